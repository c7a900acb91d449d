import Foundation
import Testing

/// Several processes and one store; and a store that disappears, or that may not be written.
@Suite(.serialized) struct SharedStoreTests {
  private func counts(_ samband: SambandProcess) throws -> String {
    let outcome = try samband.run(["stats", "--format", "json", "--store", "store/s.sqlite"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  private func importing(_ input: String) -> [String] {
    ["import", "Fixtures/\(input)", "--store", "store/s.sqlite"]
  }

  private func made(_ inputs: [String]) throws -> SambandProcess {
    let samband = try SambandProcess()
    try FileManager.default.createDirectory(
      at: samband.folder.appendingPathComponent("store"), withIntermediateDirectories: true)
    for input in inputs { _ = try samband.run(importing(input)) }
    return samband
  }

  /// An import of more pages that is held at one of its writes to the log.
  private func heldImport(
    in samband: SambandProcess, afterWrites count: Int
  ) throws -> SambandProcess.Running {
    let writing = try place(
      of: "pwrite", on: "/s.sqlite-wal", in: made(["Pages"]), importing("Headers"))
    let held = try samband.starting(
      importing("Headers"),
      environment: FaultLibrary.environment(
        .hold, at: writing + count, in: samband.folder.appendingPathComponent("store")))
    #expect(held.isStopped(within: 60))
    return held
  }

  /// The number of the call that is the first of its name on a file.
  private func place(
    of name: String, on file: String, in samband: SambandProcess, _ arguments: [String]
  ) throws -> Int {
    let log = samband.folder.appendingPathComponent("calls.log")
    let store = samband.folder.appendingPathComponent("store")
    _ = try samband.run(
      arguments, environment: FaultLibrary.environment(nil, in: store, log: log))
    let calls = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
    let call = try #require(
      calls.first { $0.contains(" \(name) ") && $0.hasSuffix(file) }, "\(name) \(file)")
    return try #require(call.split(separator: " ").first.flatMap { Int($0) })
  }

  @Test(.enabled(if: FaultLibrary.isPossible))
  func `two first imports at once: the store holds what both have read`() throws {
    let samband = try made([])
    let store = samband.folder.appendingPathComponent("store")
    let linking = try place(of: "link", on: "/s.sqlite", in: samband, importing("Pages"))
    try FileManager.default.removeItem(at: store)
    try FileManager.default.createDirectory(at: store, withIntermediateDirectories: true)
    // The first stops when all is built and nothing in its place; the second is done meanwhile.
    let first = try samband.starting(
      importing("Pages"), environment: FaultLibrary.environment(.hold, at: linking, in: store))
    #expect(first.isStopped(within: 60))
    #expect(try samband.run(importing("Headers")).status == 0)
    first.go()
    let outcome = try first.finished()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let both = try made(["Headers", "Pages"])
    let isSame = try counts(samband) == counts(both)
    #expect(isSame)
    #expect(try samband.run(["doctor", "--store", "store/s.sqlite"]).status == 0)
  }

  @Test(.enabled(if: FaultLibrary.isPossible))
  func `an import that finds another one writing waits, and then says so`() throws {
    let samband = try made(["Pages"])
    let first = try heldImport(in: samband, afterWrites: 20)
    let before = try counts(samband)
    let start = ContinuousClock.now
    let second = try samband.run(importing("Damaged/malformed-grant.txt"))
    let waited = ContinuousClock.now - start
    #expect(second.status == 1)
    #expect(
      second.errors == """
        samband: store/s.sqlite: another process is writing the store; try again when it has finished

        """)
    #expect(waited > .seconds(9) && waited < .seconds(60), "\(waited)")
    // Readers are kept waiting by nobody, and see what was there before.
    let isSame = try counts(samband) == before
    #expect(isSame)
    first.go()
    #expect(try first.finished().status == 0)
    #expect(try samband.run(importing("Damaged/malformed-grant.txt")).status == 0)
    #expect(try samband.run(["doctor", "--store", "store/s.sqlite"]).status == 0)
  }

  @Test(.enabled(if: FaultLibrary.isPossible))
  func `ten readers during an import see the store before it or after it`() throws {
    let samband = try made(["Pages"])
    let store = samband.folder.appendingPathComponent("store")
    let question = ["network", "--exact", "--limit", "0", "--format", "json"]
    let asking = question + ["--store", "store/s.sqlite"]
    let before = try samband.run(asking).output
    let after = try made(["Pages", "Headers"]).run(asking).output
    // A disk so slow that the import lasts for some rounds of questions.
    var environment = FaultLibrary.environment(.slow, at: 1, in: store)
    environment["FAULT_MICROSECONDS"] = "15000"
    let first = try samband.starting(importing("Headers"), environment: environment)
    var seen: [String: Int] = [:]
    repeat {
      let readers = try (0..<10).map { _ in try samband.starting(asking) }
      for reader in readers {
        let outcome = try reader.finished()
        #expect(outcome.status == 0, "\(outcome.errors)")
        let state =
          outcome.output == before ? "before" : outcome.output == after ? "after" : "neither"
        seen[state, default: 0] += 1
      }
    } while first.isRunning
    #expect(try first.finished().status == 0)
    #expect(seen["neither"] == nil, "\(seen)")
    #expect(seen["before"] != nil, "\(seen)")
    let isAfter = try samband.run(asking).output == after
    #expect(isAfter)
  }

  @Test(.enabled(if: FaultLibrary.isPossible))
  func `a store that is removed while it is written is told of`() throws {
    let samband = try made(["Pages"])
    let store = samband.folder.appendingPathComponent("store")
    let first = try heldImport(in: samband, afterWrites: 3)
    for ending in ["", "-wal", "-shm", ".graph"] {
      try? FileManager.default.removeItem(at: store.appendingPathComponent("s.sqlite" + ending))
    }
    first.go()
    let outcome = try first.finished()
    #expect(outcome.status == 1)
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("store/s.sqlite"))
    #expect(try samband.run(importing("Pages")).status == 0)
  }

  @Test(.enabled(if: FaultLibrary.isPossible))
  func `a store that is removed while it is read is answered from, or told of`() throws {
    let samband = try made(["Pages"])
    let asking = ["explain", "Arbetsförmedlingen", "--store", "store/s.sqlite"]
    let expected = try samband.run(asking).output
    for place in [2, 5, 9, 14] {
      let copy = try made(["Pages"])
      let reader = try copy.starting(
        asking,
        environment: FaultLibrary.environment(
          .hold, at: place, of: .read, in: copy.folder.appendingPathComponent("store")))
      #expect(reader.isStopped(within: 60))
      try FileManager.default.removeItem(at: copy.folder.appendingPathComponent("store/s.sqlite"))
      reader.go()
      let outcome = try reader.finished()
      if outcome.status == 0 {
        let isSame = outcome.output == expected
        #expect(isSame, "\(place)")
      } else {
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("store/s.sqlite"), "\(place): \(outcome.errors)")
      }
    }
  }

  /// Whoever may do anything is somebody else for this test.
  @Test func `without permission to write, questions are answered and an import says why not`()
    throws
  {
    let samband = try made(["Pages"])
    let asking = ["rank", "--format", "json", "--store", "store/s.sqlite"]
    let expected = try samband.run(asking).output
    let store = samband.folder.appendingPathComponent("store")
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: store.path) {
      try files.setAttributes(
        [.posixPermissions: 0o444], ofItemAtPath: store.appendingPathComponent(name).path)
    }
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: store.path)
    defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: store.path) }
    guard let answer = try samband.runAsNobody(asking) else { return }
    #expect(answer.status == 0, "\(answer.errors)")
    let isSame = answer.output == expected
    #expect(isSame)
    for command in [
      importing("Headers"), ["import", "Fixtures/Pages", "--store", "store/new.sqlite"],
    ] {
      let refused = try #require(try samband.runAsNobody(command))
      #expect(refused.status == 1)
      #expect(refused.errors.split(separator: "\n").count == 1, "\(refused.errors)")
      #expect(refused.errors.contains(command.last ?? ""), "\(refused.errors)")
    }
    // A store that may not even be read.
    try files.setAttributes(
      [.posixPermissions: 0o000], ofItemAtPath: store.appendingPathComponent("s.sqlite").path)
    let unread = try #require(try samband.runAsNobody(asking))
    #expect(unread.status == 1)
    #expect(unread.errors.split(separator: "\n").count == 1, "\(unread.errors)")
  }
}
