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
    // Both come by organisation. Most names are written as they are shown.
    let formCount = spellings.count
    var form = 0
    try BulkRows.forEach(db, sql: "SELECT id, name FROM organisation ORDER BY id") { row in
      let organisation = row.int(0)
      while form < formCount, spellings.number(at: form) < organisation { form += 1 }
      let start = form
      while form < formCount, spellings.number(at: form) == organisation { form += 1 }
      spellings.append(row.text(1), of: organisation, unlessAt: start..<form)
    }
    var insert = BulkInsert(db, into: "spelling", columns: ["folded", "organisation_id"])
    try spellings.forEachSorted { folded, organisation in
      try insert.add { row in
        row.bind(utf8: folded)
        row.bind(organisation)
      }
    }
    try insert.finish()
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
    let start: Int
    let count: UInt32
    let number: UInt32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  var count: Int { entries.count }

  func number(at place: Int) -> Int { Int(entries[place].number) }

  /// Appends a text.
  ///
  /// - Parameters:
  ///   - text: The text, not yet folded.
  ///   - number: Its number.
  ///   - known: The places of texts that need not be appended again.
  mutating func append(_ text: String, of number: Int, unlessAt known: Range<Int> = 0..<0) {
    let start = bytes.count
    if let folded = Store.searchableBytes(text) {
      bytes.append(contentsOf: folded)
    } else {
      bytes.append(contentsOf: Store.searchable(text).utf8)
    }
    let entry = Entry(start: start, count: UInt32(bytes.count - start), number: UInt32(number))
    let isKnown = bytes.withUnsafeBufferPointer { bytes in
      entries[known].contains { Self.order(Self.text($0, bytes), Self.text(entry, bytes)) == 0 }
    }
    if isKnown { bytes.removeLast(bytes.count - start) } else { entries.append(entry) }
  }

  private static func text(
    _ entry: Entry, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[entry.start..<entry.start + Int(entry.count)])
  }

  /// Calls back once for each text and number, by the text's bytes and then by the number.
  consuming func forEachSorted(
    _ body: (UnsafeBufferPointer<UInt8>, Int) throws -> Void
  ) throws {
    try bytes.withUnsafeBufferPointer { bytes in
      var sorted = entries.map { entry in
        (
          beginning: TextBeginning(bytes, entry.start..<entry.start + Int(entry.count)),
          entry: entry
        )
      }
      entries = []
      sorted.sort { a, b in
        if a.beginning != b.beginning { return a.beginning < b.beginning }
        let order = Self.order(Self.text(a.entry, bytes), Self.text(b.entry, bytes))
        return order != 0 ? order < 0 : a.entry.number < b.entry.number
      }
      var last: Entry?
      for (_, entry) in sorted {
        let text = Self.text(entry, bytes)
        if let last, last.number == entry.number, Self.order(Self.text(last, bytes), text) == 0 {
          continue
        }
        last = entry
        try body(text, Int(entry.number))
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
