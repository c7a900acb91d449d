import Foundation
import GRDB
import Testing

/// The README's queries, run by plain SQLite and by GRDB on the store of the fixture pages.
@Suite struct SQLTests {
  /// A query of the README with the first row that it says there is.
  private struct WorkedQuery {
    let text: String
    let firstRow: String
  }

  private static func workedQueries() throws -> [WorkedQuery] {
    let text = try String(
      contentsOf: SambandProcess.root.appendingPathComponent("README.md"), encoding: .utf8)
    let section = text.components(separatedBy: "### SQL\n").last ?? ""
    let block = section.components(separatedBy: "```sql\n")[1].components(separatedBy: "\n```")[0]
    return block.components(separatedBy: "\n\n").map { query in
      var lines = query.components(separatedBy: "\n")
      let last = lines.removeLast()
      return WorkedQuery(
        text: lines.joined(separator: "\n"), firstRow: String(last.dropFirst("-- ".count)))
    }
  }

  private static func samband() throws -> SambandProcess {
    let samband = try SambandProcess()
    _ = try samband.run(["import", "Fixtures/Pages", "--store", "a.sqlite"])
    return samband
  }

  @Test func `ten worked queries give what the README says, by GRDB`() throws {
    let samband = try Self.samband()
    let store = try DatabaseQueue(path: samband.folder.appendingPathComponent("a.sqlite").path)
    let queries = try Self.workedQueries()
    #expect(queries.count == 10)
    for query in queries {
      let row = try store.read { try Row.fetchOne($0, sql: query.text) }
      let values = try #require(row).databaseValues.map { value in
        String.fromDatabaseValue(value) ?? Double.fromDatabaseValue(value)?.description ?? "None"
      }
      let plain = values.map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0 }
      #expect(plain.joined(separator: " | ") == query.firstRow, "\(query.text)")
    }
  }

  @Test func `ten worked queries give what the README says, by plain SQLite`() throws {
    let samband = try Self.samband()
    let queries = try Self.workedQueries()
    try queries.map(\.text).joined(separator: "\n\n").write(
      to: samband.folder.appendingPathComponent("queries.sql"), atomically: true, encoding: .utf8)
    let said = try ReaderTools.run(
      "run_queries.py", ["a.sqlite", "queries.sql"], in: samband.folder)
    #expect(said.components(separatedBy: "\n") == queries.map(\.firstRow))
  }

  @Test func `the views have the columns that the README lists`() throws {
    let samband = try Self.samband()
    let store = try DatabaseQueue(path: samband.folder.appendingPathComponent("a.sqlite").path)
    let text = try String(
      contentsOf: SambandProcess.root.appendingPathComponent("README.md"), encoding: .utf8)
    for view in ["affiliations", "collaborations", "co_occurrences", "evidence"] {
      let columns = try store.read { try $0.columns(in: view).map(\.name) }
      let listed = columns.map { "`\($0)`" }.joined(separator: ", ")
      #expect(!columns.isEmpty && text.contains("| `\(view)` |"))
      #expect(text.contains("| \(listed) |"), "\(view)")
    }
  }
}
