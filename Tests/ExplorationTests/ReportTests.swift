import Exploration
import Foundation
import Testing

@Suite struct ReportTests {
  private func page(in language: PictureLanguage) throws -> String {
    let fixture = try FixtureExplorer()
    let report = try ExplorationReport(
      of: fixture.explorer, options: PictureOptions(language: language))
    let page = try #require(report.files.last)
    return String(decoding: page.data, as: UTF8.self)
  }

  /// The texts between tags of a name.
  private func texts(of tag: String, in page: String) -> Set<String> {
    Set(
      page.components(separatedBy: "<\(tag)").dropFirst().compactMap { piece in
        guard let start = piece.firstIndex(of: ">"), let end = piece.range(of: "</\(tag)>") else {
          return nil
        }
        let attributes = piece[..<start]
        guard attributes.isEmpty || attributes.hasPrefix(" ") else { return nil }
        return String(piece[piece.index(after: start)..<end.lowerBound])
      })
  }

  @Test func `a Swedish report's headings and heads are Swedish`() throws {
    let swedish = try page(in: .swedish)
    let english = try page(in: .english)
    #expect(swedish.contains("<html lang=\"sv\">"))
    #expect(english.contains("<html lang=\"en\">"))
    // Names and signs are the same in both; no other head of a table is.
    let heads = texts(of: "th", in: swedish).intersection(texts(of: "th", in: english))
    #expect(heads == ["A", "B", "Jaccard", "p"])
    for tag in ["h1", "h3", "summary", "title"] {
      let both = texts(of: tag, in: swedish).intersection(texts(of: tag, in: english))
      #expect(both.isEmpty, "\(both)")
    }
    // Projects have their titles for headings in neither.
    let headings = texts(of: "h2", in: swedish).intersection(texts(of: "h2", in: english))
    #expect(headings.isEmpty, "\(headings)")
    #expect(swedish.contains("Tabellen bakom bilden (5 av 5)"))
    #expect(swedish.contains("<td>varav kontor och enheter</td>"))
  }

  @Test func `a question limited to some rows shows them and counts all`() throws {
    let explorer = try FixtureExplorer().explorer
    // 39 bodies take part in the five projects, counted by hand in TiesTests; a path is never cut.
    let ranked = try RankQuestion(level: .rolledUp).limited(to: 3).answer(from: explorer)
    #expect(ranked.rows.count == 3)
    #expect(ranked.total == 39)
    let path = PathQuestion(from: "Arbetsförmedlingen", to: "Jokkmokks kommun")
    #expect(
      try path.limited(to: 0).answer(from: explorer).rows == path.answer(from: explorer).rows)
  }

  @Test func `sentences of the answers are marked as English`() throws {
    let swedish = try page(in: .swedish)
    #expect(swedish.contains("<p lang=\"en\">"))
    #expect(!(try page(in: .english)).contains("<p lang="))
  }
}
