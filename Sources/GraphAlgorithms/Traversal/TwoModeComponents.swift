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
    let (sizes, emptyEventCount) = rootSizes(parents, in: rows)
    var roots: [UInt64] = []
    for actor in 0..<actorCount where sizes.base[actor] > 0 {
      // Ascending keys: larger first, then the smaller root.
      roots.append(UInt64(UInt32.max - UInt32(sizes.base[actor])) << 32 | UInt64(actor))
    }
    roots.sort()

    // From roots to numbers, which take the sizes' place: empty events, all of size 1, end up last.
    let numbers = sizes.base
    var orderedSizes: [Int] = []
    orderedSizes.reserveCapacity(roots.count + emptyEventCount)
    for key in roots {
      let root = Int(key & 0xFFFF_FFFF)
      let size = Int(sizes.base[root])
      numbers[root] = Int32(orderedSizes.count)
      orderedSizes.append(size)
    }
    let actorComponent = [Int32](unsafeUninitializedCapacity: actorCount) { component, count in
      for actor in 0..<actorCount { component[actor] = numbers[Int(parents[actor])] }
      count = actorCount
    }
    let eventComponent = [Int32](unsafeUninitializedCapacity: eventCount) { component, count in
      for event in 0..<eventCount {
        let slots = rows.actorSlots(of: event)
        if !rows.allows(event) {
          component[event] = -1
        } else if slots.isEmpty {
          component[event] = Int32(orderedSizes.count)
          orderedSizes.append(1)
        } else {
          component[event] = numbers[Int(parents[Int(rows.eventActors[slots.lowerBound])])]
        }
      }
      count = eventCount
    }
    return TwoModeComponents(
      actorComponent: actorComponent, eventComponent: eventComponent, sizes: orderedSizes)
  }

  /// Hangs every actor below its root and counts the actors and events of each root.
  ///
  /// - Returns: A size for every root, 0 for who is none; and how many allowed events have no actor.
  private func rootSizes(
    _ parents: UnsafeMutablePointer<Int32>, in rows: AffiliationPointers
  ) -> (sizes: ScratchBuffer<Int32>, emptyEventCount: Int) {
    // Most belong to one part, whose count would be read right after it was written, time and again;
    // so it is kept in some places behind the others that take turns.
    let turns = 8
    let sizes = ScratchBuffer<Int32>(count: actorCount + turns)
    let base = sizes.base
    let largest = frequentRoot(parents)
    @inline(__always)
    func count(_ root: Int32, turn: Int) {
      base[root == largest ? actorCount + turn % turns : Int(root)] += 1
    }
    for actor in 0..<actorCount {
      // Nobody hangs below a larger actor, so the parent's root is known by now.
      let root = parents[Int(parents[actor])]
      parents[actor] = root
      count(root, turn: actor)
    }
    var emptyEventCount = 0
    for event in 0..<eventCount where rows.allows(event) {
      let slots = rows.actorSlots(of: event)
      if slots.isEmpty {
        emptyEventCount += 1
      } else {
        count(parents[Int(rows.eventActors[slots.lowerBound])], turn: event)
      }
    }
    for turn in 0..<turns where actorCount > 0 { base[Int(largest)] += base[actorCount + turn] }
    return (sizes, emptyEventCount)
  }

  /// The root that some of the actors have most often; it need not be the most frequent of all.
  private func frequentRoot(_ parents: UnsafeMutablePointer<Int32>) -> Int32 {
    let sample = stride(from: 0, to: actorCount, by: max(1, actorCount / 32))
      .map { findRoot(of: Int32($0), in: parents) }.sorted()
    var best: (root: Int32, count: Int) = (0, 0)
    var start = 0
    for (place, root) in sample.enumerated() {
      if sample[start] != root { start = place }
      if place + 1 - start > best.count { best = (root, place + 1 - start) }
    }
    return best.root
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
