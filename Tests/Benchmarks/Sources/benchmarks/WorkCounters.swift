import CAllocations
import GraphAlgorithms

/// What a workload has to look at and what it takes from the system, as far as it can be counted.
enum WorkCounters {
  /// How many blocks of memory some work takes.
  static func allocations(of work: () -> Void) -> Int {
    let before = allocation_count()
    work()
    return Int(allocation_count() - before)
  }
}

extension AffiliationGraph {
  /// How many ties lead from actors to their events and from these to everybody in them: what any
  /// answer about who shares events with them has to look at.
  ///
  /// An event of several of the actors is looked at once.
  func tiesAround(_ actors: [Int]) -> Int {
    var events = Set<Int32>()
    var ties = 0
    for actor in actors {
      let own = self.events(of: actor)
      ties += own.count
      events.formUnion(own)
    }
    return events.reduce(ties) { $0 + self.actors(of: Int($1)).count }
  }

  /// How many pairs of ties of the same event there are.
  var tiePairCount: Int { eventSizes().reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
}
