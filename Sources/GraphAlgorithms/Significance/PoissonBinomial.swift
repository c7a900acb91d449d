import Foundation

/// The number of successes in independent trials with different probabilities, given by groups of
/// trials that share theirs.
struct PoissonBinomial {
  /// A number of trials with the same probability.
  struct Group {
    let probability: Double
    let trials: Int
  }

  private let groups: [Group]
  private let mean: Double
  private let certain: Int
  private let trials: Int

  /// Takes groups in any order; those that never succeed are left out, sure ones are counted.
  init(_ groups: [Group]) {
    self.groups = groups.filter { $0.probability > 0 && $0.probability < 1 && $0.trials > 0 }
    certain = groups.reduce(0) { $0 + ($1.probability >= 1 ? $1.trials : 0) }
    mean = self.groups.reduce(0) { $0 + $1.probability * Double($1.trials) }
    trials = self.groups.reduce(0) { $0 + $1.trials }
  }

  /// The natural logarithm of the probability of at least so many successes.
  ///
  /// Up to the mean the terms below are taken away. Above it every trial is first made likelier, all
  /// odds by the same factor, until the count asked about is the mean; there the distribution is large
  /// and its terms keep their digits, and the factor is taken out again at the end. So the smallest
  /// tails are as exact as the others.
  ///
  /// - Parameters:
  ///   - count: The number of successes asked about.
  ///   - exactUpTo: With a larger variance around the count, the terms come from Edgeworth's series of
  ///     the normal distribution instead of convolution; they are then off by less than 2·10⁻⁵ of
  ///     themselves.
  /// - Returns: 0 or less; minus infinity when so many are impossible.
  /// - Complexity: O(groups · (count + standard deviation) · width of a group) exactly, O(groups +
  ///   standard deviation) by the series.
  func logUpperTail(atLeast count: Int, exactUpTo: Double = 100) -> Double {
    let count = count - certain
    if count <= 0 { return 0 }
    if count > trials { return -.infinity }
    if count == trials {
      return groups.reduce(0) { $0 + Double($1.trials) * log($1.probability) }
    }
    if Double(count) <= mean {
      let variance = groups.reduce(0) {
        $0 + $1.probability * (1 - $1.probability) * Double($1.trials)
      }
      if variance > exactUpTo {
        return log1p(-exp(logSeriesTail(from: count - 1, towards: -1)))
      }
      let below = distribution(of: groups, upTo: count - 1).reduce(0, +)
      return log1p(-min(1, below))
    }
    let tilted = Tilted(groups, to: Double(count))
    if tilted.variance > exactUpTo { return logSeriesTail(from: count, towards: 1) }
    let last = min(trials, count + Int(12 * tilted.variance.squareRoot()) + 12)
    let terms = distribution(of: tilted.groups, upTo: last)
    var sum = 0.0
    for hits in (count...last).reversed() {
      sum += terms[hits] * exp(-tilted.tilt * Double(hits - count))
    }
    return min(0, tilted.logScale - tilted.tilt * Double(count) + log(sum))
  }

  /// The logarithm of the tail that starts at a count and goes up (1) or down (-1), by the series.
  private func logSeriesTail(from count: Int, towards direction: Int) -> Double {
    let tilted = Tilted(groups, to: Double(count))
    let deviation = tilted.variance.squareRoot()
    let reach = direction > 0 ? trials - count : count
    var sum = 0.0
    for distance in 0...min(reach, Int(6 * deviation) + 1) {
      let offset = Double(direction * distance)
      let term = tilted.density(at: (Double(count) + offset - tilted.mean) / deviation)
      let weighted = term / deviation * exp(-tilted.tilt * offset)
      sum += weighted
      if weighted < sum * 1e-12 { break }
    }
    return min(0, tilted.logScale - tilted.tilt * Double(count) + log(sum))
  }

  /// The probabilities of 0, 1, … successes up to a number, by convolving the groups.
  private func distribution(of groups: [Group], upTo last: Int) -> [Double] {
    var terms = [Double](repeating: 0, count: last + 1)
    terms[0] = 1
    withUnsafeTemporaryAllocation(of: Double.self, capacity: last + 1) { sums in
      terms.withUnsafeMutableBufferPointer { terms in
        var reach = 0
        for group in groups {
          let (first, shares) = binomialTerms(of: group)
          let newReach = min(last, reach + first + shares.count - 1)
          for index in 0...max(reach, newReach) { sums[index] = 0 }
          for (offset, share) in shares.enumerated() where first + offset <= last {
            let shift = first + offset
            for index in 0...min(reach, last - shift) {
              sums[index + shift] += terms[index] * share
            }
          }
          reach = max(reach, newReach)
          for index in 0...reach { terms[index] = sums[index] }
        }
      }
    }
    return terms
  }

  /// The binomial probabilities that matter, and the number of successes of the first.
  private func binomialTerms(of group: Group) -> (first: Int, terms: [Double]) {
    if group.probability >= 1 { return (group.trials, [1]) }
    let mode = min(group.trials, Int(Double(group.trials + 1) * group.probability))
    let odds = group.probability / (1 - group.probability)
    let peak = exp(
      BinomialTerms.logProbability(
        hits: mode, trials: group.trials, probability: group.probability))
    var below: [Double] = []
    var term = peak
    var hits = mode
    while hits > 0, term > peak * 1e-25 {
      term *= Double(hits) / (Double(group.trials - hits + 1) * odds)
      below.append(term)
      hits -= 1
    }
    let first = hits
    var above: [Double] = []
    term = peak
    hits = mode
    while hits < group.trials, term > peak * 1e-25 {
      term *= Double(group.trials - hits) * odds / Double(hits + 1)
      above.append(term)
      hits += 1
    }
    return (first, below.reversed() + [peak] + above)
  }
}
