import Foundation
import Testing

/// Several judgements in one run, and the files beside the store: what is done when the process is killed
/// stays, and the rest is done by the next one.
@Suite struct KilledReviewTests {
  private static let environment = ["SAMBAND_AUTHOR": "Anna", "SOURCE_DATE_EPOCH": "1583020800"]

  /// A store of pairs of names that may be one, in the order of their likeness.
  private static func made(_ samband: SambandProcess) throws {
    let stems = ["Granviks", "Albäcks", "Torsåkers", "Vidsels", "Kalixfors", "Mörsils"]
    let rows = stems.flatMap { stem in
      ["berg", "borg"].map { #"{"title":"\#(stem)\#($0)","owner":"\#(stem)\#($0) Mekaniska AB"}"# }
    }
    try rows.joined(separator: "\n").write(
      to: samband.folder.appendingPathComponent("p.jsonl"), atomically: true, encoding: .utf8)
    _ = try samband.run(["import", "p.jsonl", "--store", "whole.sqlite"], environment: environment)
  }

  /// The judgements of a store; each as one line, without the digest and the counts around them.
  private static func judgements(_ samband: SambandProcess, _ store: String) throws -> Set<String> {
    let outcome = try samband.run(
      ["names", "log", "--format", "csv", "--store", store], environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return Set(outcome.output.split(whereSeparator: \.isNewline).dropFirst().map(String.init))
  }

  @Test func `a review killed at any moment keeps what was judged and goes on from there`() throws {
    let samband = try SambandProcess()
    try Self.made(samband)
    let files = FileManager.default
    func place(_ store: String) -> URL { samband.folder.appendingPathComponent(store) }
    try files.copyItem(at: place("whole.sqlite"), to: place("before.sqlite"))
    let reviewing = ["names", "review", "--store"]
    let answers = ["s", "d", "s", "d", "s", "d"]
    let input = answers.joined(separator: "\n") + "\n"
    let start = ContinuousClock.now
    let review = try samband.run(
      reviewing + ["whole.sqlite"], input: input, environment: Self.environment)
    let microseconds = max(1, (ContinuousClock.now - start) / .microseconds(1))
    #expect(review.output.hasSuffix("3 judged the same, 3 different, 0 unsure; 0 of 6 left.\n"))
    let expected = try Self.judgements(samband, "whole.sqlite")
    #expect(expected.count == 6)
    let content = try KillTests.answers(samband, store: "whole.sqlite")

    let moments = KillTests.moments(max(4, KillTests.killCount / 4), upTo: microseconds * 1.1)
    for (number, moment) in moments.enumerated() {
      let store = "killed-\(number).sqlite"
      let at = "seed \(KillTests.seed), kill \(number), after \(Int(moment)) microseconds"
      try files.copyItem(at: place("before.sqlite"), to: place(store))
      try samband.runAndKill(
        reviewing + [store], input: input, environment: Self.environment, after: moment)
      let health = try samband.run(["doctor", "--store", store])
      #expect(health.status == 0, "\(at): \(health.output)")
      let judged = try Self.judgements(samband, store)
      #expect(judged.isSubset(of: expected), "\(at): \(judged)")
      let rest = answers.dropFirst(judged.count).joined(separator: "\n") + "\n"
      let again = try samband.run(reviewing + [store], input: rest, environment: Self.environment)
      #expect(again.status == 0, "\(at): \(again.errors)")
      #expect(try Self.judgements(samband, store) == expected, "\(at)")
      let isFinished = try KillTests.answers(samband, store: store) == content
      #expect(isFinished, "\(at)")
    }
  }

  @Test func `files beside the store killed while they are written are made by the next question`()
    throws
  {
    let samband = try SambandProcess()
    _ = try samband.run(["import", "Fixtures/Pages", "--store", "store/s.sqlite"])
    let store = samband.folder.appendingPathComponent("store")
    let files = FileManager.default
    func removeFiles() throws {
      for name in try files.contentsOfDirectory(atPath: store.path) where name != "s.sqlite" {
        try files.removeItem(at: store.appendingPathComponent(name))
      }
    }
    let question = ["clusters", "--format", "json", "--store", "store/s.sqlite"]
    try removeFiles()
    let start = ContinuousClock.now
    let expected = try samband.run(question)
    let microseconds = max(1, (ContinuousClock.now - start) / .microseconds(1))
    #expect(expected.status == 0)

    let moments = KillTests.moments(max(4, KillTests.killCount / 4), upTo: microseconds * 1.1)
    for (number, moment) in moments.enumerated() {
      let at = "seed \(KillTests.seed), kill \(number), after \(Int(moment)) microseconds"
      try removeFiles()
      try samband.runAndKill(question, after: moment)
      let health = try samband.run(["doctor", "--store", "store/s.sqlite"])
      #expect(health.status == 0, "\(at): \(health.output)")
      let again = try samband.run(question)
      let isSame = again.output == expected.output
      #expect(isSame && again.status == 0, "\(at): \(again.errors)")
      let left = try files.contentsOfDirectory(atPath: store.path)
        .filter { $0.contains("unfinished") }
      #expect(left.isEmpty, "\(at)")
    }
  }
}
