import GraphAlgorithms
import GraphStore

/// The search for the clusters of a view.
struct ClusterSearch {
  private let view: NetworkView
  private let leiden: Leiden
  private let projection: WeightedGraph

  init(_ view: NetworkView, resolution: Double, seed: UInt64) {
    self.view = view
    projection = view.graph.newmanProjection(within: view.events)
    leiden = Leiden(
      resolution: resolution, seed: seed,
      maximumRounds: Self.rounds(tieCount: projection.edgeCount))
  }

  /// Finds the clusters, from those of an earlier state if there are any.
  ///
  /// A cluster keeps its first namesake, and so its id, while that is one of its members; where two
  /// have come together, that of the larger part stays. The second is kept likewise. Others are named
  /// after their most central members.
  ///
  /// - Complexity: Some searches of close to O(ties of the projection) each.
  func partition(
    of state: GraphFileState, startingFrom old: StoredPartition? = nil, measuringStability: Bool
  ) -> StoredPartition {
    let hashes = view.network.organisations.keyHashes
    let known = old.map { EarlierClusters($0, hashes: hashes) }
    let found =
      known.map { leiden.partition(of: projection, startingFrom: Partition($0.labels)) }
      ?? leiden.partition(of: projection)
    var result = StoredPartition(
      state: state, startedFrom: old?.state.digest ?? "",
      modularity: Modularity.value(of: found, in: projection, resolution: leiden.resolution),
      keyHashes: hashes, communities: found.membership,
      names: ClusterNames(found, in: view, keeping: known).namesakes)
    if measuringStability { measureStability(of: &result) }
    return result
  }

  /// Measures how much of its cluster stays with each body when the search is repeated.
  func measureStability(of partition: inout StoredPartition) {
    partition.stabilityRuns = Self.stabilityRuns(tieCount: projection.edgeCount)
    partition.stabilities = PartitionStability.perVertex(
      reference: Partition(partition.communities.map(Int.init)), of: projection,
      runs: partition.stabilityRuns, using: leiden)
  }

  /// Four, and two on projections of more than five million ties.
  ///
  /// There each takes many seconds; on one of 32 million the third raised modularity by 7·10⁻⁵.
  static func rounds(tieCount: Int) -> Int { tieCount > 5_000_000 ? 2 : 4 }

  /// Twenty, and fewer on projections of more than five million ties, where each takes many seconds.
  static func stabilityRuns(tieCount: Int) -> Int {
    max(2, min(20, 100_000_000 / max(tieCount, 1)))
  }
}

/// The clusters of an earlier state, by the numbers that organisations have now.
struct EarlierClusters {
  /// For each organisation its cluster then; those that were not there are alone.
  let labels: [Int]
  /// For each cluster then its namesakes now; -1 for one that is no more.
  let namesakes: [Int]

  init(_ old: StoredPartition, hashes: [UInt64]) {
    var places: [UInt64: Int32] = [:]
    places.reserveCapacity(old.keyHashes.count)
    for (place, hash) in old.keyHashes.enumerated() { places[hash] = Int32(place) }
    var new = old.clusterCount
    var now = [Int](repeating: -1, count: old.keyHashes.count)
    labels = hashes.enumerated().map { organisation, hash in
      if let place = places[hash] {
        now[Int(place)] = organisation
        return Int(old.communities[Int(place)])
      }
      new += 1
      return new - 1
    }
    namesakes = old.names.map { $0 < 0 ? -1 : now[Int($0)] }
  }
}

/// Whom clusters are named after.
struct ClusterNames {
  /// For each cluster its two namesakes; -1 for nobody.
  let namesakes: [Int32]

  init(_ partition: Partition, in view: NetworkView, keeping earlier: EarlierClusters?) {
    let membership = partition.membership
    let strengths = view.graph.communityTies(membership, between: 0, within: view.events).inner
      .map { ($0 * 1e9).rounded() }
    let places = view.network.nameRanks
    var names = [Int32](repeating: -1, count: partition.communityCount * 2)
    if let earlier { Self.keep(earlier, membership, in: &names) }
    /// Puts a body in a place of its cluster's name, unless a more central one stands there.
    func offer(_ body: Int, _ place: Int, kept: [Int32]) {
      guard kept[place] < 0 else { return }
      let known = Int(names[place])
      let isBetter =
        known < 0 || (-strengths[body], places[body]) < (-strengths[known], places[known])
      if isBetter { names[place] = Int32(body) }
    }
    let kept = names
    for (body, cluster) in membership.enumerated() where names[2 * Int(cluster) + 1] != body {
      offer(body, 2 * Int(cluster), kept: kept)
    }
    for (body, cluster) in membership.enumerated() where names[2 * Int(cluster)] != body {
      offer(body, 2 * Int(cluster) + 1, kept: kept)
    }
    namesakes = names
  }

  /// Gives clusters the names that their parts had.
  private static func keep(
    _ earlier: EarlierClusters, _ membership: [Int32], in names: inout [Int32]
  ) {
    // How much of each earlier cluster is where its namesake is now.
    var shares = [Int](repeating: 0, count: earlier.namesakes.count / 2)
    for (body, label) in earlier.labels.enumerated() where label < shares.count {
      let first = earlier.namesakes[2 * label]
      if first >= 0, membership[first] == membership[body] { shares[label] += 1 }
    }
    var largest = [Int](repeating: 0, count: names.count / 2)
    for (label, share) in shares.enumerated() where share > 0 {
      let first = earlier.namesakes[2 * label]
      let cluster = Int(membership[first])
      guard share > largest[cluster] else { continue }
      largest[cluster] = share
      names[2 * cluster] = Int32(first)
      let second = earlier.namesakes[2 * label + 1]
      let stays = second >= 0 && Int(membership[second]) == cluster
      names[2 * cluster + 1] = stays ? Int32(second) : -1
    }
  }
}
