/// A way from one actor to another through shared events: actor, event, actor, …, actor.
public struct TwoModePath: Hashable, Sendable {
  /// The actors in order; at least one.
  public let actors: [Int]
  /// The events between them: `events[i]` ties `actors[i]` to `actors[i + 1]`.
  ///
  /// Among several that do, it is the smallest.
  public let events: [Int]

  /// The number of steps from actor to actor.
  public var length: Int { events.count }

  /// Creates a path.
  ///
  /// - Precondition: There is one actor more than there are events.
  public init(actors: [Int], events: [Int]) {
    precondition(
      actors.count == events.count + 1,
      "\(actors.count) actors and \(events.count) events do not alternate")
    self.actors = actors
    self.events = events
  }

  /// Whether this path comes before another among paths in order: shorter first, then by actors.
  static func isOrderedBefore(_ left: [Int32], _ right: [Int32]) -> Bool {
    left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
  }
}

extension AffiliationTraversal {
  /// Puts the smallest common event between every two neighbors on the way.
  ///
  /// - Precondition: Neighbors on the way share an allowed event.
  func path(along actors: [Int32], in rows: AffiliationPointers) -> TwoModePath {
    let events = zip(actors, actors.dropFirst()).map { first, second in
      guard let event = rows.smallestCommonEvent(of: Int(first), and: Int(second)) else {
        preconditionFailure("actors \(first) and \(second) share no allowed event")
      }
      return event
    }
    return TwoModePath(actors: actors.map(Int.init), events: events)
  }
}
