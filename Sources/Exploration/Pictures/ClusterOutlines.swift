import GraphDrawing

/// What pictures say of clusters without listing all of their members.
struct ClusterOutlines {
  /// How strongly two clusters are tied.
  struct Tie {
    let a: Int
    let b: Int
    /// The sum of their members' ties.
    let weight: Double
  }

  private let clustering: Clustering
  private let ranked: [[Int]]

  /// No picture shows more members of a cluster than this.
  static let mostMembers = 100

  /// Outlines of the first `count` clusters.
  init(_ clustering: Clustering, count: Int) {
    self.clustering = clustering
    ranked = (0..<count).map { clustering.ranked($0, limit: Self.mostMembers) }
  }

  /// The central members of a cluster, most central first.
  func members(of cluster: Int) -> [Int] { ranked[cluster] }

  /// The id that answers give the cluster.
  func id(of cluster: Int) -> String { clustering.id(of: cluster) }

  /// The names of the members that it is named after.
  func name(of cluster: Int) -> String { clustering.name(of: cluster) }

  /// The ties between the first so many clusters, strongest first.
  func tiesBetween(_ count: Int) -> [Tie] {
    var ties: [Tie] = []
    for a in 0..<count {
      for b in (a + 1)..<max(a + 1, count) {
        let weight = clustering.weight(between: a, and: b)
        if weight > 0 { ties.append(Tie(a: a, b: b, weight: weight)) }
      }
    }
    return ties.sorted { ($1.weight, $0.a, $0.b) < ($0.weight, $1.a, $1.b) }
  }

  /// That the clusters are those of some of the bodies, where they are; else nothing.
  func restrictionSentence(_ frame: PictureFrame) -> String {
    frame.restrictionSentence(bodies: clustering.bodiesLookedAt)
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
