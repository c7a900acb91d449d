import Exploration
import Foundation

/// Which municipalities, or organisations, stand in the same projects: map, matrix and table.
struct CoOccurrencePage: PageSource {
  let request: PageRequest
  let scope: CoOccurrenceQuestion.Scope
  let shape: CoOccurrenceForm

  init(_ request: PageRequest) throws {
    self.request = request
    scope =
      try QueryReader(request.target).choice("of", of: CoOccurrenceQuestion.Scope.allCases)
      ?? .municipalities
    shape =
      try QueryReader(request.target).choice("form", of: CoOccurrenceForm.allCases) ?? .map
  }

  /// How many lines and columns the matrix has.
  private static let matrixSize = 12

  private func question(limit: Int?) -> CoOccurrenceQuestion {
    CoOccurrenceQuestion(
      scope: scope, filters: request.filters, level: request.level, limit: limit)
  }

  func answer(from explorer: Explorer) throws -> any AnswerForms {
    try question(limit: request.limit).answer(from: explorer)
  }

  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data? {
    try request.draw(question(limit: nil), from: explorer, as: form, of: shape)
  }

  func page(from explorer: Explorer) throws -> Page {
    let texts = request.texts
    let answer = try question(limit: request.limit).answer(from: explorer)
    let isOfPlaces = scope == .municipalities
    var page = Page(
      title: texts[isOfPlaces ? .coOccurrenceOfMunicipalities : .coOccurrenceOfOrganisations])
    page.lead = [
      texts(.coOccurrenceLead, texts.figures.whole(answer.total)), texts[.coOccurrenceMethod],
    ]
    let other: CoOccurrenceQuestion.Scope = isOfPlaces ? .organisations : .municipalities
    page.sections = request.filterSection
    page.sections.append(
      PageSection(
        id: "picture", title: texts[shape == .matrix ? .matrix : isOfPlaces ? .map : .picture],
        blocks: [
          try pictureBlock(explorer),
          .form(request.filterForm(keeping: ["of", "form"], hasRole: !isOfPlaces)),
        ],
        links: [
          PageLink(
            text: texts[isOfPlaces ? .coOccurrenceOfOrganisations : .coOccurrenceOfMunicipalities],
            href: request.link(to: .coOccurrence, [("of", other.rawValue)])),
          PageLink(
            text: texts[shape == .map ? .asMatrix : isOfPlaces ? .asMap : .asPicture],
            href: request.link(
              to: .coOccurrence,
              [("of", scope.rawValue), ("form", shape == .map ? "matrix" : "map")])),
        ]))
    page.sections.append(
      PageSection(id: "matrix", title: texts[.matrixTable], blocks: [.table(matrix(answer))]))
    page.sections.append(
      PageSection(
        id: "pairs", title: texts[.pairs],
        blocks: [
          .table(
            PageTable(
              id: "pairs-table",
              caption: texts(
                .shownOf, texts.figures.whole(answer.shown), texts.figures.whole(answer.total)),
              columns: [
                .init(title: "A"), .init(title: "B"),
                .init(title: texts[.projectsTogether], isNumeric: true),
                .init(title: "Jaccard", isNumeric: true),
                .init(title: texts[.observedOverExpected], isNumeric: true),
                .init(title: "p", isNumeric: true),
                .init(title: texts[.pCorrected], isNumeric: true), .init(title: texts[.projects]),
              ],
              rows: answer.rows.map { row in
                PageTable.Row(
                  key: row.a.key + " " + row.b.key,
                  cells: [
                    request.cell(row.a), request.cell(row.b), request.cell(row.count),
                    request.cell(row.jaccard), request.cell(row.associationStrength),
                    request.cell(row.pValue), request.cell(row.adjustedPValue),
                    request.cell(row.projects),
                  ])
              }, total: answer.total, empty: texts[.nothing],
              more: request.more(answer.shown, of: answer.total)))
        ]))
    page.notes = answer.notes
    return page
  }

  /// The things of the strongest pairs against each other.
  private func matrix(_ answer: Answer<CoOccurrenceQuestion.Row>) -> PageTable {
    let texts = request.texts
    var things: [Subject] = []
    var counts: [[String]: Int] = [:]
    for row in answer.rows {
      for thing in [row.a, row.b]
      where things.count < Self.matrixSize && !things.contains(thing) { things.append(thing) }
      counts[[row.a.key, row.b.key].sorted()] = row.count
    }
    things = things.sortedInSwedish(by: \.name)
    return PageTable(
      id: "matrix-table", caption: texts(.matrixCaption, texts.figures.whole(things.count)),
      columns: [.init(title: "")] + things.map { .init(title: $0.name, isNumeric: true) },
      rows: things.map { line in
        PageTable.Row(
          key: line.key,
          cells: [request.cell(line)]
            + things.map { column in
              guard line != column else { return PageCell("·") }
              let count = counts[[line.key, column.key].sorted()]
              return PageCell(count.map(texts.figures.whole) ?? "")
            })
      }, total: things.count, empty: texts[.nothing])
  }
}
