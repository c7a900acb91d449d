public import Exploration

extension SharedPartnersQuestion: SparkQuestion {
  /// Answers the question on a cluster.
  ///
  /// First who worked with all of the bodies, in numbers; then the projects of the rows that are
  /// shown.
  ///
  /// - Throws: ``SparkEngineError``, `LookupError`.
  public func answer(from engine: SparkEngine) throws -> Answer<Row> {
    guard !acrossSuccessions else {
      throw SparkEngineError(.notOffered("--across-successions"))
    }
    let directory = ColumnDirectory(engine: engine)
    let found = try organisations.map { try directory.organisation($0, level: level) }
    let own = found.map(\.organisation.number)
    let selection = try engine.selection(filters, level)
    let all = try candidates(own, in: selection, engine)
    let shown = all.sorted {
      (-$0.score, -$0.together, $0.nameOrder, $0.number)
        < (-$1.score, -$1.together, $1.nameOrder, $1.number)
    }.prefix(limit ?? all.count)
    let details = try partners(shown.map(\.number), own, in: selection, engine)
    let rows = shown.compactMap { candidate -> Row? in
      guard let partner = details[candidate.number] else { return nil }
      return Row(
        organisation: partner.subject, together: candidate.together,
        with: zip(found, candidate.counts).map {
          .init(subject: $0.asked.subject, sharedProjects: $1)
        },
        score: candidate.score, projects: ProjectMentions(partner.projects.map(\.mention)))
    }
    return answer(
      Findings(
        asked: found.map(\.asked), storeDigest: engine.digest, total: all.count, rows: rows),
      bodyCount: Set(own).count)
  }

  /// A body that worked with all of the subjects.
  private struct Candidate {
    let number: Int
    let nameOrder: Int
    let counts: [Int]
    let together: Int
    let score: Double
  }

  private func candidates(
    _ own: [Int], in selection: TieSelection, _ engine: SparkEngine
  ) throws -> [Candidate] {
    let shared = own.indices.map { "sum(s\($0)) AS shared\($0)" }.joined(separator: ", ")
    let flags = own.indices.map { "s\($0)" }
    let inAll = flags.map { "\($0) = 1" }.joined(separator: " AND ")
    let counted = """
      SELECT actor, \(shared),
        sum(CASE WHEN \(inAll) THEN 1 ELSE 0 END) AS together
      FROM (\(Self.pairs(own, in: selection))) x GROUP BY actor
      """
    let withAll = own.indices.map { "c.shared\($0) > 0" }.joined(separator: " AND ")
    let common = "SELECT * FROM (\(counted)) c WHERE \(withAll)"
    // How many others a candidate shares a project with, among the ties that count.
    let reach = """
      SELECT a.actor, count(DISTINCT b.actor) AS collaborators
      FROM (SELECT t.* FROM (\(selection.pairs)) t LEFT SEMI JOIN (\(common)) k
        ON k.actor = t.actor) a
      JOIN (\(selection.pairs)) b ON b.project = a.project AND b.actor <> a.actor GROUP BY a.actor
      """
    let collaborators =
      discountsHubs ? "coalesce(r.collaborators, 0) AS collaborators" : "0 AS collaborators"
    let table = try engine.rows(
      """
      SELECT k.*, o.name_order, \(collaborators) FROM (\(common)) k
      JOIN organisations o ON o.id = k.actor
      \(discountsHubs ? "LEFT JOIN (\(reach)) r ON r.actor = k.actor" : "")
      """)
    let actors = try table.integers("actor")
    let orders = try table.integers("name_order")
    let together = try table.integers("together")
    let reached = try table.integers("collaborators")
    let counts = try own.indices.map { try table.integers("shared\($0)") }
    return actors.indices.map { row in
      let own = counts.map { $0[row] }
      return Candidate(
        number: actors[row], nameOrder: orders[row], counts: own, together: together[row],
        score: Self.score(
          smallest: own.min() ?? 0, collaborators: discountsHubs ? reached[row] : nil))
    }
  }

  /// The candidates with the projects that connect them to any of the subjects.
  private func partners(
    _ numbers: [Int], _ own: [Int], in selection: TieSelection, _ engine: SparkEngine
  ) throws -> [Int: SharedProjects.Partner] {
    guard !numbers.isEmpty else { return [:] }
    let table = try engine.rows(
      """
      SELECT k.actor, o.key, o.name, o.kind, k.project, \(SharedProjects.roleNames),
        p.key AS project_key, p.title, p.first_year, p.last_year
      FROM (\(Self.pairs(own, in: selection))) k
      JOIN organisations o ON o.id = k.actor JOIN projects p ON p.id = k.project
      WHERE k.actor IN \(SQLText.list(numbers))
      """)
    let found = try SharedProjects(table, engine.subjects(table))
    return Dictionary(uniqueKeysWithValues: found.partners.map { ($0.number, $0) })
  }

  /// Everybody in a project of the subjects, one row a body and project; `s0`, `s1` … say which of the
  /// subjects the project is one of.
  private static func pairs(_ own: [Int], in selection: TieSelection) -> String {
    let members = SQLText.list(Set(own).sorted())
    let flags = own.enumerated().map { index, number in
      "max(CASE WHEN actor = \(number) THEN 1 ELSE 0 END) AS s\(index)"
    }.joined(separator: ", ")
    let names = own.indices.map { "max(s.s\($0)) AS s\($0)" }.joined(separator: ", ")
    return """
      SELECT t.actor, t.project, \(names), \(SharedProjects.roleColumns)
      FROM (\(selection.ties())) t
      JOIN (SELECT project, \(flags) FROM (\(selection.ties(allRoles: true))) x
        WHERE actor IN \(members) GROUP BY project) s ON s.project = t.project
      WHERE t.actor NOT IN \(members) GROUP BY t.actor, t.project
      """
  }
}
