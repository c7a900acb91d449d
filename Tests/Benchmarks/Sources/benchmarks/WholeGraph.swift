import GraphAlgorithms

extension Dataset {
  /// Counts over everything: co-occurrences, the projection, components, degrees, PageRank.
  func measureWholeGraph(_ wanted: (String) -> Bool) throws {
    if wanted("muni_cooc") {
      try whole(
        "muni_cooc", ties: municipalities.tiePairCount, work: { municipalities.sharedEventPairs() }
      ) { pairs in
        let keys = pairs.map { (Int($0.a) * Self.municipalityCount + Int($0.b), Int($0.count)) }
        return [Checksum.of(keys.sorted { $0.0 < $1.0 }).map(Double.init)]
      }
    }
    if wanted("org_proj") {
      let ties = organisations.tiePairCount
      try whole("org_proj", ties: ties, work: { organisations.sharedEventCounts() }) { pairs in
        [[Double(pairs.pairCount), Double(pairs.total), Double(pairs.highest)]]
      }
      try whole(
        "projection_graph", ties: ties, work: { organisations.sharedEventCountProjection() }
      ) { graph in
        [[Double(graph.edgeCount), graph.totalWeight]]
      }
    }
    if wanted("components") {
      try whole(
        "components", ties: organisations.tieCount, work: { organisations.components() }
      ) { found in
        [[Double(found.count)] + found.sizes.prefix(2).map(Double.init)]
      }
    }
    if wanted("degree") {
      try whole("degree", work: { organisations.actorDegrees() }) { degrees in
        top(degrees.map(Double.init))
      }
    }
    if wanted("pagerank") {
      try whole(
        "pagerank", ties: organisations.tieCount,
        work: { organisations.pageRank(tolerance: 1e-12) }
      ) { top($0.scores) }
    }
  }

  /// Measures work on the projection, which is built outside of what is measured.
  ///
  /// - Parameters:
  ///   - wanted: The workloads that are measured.
  ///   - search: How communities are looked for; its seeds and resolutions are those of the workloads.
  ///   - seeds: With how many seeds.
  /// - Throws: What writing the measurements throws.
  func measureProjection(_ wanted: (String) -> Bool, search: Leiden, seeds: Int) throws {
    let names = ["leiden", "leiden_fine", "betweenness", "betweenness_256"]
    guard names.contains(where: wanted) else { return }
    let projection = organisations.sharedEventCountProjection()
    let fine = Double(["S": 4, "M": 20, "L": 100][size] ?? 4)
    for (name, resolution) in [("leiden", 1), ("leiden_fine", fine)] where wanted(name) {
      var search = search
      search.resolution = resolution
      try measureLeiden(name, of: projection, search, seeds: seeds)
    }
    if wanted("betweenness"), size == "S" {
      try whole(
        "betweenness", work: { Centrality.betweenness(of: projection, normalized: false) },
        answer: top)
    }
    if wanted("betweenness_256"), size != "L" {
      try whole(
        "betweenness_256",
        work: {
          Centrality.sampledBetweenness(
            of: projection, sampleCount: 256, seed: 1, normalized: false)
        }, answer: { _ in nil })
    }
  }

  private func measureLeiden(
    _ name: String, of projection: WeightedGraph, _ search: Leiden, seeds: Int
  ) throws {
    let judged = judgedOrganisations(in: projection)
    var times: [Double] = []
    var sums: [String: Double] = [:]
    for seed in 1...UInt64(seeds) {
      let start = ProcessorTime.now()
      var search = search
      search.seed = seed
      let found = search.partition(of: projection)
      times.append(ProcessorTime.now() - start)
      let values = quality(
        of: found, in: projection, resolution: search.resolution, judged: judged)
      sums.merge(values) { $0 + $1 }
    }
    var measurement = Measurement(
      peer: "samband", size: size, workload: name, cpu: times.reduce(0, +) / Double(seeds))
    measurement.quality = sums.mapValues { $0 / Double(seeds) }
    try measurement.print()
  }

  /// The organisations whose communities are compared with the planted ones: those of the largest
  /// component that have one; hubs belong to none.
  func judgedOrganisations(in projection: WeightedGraph) -> [Int] {
    let component = Connectivity.connectedComponents(of: projection)
    return planted.indices.filter { planted[$0] >= 0 && component.membership[$0] == 0 }
  }

  /// What communities are worth.
  func quality(
    of found: Partition, in projection: WeightedGraph, resolution: Double, judged: [Int]
  ) -> [String: Double] {
    let truth = Partition(judged.map { planted[$0] })
    let part = Partition(judged.map { Int(found.membership[$0]) })
    return [
      "modularity": Modularity.value(of: found, in: projection, resolution: resolution) ?? 0,
      "nmi": PartitionComparison.normalizedMutualInformation(part, truth),
      "ari": PartitionComparison.adjustedRandIndex(part, truth),
      "clusters": Double(part.communityCount),
    ]
  }

  private func whole<Result>(
    _ workload: String, ties: Int? = nil, work: () -> Result, answer: (Result) -> [[Double]]?
  ) throws {
    let (seconds, result) = ProcessorTime.median(of: work)
    var measurement = Measurement(
      peer: "samband", size: size, workload: workload, cpu: seconds, answer: answer(result))
    measurement.counters = ties.map { ["ties": $0] }
    try measurement.print()
  }

  /// The twenty organisations with the highest scores, equals by id, each as id and score.
  private func top(_ scores: [Double]) -> [[Double]] {
    scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(20)
      .map { [Double($0 + projectCount), scores[$0]] }
  }
}
