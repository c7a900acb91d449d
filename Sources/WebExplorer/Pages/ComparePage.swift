import Exploration
import Foundation

/// Two periods, or two programme areas, side by side.
struct ComparePage: PageSource {
  let request: PageRequest
  let sides: CompareQuestion.Sides?

  init(_ request: PageRequest) throws {
    self.request = request
    let query = QueryReader(request.target)
    if let before = query.text("before-area"), let after = query.text("after-area") {
      sides = .programmeAreas(before, after)
    } else if let before = try query.span("before"), let after = try query.span("after") {
      sides = .periods(before, after)
    } else {
      sides = nil
    }
    guard sides != nil || request.address.form == .html else {
      throw WebError(.missing(name: query.text("before") == nil ? "before" : "after"))
    }
  }

  private func question(limit: Int?, sides: CompareQuestion.Sides) -> CompareQuestion {
    CompareQuestion(sides, level: request.level, filters: request.filters, limit: limit)
  }

  func answer(from explorer: Explorer) throws -> any AnswerForms {
    guard let sides else { throw WebError(.missing(name: "before")) }
    return try question(limit: request.limit, sides: sides).answer(from: explorer)
  }

  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data? {
    guard let sides else { return nil }
    return try request.draw(question(limit: nil, sides: sides), from: explorer, as: form)
  }

  func page(from explorer: Explorer) throws -> Page {
    let texts = request.texts
    var page = Page(title: texts[.compare])
    guard let sides else {
      page.lead = [texts[.compareIntro]]
      page.sections = [
        PageSection(id: "ask", title: texts[.ask], blocks: [.form(form(explorer))])
      ]
      return page
    }
    let answer = try question(limit: request.limit, sides: sides).answer(from: explorer)
    page.title = texts(.compareTitle, words(sides).0, words(sides).1)
    let counts = answer.figures.map { (name: $0.name, count: $0.value.whole ?? 0) }
    page.lead = [
      counts.map { "\(texts.figures.whole($0.count)) \(texts.changes(named: $0.name))" }
        .joined(separator: ", ")
    ]
    page.sections = request.filterSection
    page.sections.append(
      PageSection(
        id: "picture", title: texts[.picture],
        blocks: [
          .form(form(explorer)),
          try pictureBlock(explorer),
        ]))
    page.sections.append(
      PageSection(
        id: "changes", title: texts[.changes],
        blocks: [
          .table(
            PageTable(
              id: "changes-table",
              caption: texts(
                .shownOf, texts.figures.whole(answer.shown), texts.figures.whole(answer.total)),
              columns: [
                .init(title: texts[.change]), .init(title: "A"), .init(title: "B"),
                .init(title: words(sides).0, isNumeric: true),
                .init(title: words(sides).1, isNumeric: true),
              ],
              rows: answer.rows.map { row in
                PageTable.Row(
                  key: row.a.key + " " + row.b.key,
                  cells: [
                    PageCell(texts.change(named: row.change.rawValue)), request.cell(row.a),
                    request.cell(row.b), request.cell(row.before), request.cell(row.after),
                  ])
              }, total: answer.total, empty: texts[.nothing],
              more: request.more(answer.shown, of: answer.total)))
        ]))
    page.notes = answer.notes
    return page
  }

  private func words(_ sides: CompareQuestion.Sides) -> (String, String) {
    switch sides {
    case .periods(let before, let after):
      (
        request.texts.figures.years(before.lowerBound, before.upperBound),
        request.texts.figures.years(after.lowerBound, after.upperBound)
      )
    case .programmeAreas(let before, let after): (before, after)
    }
  }

  private func form(_ explorer: Explorer) -> PageForm {
    let texts = request.texts
    // The two halves of what the store holds are a first question worth asking.
    let years = explorer.years ?? 2000...2020
    let middle = (years.lowerBound + years.upperBound) / 2
    let usual = [
      "\(years.lowerBound)-\(middle)", "\(min(middle + 1, years.upperBound))-\(years.upperBound)",
    ]
    return PageForm(
      action: PageAddress.path(.compare),
      fields: [
        .text(
          name: "before", label: texts[.before],
          value: request.target["before"] ?? usual[0], hint: texts[.spanHint]),
        .text(
          name: "after", label: texts[.after], value: request.target["after"] ?? usual[1],
          hint: texts[.spanHint]),
        .text(
          name: "before-area", label: texts[.beforeArea],
          value: request.target["before-area"] ?? ""),
        .text(
          name: "after-area", label: texts[.afterArea], value: request.target["after-area"] ?? ""),
      ]
        + request.filterQuery.filter { !["from", "to"].contains($0.0) }
        .map { .hidden(name: $0.0, value: $0.1) } + request.languageField,
      submit: texts[.ask])
  }
}
