import GraphAlgorithms
import ProjectModel

/// Collaboration clusters: groups of organisations that work with each other more than with others.
///
/// The Leiden algorithm (Traag, Waltman and van Eck, 2019) maximises modularity on the projection of
/// the organisations, where a project of n bodies ties each pair with weight 1/(n-1) (Newman, 2001).
/// A member's stability is the share of its fellows that it keeps, on average, when the search is
/// run again with other seeds. Bodies that share no project stand in no cluster. Largest first.
public struct ClustersQuestion: LimitedQuestion {
  /// The question's name.
  public static let name = "clusters"

  /// Above 1 gives more and smaller clusters, below 1 fewer and larger ones.
  public var resolution: Double
  /// Seeds the search; the same seed gives the same clusters.
  public var seed: UInt64
  /// Whether offices and units are rolled up.
  public var level: OrganisationLevel
  /// Which projects and ties count.
  public var filters: Filters
  /// How many clusters at most; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(
    resolution: Double = 1, seed: UInt64 = 1, level: OrganisationLevel = .rolledUp,
    filters: Filters = Filters(), limit: Int? = nil
  ) {
    self.resolution = resolution
    self.seed = seed
    self.level = level
    self.filters = filters
    self.limit = limit
  }

  /// A cluster.
  public struct Row: AnswerRow {
    /// An id made from the key of the member that was central when the cluster was found first, so that
    /// it outlives an import.
    public let id: String
    /// That member, and the next one.
    public let name: String
    /// Its members, most central first.
    public let members: [Member]
    /// Where its members' projects took place, most projects first.
    public let municipalities: [Place]
    /// The programme areas of its members' projects, most projects first.
    public let programmeAreas: [String]

    /// A member of a cluster.
    public struct Member: Hashable, Sendable {
      /// The organisation.
      public let organisation: Subject
      /// How sure the membership is, 0...1.
      public let stability: Double
      /// The weight of its ties inside the cluster, which orders the members.
      public let innerStrength: Double

      /// Creates a member.
      public init(organisation: Subject, stability: Double, innerStrength: Double) {
        self.organisation = organisation
        self.stability = stability
        self.innerStrength = innerStrength
      }
    }

    /// A municipality of a cluster.
    public struct Place: Hashable, Sendable {
      /// The municipality.
      public let municipality: Subject
      /// In how many of the cluster's projects.
      public let projectCount: Int

      /// Creates a municipality of a cluster.
      public init(municipality: Subject, projectCount: Int) {
        self.municipality = municipality
        self.projectCount = projectCount
      }
    }

    /// Creates a cluster from its members and the figures of the projects most of whose bodies they are.
    ///
    /// - Parameters:
    ///   - members: The members, in any order.
    ///   - municipalities: The projects' municipalities, in any order.
    ///   - programmeAreas: The programme areas with their numbers of projects, in any order.
    ///   - namesakes: The members that it is named after; its most central ones if none are given.
    public init(
      members: [Member], municipalities: [Place], programmeAreas: [String: Int],
      namesakes: [Subject] = []
    ) {
      let ranked = members.sorted {
        (-$0.innerStrength, $0.organisation.name, $0.organisation.key)
          < (-$1.innerStrength, $1.organisation.name, $1.organisation.key)
      }
      let named = namesakes.isEmpty ? ranked.prefix(2).map(\.organisation) : namesakes
      id = ClustersQuestion.id(ofCentral: named.first?.key)
      name = named.map(\.name).joined(separator: " – ")
      self.members = ranked
      self.municipalities = municipalities.sorted {
        (-$0.projectCount, $0.municipality.name) < (-$1.projectCount, $1.municipality.name)
      }
      self.programmeAreas = programmeAreas.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
        .map(\.key)
    }

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("Cluster"), AnswerColumn("Size", isNumeric: true), AnswerColumn("Member"),
      AnswerColumn("Stability", isNumeric: true), AnswerColumn("Municipalities"),
    ]

    /// The row with the keys of the contract.
    public var json: JSONValue {
      .members([
        "id": .string(id), "name": .string(name), "size": .integer(members.count),
        "members": .array(
          members.map {
            .members([
              "key": .string($0.organisation.key), "name": .string($0.organisation.name),
              "stability": .number($0.stability),
            ])
          }),
        "municipalities": .array(
          municipalities.map {
            .members([
              "key": .string($0.municipality.key), "name": .string($0.municipality.name),
              "projects": .integer($0.projectCount),
            ])
          }), "programmeAreas": .texts(programmeAreas),
      ])
    }

    /// How many members and municipalities a table lists before it says how many more there are.
    static let mostListed = 40

    /// One line a member.
    public var lines: [[String]] { lines(listing: .max) }

    /// One line for each of the first members, and one that says how many more there are.
    public var shortLines: [[String]] { lines(listing: Self.mostListed) }

    private func lines(listing most: Int) -> [[String]] {
      var places = municipalities.prefix(most).map(\.municipality.name).joined(separator: ", ")
      if municipalities.count > most { places += ", … and \(municipalities.count - most) more" }
      var lines = members.prefix(most).enumerated().map { index, member in
        [
          index == 0 ? name : "", index == 0 ? String(members.count) : "",
          member.organisation.label, Wording.decimal(member.stability), index == 0 ? places : "",
        ]
      }
      if members.count > most {
        lines.append(["", "", "… and \(members.count - most) more", "", ""])
      }
      return lines
    }
  }

  /// Answers the question.
  ///
  /// Without filters, at resolution 1 and seed 1, the clusters are those that are kept beside the
  /// store. Those were found from the clusters of the state before, if there were any: such an answer
  /// depends on both, and its notes name the state that the search began with.
  ///
  /// - Complexity: O(ties of the store) where the clusters are kept; else about O(ties of the
  ///   projection) a run, up to 21 runs.
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let view = try NetworkView(explorer, level: level, filters: filters)
    let found = Clustering(explorer, view, resolution: resolution, seed: seed)
    let rows = ClusterRows(found, of: explorer).rows(limit: limit)
    var notes = view.samplingNotes()
    if let digest = found.startedFrom {
      notes.append("The search began with the clusters of the store's state \(digest).")
    }
    return answer(
      Findings(
        storeDigest: explorer.digest, total: found.clusters.count, rows: rows, notes: notes),
      by: .leiden(runs: found.stabilityRuns), modularity: found.modularity, loners: found.loners)
  }

  /// How clusters were found.
  public enum Method: Hashable, Sendable {
    /// The Leiden algorithm, with so many further runs for the stability.
    case leiden(runs: Int)
    /// Label propagation between bodies and projects, in so many rounds; so many bodies changed in the
    /// last one.
    case labelPropagation(rounds: Int, changed: Int)
  }

  /// The answer, from what an engine found.
  ///
  /// - Parameters:
  ///   - found: The clusters.
  ///   - method: How they were found.
  ///   - modularity: The modularity of the partition; `nil` without ties.
  ///   - loners: How many bodies that take part in a project share none.
  /// - Returns: The answer.
  public func answer(
    _ found: Findings<Row>, by method: Method, modularity: Double?, loners: Int
  ) -> Answer<Row> {
    var notes: [String]
    let usedSeed: JSONValue
    // Leiden is the usual method, and goes without saying among the figures.
    var otherMethod: [JSONValue.Member] = []
    switch method {
    case .leiden(let runs):
      usedSeed = .integer(Int(clamping: seed))
      notes = [
        "Leiden clusters of the organisations' projection with Newman's weights 1/(n-1), by "
          + "modularity at resolution \(resolution), seed \(seed); stability over "
          + "\(runs) further runs."
      ]
    case .labelPropagation(let rounds, let changed):
      otherMethod = [.init("method", .string("labelPropagation"))]
      usedSeed = .null
      notes = [
        "Clusters by label propagation between bodies and projects, \(changed) of the bodies "
          + "changed in the last of \(Wording.count(rounds, "round")); stability is the share of a "
          + "body's ties that stay in its cluster."
      ]
    }
    notes += found.notes
    if loners > 0 {
      notes.append(
        "\(Wording.count(loners, "body", "bodies")) without a shared project "
          + "\(loners == 1 ? "stands" : "stand") in no cluster.")
    }
    return Answer(
      Self.name, of: [], filters: filters, storeDigest: found.storeDigest, total: found.total,
      rows: found.rows,
      figures: [
        .init("modularity", modularity.map(JSONValue.number) ?? .null),
        .init("resolution", .number(resolution)), .init("seed", usedSeed),
      ] + otherMethod, notes: notes)
  }

  /// The id of the cluster around a body.
  static func id(ofCentral key: String?) -> String {
    "cluster:" + (key?.split(separator: ":").last ?? "none")
  }

}
