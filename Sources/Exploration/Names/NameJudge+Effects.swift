import GraphStore
import ProjectModel

/// What a judgement changes in the graph, in sentences.
extension NameJudge {
  /// A body with its projects and partners.
  struct Reach: Hashable, Sendable {
    let body: StoredBody
    /// The name of the body that it is a part of.
    let whole: String?
    /// `nil` when counting them would take longer than the judgement.
    let partnerCount: Int?

    var sentence: String {
      let name = body.name + (whole.map { " (a part of \($0))" } ?? "")
      let projects = Wording.count(body.projectCount, "project")
      guard let partnerCount else { return "\(name): \(projects)" }
      return "\(name): \(projects), \(Wording.count(partnerCount, "partner"))"
    }
  }

  /// Beyond this number of projects partners are not counted.
  private static let mostProjectsCounted = 5_000

  /// What some bodies reach now; keys that mean nothing are left out.
  func reach(of keys: [String]) throws -> [Reach] {
    let finder = NameFinder(store: store)
    var seen: Set<String> = []
    return try keys.compactMap { try finder.body(key: $0) }
      .filter { seen.insert($0.key).inserted }.map { body in
        Reach(
          body: body, whole: try body.parentKey.flatMap { try store.body(key: $0)?.name },
          partnerCount: body.projectCount <= Self.mostProjectsCounted
            ? try store.reach(of: [body.key]).partners : nil)
      }
  }

  /// What two bodies reach as one; `nil` when it is too much to count.
  func reachAsOne(_ a: StoredBody, _ b: StoredBody) throws -> (projects: Int, partners: Int)? {
    guard a.projectCount + b.projectCount <= Self.mostProjectsCounted else { return nil }
    return try store.reach(of: [a.key, b.key])
  }

  /// What a change did to the bodies it is about.
  func outcome(
    _ change: (judgements: [Judgement], plan: JudgementPlan), before: [Reach],
    of sides: [Judgement.Side]
  ) throws -> Outcome {
    let finder = NameFinder(store: store)
    let afterKeys = try sides.compactMap { side in
      try side.isWrittenForm
        ? store.bodies(writtenAs: side.name).first?.key ?? finder.body(side)?.key
        : finder.body(side)?.key
    }
    let after = try reach(of: afterKeys + before.map(\.body.key))
    var notes = change.judgements.compactMap { judgement -> String? in
      let remark = judgement.isActive ? change.plan.standings[judgement.id]?.remark : nil
      return remark.flatMap { $0.isEmpty ? nil : $0 }
    }
    let ids = Set(change.judgements.map(\.id))
    let overruled = change.plan.standings.filter { _, standing in
      if case .superseded(let id) = standing { return ids.contains(id) }
      if case .contradicted(let id) = standing { return ids.contains(id) }
      return false
    }
    for id in overruled.keys.sorted() { notes.append("\(id) is not applied any longer.") }
    if before == after {
      notes.append("Nothing changed in the graph.")
    } else {
      notes.append("Before: " + before.map(\.sentence).joined(separator: "; ") + ".")
      notes.append("Now: " + after.map(\.sentence).joined(separator: "; ") + ".")
    }
    return Outcome(judgements: change.judgements, standings: change.plan.standings, notes: notes)
  }
}
