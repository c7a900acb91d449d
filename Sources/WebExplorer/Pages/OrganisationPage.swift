import Exploration
import Foundation
import ProjectModel

/// Everything about one organisation: its picture, its partners, its projects, and why its names are
/// one body.
struct OrganisationPage: PageSource {
  let request: PageRequest
  let key: String
  let unfolded: [String]
  let kept: [String]

  init(_ request: PageRequest) throws {
    self.request = request
    key = request.address.storeKey ?? ""
    unfolded = request.target.all("expand")
    kept = request.target.all("pin")
    for (name, keys) in [("expand", unfolded), ("pin", kept)] where keys.count > Self.mostUnfolded {
      throw WebError(
        .parameter(
          name: name, value: String(keys.count), expected: "≤ \(Self.mostUnfolded)"))
    }
  }

  /// More would be a tangle that nobody can read.
  private static let mostUnfolded = 12
  private static let partnersShown = 20
  private static let projectsShown = 50
  private static let formsShown = 25

  func answer(from explorer: Explorer) throws -> any AnswerForms {
    try profile(explorer)
  }

  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data? {
    try request.draw(
      UnfoldedQuestion(partners(explorer), unfolding: unfolded, keeping: kept), from: explorer,
      as: form)
  }

  func page(from explorer: Explorer) throws -> Page {
    let texts = request.texts
    let profile = try profile(explorer)
    let facts = Dictionary(
      (profile.rows.first?.facts ?? []).map { ($0.name, $0.json) }, uniquingKeysWith: { a, _ in a })
    let name = facts["name"]?.string ?? ""
    var question = partners(explorer)
    question.limit = Self.partnersShown
    let partners = try question.answer(from: explorer)
    var page = Page(title: name)
    page.sort = texts.kind(facts["kind"]?.string ?? "")
    if key.contains("~") { page.lead.append(texts[.notResolvedLead]) }
    let count = facts["projectCount"]?.whole ?? 0
    page.lead.append(
      texts(
        .organisationLead, name, texts.figures.whole(count),
        texts.figures.years(facts["firstYear"]?.whole, facts["lastYear"]?.whole),
        texts.figures.whole(partners.total)))
    page.sections = request.filterSection
    page.sections.append(
      PageSection(
        id: "picture", title: texts[.picture],
        blocks: [
          .picture(
            PagePicture(
              markup: try request.inline { try picture(from: explorer, as: .svg) },
              empty: texts[.nothingToDraw], isUnfolding: true,
              center: profile.subjects.first?.key ?? key)),
          .form(request.filterForm(keeping: ["expand", "pin"])),
        ]))
    let partnersPage = request.link(
      to: .whoWorkedWith, [("of", profile.subjects.first?.key ?? key)])
    page.sections.append(
      PageSection(
        id: "partners", title: texts[.partners],
        blocks: [
          .table(
            PartnersPage.table(
              partners, request,
              more: request.more(partners.shown, of: partners.total, href: partnersPage)))
        ], links: [PageLink(text: texts[.ownPage], href: partnersPage)]))
    page.sections.append(
      PageSection(id: "facts", title: texts[.facts], blocks: [.facts(self.facts(facts))]))
    page.sections += try details(facts, explorer)
    page.sections.append(try names(explorer))
    page.notes = profile.notes
    return page
  }

  /// An office is shown for itself, as its address says; a whole body with its offices.
  private func level(_ explorer: Explorer) -> OrganisationLevel {
    explorer.organisation(key: key)?.parentKey == nil ? request.level : .exact
  }

  private func profile(_ explorer: Explorer) throws -> Answer<ShowQuestion.Row> {
    try ShowQuestion(subject: key, level: level(explorer), filters: request.filters)
      .answer(from: explorer)
  }

  private func partners(_ explorer: Explorer) -> WhoWorkedWithQuestion {
    WhoWorkedWithQuestion(
      organisation: key, level: level(explorer), filters: request.filters)
  }

  private func facts(_ facts: [String: JSONValue]) -> [PageFact] {
    let texts = request.texts
    var all: [PageFact] = []
    func add(_ key: String, _ cell: PageCell?) {
      if let cell { all.append(PageFact(name: texts.fact(key), key: key, value: cell)) }
    }
    add("kind", PageCell(texts.kind(facts["kind"]?.string ?? "")))
    add(
      "partOf",
      facts["partOf"].flatMap { parent in
        guard let key = parent["key"]?.string, let name = parent["name"]?.string else { return nil }
        return PageCell(name, href: request.link(toKey: key))
      })
    add("municipality", facts["municipality"]?.string.map { PageCell($0) })
    let parts = (facts["parts"]?.elements ?? []).sortedInSwedish { $0["name"]?.string ?? "" }
    add(
      "parts",
      parts.isEmpty
        ? nil
        : PageCell(
          parts.map {
            .init(
              text: $0["name"]?.string ?? "",
              href: request.link(toKey: $0["key"]?.string ?? ""))
          }, isList: true))
    add("projectCount", request.cell(facts["projectCount"]?.whole ?? 0))
    add(
      "roles",
      PageCell(
        (facts["roles"]?.members ?? []).map { role in
          .init(
            text: texts(
              .roleInProjects, texts.role(named: role.name),
              texts.figures.whole(role.value.whole ?? 0)))
        }, isList: true))
    add(
      "years",
      PageCell(texts.figures.years(facts["firstYear"]?.whole, facts["lastYear"]?.whole)))
    add(
      "grantSEK",
      facts["grantSEK"]?.whole.map {
        PageCell([.init(text: texts.figures.kronor($0), remark: texts[.wholeGrants])])
      })
    add("partnerCount", request.cell(facts["partnerCount"]?.whole ?? 0))
    add("key", PageCell(key))
    return all
  }

  private func details(
    _ facts: [String: JSONValue], _ explorer: Explorer
  ) throws -> [PageSection] {
    let texts = request.texts
    let projects = facts["projects"]?.elements ?? []
    let records = projects.map { explorer.project(key: $0["key"]?.string ?? "") }
    let areas = Dictionary(grouping: records.compactMap { $0?.programmeArea }) { $0 }
      .map { (name: $0.key, count: $0.value.count) }
      .sorted { (-$0.count, SwedishOrder($0.name)) < (-$1.count, SwedishOrder($1.name)) }
    let shown = Array(zip(projects, records).prefix(Self.projectsShown))
    let table = PageTable(
      id: "projects-table",
      caption: texts(
        .shownOf, texts.figures.whole(shown.count), texts.figures.whole(projects.count)),
      columns: [
        .init(title: texts[.project]), .init(title: texts[.roles]), .init(title: texts[.years]),
        .init(title: texts[.programmeArea]), .init(title: texts[.grant], isNumeric: true),
      ],
      rows: shown.map { project, record in
        PageTable.Row(
          key: project["key"]?.string ?? "",
          cells: [
            PageCell(
              project["title"]?.string ?? "",
              href: request.link(toKey: project["key"]?.string ?? "")),
            PageCell(
              (project["roles"]?.elements ?? []).compactMap(\.string).map(texts.role(named:))
                .joined(separator: ", ")),
            PageCell(texts.figures.years(record?.start?.year, record?.end?.year)),
            PageCell(record?.programmeArea ?? ""),
            PageCell(record?.grant.map { texts.figures.kronor($0.amount) } ?? ""),
          ])
      }, total: projects.count, empty: texts[.noProjects])
    let years = try TimelineQuestion(
      organisation: key, level: level(explorer), filters: request.filters
    ).answer(from: explorer)
    return [
      PageSection(id: "projects", title: texts[.projects], blocks: [.table(table)]),
      PageSection(
        id: "municipalities", title: texts[.municipalities],
        blocks: [
          .links(
            (facts["municipalities"]?.elements ?? []).map { place in
              PageLink(
                text: place["name"]?.string ?? "",
                href: request.link(toKey: place["key"]?.string ?? "") ?? "",
                remark: texts.projectCount(place["projects"]?.whole ?? 0))
            })
        ]),
      PageSection(
        id: "areas", title: texts[.programmeAreas],
        blocks: [
          .links(
            areas.map { area in
              PageLink(
                text: area.name,
                href: request.link(
                  to: .organisation, key: request.address.key,
                  [("programme-area", area.name)], keepingFilters: false),
                remark: texts.projectCount(area.count))
            })
        ]),
      PageSection(
        id: "years", title: texts[.years],
        blocks: [.table(TimelinePage.table(years, request))]),
    ]
  }

  private func names(_ explorer: Explorer) throws -> PageSection {
    let texts = request.texts
    let answer = try ExplainNameQuestion(
      organisation: key, level: level(explorer), mostLines: ExplainPage.mostLines,
      limit: Self.formsShown
    ).answer(from: explorer)
    let page = request.link(to: .explain, [("of", key)])
    return PageSection(
      id: "names", title: texts[.whyOneBody],
      blocks: [
        .prose([ExplainPage.lead(answer, texts)]),
        .table(
          ExplainPage.table(
            answer, request, shown: Self.formsShown,
            more: request.more(min(answer.total, Self.formsShown), of: answer.total, href: page))),
      ], links: [PageLink(text: texts[.ownPage], href: page)])
  }
}
