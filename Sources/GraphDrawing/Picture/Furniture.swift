/// The words and samples round a placed graph: heading and finding above, legend and caption below.
struct Furniture {
  /// A text with its place.
  struct Words {
    enum Role: String, Hashable {
      case heading, finding, legend, caption, trail
    }

    var role: Role
    var attributes: Attributes
    var box: Rectangle
    /// Where a click on the words leads.
    var link: String?
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

    let attributes: [Attributes] =
      [
        Appearance.words(
          heading, size: Typography.heading, isBold: true, color: PaletteColor.text),
        Appearance.words(findingLines, size: Typography.finding, color: PaletteColor.text),
        Appearance.words(caption, size: Typography.caption, color: PaletteColor.quietText),
      ]
      + legend.entries.map {
        Appearance.words($0.lines, size: Typography.legend, color: PaletteColor.text)
      }
    let trail = Self.trail(source.trail)
    let trailWords = trail.map {
      Appearance.words([$0.label], size: Typography.caption, color: PaletteColor.quietText)
    }
    let measured = try session.measure(attributes + trailWords)
    let sizes = Array(measured.prefix(attributes.count))
    let trailSizes = Array(measured.dropFirst(attributes.count))

    let legendWidth = max(coreWidth, textWidth)
    let flow = LegendFlow(
      samples: legend.entries.map(\.sample), wordSizes: Array(sizes.dropFirst(3)),
      width: legendWidth)
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
      place(.finding, attributes[1], sizes[1], x: left, top: top + sizes[1].height)
      top += sizes[1].height + 5
    }
    if !heading.isEmpty {
      place(.heading, attributes[0], sizes[0], x: left, top: top + sizes[0].height)
      top += sizes[0].height
    }
    if !trail.isEmpty {
      top += 8
      var x = left
      for (number, item) in trail.enumerated() {
        place(
          .trail, trailWords[number], trailSizes[number], x: x,
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
        let size = sizes[3 + number]
        self.place(
          .legend, attributes[3 + number], size, x: place.minX + sampleWidth + LegendFlow.gap,
          top: place.center.y + size.height / 2)
      }
      bottom -= flow.height
    }
    if !caption.isEmpty {
      bottom -= 12
      place(.caption, attributes[2], sizes[2], x: left, top: bottom)
      bottom -= sizes[2].height
    }
    bounds.minY = min(bounds.minY, bottom)
  }

  private mutating func place(
    _ role: Words.Role, _ attributes: Attributes, _ size: Size, x: Double, top: Double,
    link: String? = nil
  ) {
    let box = Rectangle(minX: x, minY: top - size.height, maxX: x + size.width, maxY: top)
    words.append(Words(role: role, attributes: attributes, box: box, link: link))
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

/// Running text broken into lines by about how wide it is; what comes out is measured afterwards.
enum Paragraph {
  static func lines(_ text: String, size: Double, width: Double, limit: Int) -> [String] {
    let cleaned = TextCleaning.line(text, limit: 4_000)
    guard !cleaned.isEmpty else { return [] }
    // A line's length in characters, by the mean width of this text's own letters.
    let mean =
      Typography.approximateWidth(of: cleaned, size: size) / Double(max(cleaned.count, 1))
    let length = max(16, Int(width / max(mean, 1)))
    return LabelWrapping.wrapped(
      cleaned, lineLength: length, lineLimit: limit, isBalanced: false
    ).lines
  }
}
