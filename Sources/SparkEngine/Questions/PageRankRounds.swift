import Exploration

extension RankQuestion {
  /// Ranks by PageRank.
  ///
  /// - Throws: ``SparkEngineError``.
  func pageRank(from engine: SparkEngine, in selection: TieSelection) throws -> Answer<Row> {
    let rounds = engine.rounds("pagerank")
    defer { rounds.discard() }
    let found = try PageRankRounds(over: selection.pairs, rounds, engine)
    // Scores that differ in digits that are not given are alike, so the cut is made here.
    let cut =
      try limit.map { limit in
        let last =
          try engine.rows(
            """
            SELECT min(score) AS score FROM
              (SELECT score FROM (\(found.scores)) x ORDER BY score DESC LIMIT \(max(1, limit))) y
            """
          ).optionalNumbers("score").first ?? nil
        return " WHERE s.score >= \(SQLText.number((last ?? 0) * (1 - 1e-5)))"
      } ?? ""
    let total =
      try engine.rows("SELECT count(*) AS bodies FROM (\(found.scores)) x").integers("bodies").first
      ?? 0
    let table = try engine.rows(
      """
      SELECT o.id, o.key, o.name, o.kind, o.name_order, s.score, s.projects FROM (\(found.scores)) s
      JOIN organisations o ON o.id = s.actor\(cut)
      """)
    let ids = try table.integers("id")
    let orders = try table.integers("name_order")
    let projects = try table.integers("projects")
    let scores = try table.optionalNumbers("score").map { Self.pageRankScore($0 ?? 0) }
    let subjects = try engine.subjects(table)
    let ranked = ids.indices.sorted {
      (-scores[$0], orders[$0], ids[$0]) < (-scores[$1], orders[$1], ids[$1])
    }
    return answer(
      Findings(
        storeDigest: engine.digest, total: total,
        rows: ranked.prefix(limit ?? ranked.count).enumerated().map { position, row in
          Row(
            rank: position + 1, organisation: subjects[row], score: scores[row],
            projectCount: projects[row])
        }, notes: [Self.pageRankNote(residual: found.residual)]))
  }
}

/// Solves PageRank's equations on a cluster: conjugate gradients, one round of two joins a step, as in
/// this process, with the scalars computed here.
///
/// A body's strength s is the number of ties it has to others, counted project by project; with A these
/// ties, the scores x solve (I - αAS⁻¹)x = b, a symmetric system for z = S^(-1/2) x. Bodies without ties
/// get b, which the sum of 1 determines.
struct PageRankRounds {
  /// The rows `actor`, `score`, `projects` as a query.
  let scores: String
  /// What one more step of the walk would change, over all bodies.
  let residual: Double

  /// Rounds grow with the logarithm of the precision; more than these mean that it does not settle.
  private static let mostRounds = 200
  private static let columns =
    "actor INT, root DOUBLE, projects BIGINT, z DOUBLE, r DOUBLE, p DOUBLE, q DOUBLE"

  init(over pairs: String, _ rounds: Rounds, _ engine: SparkEngine) throws {
    let damping = RankQuestion.pageRankDamping
    let ties = try rounds.write("ties", "actor INT, project INT", pairs).view
    let strengths = try rounds.write(
      "strengths", "actor INT, strength BIGINT, projects BIGINT",
      """
      SELECT t.actor, sum(s.size - 1) AS strength, count(*) AS projects FROM \(ties) t JOIN
        (SELECT project, count(*) AS size FROM \(ties) GROUP BY project) s ON s.project = t.project
      GROUP BY t.actor
      """
    ).view
    let counts = try engine.rows(
      """
      SELECT (SELECT count(*) FROM organisations) AS bodies,
        (SELECT count(*) FROM \(strengths) WHERE strength > 0) AS tied
      """)
    let bodies = Double(try counts.integers("bodies").first ?? 0)
    let tied = Double(try counts.integers("tied").first ?? 0)
    let base = (1 - damping) / max(1, bodies - damping * (bodies - tied))
    var state = """
      SELECT actor, sqrt(CAST(strength AS DOUBLE)) AS root, projects, CAST(0 AS DOUBLE) AS z,
        \(SQLText.number(base)) / sqrt(CAST(strength AS DOUBLE)) AS r,
        \(SQLText.number(base)) / sqrt(CAST(strength AS DOUBLE)) AS p
      FROM \(strengths) WHERE strength > 0
      """
    var residual = base * tied
    var round = 0
    while residual > RankQuestion.pageRankTolerance, round < Self.mostRounds {
      round += 1
      let step = try rounds.write(
        "state\(round)", Self.columns, Self.step(state, ties: ties, damping: damping))
      let square = try Self.sums(step.view, ["r * r", "p * q"], engine)
      guard square[0] > 0, square[1] != 0 else { break }
      let length = SQLText.number(square[0] / square[1])
      let rest = "(r - \(length) * q)"
      let next = try Self.sums(step.view, ["\(rest) * \(rest)", "abs(\(rest)) * root"], engine)
      residual = next[1]
      let turn = SQLText.number(next[0] / square[0])
      state = """
        SELECT actor, root, projects, z + \(length) * p AS z, \(rest) AS r,
          \(rest) + \(turn) * p AS p
        FROM \(step.view)
        """
    }
    self.residual = residual
    scores = """
      SELECT actor, z * root AS score, projects FROM (\(state)) x
      UNION ALL SELECT actor, \(SQLText.number(base)) AS score, projects FROM \(strengths)
      WHERE strength = 0
      """
  }

  /// The image of the direction p: from bodies to projects and back, less what a body gave itself.
  private static func step(_ state: String, ties: String, damping: Double) -> String {
    """
    WITH s AS (\(state)),
    sums AS (SELECT t.project, sum(s.p / s.root) AS given FROM \(ties) t
      JOIN s ON s.actor = t.actor GROUP BY t.project),
    received AS (SELECT t.actor, sum(g.given) AS given FROM \(ties) t
      JOIN sums g ON g.project = t.project GROUP BY t.actor)
    SELECT s.actor, s.root, s.projects, s.z, s.r, s.p,
      s.p - \(SQLText.number(damping)) * (x.given - s.projects * s.p / s.root) / s.root AS q
    FROM s JOIN received x ON x.actor = s.actor
    """
  }

  private static func sums(
    _ view: String, _ terms: [String], _ engine: SparkEngine
  ) throws -> [Double] {
    let columns = terms.enumerated().map { "sum(\($1)) AS sum\($0)" }.joined(separator: ", ")
    let table = try engine.rows("SELECT \(columns) FROM \(view)")
    return try terms.indices.map {
      try (table.optionalNumbers("sum\($0)").first ?? nil) ?? 0
    }
  }
}
