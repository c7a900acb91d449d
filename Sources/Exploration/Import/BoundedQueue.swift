import Foundation

/// A queue between two threads that holds only so much: who puts in waits for who takes out.
final class BoundedQueue<Element: Sendable>: Sendable {
  private let condition = NSCondition()
  private let capacity: Int
  // The condition's lock guards the three variables.
  private nonisolated(unsafe) var items: [Element] = []
  private nonisolated(unsafe) var isFinished = false
  private nonisolated(unsafe) var isCancelled = false

  init(capacity: Int) {
    self.capacity = max(1, capacity)
  }

  /// Puts an element in, and waits for room first.
  ///
  /// - Returns: Whether anybody will take it out.
  func put(_ element: Element) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while items.count >= capacity && !isCancelled { condition.wait() }
    guard !isCancelled else { return false }
    items.append(element)
    condition.broadcast()
    return true
  }

  /// Says that nothing more will be put in.
  func finish() {
    condition.lock()
    isFinished = true
    condition.broadcast()
    condition.unlock()
  }

  /// Says that nothing more will be taken out.
  func cancel() {
    condition.lock()
    isCancelled = true
    items = []
    condition.broadcast()
    condition.unlock()
  }

  /// Takes the next element out, and waits for it first.
  ///
  /// - Returns: `nil` when the queue is finished and empty, or cancelled.
  func take() -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while items.isEmpty && !isFinished && !isCancelled { condition.wait() }
    guard !items.isEmpty else { return nil }
    let element = items.removeFirst()
    condition.broadcast()
    return element
  }
}
