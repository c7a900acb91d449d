public import GraphDrawing
import GraphStore
import ProjectModel

extension NamesSuggestionsQuestion {
  /// So many pairs can be read in one picture.
  private static let mostPairs = 20

  /// The likeliest pairs of names that may be one body, each pair tied by how alike it is.
  ///
  /// - Throws: `StoreError`.
  public func picture(
    fromStoreAt path: String, of explorer: Explorer, options: PictureOptions
  ) throws -> Diagram {
    var asked = self
    asked.limit = min(limit ?? .max, Self.mostPairs)
    let answer = try asked.answer(fromStoreAt: path)
    let frame = PictureFrame(explorer: explorer, options: options, filters: Filters())
    var diagram = frame.diagram(
      frame.say("Names that may be one body", "Namn som kan vara en och samma aktör"),
      arrangement: .columns([]))
    var drawn: Set<String> = []
    // Beside each other, the likeliest pair at the top.
    var columns: [[String]] = [[], []]
    for pair in answer.rows.map(\.pair) {
      for (column, (subject, projects)) in [(pair.a, pair.aProjects), (pair.b, pair.bProjects)]
        .enumerated()
      where drawn.insert(subject.key).inserted {
        columns[column].append(subject.key)
        let kind = OrganisationKind(rawValue: subject.kind) ?? .unknown
        let words = frame.count(projects, .project)
        diagram.nodes.append(
          DiagramNode(
            id: subject.key, label: subject.name, style: frame.told(kind.nodeStyle),
            tooltip: "\(subject.name): \(words)", link: options.link(subject.key),
            subtitle: words))
      }
      let features = (pair.words(speakingFor: true) + pair.words(speakingFor: false))
        .joined(separator: "; ")
      diagram.edges.append(
        DiagramEdge(
          id: pair.a.key + " " + pair.b.key, from: pair.a.key, to: pair.b.key,
          style: frame.told(.maybeOne), label: frame.digits(pair.likeness), tooltip: features,
          strength: max(0, pair.likeness)))
    }
    if case .columns = diagram.arrangement { diagram.arrangement = .columns(columns) }
    diagram.strengthLegend = frame.say("Wider: more alike", "Bredare: mer lika")
    diagram.finding =
      answer.rows.first.map { row in
        let (a, b) = (row.pair.a.name, row.pair.b.name)
        let count = frame.count(answer.total, .pair)
        return frame.say(
          "\(count) of names may be one body; most alike are \(a) and \(b).",
          "\(count) av namn kan vara en och samma aktör; mest lika är \(a) och \(b).")
      }
      ?? frame.say(
        "No two names are so alike that they may be one body.",
        "Inga två namn är så lika att de kan vara en och samma aktör.")
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(frame.digits(answer.shown)) of \(frame.count(answer.total, .pair)), each with how alike its "
          + "names are, from 0 to 1. Nothing is joined by a suggestion.",
        "Visas: \(frame.digits(answer.shown)) av \(frame.count(answer.total, .pair)), vart och ett med hur lika "
          + "namnen är, från 0 till 1. Inget slås samman av ett förslag."))
    return diagram
  }
}
