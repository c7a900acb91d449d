import Foundation
import Testing

/// Columns for Spark: what the manifest says is what the files hold.
@Suite struct ExportSparkTests {
  private struct Manifest: Decodable {
    struct Table: Decodable {
      struct File: Decodable {
        let path: String
        let rows: Int
        let bytes: Int
      }
      let name: String
      let rows: Int
      let schema: String
      let files: [File]
    }
    let version: Int
    let store: String
    let roles: [String]
    let tables: [Table]
  }

  @Test func `the manifest counts what the five pages hold`() throws {
    let samband = try SambandProcess()
    _ = try samband.run(["import", "Fixtures/Pages", "--store", "a.sqlite"])
    let outcome = try samband.run(["export", "--to", "spark", "columns", "--store", "a.sqlite"])
    #expect(outcome.status == 0)
    #expect(outcome.output + outcome.errors == "")
    let folder = samband.folder.appendingPathComponent("columns")
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: Data(contentsOf: folder.appendingPathComponent("manifest.json")))
    #expect(manifest.roles == ["owner", "coFinancier", "partner", "participant"])
    let rows = Dictionary(uniqueKeysWithValues: manifest.tables.map { ($0.name, $0.rows) })
    // Counted on the pages: five projects, thirty municipalities, each listed once but Eksjö and
    // Jönköping, which two projects list.
    #expect(rows["projects"] == 5)
    #expect(rows["municipalities"] == 30)
    #expect(rows["places"] == 32)
    for file in manifest.tables.flatMap(\.files) {
      let bytes = try Data(contentsOf: folder.appendingPathComponent(file.path))
      #expect(bytes.count == file.bytes)
      #expect(bytes.prefix(4) == Data("PAR1".utf8) && bytes.suffix(4) == Data("PAR1".utf8))
    }
  }

  @Test func `the same store gives the same bytes, and a second export replaces the first`() throws
  {
    let samband = try SambandProcess()
    _ = try samband.run(["import", "Fixtures/Pages", "--store", "a.sqlite"])
    let first = try samband.run(["export", "--to", "spark", "columns", "--store", "a.sqlite"])
    let path = samband.folder.appendingPathComponent("columns/ties/part-00000.parquet")
    let bytes = try Data(contentsOf: path)
    let second = try samband.run(["export", "--to", "spark", "columns", "--store", "a.sqlite"])
    #expect(first.status == 0 && second.status == 0)
    #expect(try Data(contentsOf: path) == bytes)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: samband.folder.path)
        .allSatisfy { !$0.hasPrefix(".") })
  }

  @Test func `a folder that no export made is left alone`() throws {
    let samband = try SambandProcess()
    _ = try samband.run(["import", "Fixtures/Pages", "--store", "a.sqlite"])
    let letter = samband.folder.appendingPathComponent("mine/letter.txt")
    try FileManager.default.createDirectory(
      at: letter.deletingLastPathComponent(), withIntermediateDirectories: true)
    try "keep me".write(to: letter, atomically: true, encoding: .utf8)
    let outcome = try samband.run(["export", "--to", "spark", "mine", "--store", "a.sqlite"])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "samband: mine: the folder holds other files, expected a new one or one that an export made\n"
    )
    #expect(try String(contentsOf: letter, encoding: .utf8) == "keep me")
  }
}
