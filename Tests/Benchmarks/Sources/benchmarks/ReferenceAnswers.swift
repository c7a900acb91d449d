import Foundation
import GraphAlgorithms

/// The answers to the facts that a reference file holds, in its shape: names instead of ids, equals by
/// name.
///
/// What the algorithms do not answer is left out: searching for names, which is a store's, and ways
/// through weighted ties.
extension Dataset {
  /// Writes the answers as JSON.
  ///
  /// - Parameters:
  ///   - file: Where to.
  ///   - reference: The reference file, which says who is asked about.
  ///   - nodes: The file `nodes.csv`.
  /// - Throws: What reading and writing throw.
  func writeAnswers(to file: URL, askedIn reference: URL, namedBy nodes: URL) throws {
    let names = try Self.names(nodes)
    let asked = try JSONDecoder().decode(AskedBodies.self, from: Data(contentsOf: reference))
    let answers = questionAnswers(asked, names)
      .merging(wholeGraphAnswers(names)) { first, _ in first }
    try JSONSerialization.data(withJSONObject: answers, options: [.sortedKeys])
      .write(to: file)
  }

  /// Who is asked about, by name.
  private struct AskedBodies: Decodable {
    struct One: Decodable { let org: String }
    struct Pair: Decodable {
      let a: String
      let b: String
    }

    let coworkers: [One]
    let shared: [Pair]
    let ego2: [One]
    let path: [Pair]
  }

  /// The names of all nodes by id.
  private static func names(_ nodes: URL) throws -> [String] {
    try String(contentsOf: nodes, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let name = line.split(separator: ",", maxSplits: 2)[2]
      return name.hasPrefix("\"") ? String(name.dropFirst().dropLast()) : String(name)
    }
  }

  private func questionAnswers(_ asked: AskedBodies, _ names: [String]) -> [String: Any] {
    let traversal = AffiliationTraversal(organisations)
    let bodies = names.dropFirst(projectCount).prefix(organisationCount)
    let numbers = Dictionary(
      zip(bodies, 0...), uniquingKeysWith: { first, _ in first })
    func number(_ name: String) -> [Int] { numbers[name].map { [$0] } ?? [] }
    func ranked(_ found: [(organisation: Int, count: Int)]) -> [String: Any] {
      let top = found.map { (name: names[$0.organisation + projectCount], count: $0.count) }
        .sorted { (-$0.count, $0.name) < (-$1.count, $1.name) }.prefix(10)
      return [
        "n": found.count, "sum": found.reduce(0) { $0 + $1.count },
        "top": top.map { [$0.name, $0.count] as [Any] },
      ]
    }
    func answers(_ pair: AskedBodies.Pair, _ found: [String: Any]) -> [String: Any] {
      found.merging(["a": pair.a, "b": pair.b]) { first, _ in first }
    }
    return [
      "coworkers": asked.coworkers.map { one -> [String: Any] in
        let found = traversal.coActors(of: number(one.org))
        return ranked(found.map { ($0.actor, $0.sharedEventCount) })
          .merging(["org": one.org]) { first, _ in first }
      },
      "shared": asked.shared.map { pair -> [String: Any] in
        let found = traversal.commonCoActors(of: [number(pair.a), number(pair.b)])
        return answers(
          pair, ranked(found.map { ($0.actor, $0.sharedEventCounts.min() ?? 0) }))
      },
      "ego2": asked.ego2.map { one -> [String: Any] in
        let count = traversal.reachableActorCount(from: number(one.org), radius: 2)
        return ["org": one.org, "organisations": count]
      },
      "path": asked.path.map { pair -> [String: Any] in
        let steps = traversal.distance(from: number(pair.a), to: number(pair.b))
        return answers(pair, ["hops": steps ?? -1])
      },
    ]
  }

  private func wholeGraphAnswers(_ names: [String]) -> [String: Any] {
    func top(_ scores: [Double]) -> [[Any]] {
      scores.indices.map { (name: names[$0 + projectCount], score: scores[$0]) }
        .sorted { (-$0.score, $0.name) < (-$1.score, $1.name) }.prefix(20)
        .map { [$0.name, $0.score] }
    }
    let firstMunicipality = projectCount + organisationCount
    let places = municipalities.sharedEventPairs()
    let named = places.map { pair in
      let both = [pair.a, pair.b].map { names[Int($0) + firstMunicipality] }.sorted()
      return (count: Int(pair.count), first: both[0], second: both[1])
    }.sorted { (-$0.count, $0.first, $0.second) < (-$1.count, $1.first, $1.second) }
    let components = organisations.components()
    let pairs = organisations.sharedEventCounts()
    var answers: [String: Any] = [
      "size": size,
      "muni_cooc": [
        "pairs": places.count, "sum": named.reduce(0) { $0 + $1.count },
        "top": named.prefix(20).map { [$0.first, $0.second, $0.count] as [Any] },
      ],
      "components": [
        "count": components.count, "largest": Array(components.sizes.prefix(10)),
      ],
      "degree": top(organisations.actorDegrees().map(Double.init)),
      "org_proj": ["pairs": pairs.pairCount, "sum": pairs.total, "max": pairs.highest],
    ]
    guard size != "L" else { return answers }
    let projection = organisations.sharedEventCountProjection()
    let communities = Leiden().partition(of: projection)
    answers["pagerank"] = top(organisations.pageRank(tolerance: 1e-12).scores)
    answers["clusters"] = [
      "samband": quality(
        of: communities, in: projection, resolution: 1,
        judged: judgedOrganisations(in: projection))
    ]
    if size == "S" {
      answers["betweenness"] = top(Centrality.betweenness(of: projection, normalized: false))
    }
    return answers
  }
}
