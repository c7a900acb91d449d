import Foundation
import Synchronization

/// Works out answers on threads of its own, so many at a time, so many more waiting, each within a
/// time.
///
/// The threads are none of Dispatch's, which has one for each processor: answers that take long would
/// keep them all from whoever reads requests, writes answers and looks at the time.
///
/// Work that outlasts its time is not stopped: its answer is kept for the one who asks again, and its
/// place is taken until it ends.
final class WorkQueue: Sendable {
  private struct State {
    var running = 0
    var waiting: [@Sendable () -> Void] = []
  }

  private let state = Mutex(State())
  private let workers: Int
  private let mostWaiting: Int
  private let time: Duration

  /// Makes a queue.
  ///
  /// - Parameters:
  ///   - workers: How many answers are worked out at the same time.
  ///   - waiting: How many more may wait.
  ///   - time: How long one may take, waiting included.
  init(workers: Int, waiting: Int, time: Duration) {
    self.workers = workers
    mostWaiting = waiting
    self.time = time
  }

  /// Does some work.
  ///
  /// - Throws: ``WebError`` when too much waits or the time is over; what the work throws.
  func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    let once = Once<Value>()
    let limit = time
    return try await withCheckedThrowingContinuation { continuation in
      once.set(continuation)
      let isTaken = take { once.resume(with: Result { try work() }) }
      guard isTaken else {
        return once.resume(with: .failure(WebError(.busy)))
      }
      let milliseconds =
        limit.components.seconds * 1_000
        + limit.components.attoseconds / 1_000_000_000_000_000
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(Int(milliseconds))) {
        once.resume(with: .failure(WebError(.slow)))
      }
    }
  }

  private func take(_ job: @escaping @Sendable () -> Void) -> Bool {
    let starts: Bool? = state.withLock { state in
      if state.running < workers {
        state.running += 1
        return true
      }
      guard state.waiting.count < mostWaiting else { return nil }
      state.waiting.append(job)
      return false
    }
    if starts == true { start(job) }
    return starts != nil
  }

  private func start(_ job: @escaping @Sendable () -> Void) {
    Thread.detachNewThread { [self] in
      var next: (@Sendable () -> Void)? = job
      while let current = next {
        current()
        next = state.withLock { state in
          guard !state.waiting.isEmpty else {
            state.running -= 1
            return nil
          }
          return state.waiting.removeFirst()
        }
      }
    }
  }
}

/// A continuation that the first of several resumes.
private final class Once<Value: Sendable>: Sendable {
  private let continuation = Mutex<CheckedContinuation<Value, any Error>?>(nil)

  func set(_ new: CheckedContinuation<Value, any Error>) {
    continuation.withLock { $0 = new }
  }

  func resume(with result: Result<Value, any Error>) {
    let first = continuation.withLock { continuation in
      defer { continuation = nil }
      return continuation
    }
    first?.resume(with: result)
  }
}
