import GraphAlgorithms

/// Asks a hundred questions of one kind, several times over.
///
/// The mean is that of the middle one of five passes over all questions, or of as many as take a
/// fiftieth of a second together, so that a question finds the caches as the others have left them and
/// a disturbance of some passes is none of the mean; the median comes from a pass in which each is timed alone. A pass
/// that is not timed counts the blocks of memory that all of them take.
enum Questions {
  static func measure<Question>(
    _ workload: String, of peer: String, in data: Dataset, questions: [Question],
    hub: Question? = nil, ties: ((Question) -> Int)? = nil, ask: (Question) -> Void,
    answer: (Question) -> [Int]
  ) -> Measurement {
    for question in questions { ask(question) }
    var counters = [
      "allocations": WorkCounters.allocations { for question in questions { ask(question) } }
    ]
    if let ties { counters["ties"] = questions.reduce(0) { $0 + ties($1) } }
    let first = ProcessorTime.median(repetitions: 1) { for question in questions { ask(question) } }
    let passes = max(5, min(1_001, Int(0.02 / max(first.seconds, 1e-6)) | 1))
    let pass = ProcessorTime.median(repetitions: passes) {
      for question in questions { ask(question) }
    }
    let alone = questions.map { question in
      let start = ProcessorTime.now()
      ask(question)
      return ProcessorTime.now() - start
    }.sorted()
    let hubTime = hub.map { hub in ProcessorTime.median { ask(hub) }.seconds }
    var measurement = Measurement(
      peer: peer, size: data.size, workload: workload, cpu: alone[alone.count / 2],
      mean: pass.seconds / Double(questions.count), hub: hubTime,
      answer: questions.map { answer($0).map(Double.init) })
    measurement.counters = counters
    return measurement
  }
}

extension Dataset {
  /// Who worked with one organisation, what two share, who is two steps away, how far two are apart.
  func measureQuestions(_ wanted: (String) -> Bool) throws {
    let traversal = AffiliationTraversal(organisations)
    let pairs = queries.pairs.map { (organisation($0[0]), organisation($0[1])) }
    let bodies = queries.orgs.map(organisation)
    let hub = organisation(queries.hub)
    if wanted("coworkers") {
      try Questions.measure(
        "coworkers", of: "samband", in: self, questions: bodies.map { [$0] }, hub: [hub],
        ties: organisations.tiesAround,
        ask: { body in traversal.withCoActors(of: body) { actors, _ in keep(actors.count) } },
        answer: { body in
          traversal.withCoActors(of: body) { actors, counts in
            Checksum.of(
              zip(actors, counts).map { (Int($0) + projectCount, Int($1)) }
                .sorted { $0.0 < $1.0 })
          }
        }
      ).print()
      try Questions.measure(
        "coworkers_sorted", of: "samband", in: self, questions: bodies, hub: hub,
        ties: { organisations.tiesAround([$0]) },
        ask: { keep(traversal.coActors(of: [$0]).count) },
        answer: { body in
          Checksum.of(
            traversal.coActors(of: [body]).lazy.map {
              ($0.actor + projectCount, $0.sharedEventCount)
            })
        }
      ).print()
      try Questions.measure(
        "coworkers_top20", of: "samband", in: self, questions: bodies, hub: hub,
        ties: { organisations.tiesAround([$0]) },
        ask: { keep(traversal.strongestCoActors(of: [$0], limit: 20).total) },
        answer: { [traversal.strongestCoActors(of: [$0], limit: 20).total] }
      ).print()
    }
    if wanted("shared") {
      try Questions.measure(
        "shared", of: "samband", in: self, questions: pairs.map { [[$0.0], [$0.1]] },
        ties: { $0.reduce(0) { $0 + organisations.tiesAround($1) } },
        ask: { keep(traversal.commonCoActors(of: $0).count) },
        answer: { pair in
          Checksum.of(
            traversal.commonCoActors(of: pair).map {
              ($0.actor + projectCount, $0.sharedEventCounts.min() ?? 0)
            })
        }
      ).print()
    }
    if wanted("ego2") {
      try Questions.measure(
        "ego2", of: "samband", in: self, questions: bodies, hub: hub,
        ties: { organisations.tiesAround([$0] + traversal.coActors(of: [$0]).map(\.actor)) },
        ask: { keep(traversal.reachableActorCount(from: [$0], radius: 2)) },
        answer: { [traversal.reachableActorCount(from: [$0], radius: 2)] }
      ).print()
    }
    if wanted("path") {
      try Questions.measure(
        "path", of: "samband", in: self, questions: pairs,
        ask: { keep(traversal.distance(from: [$0.0], to: [$0.1]) ?? -1) },
        answer: { [traversal.distance(from: [$0.0], to: [$0.1]) ?? -1] }
      ).print()
      try Questions.measure(
        "path_named", of: "samband", in: self, questions: pairs,
        ask: { keep(traversal.shortestPath(from: [$0.0], to: [$0.1])?.length ?? -1) },
        answer: { [traversal.shortestPath(from: [$0.0], to: [$0.1])?.length ?? -1] }
      ).print()
    }
    if wanted("path_hub") {
      try Questions.measure(
        "path_hub", of: "samband", in: self, questions: bodies.filter { $0 != hub },
        ask: { keep(traversal.shortestPaths(from: [$0], to: [hub], count: 3).count) },
        answer: { traversal.shortestPaths(from: [$0], to: [hub], count: 3).flatMap(\.actors) }
      ).print()
      try Questions.measure(
        "path_hub_quiet", of: "samband", in: self, questions: bodies.filter { $0 != hub },
        ask: { keep(traversal.hubAvoidingPath(from: [$0], to: [hub])?.length ?? -1) },
        answer: { traversal.hubAvoidingPath(from: [$0], to: [hub])?.actors ?? [] }
      ).print()
    }
  }
}

/// Uses a number, so that the work behind it is not optimized away.
@inline(never)
func keep(_ number: Int) {
  withExtendedLifetime(number) {}
}
