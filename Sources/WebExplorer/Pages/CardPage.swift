import Exploration
import Foundation

/// A body on a card: its partners counted by kind, before any of them is unfolded.
struct CardPage: PageSource {
  let request: PageRequest
  let name: String

  init(_ request: PageRequest) throws {
    self.request = request
    name = try QueryReader(request.target).required("of")
  }

  private var question: WhoWorkedWithQuestion {
    WhoWorkedWithQuestion(organisation: name, level: request.level, filters: request.filters)
  }

  func answer(from explorer: Explorer) throws -> any AnswerForms {
    var question = question
    question.limit = request.limit
    return try question.answer(from: explorer)
  }

  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data? {
    try request.draw(question, from: explorer, as: form)
  }

  func page(from explorer: Explorer) throws -> Page {
    let texts = request.texts
    let answer = try question.answer(from: explorer)
    let subject = answer.subjects.first
    var page = Page(title: subject?.name ?? name)
    page.isFragment = true
    page.sort = subject.map { texts.kind($0.kind) }
    let counts = Dictionary(grouping: answer.rows, by: \.organisation.kind)
      .map { (kind: texts.kind($0.key), count: $0.value.count) }
      .sorted { (-$0.count, SwedishOrder($0.kind)) < (-$1.count, SwedishOrder($1.kind)) }
    page.lead = [texts(.cardLead, texts.figures.whole(answer.total))]
    page.sections = [
      PageSection(
        id: "kinds", title: texts[.partnersByKind],
        blocks: [
          .facts(
            counts.map {
              PageFact(name: $0.kind, key: $0.kind, value: request.cell($0.count))
            })
        ],
        links: [
          PageLink(
            text: texts[.openPage],
            href: subject.flatMap { request.link(toKey: $0.key) } ?? "")
        ])
    ]
    page.notes = answer.notes
    return page
  }
}
