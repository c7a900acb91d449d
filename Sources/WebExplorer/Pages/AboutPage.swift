import Exploration
import Foundation

/// The first page, with search and what the store holds; and the page about the explorer, with how
/// sure all of it is.
struct AboutPage: PageSource {
  let request: PageRequest
  let statistics: StoreStatistics

  init(_ request: PageRequest, statistics: StoreStatistics) {
    self.request = request
    self.statistics = statistics
  }

  func answer(from explorer: Explorer) throws -> any AnswerForms {
    try statistics.answer(from: explorer)
  }

  /// What the store holds as a picture: its clusters, tied as strongly as their members are.
  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data? {
    try request.draw(NetworkQuestion(), from: explorer, as: form)
  }

  func page(from explorer: Explorer) throws -> Page {
    let answer = try statistics.answer(from: explorer)
    return request.address.kind == .start
      ? startPage(answer, explorer) : aboutPage(answer, explorer)
  }

  private func startPage(_ answer: Answer<StatsQuestion.Row>, _ explorer: Explorer) -> Page {
    let texts = request.texts
    var page = Page(title: texts[.slogan])
    page.isStart = true
    let best = explorer.bestConnectedOrganisation
    var ways = [
      PageLink(
        text: texts[.coOccurrence], href: request.link(to: .coOccurrence),
        remark: texts[.coOccurrenceHint]),
      PageLink(
        text: texts[.clusters], href: request.link(to: .clusters), remark: texts[.clustersHint]),
      PageLink(
        text: texts[.sharedPartners], href: request.link(to: .sharedPartners),
        remark: texts[.sharedPartnersHint]),
      PageLink(text: texts[.path], href: request.link(to: .path), remark: texts[.pathHint]),
      PageLink(
        text: texts[.compare], href: request.link(to: .compare), remark: texts[.compareHint]),
      PageLink(text: texts[.rank], href: request.link(to: .rank), remark: texts[.rankHint]),
      PageLink(
        text: texts[.timeline], href: request.link(to: .timeline), remark: texts[.timelineHint]),
      PageLink(text: texts[.names], href: request.link(to: .names), remark: texts[.namesHint]),
    ]
    if let best {
      ways.insert(
        PageLink(
          text: best.name, href: request.link(toKey: best.key) ?? "",
          remark: texts[.bestConnectedHint]), at: 0)
    }
    page.sections = [
      PageSection(id: "ways", title: texts[.waysIn], blocks: [.links(ways)]),
      PageSection(
        id: "holds", title: texts[.holds], blocks: [.facts(facts(answer, "holds", explorer))]),
      PageSection(
        id: "sure", title: texts[.howSure], blocks: [sureness(answer)],
        links: [PageLink(text: texts[.about], href: request.link(to: .about))]),
    ]
    return page
  }

  private func aboutPage(_ answer: Answer<StatsQuestion.Row>, _ explorer: Explorer) -> Page {
    let texts = request.texts
    var page = Page(title: texts[.about])
    page.lead = [texts[.aboutLead], texts[.aboutPrivacy], texts[.aboutPrograms]]
    page.sections = [
      PageSection(
        id: "holds", title: texts[.holds], blocks: [.facts(facts(answer, "holds", explorer))]),
      PageSection(id: "sure", title: texts[.howSure], blocks: [sureness(answer), rules(answer)]),
      PageSection(
        id: "unresolved", title: texts[.unresolved],
        blocks: [.facts(plain(answer, "unresolved"))]),
      PageSection(
        id: "complete", title: texts[.completeness],
        blocks: [.facts(plain(answer, "completeness"))]),
      PageSection(
        id: "read", title: texts[.documents],
        blocks: [.facts(plain(answer, "documents") + plain(answer, "findings"))]),
      PageSection(
        id: "programs", title: texts[.forPrograms],
        blocks: [
          .links([
            PageLink(text: "OpenAPI", href: "/openapi.json", remark: texts[.openAPIHint]),
            PageLink(text: "OpenRefine", href: "/reconcile", remark: texts[.reconcileHint]),
          ])
        ]),
    ]
    page.notes = answer.notes
    return page
  }

  private func facts(
    _ answer: Answer<StatsQuestion.Row>, _ section: String, _ explorer: Explorer
  ) -> [PageFact] {
    let texts = request.texts
    return answer.rows.filter { $0.section == section }.map { row in
      PageFact(
        name: texts.statistic(row.label), key: row.label, value: request.cell(row.count))
    } + [
      PageFact(
        name: texts[.years], key: "years",
        value: PageCell(
          texts.figures.years(explorer.years?.lowerBound, explorer.years?.upperBound))),
      PageFact(name: texts[.storeState], key: "store", value: PageCell(answer.storeDigest)),
    ]
  }

  private func plain(_ answer: Answer<StatsQuestion.Row>, _ section: String) -> [PageFact] {
    answer.rows.filter { $0.section == section }.map { row in
      let share = row.share.map { request.texts.figures.share($0) } ?? ""
      return PageFact(
        name: request.texts.statistic(row.label), key: row.label,
        value: PageCell([
          .init(text: request.texts.figures.whole(row.count), remark: share)
        ]))
    }
  }

  /// How many of the names are resolved, in a sentence.
  private func sureness(_ answer: Answer<StatsQuestion.Row>) -> PageBlock {
    let rules = answer.rows.filter { $0.section == "resolution" }
    let all = rules.map(\.count).reduce(0, +)
    let open = rules.filter { $0.label.hasPrefix("unresolved") }.map(\.count).reduce(0, +)
    return .prose([
      request.texts(
        .sureLead, request.texts.figures.whole(all - open), request.texts.figures.whole(all),
        request.texts.figures.whole(open))
    ])
  }

  private func rules(_ answer: Answer<StatsQuestion.Row>) -> PageBlock {
    let texts = request.texts
    let rows = answer.rows.filter { $0.section == "resolution" }
    return .table(
      PageTable(
        id: "rules-table", caption: texts[.rulesCaption],
        columns: [
          .init(title: texts[.rule]), .init(title: texts[.mentions], isNumeric: true),
          .init(title: texts[.share], isNumeric: true),
        ],
        rows: rows.map { row in
          PageTable.Row(
            key: row.label,
            cells: [
              PageCell(texts.rule(row.label)), request.cell(row.count),
              PageCell(row.share.map(texts.figures.share) ?? ""),
            ])
        }, total: rows.count, empty: texts[.nothing]))
  }
}
