/// Puts words beside marks so that none covers another or a mark, and so that few lines run through
/// them.
///
/// First greedily: the mark with the closest neighbours first, each word at the best of eight places
/// round its mark, else, and where lines run through all of them, further away with a thin line leading
/// to it. Places are never shared, so words never overlap. Then words change their places, alone or
/// together with the one that is in their way, as long as that makes the whole better.
struct LabelPlacement {
  private let sizes: [Size?]
  private let marks: [Rectangle]
  private let candidates: LabelCandidates
  private var chosen: [LabelSpot]
  /// The places that each mark's words may change to.
  private var choices: [[LabelSpot]] = []

  /// Among more words than this, the first choice stays.
  private static let improvingLimit = 250
  /// So far away words are moved when they change places.
  private static let lastRing = 8
  private static let leastGain = 1e-6
  /// How much the distance of words counts where all are judged together.
  private static let distanceShare = 0.02

  /// How many words would not stand right beside their mark.
  static func strayCount(
    _ sizes: [Size?], of diagram: PreparedDiagram, in placed: PlacedDiagram
  ) -> Int {
    LabelPlacement(sizes, of: diagram, in: placed, lineCost: 1).chosen.count { $0.leader != nil }
  }

  /// Places the words; a line through them costs `lineCost`, and a step away from their mark 1.5.
  ///
  /// - Returns: How awkward their places are all together, lines through them not counted; at least
  ///   ``EdgeRouting/struckCost`` for a thin line that runs through a mark or words.
  static func placeWords(
    _ sizes: [Size?], of diagram: PreparedDiagram, in placed: inout PlacedDiagram, lineCost: Double
  ) -> Double {
    var placement = LabelPlacement(sizes, of: diagram, in: placed, lineCost: lineCost)
    placement.improve()
    for (number, spot) in placement.chosen.enumerated() where sizes[number] != nil {
      placed.words[number] = spot.box
      placed.leaders[number] = spot.leader.map { Curve(from: $0.start, to: $0.end) }
    }
    return placement.awkwardness
  }

  private init(
    _ sizes: [Size?], of diagram: PreparedDiagram, in placed: PlacedDiagram, lineCost: Double
  ) {
    self.sizes = sizes
    marks = placed.boxes
    candidates = LabelCandidates(diagram, in: placed, lineCost: lineCost)
    chosen = marks.map { LabelSpot(box: $0, leader: nil, cost: 0) }
    let crowds = Self.crowds(marks)
    let order = diagram.nodes.indices.filter { sizes[$0] != nil }.sorted { a, b in
      let (x, y) = (diagram.nodes[a], diagram.nodes[b])
      if x.source.isEmphasized != y.source.isEmphasized { return x.source.isEmphasized }
      return (-crowds[a], -x.size, a) < (-crowds[b], -y.size, b)
    }
    var taken = BoxIndex()
    for number in order {
      guard let size = sizes[number] else { continue }
      chosen[number] = first(for: number, size: size, besides: taken)
      taken.insert(chosen[number].box)
    }
  }

  private func first(for number: Int, size: Size, besides taken: BoxIndex) -> LabelSpot {
    var ring = 0
    var best: (cost: Double, spot: LabelSpot)?
    // Ends: some ring lies outside of everything that is placed.
    while true {
      if let best, best.cost <= LabelCandidates.distanceCost(ring) { return best.spot }
      for spot in candidates.spots(of: number, at: marks[number], size: size, ring: ring)
      where !taken.isOccupied(spot.box.insetBy(-1.5, -1)) {
        let crossed = spot.leader.map { taken.count(crossedFrom: $0.start, to: $0.end) } ?? 0
        let cost = spot.cost + LabelCandidates.leaderCost * Double(crossed)
        if best.map({ cost < $0.cost }) ?? true { best = (cost, spot) }
      }
      ring += 1
    }
  }

  private var awkwardness: Double {
    var total = 0.0
    for (number, spot) in chosen.enumerated() {
      guard let leader = spot.leader else { continue }
      let struck =
        candidates.marks.count(crossedFrom: leader.start, to: leader.end)
        + chosen.indices.count {
          $0 != number && chosen[$0].box.isCrossed(from: leader.start, to: leader.end)
            && sizes[$0] != nil
        }
      total += Double(struck) * EdgeRouting.struckCost + spot.distanceCost * Self.distanceShare
    }
    return total
  }

  // MARK: - Changing places

  private mutating func improve() {
    guard marks.count <= Self.improvingLimit else { return }
    choices = zip(marks.indices, sizes).map { number, size in
      guard let size else { return [] }
      return (0...Self.lastRing).flatMap {
        candidates.spots(of: number, at: marks[number], size: size, ring: $0)
      }.sorted { $0.cost < $1.cost }
    }
    // Each round lessens the whole cost; the number of rounds only bounds the time.
    for _ in 0..<8 {
      var hasChanged = false
      for number in marks.indices where move(number) { hasChanged = true }
      if !hasChanged { break }
    }
  }

  /// Finds the words a better place, if there is one that is free or that one other can leave.
  private mutating func move(_ number: Int) -> Bool {
    let now = cost(of: chosen[number], for: number)
    var best: (gain: Double, spot: LabelSpot, other: (number: Int, spot: LabelSpot)?)?
    for spot in choices[number] {
      if now - spot.cost <= max(best?.gain ?? 0, Self.leastGain) { break }
      let blockers = chosen.indices.filter {
        $0 != number && chosen[$0].box.insetBy(-1.5, -1).intersects(spot.box)
      }
      if blockers.isEmpty {
        let gain = now - cost(of: spot, for: number)
        if gain > max(best?.gain ?? 0, Self.leastGain) { best = (gain, spot, nil) }
      } else if blockers.count == 1 {
        let blocker = blockers[0]
        let before = now + cost(of: chosen[blocker], for: blocker, besides: number)
        guard let other = alternative(for: blocker, besides: number, at: spot) else { continue }
        let after =
          cost(of: spot, for: number, besides: blocker)
          + cost(of: other, for: blocker, besides: number)
          + Self.conflict(spot, other) + Self.conflict(other, spot)
        let gain = before - after
        if gain > max(best?.gain ?? 0, Self.leastGain) { best = (gain, spot, (blocker, other)) }
      }
    }
    guard let best else { return false }
    chosen[number] = best.spot
    if let other = best.other { chosen[other.number] = other.spot }
    return true
  }

  /// The best place for words that have to leave theirs for others.
  private func alternative(
    for number: Int, besides other: Int, at taken: LabelSpot
  ) -> LabelSpot? {
    choices[number].first { spot in
      let guarded = spot.box.insetBy(-1.5, -1)
      return !guarded.intersects(taken.box)
        && !chosen.indices.contains {
          $0 != number && $0 != other && guarded.intersects(chosen[$0].box)
        }
    }
  }

  /// What a place costs among the others' places.
  private func cost(of spot: LabelSpot, for number: Int, besides other: Int? = nil) -> Double {
    var total = spot.cost
    for index in chosen.indices where index != number && index != other {
      total += Self.conflict(spot, chosen[index]) + Self.conflict(chosen[index], spot)
    }
    return total
  }

  /// What it costs that the thin line to some words runs through others.
  private static func conflict(_ spot: LabelSpot, _ other: LabelSpot) -> Double {
    guard let leader = spot.leader, other.box.isCrossed(from: leader.start, to: leader.end)
    else { return 0 }
    return LabelCandidates.leaderCost
  }

  /// How many marks are near each mark.
  private static func crowds(_ marks: [Rectangle]) -> [Int] {
    var result = [Int](repeating: 0, count: marks.count)
    let order = marks.indices.sorted { (marks[$0].center.x, $0) < (marks[$1].center.x, $1) }
    for (place, a) in order.enumerated() {
      for b in order[(place + 1)...] {
        if marks[b].center.x - marks[a].center.x > 60 { break }
        if abs(marks[b].center.y - marks[a].center.y) < 30 {
          result[a] += 1
          result[b] += 1
        }
      }
    }
    return result
  }
}
