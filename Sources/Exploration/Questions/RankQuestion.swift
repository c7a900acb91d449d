import Foundation
import GraphAlgorithms
import ProjectModel

/// Which organisations stand out in the partner network, by one of six measures.
///
/// Highest first, then by name and key. The measure and whether it is raw or normalised stand in the
/// answer.
public struct RankQuestion: LimitedQuestion {
  /// The question's name.
  public static let name = "rank"

  /// What is measured.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// The number of projects.
    case projects
    /// The number of organisations that share a project.
    case degree
    /// The sum of Newman's weights 1/(n-1): the number of projects with company.
    case strength
    /// How many shortest paths between others run through the organisation.
    case betweenness
    /// Where a walk from project to project is found in the long run.
    case pageRank
    /// Organisations without which others would be cut off from each other, by betweenness.
    case brokers

    /// Whether every path through the network has to be followed.
    var countsPaths: Bool { self == .betweenness || self == .brokers }
  }

  /// What is measured.
  public var measure: Measure
  /// Whether the measure is divided by its largest possible value.
  public var isNormalized: Bool
  /// Whether offices and units are rolled up.
  public var level: OrganisationLevel
  /// Which projects and ties count.
  public var filters: Filters
  /// How many rows at most; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(
    by measure: Measure = .degree, isNormalized: Bool = false,
    level: OrganisationLevel = .rolledUp, filters: Filters = Filters(), limit: Int? = nil
  ) {
    self.measure = measure
    self.isNormalized = isNormalized
    self.level = level
    self.filters = filters
    self.limit = limit
  }

  /// An organisation with its score.
  public struct Row: AnswerRow {
    /// The place, from 1; equal scores share it.
    public let rank: Int
    /// The organisation.
    public let organisation: Subject
    /// The score.
    public let score: Double
    /// The number of projects, for comparison.
    public let projectCount: Int

    /// Creates a row.
    public init(rank: Int, organisation: Subject, score: Double, projectCount: Int) {
      self.rank = rank
      self.organisation = organisation
      self.score = score
      self.projectCount = projectCount
    }

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("Rank", isNumeric: true), AnswerColumn("Organisation"),
      AnswerColumn("Score", isNumeric: true), AnswerColumn("Projects", isNumeric: true),
    ]

    /// The row as JSON.
    public var json: JSONValue {
      .members([
        "rank": .integer(rank), "key": .string(organisation.key),
        "name": .string(organisation.name), "kind": .string(organisation.kind),
        "score": .number(score), "projects": .integer(projectCount),
      ])
    }

    /// The row's cells.
    public var lines: [[String]] {
      [[String(rank), organisation.label, Wording.decimal(score), String(projectCount)]]
    }
  }

  /// Beyond so many organisations betweenness is estimated.
  private static let mostExact = 5000
  /// From how many organisations paths are counted when betweenness is estimated.
  private static let sampleCount = 256

  /// Answers the question.
  ///
  /// - Complexity: As the measure's; betweenness is O(organisations · ties) up to 5,000
  ///   organisations and estimated from 256 of them beyond. Of few rows only those that can be among
  ///   them are measured by projects, degree and strength, and none by the degrees of a whole store or
  ///   of a role's ties, which are kept.
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let view = try NetworkView(explorer, level: level, filters: filters)
    return answer(from: explorer, in: view, brokersOf: view)
  }

  /// The answer among the bodies that a view looks at.
  ///
  /// - Parameters:
  ///   - explorer: The store.
  ///   - view: The bodies that are ranked.
  ///   - all: Of brokers, the network that would fall apart without them.
  /// - Returns: The answer; `view` tells whether others are left out.
  /// - Complexity: As ``answer(from:)`` of the bodies that the view looks at.
  func answer(
    from explorer: Explorer, in view: NetworkView, brokersOf all: NetworkView
  ) -> Answer<Row> {
    if let answer = answerOfKept(explorer, in: view) { return answer }
    if let limit, let answer = answer(first: limit, in: view, explorer) { return answer }
    let projectCounts = view.graph.actorDegrees(within: view.events)
    let places = explorer.network.nameRanks
    var total = projectCounts.count { $0 > 0 }
    var notes: [String] = []
    let shown: [(index: Int, score: Double)]
    switch measure {
    case .projects:
      let most = projectCounts.max() ?? 1
      shown = projectCounts.indices.best(limit, where: { projectCounts[$0] > 0 }) {
        (projectCounts[$1], places[$0]) < (projectCounts[$0], places[$1])
      }.map { ($0, score(projectCounts[$0], of: most)) }
    default:
      var present = projectCounts.indices.filter { projectCounts[$0] > 0 }
      var scores = scores(in: view, brokersOf: all, present: present, notes: &notes)
      if measure == .pageRank {
        present = Self.candidates(among: present, scores: scores, limit: limit)
        for body in present { scores[body] = Self.pageRankScore(scores[body]) }
      }
      let ranked = present.filter { measure != .brokers || scores[$0] > 0 }
      if measure == .brokers { total = ranked.count }
      shown = ranked.best(limit) { (scores[$1], places[$0]) < (scores[$0], places[$1]) }
        .map { ($0, scores[$0]) }
    }
    let rows = shown.enumerated().map { position, found in
      Row(
        rank: position + 1, organisation: explorer.subject(organisation: found.index),
        score: found.score, projectCount: projectCounts[found.index])
    }
    return answer(
      Findings(storeDigest: explorer.digest, total: total, rows: rows, notes: notes))
  }

  /// The answer, from what an engine found; equal scores get the first one's place.
  public func answer(_ found: Findings<Row>) -> Answer<Row> {
    var rows: [Row] = []
    for row in found.rows {
      let place = rows.last?.score == row.score ? rows.last?.rank : nil
      rows.append(
        Row(
          rank: place ?? row.rank, organisation: row.organisation, score: row.score,
          projectCount: row.projectCount))
    }
    return Answer(
      Self.name, of: [], filters: filters, storeDigest: found.storeDigest, total: found.total,
      rows: rows,
      figures: [
        .init("measure", .string(measure.rawValue)), .init("normalized", .bool(isNormalized)),
      ], notes: found.notes)
  }

  /// A count as a score.
  ///
  /// - Parameters:
  ///   - count: The count.
  ///   - largest: The largest possible count, by which it is divided when it is normalised.
  /// - Returns: The score.
  public func score(_ count: Int, of largest: Int) -> Double {
    isNormalized ? Double(count) / Double(max(1, largest)) : Double(count)
  }

  /// A solved score as it is given and ranked by: to seven digits.
  ///
  /// What comes after them hangs on the order in which a machine adds, and would tell apart bodies
  /// that stand alike.
  public static func pageRankScore(_ score: Double) -> Double {
    Double(String(format: "%.6e", score)) ?? score
  }

  /// Who can be among the first when their scores are given to seven digits.
  ///
  /// To round the scores of a million bodies takes as long as to find them.
  private static func candidates(among all: [Int], scores: [Double], limit: Int?) -> [Int] {
    guard let limit, limit > 0, limit < all.count,
      let last = all.best(limit, by: { scores[$1] < scores[$0] }).last
    else { return all }
    // Two steps of the last digit below it nobody is rounded to as much.
    let least = scores[last] * (1 - 2e-6)
    return all.filter { scores[$0] >= least }
  }

  /// What is to be said of PageRank.
  ///
  /// - Parameter residual: What one more step of the walk would change, over all bodies.
  /// - Returns: A sentence; it says how far from settled the scores are only when it shows in the
  ///   digits that are given.
  public static func pageRankNote(residual: Double) -> String {
    "PageRank on shared projects, damping 0.85; scores of all bodies sum to 1, given to seven digits"
      + (residual > pageRankTolerance * 1000 ? ", residual \(Wording.decimal(residual))." : ".")
  }

  /// The probability that a walk follows a tie.
  public static let pageRankDamping = 0.85
  /// At which residual the scores count as settled.
  public static let pageRankTolerance = 1e-12

  private func scores(
    in view: NetworkView, brokersOf all: NetworkView, present: [Int], notes: inout [String]
  ) -> [Double] {
    switch measure {
    case .projects, .degree:
      return view.graph.coActorCounts(within: view.events)
        .map { score($0, of: present.count - 1) }
    case .strength:
      let strengths = view.graph.joinedEventCounts(within: view.events)
      let most = strengths.max() ?? 1
      return strengths.map { score($0, of: most) }
    case .pageRank:
      let found = view.graph.pageRank(
        damping: Self.pageRankDamping, tolerance: Self.pageRankTolerance, within: view.events)
      notes.append(Self.pageRankNote(residual: found.residual))
      return found.scores
    case .betweenness:
      return betweenness(in: view, present: present, notes: &notes)
    case .brokers:
      let cuts = Set(all.graph.articulationActors(within: all.pairedProjects().events))
      notes.append(
        "A broker is a body without which some others would no longer be connected; ranked by "
          + "betweenness.")
      let scores = betweenness(in: view, present: present, notes: &notes)
      return scores.indices.map { cuts.contains($0) ? scores[$0] : 0 }
    }
  }

  /// Bodies without a project would only enlarge the number of pairs, so they are left out.
  private func betweenness(
    in view: NetworkView, present: [Int], notes: inout [String]
  ) -> [Double] {
    let paired = view.pairedProjects()
    notes += paired.notes
    let projection = view.graph.sharedEventCountProjection(within: paired.events).subgraph(present)
    let found: [Double]
    if present.count <= Self.mostExact {
      found = Centrality.betweenness(of: projection, normalized: isNormalized)
    } else {
      found =
        Centrality.sampledBetweenness(
          of: projection, sampleCount: Self.sampleCount, seed: 1, normalized: isNormalized
        ).scores
      notes.append(
        "Betweenness is estimated from \(Self.sampleCount) of \(present.count) bodies, seed 1.")
    }
    var scores = [Double](repeating: 0, count: view.graph.actorCount)
    for (index, score) in zip(present, found) { scores[index] = score }
    return scores
  }
}
