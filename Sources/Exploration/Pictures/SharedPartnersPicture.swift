public import GraphDrawing

extension SharedPartnersQuestion {
  /// A column of more partners than this is higher than a page.
  private static let mostPartners = 15

  /// The subjects left and right, what they share between them.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    var asked = self
    asked.limit = limit ?? frame.most(Self.mostPartners)
    let answer = try asked.answer(from: explorer)
    let shown = answer.rows
    let subjects = answer.subjects
    let names = subjects.map(\.name).joined(separator: frame.say(" and ", " och "))
    var diagram = frame.diagram(
      frame.say("Shared partners of \(names)", "Gemensamma partner till \(names)"),
      arrangement: .automatic)
    let strongest = shown.flatMap(\.with).map(\.sharedProjects).max() ?? 1
    diagram.strengthLegend = frame.say(
      "Wider: more shared projects, up to \(frame.digits(strongest))",
      "Bredare: fler gemensamma projekt, som mest \(frame.digits(strongest))")
    for subject in subjects {
      guard let index = explorer.network.organisationIndex(key: subject.key),
        !diagram.nodes.contains(where: { $0.id == subject.key })
      else { continue }
      diagram.nodes.append(frame.body(index, isEmphasized: true, tooltip: subject.name))
    }
    for row in shown {
      guard let index = explorer.network.organisationIndex(key: row.organisation.key) else {
        continue
      }
      let together =
        row.together > 0
        ? frame.say("\(row.together) together", "\(row.together) tillsammans")
        : frame.say("apart", "var för sig")
      diagram.nodes.append(
        frame.body(
          index, subtitle: together,
          tooltip: "\(row.organisation.name): "
            + row.with.map {
              frame.say(
                "\($0.sharedProjects) with \($0.name)", "\($0.sharedProjects) med \($0.name)")
            }.joined(separator: ", ")))
      for (position, tie) in row.with.enumerated() {
        // The first subject stands left of the partners and the others right of them.
        let (from, to) =
          position == 0 ? (tie.key, row.organisation.key) : (row.organisation.key, tie.key)
        diagram.edges.append(
          DiagramEdge(
            id: from + " " + to, from: from, to: to, style: frame.told(.sharedProjects),
            tooltip: "\(row.organisation.name) – \(tie.name): "
              + frame.count(tie.sharedProjects, .sharedProject),
            // Where they come together at their subject, all of them have to be seen.
            strength: PictureFrame.strength(tie.sharedProjects, of: strongest) * 0.6))
      }
    }
    if answer.total > shown.count, let first = subjects.first, let last = subjects.last {
      diagram.nodes.append(frame.rest(answer.total - shown.count))
      for (from, to) in [(first.key, "rest"), ("rest", last.key)] where first.key != last.key {
        diagram.edges.append(
          DiagramEdge(
            id: from + " " + to, from: from, to: to, style: frame.told(.sharedProjects)))
      }
    }
    if options.arrangement == nil {
      let sides = Set(subjects.map(\.key))
      let partners = diagram.nodes.map(\.id).filter { !sides.contains($0) }
      // The closest stands at the top, and where every line leads is seen at once.
      diagram.arrangement = .columns([
        Array(subjects.prefix(1).map(\.key)), partners, Array(subjects.dropFirst().map(\.key)),
      ])
    }
    let bodies = frame.count(answer.total, .body)
    diagram.finding =
      answer.rows.first.map {
        frame.say(
          "\(bodies) worked with \(names) alike; the closest is \($0.organisation.name).",
          "\(bodies) har arbetat med både \(names); närmast är \($0.organisation.name).")
      }
      ?? frame.say(
        "Nobody worked with \(names) alike.", "Ingen har arbetat med både \(names).")
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(frame.digits(shown.count)) of \(frame.count(answer.total, .partner)), ranked by "
          + (discountsHubs
            ? "the smallest number of shared projects over the logarithm of the partner's "
              + "collaborators." : "the smallest number of shared projects."),
        "Visas: \(frame.digits(shown.count)) av \(frame.count(answer.total, .partner)), ordnade efter "
          + (discountsHubs
            ? "det minsta antalet gemensamma projekt delat med logaritmen av partnerns antal "
              + "samarbeten." : "det minsta antalet gemensamma projekt.")))
    return diagram
  }
}
