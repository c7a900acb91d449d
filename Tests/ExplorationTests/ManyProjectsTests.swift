import Exploration
import Foundation
import Testing

/// Two bodies with more common projects than a cell of a table names.
@Suite struct ManyProjectsTests {
  @Test func `a cell names ten projects and counts the others, and JSON lists them all`() throws {
    let folder = try FixtureExplorer.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("projects.jsonl")
    let lines = (10...22).map { number in
      """
      {"id":"\(number)","title":"P\(number)","owner":"Ena AB","partners":["Andra AB"],\
      "municipalities":["Eksjö","Aneby"]}
      """
    }
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let explorer = try FixtureExplorer([file.path]).explorer
    let short = (10...19).map { "P\($0)" }.joined(separator: "; ") + "; … and 3 more"
    let whole = (10...22).map { "P\($0)" }.joined(separator: "; ")

    let partners = try WhoWorkedWithQuestion(organisation: "Ena AB").answer(from: explorer)
    #expect(partners.rows.map(\.projects.count) == [13])
    #expect(partners.shortLines.first?.last == short)
    #expect(partners.lines.first?.last == whole)
    #expect(partners.csv.contains(whole))
    let listed = partners.json.compact.matches(of: /"title":"P\d+"/)
    #expect(listed.count == 13)
    let places = try CoOccurrenceQuestion().answer(from: explorer)
    #expect(places.shortLines.first?.last == short)
    let ties = try NetworkQuestion().answer(from: explorer)
    #expect(ties.shortLines.first?.last == short)
    #expect(ties.lines.first?.last == whole)
  }

  @Test func `a table lists the first members of a large cluster, and CSV all`() {
    func row(_ count: Int) -> ClustersQuestion.Row {
      ClustersQuestion.Row(
        members: (0..<count).map {
          .init(
            organisation: Subject(key: "organisation:\($0)", name: "B\($0)", kind: "company"),
            stability: 1, innerStrength: Double(-$0))
        },
        municipalities: (0..<count).map {
          .init(
            municipality: Subject(key: "municipality:\($0)", name: "M\($0)", kind: "municipality"),
            projectCount: 1_000 - $0)
        }, programmeAreas: [:])
    }
    #expect(row(40).shortLines == row(40).lines)
    #expect(row(43).lines.count == 43)
    let short = row(43).shortLines
    #expect(short.count == 41)
    #expect(short.first?.first == "B0 – B1" && short.first?[1] == "43")
    #expect(short.first?.last?.hasSuffix("M38, M39, … and 3 more") == true)
    #expect(short[39][2] == "B39")
    #expect(short.last == ["", "", "… and 3 more", "", ""])
  }
}
