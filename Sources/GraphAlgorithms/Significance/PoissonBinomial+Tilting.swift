import Foundation

extension PoissonBinomial {
  /// The same trials with all odds multiplied by one factor, so that a wanted count is their mean.
  struct Tilted {
    let groups: [Group]
    /// The logarithm of the factor.
    let tilt: Double
    /// The logarithm of what the probabilities, each times its power of the factor, sum to.
    let logScale: Double
    let mean: Double
    let variance: Double
    private let skewness: Double
    private let excessKurtosis: Double

    init(_ original: [Group], to target: Double) {
      let tilt = Self.tilt(of: original, towards: target)
      let factor = exp(tilt)
      var logScale = 0.0
      var mean = 0.0
      var second = 0.0
      var third = 0.0
      var fourth = 0.0
      groups = original.map { group in
        let count = Double(group.trials)
        let scale = log1p(group.probability * (factor - 1))
        let hit = min(1, group.probability * exp(tilt - scale))
        let variance = hit * (1 - hit)
        logScale += count * scale
        mean += count * hit
        second += count * variance
        third += count * variance * (1 - 2 * hit)
        fourth += count * variance * (1 - 6 * variance)
        return Group(probability: hit, trials: group.trials)
      }
      self.tilt = tilt
      self.logScale = logScale
      self.mean = mean
      variance = second
      skewness = third / pow(second, 1.5)
      excessKurtosis = fourth / (second * second)
    }

    /// The density at so many standard deviations from the mean, by Edgeworth's series to the fourth
    /// cumulant.
    func density(at x: Double) -> Double {
      let square = x * x
      let third = x * (square - 3)
      let fourth = square * (square - 6) + 3
      let sixth = square * (square * (square - 15) + 45) - 15
      let correction =
        1 + skewness / 6 * third + excessKurtosis / 24 * fourth
        + skewness * skewness / 72 * sixth
      return max(0, correction) * exp(-square / 2) / (2 * Double.pi).squareRoot()
    }

    /// The logarithm of the factor on all odds that makes `target` the mean, by bisection.
    private static func tilt(of groups: [Group], towards target: Double) -> Double {
      func mean(at tilt: Double) -> Double {
        let factor = exp(tilt)
        return groups.reduce(0) { sum, group in
          let odds = group.probability / (1 - group.probability) * factor
          return sum + Double(group.trials) * (odds.isInfinite ? 1 : odds / (1 + odds))
        }
      }
      let isUpwards = mean(at: 0) < target
      var low = isUpwards ? 0.0 : -1.0
      var high = isUpwards ? 1.0 : 0.0
      while mean(at: high) < target, high < 700 {
        low = high
        high *= 2
      }
      while mean(at: low) > target, low > -700 {
        high = low
        low *= 2
      }
      // Any factor near the best serves: what it misses is in the mean.
      while high - low > 1e-6 * (1 + max(abs(low), abs(high))) {
        let middle = (low + high) / 2
        if mean(at: middle) < target { low = middle } else { high = middle }
      }
      return (low + high) / 2
    }
  }
}
