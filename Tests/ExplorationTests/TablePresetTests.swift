import Exploration
import Foundation
import GraphStore
import Testing

/// Tables of known sources; what they must give was read off the files in `Fixtures/Tables`.
@Suite struct TablePresetTests {
  private func rows(_ preset: String, _ name: String) throws -> [String] {
    let path = FixtureExplorer.fixtures.appendingPathComponent("Tables/" + name).path
    var rows: [String] = []
    _ = try PageCheck(reader: DocumentReader(preset: preset), jobs: 1)
      .run([path]) { rows.append($0.json.compact) }
    return rows
  }

  /// One expectation: the preset, the file, the row from 0, and a piece of the record.
  @Test(arguments: [
    (
      "eruf", "eruf.jsonl", 0,
      #""title":"Ortsammanbindande nät Arjeplogs kommun","caseNumber":"20200940""#
    ),
    ("eruf", "eruf.jsonl", 0, #""grantSEK":3929285"#),
    ("eruf", "eruf.jsonl", 0, #""municipalities":["Arjeplog"],"findings":[]"#),
    ("eruf", "eruf.jsonl", 1, #""owner":"Stockholms Läns Landsting","emailDomain":"sll.se""#),
    ("eruf", "eruf.jsonl", 2, #""owner":"Affärsverken Karlskrona AB","emailDomain":null"#),
    (
      "eruf", "eruf.csv", 0,
      #"["Karlshamn","Karlskrona","Olofström","Ronneby","Sölvesborg"],"findings":[]"#
    ),
    (
      "kohesio", "kohesio.csv", 0,
      #""title":"Gottsunda växer","caseNumber":"23-017-S01","owner":"Uppsala kommun""#
    ),
    ("kohesio", "kohesio.csv", 0, #""start":"2023-09-04","end":null"#),
    ("kohesio", "kohesio.csv", 1, #""start":"2022-12-31","end":"2024-02-01""#),
    ("esf", "esf.csv", 0, #""grantSEK":null,"budgetSEK":4973906,"start":"2023-09-04""#),
    ("cordis", "cordis", 0, #""title":"Fourth project of the fixture""#),
    ("cordis", "cordis", 1, #""line":6,"column":1,"what":"the row has 7 fields""#),
    (
      "cordis", "cordis", 3,
      #""partners":["THE UNIVERSITY OF HONG KONG","COMET GLOBAL INNOVATION, SL"]"#
    ),
    ("cordis", "cordis", 4, #""owner":"EREVNITIKO PANEPISTIMIAKO INSTITOUTO"#),
    ("keep", "keep", 0, #""owner":"University of Oldenburg""#),
    ("keep", "keep", 0, #""start":"2019-01-01","end":null"#),
    ("keep", "keep", 0, #""partners":["Uppsala Municipality"]"#),
    // An acronym names a project within its programme only.
    ("keep", "keep", 1, #""owner":"Åre kommun""#),
    ("keep", "keep", 1, #""start":"2016-02-01","end":"2018-03-31""#),
  ])
  func `a preset reads the tables of its source`(
    preset: String, file: String, row: Int, piece: String
  ) throws {
    let rows = try rows(preset, file)
    #expect(rows.indices.contains(row) && rows[row].contains(piece), "\(rows)")
  }

  @Test func `joined tables are two documents, known again by both`() throws {
    let folder = try FixtureExplorer.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let tables = FixtureExplorer.fixtures.appendingPathComponent("Tables/cordis")
    for name in ["project.csv", "organization.csv"] {
      try FileManager.default.copyItem(
        at: tables.appendingPathComponent(name), to: folder.appendingPathComponent(name))
    }
    let store = folder.appendingPathComponent("s.sqlite").path
    func imported() throws -> ImportReport {
      try Importer(reader: DocumentReader(preset: "cordis")).run([folder.path], intoStoreAt: store)
    }
    let first = try imported()
    #expect(first.readCount == 2 && first.projectCount == 4 && first.rejections.count == 1)
    #expect(try imported().unchangedCount == 2)
    // A changed title changes what the other table's lines belong to.
    let project = folder.appendingPathComponent("project.csv")
    let text = try String(contentsOf: project, encoding: .utf8)
    try text.replacingOccurrences(of: "Second project", with: "Other project")
      .write(to: project, atomically: true, encoding: .utf8)
    #expect(try imported().readCount == 2)
    let answer = try WhoWorkedWithQuestion(organisation: "THE UNIVERSITY OF HONG KONG")
      .answer(from: Explorer(readingStoreAt: store))
    #expect(answer.json.compact.contains("Other project of the fixture"))
    #expect(!answer.json.compact.contains("Second project of the fixture"))
  }

  @Test func `the line of a tie is that of the table of partners`() throws {
    let folder = try FixtureExplorer.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = folder.appendingPathComponent("s.sqlite").path
    let tables = FixtureExplorer.fixtures.appendingPathComponent("Tables/cordis").path
    _ = try Importer(reader: DocumentReader(preset: "cordis")).run([tables], intoStoreAt: store)
    let answer = try ExplainNameQuestion(organisation: "THE UNIVERSITY OF HONG KONG")
      .answer(from: Explorer(readingStoreAt: store))
    #expect(answer.json.compact.contains(#"organization.csv","line":3,"#))
  }
}
