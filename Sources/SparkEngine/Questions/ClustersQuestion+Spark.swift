public import Exploration

extension ClustersQuestion: SparkQuestion {
  /// Answers the question on a cluster, by label propagation.
  ///
  /// Leiden moves one body at a time and looks at the outcome before the next; that order is what a
  /// cluster of machines does not have. Label propagation lets all bodies choose at once: each project
  /// takes the label that most of its bodies have, then each body the label that most of its projects
  /// have (U. N. Raghavan, R. Albert, S. Kumara, 2007, doi:10.1103/PhysRevE.76.036106, on the two-mode
  /// graph). Of labels alike a body keeps its own, else the one of the body with the most projects
  /// wins, so that the outcome is the same on every engine.
  ///
  /// - Throws: ``SparkEngineError``, `LookupError`.
  public func answer(from engine: SparkEngine) throws -> Answer<Row> {
    guard resolution == 1 else { throw SparkEngineError(.notOffered("--resolution")) }
    let selection = try engine.selection(filters, level)
    let rounds = engine.rounds("clusters")
    defer { rounds.discard() }
    let found = try LabelPropagation(over: selection.pairs, rounds, engine)
    let clusters = try found.clusters(limit: limit)
    return answer(
      Findings(storeDigest: engine.digest, total: clusters.total, rows: clusters.rows),
      by: .labelPropagation(rounds: found.roundCount, changed: found.changed),
      modularity: try found.modularity(), loners: try found.loners())
  }
}

/// Labels that spread between bodies and projects until they settle.
struct LabelPropagation {
  /// How many rounds there were.
  let roundCount: Int
  /// How many bodies changed their label in the last round.
  let changed: Int
  private let engine: SparkEngine
  private let all: String
  private let ties: String
  private let labels: String
  /// How many bodies of each label a project has: `project`, `label`, `same`, `size`.
  private let shares: String

  /// Labels rarely change after five rounds; what still does then goes back and forth.
  private static let mostRounds = 10

  init(over pairs: String, _ rounds: Rounds, _ engine: SparkEngine) throws {
    self.engine = engine
    all = try rounds.write("all", "actor INT, project INT", pairs).view
    // A project of one body ties it to nobody.
    let company = """
      SELECT t.actor, t.project FROM \(all) t LEFT SEMI JOIN
        (SELECT project FROM \(all) GROUP BY project HAVING count(*) > 1) p ON p.project = t.project
      """
    ties = try rounds.write("ties", "actor INT, project INT", company).view
    // A label is a body; the smaller the label, the more projects the body has.
    let labelled = "actor INT, label BIGINT, changed INT"
    var labels = try rounds.write(
      "labels0", labelled,
      """
      SELECT actor, (2147483647 - count(*)) * 2147483648 + actor AS label, 1 AS changed
      FROM \(ties) GROUP BY actor
      """
    ).view
    var round = 0
    var changed = 0
    repeat {
      round += 1
      labels = try rounds.write("labels\(round)", labelled, Self.step(ties, labels)).view
      changed =
        try engine.rows("SELECT coalesce(sum(changed), 0) AS changed FROM \(labels)")
        .integers("changed").first ?? 0
    } while changed > 0 && round < Self.mostRounds
    roundCount = round
    self.changed = changed
    self.labels = labels
    shares =
      try rounds.write(
        "shares", "project INT, label BIGINT, same BIGINT, size BIGINT",
        """
        SELECT x.project, x.label, x.same, y.size FROM (SELECT t.project, l.label, count(*) AS same
          FROM \(ties) t JOIN \(labels) l ON l.actor = t.actor GROUP BY t.project, l.label) x
        JOIN (SELECT project, count(*) AS size FROM \(ties) GROUP BY project) y
          ON y.project = x.project
        """
      ).view
  }

  private static func step(_ ties: String, _ labels: String) -> String {
    """
    WITH counts AS (SELECT t.project, l.label, count(*) AS n FROM \(ties) t
      JOIN \(labels) l ON l.actor = t.actor GROUP BY t.project, l.label),
    projects AS (SELECT project, max_by(label, struct(n, -label)) AS label FROM counts
      GROUP BY project),
    votes AS (SELECT t.actor, p.label, count(*) AS n FROM \(ties) t
      JOIN projects p ON p.project = t.project GROUP BY t.actor, p.label),
    chosen AS (SELECT v.actor, max(l.label) AS old, max_by(v.label,
        struct(v.n, CASE WHEN v.label = l.label THEN 1 ELSE 0 END, -v.label)) AS label
      FROM votes v JOIN \(labels) l ON l.actor = v.actor GROUP BY v.actor)
    SELECT actor, label, CASE WHEN old = label THEN 0 ELSE 1 END AS changed FROM chosen
    """
  }

  /// How many bodies take part in projects, but share none.
  func loners() throws -> Int {
    try engine.rows(
      """
      SELECT (SELECT count(DISTINCT actor) FROM \(all))
        - (SELECT count(*) FROM \(labels)) AS loners
      """
    ).integers("loners").first ?? 0
  }

  /// The modularity in the projection with Newman's weights, from whole numbers.
  ///
  /// A body's strength is its number of projects with company, and of a project with n bodies of which
  /// k are in a cluster, k(k-1)/(n-1) of the weight of n stays inside it.
  func modularity() throws -> Double? {
    let inside = try engine.rows(
      """
      SELECT size, same, count(*) AS n FROM \(shares) GROUP BY size, same ORDER BY size, same
      """)
    let strengths = try engine.rows(
      """
      SELECT strength, count(*) AS n FROM (SELECT l.label, count(*) AS strength FROM \(ties) t
        JOIN \(labels) l ON l.actor = t.actor GROUP BY l.label) x
      GROUP BY strength ORDER BY strength
      """)
    let sizes = try inside.integers("size")
    let same = try inside.integers("same")
    let projects = try inside.integers("n")
    let strength = try strengths.integers("strength")
    let clusters = try strengths.integers("n")
    let total = Double(zip(strength, clusters).reduce(0) { $0 + $1.0 * $1.1 })
    guard total > 0 else { return nil }
    let kept = sizes.indices.sorted { (sizes[$0], same[$0]) < (sizes[$1], same[$1]) }
      .reduce(0.0) { sum, row in
        sum + Double(same[row] * (same[row] - 1) * projects[row]) / Double(sizes[row] - 1)
      }
    let expected = strength.indices.sorted { strength[$0] < strength[$1] }.reduce(0.0) { sum, row in
      let share = Double(strength[row]) / total
      return sum + share * share * Double(clusters[row])
    }
    return kept / total - expected
  }

  /// The clusters of more than one body, largest first, equals by label.
  func clusters(limit: Int?) throws -> (total: Int, rows: [ClustersQuestion.Row]) {
    let sizes = "SELECT label, count(*) AS size FROM \(labels) GROUP BY label HAVING count(*) > 1"
    let total =
      try engine.rows("SELECT count(*) AS clusters FROM (\(sizes)) x").integers("clusters").first
      ?? 0
    let cut = limit.map { " ORDER BY size DESC, label LIMIT \($0)" } ?? ""
    let table = try engine.rows("SELECT label, size FROM (\(sizes)) x\(cut)")
    let found = try table.integers("label")
    let size = try table.integers("size")
    let order = found.indices.sorted { (-size[$0], found[$0]) < (-size[$1], found[$1]) }
    let shown = order.map { found[$0] }
    let wanted = limit == nil ? "" : " WHERE l.label IN \(SQLText.list(shown))"
    let members = try members(wanted)
    let places = try places(wanted)
    let areas = try areas(wanted)
    return (
      total,
      shown.map { label in
        ClustersQuestion.Row(
          members: members[label] ?? [], municipalities: places[label] ?? [],
          programmeAreas: areas[label] ?? [:])
      }
    )
  }

  private func members(_ wanted: String) throws -> [Int: [ClustersQuestion.Row.Member]] {
    let table = try engine.rows(
      """
      SELECT m.label, m.inside, m.ties, o.key, o.name, o.kind FROM
        (SELECT l.label, l.actor, sum(s.same - 1) AS inside, sum(s.size - 1) AS ties
          FROM \(labels) l JOIN \(ties) t ON t.actor = l.actor
          JOIN \(shares) s ON s.project = t.project AND s.label = l.label\(wanted)
          GROUP BY l.label, l.actor) m
      JOIN organisations o ON o.id = m.actor
      """)
    let labels = try table.integers("label")
    let inside = try table.integers("inside")
    let ties = try table.integers("ties")
    let subjects = try engine.subjects(table)
    var members: [Int: [ClustersQuestion.Row.Member]] = [:]
    for row in labels.indices {
      members[labels[row], default: []].append(
        .init(
          organisation: subjects[row], stability: Double(inside[row]) / Double(max(1, ties[row])),
          innerStrength: Double(inside[row])))
    }
    return members
  }

  /// A project belongs to the cluster that most of its bodies are in.
  private func owned(_ wanted: String) -> String {
    "SELECT l.label, l.project FROM \(shares) l\(wanted.isEmpty ? " WHERE" : wanted + " AND") "
      + "l.same * 2 > l.size"
  }

  private func places(_ wanted: String) throws -> [Int: [ClustersQuestion.Row.Place]] {
    let table = try engine.rows(
      """
      SELECT x.label, m.key, m.name, 'place' AS kind, count(*) AS projects FROM (\(owned(wanted))) x
      JOIN places p ON p.project_id = x.project JOIN municipalities m ON m.id = p.municipality_id
      GROUP BY x.label, m.key, m.name
      """)
    let labels = try table.integers("label")
    let counts = try table.integers("projects")
    let subjects = try engine.subjects(table)
    var places: [Int: [ClustersQuestion.Row.Place]] = [:]
    for row in labels.indices {
      places[labels[row], default: []].append(
        .init(municipality: subjects[row], projectCount: counts[row]))
    }
    return places
  }

  private func areas(_ wanted: String) throws -> [Int: [String: Int]] {
    let table = try engine.rows(
      """
      SELECT x.label, p.programme_area, count(*) AS projects FROM (\(owned(wanted))) x
      JOIN projects p ON p.id = x.project WHERE p.programme_area IS NOT NULL
      GROUP BY x.label, p.programme_area
      """)
    let labels = try table.integers("label")
    let names = try table.texts("programme_area")
    let counts = try table.integers("projects")
    var areas: [Int: [String: Int]] = [:]
    for row in labels.indices { areas[labels[row], default: [:]][names[row]] = counts[row] }
    return areas
  }
}
