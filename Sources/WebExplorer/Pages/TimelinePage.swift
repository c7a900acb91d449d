import Exploration
import Foundation
import ProjectModel

/// Projects, partners and grants a year, of everything or of one organisation.
struct TimelinePage: PageSource {
  let request: PageRequest
  let question: TimelineQuestion

  init(_ request: PageRequest) throws {
    self.request = request
    question = TimelineQuestion(
      organisation: QueryReader(request.target).text("of"), level: request.level,
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
    let texts = request.texts
    let answer = try question.answer(from: explorer)
    var page = Page(
      title: answer.subjects.first.map { texts(.timelineOf, $0.name) } ?? texts[.timeline])
    page.lead = [texts[.timelineLead]]
    page.sections = request.filterSection
    page.sections.append(
      PageSection(
        id: "picture", title: texts[.picture],
        blocks: [
          try pictureBlock(explorer)
        ]))
    page.sections.append(
      PageSection(
        id: "years", title: texts[.years],
        blocks: [
          .table(Self.table(answer, request)), .form(request.filterForm(keeping: ["of"])),
        ]))
    page.notes = answer.notes
    return page
  }

  /// Years as a table.
  static func table(_ answer: Answer<TimelineQuestion.Row>, _ request: PageRequest) -> PageTable {
    let texts = request.texts
    return PageTable(
      id: "years-table",
      caption: texts(
        .shownOf, texts.figures.whole(answer.shown), texts.figures.whole(answer.total)),
      columns: [
        .init(title: texts[.year]), .init(title: texts[.projects], isNumeric: true),
        .init(title: texts[.begun], isNumeric: true),
        .init(title: texts[.organisations], isNumeric: true),
        .init(title: texts[.grantsBegun], isNumeric: true),
      ],
      rows: answer.rows.map { row in
        PageTable.Row(
          key: String(row.year),
          cells: [
            PageCell(String(row.year)), request.cell(row.projectCount),
            request.cell(row.startedCount), request.cell(row.organisationCount),
            PageCell(texts.figures.kronor(row.grant.amount)),
          ])
      }, total: answer.total, empty: texts[.nothing])
  }
}
