import Foundation

/// A block of plain memory that starts as zeros and costs nothing until it is touched.
///
/// `calloc` takes large blocks as untouched pages from the system. A question about one vertex of
/// millions can therefore ask for a mark per vertex, and pays for the few pages that it writes.
final class ScratchBuffer<Element: BitwiseCopyable> {
  let count: Int
  let base: UnsafeMutablePointer<Element>

  /// Reserves `count` elements, all bits zero.
  init(count: Int) {
    self.count = count
    let bytes = calloc(max(1, count), MemoryLayout<Element>.stride)
    guard let bytes else {
      preconditionFailure(
        "out of memory: no \(count) elements of \(MemoryLayout<Element>.stride) bytes")
    }
    base = bytes.bindMemory(to: Element.self, capacity: max(1, count))
  }

  deinit { free(base) }

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
