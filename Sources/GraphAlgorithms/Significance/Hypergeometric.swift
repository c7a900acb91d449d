import Foundation

/// The number of successes among draws without replacement.
public enum Hypergeometric {
  /// The probability of at least so many successes.
  ///
  /// - Parameters:
  ///   - population: The number of things.
  ///   - successes: How many of them are successes.
  ///   - draws: How many are drawn, none twice.
  ///   - count: The smallest number of successes among those drawn that is asked about.
  /// - Returns: A probability, 0...1; below about 1e-308 it is 0, and
  ///   ``logUpperTail(population:successes:draws:atLeast:)`` still tells values apart.
  /// - Precondition: Neither successes nor draws are negative or more than the population.
  /// - Complexity: O(standard deviation) steps; far from the mean a few.
  public static func upperTail(
    population: Int, successes: Int, draws: Int, atLeast count: Int
  ) -> Double {
    exp(
      logUpperTail(population: population, successes: successes, draws: draws, atLeast: count))
  }

  /// The natural logarithm of the probability of at least so many successes.
  ///
  /// - Returns: 0 or less; minus infinity when so many are impossible.
  /// - Precondition: As for ``upperTail(population:successes:draws:atLeast:)``.
  /// - Complexity: O(standard deviation) steps; far from the mean a few.
  public static func logUpperTail(
    population: Int, successes: Int, draws: Int, atLeast count: Int
  ) -> Double {
    HypergeometricDraws(draws, of: population).logUpperTail(successes: successes, atLeast: count)
  }
}

/// So many draws of a population, to be asked about several numbers of successes in it.
struct HypergeometricDraws {
  private let population: Int
  private let draws: Int
  /// ln C(N, n) as a binomial probability with the share n/N.
  private let logWhole: Double

  /// - Precondition: Draws are neither negative nor more than the population.
  init(_ draws: Int, of population: Int) {
    precondition(
      draws >= 0 && draws <= population, "\(draws) draws do not fit a population of \(population)")
    self.draws = draws
    self.population = population
    logWhole = BinomialTerms.logProbability(
      hits: draws, trials: population, probability: Double(draws) / Double(population))
  }

  /// See ``Hypergeometric/logUpperTail(population:successes:draws:atLeast:)``.
  ///
  /// - Precondition: Successes are neither negative nor more than the population.
  func logUpperTail(successes: Int, atLeast count: Int) -> Double {
    precondition(
      successes >= 0 && successes <= population,
      "\(successes) successes do not fit a population of \(population)")
    let lowest = max(0, draws - (population - successes))
    let highest = min(successes, draws)
    if count <= lowest { return 0 }
    if count > highest { return -.infinity }
    let mean = Double(successes) * Double(draws) / Double(population)
    if Double(count) > mean {
      // Terms fall from here on.
      var term = 1.0
      var sum = 1.0
      var hits = count
      while hits < highest, term > sum * 1e-17 {
        term *= ratio(successes: successes, from: hits)
        sum += term
        hits += 1
      }
      return min(0, logProbability(successes: successes, hits: count) + log(sum))
    }
    // The tail holds the larger part: take the terms below away, from the largest down.
    var term = 1.0
    var sum = 1.0
    var hits = count - 1
    while hits > lowest, term > sum * 1e-17 {
      term /= ratio(successes: successes, from: hits - 1)
      sum += term
      hits -= 1
    }
    let below = logProbability(successes: successes, hits: count - 1)
    return log1p(-min(1, exp(below) * sum))
  }

  /// The probability of one success more, over that of `hits`.
  private func ratio(successes: Int, from hits: Int) -> Double {
    let up = Double(successes - hits) * Double(draws - hits)
    let down = Double(hits + 1) * Double(population - successes - draws + hits + 1)
    return up / down
  }

  /// ln of C(K, k) C(N-K, n-k) / C(N, n), as three binomial probabilities with the same share n/N.
  private func logProbability(successes: Int, hits: Int) -> Double {
    let share = Double(draws) / Double(population)
    return BinomialTerms.logProbability(hits: hits, trials: successes, probability: share)
      + BinomialTerms.logProbability(
        hits: draws - hits, trials: population - successes, probability: share)
      - logWhole
  }
}
