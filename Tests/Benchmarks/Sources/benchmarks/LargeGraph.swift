import Foundation
import GraphAlgorithms

/// A graph of as many ties as are asked for, to see what memory and time it takes.
///
/// Shaped as the generated projects are, but drawn in memory: ten bodies a project, of which one in
/// three has a hub of 16; most of the others are drawn from a community of the project's, some from
/// anywhere. It is built, and asked about a body, a hub and a path.
enum LargeGraph {
  private static let bodiesInProject = 10
  private static let hubs = 16
  /// How many bodies a community has.
  private static let community = 2_000
  /// `RUSAGE_SELF`, which is a number on one system and a case of an enumeration on another.
  private static let ownProcess: Int32 = 0
  /// How many questions of each kind are asked.
  private static let questions = 100

  /// Builds the graph, asks, and prints the measurements.
  ///
  /// - Throws: What writing the measurements throws.
  static func measure(tieCount: Int) throws {
    let projects = max(1, tieCount / bodiesInProject)
    let bodies = hubs + max(community, tieCount / 5)
    var generator = SeededGenerator(seed: 7)
    func random(_ bound: Int) -> Int {
      Int(generator.next().multipliedFullWidth(by: UInt64(bound)).high)
    }
    let start = ProcessorTime.now()
    var builder = AffiliationGraphBuilder(actorCount: bodies, eventCount: projects)
    builder.reserveCapacity(projects * bodiesInProject)
    for project in 0..<projects {
      let first = random(bodies - hubs - community + 1) + hubs
      for place in 0..<bodiesInProject {
        let isHub = place == 0 && random(3) == 0
        let isNear = random(10) > 0
        builder.add(
          actor: isHub
            ? random(hubs) : isNear ? first + random(community) : hubs + random(bodies - hubs),
          event: project)
      }
    }
    let graph = builder.build()
    try report("large_build", ProcessorTime.now() - start, graph)

    let traversal = AffiliationTraversal(graph)
    let asked = (0..<questions).map { _ in hubs + random(bodies - hubs) }
    try report(
      "large_coworkers",
      mean { traversal.withCoActors(of: [asked[$0]]) { ids, _ in keep(ids.count) } })
    try report(
      "large_path",
      mean { keep(traversal.distance(from: [asked[$0]], to: [asked[questions - 1 - $0]]) ?? -1) })
    let hub = ProcessorTime.median(repetitions: 3) {
      keep(traversal.strongestCoActors(of: [0], limit: 20).total)
    }
    try report("large_hub", hub.seconds)
  }

  private static func mean(_ ask: (Int) -> Void) -> Double {
    let start = ProcessorTime.now()
    for question in 0..<questions { ask(question) }
    return (ProcessorTime.now() - start) / Double(questions)
  }

  private static func report(
    _ workload: String, _ seconds: Double, _ graph: AffiliationGraph? = nil
  ) throws {
    var usage = rusage()
    getrusage(Self.ownProcess, &usage)
    var measured = Measurement(peer: "samband", size: "ties", workload: workload, cpu: seconds)
    measured.counters = ["largestResidentKilobytes": Int(usage.ru_maxrss)]
    if let graph { measured.counters?["ties"] = graph.tieCount }
    try measured.print()
  }
}
