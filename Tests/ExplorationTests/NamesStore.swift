import Exploration
import Foundation
import ProjectModel
import Testing

/// A store of hand-made projects to judge names in, gone when the test is.
final class NamesStore {
  let folder: URL
  let path: String

  /// One project: its title, owner and partners.
  struct Project {
    var title: String
    var owner: String
    var partners: [String] = []
    var municipalities: [String] = []
    var start = "2010-01-01"
  }

  init(_ projects: [Project], judgements: String? = nil) throws {
    folder = try FixtureExplorer.temporaryFolder()
    path = folder.appendingPathComponent("s.sqlite").path
    // Judgements that stand before the pages come are applied when the conclusions are drawn.
    if let judgements {
      _ = try Importer().run([], intoStoreAt: path)
      let judge = try judge()
      let report = try judge.importJudgements(judgements, from: "file", as: .samband)
      #expect(report.problems.isEmpty)
      try judge.close()
    }
    try add(projects, named: "projects")
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func add(_ projects: [Project], named name: String) throws {
    let file = folder.appendingPathComponent(name + ".jsonl")
    let lines = try projects.map { project in
      let row: [String: Any] = [
        "title": project.title, "owner": project.owner, "partners": project.partners,
        "municipalities": project.municipalities, "start": project.start,
      ]
      return String(
        decoding: try JSONSerialization.data(withJSONObject: row, options: [.sortedKeys]),
        as: UTF8.self)
    }
    try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
    _ = try Importer().run([file.path], intoStoreAt: path)
  }

  func explorer() throws -> Explorer { try Explorer(readingStoreAt: path) }

  func judge(by author: String = "Anna") throws -> NameJudge {
    try NameJudge(
      storeAt: path, author: author, day: CalendarDay(iso: "2020-03-01"))
  }

  /// Judges and closes the store again.
  @discardableResult
  func judge(
    _ verdict: Judgement.Verdict, _ first: String, _ second: String, because: String = "seen so"
  ) throws -> NameJudge.Outcome {
    let judge = try judge()
    defer { try? judge.close() }
    return try judge.judge(verdict, first, second, because: because)
  }

  @discardableResult
  func undo(_ id: String? = nil) throws -> NameJudge.Outcome {
    let judge = try judge()
    defer { try? judge.close() }
    return try judge.undo(id)
  }

  func log() throws -> [JudgementRow] {
    try NamesLogQuestion().answer(fromStoreAt: path).rows
  }

  func export() throws -> String { try NamesExport(ofStoreAt: path, as: .samband).text }

  /// The keys of all bodies whose names hold an a and that take part in a project, ascending.
  func keys() throws -> [String] {
    try SearchQuestion(text: "a").answer(from: explorer()).rows
      .filter { $0.projectCount > 0 && $0.subject.key.hasPrefix("organisation:") }
      .map(\.subject.key).sorted()
  }

  /// The key of the body that a name means.
  func key(_ name: String) throws -> String? {
    try ShowQuestion(subject: name, level: .exact).answer(from: explorer()).subjects.first?.key
  }

  func projectCount(_ name: String, level: OrganisationLevel = .exact) throws -> Int? {
    let answer = try ShowQuestion(subject: name, level: level).answer(from: explorer())
    return answer.rows.first?.facts.first { $0.name == "projectCount" }.flatMap {
      if case .integer(let count) = $0.json { count } else { nil }
    }
  }

  func partOf(_ name: String) throws -> String? {
    let answer = try ShowQuestion(subject: name, level: .exact).answer(from: explorer())
    return answer.rows.first?.facts.first { $0.name == "partOf" }?.words.first
  }

  /// Everything that questions can see, as text; with the digest that names the state, or without.
  func answers(withDigest: Bool = true) throws -> [String] {
    let explorer = try explorer()
    var texts = [
      try NetworkQuestion(level: .exact).answer(from: explorer).json.compact,
      try NetworkQuestion(level: .rolledUp).answer(from: explorer).json.compact,
      try StatsQuestion().answer(from: explorer).json.compact,
      try NamesSuggestionsQuestion(includesSettled: true).answer(fromStoreAt: path).json.compact,
    ]
    let hits = try SearchQuestion(text: "a").answer(from: explorer)
    texts.append(hits.json.compact)
    for row in hits.rows where row.subject.key.hasPrefix("organisation:") {
      let key = row.subject.key
      texts.append(
        try ExplainNameQuestion(organisation: key, level: .exact).answer(from: explorer)
          .json.compact)
      texts.append(
        try ShowQuestion(subject: key, level: .exact).answer(from: explorer).json.compact)
      texts.append(try SearchQuestion(text: row.subject.name).answer(from: explorer).json.compact)
      texts.append(
        try SearchQuestion(text: row.subject.name + "x").answer(from: explorer).json.compact)
    }
    // Where the store stands tells nothing about it.
    return texts.map { text in
      let text = text.replacing(folder.path, with: "")
      return withDigest ? text : text.replacing(explorer.digest, with: "")
    }
  }

  /// The first text of two answers that differs, for a message; empty when none does.
  static func difference(_ a: [String], _ b: [String]) -> String {
    for (x, y) in zip(a, b) where x != y {
      let common = zip(x, y).prefix { $0 == $1 }.count
      let start = max(0, common - 200)
      return "\(x.dropFirst(start).prefix(400)) <> \(y.dropFirst(start).prefix(400))"
    }
    return a.count == b.count ? "" : "\(a.count) and \(b.count) answers"
  }
}
