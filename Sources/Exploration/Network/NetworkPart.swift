import GraphAlgorithms
import GraphDrawing

/// The organisations and projects of a partner network, with the ties among them.
struct NetworkPart {
  let center: AskedOrganisation?
  /// The organisations, ascending.
  let organisations: [Int]
  /// How many steps each of them is from the center; empty without one.
  let distances: [Int]
  /// The projects that tie them, ascending.
  let projects: [Int]
  /// The ties, strongest first, as many as the question shows.
  let ties: [SharedPair]
  /// How many ties there are.
  let tieCount: Int
  let view: NetworkView
  let notes: [String]
  /// Projects that tie nobody but the center.
  private let tooLarge: Set<Int>

  init(_ question: NetworkQuestion, of explorer: Explorer) throws {
    try self.init(
      question, of: explorer,
      in: NetworkView(explorer, level: question.level, filters: question.filters))
  }

  /// The network of a picture, which looks at some bodies only where there are too many.
  ///
  /// - Parameters:
  ///   - question: What is asked.
  ///   - explorer: The store.
  ///   - mostNodes: How many bodies and projects at most, all of which are looked at then; `nil` for a
  ///     picture of some.
  /// - Throws: `DrawingError` when there are more, before their ties are looked for; `LookupError` when
  ///   nobody is called as the center is.
  init(
    forPictureOf question: NetworkQuestion, of explorer: Explorer, mostNodes: Int?
  ) throws {
    let view = try NetworkView(explorer, level: question.level, filters: question.filters)
    if let mostNodes {
      try self.init(question, of: explorer, in: view, mostNodes: mostNodes)
    } else {
      let center = try question.center.map {
        try explorer.organisation($0, level: question.level).index
      }
      try self.init(question, of: explorer, in: view.forPictures(around: center))
    }
  }

  private init(
    _ question: NetworkQuestion, of explorer: Explorer, in view: NetworkView,
    mostNodes: Int? = nil
  ) throws {
    self.view = view
    let center = try question.center.map {
      try explorer.organisation($0, level: question.level)
    }
    self.center = center
    var notes = center?.note.map { [$0] } ?? []
    let graph = view.graph
    var tooLarge: Set<Int> = []
    if let center {
      let ego = graph.egoNetwork(
        of: [center.index], radius: max(1, question.radius), within: view.events)
      organisations = ego.actors
      distances = ego.distances
      // All bodies of the projects that were walked through are inside.
      tooLarge = Set(
        ego.innerEvents.filter { graph.size(of: $0) > NetworkView.mostPairedBodies })
      let outer = ego.outerEvents.filter { graph.size(of: $0) > NetworkView.mostPairedBodies }
      if !outer.isEmpty {
        let inside = Set(ego.actors)
        tooLarge.formUnion(
          outer.filter { project in
            let count = graph.actors(of: project).count { inside.contains(Int($0)) }
            return count > NetworkView.mostPairedBodies
          })
      }
      projects = ego.events.filter { graph.size(of: $0) > 1 }
    } else {
      let degrees = graph.actorDegrees(within: view.events)
      organisations = degrees.indices.filter { degrees[$0] > 0 }
      distances = []
      projects = (0..<graph.eventCount).filter { project in
        let count = graph.actors(of: project).count
        guard count > 0, view.counts(project) else { return false }
        if count > NetworkView.mostPairedBodies { tooLarge.insert(project) }
        return true
      }
    }
    self.tooLarge = tooLarge
    let nodes = organisations.count + projects.count
    if let mostNodes, nodes > mostNodes {
      throw DrawingError(reason: .tooLarge(what: "nodes", count: nodes, limit: mostNodes))
    }
    if !tooLarge.isEmpty {
      notes.append(
        "\(Wording.count(tooLarge.count, "project")) of more than \(NetworkView.mostPairedBodies) bodies "
          + "\(tooLarge.count == 1 ? "ties" : "tie") \(center.map { "nobody but \($0.subject.name)" } ?? "nobody")."
      )
    }
    let kept = question.significance.map { significance in
      Set(
        graph.backbone(significance: significance, within: view.events).map {
          Ends(a: $0.a, b: $0.b)
        })
    }
    var strongest = StrongestPairs(limit: question.limit)
    var allCount = 0
    graph.forEachPair(
      among: center == nil ? nil : organisations, within: view.events,
      mostMembers: NetworkView.mostPairedBodies, center: center?.index
    ) { pair in
      allCount += 1
      if kept?.contains(Ends(a: pair.a, b: pair.b)) ?? true { strongest.add(pair) }
    }
    ties = strongest.sorted
    tieCount = strongest.count
    if let significance = question.significance {
      notes.append(
        "Backbone: \(tieCount) of \(Wording.count(allCount, "tie")) have a corrected p value of at "
          + "most \(significance) in the stochastic degree sequence model (Benjamini and Hochberg)."
      )
    }
    self.notes = notes
  }

  /// The projects that two organisations of the network share, ascending.
  func projects(of tie: SharedPair) -> [Int] {
    let both = view.sharedProjects(of: tie.a, and: tie.b)
    let isOfCenter = center.map { $0.index == tie.a || $0.index == tie.b } ?? false
    return isOfCenter ? both : both.filter { !tooLarge.contains($0) }
  }

  /// Two organisations, the smaller index first.
  private struct Ends: Hashable {
    let a: Int
    let b: Int
  }
}

/// Keeps the strongest of many pairs: most shared events first, then weight, then by number.
private struct StrongestPairs {
  /// How many there were.
  private(set) var count = 0
  private let limit: Int?
  private var kept: [SharedPair] = []

  init(limit: Int?) {
    self.limit = limit
  }

  /// The kept pairs, strongest first.
  var sorted: [SharedPair] {
    Array(kept.sorted(by: Self.comesBefore).prefix(limit ?? kept.count))
  }

  mutating func add(_ pair: SharedPair) {
    count += 1
    kept.append(pair)
    // What cannot be shown any more is thrown away now and then, so that few are held.
    if let limit, kept.count >= max(4_096, 2 * limit) { kept = sorted }
  }

  private static func comesBefore(_ a: SharedPair, _ b: SharedPair) -> Bool {
    (b.sharedEventCount, b.weight, a.a, a.b) < (a.sharedEventCount, a.weight, b.a, b.b)
  }
}
