import GraphAlgorithms
import GraphStore

/// The connected parts of a network: most organisations first, then most projects, then by the name
/// and key of the largest body.
struct ConnectedParts: Sendable {
  /// Of each part its body with the most projects; of equals the first by name and key.
  let largest: FrozenColumn
  /// How many organisations each part has.
  let organisationCounts: FrozenColumn
  /// How many projects each part has.
  let projectCounts: FrozenColumn

  /// The number of organisations that take part in a project.
  var bodyCount: Int { organisationCounts.reduce(0) { $0 + Int($1) } }

  /// The parts of a view, those of a whole store as they were kept.
  static func of(_ view: NetworkView) -> ConnectedParts {
    (view.isWhole ? kept(in: view.network) : nil) ?? ConnectedParts(finding: view)
  }

  private static func kept(in network: Network) -> ConnectedParts? {
    guard let largest = network.kept(.partBodies),
      let organisations = network.kept(.partOrganisationCounts),
      let projects = network.kept(.partProjectCounts)
    else { return nil }
    return ConnectedParts(
      largest: largest, organisationCounts: organisations, projectCounts: projects)
  }

  private init(
    largest: FrozenColumn, organisationCounts: FrozenColumn, projectCounts: FrozenColumn
  ) {
    self.largest = largest
    self.organisationCounts = organisationCounts
    self.projectCounts = projectCounts
  }

  /// Finds the parts.
  ///
  /// - Complexity: O(ties) but for the inverse Ackermann factor, and a sort of the parts.
  init(finding view: NetworkView) {
    let degrees = view.graph.actorDegrees(within: view.events)
    let components = view.graph.components(within: view.events)
    let names = view.network.nameRanks
    var largest = [Int](repeating: -1, count: components.count)
    var organisations = [Int](repeating: 0, count: components.count)
    for actor in degrees.indices where degrees[actor] > 0 {
      let component = Int(components.actorComponent[actor])
      organisations[component] += 1
      let best = largest[component]
      if best < 0 || (-degrees[actor], names[actor]) < (-degrees[best], names[best]) {
        largest[component] = actor
      }
    }
    var projects = [Int](repeating: 0, count: components.count)
    for component in components.eventComponent where component >= 0 {
      projects[Int(component)] += 1
    }
    let ranked = largest.indices.filter { largest[$0] >= 0 }.sorted {
      (-organisations[$0], -projects[$0], names[largest[$0]])
        < (-organisations[$1], -projects[$1], names[largest[$1]])
    }
    self.largest = FrozenColumn(ranked.map { Int32(largest[$0]) })
    organisationCounts = FrozenColumn(ranked.map { Int32(organisations[$0]) })
    projectCounts = FrozenColumn(ranked.map { Int32(projects[$0]) })
  }
}
