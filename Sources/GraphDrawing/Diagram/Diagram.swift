/// What is to be drawn: a neutral graph with the words that stand around it.
///
/// A diagram knows nothing of what its nodes stand for. Its order is kept: the same diagram gives the
/// same bytes, so the caller sorts what it hands over.
public struct Diagram: Hashable, Codable, Sendable {
  /// What the picture is; drawn as its heading and given as the SVG's `<title>`.
  public var title: String
  /// What the picture shows, in one sentence with numbers; drawn under the heading and given as the
  /// SVG's `<desc>`.
  public var finding: String
  /// Small lines under the legend: how much of how much is shown, measure, threshold, seed, sources.
  public var caption: [String]
  /// What is said of how the picture was made besides what the renderer adds, such as engines that
  /// did not end; drawn after the caption.
  public var drawingNotes: [String]
  /// The language of the words, as a language tag; `sv` and `en` have words of their own for an
  /// empty picture.
  public var language: String
  /// The nodes, in reading order.
  public var nodes: [DiagramNode]
  /// The ties between the nodes; each end must be the id of a node.
  public var edges: [DiagramEdge]
  /// The groups that nodes belong to.
  public var groups: [DiagramGroup]
  /// How the nodes are placed.
  public var arrangement: DiagramArrangement
  /// Where the placing starts; another seed gives another, equally true picture.
  public var seed: Int
  /// What the width of a line means ("wider: more shared projects, 1 to 7"), when it means anything;
  /// drawn in the legend beside lines of growing width.
  public var strengthLegend: String?
  /// What the size of a node means, when it means anything; drawn in the legend beside nodes of
  /// growing size.
  public var sizeLegend: String?
  /// The shape of the paper the picture is for; the picture is arranged towards it.
  public var page: DiagramPage
  /// Facts about how the picture was made, kept inside the SVG's `<metadata>` and not drawn.
  public var metadata: [DiagramMetadata]
  /// Faint dots in a fixed arrangement, in the nodes' own measure: where others would stand, so that
  /// the shape of the land can be seen.
  public var backdrop: [DiagramPoint]
  /// The way here from the picture that shows everything, outermost first; drawn above the heading as
  /// words that lead there.
  public var trail: [DiagramLink]
  /// What every id inside the SVG begins with; needed where several pictures stand in one page.
  public var identifierPrefix: String

  /// Makes a diagram; everything but the title has a default that draws nothing.
  public init(
    title: String, finding: String = "", caption: [String] = [], drawingNotes: [String] = [],
    language: String = "en",
    nodes: [DiagramNode] = [], edges: [DiagramEdge] = [], groups: [DiagramGroup] = [],
    arrangement: DiagramArrangement = .automatic, seed: Int = 1, strengthLegend: String? = nil,
    sizeLegend: String? = nil, page: DiagramPage = .natural, metadata: [DiagramMetadata] = [],
    backdrop: [DiagramPoint] = [], trail: [DiagramLink] = [], identifierPrefix: String = ""
  ) {
    self.title = title
    self.finding = finding
    self.caption = caption
    self.drawingNotes = drawingNotes
    self.language = language
    self.nodes = nodes
    self.edges = edges
    self.groups = groups
    self.arrangement = arrangement
    self.seed = seed
    self.strengthLegend = strengthLegend
    self.sizeLegend = sizeLegend
    self.page = page
    self.metadata = metadata
    self.backdrop = backdrop
    self.trail = trail
    self.identifierPrefix = identifierPrefix
  }
}

/// Words that lead somewhere.
public struct DiagramLink: Hashable, Codable, Sendable {
  /// The words.
  public var label: String
  /// Where a click leads; `nil` where there is nothing to follow.
  public var link: String?

  /// Makes a link.
  public init(label: String, link: String? = nil) {
    self.label = label
    self.link = link
  }
}

/// One fact about how a picture was made.
public struct DiagramMetadata: Hashable, Codable, Sendable {
  /// What is told: `command`, `store`.
  public var name: String
  /// The fact itself.
  public var value: String

  /// Makes a fact.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
