public import GraphDrawing
import ProjectModel

/// Who worked with one body, and with those of its partners that a reader has unfolded.
///
/// The answer is that of ``WhoWorkedWithQuestion``; the picture adds the first partners of every body
/// that is unfolded, and the bodies that are to stay in sight.
public struct UnfoldedQuestion: Question {
  /// The question's name.
  public static let name = WhoWorkedWithQuestion.name

  /// Whose partners are asked for.
  public var question: WhoWorkedWithQuestion
  /// The keys of the bodies that are unfolded, in the order in which they were.
  public var unfolded: [String]
  /// The keys of further bodies that stay in sight.
  public var kept: [String]

  /// Creates the question.
  public init(
    _ question: WhoWorkedWithQuestion, unfolding unfolded: [String], keeping kept: [String]
  ) {
    self.question = question
    self.unfolded = unfolded
    self.kept = kept
  }

  /// Answers the question.
  public func answer(from explorer: Explorer) throws -> Answer<WhoWorkedWithQuestion.Row> {
    try question.answer(from: explorer)
  }

  /// The bodies as a network: each unfolded one with its partners that share most projects with it.
  ///
  /// - Throws: ``LookupError`` for a key that means nothing.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    guard !unfolded.isEmpty || !kept.isEmpty else {
      return try question.picture(from: explorer, options: options)
    }
    let view = try NetworkView(explorer, level: question.level, filters: question.filters)
    let center = try explorer.organisation(question.organisation, level: question.level)
    let opened = try unfolded.map { try explorer.organisation($0, level: question.level).index }
    let pinned = try kept.map { try explorer.organisation($0, level: question.level).index }
    let groups = explorer.successions(question.acrossSuccessions)
    let network = explorer.network

    var drawn: [Int] = []
    var isDrawn: Set<Int> = []
    func draw(_ index: Int) {
      if isDrawn.insert(index).inserted { drawn.append(index) }
    }
    draw(center.index)
    var partners: [(of: Int, total: Int)] = []
    for body in [center.index] + opened where !partners.contains(where: { $0.of == body }) {
      draw(body)
      let list = PartnerList(of: body, in: view, joining: groups, limit: options.mostBodies)
      for partner in list.shown { draw(partner.organisation) }
      partners.append((body, list.total))
    }
    pinned.forEach(draw)

    let frame = PictureFrame(explorer: explorer, options: options, filters: question.filters)
    var diagram = Diagram(title: "Who worked with \(center.subject.name)")
    diagram.seed = options.seed
    diagram.arrangement = options.arrangement ?? .springs
    diagram.strengthLegend = "Wider: more shared projects"
    let whole = Set(partners.map(\.of))
    diagram.nodes = drawn.map { index in
      frame.body(
        index, size: index == center.index ? 1 : whole.contains(index) ? 0.5 : 0,
        isEmphasized: index == center.index, tooltip: network.organisations[index].name)
    }
    var ties: [(from: Int, to: Int, projects: [Int])] = []
    var tied: Set<[Int]> = []
    for (body, total) in partners {
      let own = view.projects(of: groups.members(of: body), allRoles: true)
      var drawnPartners = 0
      for other in drawn where other != body {
        let projects = view.common(own, with: groups.members(of: other))
        guard !projects.isEmpty else { continue }
        drawnPartners += 1
        if tied.insert([body, other].sorted()).inserted { ties.append((body, other, projects)) }
      }
      if total > drawnPartners {
        let key = network.organisations[body].key
        var rest = frame.rest(total - drawnPartners)
        rest.id = key + "~rest"
        diagram.nodes.append(rest)
        diagram.edges.append(
          DiagramEdge(id: key + " " + rest.id, from: key, to: rest.id, style: .sharedProjects))
      }
    }
    let most = ties.map(\.projects.count).max() ?? 1
    diagram.edges += ties.map { tie in
      let ends = [network.organisations[tie.from].key, network.organisations[tie.to].key]
      return DiagramEdge(
        id: ends.joined(separator: " "), from: ends[0], to: ends[1], style: .sharedProjects,
        tooltip: tie.projects.map { network.projects[$0].title }.joined(separator: "\n"),
        strength: PictureFrame.strength(tie.projects.count, of: most))
    }
    diagram.finding =
      "\(center.subject.name) and \(Wording.count(drawn.count - 1, "body", "bodies")) around it."
    diagram.caption = frame.caption(
      "Shown: of \(Wording.count(partners.count, "body", "bodies")) the \(options.mostBodies) partners "
        + "with most shared projects each.")
    return diagram
  }
}
