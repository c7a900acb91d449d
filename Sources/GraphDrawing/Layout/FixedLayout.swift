/// Leaves marks where they are, as on a map.
///
/// The whole may be drawn larger, so that words find room between the marks; marks that would cover
/// each other move as far apart as they must.
struct FixedLayout {
  let arranging: Arranging

  /// A map smaller than this is drawn larger at once.
  private static let leastExtent = 320.0
  private static let greatestExtent = 820.0

  /// The largest map: on a page of a given size the words of a larger one would have to shrink.
  private var largest: Size {
    let page = arranging.diagram.source.page.printableSize
    return Size(
      width: min(Self.greatestExtent, (page?.width ?? .infinity) * 1.1),
      height: min(Self.greatestExtent, (page?.height ?? .infinity) * 1.1))
  }

  func place() -> PlacedDiagram {
    let positions = arranging.diagram.nodes.map {
      $0.source.position ?? DiagramPoint(x: 0, y: 0)
    }
    let xs = positions.map(\.x)
    let ys = positions.map(\.y)
    let size = Size(
      width: (xs.max() ?? 0) - (xs.min() ?? 0), height: (ys.max() ?? 0) - (ys.min() ?? 0))
    let extent = max(size.width, size.height)
    let largest = largest
    var base = 1.0
    if extent > 0 {
      base = min(max(1, Self.leastExtent / extent), 1e6)
      // Positions of any unit may come in; a page has an end.
      if extent * base > 6_000 { base = 6_000 / extent }
    }
    var best: (strays: Int, result: PlacedDiagram)?
    for factor in [1.0, 1.25, 1.6, 2.0, 2.5] {
      let scale = base * factor
      if factor > 1, size.width * scale > largest.width || size.height * scale > largest.height {
        break
      }
      let result = placed(positions, scale: scale)
      let strays = LabelPlacement.strayCount(arranging.wordSizes, of: arranging.diagram, in: result)
      if best.map({ strays < $0.strays }) ?? true { best = (strays, result) }
      if strays == 0 { break }
    }
    return best?.result ?? placed(positions, scale: base)
  }

  private func placed(_ positions: [DiagramPoint], scale: Double) -> PlacedDiagram {
    // From the first mark on, so that numbers stay small wherever the map begins.
    let origin = positions.first ?? DiagramPoint(x: 0, y: 0)
    let scaled = positions.map {
      DiagramPoint(x: ($0.x - origin.x) * scale, y: ($0.y - origin.y) * scale)
    }
    var result = arranging.placed(
      at: OverlapRemoval.separated(scaled, sizes: arranging.sizes, gap: 2), by: .nop2)
    result.backdrop = arranging.diagram.source.backdrop
      .filter { $0.x.isFinite && $0.y.isFinite }
      .map { DiagramPoint(x: ($0.x - origin.x) * scale, y: ($0.y - origin.y) * scale) }
    return result
  }
}
