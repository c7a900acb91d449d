/// Finds the parts of a map where marks stand so close that their words find no room beside them.
struct MapCrowds {
  /// The parts, the most crowded first.
  let parts: [MapInset]

  /// A part with fewer marks is clear enough with its words around it.
  private static let fewestMarks = 6
  /// A map has no more parts that are drawn larger.
  private static let mostParts = 3
  /// A part is no wider or higher, or drawing it larger would not help.
  private static let greatestExtent = 85.0
  /// Marks further from each other are not of one part.
  private static let greatestDistance = 28.0
  /// Words may cover so much of a part's ground, the ground right around it included.
  private static let mostCovered = 0.5

  init(_ marks: [Rectangle], words: [Size?]) {
    var extents = marks
    var members = marks.indices.map { [$0] }
    var partOf = Array(marks.indices)
    // The nearest marks come together first, as long as the part stays small.
    for pair in Self.pairs(marks) {
      let (a, b) = (partOf[pair.a], partOf[pair.b])
      guard a != b else { continue }
      let extent = extents[a].union(extents[b])
      guard max(extent.width, extent.height) <= Self.greatestExtent else { continue }
      extents[a] = extent
      members[a] += members[b]
      for member in members[b] { partOf[member] = a }
      members[b] = []
    }
    let crowded = members.indices.compactMap { part -> (covered: Double, extent: Rectangle)? in
      guard members[part].count >= Self.fewestMarks else { return nil }
      let ground = extents[part].insetBy(-30, -12)
      let area = members[part].compactMap { words[$0] }.reduce(0) {
        $0 + ($1.width + 10) * ($1.height + 4)
      }
      let covered = area / (ground.width * ground.height)
      return covered > Self.mostCovered ? (covered, extents[part]) : nil
    }
    var chosen: [MapInset] = []
    for part in crowded.sorted(by: { ($1.covered, $0.extent.minX) < ($0.covered, $1.extent.minX) })
    where chosen.count < Self.mostParts {
      // A frame holds whatever stands in it.
      let inside = marks.indices.filter { marks[$0].intersects(part.extent) }
      let inset = MapInset(
        letter: String(UnicodeScalar(UInt8(65 + chosen.count))),
        twins: inside.map { ($0, marks[$0]) })
      if !chosen.contains(where: { $0.ground.intersects(inset.ground) }) { chosen.append(inset) }
    }
    parts = chosen
  }

  private static func pairs(_ marks: [Rectangle]) -> [(a: Int, b: Int)] {
    var result: [(distance: Double, a: Int, b: Int)] = []
    for a in marks.indices {
      for b in marks.indices where b > a {
        let (dx, dy) = (
          marks[a].center.x - marks[b].center.x, marks[a].center.y - marks[b].center.y
        )
        let distance = (dx * dx + dy * dy).squareRoot()
        if distance <= greatestDistance { result.append((distance, a, b)) }
      }
    }
    return result.sorted { ($0.distance, $0.a, $0.b) < ($1.distance, $1.a, $1.b) }
      .map { ($0.a, $0.b) }
  }
}
