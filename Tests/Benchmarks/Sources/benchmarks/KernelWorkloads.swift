import GraphAlgorithms

extension Dataset {
  /// The same workloads by the C loops.
  func measure(_ kernels: Kernels, _ wanted: (String) -> Bool) throws {
    let rows = KernelRows(organisations)
    try measureQuestions(kernels, rows, wanted)
    try measureWholeGraph(kernels, rows, wanted)
  }

  private func measureQuestions(
    _ kernels: Kernels, _ rows: KernelRows, _ wanted: (String) -> Bool
  ) throws {
    let bodies = queries.orgs.map(organisation)
    let pairs = queries.pairs.map { (organisation($0[0]), organisation($0[1])) }
    let hub = organisation(queries.hub)
    var stamp: Int32 = 0
    func coworkers(_ body: Int) -> Int {
      Int(
        kernels.coworkers(
          rows.actorOffsets, rows.actorEvents, rows.eventOffsets, rows.eventActors, Int32(body),
          rows.counts, rows.ids, rows.values))
    }
    func ego(_ body: Int) -> Int {
      stamp += 1
      return Int(
        kernels.ego(
          rows.actorOffsets, rows.actorEvents, rows.eventOffsets, rows.eventActors, Int32(body), 2,
          rows.actorStamps, rows.eventStamps, rows.ids, stamp))
    }
    func hops(_ pair: (Int, Int)) -> Int {
      stamp += 1
      return Int(
        kernels.hops(
          rows.actorOffsets, rows.actorEvents, rows.eventOffsets, rows.eventActors,
          Int32(pair.0), Int32(pair.1), rows.actorStamps, rows.eventStamps, rows.ids, rows.values,
          stamp, Int32(organisationCount)))
    }
    if wanted("coworkers") {
      try Questions.measure(
        "coworkers", of: "cref", in: self, questions: bodies, hub: hub,
        ask: { keep(coworkers($0)) },
        answer: { body in
          let count = coworkers(body)
          let found = (0..<count).map { (Int(rows.ids[$0]) + projectCount, Int(rows.values[$0])) }
          return Checksum.of(found.sorted { $0.0 < $1.0 })
        }
      ).print()
    }
    if wanted("shared") {
      // The loops have no intersection: what both organisations' co-workers cost is the bound.
      try Questions.measure(
        "shared", of: "cref", in: self, questions: pairs,
        ask: { keep(coworkers($0.0) + coworkers($0.1)) },
        answer: { pair in
          var counts: [Int: Int] = [:]
          for index in 0..<coworkers(pair.0) {
            counts[Int(rows.ids[index])] = Int(rows.values[index])
          }
          let found = (0..<coworkers(pair.1)).compactMap { index in
            counts[Int(rows.ids[index])].map {
              (Int(rows.ids[index]) + projectCount, min($0, Int(rows.values[index])))
            }
          }
          return Checksum.of(found.sorted { $0.0 < $1.0 })
        }
      ).print()
    }
    if wanted("ego2") {
      try Questions.measure(
        "ego2", of: "cref", in: self, questions: bodies, hub: hub, ask: { keep(ego($0)) },
        answer: { [ego($0)] }
      ).print()
    }
    if wanted("path") {
      // Marks of one search are twice its stamp, and one more: they must not meet those of `ego`.
      stamp *= 2
      try Questions.measure(
        "path", of: "cref", in: self, questions: pairs, ask: { keep(hops($0)) },
        answer: { [hops($0)] }
      ).print()
    }
  }

  private func measureWholeGraph(
    _ kernels: Kernels, _ rows: KernelRows, _ wanted: (String) -> Bool
  ) throws {
    func report(_ workload: String, _ work: () -> Void, _ answer: () -> [[Double]]) throws {
      let seconds = ProcessorTime.median(of: work).seconds
      try Measurement(
        peer: "cref", size: size, workload: workload, cpu: seconds, answer: answer()
      ).print()
    }
    if wanted("muni_cooc") {
      let places = KernelRows(municipalities)
      let side = Self.municipalityCount
      var found: [(Int, Int)] = []
      try report("muni_cooc") {
        // The counts and the list of the pairs that have any, as every peer returns them.
        let square = UnsafeMutablePointer<Int32>.allocate(capacity: side * side)
        square.initialize(repeating: 0, count: side * side)
        kernels.coOccurrence(
          places.eventOffsets, places.eventActors, Int32(projectCount), square)
        found.removeAll(keepingCapacity: true)
        for place in 0..<side * side where square[place] > 0 {
          found.append((place, Int(square[place])))
        }
        square.deallocate()
      } _: {
        [Checksum.of(found).map(Double.init)]
      }
    }
    if wanted("org_proj") {
      let sizes = organisations.eventSizes()
      let capacity = sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
      var found = [0.0, 0, 0]
      try report("org_proj") {
        // Fresh memory each time, as every peer takes it.
        let others = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
        let weights = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
        var sum = 0
        var highest: Int32 = 0
        let count = kernels.projection(
          rows.actorOffsets, rows.actorEvents, rows.eventOffsets, rows.eventActors,
          Int32(organisationCount), rows.counts, rows.ids, others, weights, &sum, &highest)
        found = [Double(count), Double(sum), Double(highest)]
        others.deallocate()
        weights.deallocate()
      } _: {
        [found]
      }
    }
    if wanted("components") {
      try report("components") {
        kernels.components(
          rows.eventOffsets, rows.eventActors, Int32(projectCount), Int32(organisationCount),
          rows.ids, rows.values)
      } _: {
        let sizes = (0..<organisationCount).map { rows.values[$0] }.filter { $0 > 0 }
        let sorted = sizes.sorted(by: >)
        return [[Double(sorted.count)] + sorted.prefix(2).map(Double.init)]
      }
    }
  }
}
