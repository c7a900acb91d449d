/// Corrections for asking many questions at once.
public enum MultipleTesting: Hashable, Sendable {
  /// No correction: each p value stands for itself.
  case uncorrected
  /// Bounds the expected share of false findings among all findings.
  case falseDiscoveryRate
  /// Bounds the probability of even one false finding.
  case familyWiseErrorRate

  /// Adjusts p values by this correction; see ``benjaminiHochberg(_:testCount:)`` and
  /// ``holm(_:testCount:)``.
  public func adjusted(_ pValues: [Double], testCount: Int? = nil) -> [Double] {
    switch self {
    case .uncorrected: pValues
    case .falseDiscoveryRate: Self.benjaminiHochberg(pValues, testCount: testCount)
    case .familyWiseErrorRate: Self.holm(pValues, testCount: testCount)
    }
  }

  /// Adjusts p values so that those up to q hold, in expectation, at most a share q of false findings.
  ///
  /// - Parameters:
  ///   - pValues: Probabilities, in any order.
  ///   - testCount: The number of tests made when it is larger than the number of values given: the
  ///     others are taken to have 1.
  /// - Returns: The adjusted values in the order given, at most 1.
  /// - Complexity: O(count · log count).
  /// - SeeAlso: Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", 1995,
  ///   doi:10.1111/j.2517-6161.1995.tb02031.x.
  public static func benjaminiHochberg(_ pValues: [Double], testCount: Int? = nil) -> [Double] {
    let tests = Double(max(pValues.count, testCount ?? 0))
    var adjusted = pValues
    var smallest = 1.0
    for (index, original) in ascending(pValues).enumerated().reversed() {
      smallest = min(smallest, pValues[original] * tests / Double(index + 1))
      adjusted[original] = smallest
    }
    return adjusted
  }

  /// Adjusts p values so that those up to α hold a false finding with a probability of at most α.
  ///
  /// - Parameters:
  ///   - pValues: Probabilities, in any order.
  ///   - testCount: As for ``benjaminiHochberg(_:testCount:)``.
  /// - Returns: The adjusted values in the order given, at most 1.
  /// - Complexity: O(count · log count).
  /// - SeeAlso: S. Holm, "A simple sequentially rejective multiple test procedure", 1979.
  public static func holm(_ pValues: [Double], testCount: Int? = nil) -> [Double] {
    let tests = Double(max(pValues.count, testCount ?? 0))
    var adjusted = pValues
    var largest = 0.0
    for (index, original) in ascending(pValues).enumerated() {
      largest = max(largest, min(1, pValues[original] * (tests - Double(index))))
      adjusted[original] = largest
    }
    return adjusted
  }

  private static func ascending(_ pValues: [Double]) -> [Int] {
    // Sorted with their places beside them, as looking them up each time takes longer.
    zip(pValues, pValues.indices).sorted { $0 < $1 }.map(\.1)
  }
}
