/// Sorts vertex ids ascending: insertion for a few, radix for many.
///
/// - Parameters:
///   - ids: The ids, none negative; sorted in place.
///   - spare: As many elements again, overwritten.
///   - bound: A number that is larger than every id; it says how many digits to sort by.
/// - Complexity: O(ids.count · log₂₅₆ bound); for up to 32 ids O(ids.count²).
func sortAscending(
  _ ids: UnsafeMutableBufferPointer<Int32>, spare: UnsafeMutablePointer<Int32>, bound: Int
) {
  guard ids.count > 1, let start = ids.baseAddress else { return }
  if ids.count <= 32 {
    insert(ids)
    return
  }
  var source = start
  var target = spare
  withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { starts in
    var shift: Int32 = 0
    while (bound - 1) >> Int(shift) > 0 {
      starts.update(repeating: 0)
      for index in 0..<ids.count { starts[Int((source[index] >> shift) & 255)] += 1 }
      var sum: Int32 = 0
      for digit in 0..<256 {
        let count = starts[digit]
        starts[digit] = sum
        sum += count
      }
      for index in 0..<ids.count {
        let digit = Int((source[index] >> shift) & 255)
        target[Int(starts[digit])] = source[index]
        starts[digit] += 1
      }
      swap(&source, &target)
      shift += 8
    }
  }
  if source != start { start.update(from: source, count: ids.count) }
}

/// Sorts a few ids by insertion.
private func insert(_ ids: UnsafeMutableBufferPointer<Int32>) {
  for next in 1..<max(1, ids.count) {
    let id = ids[next]
    var place = next
    while place > 0, ids[place - 1] > id {
      ids[place] = ids[place - 1]
      place -= 1
    }
    ids[place] = id
  }
}

/// Sorts distinct vertex ids ascending, through a bit for every vertex where there are enough ids.
///
/// - Parameters:
///   - ids: The ids, each once; sorted in place.
///   - spare: As many elements again, overwritten.
///   - bits: A bit for every vertex, all zero; zero again afterwards.
///   - bound: A number that is larger than every id.
/// - Complexity: O(ids.count + bits.count) for many ids, as ``sortAscending(_:spare:bound:)`` for few.
func sortAscending(
  distinct ids: UnsafeMutableBufferPointer<Int32>, spare: @autoclosure () -> ScratchBuffer<Int32>,
  bits: ScratchBuffer<UInt64>, bound: Int
) {
  if ids.count <= 32 {
    insert(ids)
    return
  }
  // Radix sorting costs an id about as much as looking at eight words of bits.
  if ids.count < bits.count / 8 {
    sortAscending(ids, spare: spare().base, bound: bound)
    return
  }
  let words = bits.base
  for id in ids { words[Int(id) >> 6] |= 1 << UInt64(id & 63) }
  var end = 0
  for index in 0..<bits.count {
    var word = words[index]
    words[index] = 0
    let first = Int32(truncatingIfNeeded: index << 6)
    while word != 0 {
      ids[end] = first + Int32(truncatingIfNeeded: word.trailingZeroBitCount)
      end += 1
      word &= word - 1
    }
  }
}
