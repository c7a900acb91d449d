/// The most random two-mode graph whose actors and events have, on average, the degrees given.
///
/// Every tie exists independently, with the odds x·y of its actor and event. Actors of one degree have
/// one x and events of one size one y, so the model is solved by classes, of which there are few.
///
/// An actor of all events, or an event of all actors, has its ties for sure; such classes, and empty
/// ones, are taken out first, one after the other.
///
/// - SeeAlso: F. Saracco, R. Di Clemente, A. Gabrielli, T. Squartini, "Randomizing bipartite networks:
///   the case of the World Trade Web", 2015, doi:10.1038/srep10595.
struct BipartiteConfigurationModel {
  /// For each actor its class; actors of one degree share one.
  let actorClasses: [Int32]
  /// For each class of events the number of its events.
  let eventClassCounts: [Int]
  /// For each class of actors, for each class of events, the probability of a tie.
  let probabilities: [[Double]]
  /// The largest difference between a degree given and its average in the model, as a share of it.
  let residual: Double

  /// Solves the model for the degrees of actors and the sizes of events, which sum to the same.
  ///
  /// - Complexity: O(classes of actors · classes of events) a round, mostly some tens of rounds.
  init(actorDegrees: [Int], eventSizes: [Int], tolerance: Double = 1e-10) {
    var actors = DegreeClasses(actorDegrees)
    var events = DegreeClasses(eventSizes)
    actorClasses = actors.classes
    eventClassCounts = events.counts
    var probabilities = [[Double]](
      repeating: [Double](repeating: 0, count: events.counts.count), count: actors.counts.count)
    Self.settleSureTies(&actors, &events) { probabilities[$0][$1] = 1 }
    residual = Self.solve(actors, events, tolerance: tolerance) { probabilities[$0][$1] = $2 }
    self.probabilities = probabilities
  }

  /// Takes out the classes whose ties are all sure or all absent.
  private static func settleSureTies(
    _ actors: inout DegreeClasses, _ events: inout DegreeClasses,
    sure: (_ actorClass: Int, _ eventClass: Int) -> Void
  ) {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in actors.open where actors.isSettled(index, others: events.openCount) {
        if actors.degrees[index] > 0 {
          for other in events.open {
            sure(index, other)
            events.degrees[other] -= actors.counts[index]
          }
        }
        actors.close(index)
        hasChanged = true
      }
      for index in events.open where events.isSettled(index, others: actors.openCount) {
        if events.degrees[index] > 0 {
          for other in actors.open {
            sure(other, index)
            actors.degrees[other] -= events.counts[index]
          }
        }
        events.close(index)
        hasChanged = true
      }
    }
  }

  /// Finds x and y by going back and forth between the two sides.
  private static func solve(
    _ actors: DegreeClasses, _ events: DegreeClasses, tolerance: Double,
    found: (_ actorClass: Int, _ eventClass: Int, _ probability: Double) -> Void
  ) -> Double {
    let ties = actors.open.reduce(0.0) {
      $0 + Double(actors.degrees[$1]) * Double(actors.counts[$1])
    }
    guard ties > 0 else { return 0 }
    var x = actors.degrees.map { Double($0) / ties.squareRoot() }
    var y = events.degrees.map { Double($0) / ties.squareRoot() }
    var residual = Double.infinity
    var round = 0
    while residual > tolerance, round < 20_000 {
      round += 1
      residual = 0
      for actor in actors.open {
        var sum = 0.0
        for event in events.open {
          sum += Double(events.counts[event]) * y[event] / (1 + x[actor] * y[event])
        }
        let degree = Double(actors.degrees[actor])
        residual = max(residual, abs(x[actor] * sum - degree) / degree)
        x[actor] = degree / sum
      }
      for event in events.open {
        var sum = 0.0
        for actor in actors.open {
          sum += Double(actors.counts[actor]) * x[actor] / (1 + x[actor] * y[event])
        }
        let size = Double(events.degrees[event])
        residual = max(residual, abs(y[event] * sum - size) / size)
        y[event] = size / sum
      }
    }
    for actor in actors.open {
      for event in events.open {
        let odds = x[actor] * y[event]
        found(actor, event, odds / (1 + odds))
      }
    }
    return residual
  }
}

/// The vertices of one side by degree; what remains of each class while sure ties are taken out.
private struct DegreeClasses {
  let classes: [Int32]
  let counts: [Int]
  var degrees: [Int]
  private(set) var open: [Int]
  private(set) var openCount: Int

  init(_ all: [Int]) {
    var present = [Bool](repeating: false, count: (all.max() ?? 0) + 1)
    for degree in all { present[degree] = true }
    var numbers = [Int32](repeating: 0, count: present.count)
    var degrees: [Int] = []
    for degree in present.indices where present[degree] {
      numbers[degree] = Int32(degrees.count)
      degrees.append(degree)
    }
    var counts = [Int](repeating: 0, count: degrees.count)
    for degree in all { counts[Int(numbers[degree])] += 1 }
    classes = all.map { numbers[$0] }
    self.counts = counts
    self.degrees = degrees
    open = Array(degrees.indices)
    openCount = all.count
  }

  /// Whether a class has no ties left to decide, with so many open vertices on the other side.
  func isSettled(_ index: Int, others: Int) -> Bool {
    degrees[index] <= 0 || degrees[index] >= others
  }

  mutating func close(_ index: Int) {
    open.removeAll { $0 == index }
    openCount -= counts[index]
  }
}
