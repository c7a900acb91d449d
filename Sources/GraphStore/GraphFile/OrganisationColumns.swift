import GRDB
import ProjectModel

/// The organisations of a store, read in the order of their keys.
struct OrganisationColumns {
  /// The place of each row id; -1 for ids that are no organisation's.
  private(set) var placeOfID: [Int32]
  private(set) var names = TextColumnBuilder()
  /// In how many projects each takes part.
  private(set) var projectCounts: [Int32] = []
  /// The top of each one's chain of parents.
  private(set) var tops: [Int32] = []
  /// Whether any is a part of another.
  private(set) var hasParts = false

  var count: Int { names.count }

  /// Reads all organisations and writes their columns.
  init(_ db: Database, to writer: GraphFileWriter) throws {
    let largestID = try Int64.fetchOne(db, sql: "SELECT max(id) FROM organisation") ?? 0
    placeOfID = try GraphFileBuilder.places(upTo: largestID)
    var keys = TextColumnBuilder()
    var kinds: [UInt8] = []
    var parentIDs: [Int64] = []
    var municipalities: [Int16] = []
    let kindNumbers = Dictionary(
      uniqueKeysWithValues: OrganisationKind.allCases.enumerated().map {
        ($1.rawValue, UInt8($0))
      })
    let unknown = kindNumbers[OrganisationKind.unknown.rawValue] ?? 0
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, key, name, kind, parent_id, municipality_code, project_count
        FROM organisation INDEXED BY organisation_key ORDER BY key
        """)
    while let row = try rows.next() {
      placeOfID[row[0]] = Int32(keys.count)
      try keys.append(row[1] as String)
      try names.append(row[2] as String)
      kinds.append(kindNumbers[row[3]] ?? unknown)
      parentIDs.append(row[4] ?? 0)
      municipalities.append((row[5] as String?).flatMap(Int16.init) ?? -1)
      projectCounts.append(row[6])
    }
    try writer.add(starts: .organisationKeyStarts, bytes: .organisationKeys, keys)
    try writer.add(starts: .organisationNameStarts, bytes: .organisationNames, names)
    try writer.add(.organisationKinds, kinds)
    try writer.add(.organisationMunicipalities, municipalities)
    try writeFamilies(parentIDs.map { $0 == 0 ? -1 : placeOfID[Int($0)] }, to: writer)
    let sorted = try NameOrder(composing: names).sorted()
    var ranks = [Int32](repeating: 0, count: count)
    for (rank, place) in sorted.enumerated() { ranks[Int(place)] = Int32(rank) }
    try writer.add(.organisationNameRanks, ranks)
  }

  private mutating func writeFamilies(_ parents: [Int32], to writer: GraphFileWriter) throws {
    tops = parents.indices.map { index in
      var top = Int32(index)
      var steps = 0
      // A chain longer than this cannot come from a name; the bound ends a ring.
      while steps < 8, parents[Int(top)] >= 0 {
        top = parents[Int(top)]
        steps += 1
      }
      return top
    }
    hasParts = parents.contains { $0 >= 0 }
    try writer.add(.organisationParents, parents)
    try writer.add(.organisationTops, tops)
    let starts = TieColumns.starts(of: tops, rowCount: count)
    var cursors = starts
    var families = [Int32](repeating: 0, count: count)
    for (index, top) in tops.enumerated() {
      families[Int(cursors[Int(top)])] = Int32(index)
      cursors[Int(top)] += 1
    }
    try writer.add(.familyStarts, starts)
    try writer.add(.families, families)
  }
}
