import EntityResolution
import GraphStore
import ProjectModel

/// Works out what active judgements change.
///
/// Later judgements supersede earlier ones that say the opposite of the same two bodies. Of what is
/// left, "different" beats a chain of "same": judgements that join are taken in the order they were
/// made, and one that would put two bodies together that are judged different is not applied. Without
/// contradictions the order means nothing.
struct JudgementPlanner<Lookup: RuledLookup> {
  private let bodies: Lookup
  private let judgements: [Judgement]
  private var plan = JudgementPlan()
  /// Forms that are bodies of their own, by the body they were taken out of.
  private var splits: [JudgedNames.Unit: Split] = [:]

  private struct Split {
    let key: String
    let judgement: Judgement
  }

  /// A judgement with the two bodies it is about: keys of the rules' bodies or of bodies apart.
  struct Placed {
    let judgement: Judgement
    let subject: String
    let object: String

    /// The two by ascending key.
    var pair: [String] { [subject, object].sorted() }
  }

  static func plan(_ bodies: Lookup, _ judgements: [Judgement]) throws -> JudgementPlan {
    var planner = JudgementPlanner(bodies: bodies, judgements: judgements)
    return try planner.run()
  }

  private init(bodies: Lookup, judgements: [Judgement]) {
    self.bodies = bodies
    self.judgements = judgements.filter(\.isActive).sorted()
  }

  private mutating func run() throws -> JudgementPlan {
    // Forms are taken out as if every judgement counted, to see which judgements speak of the same
    // two bodies; then again by those that still count.
    splits = try splits(by: judgements)
    let identity = supersede(try place(judgements).filter { $0.judgement.isOfIdentity })
    splits = try splits(by: identity.map(\.judgement))
    let standing = Set(identity.map(\.judgement.id))
    let remaining = try place(
      judgements.filter { !$0.isOfIdentity || standing.contains($0.id) })
    try join(remaining.filter { $0.judgement.isOfIdentity })
    var wholes = WholePlanner(bodies: bodies, origins: origins)
    try wholes.decide(remaining.filter { !$0.judgement.isOfIdentity }, &plan)
    return plan
  }

  private var origins: [String: JudgedNames.Unit] {
    Dictionary(splits.map { ($1.key, $0) }, uniquingKeysWith: { a, _ in a })
  }

  // MARK: Which bodies a judgement is about

  /// The rules' body that a side means: by key; where that is gone, by the name.
  private func ruledKey(_ side: Judgement.Side) throws -> String? {
    if side.isWrittenForm {
      let keys = try bodies.keys(writtenAs: side.name)
      if keys.contains(side.key) { return side.key }
      if keys.count == 1 { return keys[0] }
    }
    if try bodies.body(key: side.key) != nil { return side.key }
    let keys = try bodies.keys(writtenAs: side.name)
    if keys.count == 1 { return keys[0] }
    let resolved = NameResolver().resolve(side.name).organisation.key
    return try bodies.body(key: resolved) == nil ? nil : resolved
  }

  /// The forms that "different" takes out of bodies which the rules gave both names to.
  private func splits(by judgements: [Judgement]) throws -> [JudgedNames.Unit: Split] {
    var splits: [JudgedNames.Unit: Split] = [:]
    for judgement in judgements where judgement.verdict == .different {
      guard !ApartKey.isOne(judgement.subject.key), !ApartKey.isOne(judgement.object.key),
        let body = try ruledKey(judgement.subject), try ruledKey(judgement.object) == body
      else { continue }
      // The name whose own body is gone leaves; of two forms of one body the first.
      let sides = [judgement.subject, judgement.object]
      let leaving =
        sides.filter { $0.key != body } + sides.filter { $0.key == body && $0.isWrittenForm }
      guard
        let side = try leaving.first(where: { try bodies.keys(writtenAs: $0.name).contains(body) })
      else { continue }
      let unit = JudgedNames.Unit(body: body, form: side.name)
      if splits[unit] == nil {
        splits[unit] = Split(
          key: ApartKey.key(form: side.name, origin: side.key), judgement: judgement)
      }
    }
    return splits
  }

  private func node(_ side: Judgement.Side) throws -> String? {
    if ApartKey.isOne(side.key) {
      return splits.values.contains { $0.key == side.key } ? side.key : nil
    }
    guard let key = try ruledKey(side) else { return nil }
    // A body that the rules have given up lives on in its name.
    guard side.isWrittenForm || side.key != key else { return key }
    return splits[.init(body: key, form: side.name)]?.key ?? key
  }

  private mutating func place(_ judgements: [Judgement]) throws -> [Placed] {
    var all: [Placed] = []
    for judgement in judgements {
      if let placed = try placed(judgement) { all.append(placed) }
    }
    return all
  }

  /// The judgement with its two bodies; notes why there are none.
  private mutating func placed(_ judgement: Judgement) throws -> Placed? {
    plan.standings[judgement.id] = .applied
    var nodes: [String] = []
    for side in [judgement.subject, judgement.object] {
      guard let node = try node(side) else {
        plan.standings[judgement.id] = .dormant(
          because: ApartKey.isOne(side.key)
            ? "'\(side.name)' is no longer a body apart."
            : "no name means '\(side.name)' any longer.")
        return nil
      }
      nodes.append(node)
    }
    if nodes[0] == nodes[1] {
      switch judgement.verdict {
      case .same: break
      case .different:
        plan.standings[judgement.id] = .dormant(
          because: "the rules read both as one name, and no page writes them in two ways.")
        return nil
      case .partOf, .notPartOf:
        plan.standings[judgement.id] = .dormant(because: "both names mean one body.")
        return nil
      }
    }
    return Placed(judgement: judgement, subject: nodes[0], object: nodes[1])
  }

  // MARK: Which judgements count

  /// The judgements that no later one on the same two bodies contradicts, in order.
  private mutating func supersede(_ all: [Placed]) -> [Placed] {
    var latest: [[String]: Judgement] = [:]
    for placed in all { latest[placed.pair] = placed.judgement }
    return all.filter { placed in
      guard let last = latest[placed.pair], last.verdict != placed.judgement.verdict else {
        return true
      }
      plan.standings[placed.judgement.id] = .superseded(by: last.id)
      return false
    }
  }

  // MARK: Same and different

  private mutating func join(_ all: [Placed]) throws {
    var groups = JudgedGroups()
    for placed in all where placed.judgement.verdict == .different {
      groups.separate(placed.subject, placed.object, by: placed.judgement)
    }
    for placed in all where placed.judgement.verdict == .same {
      if let opponent = groups.join(placed.subject, placed.object, by: placed.judgement) {
        plan.standings[placed.judgement.id] = .contradicted(by: opponent.id)
      }
    }
    let origins = origins
    for group in groups.groups {
      let ranked = try group.map { ($0, try rank(of: $0, origins[$0])) }
      guard let survivor = ranked.min(by: { $0.1 < $1.1 })?.0 else { continue }
      for (key, path) in groups.paths(to: survivor) where key != survivor {
        plan.finals[key] = survivor
        move(key, to: survivor, because: path, origins[key])
      }
    }
    for (unit, split) in splits where plan.finals[split.key] == nil {
      plan.names.aparts[split.key] = .init(
        key: split.key, form: unit.form ?? "", origin: unit.body)
      plan.names.moves[unit] = .init(to: split.key, reason: split.judgement.reason)
    }
    for placed in all where placed.judgement.verdict == .different {
      let pair = [plan.final(placed.subject), plan.final(placed.object)].sorted()
      if plan.different[pair] == nil { plan.different[pair] = placed.judgement }
    }
  }

  private func rank(of key: String, _ origin: JudgedNames.Unit?) throws -> SurvivorRank {
    if let origin {
      return SurvivorRank(
        RuledBody(key: key, name: origin.form ?? ""), isApart: true,
        projectCount: try bodies.projectCount(of: origin))
    }
    let body = try bodies.body(key: key) ?? RuledBody(key: key, name: "")
    return SurvivorRank(body, isApart: false, projectCount: body.projectCount)
  }

  private mutating func move(
    _ key: String, to survivor: String, because path: [Judgement], _ origin: JudgedNames.Unit?
  ) {
    let first = origin.flatMap { splits[$0]?.judgement }
    let reasons = ((first.map { [$0] } ?? []) + path).map(\.reason).joined(separator: " ")
    plan.names.moves[origin ?? .init(body: key)] = .init(to: survivor, reason: reasons)
  }
}

extension Judgement {
  /// Whether it says of two bodies whether they are one, rather than what is a part of what.
  var isOfIdentity: Bool { verdict == .same || verdict == .different }
}
