/// Leaves marks where they are, as on a map.
///
/// The whole may be drawn larger, so that words find room between the marks; marks that would cover
/// each other move as far apart as they must.
struct FixedLayout {
  let arranging: Arranging

  /// A map smaller than this is drawn larger at once.
  private static let leastExtent = 320.0
  /// As wide as a page, words at both sides included, and as high.
  private static let greatestSize = Size(width: 500, height: 820)
  private static let landAround = 45.0
  private static let greatestWidthBesideParts = 330.0
  /// Among more marks no part is looked for that could be drawn larger.
  private static let insetLimit = 250

  /// The largest map: on a page of a given size the words of a larger one would have to shrink.
  private var largest: Size {
    let page = arranging.diagram.source.page.printableSize
    return Size(
      width: min(Self.greatestSize.width, (page?.width ?? .infinity) * 1.1),
      height: min(Self.greatestSize.height, (page?.height ?? .infinity) * 1.1))
  }

  /// A map with its scale, and the parts of it that are to be drawn larger beside it.
  struct Map {
    var placed: PlacedDiagram
    var scale: Double
    var parts: [MapInset]
    /// The faint dots in the nodes' own measure.
    var backdrop: [DiagramPoint]

    /// Those that lie in a part of the map.
    func backdrop(inside part: Rectangle) -> [DiagramPoint] {
      zip(backdrop, placed.backdrop).filter { part.contains($0.1) }.map(\.0)
    }
  }

  private var positions: [DiagramPoint] {
    arranging.diagram.nodes.map { $0.source.position ?? DiagramPoint(x: 0, y: 0) }
  }

  /// The map at the scale at which fewest words stand away from their marks, those of parts not
  /// counted that are so crowded that they are drawn larger beside it.
  func place() -> Map {
    let positions = positions
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
    let backdrop = arranging.diagram.source.backdrop.filter { $0.x.isFinite && $0.y.isFinite }
    var best: (strays: Int, map: Map)?
    for factor in [1.0, 1.25, 1.6, 2.0, 2.5] {
      let scale = base * factor
      if factor > 1, size.width * scale > largest.width || size.height * scale > largest.height {
        break
      }
      var placed = placed(scale: scale, backdrop: backdrop)
      // Land far around what is shown would only make the picture larger.
      let land = Rectangle.enclosing(placed.boxes)?.insetBy(-Self.landAround, -Self.landAround)
      let kept = zip(backdrop, placed.backdrop).filter { land?.contains($0.1) ?? false }
      placed.backdrop = kept.map(\.1)
      let parts =
        arranging.diagram.groups.isEmpty && positions.count <= Self.insetLimit
        ? MapCrowds(placed.boxes, words: arranging.wordSizes).parts : []
      var words = arranging.wordSizes
      for member in parts.flatMap(\.nodes) { words[member] = nil }
      let strays = LabelPlacement.strayCount(words, of: arranging.diagram, in: placed)
      // What is drawn larger needs room beside the map.
      if factor > 1, !parts.isEmpty, size.width * scale > Self.greatestWidthBesideParts { break }
      if best.map({ strays < $0.strays }) ?? true {
        best = (
          strays, Map(placed: placed, scale: scale, parts: parts, backdrop: kept.map(\.0))
        )
      }
      if strays == 0 { break }
    }
    return best?.map
      ?? Map(
        placed: placed(scale: base, backdrop: backdrop), scale: base, parts: [],
        backdrop: backdrop)
  }

  /// The marks at one scale.
  func placed(scale: Double, backdrop: [DiagramPoint]) -> PlacedDiagram {
    let positions = positions
    // From the first mark on, so that numbers stay small wherever the map begins.
    let origin = positions.first ?? DiagramPoint(x: 0, y: 0)
    func scaled(_ points: [DiagramPoint]) -> [DiagramPoint] {
      points.map { DiagramPoint(x: ($0.x - origin.x) * scale, y: ($0.y - origin.y) * scale) }
    }
    var result = arranging.placed(
      at: OverlapRemoval.separated(scaled(positions), sizes: arranging.sizes, gap: 2), by: .nop2)
    result.backdrop = scaled(backdrop)
    return result
  }
}
