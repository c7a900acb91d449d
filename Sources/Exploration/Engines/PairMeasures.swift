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

/// How many pairs there are of a class.
public struct PairClassSize: Hashable, Sendable {
  /// The class.
  public let pairClass: PairClass
  /// How many pairs it has, at least one.
  public let pairs: Int

  /// Creates a size.
  public init(_ pairClass: PairClass, pairs: Int) {
    self.pairClass = pairClass
    self.pairs = pairs
  }
}

/// Measures all pairs from how many there are of each class.
///
/// Correcting for many pairs needs every pair's probability in order, but pairs are far more than the
/// classes they fall into; an engine only counts these.
public struct PairStatistics: Sendable {
  /// Probabilities that occur, ascending, each with what it is once corrected.
  private let corrections: [(pValue: Double, adjusted: Double)]
  private let projectCount: Int
  /// How many pairs stay below 0.05 once corrected.
  public let significantCount: Int
  /// How many pairs there are.
  public let total: Int

  /// Measures classes of pairs.
  ///
  /// - Parameters:
  ///   - classes: The classes, each once.
  ///   - projectCount: How many projects there are in all.
  /// - Complexity: One hypergeometric tail a class, and a sort of the classes.
  public init(of classes: [PairClassSize], projectCount: Int) {
    self.projectCount = projectCount
    let measured = classes.map {
      (pValue: Self.pair($0.pairClass, projectCount).pValue, pairs: $0.pairs)
    }.sorted { $0.pValue < $1.pValue }
    total = classes.reduce(0) { $0 + $1.pairs }
    var corrections: [(pValue: Double, adjusted: Double)] = []
    var significant = 0
    // Benjamini and Hochberg, from the largest down; equal probabilities share the highest place.
    var place = total
    var smallest = 1.0
    for entry in measured.reversed() {
      if entry.pValue != corrections.last?.pValue {
        smallest = min(smallest, entry.pValue * Double(total) / Double(place))
        corrections.append((entry.pValue, smallest))
      }
      if smallest < CoOccurrenceQuestion.significance { significant += entry.pairs }
      place -= entry.pairs
    }
    self.corrections = corrections.reversed()
    significantCount = significant
  }

  /// The measures of the pairs of a class that was counted.
  public subscript(_ pairClass: PairClass) -> PairMeasures {
    let pair = Self.pair(pairClass, projectCount)
    var range = corrections.indices
    while range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      range =
        corrections[middle].pValue <= pair.pValue
        ? middle..<range.upperBound : range.lowerBound..<middle
    }
    return PairMeasures(pair, adjusted: corrections[range.lowerBound].adjusted)
  }

  private static func pair(_ pairClass: PairClass, _ projectCount: Int) -> CoOccurrence {
    CoOccurrence(
      a: 0, b: 0, count: pairClass.count, eventsOfA: pairClass.projectsOfA,
      eventsOfB: pairClass.projectsOfB, eventTotal: projectCount)
  }
}
