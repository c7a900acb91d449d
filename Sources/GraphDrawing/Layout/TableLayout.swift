/// Sets large boxes in rows, tied ones near each other.
///
/// Springs leave wide empty ground between boxes that hold whole groups; rows do not. The springs'
/// places decide who stands where, and then pairs change places as long as that shortens the ties.
struct TableLayout {
  var sizes: [Size]
  var links: [LayoutLink]
  var aspectRatio: Double
  var gap: Double
  /// No row is wider if it has more than one box.
  var greatestWidth = Double.infinity

  /// More boxes than this keep the places that the springs gave the rows.
  private static let exchangeLimit = 48

  /// The centres of the boxes.
  func place(near wishes: [DiagramPoint]) -> [DiagramPoint] {
    let rows = rows(near: wishes)
    guard sizes.count <= Self.exchangeLimit else { return centers(of: rows) }
    var best = rows
    var bestCost = cost(of: best)
    // Each round shortens the ties; the number of rounds only bounds the time.
    for _ in 0..<12 {
      var hasChanged = false
      let places = best.indices.flatMap { row in best[row].indices.map { (row, $0) } }
      for (index, a) in places.enumerated() {
        for b in places[(index + 1)...] {
          var candidate = best
          let kept = candidate[a.0][a.1]
          candidate[a.0][a.1] = candidate[b.0][b.1]
          candidate[b.0][b.1] = kept
          let candidateCost = cost(of: candidate)
          if candidateCost < bestCost - 1e-6 {
            best = candidate
            bestCost = candidateCost
            hasChanged = true
          }
        }
      }
      if !hasChanged { break }
    }
    return centers(of: best)
  }

  private func rows(near wishes: [DiagramPoint]) -> [[Int]] {
    let area = sizes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    let pageWidth = (area * aspectRatio).squareRoot()
    let totalWidth = sizes.reduce(0) { $0 + $1.width + gap }
    let count = min(max(1, Int((totalWidth / max(pageWidth, 1)).rounded())), max(sizes.count, 1))
    let order = sizes.indices.sorted { (-wishes[$0].y, $0) < (-wishes[$1].y, $1) }
    for rowCount in count..<max(sizes.count, count + 1) {
      let rows = rows(order, count: rowCount, totalWidth: totalWidth)
      if rows.allSatisfy({ width(of: $0) <= greatestWidth }) {
        return rows.map { row in row.sorted { (wishes[$0].x, $0) < (wishes[$1].x, $1) } }
      }
    }
    return order.map { [$0] }
  }

  private func width(of row: [Int]) -> Double { row.reduce(-gap) { $0 + sizes[$1].width + gap } }

  /// The boxes in their order, in so many rows of about equal width.
  private func rows(_ order: [Int], count: Int, totalWidth: Double) -> [[Int]] {
    var rows = [[Int]](repeating: [], count: count)
    var used = 0.0
    for number in order {
      let middle = used + (sizes[number].width + gap) / 2
      rows[min(count - 1, Int(middle / totalWidth * Double(count)))].append(number)
      used += sizes[number].width + gap
    }
    return rows
  }

  private func centers(of rows: [[Int]]) -> [DiagramPoint] {
    var result = [DiagramPoint](repeating: DiagramPoint(x: 0, y: 0), count: sizes.count)
    var y = 0.0
    for row in rows where !row.isEmpty {
      let height = row.map { sizes[$0].height }.max() ?? 0
      var x = -width(of: row) / 2
      for number in row {
        result[number] = DiagramPoint(x: x + sizes[number].width / 2, y: y - height / 2)
        x += sizes[number].width + gap
      }
      y -= height + gap
    }
    return result
  }

  /// How long the ties are together, and how far the page is from its shape.
  private func cost(of rows: [[Int]]) -> Double {
    let centers = centers(of: rows)
    var total = 0.0
    for link in links {
      let dx = centers[link.from].x - centers[link.to].x
      let dy = centers[link.from].y - centers[link.to].y
      total += (1 + link.weight) * (dx * dx + dy * dy).squareRoot()
    }
    let widths = rows.map { row in row.reduce(0) { $0 + sizes[$1].width + gap } }
    let heights = rows.map { row in row.map { sizes[$0].height + gap }.max() ?? 0 }
    let widest = widths.max() ?? 0
    let area = widest * heights.reduce(0, +)
    // Boxes that change places must not make a row too wide.
    return total + area.squareRoot() * 2 + max(0, widest - gap - greatestWidth) * 100
  }
}
