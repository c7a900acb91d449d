/// A mark per id that is forgotten by taking the next number.
final class MarkBuffer {
  let marks: ScratchBuffer<Int32>
  /// The first number of the current question; marks below it are leftovers.
  private(set) var current: Int32 = 0
  /// How many numbers the current question may use.
  private var width = 1

  init(count: Int) {
    marks = ScratchBuffer(count: count)
  }

  /// Forgets all marks and reserves the next `width` numbers, the first of which is returned.
  func advance(by width: Int = 1) -> Int32 {
    if Int(current) + self.width + width >= Int(Int32.max) {
      marks.clear()
      current = 0
      self.width = 1
    }
    current += Int32(self.width)
    self.width = width
    return current
  }

  /// Gives back numbers that a question has reserved and not used, unless another has reserved some
  /// since.
  ///
  /// - Parameters:
  ///   - first: The first number that the question has reserved.
  ///   - width: How many it has used.
  func shrink(from first: Int32, to width: Int) {
    if first == current { self.width = max(1, min(self.width, width)) }
  }
}
