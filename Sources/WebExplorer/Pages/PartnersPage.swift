import Exploration
import Foundation
import ProjectModel

/// Who shares projects with one organisation.
struct PartnersPage: PageSource {
  let request: PageRequest
  let question: WhoWorkedWithQuestion

  init(_ request: PageRequest) throws {
    self.request = request
    question = WhoWorkedWithQuestion(
      organisation: try QueryReader(request.target).required("of"), level: request.level,
      filters: request.filters, limit: request.limit)
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
    let answer = try question.answer(from: explorer)
    let texts = request.texts
    let name = answer.subjects.first?.name ?? ""
    var page = Page(title: texts(.whoWorkedWith, name))
    page.lead = [
      texts(.partnersLead, name, texts.figures.whole(answer.total))
    ]
    page.sections = request.filterSection
    page.sections.append(
      PageSection(
        id: "partners", title: texts[.partners],
        blocks: [
          .form(request.filterForm(keeping: ["of"])),
          .table(Self.table(answer, request, more: request.more(answer.shown, of: answer.total))),
        ]))
    page.sections.append(
      PageSection(
        id: "picture", title: texts[.picture],
        blocks: [
          try pictureBlock(explorer)
        ]))
    page.notes = answer.notes
    return page
  }

  /// Partners as a table, each with what ties it and where that is proved.
  static func table(
    _ answer: Answer<WhoWorkedWithQuestion.Row>, _ request: PageRequest, more: PageLink?
  ) -> PageTable {
    let texts = request.texts
    let subject = answer.subjects.first?.key ?? ""
    return PageTable(
      id: "partners-table",
      caption: texts(
        .shownOf, texts.figures.whole(answer.shown), texts.figures.whole(answer.total)),
      columns: [
        .init(title: texts[.organisation]), .init(title: texts[.kind]),
        .init(title: texts[.sharedProjects], isNumeric: true), .init(title: texts[.roles]),
        .init(title: texts[.years]), .init(title: texts[.projects]),
        .init(title: texts[.evidence]),
      ],
      rows: answer.rows.map { row in
        PageTable.Row(
          key: row.organisation.key,
          cells: [
            request.cell(row.organisation), PageCell(texts.kind(row.organisation.kind)),
            request.cell(row.projects.count),
            PageCell(row.roles.map(texts.role).joined(separator: ", ")),
            PageCell(texts.figures.years(row.firstYear, row.lastYear)),
            request.cell(row.projects),
            PageCell(
              texts[.lines],
              href: request.link(to: .explain, [("of", subject), ("of", row.organisation.key)])),
          ])
      }, total: answer.total, empty: texts[.nobody], more: more)
  }
}
