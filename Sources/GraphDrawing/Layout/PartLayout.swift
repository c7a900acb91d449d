/// Places for parts of a graph that need no engine: single boxes, and lines of them.
enum PartLayout {
  /// Rows and columns for a task without links, in the order of the boxes; nothing if it has any.
  static func isolatedOnly(_ task: LayoutTask) -> [DiagramPoint]? {
    guard task.links.allSatisfy({ $0.from == $0.to }), !task.sizes.isEmpty else { return nil }
    var centers = task.sizes.map { _ in DiagramPoint(x: 0, y: 0) }
    let singles = Array(task.sizes.indices)
    let width = pageWidth(parts: [], singles: singles, of: task)
    placeSingles(singles, of: task, below: nil, width: width, in: &centers)
    return centers
  }

  /// How wide a page of the wanted shape is that holds larger parts and single boxes.
  static func pageWidth(parts: [Size], singles: [Int], of task: LayoutTask) -> Double {
    guard !singles.isEmpty else { return 0 }
    let cell = cell(of: singles, in: task)
    // Packed parts leave about a fifth of the ground free.
    let partArea = parts.reduce(0) { $0 + ($1.width + task.gap) * ($1.height + task.gap) } * 1.25
    let area = partArea + Double(singles.count) * cell.width * cell.height
    return (area * task.aspectRatio).squareRoot()
  }

  private static func cell(of singles: [Int], in task: LayoutTask) -> Size {
    Size(
      width: (singles.map { task.sizes[$0].width }.max() ?? 0) + task.gap,
      height: (singles.map { task.sizes[$0].height }.max() ?? 0) + task.gap)
  }

  /// Boxes that nothing is tied to, in rows and columns under the rest, in their order.
  static func placeSingles(
    _ singles: [Int], of task: LayoutTask, below page: Rectangle?, width: Double,
    in centers: inout [DiagramPoint]
  ) {
    guard !singles.isEmpty else { return }
    let cell = cell(of: singles, in: task)
    let columns = max(1, min(singles.count, Int((width / cell.width).rounded())))
    let left = page?.minX ?? 0
    let top = page.map { $0.minY - task.gap * 2 } ?? 0
    for (place, number) in singles.enumerated() {
      centers[number] = DiagramPoint(
        x: left + (Double(place % columns) + 0.5) * cell.width,
        y: top - (Double(place / columns) + 0.5) * cell.height)
    }
  }

  /// Places for a part that is one long line: to and fro in rows, like a path through a garden;
  /// nothing for any other part, and for lines that fit on one row.
  static func line(_ task: LayoutTask) -> [DiagramPoint]? {
    let neighbors = task.neighbors
    guard task.sizes.count > 7, neighbors.allSatisfy({ $0.count <= 2 }),
      let start = neighbors.indices.first(where: { neighbors[$0].count == 1 })
    else { return nil }
    var order = [start]
    var previous = -1
    while let last = order.last, let next = neighbors[last].first(where: { $0 != previous }) {
      previous = last
      order.append(next)
    }
    let width = (task.sizes.map(\.width).max() ?? 0) + 40
    let height = (task.sizes.map(\.height).max() ?? 0) + 36
    let count = Double(order.count)
    let columns = max(2, Int((count * task.aspectRatio * height / width).squareRoot().rounded(.up)))
    var result = task.sizes.map { _ in DiagramPoint(x: 0, y: 0) }
    for (place, number) in order.enumerated() {
      let row = place / columns
      let step = place % columns
      result[number] = DiagramPoint(
        x: Double(row % 2 == 0 ? step : columns - 1 - step) * width, y: -Double(row) * height)
    }
    return result
  }
}
