import Foundation
import Testing

@testable import GraphAlgorithms

@Suite struct HypergeometricTests {
  // Exact rational arithmetic (Python 3.11 fractions over math.comb), natural logarithms.
  @Test(arguments: [
    (14, 8, 7, 6, -2.970414465569701), (100, 20, 30, 10, -3.483608938829576),
    (100, 20, 30, 3, -0.022942340699177777), (1_000, 500, 500, 300, -22.50925847675387),
    (100_000, 400, 400, 300, -1594.9119633306311), (2_000, 1_000, 1_000, 1_000, -1382.26799353748),
    (10_000, 3_000, 3_000, 1_500, -395.76504268448207),
    (1_000, 400, 500, 150, -2.950173438875936e-11),
    (1_000_000, 1_000, 2_000, 30, -56.371397123230054),
  ])
  func `the logarithm of the tail is exact`(
    population: Int, successes: Int, draws: Int, atLeast: Int, expected: Double
  ) {
    let found = Hypergeometric.logUpperTail(
      population: population, successes: successes, draws: draws, atLeast: atLeast)
    #expect(abs(found - expected) <= 1e-12 * abs(expected) + 1e-13)
    let swapped = Hypergeometric.logUpperTail(
      population: population, successes: draws, draws: successes, atLeast: atLeast)
    #expect(abs(swapped - expected) <= 1e-12 * abs(expected) + 1e-13)
  }

  // scipy 1.17.1, scipy.stats.hypergeom.sf; the last two are too small for a Double and come from logsf.
  @Test func `the tail is scipy's`() {
    func tail(_ population: Int, _ successes: Int, _ draws: Int, _ count: Int) -> Double {
      Hypergeometric.upperTail(
        population: population, successes: successes, draws: draws, atLeast: count)
    }
    #expect(abs(tail(14, 8, 7, 6) / 0.05128205128205128 - 1) < 1e-12)
    #expect(abs(tail(50, 25, 25, 25) / 7.910728602448617e-15 - 1) < 1e-10)
    #expect(abs(tail(1_000_000, 1_000, 2_000, 30) / 3.297716310075028e-25 - 1) < 1e-6)
    #expect(abs(tail(1_000_000_000, 100_000, 100_000, 40) / 7.277357352317926e-13 - 1) < 1e-6)
    #expect(tail(1_000_000, 5_000, 5_000, 500) == 0)
    let small = Hypergeometric.logUpperTail(
      population: 1_000_000, successes: 5_000, draws: 5_000, atLeast: 500)
    #expect(abs(small - -1073.7279371221168) < 1e-6)
  }

  @Test func `tails are those of counting on every small case`() {
    for population in 0...9 {
      for successes in 0...population {
        for draws in 0...population {
          // All subsets of `draws` things; the first `successes` things are successes.
          var counts = [Int](repeating: 0, count: population + 2)
          var total = 0
          for subset in 0..<(1 << population) where subset.nonzeroBitCount == draws {
            counts[(subset & ((1 << successes) - 1)).nonzeroBitCount] += 1
            total += 1
          }
          for atLeast in -1...(population + 1) {
            let hits = counts.indices.filter { $0 >= atLeast }.reduce(0) { $0 + counts[$1] }
            let found = Hypergeometric.upperTail(
              population: population, successes: successes, draws: draws, atLeast: atLeast)
            #expect(
              abs(found - Double(hits) / Double(total)) < 1e-13,
              "\(population) \(successes) \(draws) \(atLeast)")
          }
        }
      }
    }
  }
}

@Suite struct MultipleTestingTests {
  let pValues = [0.01, 0.04, 0.03, 0.005, 0.5, 0.03, 1.0, 0.2]

  // scipy 1.17.1, scipy.stats.false_discovery_control.
  @Test func `Benjamini and Hochberg's values are scipy's`() {
    let expected = [0.04, 0.064, 0.06, 0.04, 0.5714285714285714, 0.06, 1.0, 0.26666666666666666]
    for (found, value) in zip(MultipleTesting.benjaminiHochberg(pValues), expected) {
      #expect(abs(found - value) < 1e-15)
    }
  }

  // statsmodels 0.15.0, multipletests(method='holm').
  @Test func `Holm's values are those of statsmodels`() {
    let expected = [0.07, 0.18, 0.18, 0.04, 1.0, 0.18, 1.0, 0.6]
    for (found, value) in zip(MultipleTesting.holm(pValues), expected) {
      #expect(abs(found - value) < 1e-15)
    }
  }

  @Test func `tests that are not listed count as ones`() {
    let listed = MultipleTesting.benjaminiHochberg(pValues + [Double](repeating: 1, count: 12))
    #expect(MultipleTesting.benjaminiHochberg(pValues, testCount: 20) == Array(listed.prefix(8)))
    let holm = MultipleTesting.holm(pValues + [Double](repeating: 1, count: 12))
    #expect(MultipleTesting.holm(pValues, testCount: 20) == Array(holm.prefix(8)))
    #expect(MultipleTesting.benjaminiHochberg([]).isEmpty && MultipleTesting.holm([]).isEmpty)
    #expect(MultipleTesting.uncorrected.adjusted(pValues) == pValues)
  }
}

@Suite struct PoissonBinomialTests {
  // Exact rational arithmetic (Python 3.11), natural logarithms.
  @Test func `tails keep their digits, however small`() {
    let one = PoissonBinomial([.init(probability: 0.001, trials: 1_000)])
    #expect(
      abs(one.logUpperTail(atLeast: 200, exactUpTo: .infinity) / -885.4020035234889 - 1) < 1e-12)
    let two = PoissonBinomial([
      .init(probability: 0.001, trials: 200), .init(probability: 0.1, trials: 100),
    ])
    for (count, expected) in [
      (5, -0.020945326616129023), (10, -0.5543079940759981), (12, -1.1358055893492747),
      (40, -32.49800768830323), (150, -463.52360927807604), (299, -1599.599993578499),
    ] {
      #expect(abs(two.logUpperTail(atLeast: count) / expected - 1) < 1e-11, "\(count)")
    }
  }

  @Test func `the series is as good as it says`() {
    for seed in 0..<8 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let groups = (0..<5).map { _ in
        PoissonBinomial.Group(
          probability: Double.random(in: 0.05..<0.7, using: &generator),
          trials: Int.random(in: 150...250, using: &generator))
      }
      let distribution = PoissonBinomial(groups)
      let mean = groups.reduce(0) { $0 + $1.probability * Double($1.trials) }
      for distance in [-80, -40, -3, 0, 1, 5, 20, 60, 150] {
        let count = Int(mean) + distance
        let exact = distribution.logUpperTail(atLeast: count, exactUpTo: .infinity)
        let series = distribution.logUpperTail(atLeast: count, exactUpTo: 100)
        #expect(abs(exact - series) < 2e-5, "seed \(seed), \(distance) from the mean")
      }
    }
  }

  // scipy 1.17.1, scipy.stats.poisson_binom.
  @Test func `tails are scipy's`() {
    let mixed = PoissonBinomial([
      .init(probability: 0.1, trials: 5), .init(probability: 0.5, trials: 3),
      .init(probability: 0.02, trials: 40),
    ])
    for (count, expected) in [
      (1, 0.9671022960588753), (3, 0.5595206502666179), (5, 0.11444926687878454),
      (8, 0.001728218408991733),
    ] {
      #expect(abs(exp(mixed.logUpperTail(atLeast: count)) / expected - 1) < 1e-11)
    }
  }

  @Test func `tails are those of adding one trial after the other`() {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let groups = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        PoissonBinomial.Group(
          probability: [0, 1, 0.5, Double.random(in: 0..<1, using: &generator)]
            .randomElement(using: &generator) ?? 0,
          trials: Int.random(in: 0...6, using: &generator))
      }
      var terms = [1.0]
      for group in groups {
        for _ in 0..<group.trials {
          terms = (0...terms.count).map { hits in
            (hits < terms.count ? terms[hits] * (1 - group.probability) : 0)
              + (hits > 0 ? terms[hits - 1] * group.probability : 0)
          }
        }
      }
      for count in -1...(terms.count + 1) {
        let expected = terms.indices.filter { $0 >= count }.reduce(0.0) { $0 + terms[$1] }
        let found = exp(PoissonBinomial(groups).logUpperTail(atLeast: count))
        #expect(abs(found - expected) < 1e-12, "seed \(seed): \(groups), at least \(count)")
      }
    }
  }
}
