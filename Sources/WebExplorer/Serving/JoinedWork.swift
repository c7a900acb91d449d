import Synchronization

/// Work that several ask for at the same time is done once, and all get what it comes to.
///
/// After an import everybody may ask for the same answer, which nobody keeps yet; if each had it worked out,
/// one long answer would take all places. Each waits within a time of its own.
final class JoinedWork<Value: Sendable>: Sendable {
  private let queue: WorkQueue
  /// Who waits for each piece of work that has a place or waits for one.
  private let waiting = Mutex<[String: [Once<Value>]]>([:])

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
      let isFirst = waiting.withLock { waiting in
        waiting[name, default: []].append(once)
        return waiting[name]?.count == 1
      }
      guard isFirst else {
        return queue.atEndOfTime { once.resume(with: .failure(WebError(.slow))) }
      }
      let number = queue.enter { [self] in
        let result = Result { try work() }
        finish(name, with: result)
      }
      guard let number else { return finish(name, with: .failure(WebError(.busy))) }
      queue.atEndOfTime { [queue] in
        once.resume(with: .failure(WebError(.slow)))
        queue.giveUpPlace(of: number)
      }
    }
  }

  private func finish(_ name: String, with result: Result<Value, any Error>) {
    let all = waiting.withLock { $0.removeValue(forKey: name) }
    for once in all ?? [] { once.resume(with: result) }
  }
}
