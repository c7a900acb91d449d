import GraphDrawing

/// Diagrams like those that the questions give, with names of the length that real bodies have.
enum SampleDiagrams {
  static let body = NodeStyle(
    name: "organisation", legendLabel: "Organisation", shape: .roundedBox, fill: .skyBlue)
  static let municipality = NodeStyle(
    name: "municipality", legendLabel: "Municipality", shape: .ellipse, fill: .bluishGreen)
  static let project = NodeStyle(
    name: "project", legendLabel: "Project", shape: .note, fill: .yellow)
  static let agency = NodeStyle(
    name: "agency", legendLabel: "State agency", shape: .hexagon, fill: .orange)
  static let region = NodeStyle(
    name: "region", legendLabel: "Region", shape: .house, fill: .reddishPurple)

  static let owner = EdgeStyle(name: "owner", legendLabel: "Owns", color: .vermillion, dash: .bold)
  static let coFinancier = EdgeStyle(
    name: "coFinancier", legendLabel: "Co-finances", color: .blue, dash: .double)
  static let partner = EdgeStyle(
    name: "partner", legendLabel: "Partner", color: .bluishGreen, dash: .solid)
  static let participant = EdgeStyle(
    name: "participant", legendLabel: "Takes part", color: .gray, dash: .dashed)
  static let shared = EdgeStyle(
    name: "shared", legendLabel: "Shared projects", color: .gray, dash: .solid)

  static let caption = [
    "Shown: 25 of 25 organisations with at least one shared project.",
    "Measure: number of shared projects. Store 3f9a2c; pages read until 14 March 2024.",
  ]

  private static let names = [
    "Arbetsförmedlingen", "Försäkringskassan", "Region Jönköpings län", "Eksjö kommun",
    "Coompanion Kooperativ utveckling Jönköpings län", "Jönköpings kommun", "Nässjö Lärcenter",
    "Almega Tjänsteföretagen", "Höglandets samordningsförbund", "Vetlanda kommun",
    "Länsstyrelsen i Jönköpings län", "Svenska kyrkan Eksjö pastorat", "Aneby kommun",
    "Tranås kommun",
    "Kriminalvården Frivården Jönköping", "Röda Korsets folkhögskola", "Sävsjö kommun",
    "Studieförbundet Vuxenskolan", "Finnvedens Lärcentrum", "Värnamo kommun", "Gislaveds kommun",
    "Gnosjö Automatsvarvning AB", "Linnéuniversitetet", "Smålands Idrottsförbund",
    "LO-distriktet i Småland",
    "Individuell Människohjälp", "ABF Sydost", "Rehabcenter/Socialförvaltningen", "Mullsjö kommun",
    "Habo kommun", "Vaggeryds kommun", "Samordningsförbundet Södra Vätterbygden",
  ]

  static func name(_ number: Int) -> String {
    let base = names[number % names.count]
    return number < names.count ? base : "\(base) \(number / names.count + 1)"
  }

  static func style(of name: String) -> NodeStyle {
    if name.contains("kommun") { return municipality }
    if name.contains("Arbetsf") || name.contains("rs\u{E4}kring") || name.contains("styrelsen") {
      return agency
    }
    return name.hasPrefix("Region") ? region : body
  }

  static func node(
    _ number: Int, size: Double = 0, group: String? = nil, isEmphasized: Bool = false,
    subtitle: String? = nil
  ) -> DiagramNode {
    DiagramNode(
      id: "organisation:\(number)", label: name(number), style: style(of: name(number)),
      tooltip: "\(name(number)), evidence on page \(number)", link: "/organisation/\(number)",
      group: group, size: size, isEmphasized: isEmphasized, subtitle: subtitle)
  }

  static func edge(
    _ from: Int, _ to: Int, style: EdgeStyle = shared, strength: Double = 0.1, label: String? = nil
  ) -> DiagramEdge {
    DiagramEdge(
      id: "\(from)--\(to)", from: "organisation:\(from)", to: "organisation:\(to)", style: style,
      label: label, tooltip: "\(name(from)) and \(name(to))", strength: strength)
  }

  /// Twenty-five bodies round one, some of them tied to each other.
  static var ego: Diagram {
    var edges = (1...25).map { edge(0, $0, strength: Double(26 - $0) / 25) }
    for (a, b) in [(1, 2), (1, 3), (2, 3), (4, 9), (5, 6), (12, 13), (7, 20), (18, 19)] {
      edges.append(edge(a, b, strength: 0.1))
    }
    return Diagram(
      title: "Who worked with Arbetsförmedlingen",
      finding: "Arbetsförmedlingen shared projects with 25 organisations; Försäkringskassan most, "
        + "in 14 projects from 2008 to 2014.",
      caption: caption,
      nodes: (0...25).map {
        node(
          $0, size: $0 == 0 ? 0.6 : 0, isEmphasized: $0 == 0,
          subtitle: $0 > 0 && $0 < 5 ? "\(15 - $0) projects" : nil)
      }, edges: edges, arrangement: .rings(center: "organisation:0"),
      strengthLegend: "Wider line: more shared projects (1 to 14)")
  }

  /// Five projects and forty bodies, roles told apart by the lines.
  static var bipartite: Diagram {
    let titles = [
      "INTRO", "Vägen vidare - Höglandets väg till arbete", "Kompetens i samverkan",
      "Ung framtid Jönköpings län 2009", "Hälsa och arbete",
    ]
    var nodes = titles.enumerated().map { number, title in
      DiagramNode(
        id: "project:\(number)", label: title, style: project, tooltip: title,
        link: "/project/\(number)", subtitle: "2009–2011")
    }
    nodes += (0..<40).map { node($0) }
    var edges: [DiagramEdge] = []
    for body in 0..<40 {
      for step in 0..<(body % 7 == 0 ? 3 : body % 3 == 0 ? 2 : 1) {
        let target = (body + step * 2) % 5
        let role = [owner, coFinancier, partner, participant][
          body < 5 && step == 0 ? 0 : 1 + (body + step) % 3]
        edges.append(
          DiagramEdge(
            id: "\(body)-\(target)", from: "organisation:\(body)", to: "project:\(target)",
            style: role, tooltip: "\(name(body)): \(role.legendLabel)"))
      }
    }
    return Diagram(
      title: "The partner network of five projects",
      finding:
        "Five projects tie 40 organisations; Arbetsförmedlingen takes part in three of them.",
      caption: caption, nodes: nodes, edges: edges)
  }

  /// Eight groups of five.
  static var clusters: Diagram {
    let groups = (0..<8).map {
      DiagramGroup(
        id: "cluster:\($0)", label: "Cluster \($0 + 1): \(name($0 * 4))", tooltip: "Five bodies")
    }
    let nodes = (0..<40).map {
      node($0, size: $0 % 5 == 0 ? 0.4 : 0, group: "cluster:\($0 / 5)")
    }
    var edges: [DiagramEdge] = []
    for group in 0..<8 {
      for member in 1..<5 {
        edges.append(edge(group * 5, group * 5 + member, strength: 0.4))
      }
      edges.append(edge(group * 5 + 1, group * 5 + 2, strength: 0.2))
      edges.append(edge(group * 5, (group + 1) % 8 * 5 + 2, style: participant))
      if group % 3 == 0 {
        edges.append(edge(group * 5 + 1, (group + 2) % 8 * 5, style: participant))
      }
    }
    return Diagram(
      title: "Collaboration clusters",
      finding: "Eight clusters of five organisations each; modularity 0.61.", caption: caption,
      nodes: nodes, edges: edges, groups: groups)
  }

  /// Municipalities where they are; latitude and longitude in degrees.
  static let places: [(String, Double, Double)] = [
    ("Jönköping", 57.78, 14.16), ("Eksjö", 57.67, 14.97), ("Nässjö", 57.65, 14.70),
    ("Vetlanda", 57.43, 15.08), ("Aneby", 57.84, 14.81), ("Tranås", 58.04, 14.98),
    ("Sävsjö", 57.40, 14.66), ("Värnamo", 57.19, 14.05), ("Gislaved", 57.30, 13.54),
    ("Gnosjö", 57.36, 13.74), ("Vaggeryd", 57.50, 14.15), ("Habo", 57.91, 14.07),
    ("Mullsjö", 57.92, 13.88), ("Stockholm", 59.33, 18.07), ("Göteborg", 57.71, 11.97),
    ("Malmö", 55.61, 13.00), ("Jokkmokk", 66.61, 19.83), ("Gällivare", 67.14, 20.66),
    ("Kiruna", 67.86, 20.23), ("Höganäs", 56.20, 12.56), ("Norrköping", 58.59, 16.19),
    ("Örebro", 59.27, 15.21),
  ]

  static var map: Diagram {
    let nodes = places.enumerated().map { number, place in
      DiagramNode(
        id: "municipality:\(number)", label: place.0, style: municipality,
        tooltip: "\(place.0): \(number % 5 + 1) projects", size: number < 2 ? 0.8 : 0.2,
        // A plate carrée of the middle latitude, 60 points a degree.
        position: DiagramPoint(x: (place.2 - 11) * 60 * 0.48, y: (place.1 - 55) * 60))
    }
    let pairs = [
      (0, 1), (0, 2), (1, 2), (1, 3), (2, 4), (4, 5), (3, 6), (7, 8), (8, 9), (7, 10), (11, 12),
      (0, 11), (13, 20), (16, 17), (16, 18), (0, 13), (14, 15), (15, 19), (20, 21),
    ]
    return Diagram(
      title: "Municipalities in the same projects",
      finding: "Eksjö and Jönköping stand in two projects together, more than any other pair.",
      caption: caption, nodes: nodes,
      edges: pairs.enumerated().map { number, pair in
        DiagramEdge(
          id: "\(pair.0)-\(pair.1)", from: "municipality:\(pair.0)", to: "municipality:\(pair.1)",
          style: shared, tooltip: "\(number) projects", strength: Double(19 - number) / 19)
      }, arrangement: .fixed, strengthLegend: "Wider line: more projects together (1 to 6)",
      sizeLegend: "Larger dot: more projects (1 to 9)")
  }

  /// A path of three bodies over two projects.
  static var path: Diagram {
    let nodes = [
      node(0, isEmphasized: true),
      DiagramNode(id: "p0", label: "Vägen vidare - Höglandets väg till arbete", style: project),
      node(4),
      DiagramNode(id: "p1", label: "INTRO", style: project, subtitle: "2009–2011"),
      node(28, isEmphasized: true),
    ]
    let ids = nodes.map(\.id)
    let labels = ["partner", "owner", "co-financier", "takes part"]
    let styles = [partner, owner, coFinancier, participant]
    return Diagram(
      title: "How Arbetsförmedlingen and Mullsjö kommun are connected",
      finding: "They are two projects apart, by way of Coompanion Kooperativ utveckling.",
      caption: caption, nodes: nodes,
      edges: (0..<4).map { step in
        DiagramEdge(
          id: "step\(step)", from: ids[step], to: ids[step + 1], style: styles[step],
          label: labels[step], tooltip: labels[step], isDirected: step % 2 == 0)
      }, arrangement: .layered(leftToRight: true))
  }

  /// A hub and 120 neighbours.
  static var hub: Diagram {
    Diagram(
      title: "A hub with 120 neighbours",
      finding: "One organisation shares projects with 120 others.",
      caption: caption, nodes: (0...120).map { node($0, isEmphasized: $0 == 0) },
      edges: (1...120).map { edge(0, $0, strength: Double($0 % 9) / 9) })
  }

  /// An ego network with a second ring.
  static var twoRings: Diagram {
    var edges = (1...9).map { edge(0, $0, strength: 0.5) }
    for outer in 10..<31 { edges.append(edge(outer % 9 % 5 + 1, outer)) }
    return Diagram(
      title: "Two steps from Arbetsförmedlingen", finding: "Nine at one step, 21 at two.",
      nodes: (0..<31).map { node($0, isEmphasized: $0 == 0) }, edges: edges,
      arrangement: .rings(center: "organisation:0"))
  }

  /// Every body tied to every other but few.
  static var dense: Diagram {
    var edges: [DiagramEdge] = []
    for a in 0..<30 {
      for b in 0..<a where (a * 7 + b * 3) % 4 != 0 { edges.append(edge(b, a, strength: 0)) }
    }
    return Diagram(
      title: "Dense", finding: "\(edges.count) ties among 30.", nodes: (0..<30).map { node($0) },
      edges: edges)
  }

  /// A line of sixty.
  static var chain: Diagram {
    Diagram(
      title: "A chain", finding: "Sixty in a line.", nodes: (0..<60).map { node($0) },
      edges: (1..<60).map { edge($0 - 1, $0) })
  }

  /// Pairs, triangles and single nodes.
  static var manyParts: Diagram {
    var edges: [DiagramEdge] = []
    for start in stride(from: 0, to: 60, by: 6) {
      edges += [edge(start, start + 1), edge(start + 2, start + 3), edge(start + 3, start + 4)]
      if start % 12 == 0 { edges.append(edge(start + 2, start + 4)) }
    }
    return Diagram(
      title: "Many parts", finding: "Ten pairs, ten threes, forty alone.",
      nodes: (0..<100).map { node($0) }, edges: edges)
  }

  /// A random-looking sparse network of a hundred and fifty.
  static var sparse: Diagram {
    var edges: [DiagramEdge] = []
    var state: UInt64 = 42
    for number in 1..<150 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let target = Int(state >> 33) % number
      edges.append(edge(target * target / max(number, 1), number, strength: Double(number % 5) / 5))
    }
    return Diagram(
      title: "Sparse", finding: "150 organisations, 149 ties.", nodes: (0..<150).map { node($0) },
      edges: edges)
  }

  static var empty: Diagram {
    Diagram(title: "Vilka arbetade med Ingen alls", language: "sv")
  }

  static var alone: Diagram {
    Diagram(
      title: "One", finding: "One organisation, tied to none.", nodes: [node(4, isEmphasized: true)]
    )
  }

  static var unconnected: Diagram {
    Diagram(title: "No ties", finding: "Twelve, no ties.", nodes: (0..<12).map { node($0) })
  }

  static let all: [(name: String, diagram: Diagram)] = [
    ("ego", ego), ("bipartite", bipartite), ("clusters", clusters), ("map", map), ("path", path),
    ("hub", hub), ("twoRings", twoRings), ("dense", dense), ("chain", chain),
    ("manyParts", manyParts), ("sparse", sparse), ("empty", empty), ("alone", alone),
    ("unconnected", unconnected),
  ]
}
