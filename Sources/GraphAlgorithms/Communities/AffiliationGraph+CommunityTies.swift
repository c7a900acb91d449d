/// How communities of actors are tied, counted over the events alone.
public struct CommunityTies: Hashable, Sendable {
  /// For each actor the weight of its ties to others of its community.
  public let inner: [Double]
  /// For each event the community that more than half of its actors belong to, or -1.
  public let eventCommunities: [Int32]
  /// How many communities `between` tells of.
  public let communityCount: Int
  /// The weight of the ties between two of the first communities, row by row; symmetric, and 0 in the
  /// diagonal.
  public let between: [Double]
}

extension AffiliationGraph {
  /// Sums the weights of Newman's projection inside communities and between them, without building it.
  ///
  /// An event of n actors, c of them in a community, gives each of those (c-1)/(n-1) inside it, and
  /// c·d/(n-1) to its tie with another community that has d of the actors.
  ///
  /// - Parameters:
  ///   - communities: For each actor its community, from 0 on.
  ///   - count: How many communities, the first ones, the ties are summed between.
  ///   - filter: The events that count; `nil` for all.
  /// - Returns: The sums.
  /// - Precondition: There is a community for every actor.
  /// - Complexity: O(ties + Σ over events of the squared number of its communities) time,
  ///   O(actors + events + communities + count²) memory.
  public func communityTies(
    _ communities: [Int32], between count: Int, within filter: EventFilter? = nil
  ) -> CommunityTies {
    precondition(
      communities.count == actorCount, "\(communities.count) communities for \(actorCount) actors")
    var inner = [Double](repeating: 0, count: actorCount)
    var owners = [Int32](repeating: -1, count: eventCount)
    var between = [Double](repeating: 0, count: count * count)
    var sizes = [Int32](repeating: 0, count: Int(communities.max() ?? -1) + 1)
    withPointers(within: filter) { rows in
      var met: [Int] = []
      for event in 0..<eventCount where rows.allows(event) {
        let slots = rows.actorSlots(of: event)
        guard slots.count > 1 else {
          if let slot = slots.first { owners[event] = communities[Int(rows.eventActors[slot])] }
          continue
        }
        for slot in slots {
          let community = Int(communities[Int(rows.eventActors[slot])])
          if sizes[community] == 0 { met.append(community) }
          sizes[community] += 1
        }
        let share = 1 / Double(slots.count - 1)
        for slot in slots {
          let actor = Int(rows.eventActors[slot])
          inner[actor] += Double(sizes[Int(communities[actor])] - 1) * share
        }
        for (place, a) in met.enumerated() {
          if Int(sizes[a]) * 2 > slots.count { owners[event] = Int32(a) }
          guard a < count else { continue }
          for b in met[(place + 1)...] where b < count {
            let weight = Double(sizes[a]) * Double(sizes[b]) * share
            between[a * count + b] += weight
            between[b * count + a] += weight
          }
        }
        for community in met { sizes[community] = 0 }
        met.removeAll(keepingCapacity: true)
      }
    }
    return CommunityTies(
      inner: inner, eventCommunities: owners, communityCount: count, between: between)
  }
}
