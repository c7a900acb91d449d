import Exploration
import Foundation
import ProjectModel
import Testing

@Suite struct NamesFileTests {
  private let projects = [
    NamesStore.Project(
      title: "Ett", owner: "Alba Ett AB", partners: ["Alba Två AB", "Alba Tre AB", "Alba Fyra AB"])
  ]

  private func imported(
    _ text: String, into store: NamesStore, as format: JudgementFormat = .samband
  ) throws -> JudgementImport {
    let judge = try store.judge(by: "Bo")
    defer { try? judge.close() }
    return try judge.importJudgements(text, from: "f.jsonl", as: format)
  }

  @Test func `what is exported gives the same store elsewhere, undone judgements too`() throws {
    let one = try NamesStore(projects)
    try one.judge(.same, "Alba Ett AB", "Alba Två AB", because: "\"citat\", komma; \\ och å")
    try one.judge(.partOf, "Alba Tre AB", "Alba Ett AB")
    try one.undo()
    let two = try NamesStore(projects)
    let report = try imported(one.export(), into: two)
    #expect(report.addedCount == 2 && report.problems.isEmpty)
    #expect(try two.export() == one.export())
    #expect(try NamesStore.difference(two.answers(), one.answers()) == "")
    let again = try imported(one.export(), into: two)
    #expect(again.addedCount == 0 && again.knownCount == 2 && again.undoneCount == 0)
  }

  @Test func `files of two people merge line by line`() throws {
    let one = try NamesStore(projects)
    try one.judge(.same, "Alba Ett AB", "Alba Två AB")
    let two = try NamesStore(projects)
    try two.judge(.same, "Alba Tre AB", "Alba Fyra AB", because: "elsewhere")
    let merged = Set(try (one.export() + two.export()).split(separator: "\n")).sorted()
      .joined(separator: "\n")
    _ = try imported(merged, into: one)
    _ = try imported(merged, into: two)
    #expect(try one.export() == two.export())
    #expect(try NamesStore.difference(one.answers(), two.answers()) == "")
    #expect(try one.keys().count == 2)
  }

  @Test func `an undoing travels`() throws {
    let one = try NamesStore(projects)
    try one.judge(.same, "Alba Ett AB", "Alba Två AB")
    let two = try NamesStore(projects)
    _ = try imported(one.export(), into: two)
    #expect(try two.keys().count == 3)
    try one.undo()
    let report = try imported(one.export(), into: two)
    #expect(report.undoneCount == 1)
    #expect(try two.keys().count == 4)
  }

  @Test func `lines that are no judgement are listed and the rest is taken`() throws {
    let one = try NamesStore(projects)
    try one.judge(.same, "Alba Ett AB", "Alba Två AB")
    let good = try one.export().trimmingCharacters(in: .newlines)
    let bad = [
      "not json", "[]", "{\"verdict\":\"maybe\"}",
      good.replacing("\"because\":\"seen so\"", with: "\"because\":\"changed\""),
      good.replacing("\"day\":\"2020-03-01\"", with: "\"day\":\"2020-02-30\""),
      good.replacing("\"turn\":1", with: "\"turn\":-1"),
      good.replacing("\"key\":\"organisation:", with: "\"key\":\""),
    ]
    let two = try NamesStore(projects)
    let report = try imported(
      "# a remark\n\n" + (bad + [good]).joined(separator: "\n") + "\n", into: two)
    #expect(report.addedCount == 1)
    #expect(report.problems.count == bad.count)
    for (index, problem) in report.problems.enumerated() {
      #expect(problem.hasPrefix("f.jsonl:\(index + 3):1: "))
      #expect(problem.contains(", expected "))
    }
  }

  /// The form is that of nomenklatura's `Edge.to_line`: greater identifier, lesser identifier,
  /// judgement, score, user, timestamp, as a JSON list.
  @Test func `nomenklatura gets the greater identifier first, and identities only`() throws {
    let store = try NamesStore(projects)
    try store.judge(.same, "Alba Ett AB", "Alba Två AB")
    try store.judge(.different, "Alba Tre AB", "Alba Fyra AB")
    try store.judge(.partOf, "Alba Tre AB", "Alba Ett AB")
    let export = try NamesExport(ofStoreAt: store.path, as: .nomenklatura)
    #expect(
      export.text == """
        ["organisation:alba-tre-ab","organisation:alba-fyra-ab","negative",null,"Anna","2020-03-01"]
        ["organisation:alba-tva-ab","organisation:alba-ett-ab","positive",null,"Anna","2020-03-01"]

        """)
    #expect(export.notes.count == 1)
    let other = try NamesStore(projects)
    let report = try imported(export.text, into: other, as: .nomenklatura)
    #expect(report.addedCount == 2)
    #expect(try other.keys() == store.keys())
    #expect(try imported(export.text, into: other, as: .nomenklatura).addedCount == 0)
  }

  @Test func `members of a canonical identifier of nomenklatura are one body`() throws {
    let store = try NamesStore(projects)
    let report = try imported(
      """
      ["NK-abc", "organisation:alba-ett-ab", "positive", 0.9, "eva", "2021-07-13T09:58"]
      ["NK-abc", "organisation:alba-tva-ab", "positive", null, null, null]
      ["NK-abc", "organisation:alba-tre-ab", "negative", null, "eva", "2021-07-13"]
      ["organisation:alba-tre-ab", "organisation:alba-fyra-ab", "no_judgement", 0.7, null, null]
      ["a", "b", "perhaps", null, null, null]
      """, into: store, as: .nomenklatura)
    #expect(report.problems.map { $0.prefix(10) } == ["f.jsonl:5:"])
    #expect(
      try store.keys() == [
        "organisation:alba-ett-ab", "organisation:alba-fyra-ab", "organisation:alba-tre-ab",
      ])
    #expect(try store.log().map(\.judgement.author).sorted() == ["Bo", "eva"])
  }
}
