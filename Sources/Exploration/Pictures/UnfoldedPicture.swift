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
    let frame = PictureFrame(explorer: explorer, options: options, filters: question.filters)
    let center = try explorer.organisation(question.organisation, level: question.level)
    let opened = try unfolded.map { try explorer.organisation($0, level: question.level).index }
    let pinned = try kept.map { try explorer.organisation($0, level: question.level).index }
    let groups = explorer.successions(question.acrossSuccessions)
    let network = explorer.network
    var whole: [Int] = []
    for body in [center.index] + opened where !whole.contains(body) { whole.append(body) }

    var drawn: [Int] = []
    var isDrawn: Set<Int> = []
    func draw(_ index: Int) {
      if isDrawn.insert(index).inserted { drawn.append(index) }
    }
    // The more are unfolded, the fewer partners of each find room.
    let perBody = max(Self.leastPartners, frame.most(options.mostBodies) * 3 / (2 + whole.count))
    var partners: [(of: Int, total: Int)] = []
    for body in whole {
      draw(body)
      let list = PartnerList(of: body, in: view, joining: groups, limit: perBody)
      for partner in list.shown { draw(partner.organisation) }
      partners.append((body, list.total))
    }
    pinned.forEach(draw)

    var diagram = frame.diagram(
      frame.say(
        "Who worked with \(center.subject.name)", "Vilka som arbetat med \(center.subject.name)"),
      arrangement: .springs)
    diagram.nodes = drawn.map { index in
      let count = view.projects(of: groups.members(of: index), allRoles: true).count
      return frame.body(
        index, size: index == center.index ? 1 : whole.contains(index) ? 0.5 : 0,
        isEmphasized: whole.contains(index),
        tooltip: "\(network.organisations[index].name): \(frame.count(count, .project))")
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
          DiagramEdge(
            id: key + " " + rest.id, from: key, to: rest.id, style: frame.told(.sharedProjects)))
      }
    }
    let most = ties.map(\.projects.count).max() ?? 1
    diagram.edges += ties.map { tie in
      frame.tie(
        tie.from, tie.to, style: .sharedProjects, projects: tie.projects,
        strength: PictureFrame.strength(tie.projects.count, of: most))
    }
    diagram.strengthLegend = frame.say(
      "Wider: more shared projects, up to \(frame.digits(most))",
      "Bredare: fler gemensamma projekt, som mest \(frame.digits(most))")
    diagram.finding = finding(whole, partners.first?.total ?? 0, frame)
    diagram.caption = frame.caption(
      frame.say(
        "Shown: up to \(frame.digits(perBody)) partners of each body in bold type, those with most "
          + "shared projects, and all their ties to it.",
        "Visas: upp till \(frame.digits(perBody)) parter till varje aktör i fet stil, de med flest "
          + "gemensamma projekt, och alla deras samband med den."),
      frame.levelSentence(question.level))
    return diagram
  }

  /// Fewer partners of a body tell nothing of it.
  private static let leastPartners = 6

  /// Whose partners are drawn, and how many the first of them has.
  private func finding(_ whole: [Int], _ total: Int, _ frame: PictureFrame) -> String {
    let names = whole.map(frame.explorer.network.organisations.name)
    let bodies = frame.count(total, .body)
    let first = frame.say(
      "\(names[0]) shares projects with \(bodies)",
      "\(names[0]) har gemensamma projekt med \(bodies)")
    guard names.count > 1 else { return first + "." }
    let others = names.dropFirst().prefix(3).joined(separator: ", ")
    let more = names.count - 4
    return first
      + frame.say(
        "; beside them the partners of \(others)", "; bredvid dem parterna till \(others)")
      + (more > 0 ? frame.say(" and \(more) more", " och \(more) till") : "") + "."
  }
}
