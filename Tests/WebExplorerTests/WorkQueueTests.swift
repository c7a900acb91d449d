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

  @Test(.timeLimit(.minutes(2)))
  func `work that is overdue lets those who wait have its place, once`() async throws {
    let queue = WorkQueue(workers: 1, waiting: 1, time: .seconds(1))
    let release = Release()
    let long: @Sendable () throws -> Bool = {
      while !release.isGiven.load(ordering: .relaxed) { Thread.sleep(forTimeInterval: 0.001) }
      return true
    }
    await #expect(throws: WebError.self) { try await queue.run(long) }
    // The first place was given up, and the answer to this is found while the long one goes on.
    #expect(try await queue.run { !release.isGiven.load(ordering: .relaxed) })
    // The second long one keeps its place, since one is overdue already.
    await #expect(throws: WebError.self) { try await queue.run(long) }
    await #expect(throws: WebError.self) { try await queue.run { true } }
    release.isGiven.store(true, ordering: .relaxed)
    // Both places are free again when the long ones have ended.
    while (try? await queue.run { true }) == nil {}
    #expect(try await queue.run { true })
  }
}
