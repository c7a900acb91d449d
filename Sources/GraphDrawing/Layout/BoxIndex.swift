/// Boxes that can be asked quickly whether any of them is in the way.
struct BoxIndex {
  private struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  private static let cellSize = 80.0
  /// A box over more cells than this is kept aside and always looked at.
  private static let cellLimit = 400

  private var cells: [Cell: [Rectangle]] = [:]
  private var large: [Rectangle] = []

  init(_ boxes: [Rectangle] = []) {
    for box in boxes { insert(box) }
  }

  mutating func insert(_ box: Rectangle) {
    guard let range = Self.range(of: box) else {
      large.append(box)
      return
    }
    for column in range.columns {
      for row in range.rows { cells[Cell(column: column, row: row), default: []].append(box) }
    }
  }

  /// Whether a box shares ground with any box inside.
  func isOccupied(_ box: Rectangle) -> Bool {
    if large.contains(where: box.intersects) { return true }
    guard let range = Self.range(of: box) else {
      return cells.values.contains { $0.contains(where: box.intersects) }
    }
    for column in range.columns {
      for row in range.rows {
        if let boxes = cells[Cell(column: column, row: row)],
          boxes.contains(where: box.intersects)
        {
          return true
        }
      }
    }
    return false
  }

  /// How many boxes a straight line comes through, its ends not counted.
  func count(crossedFrom a: DiagramPoint, to b: DiagramPoint) -> Int {
    let along = Rectangle(
      minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
    guard let range = Self.range(of: along) else { return 0 }
    var found: Set<Rectangle> = []
    for column in range.columns {
      for row in range.rows {
        for box in cells[Cell(column: column, row: row)] ?? []
        where !box.contains(a) && !box.contains(b) && box.isCrossed(from: a, to: b) {
          found.insert(box)
        }
      }
    }
    return found.count
  }

  private static func range(
    of box: Rectangle
  ) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>)? {
    let bound = 1e9
    guard box.minX > -bound, box.minY > -bound, box.maxX < bound, box.maxY < bound,
      box.minX <= box.maxX, box.minY <= box.maxY
    else { return nil }
    let columns =
      Int(
        (box.minX / cellSize).rounded(.down))...Int(
        (box.maxX / cellSize).rounded(.down))
    let rows =
      Int(
        (box.minY / cellSize).rounded(.down))...Int(
        (box.maxY / cellSize).rounded(.down))
    return columns.count * rows.count > cellLimit ? nil : (columns, rows)
  }
}
