/// What this machine's Graphviz can do of what pictures need, found out by trying.
///
/// The library may be there without its plugins: Debian puts the layout engines and the text metrics
/// into packages of their own, and their list is written when they are set up.
public struct GraphvizHealth: Hashable, Sendable {
  /// The version that Graphviz reports of itself.
  public let version: String
  /// Layout engines that did not place two nodes.
  public let missingEngines: [LayoutEngine]
  /// Formats that two nodes could not be drawn as.
  public let missingFormats: [PictureFormat]
  /// How wide a word is measured, as a multiple of what Arial's metrics make it; 1 when pictures are
  /// measured with the font they are drawn with, 0 when nothing could be measured.
  public let measuredWidth: Double

  /// Whether `measuredWidth` is that of Arial or a font of the same metrics, give or take 5 %: the
  /// letters are fitted to the dots of a screen while they are measured.
  public var measuresWithDrawnFont: Bool { abs(measuredWidth - 1) <= 0.05 }

  /// Tries every engine and format once.
  ///
  /// - Throws: `DrawingError` when Graphviz cannot be started at all.
  /// - Complexity: A few milliseconds.
  public init() throws(DrawingError) {
    self = try Graphviz.run { session throws(DrawingError) -> GraphvizHealth in
      GraphvizHealth(
        version: session.version,
        missingEngines: LayoutEngine.allCases.filter { !session.canPlace(by: $0) },
        missingFormats: PictureFormat.allCases.filter { !session.canDraw($0) },
        measuredWidth: session.widthOfSample() / Self.sampleWidth)
    }
  }

  private init(
    version: String, missingEngines: [LayoutEngine], missingFormats: [PictureFormat],
    measuredWidth: Double
  ) {
    self.version = version
    self.missingEngines = missingEngines
    self.missingFormats = missingFormats
    self.measuredWidth = measuredWidth
  }

  static let sample = "Samband"
  static let sampleSize = 100.0
  /// The advance widths of Arial for S, a, m, b, a, n and d in thousandths of the size: 667, 556,
  /// 833, 556, 556, 556, 556 (the font's own table, also Helvetica's in Adobe's metrics).
  static let sampleWidth = 4.280 * sampleSize
}

extension Session {
  fileprivate func canPlace(by engine: LayoutEngine) -> Bool {
    (try? withTwoNodes(by: engine) { _ in true }) ?? false
  }

  fileprivate func canDraw(_ format: PictureFormat) -> Bool {
    let drawn = try? withTwoNodes(by: .nop2) { graph throws(DrawingError) in
      !(try render(graph, as: format)).isEmpty
    }
    return drawn ?? false
  }

  /// In points; 0 when nothing could be measured.
  fileprivate func widthOfSample() -> Double {
    let sample: Attributes = [
      "label": GraphvizHealth.sample, "fontname": Typography.regular,
      "fontsize": "\(GraphvizHealth.sampleSize)", "shape": "plaintext", "margin": "0",
      "width": "0.01", "height": "0.01",
    ]
    return (try? measure([sample]))?.first?.width ?? 0
  }

  private func withTwoNodes<Result>(
    by engine: LayoutEngine, _ body: (GraphvizGraph) throws(DrawingError) -> Result
  ) throws(DrawingError) -> Result {
    let graph = try GraphvizGraph()
    let first = graph.addNode("a", ["label": "a", "pos": "0,0"])
    let second = graph.addNode("b", ["label": "b", "pos": "100,0"])
    _ = graph.addEdge(from: first, to: second, [:])
    return try withLayout(of: graph, by: engine.rawValue, reportedAs: engine) {
      () throws(DrawingError) -> Result in try body(graph)
    }
  }
}
