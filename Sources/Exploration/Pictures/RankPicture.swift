public import GraphDrawing
import ProjectModel

extension RankQuestion {
  /// So many bars can be read at a glance.
  private static let mostBodies = 24

  /// The first bodies of the order with a bar each, as long as their score.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    var asked = self
    asked.limit = min(limit ?? .max, frame.most(Self.mostBodies))
    let view = try NetworkView(explorer, level: level, filters: filters)
    let looked = measure.countsPaths ? view.forPictures() : view
    let answer = asked.answer(from: explorer, in: looked, brokersOf: view)
    let measured = Self.words(for: measure, in: frame)
    var diagram = frame.diagram(measured.title, arrangement: .chart)
    diagram.arrangement = .chart
    diagram.nodes =
      RankBars(answer.rows, measured: measured.what, frame) { score($0, in: frame) }
      .nodes
    diagram.finding = finding(answer, measured.what, frame)
    diagram.caption = frame.caption(
      frame.say(
        "Shown: the first \(frame.digits(answer.shown)) of \(frame.count(answer.total, .body)), by "
          + "\(measured.what)\(isNormalized ? " as a share of the largest possible" : "").",
        "Visas: de första \(frame.digits(answer.shown)) av \(frame.count(answer.total, .body)), efter "
          + "\(measured.what)\(isNormalized ? " som andel av det största möjliga" : "")."),
      frame.levelSentence(level), frame.restrictionSentence(bodies: looked.bodiesLookedAt))
    return diagram
  }

  /// What stands beside a bar: counts in words, other measures as numbers.
  private func score(_ row: Row, in frame: PictureFrame) -> String {
    switch measure {
    case .projects where !isNormalized: frame.count(row.projectCount, .project)
    case .degree where !isNormalized: frame.count(Int(row.score), .company)
    default: frame.digits(row.score)
    }
  }

  private func finding(
    _ answer: Answer<Row>, _ what: String, _ frame: PictureFrame
  ) -> String {
    guard let first = answer.rows.first else {
      return frame.say("No body has a place in this order.", "Ingen aktör har en plats här.")
    }
    let name = first.organisation.name
    let score = frame.digits(first.score)
    let all = frame.count(answer.total, .body)
    return frame.say(
      "\(name) is the first of \(all) by \(what) (\(score)).",
      "\(name) är först av \(all) efter \(what) (\(score)).")
  }

  /// The heading, and what is measured as it stands in a sentence.
  private static func words(
    for measure: Measure, in frame: PictureFrame
  ) -> (title: String, what: String) {
    switch measure {
    case .projects:
      (
        frame.say("Who took part in most projects", "Vilka som deltagit i flest projekt"),
        frame.say("number of projects", "antal projekt")
      )
    case .degree:
      (
        frame.say("Who worked with most others", "Vilka som arbetat med flest andra"),
        frame.say("number of partners", "antal parter")
      )
    case .strength:
      (
        frame.say("Whose ties weigh most", "Vilkas samband väger mest"),
        frame.say("strength of all ties", "sambandens styrka")
      )
    case .betweenness:
      (
        frame.say(
          "Who stands between most others", "Vilka som står mellan flest andra"),
        frame.say("betweenness", "mellanliggande")
      )
    case .pageRank:
      (
        frame.say(
          "Whom a walk from project to project meets most",
          "Vilka en vandring från projekt till projekt oftast möter"),
        frame.say("PageRank", "PageRank")
      )
    case .brokers:
      (
        frame.say("Who holds others together", "Vilka som håller andra samman"),
        frame.say("betweenness as a broker", "mellanliggande som mäklare")
      )
    }
  }
}

/// A bar a body: its place and name to the left, its score behind the bar.
private struct RankBars {
  private(set) var nodes: [DiagramNode] = []
  private static let rowHeight = 24.0
  private static let width = 300.0

  init(
    _ rows: [RankQuestion.Row], measured: String, _ frame: PictureFrame,
    score: (RankQuestion.Row) -> String
  ) {
    guard let highest = rows.map(\.score).max() else { return }
    let height = Double(rows.count) * Self.rowHeight
    nodes.append(
      DiagramNode(
        id: "axis", label: "", style: .grid, position: DiagramPoint(x: 0, y: -height / 2),
        extent: DiagramExtent(width: 0.5, height: height + 6)))
    for (place, row) in rows.enumerated() {
      let y = -(Double(place) + 0.5) * Self.rowHeight
      let body = row.organisation
      let remark =
        body.label == body.name ? "" : frame.say(", not resolved", ", inte fastställd")
      let tooltip =
        "\(body.name): \(measured) \(frame.digits(row.score)), "
        + frame.count(row.projectCount, .project)
      nodes.append(
        DiagramNode(
          id: body.key,
          label: "\(row.rank). \(body.name)", style: .words, tooltip: tooltip,
          link: frame.options.link(body.key),
          position: DiagramPoint(x: -8, y: y), anchor: .right))
      // A score of nothing still has a bar that can be seen.
      let length = max(1, highest > 0 ? row.score / highest * Self.width : 0)
      nodes.append(
        DiagramNode(
          id: body.key + " bar", label: "", style: frame.told(.score), tooltip: tooltip,
          position: DiagramPoint(x: length / 2, y: y),
          extent: DiagramExtent(width: length, height: Self.rowHeight * 0.6)))
      nodes.append(
        DiagramNode(
          id: body.key + " score", label: score(row) + remark, style: .words,
          position: DiagramPoint(x: length + 6, y: y), anchor: .left))
    }
  }
}

extension PictureFrame {
  /// A score: whole when it is, else with three digits that count, in the picture's language.
  func digits(_ score: Double) -> String {
    if score == score.rounded(), abs(score) < 1e15 { return digits(Int(score)) }
    let text = Wording.decimal(score)
    return options.language == .swedish ? text.replacing(".", with: ",") : text
  }
}
