import GRDB
import ProjectModel

/// The organisations of a store, read in the order of their keys.
struct OrganisationColumns {
  /// The place of each row id; -1 for ids that are no organisation's.
  private(set) var placeOfID: [Int32]
  private(set) var names = TextColumnBuilder()
  /// The top of each one's chain of parents.
  private(set) var tops: [Int32] = []
  /// Whether any is a part of another.
  private(set) var hasParts = false

  var count: Int { names.count }

  /// Reads all organisations and writes their columns.
  init(_ db: Database, to writer: GraphFileWriter) throws {
    let largestID = try Int64.fetchOne(db, sql: "SELECT max(id) FROM organisation") ?? 0
    var places = try GraphFileBuilder.places(upTo: largestID)
    var keys = TextColumnBuilder()
    let order = "SELECT id, key FROM organisation INDEXED BY organisation_key ORDER BY key"
    try BulkRows.forEach(db, sql: order) { row in
      places[row.int(0)] = Int32(keys.count)
      try keys.append(row.bytes(1))
    }
    try writer.add(starts: .organisationKeyStarts, bytes: .organisationKeys, keys)
    // The rows are read as they lie in the store, and put in the order of their keys here.
    let (placeOfID, count) = (places, keys.count)
    self.placeOfID = placeOfID
    keys = TextColumnBuilder()
    var loose = TextColumnBuilder()
    var looseNames = [UInt32](repeating: 0, count: count)
    var kinds = [UInt8](repeating: 0, count: count)
    var parents = [Int32](repeating: -1, count: count)
    var municipalities = [Int16](repeating: -1, count: count)
    let kindNumbers = KindNumbers()
    let sql = """
      SELECT id, name, kind, parent_id, municipality_code
      FROM organisation ORDER BY id
      """
    try BulkRows.forEach(db, sql: sql) { row in
      let place = Int(placeOfID[row.int(0)])
      looseNames[place] = UInt32(loose.count)
      try loose.append(row.bytes(1))
      kinds[place] = kindNumbers.number(of: row.bytes(2))
      if !row.isNull(3) { parents[place] = GraphFileBuilder.place(row.int64(3), in: placeOfID) }
      if !row.isNull(4) { municipalities[place] = Int16(row.text(4)) ?? -1 }
    }
    names = try loose.reordered(looseNames)
    loose = TextColumnBuilder()
    try writer.add(starts: .organisationNameStarts, bytes: .organisationNames, names)
    try writer.add(.organisationKinds, kinds)
    try writer.add(.organisationMunicipalities, municipalities)
    try writeFamilies(parents, to: writer)
  }

  /// The numbers that stand for kinds.
  private struct KindNumbers {
    private var numbers = TextNumbers()
    private let unknown: UInt8

    init() {
      let kinds = OrganisationKind.allCases
      for (number, kind) in kinds.enumerated() { numbers.note(Int64(number), of: kind.rawValue) }
      unknown = UInt8(kinds.firstIndex(of: .unknown) ?? 0)
    }

    func number(of kind: UnsafeBufferPointer<UInt8>) -> UInt8 {
      numbers.number(of: kind).map { UInt8($0) } ?? unknown
    }
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
