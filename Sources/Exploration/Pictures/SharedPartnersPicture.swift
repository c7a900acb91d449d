public import GraphDrawing

extension SharedPartnersQuestion {
  /// The subjects left and right, what they share between them.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    var whole = self
    whole.limit = nil
    let answer = try whole.answer(from: explorer)
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    let shown = Array(answer.rows.prefix(limit ?? options.mostBodies))
    let subjects = answer.subjects
    let names = subjects.map(\.name).joined(separator: " and ")
    var diagram = Diagram(title: "Shared partners of \(names)")
    diagram.seed = options.seed
    diagram.arrangement = options.arrangement ?? .layered(leftToRight: true)
    diagram.strengthLegend = "Wider: more shared projects"
    for subject in subjects {
      guard let index = explorer.network.organisationIndex(key: subject.key),
        !diagram.nodes.contains(where: { $0.id == subject.key })
      else { continue }
      diagram.nodes.append(frame.body(index, isEmphasized: true, tooltip: subject.name))
    }
    let strongest = shown.flatMap(\.with).map(\.sharedProjects).max() ?? 1
    for row in shown {
      guard let index = explorer.network.organisationIndex(key: row.organisation.key) else {
        continue
      }
      diagram.nodes.append(
        frame.body(
          index, subtitle: row.together > 0 ? "\(row.together) together" : "apart",
          tooltip: "\(row.organisation.name): "
            + row.with.map { "\($0.sharedProjects) with \($0.name)" }.joined(separator: ", ")))
      for (position, tie) in row.with.enumerated() {
        // The first subject stands left of the partners and the others right of them.
        let (from, to) =
          position == 0 ? (tie.key, row.organisation.key) : (row.organisation.key, tie.key)
        diagram.edges.append(
          DiagramEdge(
            id: from + " " + to, from: from, to: to, style: .sharedProjects,
            tooltip: "\(Wording.count(tie.sharedProjects, "project")) with \(tie.name)",
            strength: PictureFrame.strength(tie.sharedProjects, of: strongest)))
      }
    }
    if answer.total > shown.count, let first = subjects.first {
      diagram.nodes.append(frame.rest(answer.total - shown.count))
      diagram.edges.append(
        DiagramEdge(id: first.key + " rest", from: first.key, to: "rest", style: .sharedProjects))
    }
    diagram.finding =
      answer.rows.first.map {
        "\(Wording.count(answer.total, "body", "bodies")) worked with \(names) alike; the closest is "
          + "\($0.organisation.name)."
      } ?? "Nobody worked with \(names) alike."
    diagram.caption = frame.caption(
      "Shown: \(shown.count) of \(Wording.count(answer.total, "shared partner")), ranked by "
        + (discountsHubs
          ? "the smallest number of shared projects over the logarithm of the partner's collaborators."
          : "the smallest number of shared projects."))
    return diagram
  }
}
