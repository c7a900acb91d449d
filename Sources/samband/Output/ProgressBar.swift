import Exploration

/// A bar with rate and time left, on a terminal; nothing in a pipe.
struct ProgressBar {
  private let width = StandardError.lineWidth
  private let isColored = StandardError.wantsColor
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastShown: ContinuousClock.Instant?
  private var lastStage = ImportProgress.Stage.reading

  /// Nobody reads faster.
  private static let pause = Duration.milliseconds(100)
  private static let clearLine = "\r\u{1B}[K"

  init() {
    start = clock.now
  }

  mutating func show(_ progress: ImportProgress) {
    guard let width else { return }
    let now = clock.now
    if let lastShown, now - lastShown < Self.pause, progress.stage == lastStage { return }
    lastShown = now
    lastStage = progress.stage
    let line = ProgressLine(progress, seconds: (now - start) / .seconds(1))
    StandardError.writeRaw(Self.clearLine + line.text(width: width - 1, isColored: isColored))
  }

  /// Takes the bar away.
  func end() {
    if lastShown != nil { StandardError.writeRaw(Self.clearLine) }
  }
}

/// What the bar's line says.
struct ProgressLine {
  private let progress: ImportProgress
  private let seconds: Double

  private static let usualBarWidth = 30
  private static let leastBarWidth = 10

  /// Creates the bar of some progress.
  ///
  /// - Parameters:
  ///   - progress: How far the import is.
  ///   - seconds: How long it has taken so far.
  init(_ progress: ImportProgress, seconds: Double) {
    self.progress = progress
    self.seconds = seconds
  }

  /// The line, no longer than a width.
  func text(width: Int, isColored: Bool) -> String {
    switch progress.stage {
    case .reading: break
    case .resolving:
      return String("Working out which names are one organisation …".prefix(max(0, width)))
    case .clustering:
      return String("Finding the collaboration clusters …".prefix(max(0, width)))
    }
    let figures = figures
    let barWidth = min(Self.usualBarWidth, width - figures.count - 3)
    guard barWidth >= Self.leastBarWidth else { return String(figures.prefix(max(0, width))) }
    let filled = Int(progress.fraction * Double(barWidth))
    let done = String(repeating: "#", count: filled)
    let rest = String(repeating: ".", count: barWidth - filled)
    return "[" + (isColored && filled > 0 ? "\u{1B}[32m\(done)\u{1B}[0m" : done) + rest + "] "
      + figures
  }

  private var figures: String {
    var parts = ["\(progress.documentCount) of \(progress.documentTotal) documents"]
    if progress.projectCount > 0 { parts.append("\(progress.projectCount) projects") }
    let count = max(progress.projectCount, progress.documentCount)
    // In the first moment neither figure means anything.
    if seconds >= 0.5, count > 0 {
      parts.append("\(Int(Double(count) / seconds))/s")
      if progress.fraction > 0.01, progress.fraction < 1 {
        let left = seconds * (1 - progress.fraction) / progress.fraction
        parts.append(Self.duration(left) + " left")
      }
    }
    return "\(Int(progress.fraction * 100)) %, " + parts.joined(separator: ", ")
  }

  /// `8 s`, `2 min 5 s`, `1 h 10 min`.
  static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 1e9).rounded(.up))
    switch whole {
    case ..<60: return "\(whole) s"
    case ..<3600: return "\(whole / 60) min \(whole % 60) s"
    default: return "\(whole / 3600) h \(whole / 60 % 60) min"
    }
  }
}
