import GraphStore
import ProjectModel

/// Works out what is a part of what when judgements have joined and parted bodies.
///
/// A judgement beats what the rules say. Of several on one part the latest counts, and none is
/// applied that would make a ring of parts; a tie of the rules that would close a ring is dropped.
struct WholePlanner<Lookup: RuledLookup> {
  private let bodies: Lookup
  /// What the bodies apart were taken out of.
  private let origins: [String: JudgedNames.Unit]
  private var judged: [String: String] = [:]
  private var denied: Set<[String]> = []
  private var dropped: Set<String> = []

  init(bodies: Lookup, origins: [String: JudgedNames.Unit]) {
    self.bodies = bodies
    self.origins = origins
  }

  private struct Claim {
    let part: String
    let whole: String
    let judgement: Judgement
  }

  /// Notes the wholes that judgements change in a plan, and which judgements are not applied.
  mutating func decide(
    _ all: [JudgementPlanner<Lookup>.Placed], _ plan: inout JudgementPlan
  ) throws {
    let claims = all.compactMap { placed -> Claim? in
      let part = plan.final(placed.subject)
      let whole = plan.final(placed.object)
      guard part != whole else {
        plan.standings[placed.judgement.id] = .dormant(because: "both names mean one body.")
        return nil
      }
      return Claim(part: part, whole: whole, judgement: placed.judgement)
    }
    let counting = supersede(claims, &plan)
    for claim in counting where claim.judgement.verdict == .notPartOf {
      denied.insert([claim.part, claim.whole])
    }
    for claim in counting where claim.judgement.verdict == .partOf {
      if let opponent = ring(closedBy: claim, counting) {
        plan.standings[claim.judgement.id] = .contradicted(by: opponent)
      } else {
        judged[claim.part] = claim.whole
      }
    }
    // A ring leads through a judged tie or a joined body; where it is broken does not depend on order.
    for start in Set(counting.map(\.part)).union(plan.finals.values).sorted() {
      try breakRing(through: start, plan)
    }
    for (part, whole) in judged { plan.names.wholes[part] = .some(whole) }
    for part in dropped { plan.names.wholes[part] = .some(nil) }
    for pair in denied where judged[pair[0]] == nil {
      if try ruledWhole(of: pair[0], plan) == pair[1] { plan.names.wholes[pair[0]] = .some(nil) }
    }
  }

  private mutating func supersede(_ claims: [Claim], _ plan: inout JudgementPlan) -> [Claim] {
    var latestOnPair: [[String]: Judgement] = [:]
    var latestWhole: [String: Judgement] = [:]
    for claim in claims {
      latestOnPair[[claim.part, claim.whole]] = claim.judgement
    }
    func isOverruled(_ claim: Claim) -> Judgement? {
      guard let last = latestOnPair[[claim.part, claim.whole]],
        last.verdict != claim.judgement.verdict
      else { return nil }
      return last
    }
    for claim in claims where claim.judgement.verdict == .partOf && isOverruled(claim) == nil {
      latestWhole[claim.part] = claim.judgement
    }
    var wholes: [String: String] = [:]
    for claim in claims where latestWhole[claim.part] == claim.judgement {
      wholes[claim.part] = claim.whole
    }
    return claims.filter { claim in
      var overruling = isOverruled(claim)
      if overruling == nil, claim.judgement.verdict == .partOf,
        let last = latestWhole[claim.part], wholes[claim.part] != claim.whole
      {
        overruling = last
      }
      guard let overruling else { return true }
      plan.standings[claim.judgement.id] = .superseded(by: overruling.id)
      return false
    }
  }

  /// The judgement on the part that a claim would make a ring with.
  private func ring(closedBy claim: Claim, _ all: [Claim]) -> String? {
    var at = claim.whole
    while let next = judged[at] {
      if next == claim.part {
        return all.last { $0.part == at && $0.whole == next }?.judgement.id
      }
      at = next
    }
    return nil
  }

  /// Walks up from a body; when the walk comes back, the last tie of the rules on it is dropped.
  private mutating func breakRing(through start: String, _ plan: JudgementPlan) throws {
    var seen: Set<String> = []
    var at = start
    var lastRuled: String?
    while seen.insert(at).inserted {
      if let next = judged[at] {
        at = next
      } else if let next = try ruledWhole(of: at, plan), !denied.contains([at, next]) {
        lastRuled = at
        at = next
      } else {
        return
      }
      if at == start {
        if let lastRuled { dropped.insert(lastRuled) }
        return
      }
    }
  }

  private func ruledWhole(of key: String, _ plan: JudgementPlan) throws -> String? {
    guard !dropped.contains(key) else { return nil }
    let whole = try bodies.body(key: origins[key]?.body ?? key)?.parentKey.map(plan.final)
    return whole == key ? nil : whole
  }
}
