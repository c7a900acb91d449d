import Foundation
import Synchronization
import Testing

@testable import WebExplorer

@Suite struct WorkQueueTests {
  private final class Release: Sendable {
    let isGiven = Atomic(false)
  }

  @Test(.timeLimit(.minutes(2)))
  func `answers that never end are refused in time though they keep every processor busy`() async {
    let workers = 2 * ProcessInfo.processInfo.activeProcessorCount
    let queue = WorkQueue(workers: workers, waiting: 1, time: .milliseconds(50))
    let release = Release()
    let refusals = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<workers {
        group.addTask {
          do {
            return try await queue.run {
              while !release.isGiven.load(ordering: .relaxed) {}
              return false
            }
          } catch {
            if case .slow = (error as? WebError)?.reason { return true }
            return false
          }
        }
      }
      return await group.reduce(into: 0) { if $1 { $0 += 1 } }
    }
    // All have been refused while the work still goes on.
    release.isGiven.store(true, ordering: .relaxed)
    #expect(refusals == workers)
  }
}
