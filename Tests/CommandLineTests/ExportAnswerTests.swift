import Foundation
import Testing

/// Answers leave as networks: the question stands after `--` as it is asked otherwise.
@Suite struct ExportAnswerTests {
  private struct NodeLink: Decodable {
    struct Node: Decodable {
      let id: String
      let type: String
      let cluster: Int?
      let stability: Double?
    }
    struct Edge: Decodable {
      let source: String
      let target: String
      let type: String
      let roles: [String]?
      let weight: Double?
    }
    let nodes: [Node]
    let edges: [Edge]
  }

  private static func answer(_ question: [String]) throws -> NodeLink {
    let samband = try SambandProcess()
    _ = try samband.run(["import", "Fixtures/Pages", "--store", "a.sqlite"])
    let outcome = try samband.run(
      ["export", "--to", "json", "--store", "a.sqlite", "--"] + question)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(NodeLink.self, from: Data(outcome.output.utf8))
  }

  @Test func `who worked with a body is that body, its partners and the projects they share`()
    throws
  {
    let graph = try Self.answer(["who-worked-with", "Arbetsförmedlingen"])
    // The README's transcript: 30 partners in four projects.
    #expect(graph.nodes.count { $0.type == "organisation" } == 31)
    #expect(graph.nodes.count { $0.type == "project" } == 4)
    let own = graph.edges.filter { $0.source == "organisation:arbetsformedlingen" }
    #expect(own.count == 4)
    // On page 003 its offices stand among the co-financiers and among the partners.
    #expect(
      own.first { $0.target == "project:intro-2009-jokkmokk" }?.roles == ["coFinancier", "partner"])
  }

  @Test func `filters of the question hold`() throws {
    let graph = try Self.answer(["who-worked-with", "Arbetsförmedlingen", "--from", "2014"])
    #expect(graph.nodes.filter { $0.type == "project" }.map(\.id).count == 2)
  }

  @Test func `pairs are edges with their counts`() throws {
    let graph = try Self.answer(["co-occurrence"])
    #expect(graph.nodes.count == 30)
    // The README's transcript: 120 pairs, and only Eksjö and Jönköping stand in two projects.
    #expect(graph.edges.count == 120)
    #expect(
      graph.edges.filter { $0.weight == 2 }.map { [$0.source, $0.target].sorted() }
        == [["municipality:0680", "municipality:0686"]])
  }

  @Test func `members of clusters carry their cluster and are joined by shared projects`() throws {
    let graph = try Self.answer(["clusters"])
    #expect(Set(graph.nodes.compactMap(\.cluster)) == Set(1...5))
    #expect(graph.nodes.allSatisfy { $0.stability != nil })
    #expect(graph.edges.allSatisfy { $0.type == "collaboration" && $0.weight != nil })
  }

  @Test func `a path is its steps`() throws {
    let graph = try Self.answer(["path", "Excentrum AB", "Resurstorget i Öst", "--count", "1"])
    #expect(graph.nodes.count == 5)
    #expect(graph.edges.count == 4)
  }

  @Test(arguments: [
    (["--to", "json", "--", "timeline"], 1, "holds no network"),
    (["--to", "json", "--", "who-worked-with", "Försäkringskasan"], 2, "the nearest are"),
    (["--to", "spark", "x", "--", "network"], 64, "spark is of the whole store"),
    (["--to", "json", "--", "import", "x"], 64, "'import' is no question"),
    (["--to", "json", "--threshold", "2"], 64, "add --projection"),
    (["--to", "csv"], 64, "expected --output DIR"),
    (["--to", "json", "--projection", "--most-ties", "5"], 1, "215 ties, more than the 5 allowed"),
    (["--to", "json", "-o", "missing/x.json"], 1, "missing/x.json: writing failed"),
    (["--to", "csv", "-o", "missing/x"], 1, "missing/x: making the folder failed"),
    (["--to", "json", "-o", "Fixtures"], 1, "Fixtures: something else has this name"),
  ])
  func `what cannot be exported is said in a line, and leaves nothing behind`(
    arguments: [String], status: Int, sentence: String
  ) throws {
    let samband = try SambandProcess()
    _ = try samband.run(["import", "Fixtures/Pages", "--store", "a.sqlite"])
    let before = try FileManager.default.contentsOfDirectory(atPath: samband.folder.path)
    let outcome = try samband.run(["export", "--store", "a.sqlite"] + arguments)
    #expect(Int(outcome.status) == status)
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    let after = try FileManager.default.contentsOfDirectory(atPath: samband.folder.path)
    // What the process printed is in files of the test's own; the store keeps its own files beside it.
    let new = Set(after).subtracting(before).filter { name in
      !name.hasPrefix("a.sqlite")
        && !["out", "err", "in"].contains(name.split(separator: ".").last.map(String.init) ?? "")
    }
    #expect(new.isEmpty)
  }

  @Test func `a file that cannot be written whole leaves the old one as it was`() throws {
    let samband = try SambandProcess()
    _ = try samband.run(["import", "Fixtures/Pages", "--store", "a.sqlite"])
    let old = samband.folder.appendingPathComponent("old.json")
    try "old".write(to: old, atomically: true, encoding: .utf8)
    // No file of the process may grow beyond 40 kB, as on a disk that is full.
    let outcome = try samband.run(
      ["export", "--to", "json", "-o", "old.json", "--store", "a.sqlite"], fileBlockLimit: 80)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("samband: old.json: writing failed: File too large"))
    #expect(try String(contentsOf: old, encoding: .utf8) == "old")
    let names = try FileManager.default.contentsOfDirectory(atPath: samband.folder.path)
    #expect(names.allSatisfy { !$0.hasPrefix(".") })
  }
}
