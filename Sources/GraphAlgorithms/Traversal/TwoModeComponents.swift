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
  ///   the components; 8 bytes an actor besides the result.
  public func components(within filter: EventFilter? = nil) -> TwoModeComponents {
    withPointers(within: filter) { rows in
      let parents = ScratchBuffer<Int32>(count: actorCount)
      parents.willTouch(actorCount)
      uniteActors(parents.base, in: rows)
      return numberedComponents(parents.base, in: rows)
    }
  }

  /// The largest part in passes, the others by union-find; the smallest actor of a part becomes its root.
  private func uniteActors(_ parents: UnsafeMutablePointer<Int32>, in rows: AffiliationPointers) {
    let spread = SpreadPart(in: rows)
    let isInside = spread.actors.words
    let root = spread.root ?? 0
    for actor in 0..<actorCount {
      parents[actor] = isInside.contains(actor) ? root : Int32(truncatingIfNeeded: actor)
    }
    for event in spread.others { rows.unite(actorsOf: Int(event), in: parents) }
  }

  private func numberedComponents(
    _ parents: UnsafeMutablePointer<Int32>, in rows: AffiliationPointers
  ) -> TwoModeComponents {
    // First numbered by smallest actor, which is the order in which a walk comes upon their roots.
    let tally = ComponentTally(capacity: actorCount)
    var count: Int32 = 0
    var actorComponent = [Int32](unsafeUninitializedCapacity: actorCount) { numbers, written in
      for actor in 0..<actorCount {
        let parent = Int(parents[actor])
        // Nobody hangs below a larger actor, so the parent's number is known by now.
        let number = parent == actor ? count : numbers[parent]
        count += parent == actor ? 1 : 0
        numbers[actor] = number
        tally.count(number, turn: actor)
      }
      written = actorCount
    }
    for event in 0..<eventCount where rows.allows(event) {
      let slots = rows.actorSlots(of: event)
      if !slots.isEmpty {
        tally.count(actorComponent[Int(rows.eventActors[slots.lowerBound])], turn: event)
      }
    }

    // Then by falling size, equals as they were; events without actors, all of size 1, end up last. Most
    // parts are of one actor: they keep their order without being sorted.
    let keys = (0..<count).filter { tally.size(of: $0) > 1 }.map {
      UInt64(UInt32.max - UInt32(tally.size(of: $0))) << 32 | UInt64($0)
    }.sorted()
    var orderedSizes = keys.map { Int(UInt32.max - UInt32($0 >> 32)) }
    orderedSizes += repeatElement(1, count: Int(count) - keys.count)
    let ranks = parents
    for (rank, key) in keys.enumerated() { ranks[Int(key & 0xFFFF_FFFF)] = Int32(rank) }
    var last = Int32(keys.count)
    for component in 0..<count where tally.size(of: component) == 1 {
      ranks[Int(component)] = last
      last += 1
    }
    actorComponent.withUnsafeMutableBufferPointer { components in
      for actor in 0..<actorCount { components[actor] = ranks[Int(components[actor])] }
    }
    let eventComponent = [Int32](unsafeUninitializedCapacity: eventCount) { components, written in
      for event in 0..<eventCount {
        let slots = rows.actorSlots(of: event)
        if !rows.allows(event) {
          components[event] = -1
        } else if slots.isEmpty {
          components[event] = Int32(orderedSizes.count)
          orderedSizes.append(1)
        } else {
          components[event] = actorComponent[Int(rows.eventActors[slots.lowerBound])]
        }
      }
      written = eventCount
    }
    return TwoModeComponents(
      actorComponent: actorComponent, eventComponent: eventComponent, sizes: orderedSizes)
  }
}

/// Counts the members of components while they are walked over.
///
/// Most belong to one component, and that of the first actor more often than to another. It is counted
/// in several places by turns: with a single number each member would wait for the one before.
private struct ComponentTally {
  private static let places = 8
  private let sizes: ScratchBuffer<Int32>

  init(capacity: Int) {
    sizes = ScratchBuffer(count: Self.places + capacity)
  }

  @inline(__always)
  func count(_ component: Int32, turn: Int) {
    let place =
      component == 0 ? turn & (Self.places - 1) : Self.places &+ Int(component)
    sizes.base[place] &+= 1
  }

  func size(of component: Int32) -> Int32 {
    guard component == 0 else { return sizes.base[Self.places + Int(component)] }
    return (0..<Self.places).reduce(0) { $0 + sizes.base[$1] }
  }
}

extension AffiliationPointers {
  /// Joins the parts of the actors of an event; the smallest actor of a part is its root.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - parents: For each of its actors one of the same part that is not larger.
  @inline(__always)
  func unite(actorsOf event: Int, in parents: UnsafeMutablePointer<Int32>) {
    let eventActors = eventActors
    let slots = actorSlots(of: event)
    var slot = slots.lowerBound
    while slot < slots.upperBound, !counts(eventSlot: slot) { slot += 1 }
    guard slot < slots.upperBound else { return }
    var root = findRoot(of: eventActors[slot], in: parents)
    slot += 1
    while slot < slots.upperBound {
      let actor = eventActors[slot]
      let isCounted = counts(eventSlot: slot)
      slot += 1
      guard isCounted else { continue }
      // Most actors of an event hang below its root already or have not been met before. The root is
      // smaller, as the first actor was; so one store does for both, and nobody has to guess which.
      let parent = parents[Int(actor)]
      if parent == root || parent == actor {
        parents[Int(actor)] = root
        continue
      }
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
