import GraphAlgorithms
import GraphStore
import ProjectModel

/// The clusters of a view with the figures that describe them.
///
/// The clusters of the whole store, at the usual resolution and seed, are those that are kept beside
/// it; all others are found when they are asked for.
struct Clustering {
  /// The resolution and the seed of the clusters that are kept.
  static let keptResolution = 1.0
  static let keptSeed: UInt64 = 1

  /// The members of each cluster, ascending, the largest cluster first.
  let clusters: [[Int]]
  /// The modularity of the partition, `nil` without ties.
  let modularity: Double?
  /// How many bodies that take part in a project share none.
  let loners: Int
  /// A stability per organisation; 1 for all where none was measured.
  let stability: [Double]
  /// Over how many further searches the stabilities are averaged.
  let stabilityRuns: Int
  /// The digest of the state whose clusters the search began with; `nil` when it began with none.
  let startedFrom: String?
  /// For each project the cluster that most of its bodies belong to; -1 for none, or for a body alone.
  let projectClusters: [Int32]

  /// How many bodies were grouped, where there are more: those with the most projects.
  let bodiesLookedAt: Int?

  private let network: Network
  private let innerStrengths: [Double]
  private let names: [Int32]
  private let between: [Double]
  private let tiedCount: Int

  /// Between so many of the first clusters the ties are known.
  private static let mostTied = 64

  /// Finds the clusters for a picture, or takes those that are kept.
  ///
  /// - Complexity: As the search of as many ties as ``NetworkView/forPictures(mostTies:mostBodies:)``
  ///   leaves, and O(ties).
  init(
    forPictureOf view: NetworkView, from explorer: Explorer, resolution: Double, seed: UInt64,
    measuresStability: Bool
  ) {
    self.init(
      explorer, Self.isKept(view, resolution, seed) ? view : view.forPictures(),
      resolution: resolution, seed: seed, measuresStability: measuresStability)
  }

  private static func isKept(_ view: NetworkView, _ resolution: Double, _ seed: UInt64) -> Bool {
    view.isWhole && resolution == keptResolution && seed == keptSeed
  }

  /// Finds the clusters, or takes those that are kept.
  init(
    _ explorer: Explorer, _ view: NetworkView, resolution: Double, seed: UInt64,
    measuresStability: Bool = true
  ) {
    network = view.network
    bodiesLookedAt = view.bodiesLookedAt
    let isKept = Self.isKept(view, resolution, seed)
    let found =
      isKept
      ? explorer.keptPartition(measuringStability: measuresStability)
      : ClusterSearch(view, resolution: resolution, seed: seed)
        .partition(of: explorer.state, measuringStability: measuresStability)
    var sizes = [Int](repeating: 0, count: found.clusterCount)
    for cluster in found.communities { sizes[Int(cluster)] += 1 }
    // Communities are numbered by falling size, so that those of one are the last.
    let manyCount = sizes.firstIndex { $0 < 2 } ?? sizes.count
    var members = [[Int]](repeating: [], count: manyCount)
    for (organisation, cluster) in found.communities.enumerated() where Int(cluster) < manyCount {
      members[Int(cluster)].append(organisation)
    }
    clusters = members
    modularity = found.modularity
    names = found.names
    startedFrom = found.startedFrom.isEmpty ? nil : found.startedFrom
    stabilityRuns = found.stabilityRuns
    stability =
      found.stabilities.isEmpty
      ? [Double](repeating: 1, count: found.communities.count) : found.stabilities
    tiedCount = min(Self.mostTied, clusters.count)
    let ties = view.graph.communityTies(
      found.communities, between: tiedCount, within: view.events)
    innerStrengths = ties.inner.map(Self.comparable)
    between = ties.between
    let clusterCount = Int32(clusters.count)
    projectClusters = ties.eventCommunities.map { $0 < clusterCount ? $0 : -1 }
    var loners = 0
    // Among some of the bodies it is not known who shares no project with anybody.
    if bodiesLookedAt == nil {
      for (organisation, cluster) in found.communities.enumerated() where Int(cluster) >= manyCount
      {
        let projects = view.projects(of: organisation)
        let isAlone = projects.allSatisfy { view.graph.actors(of: $0).count == 1 }
        if isAlone, !projects.isEmpty { loners += 1 }
      }
    }
    self.loners = loners
  }

  /// Sums that should be equal are, in whatever order they were added up.
  private static func comparable(_ strength: Double) -> Double {
    (strength * 1e9).rounded() / 1e9
  }

  /// The most central members of a cluster, most central first, then by name and key.
  func ranked(_ cluster: Int, limit: Int? = nil) -> [Int] {
    let places = network.nameRanks
    return clusters[cluster].best(limit) {
      (-innerStrengths[$0], places[$0]) < (-innerStrengths[$1], places[$1])
    }
  }

  /// The weight of a body's ties to fellows of its cluster.
  func innerStrength(of organisation: Int) -> Double { innerStrengths[organisation] }

  /// The two bodies that a cluster is named after, the first of which makes its id.
  func namesakes(of cluster: Int) -> [Int] {
    names[(2 * cluster)..<(2 * cluster + 2)].filter { $0 >= 0 }.map(Int.init)
  }

  /// The id of a cluster.
  func id(of cluster: Int) -> String {
    ClustersQuestion.id(ofCentral: namesakes(of: cluster).first.map(network.organisations.key))
  }

  /// The name of a cluster.
  func name(of cluster: Int) -> String {
    namesakes(of: cluster).map(network.organisations.name).joined(separator: " – ")
  }

  /// The weight of the ties between two of the first clusters.
  func weight(between a: Int, and b: Int) -> Double {
    a < tiedCount && b < tiedCount ? between[a * tiedCount + b] : 0
  }
}
