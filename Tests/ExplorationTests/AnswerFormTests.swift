import Foundation
import Testing

@testable import Exploration

@Suite struct AnswerFormTests {
  @Test func `JSON keeps the order of members and escapes what must be`() {
    let value = JSONValue.members([
      "b": .string("Å \"x\" \\ \n \u{1}</script>"), "a": .array([.integer(1), .null, .bool(true)]),
      "n": .number(0.1), "whole": .number(2), "none": .number(.infinity), "empty": .array([]),
    ])
    #expect(
      value.compact
        == #"{"b":"Å \"x\" \\ \n \u0001</script>","a":[1,null,true],"n":0.1,"whole":2,"none":null,"empty":[]}"#
    )
  }

  @Test func `JSON is what Foundation reads back`() throws {
    let text = "emoji 🎓, å ä ö, tab\t, \u{2028}, \u{7F}, \r\n"
    let json = JSONValue.members(["t": .string(text), "n": .number(1.5e-300)])
    for form in [json.compact, json.indented] {
      let read = try JSONSerialization.jsonObject(with: Data(form.utf8)) as? [String: Any]
      #expect(read?["t"] as? String == text)
      #expect(read?["n"] as? Double == 1.5e-300)
    }
  }

  private struct Row: AnswerRow {
    let cells: [String]
    static let columns = [AnswerColumn("Name"), AnswerColumn("Count", isNumeric: true)]
    var json: JSONValue { .texts(cells) }
    var lines: [[String]] { [cells] }
  }

  private struct Forms: AnswerForms {
    let rows: [Row]
    var json: JSONValue { .array(rowValues) }
    var columns: [AnswerColumn] { Row.columns }
    var lines: [[String]] { rows.flatMap(\.lines) }
    var total: Int { rows.count }
    var shown: Int { rows.count }
    var notes: [String] { [] }
    var rowValues: [JSONValue] { rows.map(\.json) }
  }

  /// RFC 4180, and no cell that a spreadsheet would run.
  @Test func `CSV quotes what it must and disarms formulas`() {
    let forms = Forms(rows: [
      Row(cells: ["Eksjö, \"kommun\"", "1"]), Row(cells: ["=HYPERLINK(1)", "-2"]),
      Row(cells: ["two\nlines", "3"]),
    ])
    #expect(
      forms.csv
        == "Name,Count\r\n\"Eksjö, \"\"kommun\"\"\",1\r\n'=HYPERLINK(1),-2\r\n\"two\nlines\",3\r\n")
  }

  @Test func `the envelope's keys stand in their order`() throws {
    let fixture = try FixtureExplorer()
    let answer = try ClustersQuestion().answer(from: fixture.explorer)
    guard case .object(let members) = answer.json else {
      Issue.record("expected an object")
      return
    }
    #expect(
      members.map(\.name) == [
        "question", "of", "filters", "store", "total", "shown", "rows", "notes", "modularity",
        "resolution", "seed",
      ])
  }

  @Test func `every row has the keys of the contract`() throws {
    let explorer = try FixtureExplorer().explorer
    func keys(_ value: JSONValue?) -> [String] {
      guard case .object(let members)? = value else { return [] }
      return members.map(\.name)
    }
    #expect(
      keys(
        try WhoWorkedWithQuestion(organisation: "LO").answer(from: explorer).rows.first?.json) == [
          "key", "name", "kind", "sharedProjects", "roles", "firstYear", "lastYear", "projects",
        ])
    #expect(
      keys(
        try SharedPartnersQuestion(organisations: ["LO", "Försäkringskassan"])
          .answer(from: explorer).rows.first?.json) == [
          "key", "name", "kind", "together", "with", "score", "projects",
        ])
    #expect(
      keys(try CoOccurrenceQuestion().answer(from: explorer).rows.first?.json) == [
        "a", "b", "count", "jaccard", "associationStrength", "pValue", "projects",
      ])
    #expect(
      keys(try ClustersQuestion().answer(from: explorer).rows.first?.json).prefix(5) == [
        "id", "name", "size", "members", "municipalities",
      ])
    #expect(
      keys(
        try PathQuestion(from: "LO", to: "Excentrum AB").answer(from: explorer).rows.first?.json
      ).prefix(2) == ["length", "steps"])
    #expect(
      keys(ResolveQuestion().row(for: "Af Flen").json) == [
        "written", "organisation", "parent", "municipality", "rule", "confidence", "reason",
      ])
  }

  @Test func `an answer that is written row by row is the same bytes as in one piece`() throws {
    func written(_ write: (ByteOutput) throws -> Void) throws -> String {
      var bytes: [UInt8] = []
      let output = ByteOutput { bytes += $0 }
      try write(output)
      try output.flush()
      return String(decoding: bytes, as: UTF8.self)
    }
    let explorer = try FixtureExplorer().explorer
    let answers: [any AnswerForms] = [
      try WhoWorkedWithQuestion(organisation: "Arbetsförmedlingen").answer(from: explorer),
      try WhoWorkedWithQuestion(organisation: "Arbetsförmedlingen", limit: 0).answer(
        from: explorer),
      try ClustersQuestion().answer(from: explorer), try StatsQuestion().answer(from: explorer),
    ]
    for answer in answers {
      #expect(try written(answer.writeJSON) == answer.json.indented)
      #expect(try written(answer.writeCSV) == answer.csv)
    }
  }

  @Test func `numbers without decimals are written as they are`() {
    #expect(Wording.decimal(1e300) == "1e+300")
    #expect(Wording.decimal(-1e300) == "-1e+300")
    #expect(Wording.decimal(.infinity) == "–")
    #expect(Wording.decimal(123_456_789.5) == "123456789.500")
  }
}
