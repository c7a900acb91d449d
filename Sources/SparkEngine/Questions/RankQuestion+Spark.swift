public import Exploration

extension RankQuestion: SparkQuestion {
  /// Answers the question on a cluster, by number of projects, degree or PageRank.
  ///
  /// - Throws: ``SparkEngineError``, `LookupError`.
  public func answer(from engine: SparkEngine) throws -> Answer<Row> {
    let selection = try engine.selection(filters, level)
    let counts: String
    switch measure {
    case .projects: counts = Self.projectCounts(selection.pairs)
    case .degree: counts = Self.degrees(selection.pairs)
    case .pageRank: return try pageRank(from: engine, in: selection)
    case .strength, .betweenness, .brokers:
      throw SparkEngineError(.notOffered("--by \(measure.rawValue)"))
    }
    let rounds = engine.rounds("rank")
    defer { rounds.discard() }
    let scores = try rounds.write("scores", "actor INT, score BIGINT, projects BIGINT", counts)
    let size = try engine.rows(
      "SELECT count(*) AS bodies, coalesce(max(score), 0) AS most FROM \(scores.view)")
    let total = try size.integers("bodies").first ?? 0
    let most = try size.integers("most").first ?? 0
    let cut = limit.map { " ORDER BY s.score DESC, o.name_order, o.id LIMIT \($0)" } ?? ""
    let table = try engine.rows(
      """
      SELECT o.id, o.key, o.name, o.kind, o.name_order, s.score, s.projects FROM \(scores.view) s
      JOIN organisations o ON o.id = s.actor\(cut)
      """)
    let ids = try table.integers("id")
    let orders = try table.integers("name_order")
    let found = try table.integers("score")
    let projects = try table.integers("projects")
    let subjects = try engine.subjects(table)
    let ranked = ids.indices.sorted {
      (-found[$0], orders[$0], ids[$0]) < (-found[$1], orders[$1], ids[$1])
    }
    let largest = measure == .degree ? total - 1 : most
    return answer(
      Findings(
        storeDigest: engine.digest, total: total,
        rows: ranked.enumerated().map { position, row in
          Row(
            rank: position + 1, organisation: subjects[row],
            score: score(found[row], of: largest), projectCount: projects[row])
        }))
  }

  private static func projectCounts(_ pairs: String) -> String {
    "SELECT actor, count(*) AS score, count(*) AS projects FROM (\(pairs)) x GROUP BY actor"
  }

  /// A pair of bodies counts once, however many projects it shares; it is found from its smaller
  /// number and counted at both ends.
  private static func degrees(_ pairs: String) -> String {
    """
    WITH t AS (\(pairs)),
    p AS (SELECT DISTINCT x.actor AS a, y.actor AS b FROM t x JOIN t y
      ON x.project = y.project AND x.actor < y.actor),
    d AS (SELECT actor, count(*) AS degree FROM
      (SELECT a AS actor FROM p UNION ALL SELECT b AS actor FROM p) e GROUP BY actor)
    SELECT c.actor, coalesce(d.degree, 0) AS score, c.projects FROM
      (SELECT actor, count(*) AS projects FROM t GROUP BY actor) c
    LEFT JOIN d ON d.actor = c.actor
    """
  }
}
