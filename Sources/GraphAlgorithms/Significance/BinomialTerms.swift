import Foundation

/// Logarithms of binomial probabilities that keep their precision for any numbers.
///
/// The difference of large logarithms of factorials loses digits; the saddle-point form adds small
/// terms instead.
///
/// - SeeAlso: C. Loader, "Fast and accurate computation of binomial probabilities", 2000.
enum BinomialTerms {
  /// The natural logarithm of the probability of `hits` among `trials`, each hit with `probability`.
  static func logProbability(hits: Int, trials: Int, probability: Double) -> Double {
    let x = Double(hits)
    let n = Double(trials)
    if probability <= 0 { return hits == 0 ? 0 : -.infinity }
    if probability >= 1 { return hits == trials ? 0 : -.infinity }
    if hits < 0 || hits > trials { return -.infinity }
    if hits == 0 { return n * log1p(-probability) }
    if hits == trials { return n * log(probability) }
    let corrections =
      stirlingError(hits: trials) - stirlingError(hits: hits)
      - stirlingError(hits: trials - hits)
    let deviances = deviance(x, n * probability) + deviance(n - x, n * (1 - probability))
    return corrections - deviances - 0.5 * (log(2 * Double.pi) + log(x) + log1p(-x / n))
  }

  /// ln n! - ln(√(2πn) (n/e)ⁿ), the error of Stirling's formula.
  private static func stirlingError(hits count: Int) -> Double {
    if count < smallErrors.count { return smallErrors[count] }
    let n = Double(count)
    let square = n * n
    // The series 1/12n - 1/360n³ + 1/1260n⁵ - 1/1680n⁷ + …; from n = 16 five terms give all digits.
    return
      (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square)
      / n
  }

  private static let smallErrors: [Double] = (0..<16).map { count in
    guard count > 0 else { return 0 }
    let n = Double(count)
    let logFactorial = (1...count).reduce(0.0) { $0 + log(Double($1)) }
    return logFactorial - (0.5 * log(2 * Double.pi * n) + n * log(n) - n)
  }

  /// x ln(x/m) + m - x, the deviance of x from its mean m, without cancellation when they are close.
  private static func deviance(_ x: Double, _ mean: Double) -> Double {
    guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    let ratio = (x - mean) / (x + mean)
    var sum = (x - mean) * ratio
    var power = 2 * x * ratio
    var term = 1.0
    while term < 1_000 {
      power *= ratio * ratio
      let next = sum + power / (2 * term + 1)
      if next == sum { break }
      sum = next
      term += 1
    }
    return sum
  }
}
