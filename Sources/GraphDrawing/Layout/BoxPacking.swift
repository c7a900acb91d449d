/// Packs boxes beside and below each other into a page of a wanted shape.
enum BoxPacking {
  /// Places for boxes, tall ones first, each where the page so far is lowest; y grows upwards and the
  /// first row is the highest.
  ///
  /// - Complexity: O(n²) time.
  static func packed(_ sizes: [Size], aspectRatio: Double, gap: Double, leastWidth: Double = 0)
    -> [Rectangle]
  {
    guard !sizes.isEmpty else { return [] }
    let padded = sizes.map { Size(width: $0.width + gap, height: $0.height + gap) }
    let area = padded.reduce(0) { $0 + $1.width * $1.height }
    let widest = padded.map(\.width).max() ?? 0
    var best: (cost: Double, boxes: [Rectangle])?
    // Some widths about the one that would give the wanted shape without a loss.
    for stretch in [1.0, 1.1, 1.2, 1.35] {
      let width = max(widest, leastWidth, (area * aspectRatio).squareRoot() * stretch)
      let boxes = skyline(padded, pageWidth: width)
      guard let page = Rectangle.enclosing(boxes) else { continue }
      let shape = page.width / max(page.height, 1) / aspectRatio
      let cost = page.width * page.height * (1 + 0.5 * abs(max(shape, 1 / shape) - 1))
      if best.map({ cost < $0.cost }) ?? true { best = (cost, boxes) }
    }
    let boxes = best?.boxes ?? []
    return zip(boxes, sizes).map { box, size in
      Rectangle(center: box.center, size: size)
    }
  }

  private struct Segment {
    var x: Double
    var width: Double
    var depth: Double
  }

  private static func skyline(_ sizes: [Size], pageWidth: Double) -> [Rectangle] {
    let order = sizes.indices.sorted {
      (-sizes[$0].height, -sizes[$0].width, $0) < (-sizes[$1].height, -sizes[$1].width, $1)
    }
    var result = [Rectangle](
      repeating: Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0), count: sizes.count)
    var line = [Segment(x: 0, width: pageWidth, depth: 0)]
    for number in order {
      let size = sizes[number]
      var best: (depth: Double, x: Double)?
      for start in line.indices {
        let x = line[start].x
        guard x + size.width <= pageWidth + 1e-6 else { continue }
        var depth = 0.0
        for segment in line[start...] {
          if segment.x >= x + size.width - 1e-6 { break }
          depth = max(depth, segment.depth)
        }
        if best.map({ (depth, x) < ($0.depth, $0.x) }) ?? true { best = (depth, x) }
      }
      let place = best ?? (line.map(\.depth).max() ?? 0, 0)
      result[number] = Rectangle(
        minX: place.x, minY: -place.depth - size.height, maxX: place.x + size.width,
        maxY: -place.depth)
      line = raised(line, from: place.x, to: place.x + size.width, depth: place.depth + size.height)
    }
    return result
  }

  private static func raised(
    _ line: [Segment], from start: Double, to end: Double, depth: Double
  ) -> [Segment] {
    var result: [Segment] = []
    var isPlaced = false
    for segment in line {
      let segmentEnd = segment.x + segment.width
      if segmentEnd <= start + 1e-6 {
        result.append(segment)
        continue
      }
      if segment.x < start {
        result.append(Segment(x: segment.x, width: start - segment.x, depth: segment.depth))
      }
      if !isPlaced {
        result.append(Segment(x: start, width: end - start, depth: depth))
        isPlaced = true
      }
      if segmentEnd > end + 1e-6 {
        let x = max(segment.x, end)
        result.append(Segment(x: x, width: segmentEnd - x, depth: segment.depth))
      }
    }
    return result
  }
}
