import Exploration
import Foundation

/// The organisations that stand out by some measure.
struct RankPage: PageSource {
  let request: PageRequest
  let question: RankQuestion

  init(_ request: PageRequest) throws {
    self.request = request
    let query = QueryReader(request.target)
    question = RankQuestion(
      by: try query.choice("by", of: RankQuestion.Measure.allCases) ?? .projects,
      isNormalized: try query.flag("normalized"), level: request.level, filters: request.filters,
      limit: request.limit)
  }

  func answer(from explorer: Explorer) throws -> any AnswerForms {
    try question.answer(from: explorer)
  }

  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data? {
    var question = question
    question.limit = nil
    return try request.draw(question, from: explorer, as: form)
  }

  func page(from explorer: Explorer) throws -> Page {
    let texts = request.texts
    let answer = try question.answer(from: explorer)
    var page = Page(title: texts[.rank])
    page.lead = [texts(.rankLead, texts.measure(question.measure))]
    page.sections = request.filterSection
    page.sections.append(
      PageSection(
        id: "picture", title: texts[.picture],
        blocks: [
          .form(
            PageForm(
              action: PageAddress.path(.rank),
              fields: [
                .choice(
                  name: "by", label: texts[.measure], value: question.measure.rawValue,
                  options: RankQuestion.Measure.allCases.map { ($0.rawValue, texts.measure($0)) })
              ] + request.filterQuery.map { .hidden(name: $0.0, value: $0.1) }
                + request.languageField, submit: texts[.ask])),
          try pictureBlock(explorer),
        ]))
    page.sections.append(
      PageSection(
        id: "rank", title: texts[.rank],
        blocks: [
          .table(
            PageTable(
              id: "rank-table",
              caption: texts(
                .shownOf, texts.figures.whole(answer.shown), texts.figures.whole(answer.total)),
              columns: [
                .init(title: texts[.place], isNumeric: true), .init(title: texts[.organisation]),
                .init(title: texts[.kind]), .init(title: texts[.score], isNumeric: true),
                .init(title: texts[.projects], isNumeric: true),
              ],
              rows: answer.rows.map { row in
                PageTable.Row(
                  key: row.organisation.key,
                  cells: [
                    request.cell(row.rank), request.cell(row.organisation),
                    PageCell(texts.kind(row.organisation.kind)), request.cell(row.score),
                    request.cell(row.projectCount),
                  ])
              }, total: answer.total, empty: texts[.nobody],
              more: request.more(answer.shown, of: answer.total)))
        ]))
    page.notes = answer.notes
    return page
  }
}
