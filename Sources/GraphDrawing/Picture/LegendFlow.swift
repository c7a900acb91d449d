/// Sets legend entries beside each other, in rows, in columns where they allow it.
struct LegendFlow {
  /// Places with the first row's top at 0 and y growing upwards.
  var cells: [Rectangle] = []
  var width = 0.0
  var height = 0.0

  static let gap = 6.0
  private static let columnGap = 20.0
  private static let rowGap = 4.0

  /// How wide a sample is.
  static func width(of sample: Legend.Sample) -> Double {
    switch sample {
    case .node, .edge: Legend.sampleWidth
    case .strength, .size: Legend.sampleWidth * 2
    }
  }

  init(samples: [Legend.Sample], wordSizes: [Size], width pageWidth: Double) {
    var x = 0.0
    var y = 0.0
    var rowHeight = 0.0
    var isAfterNodes = false
    for (sample, words) in zip(samples, wordSizes) {
      let cell = Size(
        width: Self.width(of: sample) + Self.gap + words.width,
        height: max(Legend.sampleHeight + 2, words.height))
      // Lines begin a row of their own.
      var startsRow = x > 0 && x + cell.width > pageWidth
      if case .node = sample {
        isAfterNodes = true
      } else if isAfterNodes {
        isAfterNodes = false
        startsRow = x > 0
      }
      if startsRow {
        y -= rowHeight + Self.rowGap
        x = 0
        rowHeight = 0
      }
      cells.append(Rectangle(minX: x, minY: y - cell.height, maxX: x + cell.width, maxY: y))
      width = max(width, x + cell.width)
      x += cell.width + Self.columnGap
      rowHeight = max(rowHeight, cell.height)
    }
    height = cells.isEmpty ? 0 : rowHeight - y
  }
}
