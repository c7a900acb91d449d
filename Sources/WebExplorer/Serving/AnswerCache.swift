import Synchronization

/// Answers of one state of the store, kept until there is a newer state or no more room.
///
/// The answer that was asked for longest ago makes room first.
final class AnswerCache: Sendable {
  private struct Entry {
    let answer: FinishedAnswer
    var turn: Int
  }

  private struct State {
    var generation = ""
    var entries: [String: Entry] = [:]
    var bytes = 0
    var turn = 0
  }

  private let state = Mutex(State())
  private let mostBytes: Int

  /// Makes a cache.
  init(mostBytes: Int) {
    self.mostBytes = mostBytes
  }

  /// The answer that is kept for a key, if any.
  func answer(for key: String, generation: String) -> FinishedAnswer? {
    state.withLock { state in
      guard state.generation == generation, let entry = state.entries[key] else { return nil }
      state.turn += 1
      state.entries[key]?.turn = state.turn
      return entry.answer
    }
  }

  /// Keeps an answer; one of a newer state drops all of the older.
  func keep(_ answer: FinishedAnswer, for key: String, generation: String) {
    guard answer.cost <= mostBytes / 4 else { return }
    state.withLock { state in
      if state.generation != generation {
        state = State()
        state.generation = generation
      }
      state.turn += 1
      if let old = state.entries[key] { state.bytes -= old.answer.cost }
      state.entries[key] = Entry(answer: answer, turn: state.turn)
      state.bytes += answer.cost
      guard state.bytes > mostBytes else { return }
      // A quarter goes at once, so that sorting them is rarely needed.
      for (key, entry) in state.entries.sorted(by: { $0.value.turn < $1.value.turn }) {
        guard state.bytes > mostBytes / 4 * 3 else { break }
        state.entries[key] = nil
        state.bytes -= entry.answer.cost
      }
    }
  }
}
