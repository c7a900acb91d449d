import GraphAlgorithms
import GraphStore
import ProjectModel

/// A two-mode graph whose ties carry roles, or those of its ties that carry one of them.
struct RoleGraph: Sendable {
  /// The ties in every role.
  let whole: AffiliationGraph
  private let columns: RoleColumns
  /// The one role whose ties count; `nil` for all.
  private let role: AffiliationRole?
  /// The ties of one role as a graph, made when a question needs it as a whole.
  private let kept: Remembered<AffiliationGraph>?

  init(
    _ graph: AffiliationGraph, roles actorSection: GraphSection, _ eventSection: GraphSection,
    of file: GraphFile
  ) {
    whole = graph
    columns = RoleColumns(
      byActor: file.numbers(actorSection), byEvent: file.numbers(eventSection), file: file)
    role = nil
    kept = nil
  }

  private init(_ all: RoleGraph, onlyIn role: AffiliationRole) {
    whole = all.whole
    columns = all.columns
    self.role = role
    kept = Remembered()
  }

  /// The ties that count as a graph by itself.
  ///
  /// - Complexity: O(all ties) when it is first asked for and ties of one role count.
  var graph: AffiliationGraph {
    guard let kept, let filter else { return whole }
    return kept.value { whole.keepingTies(by: filter) }
  }

  /// The ties that count among those in every role; `nil` when all do.
  var filter: TieFilter? {
    role.map { role in
      TieFilter(
        actorLabels: columns.byActor, eventLabels: columns.byEvent, wanted: Self.bit(of: role),
        keeping: columns.file)
    }
  }

  /// The same actors and events with the ties of one role only.
  func restricted(to role: AffiliationRole) -> RoleGraph {
    RoleGraph(self, onlyIn: role)
  }

  /// The events of an actor, ascending.
  ///
  /// - Complexity: O(events of the actor).
  func events(of actor: Int) -> [Int] {
    let events = whole.events(of: actor)
    guard let filter else { return events.map(Int.init) }
    let first = whole.slots(of: actor).lowerBound
    return events.indices.filter { filter.allows(slot: first + $0) }.map { Int(events[$0]) }
  }

  /// The roles of an actor in an event, owner first; none when there is no tie.
  ///
  /// - Complexity: O(log events of the actor).
  func roles(of actor: Int, in event: Int) -> [AffiliationRole] {
    Self.roles(bits(of: actor, in: [event]))
  }

  /// The roles of an actor in any of some events, as bits by rank.
  ///
  /// - Parameters:
  ///   - actor: The actor.
  ///   - events: The events, ascending.
  /// - Returns: The bits of the roles that count.
  /// - Complexity: O(events · log(events of the actor between two of them)).
  func bits(of actor: Int, in events: [Int]) -> UInt8 {
    let own = whole.events(of: actor)
    let first = whole.slots(of: actor).lowerBound
    var bits: UInt8 = 0
    AscendingLists.forEachCommon(events, own) { bits |= columns.byActor[first + $1] }
    return bits & wanted
  }

  /// Which of some events an actor has a tie to that counts, ascending.
  ///
  /// - Complexity: As ``ComparedNumbers/common(with:where:)``.
  func events(of actor: Int, among events: ComparedNumbers) -> [Int] {
    let own = whole.events(of: actor)
    guard let filter else { return events.common(with: own) }
    let first = whole.slots(of: actor).lowerBound
    return events.common(with: own) { filter.allows(slot: first + $0) }
  }

  /// How many of some events an actor has a tie to that counts.
  ///
  /// - Complexity: As ``ComparedNumbers/common(with:where:)``.
  func eventCount(of actor: Int, among events: ComparedNumbers) -> Int {
    let own = whole.events(of: actor)
    guard let filter else { return events.commonCount(with: own) }
    let first = whole.slots(of: actor).lowerBound
    return events.commonCount(with: own) { filter.allows(slot: first + $0) }
  }

  /// Adds the roles of an actor in each of some events, which are ascending, to those known.
  ///
  /// - Complexity: As ``bits(of:in:)``.
  func addBits(of actor: Int, in events: [Int], to all: inout [UInt8]) {
    let own = whole.events(of: actor)
    let first = whole.slots(of: actor).lowerBound
    AscendingLists.forEachCommon(events, own) { all[$0] |= columns.byActor[first + $1] & wanted }
  }

  private var wanted: UInt8 { role.map(Self.bit(of:)) ?? .max }

  /// Roles from bits by rank, owner first.
  static func roles(_ bits: UInt8) -> [AffiliationRole] {
    AffiliationRole.allCases.filter { bits & bit(of: $0) != 0 }
  }

  /// The bit that stands for a role.
  static func bit(of role: AffiliationRole) -> UInt8 { 1 << UInt8(role.rank) }
}

/// The roles of each tie of a graph file, a byte each, in the order of the actors and of the events.
private struct RoleColumns: Sendable {
  nonisolated(unsafe) let byActor: UnsafeBufferPointer<UInt8>
  nonisolated(unsafe) let byEvent: UnsafeBufferPointer<UInt8>
  let file: GraphFile
}
