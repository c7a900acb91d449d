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
    let rounds = engine.rounds("pairs")
    defer { rounds.discard() }
    var ties = "(\(selection.placePairs))"
    var large: [String] = []
    if !isOfPlaces {
      // Roles and offices are evened out once.
      ties = try rounds.write("ties", "actor INT, project INT", selection.pairs).view
      large = try Self.largeProjects(in: ties, engine)
      if !large.isEmpty { ties = "(\(Self.leavingOutLarge(ties)))" }
    }
    var counts = try PairCounts(of: ties, keepsAll: limit == nil, rounds, engine)
    if let limit, counts.keptCount < limit {
      counts = try PairCounts(of: ties, keepsAll: true, rounds, engine)
    }
    let statistics = PairStatistics(
      of: counts.classes, projectCount: try engine.projectCount(in: selection) - large.count)
    let rows = try rows(
      of: counts.pairs(sharing: limit.map(counts.count) ?? 0), ties: ties,
      table: isOfPlaces ? "municipalities" : "organisations", statistics, engine)
    return answer(
      Findings(
        storeDigest: engine.digest, total: statistics.total, rows: rows,
        notes: Self.notes(leftOut: large)), significantCount: statistics.significantCount)
  }

  /// The titles of the projects whose pairs are not taken, by key.
  private static func largeProjects(
    in ties: String, _ engine: SparkEngine
  ) throws -> [String] {
    let table = try engine.rows(
      """
      SELECT q.id, q.title FROM projects q LEFT SEMI JOIN (\(large(ties))) l ON l.project = q.id
      """)
    let ids = try table.integers("id")
    let titles = try table.texts("title")
    return ids.indices.sorted { ids[$0] < ids[$1] }.map { titles[$0] }
  }

  private static func large(_ ties: String) -> String {
    "SELECT project FROM \(ties) GROUP BY project HAVING count(*) > \(mostPairedBodies)"
  }

  private static func leavingOutLarge(_ ties: String) -> String {
    "SELECT t.* FROM \(ties) t LEFT ANTI JOIN (\(large(ties))) l ON l.project = t.project"
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
      SELECT p.*, \(columns("m")), \(columns("n")) FROM (\(pairs)) p
      JOIN \(table) m ON m.id = p.a JOIN \(table) n ON n.id = p.b
      """
    let shown =
      limit.map { limit in
        """
        SELECT * FROM (\(named)) x ORDER BY shared DESC, \(first("order")), \(second("order")),
          \(first("id")), \(second("id")) LIMIT \(limit)
        """
      } ?? named
    // What is shown of a short answer is few rows, which every worker is given.
    func few(_ rows: String) -> String { limit == nil ? "" : "/*+ BROADCAST(\(rows)) */" }
    let found = try engine.rows(
      """
      SELECT \(few("f")) f.*, q.key AS project_key, q.title FROM (
        SELECT \(few("k")) k.*, s.project FROM (\(shown)) k JOIN \(ties) s ON s.actor = k.a
        JOIN \(ties) t ON t.actor = k.b AND t.project = s.project) f
      JOIN projects q ON q.id = f.project
      """)
    return try Self.pairs(found).map { pair in
      Row(
        a: pair.ends[0].subject, b: pair.ends[1].subject, measures: statistics[pair.pairClass],
        projects: ProjectMentions(pair.projects.sorted { $0.number < $1.number }.map(\.mention)))
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
    guard let projects = selection.projects else { return folder.rowCounts["projects"] ?? 0 }
    return try rows("SELECT count(*) AS projects FROM (\(projects)) x").integers("projects").first
      ?? 0
  }
}
