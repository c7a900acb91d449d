import Exploration
import Foundation
import ProjectModel

/// Names that may be one body; where judging is allowed, with a form to judge each pair.
struct NamesPage: PageSource {
  let request: PageRequest
  let storePath: String
  let includesSettled: Bool

  init(_ request: PageRequest, storePath: String) throws {
    self.request = request
    self.storePath = storePath
    includesSettled = try QueryReader(request.target).flag("all")
  }

  private func suggestions() throws -> Answer<NamesSuggestionsQuestion.Row> {
    try NamesSuggestionsQuestion(includesSettled: includesSettled, limit: request.limit)
      .answer(fromStoreAt: storePath)
  }

  func answer(from explorer: Explorer) throws -> any AnswerForms {
    try suggestions()
  }

  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data? {
    try NamesSuggestionsQuestion(includesSettled: includesSettled)
      .picture(fromStoreAt: storePath, of: explorer, options: request.pictureOptions())
      .drawn(as: form.rawValue, isolation: request.drawing)
  }

  func page(from explorer: Explorer) throws -> Page {
    let texts = request.texts
    let answer = try suggestions()
    var page = Page(title: texts[.names])
    page.lead = [
      texts(.namesPageLead, texts.figures.whole(answer.total)),
      texts[request.allowsJudgements ? .judgingAllowed : .judgingForbidden],
    ]
    let other = request.link(to: .names, includesSettled ? [] : [("all", "1")])
    page.sections.append(
      PageSection(
        id: "suggestions", title: texts[.suggestions],
        blocks: [
          .table(
            PageTable(
              id: "suggestions-table",
              caption: texts(
                .shownOf, texts.figures.whole(answer.shown), texts.figures.whole(answer.total)),
              columns: [
                .init(title: texts[.likeness], isNumeric: true), .init(title: "A"),
                .init(title: "B"), .init(title: texts[.speaksFor]),
                .init(title: texts[.speaksAgainst]), .init(title: texts[.state]),
              ],
              rows: answer.rows.map { row in
                let pair = row.pair
                return PageTable.Row(
                  key: pair.a.key + " " + pair.b.key,
                  cells: [
                    request.cell(pair.likeness),
                    PageCell([
                      request.part(pair.a, remark: texts.projectCount(pair.aProjects))
                    ]),
                    PageCell([
                      request.part(pair.b, remark: texts.projectCount(pair.bProjects))
                    ]),
                    PageCell(texts.features(row.lines[0][3])),
                    PageCell(texts.features(row.lines[0][4])),
                    PageCell(texts.state(pair.state.rawValue)),
                  ])
              }, total: answer.total, empty: texts[.noSuggestions],
              more: request.more(answer.shown, of: answer.total)))
        ],
        links: [
          PageLink(text: texts[includesSettled ? .onlyOpen : .alsoSettled], href: other)
        ]))
    if request.allowsJudgements { page.sections.append(try judging(answer)) }
    let log = try NamesLogQuestion(limit: request.limit).answer(fromStoreAt: storePath)
    page.sections.append(
      PageSection(
        id: "log", title: texts[.judgements],
        blocks: [
          .table(
            PageTable(
              id: "log-table",
              caption: texts(
                .shownOf, texts.figures.whole(log.shown), texts.figures.whole(log.total)),
              columns: [
                .init(title: texts[.day]), .init(title: "A"), .init(title: texts[.verdict]),
                .init(title: "B"), .init(title: texts[.by]), .init(title: texts[.because]),
                .init(title: texts[.state]),
              ],
              rows: log.rows.map { row in
                PageTable.Row(
                  key: row.judgement.id,
                  cells: [
                    PageCell(texts.figures.day(row.lines[0][5])), PageCell(row.lines[0][1]),
                    PageCell(texts.verdict(row.lines[0][2])), PageCell(row.lines[0][3]),
                    PageCell(row.lines[0][4]), PageCell(row.lines[0][6]),
                    PageCell(row.lines[0][7]),
                  ])
              }, total: log.total, empty: texts[.noJudgements]))
        ]))
    page.notes = answer.notes
    return page
  }

  /// The form that posts a judgement of two names.
  private func judging(_ answer: Answer<NamesSuggestionsQuestion.Row>) throws -> PageSection {
    let texts = request.texts
    let first = answer.rows.first?.pair
    return PageSection(
      id: "judge", title: texts[.judge],
      blocks: [
        .prose([texts[.judgeIntro]]),
        .form(
          PageForm(
            action: "/names/judge",
            fields: [
              .text(
                name: "a", label: "A", value: request.target["a"] ?? first?.a.key ?? "",
                suggests: "organisation"),
              .text(
                name: "b", label: "B", value: request.target["b"] ?? first?.b.key ?? "",
                suggests: "organisation"),
              .text(name: "because", label: texts[.because], value: "", hint: texts[.becauseHint]),
              .text(name: "token", label: texts[.token], value: "", hint: texts[.tokenHint]),
              .hidden(name: "csrf", value: "{{csrf}}"),
            ], submit: "", isPosted: true,
            buttons: [
              ("same", texts[.verdictSame]), ("different", texts[.verdictDifferent]),
              ("partOf", texts[.verdictPartOf]), ("notPartOf", texts[.verdictNotPartOf]),
            ])),
      ])
  }
}
