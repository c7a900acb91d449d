import Exploration
import Foundation
import ProjectModel

/// Everything about one municipality: its bodies, the municipalities it stands with, and a map.
struct MunicipalityPage: PageSource {
  let request: PageRequest
  let key: String

  init(_ request: PageRequest) {
    self.request = request
    key = request.address.storeKey ?? ""
  }

  private var question: ShowQuestion {
    ShowQuestion(subject: key, level: request.level, filters: request.filters)
  }

  func answer(from explorer: Explorer) throws -> any AnswerForms {
    try question.answer(from: explorer)
  }

  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data? {
    try request.draw(question, from: explorer, as: form)
  }

  func page(from explorer: Explorer) throws -> Page {
    let texts = request.texts
    let answer = try question.answer(from: explorer)
    let facts = Dictionary(
      (answer.rows.first?.facts ?? []).map { ($0.name, $0.json) }, uniquingKeysWith: { a, _ in a })
    let name = facts["name"]?.string ?? ""
    let organisations = facts["organisationCount"]?.whole ?? 0
    var page = Page(title: name)
    page.sort = texts[.municipality]
    page.lead = [
      texts(
        .municipalityLead, name, texts.figures.whole(facts["projectCount"]?.whole ?? 0),
        texts.figures.whole(organisations))
    ]
    page.sections = request.filterSection
    page.sections.append(
      PageSection(
        id: "facts", title: texts[.facts],
        blocks: [
          .facts(
            ["county", "region", "key"].compactMap { fact in
              facts[fact]?.string.map {
                PageFact(name: texts.fact(fact), key: fact, value: PageCell($0))
              }
            })
        ]))
    page.sections.append(
      PageSection(
        id: "picture", title: texts[.map],
        blocks: [
          try pictureBlock(explorer),
          .form(request.filterForm()),
        ]))
    page.sections.append(
      PageSection(
        id: "organisations", title: texts[.organisations],
        blocks: [
          .table(
            counted(
              "organisations-table", facts["organisations"], texts[.organisation],
              total: organisations))
        ]))
    page.sections.append(
      PageSection(
        id: "together", title: texts[.municipalitiesTogether],
        blocks: [
          .table(counted("together-table", facts["coOccurring"], texts[.municipality], total: nil))
        ], links: [PageLink(text: texts[.coOccurrence], href: request.link(to: .coOccurrence))]))
    page.sections.append(
      PageSection(
        id: "projects", title: texts[.projects],
        blocks: [
          .links(
            (facts["projects"]?.elements ?? []).prefix(request.limit).map {
              PageLink(
                text: $0["name"]?.string ?? "",
                href: request.link(toKey: $0["key"]?.string ?? "") ?? "")
            })
        ]))
    page.notes = answer.notes
    return page
  }

  private func counted(
    _ id: String, _ list: JSONValue?, _ head: String, total: Int?
  ) -> PageTable {
    let texts = request.texts
    let elements = list?.elements ?? []
    return PageTable(
      id: id,
      caption: texts(
        .shownOf, texts.figures.whole(elements.count),
        texts.figures.whole(total ?? elements.count)),
      columns: [.init(title: head), .init(title: texts[.projects], isNumeric: true)],
      rows: elements.map { element in
        let key = element["key"]?.string ?? ""
        return PageTable.Row(
          key: key,
          cells: [
            request.cell(
              Subject(
                key: key, name: element["name"]?.string ?? "", kind: element["kind"]?.string ?? "")),
            request.cell(element["projects"]?.whole ?? 0),
          ])
      }, total: total ?? elements.count, empty: texts[.nothing])
  }
}
