import CPageChecksums
import GRDB
import GRDBSQLite

/// A checksum at the end of each page of a store, which every reading of the page is compared with.
///
/// SQLite keeps none: a byte that a disk changes in a name is a name like any other. Every store that is
/// made from now on reserves eight bytes a page for it, which other SQLite tools pass over. A store
/// made before has none and is read as ever.
enum PageChecksums {
  /// Puts the layer that computes and compares between this process's connections and their files.
  ///
  /// - Throws: `DatabaseError` when SQLite has no file system to build upon.
  /// - Complexity: A look-up after the first time.
  static func register() throws {
    let code = page_checksums_register()
    guard code == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: "page checksums")
    }
  }

  /// Reserves the bytes in a database that has no page yet; others stay as they are.
  static func reserve(_ db: Database) throws {
    var count = PAGE_CHECKSUMS_RESERVED
    let code = sqlite3_file_control(
      db.sqliteConnection, "main", SQLITE_FCNTL_RESERVE_BYTES, &count)
    guard code == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: "page checksums")
    }
  }

  /// The page that an error is about; `nil` when it is about something else.
  static func differingPage(_ error: DatabaseError) -> Int? {
    error.extendedResultCode.rawValue == Self.differs
      ? Int(page_checksums_last_difference()) : nil
  }

  /// SQLITE_IOERR_DATA, a macro that Swift does not see.
  private static let differs = SQLITE_IOERR | 32 << 8
}
