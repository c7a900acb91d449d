extension AffiliationGraph {
  /// Stops with a sentence if the graph is not what it promises to be.
  ///
  /// - Complexity: O(actors + events + ties · log(size of an event)).
  public func checkInvariants() {
    let violations = violatedInvariants()
    precondition(violations.isEmpty, violations.joined(separator: "; "))
  }

  /// The invariants, each as a sentence, that do not hold.
  ///
  /// Every graph that a builder makes has none.
  ///
  /// 1. Each side has one offset more than it has rows, the first 0, the last the number of ties,
  ///    none smaller than the one before.
  /// 2. Every id in a row is an id of the other side.
  /// 3. Rows are strictly ascending: no tie stands twice.
  /// 4. Both directions hold the same ties.
  func violatedInvariants() -> [String] {
    var violations: [String] = []
    func checkSide(
      _ side: String, rowCount: Int, idBound: Int, offsets: FrozenColumn, ids: FrozenColumn
    ) {
      guard offsets.count == rowCount + 1 else {
        violations.append("\(side): \(offsets.count) offsets for \(rowCount) rows")
        return
      }
      guard offsets.first == 0, offsets.last.map(Int.init) == ids.count,
        zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 })
      else {
        violations.append("\(side): offsets do not rise from 0 to the number of ties")
        return
      }
      for row in 0..<rowCount {
        let members = ids.row(Int(offsets[row])..<Int(offsets[row + 1]))
        if !members.allSatisfy({ $0 >= 0 && Int($0) < idBound }) {
          violations.append("\(side): row \(row) holds an id that the other side does not have")
        }
        if !zip(members, members.dropFirst()).allSatisfy({ $0 < $1 }) {
          violations.append("\(side): row \(row) is not strictly ascending")
        }
      }
    }
    checkSide(
      "actors", rowCount: actorCount, idBound: eventCount, offsets: actorOffsets, ids: actorEvents)
    checkSide(
      "events", rowCount: eventCount, idBound: actorCount, offsets: eventOffsets, ids: eventActors)
    guard violations.isEmpty else { return violations }
    if actorEvents.count != eventActors.count {
      violations.append("the two directions hold different numbers of ties")
    }
    // Walking the actors upwards must meet the members of every event in their order.
    var cursors = Array(eventOffsets)
    for actor in 0..<actorCount {
      for event in events(of: actor).map(Int.init) {
        let cursor = Int(cursors[event])
        if cursor < Int(eventOffsets[event + 1]), Int(eventActors[cursor]) == actor {
          cursors[event] += 1
        } else {
          violations.append("actor \(actor) names event \(event), which does not name it")
        }
      }
    }
    return violations
  }
}
