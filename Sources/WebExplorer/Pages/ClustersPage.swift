import Exploration
import Foundation

/// Collaboration clusters, or one of them.
struct ClustersPage: PageSource {
  let request: PageRequest
  let resolution: Double
  let seed: Int

  init(_ request: PageRequest) throws {
    self.request = request
    let query = QueryReader(request.target)
    resolution = try query.decimal("resolution", in: 0.01...100) ?? 1
    seed = try query.number("seed", in: 0...Int(Int32.max)) ?? 1
  }

  private func question(limit: Int?) -> ClustersQuestion {
    ClustersQuestion(
      resolution: resolution, seed: UInt64(seed), level: request.level, filters: request.filters,
      limit: limit)
  }

  func answer(from explorer: Explorer) throws -> any AnswerForms {
    guard let id = request.address.storeKey else {
      return try question(limit: request.limit).answer(from: explorer)
    }
    return try one(id, explorer)
  }

  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data? {
    guard let id = request.address.storeKey else {
      return try request.draw(question(limit: nil), from: explorer, as: form)
    }
    guard let row = try one(id, explorer).rows.first, let center = row.members.first else {
      return nil
    }
    return try request.draw(
      NetworkQuestion(
        around: center.organisation.key, level: request.level, filters: request.filters),
      from: explorer, as: form)
  }

  func page(from explorer: Explorer) throws -> Page {
    if let id = request.address.storeKey { return try clusterPage(id, explorer) }
    let texts = request.texts
    let answer = try question(limit: request.limit).answer(from: explorer)
    var page = Page(title: texts[.clusters])
    page.lead = [
      texts(.clustersLead, texts.figures.whole(answer.total)), texts[.clustersMethod],
    ]
    page.sections = request.filterSection
    page.sections.append(
      PageSection(
        id: "picture", title: texts[.picture],
        blocks: [
          try pictureBlock(explorer),
          .form(form), .form(request.filterForm(keeping: ["resolution", "seed"])),
        ]))
    page.sections.append(
      PageSection(
        id: "clusters", title: texts[.clusters],
        blocks: [
          .table(
            PageTable(
              id: "clusters-table",
              caption: texts(
                .shownOf, texts.figures.whole(answer.shown), texts.figures.whole(answer.total)),
              columns: [
                .init(title: texts[.cluster]), .init(title: texts[.size], isNumeric: true),
                .init(title: texts[.members]), .init(title: texts[.municipalities]),
                .init(title: texts[.programmeAreas]),
              ],
              rows: answer.rows.map { row in
                PageTable.Row(
                  key: row.id,
                  cells: [
                    PageCell(row.name, href: clusterLink(row.id)), request.cell(row.members.count),
                    list(row.members.map(\.organisation), most: 5),
                    list(row.municipalities.map(\.municipality), most: 5),
                    PageCell(
                      row.programmeAreas.prefix(3).map { .init(text: $0) }, isList: true),
                  ])
              }, total: answer.total, empty: texts[.noClusters],
              more: request.more(answer.shown, of: answer.total)))
        ]))
    page.notes = answer.notes
    return page
  }

  /// One cluster of the answer to the whole question.
  private func one(
    _ id: String, _ explorer: Explorer
  ) throws -> Answer<ClustersQuestion.Row> {
    let whole = try question(limit: nil).answer(from: explorer)
    let answer = whole.filtered { $0.id == id }
    guard answer.total > 0 else {
      throw WebError(
        .lookup(
          .unknown(
            id, what: "cluster", near: whole.rows.prefix(3).map(\.id))))
    }
    return answer
  }

  private func clusterPage(_ id: String, _ explorer: Explorer) throws -> Page {
    let texts = request.texts
    let answer = try one(id, explorer)
    var page = Page(title: answer.rows.first?.name ?? id)
    page.sort = texts[.cluster]
    guard let row = answer.rows.first else { return page }
    page.lead = [texts(.clusterLead, texts.figures.whole(row.members.count))]
    page.sections = request.filterSection
    let members = row.members.prefix(request.limit)
    page.sections.append(
      PageSection(
        id: "members", title: texts[.members],
        blocks: [
          .table(
            PageTable(
              id: "members-table",
              caption: texts(
                .shownOf, texts.figures.whole(members.count),
                texts.figures.whole(row.members.count)),
              columns: [
                .init(title: texts[.organisation]), .init(title: texts[.kind]),
                .init(title: texts[.stability], isNumeric: true),
                .init(title: texts[.innerStrength], isNumeric: true),
              ],
              rows: members.map { member in
                PageTable.Row(
                  key: member.organisation.key,
                  cells: [
                    request.cell(member.organisation),
                    PageCell(texts.kind(member.organisation.kind)), request.cell(member.stability),
                    request.cell(member.innerStrength),
                  ])
              }, total: row.members.count, empty: texts[.nobody],
              more: request.more(members.count, of: row.members.count)))
        ], links: [PageLink(text: texts[.allClusters], href: clusterLink(nil))]))
    page.sections.append(
      PageSection(
        id: "picture", title: texts[.aroundCenter],
        blocks: [
          try pictureBlock(explorer)
        ]))
    page.sections.append(
      PageSection(
        id: "municipalities", title: texts[.municipalities],
        blocks: [
          .links(
            row.municipalities.map {
              PageLink(
                text: $0.municipality.name, href: request.link(toKey: $0.municipality.key) ?? "",
                remark: texts.projectCount($0.projectCount))
            })
        ]))
    page.sections.append(
      PageSection(
        id: "areas", title: texts[.programmeAreas],
        blocks: [.prose(row.programmeAreas.isEmpty ? [texts[.nothing]] : row.programmeAreas)]))
    page.notes = answer.notes
    return page
  }

  /// The address of a cluster found with the same settings; of all of them without an id.
  private func clusterLink(_ id: String?) -> String {
    var query: [(String, String)] = []
    if resolution != 1 { query.append(("resolution", resolution.description)) }
    if seed != 1 { query.append(("seed", String(seed))) }
    return request.link(
      to: .clusters, key: id.map { String($0.dropFirst("cluster:".count)) }, query)
  }

  private func list(_ subjects: [Subject], most: Int) -> PageCell {
    var parts = subjects.prefix(most).map { request.part($0) }
    if subjects.count > most {
      parts.append(
        .init(
          text: request.texts(.andMore, request.texts.figures.whole(subjects.count - most))))
    }
    return PageCell(parts, isList: true)
  }

  private var form: PageForm {
    let texts = request.texts
    return PageForm(
      action: PageAddress.path(.clusters),
      fields: [
        .text(
          name: "resolution", label: texts[.resolution], value: resolution.description,
          hint: texts[.resolutionHint]),
        .number(
          name: "seed", label: texts[.seed], value: String(seed), range: 0...Int(Int32.max)),
      ] + request.filterQuery.map { .hidden(name: $0.0, value: $0.1) } + request.languageField,
      submit: texts[.ask])
  }
}
