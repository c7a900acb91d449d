import Exploration
import Foundation
import ProjectModel
import Testing

/// Grants whose sum is more than 64 bits hold: a table of ten thousand rows can say so.
@Suite struct GrantSumTests {
  @Test func `grants beyond what can be counted stay at the largest number`() throws {
    let folder = try FixtureExplorer.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("projects.jsonl")
    // 9,300 · 999,999,999,999,999 is more than 2⁶³ - 1 = 9,223,372,036,854,775,807.
    let lines = (0..<9_300).map { number in
      """
      {"id":"\(number)","title":"P\(number)","owner":"Ena AB","grantSEK":999999999999999,\
      "start":"2012-01-01","end":"2012-12-31"}
      """
    }
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let explorer = try FixtureExplorer([file.path]).explorer
    let timeline = TimelineQuestion()
    #expect(try timeline.answer(from: explorer).rows.map(\.grant.amount) == [.max])
    #expect(try timeline.picture(from: explorer, options: PictureOptions()) != nil)
    let shown = try ShowQuestion(subject: "Ena AB").answer(from: explorer)
    #expect(shown.json.compact.contains("\"grantSEK\":9223372036854775807"))
  }
}
