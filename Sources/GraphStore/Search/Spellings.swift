import Foundation
import GRDB
import ProjectModel

/// The table of spellings: every organisation under its name and every way it was written, without
/// capitals and diacritics.
struct Spellings {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Fills the empty table.
  ///
  /// - Parameters:
  ///   - forms: The organisations and the numbers of the names that each is written with.
  ///   - text: The name with a number.
  /// - Throws: `DatabaseError`.
  /// - Complexity: O(n log n) in the number of forms.
  func fill(_ forms: consuming PackedPairs, text: (Int) -> String) throws {
    var spellings = FoldedTexts()
    forms.forEachSorted { organisation, name, _ in spellings.append(text(name), of: organisation) }
    // Most names are written as they are shown, which is found out when the rows are sorted.
    try BulkRows.forEach(db, sql: "SELECT id, name FROM organisation") { row in
      spellings.append(row.text(1), of: row.int(0))
    }
    let insert = try BulkStatement(
      db, sql: "INSERT INTO spelling (folded, organisation_id) VALUES (?, ?)")
    try spellings.forEachSorted { folded, organisation in
      try insert.run { row in
        row.bind(utf8: folded)
        row.bind(organisation)
      }
    }
  }

  /// Writes the spellings of one organisation as it stands.
  ///
  /// - Complexity: O(forms) index look-ups.
  func add(key: String) throws {
    try forEachSpelling(of: key) { folded, organisation in
      try db.execute(
        sql: "INSERT OR IGNORE INTO spelling (folded, organisation_id) VALUES (?, ?)",
        arguments: [folded, organisation])
    }
  }

  /// Removes the spellings of one organisation as it stands, before its forms or name change.
  ///
  /// - Complexity: O(forms) index look-ups.
  func remove(key: String) throws {
    try forEachSpelling(of: key) { folded, organisation in
      try db.execute(
        sql: "DELETE FROM spelling WHERE folded = ? AND organisation_id = ?",
        arguments: [folded, organisation])
    }
  }

  private func forEachSpelling(of key: String, _ body: (String, Int64) throws -> Void) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT o.id, o.name FROM organisation o WHERE o.key = :key
        UNION
        SELECT o.id, n.text FROM organisation o JOIN resolution r ON r.organisation_id = o.id
        JOIN written_name n ON n.id = r.name_id WHERE o.key = :key
        """, arguments: ["key": key])
    for row in rows { try body(Store.searchable(row[1]), row[0]) }
  }
}

/// Folded texts with a number each, which come out sorted and once.
private struct FoldedTexts {
  private struct Entry {
    /// The first bytes, so that most comparisons need not look further.
    let beginning: UInt64
    let start: Int
    let count: UInt32
    let number: UInt32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  mutating func append(_ text: String, of number: Int) {
    let start = bytes.count
    if let folded = Store.searchableBytes(text) {
      bytes.append(contentsOf: folded)
    } else {
      bytes.append(contentsOf: Store.searchable(text).utf8)
    }
    var beginning: UInt64 = 0
    for place in start..<start + 8 {
      beginning = beginning << 8 | UInt64(place < bytes.count ? bytes[place] : 0)
    }
    entries.append(
      Entry(
        beginning: beginning, start: start, count: UInt32(bytes.count - start),
        number: UInt32(number)))
  }

  /// Calls back once for each text and number, by the text's bytes and then by the number.
  consuming func forEachSorted(
    _ body: (UnsafeBufferPointer<UInt8>, Int) throws -> Void
  ) throws {
    var sorted = entries
    entries = []
    try bytes.withUnsafeBufferPointer { bytes in
      func text(_ entry: Entry) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[entry.start..<entry.start + Int(entry.count)])
      }
      sorted.sort { a, b in
        if a.beginning != b.beginning { return a.beginning < b.beginning }
        let order = Self.order(text(a), text(b))
        return order != 0 ? order < 0 : a.number < b.number
      }
      var last: Entry?
      for entry in sorted {
        if let last, last.number == entry.number, Self.order(text(last), text(entry)) == 0 {
          continue
        }
        last = entry
        try body(text(entry), Int(entry.number))
      }
    }
  }

  private static func order(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let x = a.baseAddress, let y = b.baseAddress else { return a.count - b.count }
    let order = memcmp(x, y, min(a.count, b.count))
    return order != 0 ? Int(order) : a.count - b.count
  }
}
