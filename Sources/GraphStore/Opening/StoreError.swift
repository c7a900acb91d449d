/// A store that could not be opened, read or written.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// No file stands at the path.
    case missing
    /// The file is no store of Samband.
    case notAStore
    /// The file holds other bytes than were written; the page, from 1, where a checksum tells it.
    case damaged(page: Int?)
    /// The store was written by a newer Samband than this one.
    case newerVersion(found: Int, known: Int)
    /// The store was written by an older Samband, whose tables this one does not read.
    case olderVersion(found: Int, known: Int)
    /// Another process holds the store for longer than is waited for.
    case busy
    /// SQLite refused; its result code and sentence, never the values.
    case database(operation: String, code: Int, message: String)
  }

  /// What went wrong.
  public let reason: Reason
  /// The store's path.
  public let path: String

  init(reason: Reason, path: String) {
    self.reason = reason
    self.path = path
  }

  /// The same error of a store that was being built for another path.
  public func of(_ path: String) -> StoreError {
    StoreError(reason: reason, path: path)
  }

  /// The error as a sentence that says what to do.
  public var description: String {
    switch reason {
    case .missing:
      "\(path): there is no store, expected one made by 'samband import' or 'samband explore'"
    case .notAStore:
      "\(path): the file is not a Samband store, expected one made by 'samband import'"
    case .damaged(let page):
      "\(path): the store is damaged\(page.map { ", page \($0) differs from its checksum" } ?? ""); "
        + "put a copy of it back, or import the pages into a new store"
    case .newerVersion(let found, let known):
      "\(path): the store has version \(found), expected at most \(known); use a newer samband"
    case .olderVersion(let found, let known):
      "\(path): the store has version \(found), expected \(known); import its documents into a new store"
    case .busy:
      "\(path): another process is writing the store; try again when it has finished"
    case .database(let operation, let code, let message):
      "\(path): \(operation) failed: \(message) (SQLite \(code))"
    }
  }
}
