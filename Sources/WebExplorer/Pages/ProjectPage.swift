import Exploration
import Foundation
import ProjectModel

/// Everything about one project, with the line of the page behind each name.
struct ProjectPage: PageSource {
  let request: PageRequest
  let key: String

  init(_ request: PageRequest) {
    self.request = request
    key = request.address.storeKey ?? ""
  }

  func answer(from explorer: Explorer) throws -> any AnswerForms {
    try ShowQuestion(subject: key).answer(from: explorer)
  }

  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data? {
    try request.draw(ShowQuestion(subject: key), from: explorer, as: form)
  }

  func page(from explorer: Explorer) throws -> Page {
    let texts = request.texts
    let answer = try ShowQuestion(subject: key).answer(from: explorer)
    let facts = answer.rows.first?.facts ?? []
    var page = Page(title: answer.subjects.first?.name ?? key)
    page.sort = texts[.project]
    let plain = facts.prefix { $0.name != "owner" }
    page.sections.append(
      PageSection(
        id: "facts", title: texts[.facts],
        blocks: [.facts(plain.dropFirst(2).compactMap(fact))]))
    let document = DocumentName.shown(
      facts.first { $0.name == "document" }?.json.string ?? "")
    var rows: [PageTable.Row] = []
    for fact in facts.dropFirst(plain.count) {
      let role = fact.name == "municipalities" ? "municipality" : fact.name
      for line in fact.json.elements {
        let key = line["key"]?.string ?? ""
        let name = explorer.organisation(key: key)?.name ?? line["written"]?.string ?? ""
        rows.append(
          PageTable.Row(
            key: key,
            cells: [
              PageCell(texts.role(named: role)), PageCell(line["written"]?.string ?? ""),
              PageCell(name, href: request.link(toKey: key)),
              PageCell(
                "\(document):\(line["line"]?.whole ?? 0):\(line["column"]?.whole ?? 0)"),
            ]))
      }
    }
    let bodies = Set(rows.map(\.key).filter { $0.hasPrefix("organisation:") }).count
    page.lead = [texts(.projectLead, texts.figures.whole(bodies))]
    page.sections.append(
      PageSection(
        id: "picture", title: texts[.picture],
        blocks: [
          try pictureBlock(explorer)
        ]))
    page.sections.append(
      PageSection(
        id: "lines", title: texts[.linesOfPage],
        blocks: [
          .table(
            PageTable(
              id: "lines-table", caption: texts[.linesCaption],
              columns: [
                .init(title: texts[.role]), .init(title: texts[.written]),
                .init(title: texts[.means]), .init(title: texts[.place]),
              ], rows: rows, total: rows.count, empty: texts[.nothing]))
        ]))
    page.notes = answer.notes
    return page
  }

  private func fact(_ fact: ShowQuestion.Row.Fact) -> PageFact? {
    let texts = request.texts
    let words: String? =
      switch fact.name {
      case "start", "end": fact.json.string.map(texts.figures.day)
      case "grantSEK", "budgetSEK": fact.json.whole.map(texts.figures.kronor)
      case "document": fact.json.string.map(DocumentName.shown)
      default: fact.json.string
      }
    guard let words else { return nil }
    return PageFact(name: texts.fact(fact.name), key: fact.name, value: PageCell(words))
  }
}
