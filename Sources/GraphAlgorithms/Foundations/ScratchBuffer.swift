import Foundation

/// A block of plain memory that starts as zeros and costs nothing until it is touched.
///
/// Large blocks are untouched pages of the system. A question about one vertex of millions can
/// therefore ask for a mark per vertex, and pays for the few pages that it touches.
final class ScratchBuffer<Element: BitwiseCopyable> {
  let count: Int
  let base: UnsafeMutablePointer<Element>
  private let pages: LargePages?

  /// Reserves `count` elements, all bits zero.
  init(count: Int) {
    self.count = count
    let stride = MemoryLayout<Element>.stride
    pages = LargePages(byteCount: count * stride)
    guard let bytes = pages?.start ?? calloc(max(1, count), stride) else {
      preconditionFailure("out of memory: no \(count) elements of \(stride) bytes")
    }
    base = bytes.bindMemory(to: Element.self, capacity: max(1, count))
  }

  deinit {
    if pages == nil { free(base) }
  }

  /// Says that about so many elements here and there are going to be read or written.
  ///
  /// The system hands out memory page by page when it is touched, which takes longer than all else that a
  /// question about a few thousand of a million vertices does. For many it is asked for large pages.
  @inline(__always)
  func willTouch(_ count: Int) {
    pages?.willTouch(count)
  }

  /// Writes zeros over everything.
  func clear() {
    memset(base, 0, count * MemoryLayout<Element>.stride)
  }

  /// The whole block, checked against its bounds in debug builds.
  @inline(__always)
  var all: UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: base, count: count)
  }
}

/// Memory of the system's own that large pages fit into.
private final class LargePages {
  let start: UnsafeMutableRawPointer
  private let byteCount: Int
  /// From how many places on that are touched large pages are less work.
  private var leastTouched: Int

  private static let pageLength = 1 << 21
  private static let smallPageLength = 1 << 12

  /// Reserves memory, all zero; `nil` when there is less of it than a large page, or the system has
  /// none.
  init?(byteCount: Int) {
    #if os(Linux)
      guard byteCount >= Self.pageLength else { return nil }
      let length = (byteCount + Self.pageLength - 1) & ~(Self.pageLength - 1)
      let mapped = mmap(
        nil, length + Self.pageLength, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      guard let mapped, mapped != MAP_FAILED else { return nil }
      // What is before the first place for a large page, and behind the last, is given back.
      let before = -Int(bitPattern: mapped) & (Self.pageLength - 1)
      start = mapped + before
      self.byteCount = length
      leastTouched = length / Self.smallPageLength / 8
      if before > 0 { munmap(mapped, before) }
      if before < Self.pageLength { munmap(start + length, Self.pageLength - before) }
    #else
      return nil
    #endif
  }

  deinit { munmap(start, byteCount) }

  @inline(__always)
  func willTouch(_ count: Int) {
    if count > leastTouched { takeLargePages() }
  }

  private func takeLargePages() {
    leastTouched = .max
    #if os(Linux)
      madvise(start, byteCount, Int32(MADV_HUGEPAGE))
      // Those that were touched already are put together; an older system leaves them as they are.
      madvise(start, byteCount, Self.collapse)
    #endif
  }

  /// `MADV_COLLAPSE`, which not every header knows.
  private static let collapse: Int32 = 25
}
