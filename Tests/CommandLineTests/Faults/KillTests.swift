import Foundation
import Testing

/// A process that is killed loses nothing: the store opens, is whole, and the same command run again
/// gives what an undisturbed run gives.
///
/// `SAMBAND_KILLS` says how many times; a thousand take some minutes.
@Suite struct KillTests {
  static let killCount =
    ProcessInfo.processInfo.environment["SAMBAND_KILLS"].flatMap(Int.init) ?? 12
  /// How the moments are drawn; a failure names the moment.
  static let seed: UInt64 = 20_090_115

  /// Moments between 0 and some microseconds.
  static func moments(_ count: Int, upTo microseconds: Double) -> [Double] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31) * microseconds
    }
  }

  /// The fixture pages, and a table whose projects share some bodies.
  private static func inputs(in folder: URL) throws -> [String] {
    let rows = (0..<400).map { number in
      """
      {"id":"2016/\(10_000 + number)","title":"Projekt \(number)","owner":"Bolag \(number % 37) AB",\
      "partners":["Förening \(number % 11)","Bolag \(number % 41) AB"],\
      "municipalities":["Jokkmokk","Eksjö"],"start":"2016-01-01","end":"2017-12-31"}
      """
    }
    let table = folder.appendingPathComponent("table.jsonl")
    try rows.joined(separator: "\n").write(to: table, atomically: true, encoding: .utf8)
    return ["Fixtures/Pages", "Fixtures/Headers", table.path]
  }

  /// Everything the store answers, as bytes; without the digest, which also tells a judgement from
  /// the same one made again.
  static func answers(_ samband: SambandProcess, store: String) throws -> [String] {
    // Clusters that are kept tell of the states before; found anew they depend on the store alone.
    let kept = samband.folder.appendingPathComponent(store + ".clusters")
    try? FileManager.default.removeItem(at: kept)
    return try [
      ["stats"], ["network", "--exact", "--limit", "0"], ["co-occurrence", "--limit", "0"],
      ["clusters"],
    ].map { question in
      let outcome = try samband.run(question + ["--format", "json", "--store", store])
      #expect(outcome.status == 0, "\(outcome.errors)")
      return outcome.output.split(separator: "\n").filter { !$0.hasPrefix("  \"store\":") }
        .joined(separator: "\n")
    }
  }

  @Test func `an import killed at any moment is finished by running it again`() throws {
    let samband = try SambandProcess()
    let importing = try ["import"] + Self.inputs(in: samband.folder)
    let start = ContinuousClock.now
    _ = try samband.run(importing + ["--store", "whole.sqlite"])
    let microseconds = max(1, (ContinuousClock.now - start) / .microseconds(1))
    let expected = try Self.answers(samband, store: "whole.sqlite")

    let moments = Self.moments(Self.killCount, upTo: microseconds * 1.1)
    for (number, moment) in moments.enumerated() {
      let store = "killed-\(number).sqlite"
      let at = "seed \(Self.seed), kill \(number), after \(Int(moment)) microseconds"
      try samband.runAndKill(importing + ["--store", store], after: moment)

      let health = try samband.run(["doctor", "--store", store, "--format", "json"])
      #expect(health.status == 0, "\(at): \(health.output)")
      // What there is to see before the import is run again is nothing or everything.
      let seen = try samband.run(["stats", "--store", store, "--format", "json"])
      let isNothing =
        seen.status == 1 || seen.output.contains("\"label\": \"projects\",\n      \"count\": 0")
      let isWhole = try seen.status == 0 && Self.answers(samband, store: store) == expected
      #expect(isNothing || isWhole, "\(at): \(seen.output)")
      let again = try samband.run(importing + ["--store", store])
      #expect(again.status == 0 || again.status == 3, "\(at): \(again.errors)")
      // A Boolean alone: a difference of whole answers is too long to be read in a log.
      let isFinished = try Self.answers(samband, store: store) == expected
      #expect(isFinished, "\(at)")
    }
  }

  @Test func `a judgement killed at any moment is there whole or not at all`() throws {
    let samband = try SambandProcess()
    _ = try samband.run(["import", "Fixtures/Pages", "--store", "s.sqlite"])
    let before = try Self.answers(samband, store: "s.sqlite")
    let judging = [
      "names", "same", "Excentrum AB", "Älvsby folkhögskola", "--because", "a trial", "--by",
      "editor", "--store", "s.sqlite",
    ]
    _ = try samband.run(judging)
    let after = try Self.answers(samband, store: "s.sqlite")
    let hasChanged = before != after
    #expect(hasChanged)
    _ = try samband.run(["names", "undo", "--store", "s.sqlite"])

    let moments = Self.moments(max(3, Self.killCount / 4), upTo: 200_000)
    for (number, moment) in moments.enumerated() {
      let at = "seed \(Self.seed), kill \(number), after \(Int(moment)) microseconds"
      try samband.runAndKill(judging, after: moment)
      let health = try samband.run(["doctor", "--store", "s.sqlite"])
      #expect(health.status == 0, "\(at): \(health.output)")
      let log = try samband.run(["names", "log", "--store", "s.sqlite"]).output
      let isJudged = log.contains("1 judgement active")
      let isRight =
        try Self.answers(samband, store: "s.sqlite").dropFirst()
        == (isJudged ? after : before).dropFirst()
      #expect(isRight, "\(at), judged: \(isJudged)")
      if isJudged { _ = try samband.run(["names", "undo", "--store", "s.sqlite"]) }
    }
  }
}
