import Foundation
import Synchronization

/// Works out answers on threads of its own, so many at a time, so many more waiting, each within a
/// time.
///
/// The threads are none of Dispatch's, which has one for each processor: answers that take long would
/// keep them all from whoever reads requests, writes answers and looks at the time.
///
/// Work that outlasts its time is not stopped: its answer is kept for the one who asks again. It gives
/// its place to who waits, so that a few long answers do not keep the short ones out; only when as many
/// as have places are overdue, the next ones keep theirs.
final class WorkQueue: Sendable {
  private struct Job: Sendable {
    let number: Int
    let work: @Sendable () -> Void
  }

  private struct State {
    /// The numbers of those that have a place, and of those that gave theirs up.
    var running: Set<Int> = []
    var overdue: Set<Int> = []
    var waiting: [Job] = []
    var lastNumber = 0
  }

  private let state = Mutex(State())
  private let workers: Int
  private let mostWaiting: Int
  private let time: Duration

  /// Makes a queue.
  ///
  /// - Parameters:
  ///   - workers: How many answers are worked out at the same time; as many more may be overdue.
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
    try await withCheckedThrowingContinuation { continuation in
      let once = Once<Value>(continuation)
      guard let number = enter({ once.resume(with: Result { try work() }) }) else {
        return once.resume(with: .failure(WebError(.busy)))
      }
      atEndOfTime {
        once.resume(with: .failure(WebError(.slow)))
        self.giveUpPlace(of: number)
      }
    }
  }

  /// Calls `body` when the time of what comes in now is over.
  func atEndOfTime(_ body: @escaping @Sendable () -> Void) {
    let milliseconds =
      time.components.seconds * 1_000 + time.components.attoseconds / 1_000_000_000_000_000
    DispatchQueue.global().asyncAfter(
      deadline: .now() + .milliseconds(Int(milliseconds)), execute: body)
  }

  /// Starts some work or lets it wait.
  ///
  /// - Returns: Its number; `nil` when too much waits.
  func enter(_ work: @escaping @Sendable () -> Void) -> Int? {
    let taken: (job: Job, starts: Bool)? = state.withLock { state in
      let job = Job(number: state.lastNumber + 1, work: work)
      let starts = state.running.count < workers
      guard starts || state.waiting.count < mostWaiting else { return nil }
      state.lastNumber = job.number
      if starts { state.running.insert(job.number) } else { state.waiting.append(job) }
      return (job, starts)
    }
    if let taken, taken.starts { start(taken.job) }
    return taken?.job.number
  }

  private func start(_ job: Job) {
    Thread.detachNewThread { [self] in
      var next: Job? = job
      while let current = next {
        current.work()
        // Whose place was given up has none to hand on.
        next = state.withLock { state in
          guard state.overdue.remove(current.number) == nil else { return nil }
          return Self.next(after: current.number, in: &state)
        }
      }
    }
  }

  /// Lets another thread go on at the place of work whose time is over.
  func giveUpPlace(of number: Int) {
    let next: Job? = state.withLock { state in
      guard state.overdue.count < workers, state.running.contains(number) else { return nil }
      state.overdue.insert(number)
      return Self.next(after: number, in: &state)
    }
    if let next { start(next) }
  }

  /// The work that gets the place of some other; `nil`, and the place is empty, when nobody waits.
  private static func next(after number: Int, in state: inout State) -> Job? {
    state.running.remove(number)
    guard !state.waiting.isEmpty else { return nil }
    let job = state.waiting.removeFirst()
    state.running.insert(job.number)
    return job
  }
}

/// A continuation that the first of several resumes.
final class Once<Value: Sendable>: Sendable {
  private let continuation: Mutex<CheckedContinuation<Value, any Error>?>

  init(_ continuation: CheckedContinuation<Value, any Error>) {
    self.continuation = Mutex(continuation)
  }

  func resume(with result: Result<Value, any Error>) {
    let first = continuation.withLock { continuation in
      defer { continuation = nil }
      return continuation
    }
    first?.resume(with: result)
  }
}
