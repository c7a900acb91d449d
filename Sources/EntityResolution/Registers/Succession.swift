import ProjectModel

/// One body that another followed: a landsting that became a region, an agency that was taken over.
///
/// The two stay two bodies. Only a question that asks across successions may join them.
public struct Succession: Hashable, Sendable {
  /// The key of the body that ended.
  public let from: String
  /// The key of the body that followed.
  public let to: String
  /// The years in one of which it happened: a single year where the sources tell it, `nil` where they
  /// tell none.
  public let years: ClosedRange<Int>?
  /// Where the succession is told.
  public let source: String

  /// All successions known, by the key of the body that ended.
  public static let all: [Succession] = {
    var found: [Succession] = []
    for row in (RegionTable.rows + "\n" + RegionTable.gotland).split(separator: "\n") {
      let fields = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6, let first = Int(fields[3]), let last = Int(fields[4]) else {
        continue
      }
      for name in [fields[1], fields[5]] where !name.isEmpty {
        add(name, fields[2], first...last, "register of landsting and regions", to: &found)
      }
    }
    for table in [FormerAgencyTable.rows, UniversityTable.rows] {
      for row in table.split(separator: "\n") {
        let fields = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 5, !fields[3].isEmpty, let year = Int(fields[4]) else { continue }
        add(fields[0], fields[3], year...year, "civictechsweden/myndighetsdata", to: &found)
      }
    }
    for row in FormerNameTable.rows.split(separator: "\n") {
      let fields = row.split(separator: "|").map(String.init)
      guard fields.count == 2 else { continue }
      add(fields[0], fields[1], nil, "civictechsweden/myndighetsdata", to: &found)
    }
    return found.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }()

  /// The successions that begin with a body.
  public static func from(key: String) -> [Succession] {
    byKey[key] ?? []
  }

  private static let byKey = Dictionary(grouping: all, by: \.from)

  private static func add(
    _ from: String, _ to: String, _ years: ClosedRange<Int>?, _ source: String,
    to found: inout [Succession]
  ) {
    guard let old = BodyRegister.body(named: from), let new = BodyRegister.body(named: to) else {
      return
    }
    found.append(
      Succession(from: old.organisation.key, to: new.organisation.key, years: years, source: source)
    )
  }
}
