import Foundation
import Testing

/// Every export is opened with the reader of the tool that it is for, and compared with the store.
@Suite struct ExportTests {
  private static let graphFormats = ["graphml", "gexf", "csv", "json", "dot", "cypher"]

  /// A folder with the store of the fixture pages, or of texts that break what is written without care.
  private static func samband(hostile: Bool = false) throws -> SambandProcess {
    let samband = try SambandProcess()
    if hostile {
      try HostileTable.write(to: samband.folder.appendingPathComponent("hostile.jsonl"))
    }
    let outcome = try samband.run(
      ["import", hostile ? "hostile.jsonl" : "Fixtures/Pages", "--store", "a.sqlite"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return samband
  }

  private static func export(_ samband: SambandProcess, _ arguments: [String]) throws {
    let outcome = try samband.run(["export", "--store", "a.sqlite"] + arguments)
    try #require(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
  }

  @Test(arguments: graphFormats + ["ftm", "vosviewer", "spark"], [false, true])
  func `an export holds what the store holds, whatever the texts`(
    format: String, hostile: Bool
  ) throws {
    let samband = try Self.samband(hostile: hostile)
    try Self.export(samband, ["--to", format, "--output", "export"])
    try ReaderTools.check(format, "export", store: "a.sqlite", in: samband.folder)
  }

  @Test(arguments: graphFormats + ["vosviewer"], [1, 2])
  func `the projection joins bodies that share enough projects`(
    format: String, threshold: Int
  ) throws {
    let samband = try Self.samband()
    try Self.export(
      samband, ["--to", format, "export", "--projection", "--threshold", "\(threshold)"])
    try ReaderTools.check(
      format, "export", store: "a.sqlite", threshold: threshold, in: samband.folder)
  }

  @Test(arguments: [false, true])
  func `what was exported as lines is imported as the same graph with the same answers`(
    hostile: Bool
  ) throws {
    let samband = try Self.samband(hostile: hostile)
    try Self.export(samband, ["--to", "jsonl", "-o", "again.jsonl"])
    let outcome = try samband.run(["import", "again.jsonl", "--store", "b.sqlite"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    func answers(_ store: String) throws -> [String] {
      let questions = [
        ["export", "--to", "graphml"], ["export", "--to", "jsonl"],
        ["co-occurrence", "--format", "json"], ["clusters", "--format", "json"],
        ["rank", "--format", "json"], ["network", "--format", "json"],
        ["timeline", "--format", "json"],
      ]
      let digest = try samband.run(["search", "x", "--format", "json", "--store", store]).output
        .components(separatedBy: "\"store\": \"")[1].prefix(16)
      return try questions.map {
        try samband.run($0 + ["--store", store]).output.replacing(digest, with: "")
      }
    }
    let (before, after) = (try answers("a.sqlite"), try answers("b.sqlite"))
    for (first, second) in zip(before, after) { #expect(first == second) }
    #expect(before.allSatisfy { !$0.isEmpty })
  }

  @Test func `every hostile title leaves as it was given`() throws {
    struct NodeLink: Decodable {
      struct Node: Decodable { let label: String }
      let nodes: [Node]
    }
    let samband = try Self.samband(hostile: true)
    let json = try samband.run(["export", "--to", "json", "--store", "a.sqlite"]).output
    let graph = try JSONDecoder().decode(NodeLink.self, from: Data(json.utf8))
    let labels = Set(graph.nodes.map { Array($0.label.utf8) })
    for name in HostileTable.names {
      #expect(labels.contains(Array("Titel \(name)".utf8)), "\(name)")
    }
  }

  @Test func `the same store gives the same bytes`() throws {
    let samband = try Self.samband(hostile: true)
    for format in ["graphml", "gexf", "json", "dot", "cypher", "ftm", "vosviewer", "jsonl"] {
      let first = try samband.run(["export", "--to", format, "--store", "a.sqlite"])
      let second = try samband.run(["export", "--to", format, "--store", "a.sqlite"])
      #expect(first.status == 0)
      #expect(!first.output.isEmpty && first.output == second.output)
    }
  }
}
