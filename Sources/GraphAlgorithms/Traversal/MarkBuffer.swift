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

  /// Gives back numbers that the current question has reserved and not used.
  func shrink(to width: Int) {
    self.width = max(1, min(self.width, width))
  }
}
