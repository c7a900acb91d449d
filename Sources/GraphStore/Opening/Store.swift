import Foundation
import GRDB

/// One SQLite file that holds what the documents said and what was concluded from it.
///
/// Sources (documents, projects, mentions, findings) are only ever added. Conclusions (which name
/// means which organisation, who took part in what) are replaced as a whole in one transaction, so a
/// reader sees either the old ones or the new ones. The file opens in any SQLite tool; the views
/// `affiliations`, `collaborations`, `co_occurrences` and `evidence` are meant for that.
///
/// What it deliberately does not hold: contact persons' names, addresses and telephone numbers.
public final class Store: Sendable {
  /// How a store is opened.
  public enum Mode: Sendable {
    /// To ask questions; the file must exist.
    case reading
    /// To import; the file is made if there is none.
    case writing
    /// To import into a file that is made now and nobody else opens before it is closed.
    ///
    /// Nothing is kept to undo a transaction with: after an error the file is of no use.
    case building
  }

  /// The path of the file.
  public let path: String
  let database: any DatabaseWriter & Sendable
  private let mode: Mode
  /// Whether nobody else opens the file before it is closed.
  var isBuilding: Bool { mode == .building }

  /// Opens a store.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - mode: Whether the store will be written; writing makes the file when there is none.
  /// - Throws: ``StoreError`` when the file is missing, is no store, or is of another version.
  public init(path: String, mode: Mode) throws {
    self.path = path
    self.mode = mode
    guard mode != .reading || FileManager.default.fileExists(atPath: path) else {
      throw StoreError(reason: .missing, path: path)
    }
    do {
      let isNew = !FileManager.default.fileExists(atPath: path)
      try PageChecksums.register()
      var configuration = Configuration()
      configuration.busyMode = .timeout(Self.busyTimeoutSeconds)
      configuration.foreignKeysEnabled = true
      if mode != .reading { configuration.prepareDatabase { try PageChecksums.reserve($0) } }
      let database: any DatabaseWriter & Sendable
      switch mode {
      case .writing:
        if !isNew { try Self.checkIsStore(path: path, mayBeEmpty: true) }
        configuration.prepareDatabase { db in
          try db.execute(
            sql: """
              PRAGMA cache_size = -\(Self.writingCacheKibibytes);
              PRAGMA wal_autocheckpoint = \(Self.pagesBetweenCheckpoints)
              """)
        }
        database = try DatabasePool(path: path, configuration: configuration)
        try Schema.migrator.migrate(database)
      case .building:
        configuration.prepareDatabase { db in
          try db.execute(
            sql: """
              PRAGMA cache_size = -\(Self.writingCacheKibibytes);
              PRAGMA journal_mode = OFF;
              PRAGMA synchronous = OFF;
              PRAGMA locking_mode = EXCLUSIVE
              """)
        }
        database = try DatabaseQueue(path: path, configuration: configuration)
        try Schema.migrator.migrate(database)
        // What is found in memory while the store is built is sorted once at the end.
        try database.write { try KnownTexts.dropIndex($0) }
      case .reading:
        try Self.checkIsStore(path: path, mayBeEmpty: false)
        configuration.readonly = true
        database = try Self.openForReading(path: path, configuration: configuration)
      }
      self.database = database
    } catch {
      throw Self.wrapped(error, operation: "opening the store", path: path)
    }
  }

  /// Closes the file; the write-ahead log is folded into it.
  ///
  /// Closing again does nothing.
  ///
  /// - Throws: ``StoreError`` when SQLite cannot finish.
  public func close() throws {
    do {
      // The last connection to close may be one that only reads, which cannot fold the log in.
      switch mode {
      case .reading: break
      case .writing:
        try database.writeWithoutTransaction { db in
          // SQLite is not asked anything of a connection that is closed.
          if db.sqliteConnection != nil { _ = try db.checkpoint(.truncate) }
        }
      case .building:
        try database.writeWithoutTransaction { db in
          try KnownTexts.makeIndex(db)
          try db.execute(
            sql: """
              PRAGMA synchronous = NORMAL;
              PRAGMA locking_mode = NORMAL;
              PRAGMA journal_mode = WAL
              """)
        }
      }
      try database.close()
    } catch {
      throw Self.wrapped(error, operation: "closing the store", path: path)
    }
  }

  func read<Value>(_ operation: String, _ body: (Database) throws -> Value) throws -> Value {
    do {
      return try database.read(body)
    } catch {
      throw Self.wrapped(error, operation: operation, path: path)
    }
  }

  func write<Value>(_ operation: String, _ body: (Database) throws -> Value) throws -> Value {
    do {
      return try database.write(body)
    } catch {
      throw Self.wrapped(error, operation: operation, path: path)
    }
  }

  /// Writes in one transaction without checking references between tables.
  ///
  /// For imports and conclusions, whose rows refer to rows that the same code has just written or
  /// read; checking each of them again costs as much as writing it.
  func writeUnchecked<Value>(
    _ operation: String, _ body: (Database) throws -> Value
  ) throws -> Value {
    do {
      return try database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        var value: Value?
        try db.inTransaction {
          value = try body(db)
          return .commit
        }
        guard let value else {
          throw StoreError(
            reason: .database(operation: operation, code: 1, message: "nothing was written"),
            path: path)
        }
        return value
      }
    } catch {
      throw Self.wrapped(error, operation: operation, path: path)
    }
  }

  /// Random places of a large store's indices are written again and again during an import.
  private static let writingCacheKibibytes = 256 << 10
  /// 64 MiB: a page that several batches change is copied into the file once.
  private static let pagesBetweenCheckpoints = 16_384

  /// How long a writer waits for another one: imports commit their batches in less.
  private static let busyTimeoutSeconds = 10.0

  /// In a directory that cannot be written, or on a full disk, SQLite cannot make its shared-memory
  /// file; the store is then opened as unchanging, which is true for as long as nobody can write there.
  private static func openForReading(
    path: String, configuration: Configuration
  ) throws -> any DatabaseWriter & Sendable {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
      return queue
    } catch let error as DatabaseError where lacksSharedMemory(error, path: path) {
      let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#%"))
      let escaped = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
      return try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
    }
  }

  /// Whether the shared memory is all that is missing.
  private static func lacksSharedMemory(_ error: DatabaseError, path: String) -> Bool {
    if [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode) { return true }
    // Without room for it nobody else has it; but what a killed writer left in its log would not be seen.
    let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return error.extendedResultCode == .SQLITE_IOERR_SHMSIZE
      && (log?[.size] as? NSNumber)?.intValue ?? 0 == 0
  }

  private static func checkIsStore(path: String, mayBeEmpty: Bool) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(busyTimeoutSeconds)
    let (identifier, version, isEmpty) = try openForReading(
      path: path, configuration: configuration
    ).read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM sqlite_schema
            WHERE tbl_name <> 'grdb_migrations' AND name NOT LIKE 'sqlite_%'
            """) == 0
      )
    }
    // A file without a table, or with the migrator's list of what it did alone, is what is left when
    // the process that made it was killed at once.
    if isEmpty {
      if mayBeEmpty { return }
      throw StoreError(reason: .missing, path: path)
    }
    guard identifier == Schema.applicationID else {
      throw StoreError(reason: .notAStore, path: path)
    }
    guard version <= Schema.version else {
      throw StoreError(
        reason: .newerVersion(found: version, known: Schema.version), path: path)
    }
    guard version == Schema.version else {
      throw StoreError(
        reason: .olderVersion(found: version, known: Schema.version), path: path)
    }
  }

  static func wrapped(_ error: any Error, operation: String, path: String) -> any Error {
    switch error {
    case let error as StoreError:
      return error
    case let error as DatabaseError:
      if let page = PageChecksums.differingPage(error) {
        return StoreError(reason: .damaged(page: page), path: path)
      }
      switch error.resultCode {
      case .SQLITE_NOTADB:
        return StoreError(reason: .notAStore, path: path)
      case .SQLITE_CORRUPT:
        return StoreError(reason: .damaged(page: nil), path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED:
        return StoreError(reason: .busy, path: path)
      default:
        return StoreError(
          reason: .database(
            operation: operation, code: Int(error.extendedResultCode.rawValue),
            message: error.message ?? "no reason given"), path: path)
      }
    default:
      return error
    }
  }
}
