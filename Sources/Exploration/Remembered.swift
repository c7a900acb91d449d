import Synchronization

/// Something that is found when it is first asked for, and then kept.
final class Remembered<Value: Sendable>: Sendable {
  private let found = Mutex<Value?>(nil)

  /// What was found, or what `find` finds now; who asks meanwhile waits for it.
  func value(_ find: () -> Value) -> Value {
    found.withLock { found in
      if let found { return found }
      let value = find()
      found = value
      return value
    }
  }
}
