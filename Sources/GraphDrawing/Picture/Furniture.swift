/// The words and samples round a placed graph: heading and finding above, legend and caption below, or
/// beside a graph that is much higher than wide.
struct Furniture {
  /// A text with its place.
  struct Words {
    enum Role: String, Hashable {
      case heading, finding, legend, caption, trail
    }

    var role: Role
    var lettering: Lettering
    var lines: [String]
    var box: Rectangle
    /// Where a click on the words leads.
    var link: String?
  }

  /// What words are set in.
  struct Lettering: Hashable {
    var size: Double
    var isBold = false
    var color = PaletteColor.text

    /// From line to line.
    var leading: Double { (size * 1.2).rounded() }

    static let heading = Lettering(size: Typography.heading, isBold: true)
    static let finding = Lettering(size: Typography.finding)
    static let legend = Lettering(size: Typography.legend)
    static let caption = Lettering(size: Typography.caption, color: PaletteColor.quietText)
  }

  /// A legend entry's sample with its place.
  struct Sample {
    var sample: Legend.Sample
    var box: Rectangle
  }

  var words: [Words] = []
  var samples: [Sample] = []
  /// Everything, the graph included, without the margin.
  var bounds: Rectangle

  init(
    _ diagram: PreparedDiagram, round core: Rectangle?, notes: [String] = [], session: Session
  ) throws(DrawingError) {
    let texts = FurnitureTexts(diagram, round: core, notes: notes)
    let sizes = try session.sizes(
      of: [(texts.heading, .heading), (texts.finding, .finding), (texts.caption, .caption)]
        + texts.legend.entries.map { ($0.lines, .legend) }
        + texts.trail.map { ([$0.label], .caption) })
    let legendSizes = Array(sizes.dropFirst(3).prefix(texts.legend.entries.count))
    let flow = LegendFlow(
      samples: texts.legend.entries.map(\.sample), wordSizes: legendSizes,
      width: texts.isBeside ? texts.sideWidth : texts.width)
    let captionWidth = texts.caption.isEmpty ? 0 : sizes[2].width
    var width = max(
      texts.heading.isEmpty ? 0 : sizes[0].width, texts.finding.isEmpty ? 0 : sizes[1].width)
    if texts.isBeside {
      width = max(width, texts.sideStart + max(flow.width, captionWidth))
    } else {
      width = max(width, core?.width ?? 0, flow.width, captionWidth)
    }
    let left = texts.isBeside ? core?.minX ?? 0 : (core?.center.x ?? 0) - width / 2
    bounds = core ?? Rectangle(minX: left, minY: 0, maxX: left + 1, maxY: 0)
    bounds.minX = left
    bounds.maxX = left + max(width, 1)
    let (top, bottom) = (bounds.maxY, bounds.minY)
    addHead(texts, sizes, above: top + (core == nil ? 0 : 16))
    if texts.isBeside {
      let side = left + texts.sideStart
      addLegend(texts, flow, legendSizes, x: side, top: top)
      // At the foot of the graph, unless the legend reaches down there.
      let captionTop = min(bottom + sizes[2].height, top - flow.height - 12)
      addCaption(texts, sizes[2], x: side, top: captionTop)
    } else {
      let hasLegend = !texts.legend.entries.isEmpty
      addLegend(texts, flow, legendSizes, x: left, top: bottom - 18)
      addCaption(
        texts, sizes[2], x: left, top: bottom - (hasLegend ? 18 + flow.height : 0) - 12)
    }
  }

  /// The finding right above the graph, the heading above that, the way here above all.
  private mutating func addHead(_ texts: FurnitureTexts, _ sizes: [Size], above start: Double) {
    let left = bounds.minX
    var top = start
    if !texts.finding.isEmpty {
      place(.finding, .finding, texts.finding, sizes[1], x: left, top: top + sizes[1].height)
      top += sizes[1].height + 5
    }
    if !texts.heading.isEmpty {
      place(.heading, .heading, texts.heading, sizes[0], x: left, top: top + sizes[0].height)
      top += sizes[0].height
    }
    if !texts.trail.isEmpty {
      top += 8
      let trailSizes = sizes.suffix(texts.trail.count)
      var x = left
      for (item, size) in zip(texts.trail, trailSizes) {
        place(
          .trail, .caption, [item.label], size, x: x, top: top + size.height,
          link: Escaping.link(item.link))
        x += size.width + 4
      }
      top += trailSizes.map(\.height).max() ?? 0
      bounds.maxX = max(bounds.maxX, x)
    }
    bounds.maxY = max(bounds.maxY, top)
  }

  private mutating func addLegend(
    _ texts: FurnitureTexts, _ flow: LegendFlow, _ sizes: [Size], x: Double, top: Double
  ) {
    for (number, entry) in texts.legend.entries.enumerated() {
      let cell = flow.cells[number].offsetBy(x, top)
      let sampleWidth = LegendFlow.width(of: entry.sample)
      samples.append(
        Sample(
          sample: entry.sample,
          box: Rectangle(
            minX: cell.minX, minY: cell.minY, maxX: cell.minX + sampleWidth, maxY: cell.maxY)))
      place(
        .legend, .legend, entry.lines, sizes[number], x: cell.minX + sampleWidth + LegendFlow.gap,
        top: cell.center.y + sizes[number].height / 2)
      bounds.minY = min(bounds.minY, top - flow.height)
    }
  }

  private mutating func addCaption(
    _ texts: FurnitureTexts, _ size: Size, x: Double, top: Double
  ) {
    guard !texts.caption.isEmpty else { return }
    place(.caption, .caption, texts.caption, size, x: x, top: top)
    bounds.minY = min(bounds.minY, top - size.height)
  }

  private mutating func place(
    _ role: Words.Role, _ lettering: Lettering, _ lines: [String], _ size: Size, x: Double,
    top: Double,
    link: String? = nil
  ) {
    let box = Rectangle(minX: x, minY: top - size.height, maxX: x + size.width, maxY: top)
    words.append(Words(role: role, lettering: lettering, lines: lines, box: box, link: link))
  }
}
