import CGraphviz
public import Foundation

/// The other side of ``IsolatedRenderer``: what the child process does.
public enum DrawingWorker {
  /// Limits this process, draws the diagram that a request asks for, and returns the reply.
  ///
  /// For the child process only: the limits stay for the rest of the process's life.
  ///
  /// - Parameter request: What ``IsolatedRenderer`` wrote to the child's standard input.
  /// - Returns: What goes to the child's standard output.
  public static func reply(to request: Data) -> Data {
    do {
      let wanted = try JSONDecoder().decode(DrawingRequest.self, from: request)
      // Processor time is a second line of defence; the parent counts real time.
      child_limit(
        max(1 << 26, wanted.limits.memoryBytes), Int(wanted.limits.seconds.rounded(.up)) + 1,
        max(1 << 16, wanted.limits.outputBytes))
      let picture = try picture(for: wanted)
      return try encoded(
        DrawingReply(
          engine: picture.engine, graphvizVersion: picture.graphvizVersion, width: picture.width,
          height: picture.height, warnings: picture.warnings)) + picture.data
    } catch {
      return
        (try? encoded(
          DrawingReply(
            graphvizVersion: "", width: 0, height: 0, warnings: [], problem: "\(error)"))) ?? Data()
    }
  }

  /// Draws what is wanted in this process, limited or not.
  static func picture(for wanted: DrawingRequest) throws -> RenderedPicture {
    try DiagramRenderer(
      limits: DiagramLimits(nodes: wanted.nodeLimit, edges: wanted.edgeLimit),
      resolution: wanted.resolution
    ).render(wanted.diagram, as: wanted.format)
  }

  private static func encoded(_ reply: DrawingReply) throws -> Data {
    try JSONEncoder().encode(reply) + Data("\n".utf8)
  }
}
