import Exploration
import Foundation

/// How two organisations are connected, project by project.
struct PathPage: PageSource {
  let request: PageRequest
  let names: [String]
  let count: Int

  init(_ request: PageRequest) throws {
    self.request = request
    names = request.target.all("of")
    count = try QueryReader(request.target).number("count", in: 1...20) ?? 3
    guard names.count <= 2 else {
      throw WebError(.parameter(name: "of", value: String(names.count), expected: "2"))
    }
    guard names.count == 2 || request.address.form == .html else {
      throw WebError(.missing(name: "of"))
    }
  }

  private var question: PathQuestion {
    PathQuestion(
      from: names[0], to: names[1], count: count, level: request.level, filters: request.filters)
  }

  func answer(from explorer: Explorer) throws -> any AnswerForms {
    try question.answer(from: explorer)
  }

  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data? {
    try request.draw(question, from: explorer, as: form)
  }

  func page(from explorer: Explorer) throws -> Page {
    let texts = request.texts
    var page = Page(title: texts[.path])
    guard names.count == 2 else {
      page.lead = [texts[.pathIntro]]
      page.sections = [PageSection(id: "ask", title: texts[.ask], blocks: [.form(form)])]
      return page
    }
    let answer = try question.answer(from: explorer)
    let ends = answer.subjects.map(\.name)
    page.title = texts(.pathBetween, ends.first ?? "", ends.last ?? "")
    page.lead = [
      answer.rows.first.map { texts(.pathLead, texts.figures.whole($0.length)) } ?? texts[.noPath]
    ]
    page.sections = request.filterSection
    page.sections.append(
      PageSection(
        id: "paths", title: texts[.paths],
        blocks: [
          .form(form), .form(request.filterForm(keeping: ["of", "count"])),
          .table(
            PageTable(
              id: "paths-table",
              caption: texts(
                .shownOf, texts.figures.whole(answer.shown), texts.figures.whole(answer.total)),
              columns: [
                .init(title: texts[.path]), .init(title: texts[.projects], isNumeric: true),
                .init(title: texts[.steps]),
              ],
              rows: answer.rows.enumerated().map { number, row in
                PageTable.Row(
                  key: "path-\(number + 1)",
                  cells: [
                    PageCell(texts.path(row.kind)), request.cell(row.length),
                    PageCell(
                      row.steps.map { step in
                        .init(
                          text: step.isOrganisation ? step.name : "«\(step.name)»",
                          href: request.link(toKey: step.key),
                          remark: step.roles.map(texts.role).joined(separator: ", "))
                      }, isList: true),
                  ])
              }, total: answer.total, empty: texts[.noPath])),
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

  private var form: PageForm {
    let texts = request.texts
    return PageForm(
      action: PageAddress.path(.path),
      fields: [
        .text(
          name: "of", label: texts[.pathStart], value: names.first ?? "", suggests: "organisation"),
        .text(
          name: "of", label: texts[.pathEnd], value: names.count > 1 ? names[1] : "",
          suggests: "organisation"),
        .number(name: "count", label: texts[.pathCount], value: String(count), range: 1...20),
      ] + request.languageField, submit: texts[.ask])
  }
}
