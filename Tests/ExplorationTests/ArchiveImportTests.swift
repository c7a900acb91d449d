import Exploration
import Foundation
import GraphStore
import Testing

/// Saved pages and web archives on their way into a store.
///
/// The pages are those of `Fixtures/Pages` and `Fixtures/Headers`, whose facts were typed from them.
@Suite final class ArchiveImportTests {
  private let folder: URL

  init() throws {
    folder = try FixtureExplorer.temporaryFolder()
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func fixture(_ name: String) -> String {
    FixtureExplorer.fixtures.appendingPathComponent(name).path
  }

  private func network(_ paths: [String], _ store: String) throws -> [JSONValue] {
    _ = try Importer().run(paths, intoStoreAt: path(store))
    return try NetworkQuestion(level: .exact).answer(
      from: Explorer(readingStoreAt: path(store))
    ).rows.map(\.json)
  }

  private func checked(_ paths: [String]) throws -> [PageCheck.Checked] {
    var result: [PageCheck.Checked] = []
    _ = try PageCheck(jobs: 1).run(paths) { result.append($0) }
    return result
  }

  private static let textNames = [
    "Pages/000.txt", "Pages/003.txt", "Headers/008.txt", "Headers/009.txt", "Headers/046.txt",
  ]

  @Test(arguments: ["Markup", "Archives/pages.warc", "Archives/pages.warc.gz"])
  func `saved pages and archives tie the same bodies as the texts do`(form: String) throws {
    let texts = Self.textNames.map(fixture)
    #expect(try network([fixture(form)], "a.sqlite") == network(texts, "b.sqlite"))
  }

  @Test func `the newest capture of a page counts`() throws {
    let capture = try #require(
      checked([fixture("Archives/pages.warc")]).first {
        $0.json.compact.contains(#""title":"Arbete åt alla"#)
      })
    #expect(capture.capturedAt?.hasPrefix("2013-04-05") == true)
    #expect(capture.file.hasPrefix("https://www.esf.se/"))
    let places = #""municipalities":["Eksjö","Hultsfred","Jönköping","Växjö"]"#
    #expect(capture.json.compact.contains(places))
  }

  @Test func `an archive imported twice, or packed otherwise, changes nothing`() throws {
    let store = path("s.sqlite")
    let first = try Importer().run([fixture("Archives/pages.warc")], intoStoreAt: store)
    #expect(first.readCount == 1 && first.projectCount == 5 && first.rejections.isEmpty)
    let second = try Importer().run([fixture("Archives/pages.warc")], intoStoreAt: store)
    #expect(second.unchangedCount == 1 && second.projectCount == 0)
    let packed = try Importer().run([fixture("Archives/pages.warc.gz")], intoStoreAt: store)
    #expect(packed.readCount == 1 && packed.projectCount == 0)
  }

  @Test func `evidence names the address and the day of the capture`() throws {
    let store = path("s.sqlite")
    _ = try Importer().run([fixture("Archives/pages.warc")], intoStoreAt: store)
    let answer = try ExplainNameQuestion(organisation: "Osby kommun").answer(
      from: Explorer(readingStoreAt: store))
    #expect(
      answer.json.compact.contains(
        "https://www.esf.se/Resultat/Projektbanken-2014-2020/Alla-Projekt/Vagen-In/ (2020-05-06)"))
  }

  @Test func `half a gzip member is one rejection, and the pages before it are read`() throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: fixture("Archives/pages.warc.gz")))
    try whole.prefix(9000).write(to: URL(fileURLWithPath: path("half.warc.gz")))
    let report = try Importer().run([path("half.warc.gz")], intoStoreAt: path("s.sqlite"))
    #expect(report.projectCount == 1)
    #expect(report.rejections.count == 1)
    #expect(report.rejections.first?.contains("half.warc.gz:5:1: record 5 at byte") == true)
  }

  @Test(arguments: [
    ("page.dat", "Markup/000.html", "A"), ("page.txt", "Markup/000.html", "A"),
    ("page", "Pages/000.txt", "A"), ("archive", "Archives/pages.wet.gz", "A"),
  ])
  func `a document without a telling name is known by its beginning`(
    name: String, fixture: String, layout: String
  ) throws {
    try FileManager.default.copyItem(atPath: self.fixture(fixture), toPath: path(name))
    #expect(
      try checked([path(name)]).first?.json.compact.contains(#""layout":"\#(layout)""#) == true)
  }

  @Test func `a table without a telling name is known by its heading`() throws {
    try "id;title;partners\n1;Ett;Eksjö kommun|Växjö kommun\n".write(
      toFile: path("table"), atomically: true, encoding: .utf8)
    let row = try #require(checked([path("table")]).first?.json.compact)
    #expect(row.contains(#""partners":["Eksjö kommun","Växjö kommun"]"#))
  }
}
