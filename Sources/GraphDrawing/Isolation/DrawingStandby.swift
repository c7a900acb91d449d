import CGraphviz
import Foundation
import Synchronization

/// Processes that have everything loaded and fork for each picture.
///
/// Starting a program and its libraries takes longer than drawing most pictures. A fork of a process
/// that has started takes about a millisecond, and it is as alone with its picture as a program of its
/// own would be: what it uses, leaks or breaks ends with it.
///
/// As many processes are kept as pictures were ever drawn at the same time. They end by themselves
/// when the process that asks does, however it ends.
public final class DrawingStandby: Sendable {
  private let idle = Mutex<[standby_process]>([])

  /// Makes a standby without any process yet.
  public init() {}

  deinit {
    for process in idle.withLock({ $0 }) { standby_end(process) }
  }

  /// Has a fork work.
  ///
  /// - Returns: How it ended; `nil` when no process could be had that answers.
  func run(
    _ executable: String, _ words: [UnsafeMutablePointer<CChar>?], input: Int32, output: Int32,
    errors: Int32, seconds: Double
  ) -> child_result? {
    guard let process = idle.withLock({ $0.popLast() }) ?? started(executable, words) else {
      return nil
    }
    var result = child_result()
    guard standby_run(process, input, output, errors, seconds, &result) != 0 else {
      standby_end(process)
      return nil
    }
    idle.withLock { $0.append(process) }
    return result.kind == child_not_started ? nil : result
  }

  private func started(
    _ executable: String, _ words: [UnsafeMutablePointer<CChar>?]
  ) -> standby_process? {
    var process = standby_process()
    return standby_start(executable, words, &process) == 0 ? process : nil
  }
}

extension DrawingWorker {
  /// What a process of ``DrawingStandby`` does: gets everything ready, then returns `true` in a fork
  /// for each picture, and `false` when nobody asks any more.
  ///
  /// For a process that has no thread besides its first.
  public static func waitForWork() -> Bool {
    // A first picture, asked for as all are: it loads Graphviz's plugins, the fonts and the types of
    // the request, which the forks then have.
    let ends = ["a", "b"].map { DiagramNode(id: $0, label: $0, tooltip: $0, group: "g") }
    let first = Diagram(
      title: "-", nodes: ends, edges: [DiagramEdge(id: "ab", from: "a", to: "b", label: "1")])
    let limits = DiagramLimits()
    let request = DrawingRequest(
      diagram: first, format: .svg, resolution: DiagramRenderer().resolution,
      nodeLimit: limits.nodes, edgeLimit: limits.edges, limits: IsolationLimits())
    if let data = try? JSONEncoder().encode(request),
      let wanted = try? JSONDecoder().decode(DrawingRequest.self, from: data)
    {
      _ = try? picture(for: wanted)
    }
    return standby_wait() != 0
  }
}
