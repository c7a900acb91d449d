public import Exploration

extension WhoWorkedWithQuestion: SparkQuestion {
  /// Answers the question on a cluster.
  ///
  /// One pass over the ties: the body's projects, then everybody in them. The answer's size, not the
  /// data's, decides what the last step sorts.
  ///
  /// - Throws: ``SparkEngineError``, `LookupError`.
  public func answer(from engine: SparkEngine) throws -> Answer<Row> {
    guard !acrossSuccessions else {
      throw SparkEngineError(.notOffered("--across-successions"))
    }
    let (organisation, asked) = try ColumnDirectory(engine: engine)
      .organisation(self.organisation, level: level)
    let selection = try engine.selection(filters, level)
    let table = try engine.rows(
      Self.partners(of: organisation.number, in: selection, limit: limit))
    let found = try SharedProjects(table, engine.subjects(table))
    let total = try limit == nil ? found.partners.count : table.integers("total").first
    let ranked = found.partners.sorted {
      (-$0.projects.count, $0.subject.name, $0.number)
        < (-$1.projects.count, $1.subject.name, $1.number)
    }
    return answer(
      Findings(
        asked: [asked], storeDigest: engine.digest, total: total ?? 0,
        rows: ranked.map { partner in
          Row(
            organisation: partner.subject,
            roles: Set(partner.projects.flatMap(\.roles)).sorted(),
            firstYear: partner.projects.compactMap(\.firstYear).min(),
            lastYear: partner.projects.compactMap(\.lastYear).max(),
            projects: ProjectMentions(partner.projects.map(\.mention)))
        }))
  }

  /// Everybody who shares a project with a body, one row a body and project.
  ///
  /// The body's projects are few beside all ties, so every worker is given them (BROADCAST) and no tie
  /// that is not wanted leaves its worker. Keys and names are joined to what is shown alone.
  private static func partners(of own: Int, in selection: TieSelection, limit: Int?) -> String {
    let pairs = """
      SELECT /*+ BROADCAST(s) */ t.actor, t.project, \(SharedProjects.roleColumns)
      FROM (\(selection.ties())) t
      LEFT SEMI JOIN (SELECT project FROM (\(selection.ties(allRoles: true))) x
        WHERE actor = \(own)) s ON s.project = t.project
      WHERE t.actor <> \(own) GROUP BY t.actor, t.project
      """
    let kept =
      limit.map { limit in
        """
        SELECT * FROM (SELECT *, max(place) OVER () AS total FROM (SELECT c.*, dense_rank() OVER
          (ORDER BY c.shared DESC, n.name_order, c.actor) AS place
          FROM (SELECT *, count(*) OVER (PARTITION BY actor) AS shared FROM (\(pairs)) x) c
          JOIN (SELECT id, name_order FROM organisations) n ON n.id = c.actor) y) z
        WHERE place <= \(max(1, limit))
        """
      } ?? "SELECT *, 0 AS total FROM (\(pairs)) x"
    return """
      SELECT k.actor, o.key, o.name, o.kind, k.project, k.total, \(SharedProjects.roleNames),
        p.key AS project_key, p.title, p.first_year, p.last_year
      FROM (\(kept)) k JOIN organisations o ON o.id = k.actor JOIN projects p ON p.id = k.project
      """
  }
}
