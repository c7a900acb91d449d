import GraphAlgorithms
import ProjectModel

/// The rows that describe clusters: members, and places and areas of the projects most of whose bodies
/// they are.
struct ClusterRows {
  private let found: Clustering
  private let explorer: Explorer

  init(_ found: Clustering, of explorer: Explorer) {
    self.found = found
    self.explorer = explorer
  }

  /// The rows of the first clusters, largest first.
  ///
  /// - Complexity: O(projects and their municipalities + members shown).
  func rows(limit: Int?) -> [ClustersQuestion.Row] {
    let count = min(limit ?? found.clusters.count, found.clusters.count)
    let network = explorer.network
    var areas = [[String: Int]](repeating: [:], count: count)
    for (project, cluster) in found.projectClusters.enumerated()
    where cluster >= 0 && Int(cluster) < count {
      if let area = network.projects[project].programmeArea {
        areas[Int(cluster)][area, default: 0] += 1
      }
    }
    var places = [[ClustersQuestion.Row.Place]](repeating: [], count: count)
    for municipality in 0..<network.municipalities.count {
      var counts = [Int](repeating: 0, count: count)
      for project in network.municipalityGraph.events(of: municipality) {
        let cluster = Int(found.projectClusters[Int(project)])
        if cluster >= 0, cluster < count { counts[cluster] += 1 }
      }
      for (cluster, projectCount) in counts.enumerated() where projectCount > 0 {
        places[cluster].append(
          .init(
            municipality: explorer.subject(municipality: municipality),
            projectCount: projectCount))
      }
    }
    return (0..<count).map { cluster in
      ClustersQuestion.Row(
        members: found.clusters[cluster].map { member in
          .init(
            organisation: explorer.subject(organisation: member),
            stability: found.stability[member], innerStrength: found.innerStrength(of: member))
        }, municipalities: places[cluster], programmeAreas: areas[cluster],
        namesakes: found.namesakes(of: cluster)
          .map { explorer.subject(organisation: $0) })
    }
  }
}
