public import Foundation
public import GraphDrawing

/// A child process that draws, and what it may use.
public struct PictureIsolation: Sendable {
  /// The program; it answers the arguments with ``reply(to:)``.
  public var executable: String
  /// Its arguments.
  public var arguments: [String]
  private var standby: (processes: DrawingStandby, arguments: [String])?
  /// Seconds until there is a picture or an error.
  public var seconds: Double
  /// Bytes of memory, counted as address space.
  public var memoryBytes: Int
  /// Bytes of the finished picture.
  public var outputBytes: Int

  /// Creates the limits.
  public init(
    executable: String, arguments: [String], seconds: Double = 10, memoryBytes: Int = 1 << 30,
    outputBytes: Int = 64 << 20
  ) {
    self.executable = executable
    self.arguments = arguments
    self.seconds = seconds
    self.memoryBytes = memoryBytes
    self.outputBytes = outputBytes
  }

  /// Keeps processes that have everything loaded and fork for each picture; worth it for whoever draws
  /// many.
  ///
  /// - Parameter arguments: The program's arguments for that; it answers them with ``waitForWork()``
  ///   and, when that is true, with ``reply(to:)``.
  public mutating func standBy(arguments: [String]) {
    standby = (DrawingStandby(), arguments)
  }

  /// What a process that stands by does: `true` in a fork for each picture, `false` when nobody asks
  /// any more.
  ///
  /// For a process that has no thread besides its first.
  public static func waitForWork() -> Bool { DrawingWorker.waitForWork() }

  /// Draws within the limits.
  func render(_ diagram: Diagram, as format: PictureFormat) throws -> Data {
    var renderer = IsolatedRenderer(
      executable: executable, arguments: arguments,
      limits: IsolationLimits(
        seconds: seconds, memoryBytes: memoryBytes, outputBytes: outputBytes))
    renderer.standby = standby
    return try renderer.render(diagram, as: format).data
  }

  /// What the child process does: limits itself, draws what a request asks for, and returns what it
  /// writes to its standard output.
  public static func reply(to request: Data) -> Data {
    DrawingWorker.reply(to: request)
  }
}

extension Question {
  /// The answer as a picture in one of Graphviz's formats.
  ///
  /// - Parameters:
  ///   - explorer: The store.
  ///   - options: What is chosen of the picture.
  ///   - format: `svg`, `png`, `pdf` or `dot`.
  ///   - isolation: The child process that draws; `nil` draws in this process.
  /// - Returns: `nil` when the question has no picture.
  /// - Throws: What ``answer(from:)`` throws; `DrawingError`.
  public func draw(
    from explorer: Explorer, options: PictureOptions, as format: String,
    isolation: PictureIsolation? = nil
  ) throws -> Data? {
    try picture(from: explorer, options: options)?.drawn(as: format, isolation: isolation)
  }
}

extension Diagram {
  /// The diagram as a picture in one of Graphviz's formats.
  ///
  /// - Parameters:
  ///   - format: `svg`, `png`, `pdf` or `dot`.
  ///   - isolation: The child process that draws; `nil` draws in this process.
  /// - Returns: `nil` when there is no such format.
  /// - Throws: `DrawingError`.
  public func drawn(as format: String, isolation: PictureIsolation? = nil) throws -> Data? {
    guard let format = PictureFormat(rawValue: format) else { return nil }
    guard let isolation else { return try DiagramRenderer().render(self, as: format).data }
    return try isolation.render(self, as: format)
  }
}

extension PictureOptions {
  /// Chooses one of Graphviz's engines by name; `nil` or a name that is none leaves the choice to
  /// the kind of picture.
  public mutating func choose(layout name: String?) {
    arrangement = name.flatMap(LayoutEngine.init).map { .engine($0) }
  }

  /// Chooses the paper by name: `a4` (lying), `a4-portrait`, `slide`, or `WxH` in points.
  ///
  /// - Returns: Whether the name means a paper of 72 to 14,400 points a side.
  public mutating func choose(page name: String) -> Bool {
    switch name.lowercased() {
    case "a4", "a4-landscape": page = .a4Landscape
    case "a4-portrait": page = .a4Portrait
    case "slide": page = .slide
    default:
      let sides = name.lowercased().split(separator: "x", omittingEmptySubsequences: false)
        .map { Double($0) }
      guard sides.count == 2, let width = sides[0], let height = sides[1],
        (72...14_400).contains(width), (72...14_400).contains(height)
      else { return false }
      page = .custom(width: width, height: height)
    }
    return true
  }

  /// Keeps a fact about how the picture is made inside it.
  public mutating func note(_ name: String, _ value: String) {
    facts.append(DiagramMetadata(name: name, value: value))
  }
}
