public import GraphDrawing
import ProjectModel

extension CompareQuestion {
  /// Both sides in one layout: new, gone, stronger and weaker ties differ by dash as well as colour.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    var whole = self
    whole.limit = nil
    let answer = try whole.answer(from: explorer)
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    let network = explorer.network
    var drawn: Set<Int> = []
    var shown: [Row] = []
    // Of each change the largest come first, so that none crowds out the others.
    let queues = Row.Change.allCases.map { change in answer.rows.filter { $0.change == change } }
    let longest = queues.map(\.count).max() ?? 0
    for row in (0..<longest).flatMap({ turn in
      queues.compactMap { turn < $0.count ? $0[turn] : nil }
    }) {
      let ends = [row.a.key, row.b.key].compactMap { network.organisationIndex(key: $0) }
      guard drawn.union(ends).count <= (limit ?? options.mostBodies) else { continue }
      drawn.formUnion(ends)
      shown.append(row)
    }
    let most = shown.map { abs($0.after - $0.before) }.max() ?? 1
    var diagram = Diagram(title: "Ties that changed: \(sidesSentence)")
    diagram.seed = options.seed
    diagram.arrangement = options.arrangement ?? .springs
    diagram.strengthLegend = "Wider: a larger change"
    diagram.nodes = drawn.sorted().map {
      frame.body($0, tooltip: network.organisations[$0].name)
    }
    diagram.edges = shown.map { row in
      DiagramEdge(
        id: row.a.key + " " + row.b.key, from: row.a.key, to: row.b.key,
        style: row.change.edgeStyle,
        tooltip: "\(row.a.name) and \(row.b.name): \(row.before) before, \(row.after) after",
        strength: PictureFrame.strength(abs(row.after - row.before), of: most))
    }
    diagram.finding = answer.notes.first ?? ""
    diagram.caption = frame.caption(
      "Shown: \(shown.count) of \(Wording.count(answer.total, "tie")) that changed, the largest "
        + "changes of each sort, among \(Wording.count(drawn.count, "body", "bodies")).")
    return diagram
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
