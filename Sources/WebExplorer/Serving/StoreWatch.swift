import Exploration
import Foundation
import Synchronization

/// One state of the store, which an answer is made from as a whole.
struct StoreSnapshot: Sendable {
  /// The network of that state.
  let explorer: Explorer
  /// What the store's files looked like when it was found to be the present state.
  let stamp: FileStamp
  /// What that state holds.
  let statistics: StoreStatistics

  /// What names the state.
  var generation: String { explorer.digest }
}

/// Sees when the store has been imported into, judged in or replaced, and opens it again.
final class StoreWatch: Sendable {
  private let path: String
  private let current: Mutex<StoreSnapshot>
  /// Held while the store is looked into, so that it is opened once for all who wait for it.
  private let looking = Mutex(())

  /// Opens a store.
  ///
  /// - Throws: `StoreError` when there is none at the path.
  init(path: String) throws {
    self.path = path
    current = Mutex(try Self.opened(path))
  }

  /// The present state, if the files show at a glance that nothing was written since it was read.
  var known: StoreSnapshot? {
    let snapshot = current.withLock { $0 }
    let stamp = FileStamp(path)
    return stamp == snapshot.stamp && stamp.isSettled ? snapshot : nil
  }

  /// The present state, read anew when it must be.
  ///
  /// - Throws: `StoreError` when the store cannot be read now.
  func latest() throws -> StoreSnapshot {
    try looking.withLock { _ in
      let snapshot = current.withLock { $0 }
      let stamp = FileStamp(path)
      if stamp == snapshot.stamp, stamp.isSettled { return snapshot }
      let isSame = try stamp.isSameFile(as: snapshot.stamp) && snapshot.explorer.isCurrent()
      let new =
        isSame
        ? StoreSnapshot(
          explorer: snapshot.explorer, stamp: stamp, statistics: snapshot.statistics)
        : try Self.opened(path)
      current.withLock { $0 = new }
      return new
    }
  }

  /// Makes something from one state of the store: when the store changes meanwhile, it is made again.
  ///
  /// - Throws: What the body throws; ``WebError`` when the store changes faster than answers are made.
  func consistently<Value>(_ body: (StoreSnapshot) throws -> Value) throws -> Value {
    for _ in 0..<Self.mostAttempts {
      let snapshot = try latest()
      let value = Result { try body(snapshot) }
      let after = FileStamp(path)
      if after == snapshot.stamp && after.isSettled { return try value.get() }
      if after.isSameFile(as: snapshot.stamp), try snapshot.explorer.isCurrent() {
        return try value.get()
      }
    }
    throw WebError(.store)
  }

  private static let mostAttempts = 4

  private static func opened(_ path: String) throws -> StoreSnapshot {
    var attempts = 0
    while true {
      let stamp = FileStamp(path)
      let explorer = try Explorer(readingStoreAt: path)
      attempts += 1
      // A store that is written while it is read is read once more.
      if FileStamp(path).isSameFile(as: stamp), try explorer.isCurrent() {
        return StoreSnapshot(explorer: explorer, stamp: stamp, statistics: StoreStatistics())
      }
      guard attempts < mostAttempts else { throw WebError(.store) }
    }
  }
}

/// What the store's file and its write-ahead log look like from outside.
struct FileStamp: Hashable, Sendable {
  private struct Face: Hashable {
    var node: UInt64 = 0
    var size: UInt64 = 0
    var written = Date.distantPast
  }

  private let faces: [Face]

  /// Looks at a store's files.
  init(_ path: String) {
    faces = [path, path + "-wal"].map { path in
      guard let found = try? FileManager.default.attributesOfItem(atPath: path) else {
        return Face()
      }
      return Face(
        node: (found[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0,
        size: (found[.size] as? NSNumber)?.uint64Value ?? 0,
        written: found[.modificationDate] as? Date ?? .distantPast)
    }
  }

  /// Whether the last write is so long ago that another one would show.
  ///
  /// File systems count time in ticks of some milliseconds; two writes in one tick look like one.
  var isSettled: Bool {
    faces.allSatisfy { Date().timeIntervalSince($0.written) > Self.tickSeconds }
  }

  /// Whether it is the same file, be it written to or not.
  func isSameFile(as other: FileStamp) -> Bool {
    faces[0].node == other.faces[0].node && faces[0].node != 0
  }

  private static let tickSeconds = 0.1
}
