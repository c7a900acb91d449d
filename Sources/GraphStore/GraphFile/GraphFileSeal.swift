import Foundation

/// Tells without reading a file whether anybody has written it since it was checked.
///
/// Checking every block takes as long as reading the whole file, which a question about one body
/// must not cost. As the last thing before it puts the file in its place the writer therefore sets the
/// file's time of change back by an odd span, and the system notes the time of that change of status
/// by itself. A later write makes the two times equal; whoever writes and then restores the time of
/// change moves the time of status away from it. The header holds the file's number in the file
/// system, which a copy does not have. Of a file whose times are not that span apart, or that has
/// another number, every block is checked before anything is believed.
///
/// What no seal can tell is a disk that gives other bytes than were written; for that the checksums
/// can be checked at any time (``GraphFile/checkWhole()``).
struct GraphFileSeal: Equatable, Sendable {
  /// The file's number; 0 for bytes that are in no file.
  var inode: UInt64

  /// By how many nanoseconds the time of change is set back: no span that anybody would type.
  private static let span: Int64 = 3_600_234_567_891
  /// How long the renaming, which changes the status too, may take.
  private static let renamingNanoseconds: Int64 = 50_000_000

  /// The seal to be written into the header of an open file.
  init(forFile descriptor: Int32) {
    var status = stat()
    inode = fstat(descriptor, &status) == 0 ? UInt64(status.st_ino) : 0
  }

  init(inode: UInt64) {
    self.inode = inode
  }

  /// Sets the time of an open file back; the last thing that is done before it is renamed.
  ///
  /// A file whose time cannot be set is checked whenever it is opened.
  static func put(on descriptor: Int32) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let past = nanoseconds(now) - span
    let time = timespec(
      tv_sec: Int(past / 1_000_000_000), tv_nsec: Int(past % 1_000_000_000))
    _ = futimens(descriptor, [time, time])
  }

  /// Whether a file is as it was sealed.
  func isWhole(_ status: stat) -> Bool {
    let apart = Self.nanoseconds(status.changed) - Self.nanoseconds(status.modified)
    // The system's clock ticks now and then, so the later of the two may seem a little early.
    return inode != 0 && UInt64(status.st_ino) == inode
      && abs(apart - Self.span) <= Self.renamingNanoseconds
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
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
