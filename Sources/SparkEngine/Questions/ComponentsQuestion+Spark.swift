public import Exploration

extension ComponentsQuestion: SparkQuestion {
  /// Answers the question on a cluster.
  ///
  /// Alternating large-star and small-star steps (R. Kiveris, S. Lattanzi, V. Mirrokni, V. Rastogi,
  /// S. Vassilvitskii, "Connected Components in MapReduce and Beyond", 2014,
  /// doi:10.1145/2670979.2670997) tie every vertex to the smallest of its part. Their number grows with
  /// the logarithm of the size, not with how long the longest chain is.
  ///
  /// - Throws: ``SparkEngineError``, `LookupError`.
  public func answer(from engine: SparkEngine) throws -> Answer<Row> {
    let selection = try engine.selection(filters, level)
    let rounds = engine.rounds("components")
    defer { rounds.discard() }
    let ties = try rounds.write("ties", "actor INT, project INT", selection.pairs)
    let stars = try Self.stars(over: ties.view, rounds, engine)
    // Every actor with the smallest vertex of its part; no actor is that vertex unless it is the root.
    let members = try rounds.write(
      "members", "actor INT, projects BIGINT, root BIGINT",
      """
      SELECT d.actor, d.projects, coalesce(s.low, 2 * CAST(d.actor AS BIGINT)) AS root FROM
        (SELECT actor, count(*) AS projects FROM \(ties.view) GROUP BY actor) d
        LEFT JOIN \(stars) s ON s.high = 2 * CAST(d.actor AS BIGINT)
      """)
    let parts = """
      SELECT m.root, count(*) AS bodies FROM \(members.view) m GROUP BY m.root
      """
    let projects = """
      SELECT m.root, count(DISTINCT t.project) AS projects FROM \(ties.view) t
      JOIN \(members.view) m ON m.actor = t.actor GROUP BY m.root
      """
    let largest = """
      SELECT * FROM (SELECT m.root, o.id, o.key, o.name, o.kind, o.name_order,
        row_number() OVER (PARTITION BY m.root ORDER BY m.projects DESC, o.name_order, o.id) AS place
      FROM \(members.view) m JOIN organisations o ON o.id = m.actor) x WHERE place = 1
      """
    let size = try engine.rows(
      """
      SELECT count(*) AS bodies, count(DISTINCT root) AS parts FROM \(members.view)
      """)
    let bodies = try size.integers("bodies").first ?? 0
    let cut =
      limit.map {
        " ORDER BY p.bodies DESC, q.projects DESC, l.name_order, l.id LIMIT \($0)"
      } ?? ""
    let table = try engine.rows(
      """
      SELECT p.bodies, q.projects, l.id, l.key, l.name, l.kind, l.name_order FROM (\(parts)) p
      JOIN (\(projects)) q ON q.root = p.root JOIN (\(largest)) l ON l.root = p.root\(cut)
      """)
    let organisationCounts = try table.integers("bodies")
    let projectCounts = try table.integers("projects")
    let orders = try table.integers("name_order")
    let ids = try table.integers("id")
    let subjects = try engine.subjects(table)
    let ranked = ids.indices.sorted {
      (-organisationCounts[$0], -projectCounts[$0], orders[$0], ids[$0])
        < (-organisationCounts[$1], -projectCounts[$1], orders[$1], ids[$1])
    }
    return answer(
      Findings(
        storeDigest: engine.digest, total: try size.integers("parts").first ?? 0,
        rows: ranked.map { row in
          Row(
            largest: subjects[row], organisationCount: organisationCounts[row],
            projectCount: projectCounts[row], of: bodies)
        }), bodyCount: bodies)
  }

  /// Ties every vertex but the smallest of each part to that one.
  ///
  /// Actors are the even vertices, projects the odd ones. A step keeps `high > low`; when neither the
  /// number of ties nor the sum of their ends changes any more, every part is a star.
  ///
  /// - Returns: The name of the rows `high`, `low`.
  private static func stars(
    over ties: String, _ rounds: Rounds, _ engine: SparkEngine
  ) throws -> String {
    let columns = "high BIGINT, low BIGINT"
    var edges = try rounds.write(
      "edges0", columns,
      """
      SELECT greatest(a, p) AS high, least(a, p) AS low FROM (SELECT 2 * CAST(actor AS BIGINT) AS a,
        2 * CAST(project AS BIGINT) + 1 AS p FROM \(ties)) x
      """)
    var last: [String?] = []
    for round in 1... {
      let large = try rounds.write("large\(round)", columns, largeStar(edges.view))
      edges = try rounds.write("edges\(round)", columns, smallStar(large.view))
      let state = try engine.rows(
        """
        SELECT CAST(count(*) AS STRING) AS ties,
          CAST(sum(CAST(high AS DECIMAL(38, 0)) * 3 + low) AS STRING) AS ends FROM \(edges.view)
        """)
      let now = try state.optionalTexts("ties") + state.optionalTexts("ends")
      if now == last { break }
      last = now
    }
    return edges.view
  }

  /// Every larger neighbour of a vertex is tied to the smallest of its neighbours and itself.
  private static func largeStar(_ edges: String) -> String {
    """
    WITH both AS (SELECT high AS u, low AS v FROM \(edges)
      UNION ALL SELECT low AS u, high AS v FROM \(edges)),
    least AS (SELECT u, least(u, min(v)) AS m FROM both GROUP BY u)
    SELECT DISTINCT b.v AS high, l.m AS low FROM both b JOIN least l ON b.u = l.u WHERE b.v > b.u
    """
  }

  /// Every smaller neighbour of a vertex, and the vertex itself, is tied to the smallest neighbour.
  private static func smallStar(_ edges: String) -> String {
    """
    WITH least AS (SELECT high, min(low) AS m FROM \(edges) GROUP BY high)
    SELECT DISTINCT high, low FROM (SELECT e.low AS high, l.m AS low FROM \(edges) e
      JOIN least l ON e.high = l.high WHERE e.low <> l.m
      UNION ALL SELECT high, m AS low FROM least) x
    """
  }
}
