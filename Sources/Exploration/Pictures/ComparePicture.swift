public import GraphDrawing
import ProjectModel

extension CompareQuestion {
  /// More bodies than this, or more ties of one sort, make a tangle.
  private static let mostBodies = 24
  private static let mostOfSort = 9

  /// Both sides in one layout: new, gone, stronger and weaker ties differ by dash as well as colour.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    let wanted = limit ?? 4 * Self.mostOfSort
    let changes = try changes(from: explorer, limit: wanted).changes
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    let organisations = explorer.network.organisations
    var drawn: Set<Int> = []
    var shown: [TieChanges.Difference] = []
    let most = limit ?? frame.most(Self.mostBodies)
    // Of each change the largest come first, so that none crowds out the others.
    let queues = changes.counts.indices.map(changes.largest)
    let counts = changes.counts
    var ofSort = [Int](repeating: 0, count: queues.count)
    for turn in 0..<(queues.map(\.count).max() ?? 0) {
      for (sort, queue) in queues.enumerated()
      where turn < queue.count && ofSort[sort] < limit ?? Self.mostOfSort {
        guard drawn.union([queue[turn].a, queue[turn].b]).count <= most else { continue }
        drawn.formUnion([queue[turn].a, queue[turn].b])
        shown.append(queue[turn])
        ofSort[sort] += 1
      }
    }
    let largest = shown.map { abs($0.after - $0.before) }.max() ?? 1
    var diagram = frame.diagram(
      frame.say(
        "Ties that changed: \(sidesSentence)", "Samband som ändrats: \(sides(frame))"),
      arrangement: .springs)
    diagram.strengthLegend = frame.say("Wider: a larger change", "Bredare: större ändring")
    diagram.nodes = drawn.sorted().map {
      frame.body($0, tooltip: organisations.name($0))
    }
    diagram.edges = shown.map { row in
      let keys = [row.a, row.b].map(organisations.key)
      return DiagramEdge(
        id: keys.joined(separator: " "), from: keys[0], to: keys[1],
        style: frame.told(row.change.edgeStyle),
        tooltip: [row.a, row.b].map(organisations.name).joined(separator: " – ") + ": "
          + frame.say(
            "\(row.before) before, \(row.after) after", "\(row.before) före, \(row.after) efter"),
        strength: PictureFrame.strength(abs(row.after - row.before), of: largest) * 0.6)
    }
    diagram.finding = frame.say(
      "From the first to the second, \(frame.digits(counts[0])) ties are new, "
        + "\(frame.digits(counts[1])) gone, \(frame.digits(counts[2])) stronger and "
        + "\(frame.digits(counts[3])) weaker.",
      "Från den första till den andra är \(frame.digits(counts[0])) samband nya, "
        + "\(frame.digits(counts[1])) borta, \(frame.digits(counts[2])) starkare och "
        + "\(frame.digits(counts[3])) svagare.")
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(frame.digits(shown.count)) of \(frame.count(changes.total, .tie)) that changed, the "
          + "largest changes of each sort, among \(frame.count(drawn.count, .body)).",
        "Visas: \(frame.digits(shown.count)) av \(frame.count(changes.total, .tie)) som ändrats, de "
          + "största ändringarna av varje slag, bland \(frame.count(drawn.count, .body))."))
    return diagram
  }

  private func sides(_ frame: PictureFrame) -> String {
    sidesSentence.replacing(" against ", with: frame.say(" against ", " mot "))
  }
}

extension CompareQuestion.Row.Change {
  var edgeStyle: EdgeStyle {
    switch self {
    case .new: EdgeStyle(name: "new", legendLabel: "New", color: .bluishGreen, dash: .bold)
    case .gone: EdgeStyle(name: "gone", legendLabel: "Gone", color: .vermillion, dash: .dotted)
    case .stronger: EdgeStyle(name: "stronger", legendLabel: "Stronger", color: .blue, dash: .solid)
    case .weaker: EdgeStyle(name: "weaker", legendLabel: "Weaker", color: .orange, dash: .dashed)
    }
  }
}
