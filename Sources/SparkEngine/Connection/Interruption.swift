import Foundation
import Synchronization

/// Whether the person who asked has pressed Ctrl-C since the engine was asked.
///
/// The first Ctrl-C cancels the job on the engine; a second one ends the program as usual.
enum Interruption {
  private static let isAsked = Atomic<Bool>(false)

  /// Listens for Ctrl-C from here on.
  static func listen() {
    isAsked.store(false, ordering: .relaxed)
    signal(SIGINT) { _ in
      Interruption.note()
      signal(SIGINT, SIG_DFL)
    }
  }

  /// Whether Ctrl-C was pressed.
  static var isPending: Bool { isAsked.load(ordering: .relaxed) }

  private static func note() { isAsked.store(true, ordering: .relaxed) }
}
