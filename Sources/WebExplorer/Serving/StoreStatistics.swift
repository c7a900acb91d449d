import Exploration
import Synchronization

/// What one state of the store holds, counted when it is first asked for and then kept: counting scans
/// the whole store.
final class StoreStatistics: Sendable {
  private let counted = Mutex<Answer<StatsQuestion.Row>?>(nil)

  /// The figures; whoever asks while they are being counted waits for them.
  ///
  /// - Throws: `StoreError`.
  func answer(from explorer: Explorer) throws -> Answer<StatsQuestion.Row> {
    try counted.withLock { counted in
      if let counted { return counted }
      let answer = try StatsQuestion().answer(from: explorer)
      counted = answer
      return answer
    }
  }
}
