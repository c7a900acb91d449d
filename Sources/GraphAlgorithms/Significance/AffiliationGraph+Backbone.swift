import Foundation

/// Two actors that share more events than chance explains.
public struct BackboneTie: Hashable, Sendable {
  /// The smaller actor.
  public let a: Int
  /// The larger actor.
  public let b: Int
  /// The number of events that they share.
  public let count: Int
  /// The natural logarithm of ``pValue``, which tells values apart that are too small for a number.
  public let logPValue: Double
  /// The p value after the correction for the number of pairs.
  public let adjustedPValue: Double

  /// How likely at least so many shared events are by chance; below about 1e-308 it is 0.
  public var pValue: Double { exp(logPValue) }

  /// Creates a tie with its probabilities.
  public init(a: Int, b: Int, count: Int, logPValue: Double, adjustedPValue: Double) {
    self.a = a
    self.b = b
    self.count = count
    self.logPValue = logPValue
    self.adjustedPValue = adjustedPValue
  }
}

extension AffiliationGraph {
  /// Finds the pairs of actors that share more events than their degrees explain.
  ///
  /// The stochastic degree sequence model: ties are drawn independently so that every actor has its
  /// number of events and every event its size on average (the bipartite configuration model). The
  /// number of events that two actors share is then a sum of independent trials, one per event, and
  /// its upper tail is taken exactly. A large event makes its actors share it easily, and so says
  /// little; a projection that is filtered afterwards cannot know that.
  ///
  /// - Parameters:
  ///   - significance: Pairs up to this (adjusted) p value are returned, 0...1.
  ///   - correction: The correction for the number of pairs: all pairs of actors with an allowed event
  ///     are counted as tests, those that share nothing included.
  ///   - filter: The events that count; `nil` for all.
  /// - Returns: The pairs by rising p value, equals by falling count and then by rising actors.
  /// - Complexity: O(sum of the squares of the sizes of the events), and one tail for each kind of pair
  ///   (degree, degree, count).
  /// - SeeAlso: Z. P. Neal, "The backbone of bipartite projections", 2014,
  ///   doi:10.1016/j.socnet.2014.06.001; Z. P. Neal, R. Domagalski, B. Sagan, "Comparing alternatives
  ///   to the fixed degree sequence model", 2021, doi:10.1038/s41598-021-03238-3.
  public func backbone(
    significance: Double, correction: MultipleTesting = .falseDiscoveryRate,
    within filter: EventFilter? = nil
  ) -> [BackboneTie] {
    let degrees = actorDegrees(within: filter)
    let sizes = eventSizes()
    let allowedSizes = (0..<eventCount)
      .filter { filter?.contains($0) ?? true }
      .map { sizes[$0] }
    let model = BipartiteConfigurationModel(actorDegrees: degrees, eventSizes: allowedSizes)
    let pairs = sharedEventPairs(within: filter)
    let logTails = logTails(of: pairs, under: model)
    let present = degrees.count { $0 > 0 }
    let adjusted = correction.adjusted(
      logTails.map { exp($0) }, testCount: present * (present - 1) / 2)
    return pairs.indices
      .filter { adjusted[$0] <= significance }
      .sorted {
        (logTails[$0], pairs[$1].count, pairs[$0].a, pairs[$0].b)
          < (logTails[$1], pairs[$0].count, pairs[$1].a, pairs[$1].b)
      }
      .map { index in
        BackboneTie(
          a: Int(pairs[index].a), b: Int(pairs[index].b), count: Int(pairs[index].count),
          logPValue: logTails[index], adjustedPValue: adjusted[index])
      }
  }

  /// The tail of every pair; pairs of the same classes and count share one calculation.
  private func logTails(
    of pairs: [(a: Int32, b: Int32, count: Int32)], under model: BipartiteConfigurationModel
  ) -> [Double] {
    let kinds = pairs.map { pair in
      let first = model.actorClasses[Int(pair.a)]
      let second = model.actorClasses[Int(pair.b)]
      return PairKind(
        smaller: min(first, second), larger: max(first, second), count: pair.count)
    }
    let order = kinds.indices.sorted { kinds[$0] < kinds[$1] }
    var tails = [Double](repeating: 0, count: pairs.count)
    var distribution = PoissonBinomial([])
    var last: PairKind?
    var tail = 0.0
    for index in order {
      let kind = kinds[index]
      if kind != last {
        if kind.smaller != last?.smaller || kind.larger != last?.larger {
          let first = model.probabilities[Int(kind.smaller)]
          let second = model.probabilities[Int(kind.larger)]
          distribution = PoissonBinomial(
            model.eventClassCounts.indices.map {
              .init(probability: first[$0] * second[$0], trials: model.eventClassCounts[$0])
            })
        }
        tail = distribution.logUpperTail(atLeast: Int(kind.count))
        last = kind
      }
      tails[index] = tail
    }
    return tails
  }
}

/// What the chance of a pair depends on: the classes of its actors, and its count.
private struct PairKind: Comparable {
  let smaller: Int32
  let larger: Int32
  let count: Int32

  static func < (left: Self, right: Self) -> Bool {
    (left.smaller, left.larger, left.count) < (right.smaller, right.larger, right.count)
  }
}
