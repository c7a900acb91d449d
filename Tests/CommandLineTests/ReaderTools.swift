import Foundation
import Testing

/// The libraries that other tools read our exports with, in Python, where `.ci/install` puts them.
enum ReaderTools {
  private static let python = SambandProcess.root
    .appendingPathComponent(".build/tools-venv/bin/python")
  private static let scripts = SambandProcess.root
    .appendingPathComponent("Tests/CommandLineTests/Readers")

  /// Runs one of the scripts.
  ///
  /// - Returns: What it printed; the last thing it said when it failed.
  static func run(_ script: String, _ arguments: [String], in folder: URL) throws -> String {
    try #require(
      FileManager.default.isExecutableFile(atPath: python.path),
      "the readers are missing; run 'bash .ci/install'")
    let process = Process()
    process.executableURL = python
    process.arguments = ["-B", scripts.appendingPathComponent(script).path] + arguments
    process.currentDirectoryURL = folder
    let file = folder.appendingPathComponent(UUID().uuidString)
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Opens an export and compares it with its store.
  static func check(
    _ format: String, _ export: String, store: String, threshold: Int? = nil, in folder: URL
  ) throws {
    let said = try run(
      "check_export.py", [format, store, export] + (threshold.map { [String($0)] } ?? []),
      in: folder)
    #expect(said == "as in the store", "\(format) of \(store)")
  }
}

/// Names and titles that break what is written without care.
enum HostileTable {
  static let names = [
    "Båtsmän & Söner <AB>", "Say \"hi\" AB", "Back\\slash\\", "=SUM(A1:A9)", "+46 AB", "@kommando",
    "-minus", "O'Brien; 'DROP'", "Emoji 🦄 förening", "]]><script>alert(1)</script>", "Tab\there",
    "Line\nbreak AB", "Return\r\nAB", "a|b, c;d", "Ångström", "A\u{30A}ngstro\u{308}m AB",
    "\\N\\G\\l escapes", "{curly} [square] ${jndi}", "--", "Ctrl\u{1}char AB", "日本語 株式会社",
    "Слово ООО",
  ]

  /// Writes a table of projects, each with hostile texts in every field that takes one; one has its
  /// last day before its first, one has a title alone, one an open end.
  static func write(to url: URL) throws {
    var rows: [[String: Any]] = names.enumerated().map { index, name in
      [
        "id": "H/\(index) \(name)", "title": "Titel \(name)", "owner": "Ägare \(name)",
        "partners": [name, names[(index + 1) % names.count], "Gemensam AB"],
        "municipalities": Array(["Eksjö", "Jönköping"].prefix(index % 3)),
        "programmeArea": name, "phase": name, "start": "2009-01-15", "end": "2010-12-31",
        "grantSEK": 10_000_000_000 + index, "url": "https://example.se/?a=1&b=%22x%22",
      ]
    }
    rows.append([
      "title": "=Baklänges", "owner": "Gemensam AB", "partners": ["Baklänges AB"],
      "start": "2012-01-01", "end": "2011-01-01",
    ])
    rows.append(["title": "Titeln allena"])
    rows.append(["title": "\"Öppet slut\"", "owner": "Gemensam AB", "start": "2012-01-01"])
    let lines = try rows.map { row in
      String(
        decoding: try JSONSerialization.data(withJSONObject: row, options: .sortedKeys),
        as: UTF8.self)
    }
    try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
  }
}
