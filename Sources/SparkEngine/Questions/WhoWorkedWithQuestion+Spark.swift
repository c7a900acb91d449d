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
  private static func partners(of own: Int, in selection: TieSelection, limit: Int?) -> String {
    let pairs = """
      SELECT t.actor, t.project, \(SharedProjects.roleColumns)
      FROM (\(selection.ties())) t
      LEFT SEMI JOIN (SELECT project FROM (\(selection.ties(allRoles: true))) x
        WHERE actor = \(own)) s ON s.project = t.project
      WHERE t.actor <> \(own) GROUP BY t.actor, t.project
      """
    let counted = "SELECT *, count(*) OVER (PARTITION BY actor) AS shared FROM (\(pairs)) x"
    let named = """
      SELECT c.*, o.key, o.name, o.kind, o.name_order FROM (\(counted)) c
      JOIN organisations o ON o.id = c.actor
      """
    let kept =
      limit.map { limit in
        """
        SELECT * FROM (SELECT *, max(place) OVER () AS total FROM (SELECT *, dense_rank() OVER
          (ORDER BY shared DESC, name_order, actor) AS place FROM (\(named)) x) y) z
        WHERE place <= \(max(1, limit))
        """
      } ?? "SELECT *, 0 AS total FROM (\(named)) x"
    return """
      SELECT k.actor, k.key, k.name, k.kind, k.project, k.total, \(SharedProjects.roleNames),
        p.key AS project_key, p.title, p.first_year, p.last_year
      FROM (\(kept)) k JOIN projects p ON p.id = k.project
      """
  }
}
