/// A run of 32-bit numbers that never change, in memory that somebody keeps alive for as long as the
/// run is held: an array's copy, or a part of a file that is mapped into memory.
public struct FrozenColumn: RandomAccessCollection, Sendable {
  /// How many numbers there are.
  public let count: Int
  // The memory is never written while a column points at it.
  private nonisolated(unsafe) let start: UnsafePointer<Int32>?
  private nonisolated(unsafe) let owner: AnyObject

  /// Points at numbers that lie elsewhere.
  ///
  /// - Parameters:
  ///   - numbers: The numbers; nobody may write them any more.
  ///   - owner: Keeps the memory alive; it is held for as long as the column or a row of it is.
  public init(borrowing numbers: UnsafeBufferPointer<Int32>, keeping owner: AnyObject) {
    count = numbers.count
    start = numbers.baseAddress
    self.owner = owner
  }

  /// Copies numbers into memory of the column's own.
  ///
  /// - Complexity: O(n) time and memory.
  public init(_ numbers: [Int32]) {
    let copy = ScratchBuffer<Int32>(count: numbers.count)
    numbers.withUnsafeBufferPointer { source in
      if let first = source.baseAddress { copy.base.update(from: first, count: source.count) }
    }
    self.init(
      borrowing: UnsafeBufferPointer(start: copy.base, count: numbers.count), keeping: copy)
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of numbers.
  public var endIndex: Int { count }

  /// The number at a place.
  public subscript(place: Int) -> Int32 {
    precondition(place >= 0 && place < count, "no place \(place) among \(count)")
    return pointer[place]
  }

  /// The numbers of some places as a column of its own, which shares the memory.
  public func row(_ places: Range<Int>) -> FrozenColumn {
    precondition(
      places.lowerBound >= 0 && places.upperBound <= count, "no places \(places) among \(count)")
    return FrozenColumn(
      borrowing: UnsafeBufferPointer(rebasing: pointer[places]), keeping: owner)
  }

  /// The memory itself, for inner loops; valid for as long as the column is held.
  var pointer: UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: start, count: count)
  }
}

extension FrozenColumn: Equatable, ExpressibleByArrayLiteral {
  /// Whether two columns hold the same numbers.
  public static func == (a: FrozenColumn, b: FrozenColumn) -> Bool {
    a.elementsEqual(b)
  }

  /// Creates a column of the numbers listed.
  public init(arrayLiteral numbers: Int32...) {
    self.init(numbers)
  }
}
