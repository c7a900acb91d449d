/// An actor that shares events with each of several groups.
public struct CommonCoActor: Hashable, Sendable {
  /// The actor.
  public let actor: Int
  /// For each group, in the order asked, the number of events that the actor shares with it.
  public let sharedEventCounts: [Int]
  /// The number of events in which the actor and a member of every group take part together.
  public let togetherCount: Int

  /// Creates an actor with its counts.
  public init(actor: Int, sharedEventCounts: [Int], togetherCount: Int) {
    self.actor = actor
    self.sharedEventCounts = sharedEventCounts
    self.togetherCount = togetherCount
  }
}

/// The actors that share events with each of several groups, in ascending order.
///
/// Kept as columns: an element is put together when it is asked for.
public struct CommonCoActors: RandomAccessCollection, Sendable {
  /// The number of groups that were asked about.
  public let groupCount: Int
  private(set) var actors: [Int32] = []
  /// The counts of one actor after the other, a count per group.
  private(set) var counts: [Int32] = []
  /// For each actor the number of events that all groups share with it.
  var together: [Int32] = []

  init(groupCount: Int) {
    self.groupCount = groupCount
  }

  mutating func reserveCapacity(_ count: Int) {
    actors.reserveCapacity(count)
    counts.reserveCapacity(count * groupCount)
  }

  mutating func append(_ actor: Int32) {
    actors.append(actor)
  }

  mutating func append(count: Int32) {
    counts.append(count)
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of actors.
  public var endIndex: Int { actors.count }

  /// One of the actors with its counts.
  public subscript(place: Int) -> CommonCoActor {
    CommonCoActor(
      actor: Int(actors[place]),
      sharedEventCounts: counts[place * groupCount..<(place + 1) * groupCount].map(Int.init),
      togetherCount: Int(together[place]))
  }
}
