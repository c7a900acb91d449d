public import GraphDrawing
import ProjectModel

extension TimelineQuestion {
  /// More bars than this are counted per year instead.
  private static let mostSpans = 24

  /// Of one organisation's few projects a bar each, from first day to last; else bars per year, with
  /// the numbers of organisations and the grants under them.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    var whole = self
    whole.limit = nil
    let answer = try whole.answer(from: explorer)
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    let subject = answer.subjects.first
    var diagram = frame.diagram(
      subject.map {
        frame.say("The projects of \($0.name), year by year", "\($0.name)s projekt, år för år")
      } ?? frame.say("Projects year by year", "Projekten år för år"), arrangement: .chart)
    diagram.arrangement = .chart
    let view = try NetworkView(explorer, level: level, filters: filters)
    let projects =
      subject.flatMap { explorer.network.organisationIndex(key: $0.key) }
      .map { view.projects(of: $0, allRoles: true) }
      ?? explorer.network.projects.indices.filter(view.counts)
    let dated = projects.filter { TimelineSpans.years(of: explorer.network.projects[$0]) != nil }
    let showsSpans = subject != nil && dated.count <= Self.mostSpans
    if showsSpans {
      diagram.nodes = TimelineSpans(dated, answer.rows, frame).nodes
    } else {
      diagram.nodes = TimelineBars(answer.rows, frame).nodes
    }
    diagram.finding = Self.finding(answer, projectCount: projects.count, frame)
    let undated = projects.count - dated.count
    diagram.caption = frame.caption(
      showsSpans
        ? frame.say(
          "Shown: all \(frame.count(dated.count, .project)), a bar each.",
          "Visas: alla \(frame.count(dated.count, .project)), en stapel var.")
        : frame.say(
          "Shown: all \(frame.digits(answer.rows.count)) years. A project counts in every year that it "
            + "ran in; a grant counts whole in the year its project began.",
          "Visas: alla \(frame.digits(answer.rows.count)) år. Ett projekt räknas varje år det pågick; "
            + "ett bidrag räknas helt det år projektet började."),
      undated > 0
        ? frame.say(
          "\(frame.count(undated, .project)) without a day not shown.",
          "\(frame.count(undated, .project)) utan datum visas inte.") : "")
    return diagram
  }

  private static func finding(
    _ answer: Answer<Row>, projectCount: Int, _ frame: PictureFrame
  ) -> String {
    let projects = frame.count(projectCount, .project)
    guard let first = answer.rows.first, let last = answer.rows.last,
      let most = answer.rows.max(by: {
        ($0.projectCount, -$0.year) < ($1.projectCount, -$1.year)
      })
    else {
      return frame.say("\(projects), none with a day.", "\(projects), inget med datum.")
    }
    let years = Wording.years(first.year, last.year)
    let running = frame.digits(most.projectCount)
    return frame.say(
      "\(projects) from \(years); most ran in \(most.year) (\(running)).",
      "\(projects) \(years); flest pågick \(most.year) (\(running)).")
  }
}

/// Bars per year.
private struct TimelineBars {
  private(set) var nodes: [DiagramNode] = []
  private static let height = 220.0

  init(_ rows: [TimelineQuestion.Row], _ frame: PictureFrame) {
    let step = min(64, max(30, 720 / Double(max(1, rows.count))))
    let most = Double(max(1, rows.map(\.projectCount).max() ?? 1))
    let hasFigures = step >= 46
    for (place, row) in rows.enumerated() {
      let x = (Double(place) + 0.5) * step
      let words = [
        frame.count(row.projectCount, .project),
        frame.say(
          "\(frame.digits(row.startedCount)) begun", "\(frame.digits(row.startedCount)) påbörjade"),
        frame.count(row.organisationCount, .body), frame.kronor(row.grant.amount),
      ]
      let tooltip = "\(row.year): " + words.joined(separator: ", ")
      let running = Double(row.projectCount) / most * Self.height
      let begun = Double(row.startedCount) / most * Self.height
      add("year \(row.year)", String(row.year), x: x, y: -10, tooltip: tooltip, isEmphasized: true)
      if row.projectCount > 0 {
        bar("running \(row.year)", frame.told(.running), x, running, step * 0.78, tooltip)
        add("count \(row.year)", frame.digits(row.projectCount), x: x, y: running + 9)
      }
      if row.startedCount > 0 {
        bar("begun \(row.year)", frame.told(.begun), x, begun, step * 0.36, tooltip)
      }
      if hasFigures {
        add("bodies \(row.year)", frame.digits(row.organisationCount), x: x, y: -28)
        add("grants \(row.year)", Self.millions(row.grant.amount, frame), x: x, y: -44)
      }
    }
    let width = Double(rows.count) * step
    nodes.insert(
      DiagramNode(
        id: "axis", label: "", style: .grid, position: DiagramPoint(x: width / 2, y: 0),
        extent: DiagramExtent(width: width, height: 1)), at: 0)
    if hasFigures, !rows.isEmpty {
      for (y, words) in [
        (-28.0, frame.say("Bodies", "Aktörer")),
        (-44.0, frame.say("Grants begun, SEK million", "Påbörjade bidrag, mkr")),
      ] {
        nodes.append(
          DiagramNode(
            id: words, label: words, style: .words, position: DiagramPoint(x: -8, y: y),
            anchor: .right))
      }
    }
  }

  private mutating func bar(
    _ id: String, _ style: NodeStyle, _ x: Double, _ height: Double, _ width: Double,
    _ tooltip: String
  ) {
    nodes.append(
      DiagramNode(
        id: id, label: "", style: style, tooltip: tooltip,
        position: DiagramPoint(x: x, y: height / 2),
        extent: DiagramExtent(width: width, height: height)))
  }

  private mutating func add(
    _ id: String, _ label: String, x: Double, y: Double, tooltip: String = "",
    isEmphasized: Bool = false
  ) {
    nodes.append(
      DiagramNode(
        id: id, label: label, style: .words, tooltip: tooltip,
        position: DiagramPoint(x: x, y: y), isEmphasized: isEmphasized))
  }

  /// Millions with one decimal, by the language's mark.
  private static func millions(_ amount: Int, _ frame: PictureFrame) -> String {
    let tenths = amount / 100_000 + (amount % 100_000 < 50_000 ? 0 : 1)
    return tenths % 10 == 0 || tenths >= 1_000
      ? frame.digits(tenths / 10)
      : frame.digits(tenths / 10) + frame.say(".", ",") + String(tenths % 10)
  }
}

/// A bar a project.
struct TimelineSpans {
  private(set) var nodes: [DiagramNode] = []
  private static let rowHeight = 24.0
  private static let width = 420.0

  /// When a project ran, in years and shares of them.
  static func years(of project: Project) -> (start: Double, end: Double)? {
    guard let first = project.start ?? project.end, let last = project.end ?? project.start
    else { return nil }
    func place(_ day: CalendarDay, isEnd: Bool) -> Double {
      Double(day.year) + (Double(day.month - 1) + (Double(day.day) - (isEnd ? 0 : 1)) / 31) / 12
    }
    let start = place(first, isEnd: false)
    return (start, max(start, place(last, isEnd: true)))
  }

  init(_ projects: [Int], _ rows: [TimelineQuestion.Row], _ frame: PictureFrame) {
    let all = frame.explorer.network.projects
    let spans = projects.compactMap { index in
      Self.years(of: all[index]).map { (index: index, start: $0.start, end: $0.end) }
    }.sorted { ($0.start, $0.end, all[$0.index].key) < ($1.start, $1.end, all[$1.index].key) }
    guard let first = rows.first?.year, let last = rows.last?.year else { return }
    let perYear = Self.width / Double(last - first + 1)
    let height = Double(spans.count) * Self.rowHeight
    // Of many years only some are named, so that the words keep apart.
    let every = max(1, Int((36 / perYear).rounded(.up)))
    for year in first...(last + 1) {
      let x = Double(year - first) * perYear
      nodes.append(
        DiagramNode(
          id: "line \(year)", label: "", style: .grid,
          position: DiagramPoint(x: x, y: -height / 2),
          extent: DiagramExtent(width: 0.5, height: height + 6)))
      if year <= last, (year - first) % every == 0 {
        nodes.append(
          DiagramNode(
            id: "year \(year)", label: String(year), style: .words,
            position: DiagramPoint(x: x + perYear / 2, y: 13), isEmphasized: true))
      }
    }
    for (place, span) in spans.enumerated() {
      let project = all[span.index]
      let y = -(Double(place) + 0.5) * Self.rowHeight
      let days = [project.start, project.end].map { $0?.description ?? "?" }
      let tooltip = "\(project.title), \(days.joined(separator: " – "))"
      nodes.append(
        DiagramNode(
          id: project.key, label: project.title, style: .words, tooltip: tooltip,
          link: frame.options.link(project.key), position: DiagramPoint(x: -8, y: y),
          anchor: .right))
      let start = (span.start - Double(first)) * perYear
      let length = max(3, (span.end - span.start) * perYear)
      nodes.append(
        DiagramNode(
          id: project.key + " span", label: "", style: frame.told(.span), tooltip: tooltip,
          position: DiagramPoint(x: start + length / 2, y: y),
          extent: DiagramExtent(width: length, height: Self.rowHeight * 0.6)))
    }
  }
}
