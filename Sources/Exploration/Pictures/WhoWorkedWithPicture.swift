public import GraphDrawing

extension WhoWorkedWithQuestion {
  /// Beyond so many projects a picture shows bodies alone.
  private static let mostProjects = 12
  /// So many partners with their projects can be told apart.
  private static let mostWithProjects = 40
  /// So many stand in a ring without hiding each other's ties.
  private static let mostInRing = 20

  /// The body in the middle, its projects around it and its partners around these, roles visible;
  /// with many projects the partners alone, the ties as strong as the number of shared projects.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    var asked = self
    asked.limit = limit ?? frame.most(Self.mostWithProjects)
    let answer = try asked.answer(from: explorer)
    guard let subject = answer.subjects.first,
      let center = explorer.network.organisationIndex(key: subject.key)
    else { return nil }
    let view = try NetworkView(explorer, level: level, filters: filters)
    var shown = answer.rows[...]
    let projects = Set(shown.flatMap(\.projects).map(\.key)).sorted()
      .compactMap { explorer.network.projectIndex(key: $0) }
    let isOfProjects = projects.count <= Self.mostProjects
    if !isOfProjects { shown = shown.prefix(limit ?? frame.most(Self.mostInRing)) }
    let partners = shown.compactMap {
      explorer.network.organisationIndex(key: $0.organisation.key)
    }
    var diagram = frame.diagram(
      frame.say("Who worked with \(subject.name)", "Vilka som arbetat med \(subject.name)"),
      arrangement: isOfProjects ? .springs : .rings(center: subject.key))
    diagram.finding = Self.finding(
      answer, subject: subject, projectCount: view.projects(of: center, allRoles: true).count,
      frame)
    if isOfProjects {
      let picture = try TwoModePicture(
        frame, view: view, organisations: [center] + partners, projects: projects,
        emphasized: [center])
      diagram.nodes = picture.nodes
      diagram.edges = picture.edges
    } else {
      let strongest = shown.first?.projects.count ?? 1
      diagram.strengthLegend = frame.say(
        "Wider: more shared projects, up to \(frame.digits(strongest))",
        "Bredare: fler gemensamma projekt, som mest \(frame.digits(strongest))")
      diagram.nodes = [frame.body(center, size: 1, isEmphasized: true, tooltip: subject.name)]
      for (row, partner) in zip(shown, partners) {
        let share = PictureFrame.strength(row.projects.count, of: strongest)
        let words = frame.count(row.projects.count, .sharedProject)
        diagram.nodes.append(
          frame.body(
            partner, size: share, subtitle: words, tooltip: "\(row.organisation.name): \(words)"))
        var tie = frame.tie(
          center, partner, style: .sharedProjects,
          projects: row.projects.compactMap { explorer.network.projectIndex(key: $0.key) },
          strength: share)
        tie.id = subject.key + " " + row.organisation.key
        diagram.edges.append(tie)
      }
    }
    if answer.total > shown.count {
      diagram.nodes.append(frame.rest(answer.total - shown.count))
      diagram.edges.append(
        DiagramEdge(
          id: subject.key + " rest", from: subject.key, to: "rest",
          style: frame.told(.sharedProjects)))
    }
    let bodies = frame.count(answer.total, .body)
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(frame.digits(shown.count)) of \(bodies) that share a project"
          + (answer.total > shown.count ? ", those with most shared projects." : "."),
        "Visas: \(frame.digits(shown.count)) av \(bodies) med ett gemensamt projekt"
          + (answer.total > shown.count ? ", de med flest gemensamma projekt." : ".")),
      frame.levelSentence(level), isOfProjects ? TwoModePicture.roleSentence(frame) : "")
    return diagram
  }

  private static func finding(
    _ answer: Answer<Row>, subject: Subject, projectCount: Int, _ frame: PictureFrame
  ) -> String {
    guard let first = answer.rows.first else {
      return frame.say(
        "Nobody shares a project with \(subject.name).",
        "Ingen har ett gemensamt projekt med \(subject.name).")
    }
    let projects = frame.count(projectCount, .project)
    let bodies = frame.count(answer.total, .body)
    let most = frame.count(first.projects.count, .project)
    return frame.say(
      "\(subject.name) took part in \(projects) together with \(bodies); most often with "
        + "\(first.organisation.name) (\(most)).",
      "\(subject.name) har deltagit i \(projects) tillsammans med \(bodies); oftast med "
        + "\(first.organisation.name) (\(most)).")
  }
}
