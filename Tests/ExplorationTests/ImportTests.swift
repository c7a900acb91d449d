import Exploration
import Foundation
import GraphStore
import Testing

@Suite final class ImportTests {
  private let folder: URL

  init() throws {
    folder = try FixtureExplorer.temporaryFolder()
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private var storePath: String { folder.appendingPathComponent("s.sqlite").path }
  private var pages: [String] {
    (0..<5).map {
      FixtureExplorer.fixtures.appendingPathComponent("Pages/00\($0).txt").path
    }
  }

  /// Everything a question can see, as text.
  private func answers(_ path: String) throws -> [String] {
    let explorer = try Explorer(readingStoreAt: path)
    return [
      try NetworkQuestion(level: .exact).answer(from: explorer).json.compact,
      try CoOccurrenceQuestion().answer(from: explorer).json.compact,
      try ClustersQuestion().answer(from: explorer).json.compact,
      try StatsQuestion().answer(from: explorer).json.compact,
    ]
  }

  @Test func `importing twice changes nothing`() throws {
    let first = try Importer().run(pages, intoStoreAt: storePath)
    #expect(first.readCount == 5)
    #expect(first.projectCount == 5)
    #expect(first.rejections.isEmpty && first.errors.isEmpty && first.noteCount == 0)
    let before = try answers(storePath)
    let second = try Importer().run(pages, intoStoreAt: storePath)
    #expect(second.readCount == 0)
    #expect(second.unchangedCount == 5)
    #expect(try answers(storePath) == before)
  }

  @Test(arguments: [[4, 2, 0, 3, 1], [1, 0, 3, 4, 2]])
  func `pieces in any order give the same answers`(order: [Int]) throws {
    let whole = folder.appendingPathComponent("whole.sqlite").path
    _ = try Importer().run(pages, intoStoreAt: whole)
    for index in order {
      _ = try Importer(batchSize: 1).run([pages[index]], intoStoreAt: storePath)
    }
    #expect(try answers(storePath) == answers(whole))
  }

  @Test func `damaged pages never stop an import`() throws {
    let damaged = FixtureExplorer.fixtures.appendingPathComponent("Damaged").path
    let report = try Importer(batchSize: 2).run([damaged] + pages, intoStoreAt: storePath)
    #expect(report.projectCount > 5)
    for name in ["empty.txt", "binary.txt", "not-a-project-page.txt"] {
      #expect(
        report.rejections.contains { $0.contains("/" + name + ":1:") || $0.contains(name) },
        "\(name)")
    }
    let explorer = try Explorer(readingStoreAt: storePath)
    #expect(
      try WhoWorkedWithQuestion(organisation: "LO").answer(from: explorer).rows.isEmpty == false)
  }

  @Test func `paths that cannot be read are listed, a line each, and the rest is imported`() throws
  {
    let empty = folder.appendingPathComponent("empty")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    let report = try Importer().run(
      [pages[0], "/none/such.txt", empty.path, "/dev/null"], intoStoreAt: storePath)
    #expect(report.projectCount == 1)
    #expect(report.rejections.count == 3)
    #expect(report.rejections.allSatisfy { !$0.contains("\n") && $0.contains(", expected ") })
    #expect(!report.nothingWasRead)
  }

  @Test func `nothing readable at all is said to be so`() throws {
    let report = try Importer().run(["/none/such"], intoStoreAt: storePath)
    #expect(report.nothingWasRead)
  }

  @Test func `a line of a hundred megabytes is refused with one message`() throws {
    let path = folder.appendingPathComponent("long.txt").path
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let file = try #require(FileHandle(forWritingAtPath: path))
    let piece = Data(repeating: UInt8(ascii: "a"), count: 1 << 20)
    for _ in 0..<100 { try file.write(contentsOf: piece) }
    try file.close()
    let report = try Importer().run([path, pages[0]], intoStoreAt: storePath)
    #expect(report.rejections.count == 1)
    #expect(report.rejections.allSatisfy { $0.count < 300 })
    #expect(report.projectCount == 1)
  }

  @Test func `a table gives a project a row`() throws {
    let path = folder.appendingPathComponent("projects.jsonl").path
    try """
    {"id": "a1", "title": "Ett", "owner": "Eksjö kommun", "partners": ["Atrium i Väst AB"], "municipalities": ["Eksjö", "Växjö"], "start": "2010-01-01"}
    {"id": "a2", "title": "Två", "owner": "Eksjö kommun"}
    not a row
    {"id": "a3", "title": "Tre", "owner": "Växjö kommun", "grantSEK": 100}

    """.write(toFile: path, atomically: true, encoding: .utf8)
    let report = try Importer(batchSize: 1).run([path], intoStoreAt: storePath)
    #expect(report.projectCount == 3)
    #expect(report.rejections.count == 1)
    #expect(report.rejections.first?.contains("projects.jsonl:3:") == true)
    let explorer = try Explorer(readingStoreAt: storePath)
    let answer = try ShowQuestion(subject: "Eksjö kommun").answer(from: explorer)
    #expect(answer.rows.first?.json.compact.contains("\"projectCount\":2") == true)
  }

  @Test func `contacts are nowhere in the store`() throws {
    _ = try Importer().run(pages, intoStoreAt: storePath)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: storePath))
    for contact in ["Kontaktsson", "kontakt@", "000-00"] {
      #expect(bytes.range(of: Data(contact.utf8)) == nil, "\(contact)")
    }
    #expect(bytes.range(of: Data("jokkmokk.se".utf8)) != nil)
  }
}
