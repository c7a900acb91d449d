import Exploration
import Foundation
import ProjectModel

/// The lines behind a tie between two bodies, or behind one body's name.
struct ExplainPage: PageSource {
  let request: PageRequest
  let names: [String]

  init(_ request: PageRequest) throws {
    self.request = request
    names = request.target.all("of")
    guard !names.isEmpty else { throw WebError(.missing(name: "of")) }
    guard names.count < 3 else {
      throw WebError(.parameter(name: "of", value: String(names.count), expected: "1–2"))
    }
  }

  private func tie(limit: Int) -> ExplainTieQuestion {
    ExplainTieQuestion(
      first: names[0], second: names[1], level: request.level, filters: request.filters,
      limit: limit)
  }

  private var name: ExplainNameQuestion {
    ExplainNameQuestion(
      organisation: names[0], level: request.level, mostLines: Self.mostLines,
      limit: request.limit)
  }

  /// On more lines than that a body's are not all listed: those in every third project have hundreds of
  /// thousands.
  static let mostLines = 2_000

  func answer(from explorer: Explorer) throws -> any AnswerForms {
    if names.count == 2 {
      try tie(limit: request.limit).answer(from: explorer)
    } else {
      try name.answer(from: explorer)
    }
  }

  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data? {
    // A tie is the paths of one project between the two; a name is drawn as what it means.
    guard names.count == 2 else {
      return try request.draw(
        WhoWorkedWithQuestion(
          organisation: names[0], level: request.level, filters: request.filters),
        from: explorer, as: form)
    }
    let shared = try tie(limit: 0).answer(from: explorer).total
    return try request.draw(
      PathQuestion(
        from: names[0], to: names[1], count: min(max(1, shared), Self.projectsDrawn),
        level: request.level, filters: request.filters),
      from: explorer, as: form)
  }

  private static let projectsDrawn = 12

  func page(from explorer: Explorer) throws -> Page {
    names.count == 2 ? try tiePage(explorer) : try namePage(explorer)
  }

  private func tiePage(_ explorer: Explorer) throws -> Page {
    let texts = request.texts
    let answer = try tie(limit: request.limit).answer(from: explorer)
    let pair = answer.subjects.map(\.name)
    var page = Page(title: texts(.tieTitle, pair.first ?? "", pair.last ?? ""))
    page.sort = texts[.evidence]
    page.lead = [
      answer.total == 0
        ? texts[.noTie] : texts(.tieLead, texts.figures.whole(answer.total))
    ]
    page.sections = [
      PageSection(
        id: "subjects", title: texts[.organisations],
        blocks: [
          .links(
            answer.subjects.map {
              PageLink(text: $0.label, href: request.link(toKey: $0.key) ?? "")
            })
        ])
    ]
    page.sections += request.filterSection
    page.sections.append(
      PageSection(
        id: "picture", title: texts[.picture],
        blocks: [
          try pictureBlock(explorer)
        ]))
    for (number, row) in answer.rows.enumerated() {
      page.sections.append(
        PageSection(
          id: "project-\(number + 1)", title: row.project.title,
          blocks: [
            .table(
              PageTable(
                id: "lines-\(number + 1)", caption: texts[.linesCaption],
                columns: [
                  .init(title: texts[.place]), .init(title: texts[.heading]),
                  .init(title: texts[.written]), .init(title: texts[.means]),
                  .init(title: texts[.because]), .init(title: texts[.sure], isNumeric: true),
                ],
                rows: row.evidence.map { line in
                  PageTable.Row(
                    key: line.organisation.key,
                    cells: [
                      PageCell(line.shownPlace), PageCell(line.heading),
                      PageCell(line.written), request.cell(line.organisation),
                      PageCell(
                        [
                          .init(
                            text: texts.rule(line.rule), remark: texts.sentence(line.reason).text)
                        ]),
                      request.cell(line.confidence),
                    ])
                }, total: row.evidence.count, empty: texts[.nothing]))
          ],
          links: [
            PageLink(text: texts[.toProject], href: request.link(toKey: row.project.key) ?? "")
          ]))
    }
    if let more = request.more(answer.rows.count, of: answer.total) {
      page.sections.append(
        PageSection(id: "more", title: texts[.projects], blocks: [], links: [more]))
    }
    page.sections.append(
      PageSection(
        id: "filter", title: texts[.filters],
        blocks: [.form(request.filterForm(keeping: ["of"]))]))
    page.notes = answer.notes
    return page
  }

  private func namePage(_ explorer: Explorer) throws -> Page {
    let texts = request.texts
    let answer = try name.answer(from: explorer)
    let subject = answer.subjects.first
    var page = Page(title: texts(.whyTitle, subject?.name ?? ""))
    page.sort = texts[.evidence]
    page.lead = [Self.lead(answer, texts)]
    page.sections = [
      PageSection(
        id: "names", title: texts[.whyOneBody],
        blocks: [
          .table(
            Self.table(
              answer, request, shown: request.limit,
              more: request.more(min(answer.total, request.limit), of: answer.total)))
        ],
        links: subject.flatMap { subject in
          request.link(toKey: subject.key).map { [PageLink(text: subject.name, href: $0)] }
        } ?? [])
    ]
    page.notes = answer.notes
    return page
  }

  /// In how many ways a body is written.
  static func lead(_ answer: Answer<ExplainNameQuestion.Row>, _ texts: Texts) -> String {
    texts(.namesLead, texts.figures.whole(answer.total))
  }

  /// Written forms as a table, each with the rule that decided and where it stands.
  static func table(
    _ answer: Answer<ExplainNameQuestion.Row>, _ request: PageRequest, shown: Int, more: PageLink?
  ) -> PageTable {
    let texts = request.texts
    let rows = answer.rows.prefix(shown)
    return PageTable(
      id: "names-table",
      caption: texts(
        .shownOf, texts.figures.whole(rows.count), texts.figures.whole(answer.total)),
      columns: [
        .init(title: texts[.written]), .init(title: texts[.means]), .init(title: texts[.because]),
        .init(title: texts[.sure], isNumeric: true), .init(title: texts[.place]),
      ],
      rows: rows.map { row in
        PageTable.Row(
          key: row.organisation.key,
          cells: [
            PageCell(row.written), request.cell(row.organisation),
            PageCell([.init(text: texts.rule(row.rule), remark: texts.sentence(row.reason).text)]),
            request.cell(row.confidence),
            places(of: row, request),
          ])
      }, total: answer.total, empty: texts[.nothing], more: more)
  }

  private static func places(
    of row: ExplainNameQuestion.Row, _ request: PageRequest
  ) -> PageCell {
    var parts = row.evidence.prefix(3).map { PageCell.Part(text: $0.shownPlace) }
    let others = row.lineCount - parts.count
    if others > 0 {
      parts.append(.init(text: request.texts(.andMore, request.texts.figures.whole(others))))
    }
    return PageCell(parts, isList: true)
  }
}

extension EvidenceLine {
  /// Where the line stands, as pages tell it: of a file that was imported by its whole path the name
  /// is enough.
  var shownPlace: String {
    DocumentName.shown(source.document) + ":\(source.line):\(source.column)"
  }
}

/// Documents as pages name them.
enum DocumentName {
  /// The path as it was given; of one that begins at the root its last part.
  static func shown(_ path: String) -> String {
    path.hasPrefix("/") ? path.split(separator: "/").last.map(String.init) ?? path : path
  }
}
