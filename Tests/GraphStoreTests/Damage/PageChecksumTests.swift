import Foundation
import GRDB
import GraphStore
import Testing

/// Each page of a store ends with a checksum, and nothing of a damaged page is believed.
///
/// By default some thousand bytes are changed, and as many lengths tried; `SAMBAND_FLIPS=all` tries each.
@Suite struct PageChecksumTests {
  private static let pageSize = 4096
  private static let triesAll = ProcessInfo.processInfo.environment["SAMBAND_FLIPS"] == "all"

  /// The sum as SQLite's documentation of cksumvfs and of the write-ahead log's frames states it.
  private static func sum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    func word(_ place: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
    }
    var (first, second): (UInt32, UInt32) = (0, 0)
    for place in stride(from: bytes.startIndex, to: bytes.endIndex, by: 8) {
      first = first &+ word(place) &+ second
      second = second &+ word(place + 4) &+ first
    }
    return [first, second].flatMap { sum in
      (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) }
    }
  }

  /// A closed store of a few projects: its path, and its bytes.
  private static func made(
    _ mode: Store.Mode = .writing
  ) throws -> (folder: URL, path: String, bytes: [UInt8]) {
    let random = try TemporaryStore.random(seed: 5, projectCount: 3)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("samband-damage-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("s.sqlite").path
    if mode == .writing {
      try random.store.close()
      try FileManager.default.copyItem(atPath: random.store.path, toPath: path)
    } else {
      let store = try Store(path: path, mode: mode)
      try store.replaceConclusions(rules: "none") { _ in }
      try store.close()
    }
    return (folder, path, Array(try Data(contentsOf: URL(fileURLWithPath: path))))
  }

  @Test(arguments: [Store.Mode.writing, .building])
  func `every page of a store ends with the checksum of its bytes`(mode: Store.Mode) throws {
    let (folder, _, bytes) = try Self.made(mode)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(bytes[20] == 8)
    #expect(bytes.count > 10 * Self.pageSize && bytes.count.isMultiple(of: Self.pageSize))
    for start in stride(from: 0, to: bytes.count, by: Self.pageSize) {
      let end = start + Self.pageSize
      let isRight = Self.sum(bytes[start..<(end - 8)]) == Array(bytes[(end - 8)..<end])
      #expect(isRight, "page \(start / Self.pageSize + 1)")
    }
  }

  /// Reads everything that a damaged store still gives.
  ///
  /// - Returns: `nil` when the damage was noticed.
  private static func content(_ path: String) -> [String]? {
    do {
      let store = try Store(path: path, mode: .reading)
      defer { try? store.close() }
      guard try store.complaints().isEmpty else { return nil }
      return try read(path)
    } catch is StoreError {
      return nil
    } catch let error as DatabaseError where error.resultCode != .SQLITE_ERROR {
      return nil
    } catch {
      Issue.record("\(error)")
      return nil
    }
  }

  private static func read(_ path: String) throws -> [String] {
    let database = try DatabaseQueue(path: path)
    defer { try? database.close() }
    return try database.read { db in
      try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
      ).flatMap { name in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(name)\"").map { "\(name) \($0)" }
      }
    }
  }

  @Test func `every byte that is changed is noticed or changes nothing`() throws {
    let (folder, path, whole) = try Self.made()
    defer { try? FileManager.default.removeItem(at: folder) }
    let expected = try #require(Self.content(path))
    let descriptor = open(path, O_WRONLY)
    defer { close(descriptor) }
    // All of what says how the file is to be read, and every so many bytes of the rest.
    let places = Array(0..<100) + stride(from: 100, to: whole.count, by: Self.triesAll ? 1 : 251)
    var noticedCount = 0
    for place in places {
      for change: UInt8 in Self.triesAll ? [0x20] : [0x01, 0x20, 0xFF] {
        var byte = whole[place] ^ change
        #expect(pwrite(descriptor, &byte, 1, off_t(place)) == 1)
        if let content = Self.content(path) {
          let isSame = content == expected
          #expect(isSame, "byte \(place) was changed by \(change) and believed")
        } else {
          noticedCount += 1
        }
        byte = whole[place]
        #expect(pwrite(descriptor, &byte, 1, off_t(place)) == 1)
      }
    }
    let isSame = Self.content(path) == expected
    #expect(isSame)
    #expect(noticedCount > 0)
    print("\(places.count) bytes of \(whole.count), \(noticedCount) changes noticed")
  }

  @Test func `a store that ends early anywhere is noticed`() throws {
    let (folder, path, whole) = try Self.made()
    defer { try? FileManager.default.removeItem(at: folder) }
    // Each page's end and the bytes around it, and every so many lengths between.
    let step = Self.triesAll ? 1 : 509
    let lengths = stride(from: 0, to: whole.count, by: step)
    let ends = stride(from: 0, to: whole.count, by: Self.pageSize).flatMap {
      [$0, $0 + 1, $0 + 4095]
    }
    for length in Set(lengths).union(ends).filter({ $0 < whole.count }).sorted() {
      try Data(whole[..<length]).write(to: URL(fileURLWithPath: path))
      if Self.content(path) != nil { Issue.record("\(length) of \(whole.count) bytes") }
    }
  }

  @Test func `a name that a disk has changed is told with its page`() throws {
    let (folder, path, whole) = try Self.made()
    defer { try? FileManager.default.removeItem(at: folder) }
    let name = Array("Projekt 0 0".utf8)
    let place = try #require(
      (0..<(whole.count - name.count)).last { Array(whole[$0..<($0 + name.count)]) == name })
    var damaged = whole
    damaged[place] = UInt8(ascii: "B")
    try Data(damaged).write(to: URL(fileURLWithPath: path))
    // As when nothing had been there to tell, the name would be as good as any other.
    let store = try Store(path: path, mode: .reading)
    defer { try? store.close() }
    #expect(throws: (any Error).self) { try Self.read(path) }
    let complaints = (try? store.complaints()) ?? ["unreadable"]
    #expect(!complaints.isEmpty)
  }

  @Test func `a damaged store is an error with the page and what to do`() throws {
    let (folder, path, whole) = try Self.made()
    defer { try? FileManager.default.removeItem(at: folder) }
    var damaged = whole
    damaged[60] ^= 1
    try Data(damaged).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: StoreError.self) { try Store(path: path, mode: .reading) }
    #expect(error?.reason == .damaged(page: 1))
    #expect(error?.description.contains("import the pages into a new store") == true)
  }

  @Test func `a store made before there were checksums is read and written as ever`() throws {
    let (folder, path, _) = try Self.made()
    defer { try? FileManager.default.removeItem(at: folder) }
    let old = path + "-old"
    try Self.copyWithoutChecksums(path, to: old)
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: old)))[20] == 0)
    let names = { (rows: [String]) in rows.filter { $0.hasPrefix("written_name") } }
    let expected = try names(Self.read(path))
    let store = try Store(path: old, mode: .writing)
    try store.replaceConclusions(rules: "none") { _ in }
    try store.close()
    // Closing again does nothing.
    try store.close()
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: old)))[20] == 0)
    let isSame = try names(Self.read(old)) == expected
    #expect(isSame)
  }

  /// Makes the same tables with the same rows in a file whose pages reserve nothing.
  private static func copyWithoutChecksums(_ path: String, to old: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let database = try DatabaseQueue(path: old, configuration: configuration)
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "ATTACH ? AS source", arguments: [path])
      let schema = try Row.fetchAll(
        db,
        sql: """
          SELECT name, type, sql FROM source.sqlite_schema
          WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid
          """)
      // The rows are copied before there are triggers, which would make some of them again.
      for row in schema where row["type"] == "table" {
        let name: String = row["name"]
        try db.execute(sql: row["sql"])
        try db.execute(sql: "INSERT INTO main.\"\(name)\" SELECT * FROM source.\"\(name)\"")
      }
      for row in schema where row["type"] != "table" { try db.execute(sql: row["sql"]) }
      for pragma in ["application_id", "user_version"] {
        let value = try Int.fetchOne(db, sql: "PRAGMA source.\(pragma)") ?? 0
        try db.execute(sql: "PRAGMA main.\(pragma) = \(value)")
      }
    }
    try database.close()
  }
}
