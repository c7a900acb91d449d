import GraphAlgorithms
import GraphStore
import ProjectModel

/// A two-mode graph whose ties carry roles.
struct RoleGraph: Sendable {
  let graph: AffiliationGraph
  private let roles: Roles

  private enum Roles: Sendable {
    /// The roles of each tie as bits by rank, in the order of the actors' events.
    case column(RoleColumn)
    /// Every tie is in one role.
    case one(AffiliationRole)
  }

  init(_ graph: AffiliationGraph, roles section: GraphSection, of file: GraphFile) {
    self.graph = graph
    roles = .column(RoleColumn(bits: file.numbers(section), file: file))
  }

  private init(_ graph: AffiliationGraph, of role: AffiliationRole) {
    self.graph = graph
    roles = .one(role)
  }

  /// The roles of an actor in an event, owner first; none when there is no tie.
  ///
  /// - Complexity: O(log events of the actor).
  func roles(of actor: Int, in event: Int) -> [AffiliationRole] {
    let events = graph.events(of: actor)
    var low = 0
    var high = events.count
    while low < high {
      let middle = (low + high) / 2
      if Int(events[middle]) < event { low = middle + 1 } else { high = middle }
    }
    guard low < events.count, Int(events[low]) == event else { return [] }
    switch roles {
    case .one(let role): return [role]
    case .column(let column):
      let bits = column.bits[graph.slots(of: actor).lowerBound + low]
      return AffiliationRole.allCases.filter { bits & Self.bit(of: $0) != 0 }
    }
  }

  /// The same actors and events with the ties of one role only.
  ///
  /// - Complexity: O(ties).
  func restricted(to role: AffiliationRole) -> RoleGraph {
    switch roles {
    case .one(let own):
      guard own == role else {
        return RoleGraph(
          AffiliationGraphBuilder(actorCount: graph.actorCount, eventCount: graph.eventCount)
            .build(), of: role)
      }
      return self
    case .column(let column):
      let bit = Self.bit(of: role)
      return RoleGraph(graph.keepingTies { column.bits[$0] & bit != 0 }, of: role)
    }
  }

  private static func bit(of role: AffiliationRole) -> UInt8 { 1 << UInt8(role.rank) }
}

/// A column of a graph file that holds a byte a tie.
private struct RoleColumn: Sendable {
  nonisolated(unsafe) let bits: UnsafeBufferPointer<UInt8>
  let file: GraphFile
}
