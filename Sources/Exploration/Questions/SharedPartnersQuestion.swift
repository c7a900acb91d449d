import Foundation
import GraphAlgorithms
import ProjectModel

/// Which organisations worked with all of several: together in one project, or with each apart.
///
/// The score is the smallest number of projects shared with any of the subjects. With hubs
/// discounted it is divided by the natural logarithm of the partner's number of collaborators (L.
/// Adamic and E. Adar, "Friends and neighbors on the Web", 2003), so that a body that works with
/// everybody says less. Highest score first, then most projects together, name and key.
public struct SharedPartnersQuestion: LimitedQuestion {
  /// The question's name.
  public static let name = "shared-partners"

  /// Two or more names, written forms or keys.
  public var organisations: [String]
  /// Whether partners with many collaborators count for less.
  public var discountsHubs: Bool
  /// Whether offices and units are rolled up.
  public var level: OrganisationLevel
  /// Which projects and ties count; the role filter looks at the partners.
  public var filters: Filters
  /// Whether bodies of which one followed the other count as one.
  public var acrossSuccessions: Bool
  /// How many rows at most; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(
    organisations: [String], discountsHubs: Bool = false, level: OrganisationLevel = .rolledUp,
    filters: Filters = Filters(), acrossSuccessions: Bool = false, limit: Int? = nil
  ) {
    self.organisations = organisations
    self.discountsHubs = discountsHubs
    self.level = level
    self.filters = filters
    self.acrossSuccessions = acrossSuccessions
    self.limit = limit
  }

  /// A partner with what it shares with each subject.
  public struct Row: AnswerRow {
    /// The partner.
    public let organisation: Subject
    /// In how many projects it stands together with all subjects.
    public let together: Int
    /// Per subject, in the order asked: its key, its name and the projects shared with it.
    public let with: [Tie]
    /// The rank; higher is closer.
    public let score: Double
    /// The projects that connect it to any of the subjects, by key.
    public let projects: ProjectMentions

    /// Creates a row.
    public init(
      organisation: Subject, together: Int, with: [Tie], score: Double, projects: ProjectMentions
    ) {
      self.organisation = organisation
      self.together = together
      self.with = with
      self.score = score
      self.projects = projects
    }

    /// What a partner shares with one subject.
    public struct Tie: Hashable, Sendable {
      /// The subject's key.
      public let key: String
      /// The subject's name.
      public let name: String
      /// The number of projects shared with it.
      public let sharedProjects: Int

      /// Creates a tie.
      public init(subject: Subject, sharedProjects: Int) {
        key = subject.key
        name = subject.name
        self.sharedProjects = sharedProjects
      }
    }

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("Organisation"), AnswerColumn("Together", isNumeric: true),
      AnswerColumn("With each"), AnswerColumn("Score", isNumeric: true), AnswerColumn("Projects"),
    ]

    /// The row with the keys of the contract.
    public var json: JSONValue {
      .members([
        "key": .string(organisation.key), "name": .string(organisation.name),
        "kind": .string(organisation.kind), "together": .integer(together),
        "with": .array(
          with.map {
            .members(["key": .string($0.key), "sharedProjects": .integer($0.sharedProjects)])
          }), "score": .number(score), "projects": projects.json,
      ])
    }

    /// The row's cells.
    public var lines: [[String]] { [cells(projects.titles)] }

    /// The row's cells with the first projects.
    public var shortLines: [[String]] { [cells(projects.firstTitles)] }

    private func cells(_ titles: String) -> [String] {
      [
        organisation.label, String(together),
        with.map { "\($0.name) \($0.sharedProjects)" }.joined(separator: ", "),
        Wording.decimal(score), titles,
      ]
    }
  }

  /// Answers the question.
  ///
  /// - Complexity: O(ties of the subjects' projects), plus the partners' own when hubs are
  ///   discounted.
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let asked = try organisations.map { try explorer.organisation($0, level: level) }
    let groups = explorer.successions(acrossSuccessions)
    let subjects = Set(asked.flatMap { groups.members(of: $0.index) })
    let view = try NetworkView(explorer, level: level, filters: filters)
    let own = asked.map { view.projects(of: groups.members(of: $0.index), allRoles: true) }
    let found = candidates(own, except: subjects, in: view, joining: groups)
    let places = explorer.network.nameRanks
    let shown = found.best(limit) {
      ($1.score, $1.together, places[$0.index]) < ($0.score, $0.together, places[$1.index])
    }
    let ofAny = view.comparedProjects(of: subjects.sorted())
    let rows = shown.map { candidate in
      let members = groups.members(of: candidate.index)
      return Row(
        organisation: explorer.subject(organisation: candidate.index),
        together: candidate.together,
        with: zip(asked, candidate.counts).map {
          .init(subject: $0.subject, sharedProjects: $1)
        }, score: candidate.score,
        projects: explorer.projectMentions(view.common(ofAny, with: members)))
    }
    return answer(
      Findings(
        asked: asked.map(\.named), storeDigest: explorer.digest, total: found.count, rows: rows,
        notes: groups.notes(on: asked.map(\.index) + found.map(\.index), in: explorer.network)),
      bodyCount: Set(asked.map { groups.representative(of: $0.index) }).count)
  }

  /// The answer, from what an engine found.
  ///
  /// - Parameters:
  ///   - found: The partners and the bodies asked of.
  ///   - bodyCount: As how many bodies those asked of count.
  /// - Returns: The answer.
  public func answer(_ found: Findings<Row>, bodyCount: Int) -> Answer<Row> {
    var notes = found.asked.compactMap(\.note)
    if bodyCount < found.asked.count { notes.append("Some of the names mean the same body.") }
    notes += found.notes
    let subjects = found.asked.map(\.subject)
    if found.total == 0 {
      notes.append(
        "Nobody worked with " + subjects.map(\.name).joined(separator: " and ") + " alike.")
    }
    return Answer(
      Self.name, of: subjects, filters: filters, storeDigest: found.storeDigest,
      total: found.total, rows: found.rows, notes: notes)
  }

  /// How close a partner is.
  ///
  /// - Parameters:
  ///   - smallest: The smallest number of projects shared with any of the subjects.
  ///   - collaborators: With how many bodies the partner shares a project; `nil` when hubs are not
  ///     discounted. A common partner of two has at least these two, so the logarithm is positive.
  /// - Returns: The score; higher is closer.
  public static func score(smallest: Int, collaborators: Int?) -> Double {
    collaborators.map { Double(smallest) / log(Double(max(2, $0))) } ?? Double(smallest)
  }

  /// A body that worked with all of the subjects.
  private struct Candidate {
    let index: Int
    /// How many projects it shares with each subject.
    let counts: [Int]
    /// In how many projects it stands together with all.
    let together: Int
    let score: Double
  }

  /// How many projects of a hub are looked through in the time in which one partner is looked up in them.
  private static let tiesALookUp = 4

  /// Everybody who shares a project with each of the subjects, ascending.
  private func candidates(
    _ own: [[Int]], except subjects: Set<Int>, in view: NetworkView,
    joining groups: SuccessionGroups
  ) -> [Candidate] {
    let excluded = subjects.sorted()
    // Of who has few partners all are found; who of them is a hub's as well is looked up in its projects.
    let smallest = own.indices.min { own[$0].count < own[$1].count } ?? 0
    let fewest =
      own.isEmpty ? [] : view.participants(in: own[smallest], except: excluded, joining: groups)
    let lists = own.indices.map { subject -> [CoActor] in
      if subject == smallest { return fewest }
      guard groups.isEmpty, fewest.count * Self.tiesALookUp < own[subject].count else {
        return view.participants(in: own[subject], except: excluded, joining: groups)
      }
      let compared = ComparedNumbers(own[subject], below: view.ties.whole.eventCount)
      return fewest.map { partner in
        CoActor(
          actor: partner.actor,
          sharedEventCount: view.ties.eventCount(of: partner.actor, among: compared))
      }
    }
    let shared = own.dropFirst().reduce(own.first ?? [], AscendingLists.common)
    let together = view.participants(in: shared, except: excluded, joining: groups)
    let collaborators = discountsHubs ? AffiliationTraversal(view.graph) : nil
    var cursors = [Int](repeating: 0, count: lists.count + 1)
    /// How many projects a list gives to a body; bodies are asked for in ascending order.
    func count(_ actor: Int, in list: [CoActor], _ cursor: Int) -> Int {
      while cursors[cursor] < list.count, list[cursors[cursor]].actor < actor {
        cursors[cursor] += 1
      }
      guard cursors[cursor] < list.count, list[cursors[cursor]].actor == actor else { return 0 }
      return list[cursors[cursor]].sharedEventCount
    }
    return fewest.compactMap { first in
      let counts = lists.enumerated().map { count(first.actor, in: $1, $0) }
      guard let smallest = counts.min(), smallest > 0 else { return nil }
      return Candidate(
        index: first.actor, counts: counts,
        together: count(first.actor, in: together, lists.count),
        score: Self.score(
          smallest: smallest,
          collaborators: collaborators?.withCoActors(
            of: groups.members(of: first.actor), within: view.events
          ) { actors, _ in actors.count }))
    }
  }
}
