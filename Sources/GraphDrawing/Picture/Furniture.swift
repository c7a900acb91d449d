/// The words and samples round a placed graph: heading and finding above, legend and caption below.
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

  /// No line of text is longer; the eye loses its way back.
  private static let readingWidth = 720.0
  private static let leastWidth = 340.0

  init(
    _ diagram: PreparedDiagram, round core: Rectangle?, notes: [String] = [], session: Session
  ) throws(DrawingError) {
    let coreWidth = core?.width ?? 0
    let textWidth = min(max(coreWidth, Self.leastWidth), Self.readingWidth)
    let source = diagram.source
    var finding = source.finding
    if diagram.nodes.isEmpty, TextCleaning.line(finding).isEmpty {
      finding = Wording(language: source.language).nothingToShow
    }
    let heading = Paragraph.lines(
      source.title, size: Typography.heading, width: textWidth * 0.95, limit: 4)
    let findingLines = Paragraph.lines(
      finding, size: Typography.finding, width: textWidth, limit: 10)
    let caption = (source.caption.prefix(40) + notes).flatMap {
      Paragraph.lines($0, size: Typography.caption, width: textWidth, limit: 6)
    }
    let legend = Legend(diagram)

    let trail = Self.trail(source.trail)
    let sizes = try session.sizes(
      of: [(heading, .heading), (findingLines, .finding), (caption, .caption)]
        + legend.entries.map { ($0.lines, .legend) } + trail.map { ([$0.label], .caption) })
    let legendSizes = Array(sizes.dropFirst(3).prefix(legend.entries.count))
    let trailSizes = Array(sizes.suffix(trail.count))

    let legendWidth = max(coreWidth, textWidth)
    let flow = LegendFlow(
      samples: legend.entries.map(\.sample), wordSizes: legendSizes, width: legendWidth)
    let width = max(
      coreWidth, flow.width, heading.isEmpty ? 0 : sizes[0].width,
      findingLines.isEmpty ? 0 : sizes[1].width, caption.isEmpty ? 0 : sizes[2].width)
    let middle = core?.center.x ?? 0
    let left = middle - width / 2
    bounds = core ?? Rectangle(minX: left, minY: 0, maxX: left + 1, maxY: 0)
    bounds.minX = left
    bounds.maxX = left + max(width, 1)

    // Upwards from the graph, nearest first.
    var top = bounds.maxY + (core == nil ? 0 : 16)
    if !findingLines.isEmpty {
      place(.finding, .finding, findingLines, sizes[1], x: left, top: top + sizes[1].height)
      top += sizes[1].height + 5
    }
    if !heading.isEmpty {
      place(.heading, .heading, heading, sizes[0], x: left, top: top + sizes[0].height)
      top += sizes[0].height
    }
    if !trail.isEmpty {
      top += 8
      var x = left
      for (number, item) in trail.enumerated() {
        place(
          .trail, .caption, [item.label], trailSizes[number], x: x,
          top: top + trailSizes[number].height, link: Escaping.link(item.link))
        x += trailSizes[number].width + 4
      }
      top += trailSizes.map(\.height).max() ?? 0
      bounds.maxX = max(bounds.maxX, x)
    }
    bounds.maxY = max(bounds.maxY, top)
    // Downwards.
    var bottom = bounds.minY
    if !legend.entries.isEmpty {
      bottom -= 18
      for (number, cell) in flow.cells.enumerated() {
        let place = cell.offsetBy(left, bottom)
        let sampleWidth = LegendFlow.width(of: legend.entries[number].sample)
        samples.append(
          Sample(
            sample: legend.entries[number].sample,
            box: Rectangle(
              minX: place.minX, minY: place.minY, maxX: place.minX + sampleWidth,
              maxY: place.maxY)))
        let size = legendSizes[number]
        self.place(
          .legend, .legend, legend.entries[number].lines, size,
          x: place.minX + sampleWidth + LegendFlow.gap, top: place.center.y + size.height / 2)
      }
      bottom -= flow.height
    }
    if !caption.isEmpty {
      bottom -= 12
      place(.caption, .caption, caption, sizes[2], x: left, top: bottom)
      bottom -= sizes[2].height
    }
    bounds.minY = min(bounds.minY, bottom)
  }

  private mutating func place(
    _ role: Words.Role, _ lettering: Lettering, _ lines: [String], _ size: Size, x: Double,
    top: Double,
    link: String? = nil
  ) {
    let box = Rectangle(minX: x, minY: top - size.height, maxX: x + size.width, maxY: top)
    words.append(Words(role: role, lettering: lettering, lines: lines, box: box, link: link))
  }

  /// The way here, as words with a mark between each two.
  private static func trail(_ items: [DiagramLink]) -> [DiagramLink] {
    let named = items.prefix(6).map { item in
      DiagramLink(
        label: LabelWrapping.shortened(TextCleaning.line(item.label, limit: 200), length: 40),
        link: item.link)
    }
    return named.enumerated().flatMap { number, item in
      number + 1 < named.count ? [item, DiagramLink(label: "›")] : [item]
    }
  }
}
