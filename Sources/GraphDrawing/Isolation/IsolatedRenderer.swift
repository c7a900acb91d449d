import CGraphviz
import Foundation

/// Draws diagrams in a child process, within limits of time, memory and output.
///
/// A layout that does not end, or a crash of libgraphviz, costs the child and nothing else. Where an
/// engine does not end in its share of the time, the next one is tried, `dot`, then `neato`, then
/// `sfdp`, and the picture says which were given up.
public struct IsolatedRenderer: Sendable {
  /// The program that is run; it hands its standard input to ``DrawingWorker`` and writes the reply.
  public var executable: String
  /// Its arguments.
  public var arguments: [String]
  /// What it may use.
  public var limits: IsolationLimits
  /// How it draws.
  public var renderer: DiagramRenderer
  /// Processes that stand by, and the arguments that make the program stand by; without them the
  /// program is started for each picture.
  public var standby: (processes: DrawingStandby, arguments: [String])?

  /// Makes a renderer.
  public init(
    executable: String, arguments: [String], limits: IsolationLimits = IsolationLimits(),
    renderer: DiagramRenderer = DiagramRenderer()
  ) {
    self.executable = executable
    self.arguments = arguments
    self.limits = limits
    self.renderer = renderer
  }

  /// Draws a diagram.
  ///
  /// - Throws: An error that says what is wrong with the diagram, or which limit stood in the way; it
  ///   comes within the limit of time.
  public func render(
    _ diagram: Diagram, as format: PictureFormat
  ) throws(DrawingError) -> RenderedPicture {
    let attempts = try Self.attempts(for: diagram, limits: renderer.limits)
    var left = limits.seconds
    var givenUp: [LayoutEngine] = []
    for (number, attempt) in attempts.enumerated() {
      var tried = diagram
      tried.arrangement = attempt.arrangement
      if !givenUp.isEmpty {
        tried.drawingNotes.append(Wording(language: diagram.language).givenUp(givenUp))
      }
      // Half of what is left, so that there is something left for the next; the last takes all.
      let share = number == attempts.count - 1 ? left : left / 2
      do {
        return try draw(tried, as: format, seconds: share)
      } catch {
        guard error.isWorthAnotherEngine, number < attempts.count - 1 else {
          throw error.afterTrying(givenUp + [attempt.engine], within: limits.seconds)
        }
        givenUp.append(attempt.engine)
        left -= share
      }
    }
    throw DrawingError(reason: .outOfTime(seconds: limits.seconds, tried: givenUp))
  }

  private typealias Attempt = (engine: LayoutEngine, arrangement: DiagramArrangement)

  /// The engines that are tried, in turn; one attempt where places are computed or given.
  private static func attempts(
    for diagram: Diagram, limits: DiagramLimits
  ) throws(DrawingError) -> [Attempt] {
    let prepared = try PreparedDiagram(diagram, limits: limits)
    let wanted = diagram.arrangement
    let neato: Attempt = (.neato, .engine(.neato))
    let sfdp: Attempt = (.sfdp, .engine(.sfdp))
    switch Arranging.method(for: prepared) {
    case .layered: return [(.dot, wanted), neato, sfdp]
    case .springs(let engine?):
      return engine == .sfdp ? [(engine, wanted)] : [(engine, wanted), sfdp]
    case .springs(nil):
      return prepared.nodes.count > SpringLayout.neatoLimit
        ? [(.sfdp, wanted)] : [(.neato, wanted), sfdp]
    case .groups, .rings, .fixed, .chart, .columns: return [(.nop2, wanted)]
    }
  }

  private func draw(
    _ diagram: Diagram, as format: PictureFormat, seconds: Double
  ) throws(DrawingError) -> RenderedPicture {
    var limits = limits
    limits.seconds = seconds
    let request = DrawingRequest(
      diagram: diagram, format: format, resolution: renderer.resolution,
      nodeLimit: renderer.limits.nodes, edgeLimit: renderer.limits.edges, limits: limits)
    let files: ScratchFiles
    do {
      files = try ScratchFiles(input: JSONEncoder().encode(request))
    } catch {
      throw DrawingError(reason: .childFailed("no scratch file could be written (\(error))"))
    }
    let result = run(files, seconds: seconds)
    switch result.kind {
    case child_exited: return try picture(from: files.output, status: Int(result.code))
    case child_out_of_time:
      throw DrawingError(reason: .outOfTime(seconds: seconds, tried: []))
    case child_signalled:
      if result.code == SIGXCPU {
        throw DrawingError(reason: .outOfTime(seconds: seconds, tried: []))
      }
      if result.code == SIGXFSZ {
        throw DrawingError(reason: .tooMuchOutput(bytes: limits.outputBytes))
      }
      throw DrawingError(reason: .childCrashed(signal: Int(result.code), limits.memoryBytes))
    default:
      throw DrawingError(
        reason: .childFailed("'\(executable)' could not be started (error \(result.code))"))
    }
  }

  private func run(_ files: ScratchFiles, seconds: Double) -> child_result {
    let seconds = max(0.05, seconds)
    if let standby {
      let result = Self.withWords([executable] + standby.arguments) { words in
        standby.processes.run(
          executable, words, input: files.inputDescriptor, output: files.outputDescriptor,
          errors: files.errorDescriptor, seconds: seconds)
      }
      if let result { return result }
      files.rewind()
    }
    return Self.withWords([executable] + arguments) { words in
      child_run(
        executable, words, files.inputDescriptor, files.outputDescriptor, files.errorDescriptor,
        seconds)
    }
  }

  private static func withWords<Value>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    var words = texts.map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    return body(words)
  }

  private func picture(from output: Data, status: Int) throws(DrawingError) -> RenderedPicture {
    guard let end = output.firstIndex(of: UInt8(ascii: "\n")),
      let reply = try? JSONDecoder().decode(DrawingReply.self, from: output[..<end])
    else {
      throw DrawingError(
        reason: .childFailed("it ended with status \(status) and drew nothing"))
    }
    if let problem = reply.problem {
      throw DrawingError(reason: .childFailed(problem))
    }
    return RenderedPicture(
      data: Data(output[output.index(after: end)...]), engine: reply.engine ?? .nop2,
      graphvizVersion: reply.graphvizVersion, width: reply.width, height: reply.height,
      warnings: reply.warnings)
  }
}

/// Three files without names that a child's streams are: nothing can block on them, and the system
/// itself keeps the output within its limit.
private final class ScratchFiles {
  let inputDescriptor: Int32
  let outputDescriptor: Int32
  let errorDescriptor: Int32

  init(input: Data) throws {
    var descriptors: [Int32] = []
    for _ in 0..<3 {
      var template = Array((NSTemporaryDirectory() + "drawing-XXXXXX").utf8CString)
      let descriptor = mkstemp(&template)
      guard descriptor >= 0 else {
        for opened in descriptors { close(opened) }
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
      unlink(&template)
      descriptors.append(descriptor)
    }
    inputDescriptor = descriptors[0]
    outputDescriptor = descriptors[1]
    errorDescriptor = descriptors[2]
    try FileHandle(fileDescriptor: inputDescriptor, closeOnDealloc: false).write(contentsOf: input)
    lseek(inputDescriptor, 0, SEEK_SET)
  }

  /// Makes the files as they were before a child had them.
  func rewind() {
    lseek(inputDescriptor, 0, SEEK_SET)
    for descriptor in [outputDescriptor, errorDescriptor] {
      lseek(descriptor, 0, SEEK_SET)
      ftruncate(descriptor, 0)
    }
  }

  deinit {
    close(inputDescriptor)
    close(outputDescriptor)
    close(errorDescriptor)
  }

  /// What the child wrote.
  var output: Data {
    lseek(outputDescriptor, 0, SEEK_SET)
    let handle = FileHandle(fileDescriptor: outputDescriptor, closeOnDealloc: false)
    return (try? handle.readToEnd() ?? Data()) ?? Data()
  }
}
