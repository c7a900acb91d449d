import Exploration

/// All pairs of actors that share a project, counted on an engine and written as one step.
///
/// The actors of a project are gathered into one sorted list and each is paired with those after it: a
/// join of the ties with themselves makes every pair twice and throws one half away. A pair is one
/// number, its smaller actor in the upper half, and so are its two degrees, so that counting takes one
/// key of eight bytes a pair. Those that share one project are nearly all pairs, and a short answer wants
/// only how many there are of each class: these are summed up before anything is written.
struct PairCounts {
  /// How many pairs each class has.
  let classes: [PairClassSize]
  private let step: Rounds.Step
  /// Pairs that share fewer projects than this are only summed up.
  private let leastKept: Int

  /// Counts the pairs.
  ///
  /// - Parameters:
  ///   - ties: Rows `actor`, `project`, each once.
  ///   - keepsAll: Whether pairs that share one project are kept one by one too.
  ///   - rounds: Where the step is written.
  ///   - engine: Who counts.
  /// - Throws: ``SparkEngineError``.
  init(of ties: String, keepsAll: Bool, _ rounds: Rounds, _ engine: SparkEngine) throws {
    leastKept = keepsAll ? 1 : 2
    step = try rounds.write(
      keepsAll ? "all" : "often", "slot BIGINT, degrees BIGINT, shared BIGINT, pairs BIGINT",
      Self.counted(ties, leastKept))
    classes = try Self.classes(in: step.view, engine)
  }

  /// The pairs that are kept, as rows `a`, `b`, `shared`, `degree_a`, `degree_b`.
  ///
  /// - Parameter count: Of those, the ones that share at least so many projects.
  /// - Returns: A query.
  func pairs(sharing count: Int) -> String {
    """
    SELECT CAST(shiftright(-1 - slot, 32) AS INT) AS a,
      CAST((-1 - slot) & \(Self.lowerHalf) AS INT) AS b,
      shared, shiftright(degrees, 32) AS degree_a, degrees & \(Self.lowerHalf) AS degree_b
    FROM \(step.view) WHERE slot < 0 AND shared >= \(count)
    """
  }

  /// How many pairs are kept one by one.
  var keptCount: Int {
    classes.reduce(0) { $0 + ($1.pairClass.count >= leastKept ? $1.pairs : 0) }
  }

  /// The greatest number of projects that as many pairs as wanted share; 0 when there are not so many.
  func count(sharedBy wanted: Int) -> Int {
    var found = 0
    var pairs: [Int: Int] = [:]
    for size in classes { pairs[size.pairClass.count, default: 0] += size.pairs }
    for count in pairs.keys.sorted(by: >) {
      found += pairs[count] ?? 0
      if found >= wanted { return count }
    }
    return 0
  }

  private static let lowerHalf = 4_294_967_295

  /// A slot is a pair (negative) or a class of pairs, by their degrees.
  private static func counted(_ ties: String, _ leastKept: Int) -> String {
    """
    WITH coded AS (SELECT t.project, shiftleft(CAST(t.actor AS BIGINT), 32) + d.degree AS code
      FROM \(ties) t JOIN (SELECT actor, count(*) AS degree FROM \(ties) GROUP BY actor) d
        ON d.actor = t.actor),
    lists AS (SELECT sort_array(collect_list(code)) AS codes FROM coded GROUP BY project),
    met AS (SELECT x, explode(slice(codes, CAST(place + 2 AS INT), size(codes))) AS y
      FROM lists LATERAL VIEW posexplode(codes) places AS place, x),
    numbered AS (SELECT (x & \(-lowerHalf - 1)) + shiftright(y, 32) AS pair,
      shiftleft(x, 32) + (y & \(lowerHalf)) AS degrees FROM met),
    counts AS (SELECT pair, max(degrees) AS degrees, count(*) AS shared FROM numbered GROUP BY pair),
    slots AS (SELECT CASE WHEN shared >= \(leastKept) THEN -1 - pair ELSE degrees END AS slot, degrees,
      shared FROM counts)
    SELECT slot, max(degrees) AS degrees, max(shared) AS shared, count(*) AS pairs FROM slots
    GROUP BY slot
    """
  }

  private static func classes(
    in pairs: String, _ engine: SparkEngine
  ) throws -> [PairClassSize] {
    let table = try engine.rows(
      "SELECT degrees, shared, sum(pairs) AS pairs FROM \(pairs) GROUP BY degrees, shared")
    let degrees = try table.integers("degrees")
    let shared = try table.integers("shared")
    let counts = try table.integers("pairs")
    return counts.indices.map { row in
      PairClassSize(
        PairClass(
          projectsOfA: degrees[row] >> 32, projectsOfB: degrees[row] & lowerHalf,
          count: shared[row]), pairs: counts[row])
    }
  }
}
