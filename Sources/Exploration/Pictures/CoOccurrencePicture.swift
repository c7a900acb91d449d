import GraphAlgorithms
public import GraphDrawing
import ProjectModel

extension CoOccurrenceQuestion {
  /// Beyond so many ties a map's names drown in lines; organisations drown sooner.
  private static let mostTiesOnMap = 100
  /// More names than this make a map a list.
  private static let mostPlacesOnMap = 60
  private static let mostTies = 60
  /// With more ties of one organisation, those that stand with everybody hide all others.
  private static let mostTiesOfOne = 6
  /// So many pairs are looked through for those.
  private static let mostLookedAt = 4_000

  /// Municipalities where they are, or as a matrix, by the number of projects that list both;
  /// organisations wherever their ties pull them.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    let pairing = try Pairing(self, explorer)
    if scope == .municipalities, options.form == .matrix {
      return MatrixPicture(pairing.pairs(limit: nil), pairing, limit: limit, frame: frame).diagram
    }
    let isMap = scope == .municipalities
    // Asked for so many pairs, those are drawn, whoever they are.
    let isSpread = !isMap && limit == nil
    let found = pairing.pairs(limit: limit ?? (isMap ? Self.mostTiesOnMap : Self.mostLookedAt))
    let shown =
      isSpread
      ? Self.spread(found.pairs, limit: frame.most(Self.mostTies))
      : isMap && limit == nil ? Self.first(found.pairs, places: Self.mostPlacesOnMap) : found.pairs
    var diagram = frame.diagram(
      isMap
        ? frame.say(
          "Which municipalities stand in the same projects",
          "Vilka kommuner som står i samma projekt")
        : frame.say(
          "Which organisations stand in the same projects",
          "Vilka aktörer som står i samma projekt"),
      arrangement: isMap ? .fixed : .springs)
    let strongest = shown.first?.count ?? 1
    diagram.strengthLegend = frame.say(
      "Wider: more common projects, up to \(frame.digits(strongest))",
      "Bredare: fler gemensamma projekt, som mest \(frame.digits(strongest))")
    diagram.nodes = nodes(of: shown, pairing, frame)
    if isMap { diagram.backdrop = MunicipalityMap.backdrop(behind: diagram.nodes) }
    diagram.edges = shown.map { pair in
      let (a, b) = (pairing.subject(pair.a), pairing.subject(pair.b))
      return DiagramEdge(
        id: a.key + " " + b.key, from: a.key, to: b.key, style: frame.told(.sameProjects),
        tooltip: "\(a.name) – \(b.name), \(frame.count(pair.count, .project)): "
          + pairing.firstProjects(of: pair).joined(separator: "; "),
        // Names stand between the lines of a map, so the widest is not wide.
        strength: PictureFrame.strength(pair.count, of: strongest) * (isMap ? 0.4 : 0.8))
    }
    diagram.finding = pairing.finding(found, frame)
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(frame.digits(shown.count)) of \(frame.count(found.total, .pair))"
          + (shown.count < found.total ? ", those with most common projects" : "")
          + (isSpread ? ", at most \(Self.mostTiesOfOne) of any one body." : "."),
        "Visas: \(frame.digits(shown.count)) av \(frame.count(found.total, .pair))"
          + (shown.count < found.total ? ", de med flest gemensamma projekt" : "")
          + (isSpread ? ", högst \(Self.mostTiesOfOne) av varje aktör." : ".")),
      isMap ? MunicipalityMap.sentence(frame) : "")
    return diagram
  }

  /// The first pairs in their order, as long as they are of no more than so many places.
  private static func first(
    _ pairs: [FrequentPairs.Pair], places limit: Int
  ) -> [FrequentPairs.Pair] {
    var places: Set<Int> = []
    return Array(
      pairs.prefix { pair in
        places.formUnion([pair.a, pair.b])
        return places.count <= limit
      })
  }

  /// The first pairs in their order, at most so many of any one organisation.
  private static func spread(_ pairs: [FrequentPairs.Pair], limit: Int) -> [FrequentPairs.Pair] {
    var counts: [Int: Int] = [:]
    var kept: [FrequentPairs.Pair] = []
    for pair in pairs where kept.count < limit {
      guard counts[pair.a, default: 0] < mostTiesOfOne, counts[pair.b, default: 0] < mostTiesOfOne
      else { continue }
      counts[pair.a, default: 0] += 1
      counts[pair.b, default: 0] += 1
      kept.append(pair)
    }
    return kept
  }

  private func nodes(
    of pairs: [FrequentPairs.Pair], _ pairing: Pairing, _ frame: PictureFrame
  ) -> [DiagramNode] {
    let network = frame.explorer.network
    return Set(pairs.flatMap { [$0.a, $0.b] }).sorted {
      pairing.subject($0).key < pairing.subject($1).key
    }.map { index in
      let subject = pairing.subject(index)
      guard scope == .municipalities else { return frame.body(index, tooltip: subject.name) }
      let count = network.municipalityGraph.events(of: index).count
      return DiagramNode(
        id: subject.key, label: subject.name, style: frame.told(.place),
        tooltip: "\(subject.name): \(frame.count(count, .project))",
        link: frame.options.link(subject.key), size: 0,
        position: MunicipalityMap.point(network.municipalities[index]))
    }
  }
}

/// Who is paired by a question of co-occurrence, as its pictures need it.
struct Pairing {
  let subject: (Int) -> Subject
  private let scope: CoOccurrenceQuestion.Scope
  private let graph: AffiliationGraph
  private let events: EventFilter?
  private let places: FrozenColumn
  private let projects: ProjectList

  init(_ question: CoOccurrenceQuestion, _ explorer: Explorer) throws {
    scope = question.scope
    projects = explorer.network.projects
    switch question.scope {
    case .municipalities:
      graph = explorer.network.municipalityGraph
      events = try question.filters.events(in: explorer.network)
      subject = { explorer.subject(municipality: $0) }
      let names = explorer.network.municipalities.map { ($0.name, $0.key) }
      var ranks = [Int32](repeating: 0, count: names.count)
      for (rank, index) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() {
        ranks[index] = Int32(rank)
      }
      places = FrozenColumn(ranks)
    case .organisations:
      let view = try NetworkView(explorer, level: question.level, filters: question.filters)
      graph = view.graph
      events = view.pairedProjects().events
      subject = { explorer.subject(organisation: $0) }
      places = explorer.network.nameRanks
    }
  }

  func pairs(limit: Int?) -> FrequentPairs {
    FrequentPairs(of: graph, within: events, places: places, limit: limit)
  }

  /// The titles of the first projects of a pair.
  func firstProjects(of pair: FrequentPairs.Pair) -> [String] {
    graph.firstCommonEvents(of: pair.a, and: pair.b, within: events, limit: 6)
      .map { projects.title($0) }
  }

  /// How many pairs there are, and which stands in most projects.
  func finding(_ found: FrequentPairs, _ frame: PictureFrame) -> String {
    guard let first = found.pairs.first else {
      return frame.say("No two stand in one project.", "Inga två står i samma projekt.")
    }
    let isPlaces = scope == .municipalities
    let (a, b) = (subject(first.a).name, subject(first.b).name)
    let pairs = frame.count(found.total, .pair)
    let count = frame.count(first.count, .project)
    return frame.say(
      "\(pairs) of \(isPlaces ? "municipalities" : "organisations") stand in one project; most often "
        + "\(a) and \(b) (\(count)).",
      "\(pairs) av \(isPlaces ? "kommuner" : "aktörer") står i samma projekt; oftast "
        + "\(a) och \(b) (\(count)).")
  }
}
