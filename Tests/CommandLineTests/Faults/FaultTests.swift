import Foundation
import Testing

/// Whatever call of the system fails, or is the last one: the store is whole, holds what was there
/// before or what is there after, and the same command finishes it.
///
/// By default each fault meets each command at a few calls; `SAMBAND_FAULTS=all` tries every call, and
/// `SAMBAND_FAULT_KINDS=kill,full` these faults alone, `SAMBAND_FAULT_SCENARIOS='a judgement,…'` these
/// commands alone.
@Suite(
  .enabled(if: FaultLibrary.isPossible, "needs LD_PRELOAD and a C compiler"), .serialized)
struct FaultTests {
  private static let wanted = ProcessInfo.processInfo.environment["SAMBAND_FAULTS"]

  private static let faults: [FaultLibrary.Fault] = {
    let names = ProcessInfo.processInfo.environment["SAMBAND_FAULT_KINDS"]?.split(separator: ",")
    return FaultLibrary.Fault.all.filter { names?.contains(Substring($0.rawValue)) ?? true }
  }()

  private static let scenarios: [FaultScenario] = {
    let names = ProcessInfo.processInfo.environment["SAMBAND_FAULT_SCENARIOS"]?
      .split(separator: ",")
    return FaultScenario.all.filter { names?.contains(Substring($0.testDescription)) ?? true }
  }()

  /// The calls that a fault meets: all, or some that lie evenly, at other places for each fault.
  private static func places(of fault: FaultLibrary.Fault, among callCount: Int) -> [Int] {
    guard callCount > 0 else { return [] }
    // Slowness changes nothing but the time, so it is tried from the first call on.
    if fault == .slow { return [1] }
    if wanted == "all" { return Array(1...callCount) }
    let count = wanted.flatMap(Int.init) ?? (fault == .kill ? 3 : 1)
    let shift = FaultLibrary.Fault.all.firstIndex(of: fault) ?? 0
    return (0..<count).map { number in
      1 + (number * callCount / count + shift * callCount / 9) % callCount
    }
  }

  @Test(arguments: scenarios)
  func `no call that fails or is the last one loses anything`(_ scenario: FaultScenario) throws {
    let prepared = try scenario.prepared()
    var pointCount = 0
    for fault in Self.faults {
      for place in Self.places(of: fault, among: prepared.callCount) {
        let at = "\(scenario.testDescription): \(fault) at call \(place) of \(prepared.callCount)"
        try prepared.reset()
        let outcome = try prepared.samband.run(
          scenario.command,
          environment: FaultLibrary.environment(fault, at: place, in: prepared.store))
        expectClear(outcome, fault, at)
        if outcome.status == 0, outcome.output != prepared.output {
          Issue.record("\(at): the answer differs")
        }
        try expectWhole(prepared, isDone: outcome.status == 0, at)
        // What fails from some call on keeps files from being removed, too; the next command does it.
        if outcome.status != 0 || fault == .eios { try expectFinished(scenario, prepared, at) }
        // Where nothing may be changed nothing may be removed either.
        if fault != .rofs { try expectClean(prepared, at) }
        pointCount += 1
      }
    }
    print("\(scenario.testDescription): \(pointCount) faults, \(prepared.callCount) calls")
  }

  /// Killed, or one line that says what failed, or done all the same.
  private func expectClear(
    _ outcome: SambandProcess.Outcome, _ fault: FaultLibrary.Fault, _ at: String
  ) {
    switch outcome.status {
    case 0: break
    case SIGKILL where fault.isDeadly: break
    case 1 where !fault.isDeadly && !fault.isToBeOvercome:
      let lines = outcome.errors.split(separator: "\n")
      if lines.count != 1 || !lines[0].hasPrefix("samband: ")
        || !lines[0].contains("store/s.sqlite")
      {
        Issue.record("\(at): \(outcome.errors.prefix(400))")
      }
    default:
      Issue.record("\(at): status \(outcome.status), \(outcome.errors.prefix(400))")
    }
  }

  /// The store is as before or as after, in its sources and in its conclusions; as after when the
  /// command said so.
  private func expectWhole(
    _ prepared: FaultScenario.Prepared, isDone: Bool, _ at: String
  ) throws {
    do {
      let content = try StoreContent(copying: prepared.store)
      let isRight =
        isDone
        ? content == prepared.after
        : content.map { $0.isMadeOf(prepared.before ?? prepared.after, prepared.after) }
          ?? (prepared.before == nil)
      if !isRight { Issue.record("\(at): neither all nor nothing, done: \(isDone)") }
    } catch let damage as StoreContent.Damage {
      Issue.record("\(at): \(damage.complaint)")
    }
  }

  /// The command run again gives what an undisturbed one gives, unless it was done already.
  private func expectFinished(
    _ scenario: FaultScenario, _ prepared: FaultScenario.Prepared, _ at: String
  ) throws {
    // What is done is not done twice; the next question makes the graph file, and cleans up.
    let isDone = try StoreContent(copying: prepared.store) == prepared.after
    let again = try prepared.samband.run(
      isDone ? ["rank", "--store", "store/s.sqlite"] : scenario.command,
      environment: FaultLibrary.environment(nil, in: prepared.store))
    if again.status != 0 {
      Issue.record("\(at): again: \(again.status), \(again.errors.prefix(400))")
    }
    let isSame = try StoreContent(copying: prepared.store) == prepared.after
    if !isSame { Issue.record("\(at): again: other rows") }
  }

  /// The bytes of a first import are the same whatever happened, and nothing else is left behind.
  private func expectClean(_ prepared: FaultScenario.Prepared, _ at: String) throws {
    if prepared.before == nil {
      let bytes = try Data(contentsOf: prepared.store.appendingPathComponent("s.sqlite"))
      if bytes != prepared.bytes { Issue.record("\(at): other bytes") }
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: prepared.store.path)
      .filter { $0.contains("unfinished") }
    if !left.isEmpty { Issue.record("\(at): left behind: \(left)") }
  }

  /// A disk that cannot be read: the answer, or one line that says what failed.
  @Test func `no read that fails gives a wrong answer`() throws {
    let samband = try SambandProcess()
    let store = samband.folder.appendingPathComponent("store")
    let importing = ["import", "Fixtures/Pages", "--store", "store/s.sqlite"]
    _ = try samband.run(importing)
    let question = [
      "explain", "Arbetsförmedlingen", "--format", "json", "--store", "store/s.sqlite",
    ]
    let log = samband.folder.appendingPathComponent("calls.log")
    let expected = try samband.run(
      question, environment: FaultLibrary.environment(nil, of: .read, in: store, log: log))
    #expect(expected.status == 0)
    let callCount = try String(contentsOf: log, encoding: .utf8).split(separator: "\n").count
    for fault in [FaultLibrary.Fault.eio, .eios, .short, .intr] {
      for place in Self.places(of: fault, among: callCount) {
        let at = "\(fault) at call \(place) of \(callCount)"
        let outcome = try samband.run(
          question, environment: FaultLibrary.environment(fault, at: place, of: .read, in: store))
        expectClear(outcome, fault, at)
        if outcome.status == 0, outcome.output != expected.output {
          Issue.record("\(at): another answer")
        }
      }
    }
    print("reading: \(callCount) calls")
  }

  /// After a loss of power a file has what was written before it was synchronised, at least.
  @Test func `what is put in its place was synchronised before`() throws {
    let samband = try SambandProcess()
    let store = samband.folder.appendingPathComponent("store")
    let log = samband.folder.appendingPathComponent("calls.log")
    _ = try samband.run(
      ["import", "Fixtures/Pages", "--store", "store/s.sqlite"],
      environment: FaultLibrary.environment(nil, in: store, log: log))
    let calls = try String(contentsOf: log, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: " ").dropFirst().map(String.init)
    }
    let puts = calls.indices.filter { ["link", "rename"].contains(calls[$0][0]) }
    #expect(puts.map { calls[$0][1] } == ["/s.sqlite", "/s.sqlite.graph"])
    for put in puts {
      let own = calls[..<put].filter {
        $0[1].hasPrefix(calls[put][1] + ".unfinished-")
          || ($0[1].hasPrefix(calls[put][1]) && $0[1].hasSuffix(".unfinished.graph"))
      }
      let written = own.lastIndex { ["pwrite", "write", "ftruncate"].contains($0[0]) }
      let synchronised = own.lastIndex { ["fsync", "fdatasync"].contains($0[0]) }
      let isSafe = try #require(written) < #require(synchronised)
      #expect(isSafe, "\(calls[put])")
    }
  }
}
