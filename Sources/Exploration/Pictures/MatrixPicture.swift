import GraphAlgorithms
import GraphDrawing

/// Municipalities in rows and columns, sorted by cluster; a mark where two stand in the same
/// projects, larger for more.
struct MatrixPicture {
  let diagram: Diagram

  /// More rows than this do not fit on a page.
  private static let mostRows = 32
  private static let cell = 17.0

  /// A pair with what it is called.
  struct Pair {
    let a: Subject
    let b: Subject
    let count: Int
  }

  init(_ found: FrequentPairs, _ pairing: Pairing, limit: Int?, frame: PictureFrame) {
    let rows = found.pairs.map {
      Pair(a: pairing.subject($0.a), b: pairing.subject($0.b), count: $0.count)
    }
    var diagram = frame.diagram(
      frame.say(
        "Which municipalities stand in the same projects, as a matrix",
        "Vilka kommuner som står i samma projekt, som matris"), arrangement: .chart)
    diagram.arrangement = .chart
    var totals: [Subject: Int] = [:]
    for row in rows {
      totals[row.a, default: 0] += row.count
      totals[row.b, default: 0] += row.count
    }
    let chosen = totals.sorted { (-$0.value, $0.key.name) < (-$1.value, $1.key.name) }
      .prefix(limit ?? frame.most(Self.mostRows)).map(\.key)
    let order = Order(chosen, totals: totals, rows: rows)
    let places = order.places
    var grid = Grid(order.subjects, frame: frame, cell: Self.cell)
    let shown = rows.filter { places[$0.a] != nil && places[$0.b] != nil }
    let strongest = shown.map(\.count).max() ?? 1
    for row in shown {
      guard let a = places[row.a], let b = places[row.b] else { continue }
      grid.mark(
        a, b, row, isOneCluster: order.clusterOf[a] == order.clusterOf[b],
        share: (Double(row.count) / Double(strongest)).squareRoot())
    }
    diagram.nodes = grid.nodes
    diagram.sizeLegend = frame.say(
      "Larger: more common projects, up to \(frame.digits(strongest))",
      "Större: fler gemensamma projekt, som mest \(frame.digits(strongest))")
    diagram.finding = pairing.finding(found, frame)
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(frame.digits(chosen.count)) of \(frame.count(totals.count, .municipality)), those "
          + "with most common projects, and \(frame.digits(shown.count)) of "
          + "\(frame.count(found.total, .pair)); columns are the rows in the same order.",
        "Visas: \(frame.digits(chosen.count)) av \(frame.count(totals.count, .municipality)), de med "
          + "flest gemensamma projekt, och \(frame.digits(shown.count)) av "
          + "\(frame.count(found.total, .pair)); kolumnerna är raderna i samma ordning."),
      frame.say(
        "Sorted by Leiden clusters of the common projects, seed 1.",
        "Ordnade efter Leidenkluster av de gemensamma projekten, startvärde 1."
      ))
    self.diagram = diagram
  }

  /// The rows' order: clusters by size, in a cluster those with most common projects first.
  private struct Order {
    let subjects: [Subject]
    let clusterOf: [Int]
    var places: [Subject: Int] {
      Dictionary(uniqueKeysWithValues: subjects.enumerated().map { ($1, $0) })
    }

    init(_ chosen: [Subject], totals: [Subject: Int], rows: [Pair]) {
      let numbers = Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($1, $0) })
      var builder = WeightedGraphBuilder(vertexCount: chosen.count)
      for row in rows {
        guard let a = numbers[row.a], let b = numbers[row.b] else { continue }
        builder.add(a, b, weight: Double(row.count))
      }
      let partition = Leiden(resolution: 1, seed: 1).partition(of: builder.build())
      let clusters = partition.members().map { members in members.sorted() }
        .sorted { (-$0.count, $0.first ?? 0) < (-$1.count, $1.first ?? 0) }
      subjects = clusters.flatMap { $0.map { chosen[$0] } }
      clusterOf = clusters.enumerated().flatMap { number, members in members.map { _ in number } }
    }
  }
}

/// Rows with names, columns with numbers, and the marks between them.
private struct Grid {
  private(set) var nodes: [DiagramNode] = []
  private let frame: PictureFrame
  private let cell: Double

  init(_ subjects: [Subject], frame: PictureFrame, cell: Double) {
    self.frame = frame
    self.cell = cell
    let side = Double(subjects.count) * cell
    for line in 0...subjects.count {
      let place = Double(line) * cell
      nodes.append(Self.line("row \(line)", x: side / 2, y: -place, width: side, height: 0.5))
      nodes.append(Self.line("column \(line)", x: place, y: -side / 2, width: 0.5, height: side))
    }
    for (place, subject) in subjects.enumerated() {
      let middle = (Double(place) + 0.5) * cell
      nodes.append(
        DiagramNode(
          id: subject.key, label: "\(subject.name)  \(place + 1)", style: .words,
          tooltip: subject.name, link: frame.options.link(subject.key),
          position: DiagramPoint(x: -5, y: -middle), anchor: .right))
      nodes.append(
        DiagramNode(
          id: subject.key + " column", label: String(place + 1), style: .words,
          tooltip: subject.name, position: DiagramPoint(x: middle, y: 9)))
    }
  }

  /// Marks a pair on both sides of the diagonal.
  mutating func mark(
    _ a: Int, _ b: Int, _ row: MatrixPicture.Pair, isOneCluster: Bool, share: Double
  ) {
    let side = max(4, (cell - 3) * share)
    let words = "\(row.a.name) – \(row.b.name): \(frame.count(row.count, .project))"
    for (line, column) in [(a, b), (b, a)] {
      nodes.append(
        DiagramNode(
          id: "\(row.a.key) \(row.b.key) \(line)", label: "",
          style: frame.told(isOneCluster ? .sameCluster : .twoClusters), tooltip: words,
          position: DiagramPoint(
            x: (Double(column) + 0.5) * cell, y: -(Double(line) + 0.5) * cell),
          extent: DiagramExtent(width: side, height: side)))
    }
  }

  private static func line(
    _ id: String, x: Double, y: Double, width: Double, height: Double
  ) -> DiagramNode {
    DiagramNode(
      id: id, label: "", style: .grid, position: DiagramPoint(x: x, y: y),
      extent: DiagramExtent(width: width, height: height))
  }
}
