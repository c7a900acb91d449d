import Exploration
import Foundation
import Testing

/// A project with more bodies than pairs can be taken of, beside one of two.
@Suite struct LargeProjectTests {
  @Test func `a project of everybody is not taken pair by pair, and the answers say so`() throws {
    let folder = try FixtureExplorer.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("projects.jsonl")
    let partners = (1...1_003).map { "\"Bolag \($0) AB\"" }.joined(separator: ",")
    let lines = [
      #"{"id":"1","title":"Alla","owner":"Bolag 0 AB","partners":[\#(partners)]}"#,
      #"{"id":"2","title":"Två","owner":"Bolag 0 AB","partners":["Bolag 1 AB"]}"#,
    ]
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let explorer = try FixtureExplorer([file.path]).explorer

    // By hand: 1,004 bodies, each with 1,003 others.
    let degrees = try RankQuestion(by: .degree, limit: 3).answer(from: explorer)
    #expect(degrees.rows.map(\.score) == [1003, 1003, 1003])
    #expect(degrees.notes.isEmpty)

    // Without the large project two bodies are left with each other.
    let between = try RankQuestion(by: .betweenness, limit: 1).answer(from: explorer)
    #expect(between.rows.map(\.score) == [0])
    #expect(between.notes.contains { $0.hasPrefix("1 project (“Alla”) with more than 1,000") })
    let pairs = try CoOccurrenceQuestion(scope: .organisations).answer(from: explorer)
    #expect(pairs.rows.map(\.count) == [1])
    #expect(pairs.notes.contains { $0.hasPrefix("1 project (“Alla”)") })
  }
}
