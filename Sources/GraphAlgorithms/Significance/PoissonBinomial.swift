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
  /// and its terms are exact, and the factor is taken out again at the end. So the smallest tails keep
  /// their digits.
  ///
  /// - Complexity: O(groups · (count + standard deviation) · width of a group).
  func logUpperTail(atLeast count: Int) -> Double {
    let count = count - certain
    if count <= 0 { return 0 }
    if count > trials { return -.infinity }
    if count == trials {
      return groups.reduce(0) { $0 + Double($1.trials) * log($1.probability) }
    }
    if Double(count) <= mean {
      let below = distribution(of: groups, upTo: count - 1).reduce(0, +)
      return log1p(-min(1, below))
    }
    let tilt = self.tilt(towards: Double(count))
    let factor = exp(tilt)
    var logScale = 0.0
    var variance = 0.0
    let tilted = groups.map { group in
      let scale = log1p(group.probability * (factor - 1))
      logScale += Double(group.trials) * scale
      let probability = group.probability * exp(tilt - scale)
      variance += Double(group.trials) * probability * (1 - probability)
      return Group(probability: min(1, probability), trials: group.trials)
    }
    let last = min(trials, count + Int(12 * variance.squareRoot()) + 40)
    let terms = distribution(of: tilted, upTo: last)
    var sum = 0.0
    for hits in (count...last).reversed() {
      sum += terms[hits] * exp(-tilt * Double(hits - count))
    }
    return min(0, logScale - tilt * Double(count) + log(sum))
  }

  /// The logarithm of the factor on all odds that makes `target` the mean, by bisection.
  private func tilt(towards target: Double) -> Double {
    var low = 0.0
    var high = 1.0
    func mean(at tilt: Double) -> Double {
      groups.reduce(0) { sum, group in
        let odds = group.probability / (1 - group.probability) * exp(tilt)
        return sum + Double(group.trials) * (odds.isInfinite ? 1 : odds / (1 + odds))
      }
    }
    while mean(at: high) < target, high < 700 { high *= 2 }
    // Any factor near the best serves; a few digits of it are enough.
    while high - low > 1e-6 * (1 + high) {
      let middle = (low + high) / 2
      if mean(at: middle) < target { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The probabilities of 0, 1, … successes up to a number, by convolving the groups.
  private func distribution(of groups: [Group], upTo last: Int) -> [Double] {
    var terms = [Double](repeating: 0, count: last + 1)
    var sums = terms
    terms[0] = 1
    var reach = 0
    for group in groups {
      let (first, shares) = binomialTerms(of: group)
      let newReach = min(last, reach + first + shares.count - 1)
      for index in 0...max(0, newReach) { sums[index] = 0 }
      for (offset, share) in shares.enumerated() where first + offset <= last {
        let shift = first + offset
        for index in 0...min(reach, last - shift) { sums[index + shift] += terms[index] * share }
      }
      swap(&terms, &sums)
      reach = newReach
    }
    for index in (reach + 1)..<max(reach + 1, last + 1) { terms[index] = 0 }
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
