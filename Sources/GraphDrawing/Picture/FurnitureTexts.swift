/// What stands round a graph, broken into the lines of the room it gets.
struct FurnitureTexts {
  let heading: [String]
  let finding: [String]
  let caption: [String]
  let legend: Legend
  let trail: [DiagramLink]
  /// Whether legend and caption stand beside the graph.
  let isBeside: Bool
  /// The room of what stands above or below.
  let width: Double
  /// Where the room beside the graph begins, from its left side on.
  let sideStart: Double
  let sideWidth = 215.0

  /// No line of text is longer; the eye loses its way back.
  private static let readingWidth = 720.0
  private static let leastWidth = 340.0
  /// A graph this much higher than wide leaves room beside it on any page.
  private static let towering = 1.3
  private static let leastSideHeight = 380.0
  private static let sideGap = 26.0
  /// With what stands beside it a graph is no wider, or its words are small on a page.
  private static let greatestSideWidth = 650.0
  private static let legendLength = 44
  private static let sideLegendLength = 26

  init(_ diagram: PreparedDiagram, round core: Rectangle?, notes: [String]) {
    let core = core?.size ?? Size(width: 0, height: 0)
    sideStart = core.width + Self.sideGap
    isBeside =
      core.height > core.width * Self.towering && core.height >= Self.leastSideHeight
      && sideStart + sideWidth <= Self.greatestSideWidth
    let wanted = isBeside ? sideStart + sideWidth : core.width
    let textWidth = min(max(wanted, Self.leastWidth), Self.readingWidth)
    width = max(wanted, textWidth)
    let source = diagram.source
    var finding = source.finding
    if diagram.nodes.isEmpty, TextCleaning.line(finding).isEmpty {
      finding = Wording(language: source.language).nothingToShow
    }
    heading = Paragraph.lines(
      source.title, size: Typography.heading, width: textWidth * 0.95, limit: 4)
    self.finding = Paragraph.lines(
      finding, size: Typography.finding, width: textWidth, limit: 10)
    let captionWidth = isBeside ? sideWidth : textWidth
    caption = (source.caption.prefix(40) + notes).flatMap {
      Paragraph.lines(
        $0, size: Typography.caption, width: captionWidth, limit: 10)
    }
    legend = Legend(
      diagram, lineLength: isBeside ? Self.sideLegendLength : Self.legendLength)
    trail = Self.trail(source.trail)
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
