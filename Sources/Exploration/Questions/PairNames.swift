import GraphAlgorithms
import ProjectModel

/// A pair with its corrected p value, and whether the name of its larger number comes first.
struct RankedPair {
  let pair: CoOccurrence
  let adjusted: Double
  let isTurned: Bool

  /// The one whose name comes first.
  var first: Int { isTurned ? pair.b : pair.a }
  /// The other.
  var second: Int { isTurned ? pair.a : pair.b }
}

/// The names of what is paired, as far as pairs are ordered by them.
struct PairNames {
  /// Each one's place when all are sorted by name, equals by key.
  let places: FrozenColumn
  private let name: (Int) -> String

  static func municipalities(_ network: Network) -> PairNames {
    let all = network.municipalities
    // The names of the register are composed letters, so that their bytes are in the order of the names; no
    // two are alike.
    let names = all.map { Array($0.name.utf8) }
    let order = all.indices.sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
    var places = [Int32](repeating: 0, count: all.count)
    for (place, index) in order.enumerated() { places[index] = Int32(place) }
    return PairNames(places: FrozenColumn(places)) { all[$0].name }
  }

  static func organisations(_ network: Network) -> PairNames {
    PairNames(places: network.nameRanks) { network.organisations.name($0) }
  }

  /// Most common projects first, then by both names, then by both keys.
  func comesBefore(_ a: RankedPair, _ b: RankedPair) -> Bool {
    if a.pair.count != b.pair.count { return a.pair.count > b.pair.count }
    // Equal names have places side by side, which say how their keys are ordered.
    if a.first != b.first, name(a.first) != name(b.first) {
      return places[a.first] < places[b.first]
    }
    if a.second != b.second, name(a.second) != name(b.second) {
      return places[a.second] < places[b.second]
    }
    return (places[a.first], places[a.second]) < (places[b.first], places[b.second])
  }
}
