import Exploration
import Foundation

/// The partner network around one body, or its backbone.
struct NetworkPage: PageSource {
  let request: PageRequest
  let question: NetworkQuestion

  init(_ request: PageRequest) throws {
    self.request = request
    let query = QueryReader(request.target)
    let isBackbone = try query.flag("backbone")
    let significance = try query.decimal("significance", in: 0...1) ?? 0.05
    question = NetworkQuestion(
      around: query.text("around"), radius: try query.number("radius", in: 1...4) ?? 1,
      backboneAt: isBackbone ? significance : nil,
      level: request.level, filters: request.filters, limit: request.limit)
  }

  func answer(from explorer: Explorer) throws -> any AnswerForms {
    try question.answer(from: explorer)
  }

  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data? {
    var question = question
    question.limit = nil
    return try request.draw(question, from: explorer, as: form, bodies: 40)
  }

  func page(from explorer: Explorer) throws -> Page {
    let texts = request.texts
    let answer = try question.answer(from: explorer)
    var page = Page(
      title: answer.subjects.first.map { texts(.networkAround, $0.name) } ?? texts[.network])
    page.lead = [texts(.networkLead, texts.figures.whole(answer.total))]
    page.sections = request.filterSection
    page.sections.append(
      PageSection(
        id: "picture", title: texts[.picture],
        blocks: [
          try pictureBlock(explorer),
          .form(form),
        ]))
    page.sections.append(
      PageSection(
        id: "ties", title: texts[.ties],
        blocks: [
          .table(
            PageTable(
              id: "ties-table",
              caption: texts(
                .shownOf, texts.figures.whole(answer.shown), texts.figures.whole(answer.total)),
              columns: [
                .init(title: "A"), .init(title: "B"),
                .init(title: texts[.sharedProjects], isNumeric: true),
                .init(title: texts[.weight], isNumeric: true), .init(title: texts[.years]),
                .init(title: texts[.evidence]),
              ],
              rows: answer.rows.map { row in
                PageTable.Row(
                  key: row.a.key + " " + row.b.key,
                  cells: [
                    request.cell(row.a), request.cell(row.b), request.cell(row.projects.count),
                    request.cell(row.weight),
                    PageCell(texts.figures.years(row.firstYear, row.lastYear)),
                    PageCell(
                      texts[.lines],
                      href: request.link(to: .explain, [("of", row.a.key), ("of", row.b.key)])),
                  ])
              }, total: answer.total, empty: texts[.nothing],
              more: request.more(answer.shown, of: answer.total)))
        ]))
    page.notes = answer.notes
    return page
  }

  private var form: PageForm {
    let texts = request.texts
    return PageForm(
      action: PageAddress.path(.network),
      fields: [
        .text(
          name: "around", label: texts[.around], value: question.center ?? "",
          suggests: "organisation"),
        .number(
          name: "radius", label: texts[.radius], value: String(question.radius), range: 1...4),
        .check(
          name: "backbone", label: texts[.backbone], isSet: question.significance != nil),
      ] + request.filterQuery.map { .hidden(name: $0.0, value: $0.1) } + request.languageField,
      submit: texts[.ask])
  }
}
