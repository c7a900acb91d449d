import Foundation

/// Tells without reading a file whether anybody has written it since it was checked.
///
/// Checking every block takes as long as reading the whole file, which a question about one body
/// must not cost. The writer therefore gives the finished file a time of change that lies in the
/// past, where no later write can put it, and notes it in the header together with the file's number
/// in the file system and the time of sealing. A file that was written later has another time; one
/// whose time was set back by hand has had its status changed later than the sealing; a copy has
/// another number. Of such a file every block is checked before anything is believed.
///
/// What no seal can tell is a disk that gives other bytes than were written; for that the checksums
/// can be checked at any time (``GraphFile/checkWhole()``).
struct GraphFileSeal: Equatable, Sendable {
  /// The file's number.
  var inode: UInt64
  /// The time of change that the writer gave the file: seconds since 1970.
  var modifiedSecond: Int64
  /// The rest of that time.
  var modifiedNanosecond: Int64
  /// When it was sealed, in nanoseconds since 1970.
  var madeAt: Int64

  /// The seal of bytes that are in no file.
  static let none = GraphFileSeal(inode: 0, modifiedSecond: 0, modifiedNanosecond: 0, madeAt: 0)

  /// How long after the sealing the system may note the last change of a file's status: the renaming.
  private static let renamingNanoseconds: Int64 = 2_000_000_000
  /// How far in the past the time of change is put.
  private static let pastSeconds: Int64 = 60

  /// A seal to be put on an open file.
  static func forFile(_ descriptor: Int32) -> GraphFileSeal? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let now = Self.now()
    return GraphFileSeal(
      inode: UInt64(status.st_ino), modifiedSecond: now / 1_000_000_000 - pastSeconds,
      modifiedNanosecond: now % 1_000_000_000, madeAt: now)
  }

  /// Gives an open file the seal's time; the last thing that is done to it.
  func put(on descriptor: Int32) -> Bool {
    let time = timespec(tv_sec: Int(modifiedSecond), tv_nsec: Int(modifiedNanosecond))
    return futimens(descriptor, [time, time]) == 0
  }

  /// Whether a file is as it was sealed.
  func isWhole(_ status: stat) -> Bool {
    let modified = status.modified
    let changed = status.changed
    let changedAt = Int64(changed.tv_sec) * 1_000_000_000 + Int64(changed.tv_nsec)
    // A clock that ticks now and then may show a time a little before the sealing.
    return inode != 0 && UInt64(status.st_ino) == inode
      && Int64(modified.tv_sec) == modifiedSecond && Int64(modified.tv_nsec) == modifiedNanosecond
      && abs(changedAt - madeAt) <= Self.renamingNanoseconds
  }

  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

extension stat {
  #if os(Linux)
    fileprivate var modified: timespec { st_mtim }
    fileprivate var changed: timespec { st_ctim }
  #else
    fileprivate var modified: timespec { st_mtimespec }
    fileprivate var changed: timespec { st_ctimespec }
  #endif
}
