import Exploration
import Foundation

/// The partners that two or more organisations share.
struct SharedPartnersPage: PageSource {
  let request: PageRequest
  let names: [String]
  let discountsHubs: Bool

  init(_ request: PageRequest) throws {
    self.request = request
    names = request.target.all("of")
    guard names.count <= Self.mostNames else {
      throw WebError(
        .parameter(name: "of", value: String(names.count), expected: "2–\(Self.mostNames)"))
    }
    discountsHubs = try QueryReader(request.target).flag("discount-hubs")
    guard names.count > 1 || request.address.form == .html else {
      throw WebError(.missing(name: "of"))
    }
  }

  static let mostNames = 10

  private func question(limit: Int?) -> SharedPartnersQuestion {
    SharedPartnersQuestion(
      organisations: names, discountsHubs: discountsHubs, level: request.level,
      filters: request.filters, limit: limit)
  }

  func answer(from explorer: Explorer) throws -> any AnswerForms {
    try question(limit: request.limit).answer(from: explorer)
  }

  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data? {
    try request.draw(question(limit: nil), from: explorer, as: form)
  }

  func page(from explorer: Explorer) throws -> Page {
    let texts = request.texts
    var page = Page(title: texts[.sharedPartners])
    guard names.count > 1 else {
      page.lead = [texts[.sharedPartnersIntro]]
      page.sections = [PageSection(id: "ask", title: texts[.ask], blocks: [.form(form)])]
      return page
    }
    let answer = try question(limit: request.limit).answer(from: explorer)
    let subjects = answer.subjects
    page.title = texts(
      .sharedPartnersOf, ListWords.joined(subjects.map(\.name), and: texts[.and]))
    page.lead = [texts(.sharedPartnersLead, texts.figures.whole(answer.total))]
    page.sections = request.filterSection
    page.sections.append(
      PageSection(
        id: "partners", title: texts[.partners],
        blocks: [
          .form(form), .form(request.filterForm(keeping: ["of", "discount-hubs"])),
          .table(
            PageTable(
              id: "partners-table",
              caption: texts(
                .shownOf, texts.figures.whole(answer.shown), texts.figures.whole(answer.total)),
              columns: [
                .init(title: texts[.organisation]),
                .init(title: texts[.together], isNumeric: true),
              ] + subjects.map { .init(title: texts(.withWhom, $0.name), isNumeric: true) }
                + [
                  .init(title: texts[.score], isNumeric: true), .init(title: texts[.projects]),
                ],
              rows: answer.rows.map { row in
                PageTable.Row(
                  key: row.organisation.key,
                  cells: [request.cell(row.organisation), request.cell(row.together)]
                    + row.with.map { tie in
                      PageCell(
                        texts.figures.whole(tie.sharedProjects),
                        href: request.link(
                          to: .explain, [("of", tie.key), ("of", row.organisation.key)]))
                    } + [request.cell(row.score), request.cell(row.projects)])
              }, total: answer.total, empty: texts[.nobody],
              more: request.more(answer.shown, of: answer.total))),
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
    let fieldCount = max(3, min(Self.mostNames, names.count + 1))
    return PageForm(
      action: PageAddress.path(.sharedPartners),
      fields: (0..<fieldCount).map { place in
        .text(
          name: "of", label: "\(texts[.organisation]) \(place + 1)",
          value: place < names.count ? names[place] : "", suggests: "organisation")
      } + [
        .check(name: "discount-hubs", label: texts[.discountHubs], isSet: discountsHubs)
      ] + request.languageField, submit: texts[.ask])
  }
}

/// Lists in the middle of a sentence.
enum ListWords {
  /// `A`, `A and B`, `A, B and C`.
  static func joined(_ words: [String], and: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}

extension PageRequest {
  /// Keeps the language of an address that names one.
  var languageField: [PageForm.Field] {
    namesLanguage ? [.hidden(name: Self.languageName, value: texts.language.rawValue)] : []
  }
}
