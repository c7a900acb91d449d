/// The ties between two sides as compressed sparse rows in both directions, with the roles of each.
///
/// Two counting sorts: by event, and from there by actor, which leaves every actor's events ascending
/// and equal ties side by side, where their roles are merged.
struct TieColumns {
  /// Where each actor's events begin.
  let actorStarts: [UInt32]
  /// The events of each actor, ascending.
  let events: [Int32]
  /// The roles of each of these ties as bits.
  let roles: [UInt8]

  /// Sorts ties that come in any order; they are taken over, so that their memory can be given back.
  ///
  /// - Complexity: O(actors + events + ties) time; 5 bytes a tie besides the ties and the result.
  init(actorCount: Int, eventCount: Int, _ ties: consuming Ties) {
    let actorPlaces = Self.starts(of: ties.actors, rowCount: actorCount)
    var looseActors = [Int32](repeating: 0, count: ties.actors.count)
    var looseRoles = [UInt8](repeating: 0, count: ties.actors.count)
    var cursors = Self.starts(of: ties.events, rowCount: eventCount)
    for (place, event) in ties.events.enumerated() {
      let slot = Int(cursors[Int(event)])
      cursors[Int(event)] += 1
      looseActors[slot] = ties.actors[place]
      looseRoles[slot] = ties.roles[place]
    }
    ties = Ties()
    (actorStarts, events, roles) = Self.merged(
      actorPlaces, eventEnds: cursors, looseActors, looseRoles)
  }

  /// Ties as three columns of equal length.
  struct Ties {
    var actors: [Int32] = []
    var events: [Int32] = []
    var roles: [UInt8] = []

    mutating func reserveCapacity(_ count: Int) {
      actors.reserveCapacity(count)
      events.reserveCapacity(count)
      roles.reserveCapacity(count)
    }

    mutating func append(_ actor: Int32, _ event: Int32, _ roles: UInt8) {
      actors.append(actor)
      events.append(event)
      self.roles.append(roles)
    }
  }

  /// The ties again, for another numbering of the actors.
  func ties(renumbering actors: [Int32]) -> Ties {
    var ties = Ties()
    ties.reserveCapacity(events.count)
    for actor in 0..<(actorStarts.count - 1) {
      for slot in Int(actorStarts[actor])..<Int(actorStarts[actor + 1]) {
        ties.append(actors[actor], events[slot], roles[slot])
      }
    }
    return ties
  }

  /// The other direction: where each event's actors begin, the actors, ascending, and their roles.
  func byEvent(eventCount: Int) -> (starts: [UInt32], actors: [Int32], roles: [UInt8]) {
    let starts = Self.starts(of: events, rowCount: eventCount)
    var cursors = starts
    var actors = [Int32](repeating: 0, count: events.count)
    var eventRoles = [UInt8](repeating: 0, count: events.count)
    for actor in 0..<(actorStarts.count - 1) {
      for slot in Int(actorStarts[actor])..<Int(actorStarts[actor + 1]) {
        let event = Int(events[slot])
        actors[Int(cursors[event])] = Int32(actor)
        eventRoles[Int(cursors[event])] = roles[slot]
        cursors[event] += 1
      }
    }
    return (starts, actors, eventRoles)
  }

  private static func merged(
    _ places: [UInt32], eventEnds: [UInt32], _ looseActors: [Int32], _ looseRoles: [UInt8]
  ) -> (starts: [UInt32], events: [Int32], roles: [UInt8]) {
    var starts = places
    var cursors = places
    var events = [Int32](repeating: 0, count: looseActors.count)
    var roles = [UInt8](repeating: 0, count: looseActors.count)
    var slot = 0
    for event in 0..<(eventEnds.count - 1) {
      while slot < Int(eventEnds[event]) {
        let actor = Int(looseActors[slot])
        let cursor = Int(cursors[actor])
        if cursor > Int(starts[actor]), events[cursor - 1] == Int32(event) {
          roles[cursor - 1] |= looseRoles[slot]
        } else {
          events[cursor] = Int32(event)
          roles[cursor] = looseRoles[slot]
          cursors[actor] += 1
        }
        slot += 1
      }
    }
    // Close the gaps that merged ties have left.
    var end = 0
    for actor in 0..<(places.count - 1) {
      let start = Int(starts[actor])
      starts[actor] = UInt32(end)
      for slot in start..<Int(cursors[actor]) {
        events[end] = events[slot]
        roles[end] = roles[slot]
        end += 1
      }
    }
    starts[places.count - 1] = UInt32(end)
    events.removeSubrange(end...)
    roles.removeSubrange(end...)
    return (starts, events, roles)
  }

  /// Where each row begins when ids are grouped, the end of the last row behind.
  static func starts(of ids: [Int32], rowCount: Int) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: rowCount + 1)
    for id in ids { starts[Int(id) + 1] += 1 }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    return starts
  }
}
