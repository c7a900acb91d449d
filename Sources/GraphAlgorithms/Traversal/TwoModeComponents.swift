/// The connected parts of a two-mode graph.
public struct TwoModeComponents: Hashable, Sendable {
  /// For each actor the component that it belongs to.
  public let actorComponent: [Int32]
  /// For each event the component that it belongs to; -1 for an event that the filter leaves out.
  public let eventComponent: [Int32]
  /// The number of actors and events of each component; never rising.
  public let sizes: [Int]

  /// The number of components.
  public var count: Int { sizes.count }
}

extension AffiliationGraph {
  /// Finds the connected parts over both modes.
  ///
  /// An actor without allowed events is a component of its own, and so is an allowed event without
  /// actors.
  ///
  /// - Parameter filter: The events that connect; `nil` for all.
  /// - Returns: Components numbered by falling size, equals by their smallest actor; those that have
  ///   no actor come after equals that have, by their event.
  /// - Complexity: O(ties + actors + events) but for the inverse Ackermann factor, and the sorting of
  ///   the components; 4 bytes an actor besides the result.
  public func components(within filter: EventFilter? = nil) -> TwoModeComponents {
    withPointers(within: filter) { rows in
      let parents = ScratchBuffer<Int32>(count: actorCount)
      uniteActors(parents.base, in: rows)
      return numberedComponents(parents.base, in: rows)
    }
  }

  /// Union-find over the actors; the smallest actor of a part becomes its root.
  private func uniteActors(_ parents: UnsafeMutablePointer<Int32>, in rows: AffiliationPointers) {
    for actor in 0..<actorCount { parents[actor] = Int32(actor) }
    for event in 0..<eventCount where rows.allows(event) {
      let slots = rows.actorSlots(of: event)
      guard slots.count > 1 else { continue }
      var root = findRoot(of: rows.eventActors[slots.lowerBound], in: parents)
      var slot = slots.lowerBound + 1
      while slot < slots.upperBound {
        let actor = rows.eventActors[slot]
        slot += 1
        // Most actors of an event hang below its root already.
        if parents[Int(actor)] == root { continue }
        let other = findRoot(of: actor, in: parents)
        if other < root {
          parents[Int(root)] = other
          root = other
        } else if root < other {
          parents[Int(other)] = root
        }
      }
    }
  }

  private func numberedComponents(
    _ parents: UnsafeMutablePointer<Int32>, in rows: AffiliationPointers
  ) -> TwoModeComponents {
    // First each actor's and event's root; events without actors are roots past the actors.
    var actorComponent = [Int32](repeating: 0, count: actorCount)
    var eventComponent = [Int32](repeating: -1, count: eventCount)
    var sizes = [Int32](repeating: 0, count: actorCount)
    var roots: [UInt64] = []
    var emptyEventCount = 0
    actorComponent.withUnsafeMutableBufferPointer { actorComponent in
      eventComponent.withUnsafeMutableBufferPointer { eventComponent in
        sizes.withUnsafeMutableBufferPointer { sizes in
          for actor in 0..<actorCount {
            // Nobody hangs below a larger actor, so the parent's root is known by now.
            let root = parents[Int(parents[actor])]
            parents[actor] = root
            actorComponent[actor] = root
            sizes[Int(root)] += 1
          }
          for event in 0..<eventCount where rows.allows(event) {
            let slots = rows.actorSlots(of: event)
            if slots.isEmpty {
              emptyEventCount += 1
            } else {
              let root = actorComponent[Int(rows.eventActors[slots.lowerBound])]
              eventComponent[event] = root
              sizes[Int(root)] += 1
            }
          }
        }
      }
    }
    for actor in 0..<actorCount where sizes[actor] > 0 {
      // Ascending keys: larger first, then the smaller root.
      roots.append(UInt64(UInt32.max - UInt32(sizes[actor])) << 32 | UInt64(actor))
    }
    roots.sort()

    // Then from roots to numbers: empty events, all of size 1, end up last.
    var orderedSizes: [Int] = []
    orderedSizes.reserveCapacity(roots.count + emptyEventCount)
    for key in roots {
      let root = Int(key & 0xFFFF_FFFF)
      parents[root] = Int32(orderedSizes.count)
      orderedSizes.append(Int(sizes[root]))
    }
    actorComponent.withUnsafeMutableBufferPointer { actorComponent in
      for actor in 0..<actorCount { actorComponent[actor] = parents[Int(actorComponent[actor])] }
    }
    eventComponent.withUnsafeMutableBufferPointer { eventComponent in
      for event in 0..<eventCount {
        if eventComponent[event] >= 0 {
          eventComponent[event] = parents[Int(eventComponent[event])]
        } else if rows.allows(event) {
          eventComponent[event] = Int32(orderedSizes.count)
          orderedSizes.append(1)
        }
      }
    }
    return TwoModeComponents(
      actorComponent: actorComponent, eventComponent: eventComponent, sizes: orderedSizes)
  }
}

/// The root of an id; halves the way to it.
@inline(__always)
func findRoot(of id: Int32, in parents: UnsafeMutablePointer<Int32>) -> Int32 {
  var id = id
  while parents[Int(id)] != id {
    parents[Int(id)] = parents[Int(parents[Int(id)])]
    id = parents[Int(id)]
  }
  return id
}
