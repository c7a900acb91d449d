import GraphAlgorithms
import ProjectModel

/// The organisations' projection: who shares how many projects with whom.
///
/// An edge weighs the number of shared projects; `newmanWeight` is the sum of 1/(n-1) over the shared
/// projects of n bodies each. Only bodies with an edge are nodes. Edges are counted before anything is
/// written, and told row by row: they are never all in memory, unless the backbone has to test them.
///
/// - Complexity: Two passes of O(Σ bodies²) over the projects.
struct ProjectionGraph: ExportedGraph {
  let head: GraphHead
  private let explorer: Explorer
  private let view: NetworkView
  private let threshold: Int
  /// The ties of the backbone, ascending; `nil` for all.
  private let kept: [(a: Int, b: Int)]?
  /// How many edges each body has.
  private let degrees: [Int32]

  /// More ties than these cannot be tested for a backbone: each takes some fifty bytes then.
  static let mostTestedTies = 20_000_000

  /// Prepares a projection.
  ///
  /// - Throws: ``ExportError`` when it has more ties than are allowed.
  init(_ explorer: Explorer, _ choice: ProjectionChoice) throws {
    self.explorer = explorer
    view = try NetworkView(explorer, level: choice.level, filters: Filters())
    threshold = max(1, choice.threshold)
    var degrees = [Int32](repeating: 0, count: view.graph.actorCount)
    var edgeCount = 0
    let rows = SharedProjectRows(view.graph)
    var row = rows.row
    for body in 0..<view.graph.actorCount {
      rows.fill(&row, of: body)
      for tie in row.ties where Int(tie.count) >= threshold {
        edgeCount += 1
        degrees[body] += 1
        degrees[Int(tie.other)] += 1
      }
    }
    var what = "the projection"
    if choice.significance != nil {
      guard edgeCount <= Self.mostTestedTies else {
        throw ExportError(
          .tooManyTies(count: edgeCount, limit: Self.mostTestedTies),
          path: "the projection that the backbone is found in")
      }
    } else if threshold > 1 {
      what += " of \(threshold) or more shared projects"
    }
    if let significance = choice.significance {
      let ties = view.graph.backbone(significance: significance, within: view.events)
        .map { (a: min($0.a, $0.b), b: max($0.a, $0.b)) }
        .sorted { ($0.a, $0.b) < ($1.a, $1.b) }
      kept = ties
      edgeCount = ties.count
      degrees = [Int32](repeating: 0, count: view.graph.actorCount)
      for tie in ties {
        degrees[tie.a] += 1
        degrees[tie.b] += 1
      }
      what = "the backbone (corrected p value of at most \(significance))"
    } else {
      kept = nil
    }
    guard edgeCount <= choice.mostTies else {
      throw ExportError(.tooManyTies(count: edgeCount, limit: choice.mostTies), path: what)
    }
    self.degrees = degrees
    head = GraphHead(
      title: "Organisations and the projects they share: \(what)", digest: explorer.digest,
      nodeCount: degrees.count { $0 > 0 }, edgeCount: edgeCount,
      nodeAttributes: [
        .init("kind", .text), .init("municipalities", .texts), .init("projectCount", .integer),
        .init("partnerCount", .integer),
      ],
      edgeAttributes: [
        .init("newmanWeight", .number), .init("firstYear", .integer), .init("lastYear", .integer),
      ])
  }

  func forEachNode(_ body: (GraphNode) throws -> Void) throws {
    for index in degrees.indices where degrees[index] > 0 {
      let organisation = explorer.network.organisations[index]
      let place = organisation.municipalityCode.flatMap {
        MunicipalityRegister.municipality(code: $0)
      }
      try body(
        GraphNode(
          key: organisation.key, label: organisation.name, type: .organisation, period: nil,
          values: [
            .text(organisation.kind.rawValue), place.map { .texts([$0.name]) },
            .integer(view.graph.events(of: index).count), .integer(Int(degrees[index])),
          ]))
    }
  }

  func forEachEdge(_ body: (GraphEdge) throws -> Void) throws {
    let rows = SharedProjectRows(view.graph)
    var row = rows.row
    var next = 0
    for a in 0..<view.graph.actorCount where degrees[a] > 0 {
      rows.fill(&row, of: a)
      for tie in row.ties where Int(tie.count) >= threshold {
        let b = Int(tie.other)
        if let kept {
          guard next < kept.count, kept[next] == (a, b) else { continue }
          next += 1
        }
        let years = years(of: a, and: b)
        let first = years.first.flatMap { CalendarDay(year: $0, month: 1, day: 1) }
        let last = years.last.flatMap { CalendarDay(year: $0, month: 12, day: 31) }
        try body(
          GraphEdge(
            explorer.network.organisations[a].key, explorer.network.organisations[b].key,
            .collaboration, weight: Double(tie.count),
            period: GraphPeriod(start: first, end: last),
            values: [
              .number(tie.weight), GraphValue(years.first), GraphValue(years.last),
            ]))
      }
    }
  }

  private func years(of a: Int, and b: Int) -> (first: Int?, last: Int?) {
    let others = view.graph.events(of: b)
    var place = others.startIndex
    var shared: [Int] = []
    for project in view.graph.events(of: a) {
      while place < others.endIndex, others[place] < project { place += 1 }
      if place < others.endIndex, others[place] == project { shared.append(Int(project)) }
    }
    return explorer.years(of: shared)
  }
}

/// How much of the organisations' projection is exported.
public struct ProjectionChoice: Hashable, Sendable {
  /// Whether offices and units are rolled up.
  public var level: OrganisationLevel
  /// How many projects two bodies share at least.
  public var threshold: Int
  /// The largest corrected p value of a tie of the backbone, 0...1; `nil` for all ties.
  public var significance: Double?
  /// More ties than this are refused.
  public var mostTies: Int

  /// How many ties are exported unless told otherwise: what Gephi still opens.
  public static let usualMostTies = 1_000_000

  /// Creates a choice; by default every tie of the rolled-up bodies.
  public init(
    level: OrganisationLevel = .rolledUp, threshold: Int = 1, significance: Double? = nil,
    mostTies: Int = ProjectionChoice.usualMostTies
  ) {
    self.level = level
    self.threshold = threshold
    self.significance = significance
    self.mostTies = mostTies
  }
}

/// The rows of the projection, one at a time: the bodies with larger numbers that share projects with
/// one, ascending.
private struct SharedProjectRows {
  struct Tie {
    let other: Int32
    let count: Int32
    /// The sum of 1/(n-1) over the shared projects of n bodies each.
    let weight: Double
  }

  struct Row {
    fileprivate(set) var ties: [Tie] = []
    fileprivate var counts: [Int32]
    fileprivate var weights: [Double]
    fileprivate var met: [Int32] = []
  }

  private let graph: AffiliationGraph

  init(_ graph: AffiliationGraph) {
    self.graph = graph
  }

  /// An empty row, with the room that filling takes.
  var row: Row {
    Row(
      counts: Array(repeating: 0, count: graph.actorCount),
      weights: Array(repeating: 0, count: graph.actorCount))
  }

  func fill(_ row: inout Row, of body: Int) {
    row.met.removeAll(keepingCapacity: true)
    for project in graph.events(of: body) {
      let members = graph.actors(of: Int(project))
      guard members.count > 1 else { continue }
      let share = 1 / Double(members.count - 1)
      for member in members where member > body {
        if row.counts[Int(member)] == 0 { row.met.append(member) }
        row.counts[Int(member)] += 1
        row.weights[Int(member)] += share
      }
    }
    row.met.sort()
    row.ties.removeAll(keepingCapacity: true)
    for other in row.met {
      row.ties.append(
        Tie(other: other, count: row.counts[Int(other)], weight: row.weights[Int(other)]))
      row.counts[Int(other)] = 0
      row.weights[Int(other)] = 0
    }
  }
}
