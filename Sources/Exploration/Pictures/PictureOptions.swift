public import GraphDrawing
import ProjectModel

/// What can be chosen of every picture.
public struct PictureOptions: Hashable, Sendable {
  /// What links of bodies and projects begin with, `index.html#`; `nil` for no links.
  public var linkBase: String?
  /// How many bodies are drawn at most; the strongest are, and one node counts the rest.
  public var mostBodies: Int
  /// How the nodes are arranged; `nil` leaves it to the kind of picture.
  public var arrangement: DiagramArrangement?
  /// Seeds the layout.
  public var seed: Int

  /// Creates options.
  public init(
    linkBase: String? = nil, mostBodies: Int = 40, arrangement: DiagramArrangement? = nil,
    seed: Int = 1
  ) {
    self.linkBase = linkBase
    self.mostBodies = mostBodies
    self.arrangement = arrangement
    self.seed = seed
  }

  func link(_ key: String) -> String? {
    linkBase.map { $0 + key }
  }
}

/// The parts that all pictures of one state of a store share.
struct PictureFrame {
  let explorer: Explorer
  let options: PictureOptions
  let filters: Filters

  /// The lines under a picture: what is shown of how much, how it was measured, and of which data.
  func caption(_ lines: String...) -> [String] {
    var caption = lines.filter { !$0.isEmpty }
    if !filters.sentence.isEmpty { caption.append("Filtered: \(filters.sentence).") }
    let years = Wording.years(explorer.years?.lowerBound, explorer.years?.upperBound)
    caption.append(
      "Data: \(Wording.count(explorer.network.projects.count, "project page")), projects \(years). "
        + "Store \(explorer.digest). Layout seed \(options.seed).")
    return caption
  }

  func body(
    _ index: Int, size: Double = 0, group: String? = nil, isEmphasized: Bool = false,
    subtitle: String? = nil, tooltip: String
  ) -> DiagramNode {
    let organisation = explorer.network.organisations[index]
    return DiagramNode(
      id: organisation.key, label: organisation.name, style: organisation.kind.nodeStyle,
      tooltip: tooltip, link: options.link(organisation.key), group: group, size: size,
      isEmphasized: isEmphasized,
      subtitle: subtitle ?? (organisation.isUnresolved ? "not resolved" : nil))
  }

  func project(_ index: Int) -> DiagramNode {
    let project = explorer.network.projects[index]
    let years = Wording.years(project.start?.year, project.end?.year)
    return DiagramNode(
      id: project.key, label: project.title, style: .project,
      tooltip: "\(project.title), \(years)", link: options.link(project.key), subtitle: years)
  }

  /// How wide a tie of some count is drawn, 0 for a single project, 1 for the most.
  static func strength(_ count: Int, of most: Int) -> Double {
    most > 1 ? Double(count - 1) / Double(most - 1) : 0
  }

  /// The node that stands for what is not drawn.
  func rest(_ count: Int) -> DiagramNode {
    DiagramNode(
      id: "rest", label: "… and \(count) more", style: .rest,
      tooltip: "\(count) more are in the table")
  }
}
