public import GraphDrawing

extension WhoWorkedWithQuestion {
  /// Beyond so many projects a picture shows bodies alone.
  private static let mostProjects = 12

  /// The body in the middle, its projects around it and its partners around these, roles visible;
  /// with many projects the partners alone, the ties as strong as the number of shared projects.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    var whole = self
    whole.limit = nil
    let answer = try whole.answer(from: explorer)
    guard let subject = answer.subjects.first,
      let center = explorer.network.organisationIndex(key: subject.key)
    else { return nil }
    let view = try NetworkView(explorer, level: level, filters: filters)
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    let most = limit ?? options.mostBodies
    let shown = answer.rows.prefix(most)
    let partners = shown.compactMap {
      explorer.network.organisationIndex(key: $0.organisation.key)
    }
    let projects = Set(shown.flatMap(\.projects).map(\.key)).sorted()
      .compactMap { explorer.network.projectIndex(key: $0) }
    var diagram = Diagram(title: "Who worked with \(subject.name)")
    diagram.finding = Self.finding(
      answer, subject: subject, projectCount: view.projects(of: center, allRoles: true).count)
    diagram.seed = options.seed
    let isOfProjects = projects.count <= Self.mostProjects
    if isOfProjects {
      let picture = try TwoModePicture(
        frame, view: view, organisations: [center] + partners, projects: projects,
        emphasized: [center])
      diagram.nodes = picture.nodes
      diagram.edges = picture.edges
      diagram.arrangement = options.arrangement ?? .springs
    } else {
      diagram.arrangement = options.arrangement ?? .rings(center: subject.key)
      diagram.strengthLegend = "Wider: more shared projects"
      let strongest = shown.first?.projects.count ?? 1
      diagram.nodes = [frame.body(center, size: 1, isEmphasized: true, tooltip: subject.name)]
      for (row, partner) in zip(shown, partners) {
        let share = PictureFrame.strength(row.projects.count, of: strongest)
        let words = Wording.count(row.projects.count, "shared project")
        diagram.nodes.append(
          frame.body(
            partner, size: share, subtitle: words, tooltip: "\(row.organisation.name): \(words)"))
        diagram.edges.append(
          DiagramEdge(
            id: subject.key + " " + row.organisation.key, from: subject.key,
            to: row.organisation.key, style: .sharedProjects,
            tooltip: row.projects.map(\.title).joined(separator: "\n"), strength: share))
      }
    }
    if answer.total > shown.count {
      diagram.nodes.append(frame.rest(answer.total - shown.count))
      diagram.edges.append(
        DiagramEdge(
          id: subject.key + " rest", from: subject.key, to: "rest", style: .sharedProjects))
    }
    diagram.caption = frame.caption(
      "Shown: \(shown.count) of \(Wording.count(answer.total, "body", "bodies")) that share a project"
        + (answer.total > shown.count ? ", those with most shared projects." : "."),
      level == .rolledUp
        ? "Offices and units count as the body they are a part of."
        : "Every office and unit counts for itself.",
      isOfProjects ? "A body with several roles in a project is drawn with the first of them." : "")
    return diagram
  }

  private static func finding(
    _ answer: Answer<Row>, subject: Subject, projectCount: Int
  ) -> String {
    guard let first = answer.rows.first else {
      return "Nobody shares a project with \(subject.name)."
    }
    return "\(subject.name) took part in \(Wording.count(projectCount, "project")) together with "
      + "\(Wording.count(answer.total, "body", "bodies")); most often with "
      + "\(first.organisation.name) (\(Wording.count(first.projects.count, "project")))."
  }
}
