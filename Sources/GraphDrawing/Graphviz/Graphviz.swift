import CGraphviz
import Foundation
import Synchronization

/// The one way into libgraphviz.
///
/// The library keeps global state and is not safe with threads: unlocked renders crash. So there is
/// one context for the life of the process, and everything, closing graphs included, happens inside
/// `run`, one caller at a time.
enum Graphviz {
  private static let shared = Mutex<Session?>(nil)

  /// Runs work with the library to itself.
  ///
  /// - Throws: What the work throws, or that Graphviz could not be started.
  static func run<Result: Sendable>(
    _ work: (Session) throws(DrawingError) -> Result
  ) throws(DrawingError) -> Result {
    try shared.withLock { session throws(DrawingError) -> Result in
      if session == nil {
        graphviz_messages_collect()
        guard let context = graphviz_context_create() else {
          throw DrawingError(reason: .graphvizUnavailable)
        }
        session = Session(context: context)
      }
      guard let session else { throw DrawingError(reason: .graphvizUnavailable) }
      session.forgetMessages()
      defer { session.forgetMessages() }
      return try work(session)
    }
  }
}

/// What work inside the lock has in hand.
final class Session {
  private let context: OpaquePointer
  private(set) var warnings: [String] = []

  init(context: OpaquePointer) {
    self.context = context
  }

  var version: String { String(cString: graphviz_context_version(context)) }

  /// The typeface that a wanted one is drawn with, where the library that chooses it can be asked.
  func typeface(of wanted: String) -> String? {
    guard let name = graphviz_typeface(wanted) else { return nil }
    defer { free(name) }
    let text = TextCleaning.line(String(cString: name), limit: 100)
    return text.isEmpty ? nil : text
  }

  /// Places the nodes of a graph, then hands it to `body`; the layout is undone afterwards.
  func withLayout<Result>(
    of graph: GraphvizGraph, by engine: String, reportedAs reported: LayoutEngine,
    _ body: () throws(DrawingError) -> Result
  ) throws(DrawingError) -> Result {
    let status = graphviz_layout(context, graph.handle, engine)
    // The layout's records live in the graph and must go before it does, also after a failure.
    defer { graphviz_layout_free(context, graph.handle, engine) }
    let errors = takeErrors()
    guard status == 0 else {
      throw DrawingError(reason: .layoutFailed(reported, messages: errors))
    }
    guard errors.isEmpty else { throw DrawingError(reason: .graphvizMessages(errors)) }
    return try body()
  }

  /// Draws a graph whose layout is in place.
  func render(_ graph: GraphvizGraph, as format: PictureFormat) throws(DrawingError) -> [UInt8] {
    // The cairo renderer is named: others may be installed that draw the same formats otherwise.
    let name =
      switch format {
      case .svg: "svg"
      case .png: "png:cairo"
      case .pdf: "pdf:cairo"
      case .dot: "dot"
      }
    var data: UnsafeMutablePointer<CChar>?
    var length = 0
    let status = graphviz_render(context, graph.handle, name, &data, &length)
    defer { if let data { graphviz_data_free(data) } }
    let errors = takeErrors()
    guard status == 0, let data, length > 0 else {
      throw DrawingError(reason: .renderingFailed(format, messages: errors))
    }
    guard errors.isEmpty else { throw DrawingError(reason: .graphvizMessages(errors)) }
    return data.withMemoryRebound(to: UInt8.self, capacity: length) {
      Array(UnsafeBufferPointer(start: $0, count: length))
    }
  }

  /// Reads a graph from DOT text, if it is one.
  func parse(_ text: String) throws(DrawingError) -> GraphvizGraph {
    let handle = graphviz_graph_parse(text)
    let errors = takeErrors()
    guard let handle, errors.isEmpty else {
      throw DrawingError(reason: .graphvizMessages(errors))
    }
    return GraphvizGraph(handle: handle)
  }

  func forgetMessages() {
    graphviz_messages_forget()
    warnings = []
  }

  /// The errors since last asked; warnings are kept aside.
  private func takeErrors() -> [String] {
    let messages = GraphvizMessages(text: String(cString: graphviz_messages_text()))
    graphviz_messages_forget()
    for warning in messages.warnings where !warnings.contains(warning) && warnings.count < 100 {
      warnings.append(warning)
    }
    return messages.errors
  }
}
