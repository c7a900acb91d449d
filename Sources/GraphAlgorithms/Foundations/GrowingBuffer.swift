/// A list that grows by doubling and is written without a check per element.
final class GrowingBuffer<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(minimumCapacity: Int = 1024) {
    capacity = max(1, minimumCapacity)
    base = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// Makes room for more elements and returns where they go; ``advance(by:)`` makes them count.
  func room(for additional: Int) -> UnsafeMutablePointer<Element> {
    if count + additional > capacity {
      capacity = max(count + additional, capacity * 2)
      let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
      larger.update(from: base, count: count)
      base.deallocate()
      base = larger
    }
    return base + count
  }

  /// Counts elements that were written into the room.
  func advance(by written: Int) {
    count += written
  }
}
