import Foundation
import Testing

/// Names that are programs in some language, or that look like other names: text, wherever they go.
@Suite struct HostileNamesTests {
  private static let names = [
    "\"]; node [shape=box]; evil -> \"x", "'); DROP TABLE project; --",
    "<script>alert(1)</script> AB",
    "<img src=x onerror=alert(1)>", "$(touch hacked) `touch hacked` | touch hacked",
    "../../../../etc/passwd", "%s%n%x%99999999d AB", "\\N\\G\\L \\\\server\\share",
    "=HYPERLINK(\"http://example.com\",\"x\")", "{{csrf}} {{{x}}} {{#a}}",
    "]]><!ENTITY x \"y\">&x;",
    "null", "javascript:alert(1)", "a\u{202E}bA gnitteslov\u{202C} AB", "Vol\u{200B}vo\u{200D} AB",
    "Z\u{0351}\u{036B}\u{0343}a\u{0363}\u{0368}lgo AB", "\u{1B}[31mröd\u{1B}[0m \u{07}AB",
    "Å\u{030A}\u{0301} AB", "🏭👩‍👩‍👧‍👦 AB", "عربي עברית AB", "\u{FEFF}BOM AB", "NUL", "-rf AB",
    "--help AB",
  ]

  private static func json(_ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
  }

  @Test func `hostile names are text in every answer, picture and export`() throws {
    let samband = try SambandProcess()
    let rows = try Self.names.enumerated().map { number, name in
      let partner = Self.names[(number + 1) % Self.names.count]
      return try """
      {"id":"2016/\(10_000 + number)","title":\(Self.json("Projekt " + name)),\
      "owner":\(Self.json(name)),"partners":[\(Self.json(partner)),"Eksjö kommun"],\
      "municipalities":["Eksjö"],"start":"2016-01-01","end":"2017-12-31"}
      """
    }
    let table = samband.folder.appendingPathComponent("table.jsonl")
    try rows.joined(separator: "\n").write(to: table, atomically: true, encoding: .utf8)
    let imported = try samband.run(["import", "table.jsonl", "--store", "s.sqlite"])
    #expect([0, 3].contains(imported.status), "\(imported.errors)")
    let counts = try samband.run(["stats", "--store", "s.sqlite", "--format", "json"])
    #expect(counts.output.contains("\"count\": \(Self.names.count)"))

    for form in ["table", "json", "csv", "dot", "svg"] {
      let network = ["network", "--exact", "--limit", "0", "--store", "s.sqlite"]
      let answer = try samband.run(network + ["--format", form])
      #expect(answer.status == 0, "\(form): \(answer.errors.prefix(300))")
      // What a terminal would take for an order; CSV holds names as they are written.
      let isPlain =
        form == "csv"
        || !answer.output.unicodeScalars.contains {
          $0.value < 32 && !"\n\t\r".unicodeScalars.contains($0)
        }
      #expect(isPlain, "\(form)")
      if form == "svg" {
        let isHarmless =
          !answer.output.contains("<script") && !answer.output.contains("<img")
          && !answer.output.contains("href=\"javascript")
        #expect(isHarmless)
        let parser = XMLCheck(answer.output)
        #expect(parser.isWellFormed)
      }
      if form == "json" {
        #expect((try? JSONSerialization.jsonObject(with: Data(answer.output.utf8))) != nil)
      }
    }
    for name in Self.names {
      let found = try samband.run(["search", "--store", "s.sqlite", "--format", "json", "--", name])
      #expect(
        [0, 2].contains(found.status), "\(name.debugDescription): \(found.errors.prefix(200))")
    }
    for format in ["graphml", "gexf", "csv", "json", "dot", "cypher", "ftm", "vosviewer", "jsonl"] {
      let made = try samband.run([
        "export", "--to", format, "--output", "out-\(format)", "--store", "s.sqlite",
      ])
      #expect(made.status == 0, "\(format): \(made.errors.prefix(300))")
    }
    #expect(!FileManager.default.fileExists(atPath: samband.folder.path + "/hacked"))
    let health = try samband.run(["doctor", "--store", "s.sqlite"])
    #expect(health.status == 0)
  }

  @Test func `a letter written in two ways is one name`() throws {
    let samband = try SambandProcess()
    let rows = ["Västra Ängby AB", "Va\u{308}stra A\u{308}ngby AB"].enumerated().map {
      "{\"id\":\"2016/1000\($0)\",\"title\":\"P\($0)\",\"owner\":\"\($1)\",\"partners\":[\"LO\"]}"
    }
    try rows.joined(separator: "\n").write(
      to: samband.folder.appendingPathComponent("t.jsonl"), atomically: true, encoding: .utf8)
    #expect(try samband.run(["import", "t.jsonl", "--store", "s.sqlite"]).status == 0)
    let answer = try samband.run([
      "who-worked-with", "LO", "--store", "s.sqlite", "--format", "json",
    ])
    #expect(answer.output.contains("\"total\": 1,"), "\(answer.output.prefix(600))")
  }

  /// A line as long as the environment says, 16 MB by default; the file has no blocks, only a length.
  @Test(arguments: ["line.txt", "line.html", "line.csv", "line.jsonl", "line.warc"])
  func `a line without end is rejected in little memory`(name: String) throws {
    let samband = try SambandProcess()
    let megabytes =
      ProcessInfo.processInfo.environment["SAMBAND_LINE_MEGABYTES"].flatMap(Int.init) ?? 16
    let file = samband.folder.appendingPathComponent(name)
    let beginning = ["jsonl": "{\"title\":\"", "csv": "title,owner\n\"", "warc": "WARC/1.0\r\nX: "]
    try Data((beginning[file.pathExtension] ?? "Namn: ").utf8).write(to: file)
    #expect(truncate(file.path, off_t(megabytes << 20)) == 0)
    let outcome = try samband.run(["check", name])
    #expect(outcome.status == 3, "\(outcome.status) \(outcome.errors.prefix(300))")
    let said = outcome.output + outcome.errors
    #expect(said.contains(name) && said.utf8.count < 4_000, "\(said.prefix(300))")
  }

  @Test func `values within values a million deep are rejected, and the rest is read`() throws {
    let samband = try SambandProcess()
    let deep = String(repeating: "[", count: 1_000_000)
    let members = String(repeating: "{\"a\":", count: 200_000)
    let text = """
      {"title":"P0","x":\(deep)
      {"title":"P1","x":\(members)
      {"title":"P2","x":\(deep)\(String(repeating: "]", count: 1_000_000))}
      {"title":"P3","owner":"LO"}
      """
    try text.write(
      to: samband.folder.appendingPathComponent("deep.jsonl"), atomically: true, encoding: .utf8)
    let outcome = try samband.run(["check", "deep.jsonl", "--format", "jsonl"])
    #expect(outcome.status == 3, "\(outcome.status) \(outcome.errors.prefix(300))")
    #expect(outcome.output.contains("\"P3\""))
  }
}

/// Whether a text is well-formed XML.
private struct XMLCheck {
  let isWellFormed: Bool

  init(_ text: String) {
    let tool = Process()
    tool.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tool.arguments = [
      "python3", "-c", "import sys, xml.dom.minidom as m; m.parse(sys.stdin.buffer)",
    ]
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("samband-xml-" + UUID().uuidString)
    try? Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    tool.standardInput = try? FileHandle(forReadingFrom: file)
    tool.standardError = FileHandle.nullDevice
    guard (try? tool.run()) != nil else {
      isWellFormed = false
      return
    }
    tool.waitUntilExit()
    isWellFormed = tool.terminationStatus == 0
  }
}
