extension AffiliationGraph {
  /// Finds the actors without which others that share events, directly or through further actors, would
  /// be cut off from each other.
  ///
  /// They are the articulation points of the projection on the actors, found without making it.
  ///
  /// - Parameter filter: The events that connect; `nil` for all.
  /// - Returns: The actors, ascending.
  /// - Complexity: O(actors + events + ties) time, 16 bytes an actor and an event.
  /// - SeeAlso: ``Connectivity/articulationPoints(of:)``
  public func articulationActors(within filter: EventFilter? = nil) -> [Int] {
    withPointers(within: filter) { rows in
      ArticulationSearch(of: TwoModeRows(rows)).points.filter { $0 < actorCount }
    }
  }
}

/// Actors and then events as the vertices of one graph.
private struct TwoModeRows: NeighborRows {
  private let rows: AffiliationPointers

  init(_ rows: AffiliationPointers) {
    self.rows = rows
  }

  var vertexCount: Int { rows.actorCount + rows.eventCount }

  @inline(__always)
  func slots(of vertex: Int) -> Range<Int> {
    vertex < rows.actorCount
      ? rows.eventSlots(of: vertex) : rows.actorSlots(of: vertex - rows.actorCount)
  }

  @inline(__always)
  func neighbor(at slot: Int, of vertex: Int) -> Int {
    vertex < rows.actorCount
      ? rows.actorCount + Int(rows.actorEvents[slot]) : Int(rows.eventActors[slot])
  }

  /// An event of one actor connects nobody; it would only seem to be cut off with the actor's loss.
  @inline(__always)
  func isPresent(_ vertex: Int) -> Bool {
    guard vertex >= rows.actorCount else { return true }
    let event = vertex - rows.actorCount
    return rows.allows(event) && rows.actorSlots(of: event).count > 1
  }
}
