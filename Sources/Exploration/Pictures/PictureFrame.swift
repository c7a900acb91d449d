import GraphDrawing
import ProjectModel

/// The parts that all pictures of one state of a store share.
struct PictureFrame {
  let explorer: Explorer
  let options: PictureOptions
  let filters: Filters

  /// The words in the picture's language.
  func say(_ english: String, _ swedish: String) -> String {
    options.language == .swedish ? swedish : english
  }

  /// `1 body`, `11,443 bodies`, `11 443 aktörer`.
  func count(_ count: Int, _ noun: PictureNoun) -> String {
    let words = noun.words(options.language)
    return digits(count) + " " + (count == 1 ? words.one : words.many)
  }

  /// A number with its thousands set apart as the language does.
  func digits(_ count: Int) -> String {
    var digits = Array(String(count))
    var position = digits.count - 3
    while position > 0, digits[position - 1] != "-" {
      digits.insert(options.language == .swedish ? "\u{A0}" : ",", at: position)
      position -= 3
    }
    return String(digits)
  }

  /// `SEK 1,200,000`, `1 200 000 kr`.
  func kronor(_ amount: Int) -> String {
    say("SEK\u{A0}\(digits(amount))", "\(digits(amount))\u{A0}kr")
  }

  /// Fewer than the options allow, where a kind of picture is crowded sooner; a page of a given size
  /// holds fewer still, so that words keep a size that can be read.
  func most(_ count: Int) -> Int {
    let wanted = min(count, options.mostBodies)
    return options.page == .natural ? wanted : max(6, wanted * 2 / 3)
  }

  /// A diagram with what all pictures have: seed, language, page, the way here and how it was made.
  func diagram(_ title: String, arrangement: DiagramArrangement) -> Diagram {
    var diagram = Diagram(title: title, language: options.language.rawValue)
    diagram.seed = options.seed
    diagram.arrangement = options.arrangement ?? arrangement
    diagram.page = options.page
    diagram.trail = options.trail
    diagram.metadata =
      options.facts + [DiagramMetadata(name: "store", value: explorer.digest)]
    return diagram
  }

  /// The lines under a picture: what is shown of how much, how it was measured, and of which data.
  func caption(_ lines: String...) -> [String] {
    var caption = lines.filter { !$0.isEmpty }
    let chosen = filterSentence
    if !chosen.isEmpty { caption.append(say("Filtered: \(chosen).", "Urval: \(chosen).")) }
    let years = Wording.years(explorer.years?.lowerBound, explorer.years?.upperBound)
    let pages = explorer.network.projects.count
    caption.append(
      say(
        "Data: \(digits(pages)) project \(pages == 1 ? "page" : "pages"), projects \(years). "
          + "Store \(explorer.digest). Layout seed \(options.seed).",
        "Data: \(digits(pages)) \(pages == 1 ? "projektsida" : "projektsidor"), projekt \(years). "
          + "Databas \(explorer.digest). Startvärde \(options.seed)."))
    return caption
  }

  /// That only some of the bodies were looked at, those with the most projects; nothing for all.
  func restrictionSentence(bodies: Int?) -> String {
    bodies.map { count in
      say(
        "Only the \(digits(count)) bodies with the most projects were looked at.",
        "Bara de \(digits(count)) aktörerna med flest projekt togs med.")
    } ?? ""
  }

  /// The filters in the picture's language, `from 2009, region Sydsverige`; empty without filters.
  private var filterSentence: String {
    let parts: [(String, String)?] = [
      filters.from.map { (say("from", "från"), "\($0)") },
      filters.to.map { (say("to", "till"), "\($0)") },
      filters.region.map { (say("region", "region"), $0) },
      filters.programmeArea.map { (say("programme area", "programområde"), $0) },
      filters.municipality.map { (say("municipality", "kommun"), $0) },
      filters.role.map { (say("role", "roll"), name(of: $0)) },
    ]
    return parts.compactMap(\.self).map { $0.0 + " " + $0.1 }.joined(separator: ", ")
  }

  /// That offices count as their body, or do not.
  func levelSentence(_ level: OrganisationLevel) -> String {
    level == .rolledUp
      ? say(
        "Offices and units count as the body they are a part of.",
        "Kontor och enheter räknas som den aktör de är en del av.")
      : say(
        "Every office and unit counts for itself.", "Varje kontor och enhet räknas för sig.")
  }

  func body(
    _ index: Int, size: Double = 0, group: String? = nil, isEmphasized: Bool = false,
    subtitle: String? = nil, tooltip: String
  ) -> DiagramNode {
    let organisation = explorer.network.organisations[index]
    // Others may be written alike, whatever else is said of the body.
    let remark = organisation.isUnresolved ? say("not resolved", "inte fastställd") : nil
    let subtitles = [subtitle, remark].compactMap { $0 }
    return DiagramNode(
      id: organisation.key, label: organisation.name,
      style: told(organisation.kind.nodeStyle),
      tooltip: tooltip, link: options.link(organisation.key), group: group, size: size,
      isEmphasized: isEmphasized,
      subtitle: subtitles.isEmpty ? nil : subtitles.joined(separator: ", "))
  }

  func project(_ index: Int, isEmphasized: Bool = false) -> DiagramNode {
    let project = explorer.network.projects[index]
    let years = Wording.years(project.start?.year, project.end?.year)
    return DiagramNode(
      id: project.key, label: project.title, style: told(.project),
      tooltip: "\(project.title), \(years)", link: options.link(project.key),
      isEmphasized: isEmphasized, subtitle: years)
  }

  /// How wide a tie of some count is drawn, 0 for a single project, 1 for the most.
  static func strength(_ count: Int, of most: Int) -> Double {
    most > 1 ? Double(count - 1) / Double(most - 1) : 0
  }

  /// The node that stands for what is not drawn.
  func rest(_ count: Int) -> DiagramNode {
    DiagramNode(
      id: "rest", label: say("… and \(digits(count)) more", "… och \(digits(count)) till"),
      style: .rest,
      tooltip: say(
        "\(digits(count)) more are in the table", "\(digits(count)) till finns i tabellen"))
  }

  /// The style with its legend in the picture's language.
  func told(_ style: NodeStyle) -> NodeStyle {
    var style = style
    style.legendLabel = translated(style.legendLabel)
    return style
  }

  /// The style with its legend in the picture's language.
  func told(_ style: EdgeStyle) -> EdgeStyle {
    var style = style
    style.legendLabel = translated(style.legendLabel)
    return style
  }

  private func translated(_ label: String) -> String {
    options.language == .swedish ? PictureStyleNames.swedish[label] ?? label : label
  }

  /// A role in the picture's language, as it stands in a sentence.
  func name(of role: AffiliationRole) -> String {
    switch role {
    case .owner: say("owner", "projektägare")
    case .coFinancier: say("co-financier", "medfinansiär")
    case .partner: say("partner", "samarbetspart")
    case .participant: say("participating organisation", "deltagande aktör")
    case .municipality: say("place", "plats")
    }
  }
}

/// What pictures count.
enum PictureNoun {
  case body, project, tie, cluster, pair, municipality, path, sharedProject, partner, company

  func words(_ language: PictureLanguage) -> (one: String, many: String) {
    switch (self, language) {
    case (.body, .english): ("body", "bodies")
    case (.body, .swedish): ("aktör", "aktörer")
    case (.project, .english): ("project", "projects")
    case (.project, .swedish): ("projekt", "projekt")
    case (.tie, .english): ("tie", "ties")
    case (.tie, .swedish): ("samband", "samband")
    case (.cluster, .english): ("cluster", "clusters")
    case (.cluster, .swedish): ("kluster", "kluster")
    case (.pair, .english): ("pair", "pairs")
    case (.pair, .swedish): ("par", "par")
    case (.municipality, .english): ("municipality", "municipalities")
    case (.municipality, .swedish): ("kommun", "kommuner")
    case (.path, .english): ("path", "paths")
    case (.path, .swedish): ("väg", "vägar")
    case (.sharedProject, .english): ("shared project", "shared projects")
    case (.sharedProject, .swedish): ("gemensamt projekt", "gemensamma projekt")
    case (.company, .english): ("partner", "partners")
    case (.company, .swedish): ("part", "parter")
    case (.partner, .english): ("shared partner", "shared partners")
    case (.partner, .swedish): ("gemensam partner", "gemensamma partner")
    }
  }
}
