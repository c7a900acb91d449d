import Foundation
import Synchronization
import Testing

@testable import WebExplorer

@Suite struct JoinedWorkTests {
  private final class Counted: Sendable {
    let isReleased = Atomic(false)
    let timesBegun = Atomic(0)

    func work() -> Int {
      timesBegun.add(1, ordering: .relaxed)
      while !isReleased.load(ordering: .relaxed) { Thread.sleep(forTimeInterval: 0.001) }
      return 7
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `what eight ask for at once is done once, and each is refused when its own time is over`()
    async throws
  {
    let joined = JoinedWork<Int>(
      in: WorkQueue(workers: 4, waiting: 0, time: .milliseconds(50)))
    let counted = Counted()
    let refusals = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          do {
            _ = try await joined.run("clusters") { counted.work() }
            return false
          } catch {
            if case .slow = (error as? WebError)?.reason { return true }
            return false
          }
        }
      }
      return await group.reduce(into: 0) { if $1 { $0 += 1 } }
    }
    #expect(refusals == 8)
    #expect(counted.timesBegun.load(ordering: .relaxed) == 1)
    // Other work has had its place all the time.
    #expect(try await joined.run("search") { 3 } == 3)
    counted.isReleased.store(true, ordering: .relaxed)
    var value: Int?
    while value == nil { value = try? await joined.run("clusters") { counted.work() } }
    #expect(value == 7)
  }

  @Test(.timeLimit(.minutes(2)))
  func `work that found no place is begun by the one who asks again`() async throws {
    let queue = WorkQueue(workers: 1, waiting: 0, time: .seconds(60))
    let joined = JoinedWork<Int>(in: queue)
    let counted = Counted()
    async let first = queue.run { counted.work() }
    while counted.timesBegun.load(ordering: .relaxed) == 0 { await Task.yield() }
    await #expect(throws: WebError.self) { try await joined.run("clusters") { 5 } }
    counted.isReleased.store(true, ordering: .relaxed)
    #expect(try await first == 7)
    var value: Int?
    while value == nil { value = try? await joined.run("clusters") { 5 } }
    #expect(value == 5)
  }
}
