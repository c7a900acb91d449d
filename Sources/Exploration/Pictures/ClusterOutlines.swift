import GraphAlgorithms
import GraphDrawing
import ProjectModel

/// What pictures say of clusters without listing all of their members.
struct ClusterOutlines {
  /// How strongly two clusters are tied.
  struct Tie {
    let a: Int
    let b: Int
    /// The sum of their members' ties.
    let weight: Double
    /// The strongest single tie.
    let strongest: (a: Int, b: Int, weight: Double)
  }

  private let clustering: Clustering
  private let network: Network
  private let ranked: [[Int]]

  /// Outlines of the first `count` clusters.
  init(_ clustering: Clustering, _ network: Network, count: Int) {
    self.clustering = clustering
    self.network = network
    ranked = clustering.clusters.prefix(count).map { clustering.ranked($0, by: network) }
  }

  /// The members of a cluster, most central first.
  func members(of cluster: Int) -> [Int] { ranked[cluster] }

  /// The id that answers give the cluster.
  func id(of cluster: Int) -> String {
    let first = members(of: cluster).first.map { network.organisations[$0].key }
    return ClustersQuestion.id(ofCentral: first)
  }

  /// The names of its central members.
  func name(of cluster: Int) -> String {
    members(of: cluster).prefix(2).map { network.organisations[$0].name }
      .joined(separator: " – ")
  }

  /// The ties between the first so many clusters, strongest first.
  func tiesBetween(_ count: Int) -> [Tie] {
    var clusterOf = [Int](repeating: -1, count: clustering.projection.vertexCount)
    for cluster in 0..<count {
      for member in clustering.clusters[cluster] { clusterOf[member] = cluster }
    }
    var sums = [Double](repeating: 0, count: count * count)
    var best = [(a: Int, b: Int, weight: Double)](
      repeating: (0, 0, 0), count: count * count)
    for cluster in 0..<count {
      for member in clustering.clusters[cluster] {
        for (other, weight) in zip(
          clustering.projection.neighbors(of: member), clustering.projection.weights(of: member))
        {
          let otherCluster = clusterOf[Int(other)]
          guard otherCluster > cluster else { continue }
          let place = cluster * count + otherCluster
          sums[place] += weight
          if weight > best[place].weight { best[place] = (member, Int(other), weight) }
        }
      }
    }
    return sums.indices.filter { sums[$0] > 0 }
      .map { Tie(a: $0 / count, b: $0 % count, weight: sums[$0], strongest: best[$0]) }
      .sorted { ($1.weight, $0.a, $0.b) < ($0.weight, $1.a, $1.b) }
  }

  /// How the clusters were found.
  static func methodSentence(
    resolution: Double, seed: UInt64, _ frame: PictureFrame
  ) -> String {
    frame.say(
      "Leiden clusters by modularity at resolution \(resolution), seed \(seed), on Newman's weights "
        + "1/(n-1).",
      "Leidenkluster efter modularitet med upplösning \(resolution), startvärde \(seed), på Newmans "
        + "vikter 1/(n-1).")
  }
}
