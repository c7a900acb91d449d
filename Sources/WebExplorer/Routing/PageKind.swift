/// The sorts of pages that the explorer has; the raw value is the first part of their path.
enum PageKind: String, Hashable, Sendable, CaseIterable {
  /// Search, and what the store holds.
  case start = ""
  /// What a text finds.
  case search
  /// Everything about one organisation.
  case organisation
  /// Everything about one project.
  case project
  /// Everything about one municipality.
  case municipality
  /// Who shares projects with one organisation.
  case whoWorkedWith = "who-worked-with"
  /// The partners that several organisations share.
  case sharedPartners = "shared-partners"
  /// How two organisations are connected.
  case path
  /// Collaboration clusters, or one of them.
  case clusters
  /// Which municipalities, or organisations, stand in the same projects.
  case coOccurrence = "co-occurrence"
  /// Two periods or programme areas side by side.
  case compare
  /// The lines behind a tie, or behind one body's name.
  case explain
  /// The partner network.
  case network
  /// The bodies that stand out.
  case rank
  /// Projects, partners and grants a year.
  case timeline
  /// Names that may be one body.
  case names
  /// What the store holds and how sure it is.
  case about
  /// A body on a card, with its partners counted by kind.
  case card

  /// Whether the rest of the path is a key.
  var takesKey: Bool {
    switch self {
    case .organisation, .project, .municipality, .clusters: true
    default: false
    }
  }

  /// Whether the page is about one thing and has no sense without a key.
  var needsKey: Bool { takesKey && self != .clusters }
}

/// The forms of an answer; the raw value is the ending of its path.
enum AnswerForm: String, Hashable, Sendable, CaseIterable {
  /// A page.
  case html
  /// The envelope that all answers share.
  case json
  /// The table.
  case csv
  /// The picture.
  case svg
  /// The picture as text for Graphviz.
  case dot

  /// The forms that every page's answer has besides HTML.
  static let twins = allCases.filter { $0 != .html }

  /// The media type.
  var mediaType: String {
    switch self {
    case .html: "text/html; charset=utf-8"
    case .json: "application/json"
    case .csv: "text/csv; charset=utf-8; header=present"
    case .svg: "image/svg+xml"
    case .dot: "text/vnd.graphviz; charset=utf-8"
    }
  }
}
