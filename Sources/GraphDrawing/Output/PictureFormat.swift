public import Foundation

/// What a diagram can be drawn as.
public enum PictureFormat: String, CaseIterable, Hashable, Codable, Sendable {
  /// Scalable Vector Graphics, with links, tooltips and a dark mode.
  case svg
  /// Portable Network Graphics.
  case png
  /// Portable Document Format, one page.
  case pdf
  /// The diagram as text for Graphviz.
  case dot
}

/// A drawn diagram.
public struct RenderedPicture: Hashable, Sendable {
  /// The bytes of the file.
  public let data: Data
  /// The engine that placed the nodes; `nop2` where their places were computed or given.
  public let engine: LayoutEngine
  /// The version that Graphviz reports of itself.
  public let graphvizVersion: String
  /// The width of the picture in points; 0 for DOT, which has no size yet.
  public let width: Double
  /// The height of the picture in points; 0 for DOT.
  public let height: Double
  /// What Graphviz warned of while it drew; none of it kept the picture from being whole.
  public let warnings: [String]

  /// Makes a picture from what a renderer gave.
  public init(
    data: Data, engine: LayoutEngine, graphvizVersion: String, width: Double = 0,
    height: Double = 0, warnings: [String] = []
  ) {
    self.data = data
    self.engine = engine
    self.graphvizVersion = graphvizVersion
    self.width = width
    self.height = height
    self.warnings = warnings
  }
}
