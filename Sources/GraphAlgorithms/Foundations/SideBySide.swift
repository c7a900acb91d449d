import Dispatch

/// From about how many ties on it is worthwhile to look at them in two pieces side by side.
public let leastTiesSideBySide = 1 << 16

/// Does two pieces of work, at the same time where there are two cores, and waits for both.
///
/// Neither may write what the other reads. To wake another core takes about a tenth of a millisecond, for
/// which small work is done one after the other.
///
/// - Parameters:
///   - isWorthwhile: Whether each of them takes longer than that.
///   - first: One piece of work.
///   - second: The other one.
/// - Returns: What each of them returns.
public func sideBySide<First, Second>(
  if isWorthwhile: Bool = true, _ first: () -> First, _ second: () -> Second
) -> (First, Second) {
  guard isWorthwhile else { return (first(), second()) }
  return withoutActuallyEscaping(first) { first in
    withoutActuallyEscaping(second) { second in
      nonisolated(unsafe) let work = (first: first, second: second)
      nonisolated(unsafe) var firstResult: First?
      nonisolated(unsafe) var secondResult: Second?
      DispatchQueue.concurrentPerform(iterations: 2) { piece in
        if piece == 0 { firstResult = work.first() } else { secondResult = work.second() }
      }
      guard let firstResult, let secondResult else {
        preconditionFailure("a piece of work was not done")
      }
      return (firstResult, secondResult)
    }
  }
}
