import GraphStore
import ProjectModel

/// Every judgement ever made, undone ones too, with what it does as things stand.
public struct NamesLogQuestion: Sendable {
  /// The question's name.
  public static let name = "names log"

  /// How many rows at most, the latest ones; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(limit: Int? = nil) {
    self.limit = limit
  }

  /// Answers the question from a store alone.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(judgements) look-ups.
  public func answer(fromStoreAt path: String) throws -> Answer<JudgementRow> {
    let store = try Store(path: path, mode: .reading)
    defer { try? store.close() }
    let (judgements, plan) = try store.readJudged { bodies, judgements in
      (judgements, try JudgementPlanner.plan(bodies, judgements))
    }
    let rows = judgements.map { $0.row(plan.standings) }
    let active = judgements.count { $0.isActive }
    return Answer(
      Self.name, of: [], filters: Filters(), storeDigest: try store.stateDigest(),
      total: rows.count, rows: Array(rows.suffix(limit ?? rows.count)),
      notes: [
        "\(Wording.count(active, "judgement")) active, \(judgements.count - active) undone."
      ])
  }
}

extension Judgement {
  /// The judgement with its standing as a line of an answer.
  func row(_ standings: [String: JudgementStanding]) -> JudgementRow {
    JudgementRow(
      judgement: self, standing: isActive ? standings[id] ?? .applied : .undone)
  }
}

extension NameJudge.Outcome {
  /// The outcome in the form that answers have.
  ///
  /// - Throws: `StoreError`.
  public func answer(_ command: String, of judge: NameJudge) throws -> Answer<JudgementRow> {
    let rows = judgements.map { $0.row(standings) }
    return Answer(
      command, of: [], filters: Filters(), storeDigest: try judge.store.stateDigest(),
      total: rows.count, rows: rows, notes: notes)
  }
}
