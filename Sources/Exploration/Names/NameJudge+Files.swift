import Foundation
import GraphStore
import ProjectModel

/// How judgements are written to and read from files.
public enum JudgementFormat: String, Hashable, Sendable, CaseIterable {
  /// Everything, in lines of our own.
  case samband
  /// Identities only, as nomenklatura's resolver has them.
  case nomenklatura
}

/// What an import of judgements did.
public struct JudgementImport: Sendable {
  /// Judgements that were new.
  public internal(set) var addedCount = 0
  /// Judgements that the store held already.
  public internal(set) var knownCount = 0
  /// Judgements of the store that the file says were taken back.
  public internal(set) var undoneCount = 0
  /// Lines that could not be read, as whole messages.
  public internal(set) var problems: [String] = []
  /// What is to be said of the result, in sentences.
  public internal(set) var notes: [String] = []

  /// What was done, in a sentence.
  public var summary: String {
    "\(Wording.count(addedCount, "judgement")) added, \(knownCount) known, \(undoneCount) undone; "
      + "\(Wording.count(problems.count, "line")) unreadable."
  }
}

/// Writes a store's judgements as text.
public struct NamesExport: Sendable {
  /// The text.
  public let text: String
  /// What the format leaves out, in sentences.
  public let notes: [String]

  /// Writes the judgements of a store.
  ///
  /// - Throws: `StoreError`.
  public init(ofStoreAt path: String, as format: JudgementFormat) throws {
    let store = try Store(path: path, mode: .reading)
    defer { try? store.close() }
    let judgements = try store.judgements()
    switch format {
    case .samband:
      text = JudgementFile.text(of: judgements)
      notes = []
    case .nomenklatura:
      text = NomenklaturaFile.text(of: judgements, unsure: try store.pairsSetAside())
      let left = judgements.count { $0.isActive && !$0.isOfIdentity }
      notes =
        left == 0
        ? []
        : ["\(Wording.count(left, "judgement")) of parts and wholes left out: the form has none."]
    }
  }
}

extension NameJudge {
  /// Adds the judgements of a file and applies them together.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - path: How the file is named in messages.
  ///   - format: Its form.
  /// - Returns: What was added, and what could not be read.
  /// - Throws: `StoreError`; nothing is then changed.
  public func importJudgements(
    _ text: String, from path: String, as format: JudgementFormat
  ) throws -> JudgementImport {
    var report = JudgementImport()
    var plan = JudgementPlan()
    let (judgements, unsure, problems) = try read(text, as: format)
    report.problems = problems.sorted { $0.line < $1.line }
      .map { "\(path):\($0.line):1: \($0.message)" }
    let known = Dictionary(
      try store.judgements().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    try store.changeJudgements(
      planning: { bodies, judgements in
        plan = try JudgementPlanner.plan(bodies, judgements)
        return plan.names
      },
      { writer in
        for judgement in judgements {
          let wasActive = known[judgement.id]?.isActive ?? false
          if try writer.add(judgement) {
            report.addedCount += 1
          } else {
            report.knownCount += 1
          }
          if wasActive, !judgement.isActive { report.undoneCount += 1 }
        }
      })
    for pair in unsure {
      try store.setAside(pair.a, pair.b, by: pair.user ?? author, on: pair.day ?? day)
    }
    let unapplied = plan.standings.values.count { !$0.remark.isEmpty }
    if unapplied > 0 {
      report.notes.append(
        "\(Wording.count(unapplied, "judgement")) of the store are not applied; 'samband names log' "
          + "says why.")
    }
    return report
  }

  private typealias Reading = (
    judgements: [Judgement], unsure: [NomenklaturaFile.Edge], problems: [JudgementFile.Problem]
  )

  private func read(_ text: String, as format: JudgementFormat) throws -> Reading {
    switch format {
    case .samband:
      let (judgements, problems) = JudgementFile.read(text)
      return (judgements, [], problems)
    case .nomenklatura:
      let (edges, problems) = NomenklaturaFile.read(text)
      let between = NomenklaturaFile.betweenBodies(edges)
      return (
        try judgements(of: between), between.filter { $0.word == "unsure" }, problems
      )
    }
  }

  /// Edges as judgements, but for those that the store holds already.
  private func judgements(of edges: [NomenklaturaFile.Edge]) throws -> [Judgement] {
    let held = try store.judgements()
    var turn = (held.map(\.turn).max() ?? 0) + 1
    var known = Set(held.filter(\.isActive).map { Content($0) })
    let finder = NameFinder(store: store)
    var result: [Judgement] = []
    for edge in edges where edge.word == "positive" || edge.word == "negative" {
      let sides = try [edge.a, edge.b].map { key in
        Judgement.Side(key: key, name: try finder.body(key: key)?.name ?? key)
      }
      let judgement = Judgement(
        turn: turn, verdict: edge.word == "positive" ? .same : .different, subject: sides[0],
        object: sides[1], author: edge.user ?? author, day: edge.day ?? day,
        because: "Taken over from a resolver of nomenklatura.")
      guard known.insert(Content(judgement)).inserted else { continue }
      result.append(judgement)
      turn += 1
    }
    return result
  }

  /// What makes two judgements the same but for when they were made.
  private struct Content: Hashable {
    let verdict: Judgement.Verdict
    let keys: [String]

    init(_ judgement: Judgement) {
      verdict = judgement.verdict
      var subject = judgement.subject.key
      if subject == judgement.object.key {
        subject = ApartKey.key(form: judgement.subject.name, origin: subject)
      }
      keys = [subject, judgement.object.key].sorted()
    }
  }
}
