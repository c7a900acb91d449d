import GraphAlgorithms

/// What a pair's counts say of it.
public struct PairMeasures: Hashable, Sendable {
  /// In how many projects both stand.
  public let count: Int
  /// Projects with both over projects with either, 0...1.
  public let jaccard: Double
  /// Observed over expected count; 1 is chance.
  public let associationStrength: Double
  /// The probability of this count or more by chance, 0...1.
  public let pValue: Double
  /// The same, corrected for the number of pairs, 0...1.
  public let adjustedPValue: Double

  init(_ pair: CoOccurrence, adjusted: Double) {
    count = pair.count
    jaccard = pair.jaccard
    associationStrength = pair.associationStrength
    pValue = pair.pValue
    adjustedPValue = adjusted
  }
}

/// Pairs that have the same counts, and so the same measures.
public struct PairClass: Hashable, Sendable {
  /// The projects of the one with the smaller number.
  public let projectsOfA: Int
  /// The projects of the other.
  public let projectsOfB: Int
  /// In how many projects both stand.
  public let count: Int

  /// Creates a class.
  public init(projectsOfA: Int, projectsOfB: Int, count: Int) {
    self.projectsOfA = projectsOfA
    self.projectsOfB = projectsOfB
    self.count = count
  }
}

/// Measures all pairs from how many there are of each class.
///
/// Correcting for many pairs needs every pair's probability in order, but pairs are far more than the
/// classes they fall into; an engine only counts these.
public struct PairStatistics: Sendable {
  private let measures: [PairClass: PairMeasures]
  /// How many pairs stay below 0.05 once corrected.
  public let significantCount: Int
  /// How many pairs there are.
  public let total: Int

  /// Measures classes of pairs.
  ///
  /// - Parameters:
  ///   - classes: How many pairs each class has, at least one.
  ///   - projectCount: How many projects there are in all.
  /// - Complexity: One hypergeometric tail a class, and a sort of the classes.
  public init(of classes: [PairClass: Int], projectCount: Int) {
    let measured = classes.map { entry in
      let pair = CoOccurrence(
        a: 0, b: 0, count: entry.key.count, eventsOfA: entry.key.projectsOfA,
        eventsOfB: entry.key.projectsOfB, eventTotal: projectCount)
      return (key: entry.key, pair: pair, pairs: entry.value)
    }.sorted { $0.pair.pValue < $1.pair.pValue }
    total = classes.values.reduce(0, +)
    var found: [PairClass: PairMeasures] = [:]
    var significant = 0
    // Benjamini and Hochberg, from the largest down; equal probabilities share the highest place.
    var place = total
    var smallest = 1.0
    var last: Double?
    var sharedPlace = total
    for entry in measured.reversed() {
      if entry.pair.pValue != last {
        sharedPlace = place
        last = entry.pair.pValue
      }
      smallest = min(smallest, entry.pair.pValue * Double(total) / Double(sharedPlace))
      if smallest < CoOccurrenceQuestion.significance { significant += entry.pairs }
      found[entry.key] = PairMeasures(entry.pair, adjusted: smallest)
      place -= entry.pairs
    }
    measures = found
    significantCount = significant
  }

  /// The measures of a class that was counted.
  public subscript(_ pair: PairClass) -> PairMeasures? { measures[pair] }
}
