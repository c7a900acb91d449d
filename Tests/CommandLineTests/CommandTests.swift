import Foundation
import Testing

@Suite struct CommandTests {
  private let samband: SambandProcess

  init() throws {
    samband = try SambandProcess()
    _ = try samband.run(["import", "Fixtures/Pages"])
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(arguments: [([], false), (["--clusters"], true), (["--no-clusters"], false)])
  func `an import of a small store finds the clusters when it is told to`(
    options: [String], finds: Bool
  ) throws {
    let outcome = try samband.run(
      ["import", "Fixtures/Pages", "--store", "other.sqlite"] + options)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let file = samband.folder.appendingPathComponent("other.sqlite.clusters")
    #expect(FileManager.default.fileExists(atPath: file.path) == finds)
  }

  /// It is a second link to the store itself, made before the first one's name was taken away.
  @Test(arguments: [["import", "Fixtures/Headers"], ["rank"]])
  func `what an import killed right after its store was in place has left goes away`(
    next: [String]
  ) throws {
    let files = FileManager.default
    let store = samband.folder.appendingPathComponent("other.sqlite").path
    _ = try samband.run(["import", "Fixtures/Pages", "--store", "other.sqlite"])
    // No process has this number: it is above the system's largest.
    let leftover = store + ".unfinished-2147483600"
    try files.linkItem(atPath: store, toPath: leftover)
    try files.removeItem(atPath: store + ".graph")
    #expect(try samband.run(next + ["--store", "other.sqlite"]).status == 0)
    #expect(!files.fileExists(atPath: leftover))
    #expect(files.fileExists(atPath: store))
  }

  @Test func `an answer goes to standard output and nothing else does`() throws {
    let outcome = try samband.run(["who-worked-with", "Arbetsförmedlingen", "--format", "json"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let answer = try json(outcome.output)
    #expect(answer["total"] as? Int == 30)
    #expect(answer["question"] as? String == "who-worked-with")
  }

  @Test func `an unknown name ends with 2 and the nearest names`() throws {
    let outcome = try samband.run(["who-worked-with", "Arbetsförmedlngen i Gällvare"])
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Gällivare"))
  }

  @Test func `an ambiguous name ends with 2 and the candidates`() throws {
    let outcome = try samband.run(["show", "Arbetsmarknadsavdelningen"])
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.components(separatedBy: "organisation:arbetsmarknadsavdelningen").count == 3)
  }

  @Test(arguments: [
    ["who-worked-with"], ["shared-partners", "LO"], ["no-such-question"],
    ["clusters", "--format", "xls"], ["network", "--from", "2012", "--to", "2010"],
    ["co-occurrence", "--limit", "-1"], ["stats", "--format", "svg"], ["explain", "a", "b", "c"],
    ["import"],
  ])
  func `wrong usage ends with 64`(arguments: [String]) throws {
    let outcome = try samband.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test(arguments: [
    ["path", "LO", "Delta"], ["network"], ["timeline"], ["export", "--to", "csv"],
  ])
  func `an engine asked for what it does not compute is answered with what it does`(
    arguments: [String]
  ) throws {
    let outcome = try samband.run(
      arguments + ["--engine", "sc://127.0.0.1:1", "--engine-data", "columns"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("Error: An engine computes who-worked-with, "))
    #expect(outcome.errors.contains("ask everything else without --engine."))
  }

  @Test func `a store that is not there ends with 1 and says what to do`() throws {
    let outcome = try samband.run(["stats", "--store", "none.sqlite"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("none.sqlite"))
    #expect(outcome.errors.contains("samband import"))
  }

  @Test func `an import with rejected pages ends with 3 and lists them`() throws {
    let outcome = try samband.run([
      "import", "Fixtures/Pages", "Fixtures/Damaged/binary.txt", "--store", "other.sqlite",
    ])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("Fixtures/Damaged/binary.txt:"))
    #expect(try samband.run(["stats", "--store", "other.sqlite"]).status == 0)
  }

  @Test func `an import of nothing readable ends with 1`() throws {
    let outcome = try samband.run(["import", "none.txt", "--store", "other.sqlite"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func `check prints a record a page with the keys in their order`() throws {
    let outcome = try samband.run(["check", "Fixtures/Pages", "--format", "jsonl"])
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 5)
    let names = [
      "file", "layout", "title", "caseNumber", "owner", "emailDomain", "programmeArea", "phase",
      "region", "grantSEK", "budgetSEK", "start", "end", "coFinancers", "partners",
      "participants", "municipalities", "findings", "programmingPeriod",
    ]
    for line in lines {
      #expect(try Set(json(String(line)).keys) == Set(names))
      let places = names.compactMap { line.range(of: "\"\($0)\":")?.lowerBound }
      #expect(places == places.sorted())
    }
    let intro = try json(String(lines[3]))
    #expect(intro["title"] as? String == "INTRO")
    #expect(intro["grantSEK"] as? Int == 5_978_228)
    #expect(intro["caseNumber"] is NSNull)
    #expect((intro["findings"] as? [Any])?.isEmpty == true)
  }

  @Test func `check says file, line, column, what and what was expected`() throws {
    let outcome = try samband.run(["check", "Fixtures/Damaged/malformed-grant.txt"])
    #expect(outcome.status == 3)
    let first = try #require(outcome.output.split(separator: "\n").first)
    #expect(first.hasPrefix("Fixtures/Damaged/malformed-grant.txt:"))
    #expect(first.contains(", expected "))
  }

  @Test func `resolve reads names from standard input`() throws {
    let outcome = try samband.run(
      ["resolve", "-", "--format", "jsonl"],
      input: "Arbetsförmedlingen i Gällivare\n\nVärnamo\n")
    #expect(outcome.status == 0)
    let rows = try outcome.output.split(separator: "\n").map { try json(String($0)) }
    #expect(rows.count == 2)
    #expect((rows[0]["parent"] as? [String: Any])?["name"] as? String == "Arbetsförmedlingen")
    #expect(rows[0]["municipality"] as? String == "Gällivare")
    #expect((rows[1]["organisation"] as? [String: Any])?["name"] as? String == "Värnamo kommun")
  }

  @Test(arguments: ["svg", "png", "pdf", "dot", "csv", "table"])
  func `every form of an answer is written whole to a file`(format: String) throws {
    let outcome = try samband.run(["network", "--output", "network.\(format)", "--format", format])
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    let data = try Data(contentsOf: samband.folder.appendingPathComponent("network.\(format)"))
    let beginnings = [
      "svg": "<?xml", "png": "\u{89}PNG", "pdf": "%PDF", "dot": "graph", "csv": "A,B",
      "table": "A ",
    ]
    let text = String(decoding: data.prefix(200), as: UTF8.self)
    #expect(
      format == "png"
        ? data.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47])
        : text.contains(beginnings[format] ?? ""))
  }

  @Test func `the same command twice gives the same bytes, whatever the order of files`() throws {
    let orders = [["0", "1", "2", "3", "4"], ["3", "1", "4", "0", "2"]]
    var made: [[Data]] = []
    for (index, order) in orders.enumerated() {
      let outcome = try samband.run(
        ["explore"] + order.map { "Fixtures/Pages/00\($0).txt" } + ["--output", "made\(index)"],
        environment: ["TZ": index == 0 ? "UTC" : "Asia/Tokyo"])
      #expect(outcome.status == 0)
      let folder = samband.folder.appendingPathComponent("made\(index)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { !$0.hasPrefix("samband.sqlite") }.sorted()
      #expect(
        Set(names).isSuperset(of: [
          "overview.svg", "network.svg", "clusters.svg", "municipalities.svg",
          "municipalities-matrix.svg", "timeline.svg", "compare.svg", "index.html",
          "who-worked-with-arbetsformedlingen.svg", "project-intro-2009-jokkmokk.svg",
        ]))
      made.append(try names.map { try Data(contentsOf: folder.appendingPathComponent($0)) })
    }
    #expect(made[0] == made[1])
  }

  @Test func `a reader that closes the pipe is no failure`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.currentDirectoryURL = samband.folder
    process.arguments = [
      "-c",
      "{ '\(SambandProcess.executable.path)' network --format json; echo status $? >status; } | head -c 1",
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let status = try String(
      contentsOf: samband.folder.appendingPathComponent("status"), encoding: .utf8)
    #expect(status == "status 0\n")
  }
}
