public import GraphDrawing
import ProjectModel

/// What can be chosen of every picture.
public struct PictureOptions: Hashable, Sendable {
  /// What links of bodies and projects begin with, `index.html#`; `nil` for no links.
  public var linkBase: String?
  /// Where certain keys lead, whatever the base is: `body-lo.svg` for `organisation:lo`.
  public var links: [String: String]
  /// The way here from the picture that shows everything; drawn above the heading.
  public var trail: [DiagramLink]
  /// How many bodies are drawn at most; the strongest are, and one node counts the rest.
  ///
  /// Kinds of pictures that would be crowded draw fewer.
  public var mostBodies: Int
  /// How the nodes are arranged; `nil` leaves it to the kind of picture.
  public var arrangement: DiagramArrangement?
  /// Seeds the layout.
  public var seed: Int
  /// The language of the picture's own words.
  public var language: PictureLanguage
  /// The paper that the picture is for.
  public var page: DiagramPage
  /// How much of a network is drawn; `nil` goes by its size.
  public var detail: NetworkDetail?
  /// Whether co-occurring municipalities are drawn as a map or a matrix.
  public var form: CoOccurrenceForm
  /// The id of the one cluster that is drawn; `nil` for all clusters.
  public var cluster: String?
  /// Facts about how the picture is made that it keeps inside, such as the command.
  public var facts: [DiagramMetadata]

  /// Creates options.
  public init(
    linkBase: String? = nil, links: [String: String] = [:], trail: [DiagramLink] = [],
    mostBodies: Int = 40, arrangement: DiagramArrangement? = nil, seed: Int = 1,
    language: PictureLanguage = .english, page: DiagramPage = .natural,
    detail: NetworkDetail? = nil, form: CoOccurrenceForm = .map, cluster: String? = nil,
    facts: [DiagramMetadata] = []
  ) {
    self.linkBase = linkBase
    self.links = links
    self.trail = trail
    self.mostBodies = mostBodies
    self.arrangement = arrangement
    self.seed = seed
    self.language = language
    self.page = page
    self.detail = detail
    self.form = form
    self.cluster = cluster
    self.facts = facts
  }

  func link(_ key: String) -> String? {
    links[key] ?? linkBase.map { $0 + key }
  }
}

/// The language of a picture's own words; names stay as the pages write them.
public enum PictureLanguage: String, CaseIterable, Hashable, Sendable {
  /// English.
  case english = "en"
  /// Swedish.
  case swedish = "sv"
}

/// How much of a network is drawn.
public enum NetworkDetail: String, CaseIterable, Hashable, Sendable {
  /// Every body and every project.
  case everything
  /// The bodies whose ties chance does not explain.
  case backbone
  /// Clusters as nodes, tied as strongly as their members are.
  case clusters
}

/// How pairs of municipalities are drawn.
public enum CoOccurrenceForm: String, CaseIterable, Hashable, Sendable {
  /// Each municipality where it is.
  case map
  /// A row and a column for each municipality, sorted by cluster.
  case matrix
}
