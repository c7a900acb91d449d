/// How the nodes of a diagram are placed.
public enum DiagramArrangement: Hashable, Codable, Sendable {
  /// Whatever suits the diagram's size and shape.
  case automatic
  /// In layers along the direction of the edges, left to right or top to bottom.
  case layered(leftToRight: Bool)
  /// In columns of nodes' ids from left to right, each from top to bottom in the given order; lines run
  /// in the free ground between the columns.
  case columns([[String]])
  /// As if the edges were springs; tied nodes come near each other.
  case springs
  /// In rings round one node, by the number of steps from it.
  case rings(center: String)
  /// Where the nodes' own positions say, as on a map; nodes are marks with their words beside them.
  case fixed
  /// Where the nodes' own positions say and as large as they say, as bars and cells are.
  case chart
  /// By one engine, as long as it can be trusted with a graph of that size.
  case engine(LayoutEngine)
}

/// A layout engine of Graphviz.
public enum LayoutEngine: String, CaseIterable, Hashable, Codable, Sendable {
  /// Layers.
  case dot
  /// Springs, by stress majorization.
  case neato
  /// Springs, by forces.
  case fdp
  /// Springs, by forces on several scales; for large graphs.
  case sfdp
  /// Rings.
  case twopi
  /// Circles.
  case circo
  /// No engine: positions are given.
  case nop2
}

/// The shape of the paper that a picture is arranged for.
public enum DiagramPage: Hashable, Codable, Sendable {
  /// As large as the picture needs, wider than high.
  case natural
  /// A4, upright.
  case a4Portrait
  /// A4, lying.
  case a4Landscape
  /// A slide, 16 to 9.
  case slide
  /// A paper of the given size in points.
  case custom(width: Double, height: Double)
}

extension DiagramPage {
  /// What the page measures in points, margins not counted, when it has a size of its own.
  var printableSize: (width: Double, height: Double)? {
    switch self {
    case .natural: nil
    // 210 by 297 mm with margins of 15 mm.
    case .a4Portrait: (510, 757)
    case .a4Landscape: (757, 510)
    case .slide: (960, 540)
    case .custom(let width, let height):
      width.isFinite && height.isFinite
        ? (min(max(width, 72), 14_400), min(max(height, 72), 14_400)) : nil
    }
  }

  /// No graph is wider where that can be helped: set in a page of text, the type of a wider one would
  /// be too small to read.
  var greatestWidth: Double { printableSize.map { max($0.width, 300) } ?? 640 }

  /// Width over height that the arrangement aims at; without a size of its own a picture is for a
  /// column of text, which is higher than wide.
  var aspectRatio: Double {
    guard let size = printableSize else { return 0.8 }
    return min(max(size.width / size.height, 0.4), 3)
  }
}
