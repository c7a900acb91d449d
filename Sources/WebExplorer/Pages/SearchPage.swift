import Exploration
import Foundation

/// What a text finds among bodies, projects and places.
struct SearchPage: PageSource {
  let request: PageRequest
  let text: String
  let kind: String?

  init(_ request: PageRequest) throws {
    self.request = request
    let query = QueryReader(request.target)
    text = query.text("q") ?? ""
    kind = try query.choice("kind", of: SearchKind.allCases)?.rawValue
    guard !text.isEmpty || request.address.form == .html else {
      throw WebError(.missing(name: "q"))
    }
  }

  /// What can be looked for alone.
  enum SearchKind: String, CaseIterable {
    case organisation
    case project
    case place
  }

  private func found(_ explorer: Explorer) throws -> Answer<SearchQuestion.Row> {
    guard let kind else {
      return try SearchQuestion(text: text, limit: request.limit).answer(from: explorer)
    }
    let all = try SearchQuestion(text: text).answer(from: explorer)
    return all.filtered(limit: request.limit) { row in
      switch kind {
      case "project", "place": row.subject.kind == kind
      default: row.subject.key.hasPrefix("organisation:")
      }
    }
  }

  func answer(from explorer: Explorer) throws -> any AnswerForms {
    try found(explorer)
  }

  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data? {
    try request.draw(SearchQuestion(text: text), from: explorer, as: form)
  }

  func page(from explorer: Explorer) throws -> Page {
    let texts = request.texts
    guard !text.isEmpty else {
      var page = Page(title: texts[.search])
      page.lead = [texts[.searchIntro]]
      return page
    }
    let answer = try found(explorer)
    var page = Page(title: texts(.searchTitle, text))
    let isNear = answer.rows.first?.matchName == "similar"
    page.lead = [
      isNear
        ? texts[.searchNear]
        : answer.total == 0
          ? texts[.searchNone] : texts(.searchLead, texts.figures.whole(answer.total))
    ]
    page.sections = [
      PageSection(
        id: "found", title: texts[.found],
        blocks: [
          .table(
            PageTable(
              id: "found-table",
              caption: texts(
                .shownOf, texts.figures.whole(answer.shown), texts.figures.whole(answer.total)),
              columns: [
                .init(title: texts[.name]), .init(title: texts[.kind]),
                .init(title: texts[.projects], isNumeric: true), .init(title: texts[.match]),
              ],
              rows: answer.rows.map { row in
                PageTable.Row(
                  key: row.subject.key,
                  cells: [
                    request.cell(row.subject), PageCell(texts.kind(row.subject.kind)),
                    request.cell(row.projectCount), PageCell(texts.match(row.matchName)),
                  ])
              }, total: answer.total, empty: texts[.searchNone],
              more: request.more(answer.shown, of: answer.total)))
        ])
    ]
    return page
  }
}
