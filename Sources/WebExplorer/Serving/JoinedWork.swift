import Synchronization

/// Work that several ask for at the same time is done once, and all get what it comes to.
///
/// After an import everybody may ask for the same answer, which nobody keeps yet; if each had it worked out,
/// one long answer would take all places. Each waits within a time of its own. Who joins takes no place and
/// is never refused for want of one, so there are no more of them than connections.
final class JoinedWork<Value: Sendable>: Sendable {
  /// Work that has a place, or waits for one.
  private struct Ongoing {
    /// Its number in the queue.
    let number: Int
    var waiting: [Once<Value>]
  }

  private let queue: WorkQueue
  private let ongoing = Mutex<[String: Ongoing]>([:])

  /// Joins what is done in a queue.
  init(in queue: WorkQueue) {
    self.queue = queue
  }

  /// Does some work, or waits for what others have begun under the same name.
  ///
  /// - Parameters:
  ///   - name: Tells what the work comes to.
  ///   - work: Does it; not called when it is being done already.
  /// - Returns: What it came to.
  /// - Throws: ``WebError`` when too much waits or the time is over; what the work throws.
  func run(_ name: String, _ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let once = Once(continuation)
      let number = ongoing.withLock { ongoing -> Int? in
        if ongoing[name] == nil {
          let number = queue.enter { [self] in finish(name, with: Result { try work() }) }
          guard let number else { return nil }
          ongoing[name] = Ongoing(number: number, waiting: [])
        }
        ongoing[name]?.waiting.append(once)
        return ongoing[name]?.number
      }
      guard let number else {
        return once.resume(with: .failure(WebError(.busy)))
      }
      queue.atEndOfTime { [self] in
        ongoing.withLock { $0[name]?.waiting.removeAll { $0 === once } }
        once.resume(with: .failure(WebError(.slow)))
        queue.giveUpPlace(of: number)
      }
    }
  }

  private func finish(_ name: String, with result: Result<Value, any Error>) {
    let done = ongoing.withLock { $0.removeValue(forKey: name) }
    for once in done?.waiting ?? [] { once.resume(with: result) }
  }
}
