import GraphDrawing
import ProjectModel

// Kinds of bodies differ by shape as well as by colour, roles by dash as well as by colour, so that
// a picture can be read in grey print and by people who see few colours.

extension NodeStyle {
  static let project = NodeStyle(
    name: "project", legendLabel: "Project", shape: .note, fill: .white)
  static let place = NodeStyle(
    name: "place", legendLabel: "Municipality", shape: .circle, fill: .blue)
  static let cluster = NodeStyle(
    name: "cluster", legendLabel: "Cluster of bodies", shape: .roundedBox, fill: .skyBlue)
  /// Words, lines and grids of charts, which the legend does not mention.
  static let words = NodeStyle(name: "words", shape: .plain, fill: .white)
  static let grid = NodeStyle(name: "grid", shape: .box, fill: .gray)
  static let sameCluster = NodeStyle(
    name: "same-cluster", legendLabel: "Both in one cluster", shape: .box, fill: .blue)
  static let twoClusters = NodeStyle(
    name: "two-clusters", legendLabel: "In two clusters", shape: .circle, fill: .orange)
  static let running = NodeStyle(
    name: "running", legendLabel: "Projects that ran", shape: .box, fill: .skyBlue)
  static let begun = NodeStyle(
    name: "begun", legendLabel: "Projects begun", shape: .roundedBox, fill: .orange)
  static let score = NodeStyle(
    name: "score", legendLabel: "Longer: a higher score", shape: .box, fill: .skyBlue)
  static let span = NodeStyle(
    name: "span", legendLabel: "Project, from its first day to its last", shape: .box,
    fill: .skyBlue)
  static let placeInText = NodeStyle(
    name: "place", legendLabel: "Municipality", shape: .parallelogram, fill: .blue)
  static let rest = NodeStyle(name: "rest", legendLabel: "", shape: .plain, fill: .white)
}

extension OrganisationKind {
  /// Seventeen kinds are more than a reader can tell apart; these eight groups are drawn.
  var nodeStyle: NodeStyle {
    switch self {
    case .stateAgency:
      NodeStyle(name: "agency", legendLabel: "State agency", shape: .box, fill: .skyBlue)
    case .municipality, .municipalUnit:
      NodeStyle(
        name: "municipality", legendLabel: "Municipality or a unit of one", shape: .house,
        fill: .bluishGreen)
    case .region, .regionalFederation, .municipalFederation, .coordinationAssociation:
      NodeStyle(
        name: "federation", legendLabel: "Region or federation", shape: .hexagon, fill: .orange)
    case .university, .folkHighSchool, .studyAssociation:
      NodeStyle(name: "education", legendLabel: "Education", shape: .folder, fill: .yellow)
    case .union, .employerOrganisation:
      NodeStyle(
        name: "labour", legendLabel: "Union or employers", shape: .octagon, fill: .reddishPurple)
    case .company, .economicAssociation:
      NodeStyle(name: "company", legendLabel: "Company", shape: .component, fill: .gray)
    case .foundation, .association:
      NodeStyle(
        name: "association", legendLabel: "Association or foundation", shape: .ellipse,
        fill: .vermillion)
    case .unknown:
      NodeStyle(
        name: "unknown", legendLabel: "Not known what", shape: .roundedBox, fill: .white)
    }
  }
}

extension AffiliationRole {
  /// How a tie in this role is drawn.
  var edgeStyle: EdgeStyle {
    switch self {
    case .owner: EdgeStyle(name: "owner", legendLabel: "Owner", color: .black, dash: .bold)
    case .coFinancier:
      EdgeStyle(name: "coFinancier", legendLabel: "Co-financier", color: .vermillion, dash: .dashed)
    case .partner: EdgeStyle(name: "partner", legendLabel: "Partner", color: .blue, dash: .solid)
    case .participant:
      EdgeStyle(
        name: "participant", legendLabel: "Participating organisation", color: .bluishGreen,
        dash: .dotted)
    case .municipality:
      EdgeStyle(name: "place", legendLabel: "Takes place in", color: .gray, dash: .dotted)
    }
  }
}

extension EdgeStyle {
  static let sharedProjects = EdgeStyle(
    name: "shared", legendLabel: "Shared projects", color: .gray, dash: .solid)
  static let furtherProjects = EdgeStyle(
    name: "further", legendLabel: "Shared projects of two partners", color: .skyBlue, dash: .dashed)
  static let sameProjects = EdgeStyle(
    name: "co-occurrence", legendLabel: "In the same projects", color: .gray, dash: .solid)
  static let strongestTie = EdgeStyle(
    name: "strongest", legendLabel: "A member's strongest tie in its cluster", color: .black,
    dash: .solid)
  static let acrossClusters = EdgeStyle(
    name: "across", legendLabel: "Shared projects of two clusters", color: .vermillion,
    dash: .dashed)
  static let maybeOne = EdgeStyle(
    name: "maybe-one", legendLabel: "May be one body", color: .reddishPurple, dash: .dashed)
  static let takesPlace = EdgeStyle(
    name: "place", legendLabel: "Takes place in", color: .gray, dash: .dotted)
}

/// What legends call things, in Swedish.
enum PictureStyleNames {
  static let swedish: [String: String] = [
    "Project": "Projekt", "Municipality": "Kommun", "State agency": "Statlig myndighet",
    "Municipality or a unit of one": "Kommun eller en enhet i en",
    "Region or federation": "Region eller förbund", "Education": "Utbildning",
    "Union or employers": "Fack eller arbetsgivare", "Company": "Företag",
    "Association or foundation": "Förening eller stiftelse",
    "Not known what": "Okänt slag", "Owner": "Projektägare", "Co-financier": "Medfinansiär",
    "Partner": "Samarbetspart", "Participating organisation": "Deltagande aktör",
    "Takes place in": "Genomförs i", "Shared projects": "Gemensamma projekt",
    "Shared projects of two partners": "Två partners gemensamma projekt",
    "In the same projects": "I samma projekt",
    "A member's strongest tie in its cluster": "En medlems starkaste samband i klustret",
    "Shared projects of two clusters": "Två klusters gemensamma projekt",
    "Cluster of bodies": "Kluster av aktörer", "May be one body": "Kan vara samma aktör",
    "Both in one cluster": "Båda i samma kluster", "In two clusters": "I olika kluster",
    "Projects that ran": "Pågående projekt", "Projects begun": "Påbörjade projekt",
    "Project, from its first day to its last": "Projekt, från första till sista dag",
    "Longer: a higher score": "Längre: högre värde",
    "New": "Nytt", "Gone": "Borta", "Stronger": "Starkare", "Weaker": "Svagare",
  ]
}
