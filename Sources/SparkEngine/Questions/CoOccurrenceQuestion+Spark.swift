public import Exploration

extension CoOccurrenceQuestion: SparkQuestion {
  /// Answers the question on a cluster.
  ///
  /// The pairs are counted once and written to a folder of the session's; from there come how many
  /// pairs there are of each kind, which all measures need, and the rows that are shown.
  ///
  /// - Throws: ``SparkEngineError``, `LookupError`.
  public func answer(from engine: SparkEngine) throws -> Answer<Row> {
    let selection = try engine.selection(filters, level)
    let isOfPlaces = scope == .municipalities
    let ties = try engine.rounds("pairs").write(
      "ties", "actor INT, project INT", isOfPlaces ? selection.placePairs : selection.pairs)
    defer { ties.rounds.discard() }
    let degrees = "SELECT actor, count(*) AS degree FROM \(ties.view) GROUP BY actor"
    let pairs = try ties.rounds.write(
      "pairs", "a INT, b INT, shared BIGINT, degree_a BIGINT, degree_b BIGINT",
      """
      SELECT c.a, c.b, c.shared, x.degree AS degree_a, y.degree AS degree_b FROM
        (SELECT s.actor AS a, t.actor AS b, count(*) AS shared FROM \(ties.view) s
          JOIN \(ties.view) t ON s.project = t.project AND s.actor < t.actor
          GROUP BY s.actor, t.actor) c
        JOIN (\(degrees)) x ON x.actor = c.a JOIN (\(degrees)) y ON y.actor = c.b
      """)
    let statistics = PairStatistics(
      of: try Self.classes(in: pairs.view, engine),
      projectCount: try engine.projectCount(in: selection))
    let rows = try rows(
      of: pairs.view, ties: ties.view, table: isOfPlaces ? "municipalities" : "organisations",
      statistics, engine)
    return answer(
      Findings(storeDigest: engine.digest, total: statistics.total, rows: rows),
      significantCount: statistics.significantCount)
  }

  private static func classes(
    in pairs: String, _ engine: SparkEngine
  ) throws -> [PairClass: Int] {
    let table = try engine.rows(
      """
      SELECT degree_a, degree_b, shared, count(*) AS pairs FROM \(pairs)
      GROUP BY degree_a, degree_b, shared
      """)
    let degreesOfA = try table.integers("degree_a")
    let degreesOfB = try table.integers("degree_b")
    let shared = try table.integers("shared")
    let counts = try table.integers("pairs")
    return Dictionary(
      uniqueKeysWithValues: counts.indices.map { row in
        (
          PairClass(
            projectsOfA: degreesOfA[row], projectsOfB: degreesOfB[row], count: shared[row]),
          counts[row]
        )
      })
  }

  /// A pair with the projects that both stand in.
  private struct Pair {
    let ends: [(number: Int, nameOrder: Int, subject: Subject)]
    let pairClass: PairClass
    var projects: [(number: Int, mention: ProjectMention)] = []
  }

  private func rows(
    of pairs: String, ties: String, table: String, _ statistics: PairStatistics,
    _ engine: SparkEngine
  ) throws -> [Row] {
    // The end whose name comes first is the first of the pair; places have no kind of their own.
    let kind = scope == .municipalities ? "'place'" : "%.kind"
    func columns(_ end: String) -> String {
      "\(end).id AS id_\(end), \(end).key AS key_\(end), \(end).name AS name_\(end), "
        + "\(kind.replacing("%", with: end)) AS kind_\(end), \(end).name_order AS order_\(end)"
    }
    let isOrdered = "order_m < order_n OR (order_m = order_n AND id_m < id_n)"
    func first(_ column: String) -> String {
      "CASE WHEN \(isOrdered) THEN \(column)_m ELSE \(column)_n END"
    }
    func second(_ column: String) -> String {
      "CASE WHEN \(isOrdered) THEN \(column)_n ELSE \(column)_m END"
    }
    let named = """
      SELECT p.*, \(columns("m")), \(columns("n")) FROM \(pairs) p
      JOIN \(table) m ON m.id = p.a JOIN \(table) n ON n.id = p.b
      """
    let shown =
      limit.map { limit in
        """
        SELECT * FROM (\(named)) x ORDER BY shared DESC, \(first("order")), \(second("order")),
          \(first("id")), \(second("id")) LIMIT \(limit)
        """
      } ?? named
    let found = try engine.rows(
      """
      SELECT k.*, q.id AS project, q.key AS project_key, q.title FROM (\(shown)) k
      JOIN \(ties) s ON s.actor = k.a JOIN \(ties) t ON t.actor = k.b AND t.project = s.project
      JOIN projects q ON q.id = s.project
      """)
    return try Self.pairs(found).compactMap { pair in
      let ends = pair.ends
      return statistics[pair.pairClass].map { measures in
        Row(
          a: ends[0].subject, b: ends[1].subject, measures: measures,
          projects: pair.projects.sorted { $0.number < $1.number }.map(\.mention))
      }
    }
  }

  private static func pairs(_ table: FlatTable) throws -> [Pair] {
    let shared = try table.integers("shared")
    let degreesOfA = try table.integers("degree_a")
    let degreesOfB = try table.integers("degree_b")
    let projects = try table.integers("project")
    let projectKeys = try table.texts("project_key")
    let titles = try table.texts("title")
    let ends = try ["m", "n"].map { end in
      (
        ids: try table.integers("id_\(end)"), orders: try table.integers("order_\(end)"),
        keys: try table.texts("key_\(end)"), names: try table.texts("name_\(end)"),
        kinds: try table.texts("kind_\(end)")
      )
    }
    var places: [[Int]: Int] = [:]
    var pairs: [Pair] = []
    for row in shared.indices {
      let numbers = ends.map { $0.ids[row] }
      let place = places[numbers, default: pairs.count]
      if place == pairs.count {
        places[numbers] = place
        pairs.append(
          Pair(
            ends: ends.map { end in
              (
                end.ids[row], end.orders[row],
                Subject(key: end.keys[row], name: end.names[row], kind: end.kinds[row])
              )
            }.sorted { ($0.1, $0.0) < ($1.1, $1.0) },
            pairClass: PairClass(
              projectsOfA: degreesOfA[row], projectsOfB: degreesOfB[row], count: shared[row])))
      }
      pairs[place].projects.append(
        (projects[row], ProjectMention(key: projectKeys[row], title: titles[row])))
    }
    return pairs.sorted {
      (
        -$0.pairClass.count, $0.ends[0].nameOrder, $0.ends[1].nameOrder, $0.ends[0].number,
        $0.ends[1].number
      ) < (
        -$1.pairClass.count, $1.ends[0].nameOrder, $1.ends[1].nameOrder, $1.ends[0].number,
        $1.ends[1].number
      )
    }
  }
}

extension SparkEngine {
  /// How many projects pass the filters.
  func projectCount(in selection: TieSelection) throws -> Int {
    let projects = selection.projects ?? "SELECT p.id FROM projects p"
    return try rows("SELECT count(*) AS projects FROM (\(projects)) x").integers("projects").first
      ?? 0
  }
}
