import Foundation
import Testing

@Suite struct NamesCommandTests {
  private let samband: SambandProcess
  private let environment = ["SAMBAND_AUTHOR": "Anna", "SOURCE_DATE_EPOCH": "1583020800"]

  init() throws {
    samband = try SambandProcess()
    let rows = [
      #"{"title":"Ett","owner":"Alba Verkstad AB","partners":["Granviks Smide AB"]}"#,
      #"{"title":"Två","owner":"Alba Verkstad AB"}"#,
      #"{"title":"Tre","owner":"Granviksberg Mekaniska AB"}"#,
      #"{"title":"Fyra","owner":"Granviksborg Mekaniska AB"}"#,
      #"{"title":"Fem","owner":"Socialtjänsten"}"#, #"{"title":"Sex","owner":"Socialtjänsten"}"#,
    ]
    try (rows.joined(separator: "\n") + "\n").write(
      to: samband.folder.appendingPathComponent("p.jsonl"), atomically: true, encoding: .utf8)
    _ = try samband.run(["import", "p.jsonl"])
  }

  private func names(_ arguments: String..., input: String? = nil) throws -> SambandProcess.Outcome
  {
    try samband.run(["names"] + arguments, input: input, environment: environment)
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func digest() throws -> String? {
    try json(samband.run(["stats", "--format", "json"]).output)["store"] as? String
  }

  @Test func `a judgement is made, shown, counted and taken back`() throws {
    let plain = try digest()
    let made = try names(
      "same", "Alba Verkstad AB", "Granviks Smide AB", "--because", "one number", "--format", "json"
    )
    #expect(made.status == 0 && made.errors.isEmpty)
    let answer = try json(made.output)
    #expect(answer["question"] as? String == "names same")
    #expect(answer["store"] as? String == (try digest()))
    let row = try #require((answer["rows"] as? [[String: Any]])?.first)
    #expect(row["by"] as? String == "Anna")
    // The second 1583020800 falls on 1 March 2020 (UTC).
    #expect(row["day"] as? String == "2020-03-01")
    #expect(row["state"] as? String == "applied")
    let explained = try samband.run(["explain", "Granviks Smide AB"])
    #expect(explained.output.contains("judgement"))
    let undone = try names("undo", "--because", "wrong")
    #expect(undone.status == 0)
    #expect(try digest() == plain)
    let log = try json(names("log", "--format", "json").output)
    let logged = try #require((log["rows"] as? [[String: Any]])?.first)
    #expect(logged["state"] as? String == "undone")
    #expect((logged["undone"] as? [String: Any])?["because"] as? String == "wrong")
    #expect(try names("undo").status == 1)
  }

  @Test func `a judgement can be taken back by the beginning of its identifier`() throws {
    let made = try names(
      "part-of", "Granviks Smide AB", "Alba Verkstad AB", "--because", "their smithy", "--format",
      "json")
    let row = try #require((try json(made.output)["rows"] as? [[String: Any]])?.first)
    let id = try #require(row["id"] as? String)
    _ = try names("not-part-of", "Alba Verkstad AB", "Granviks Smide AB", "--because", "of course")
    #expect(try names("undo", String(id.dropFirst("judgement:".count).prefix(8))).status == 0)
    #expect(try names("undo", id).status == 1)
  }

  @Test func `a name that is not found or ambiguous ends with 2`() throws {
    let unknown = try names("same", "Alba Verkstd AB", "Granviks Smide AB", "--because", "x")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("Alba Verkstad AB"))
    let ambiguous = try names("same", "Socialtjänsten", "Granviks Smide AB", "--because", "x")
    #expect(ambiguous.status == 2)
    #expect(ambiguous.errors.components(separatedBy: "organisation:socialtjansten").count == 3)
    #expect(try names("log", "--format", "json").output.contains("\"total\": 0"))
  }

  @Test(arguments: [
    ["same", "A", "--because", "x"], ["same", "A", "B", "C", "--because", "x"], ["same", "A", "B"],
    ["different", "A", "B", "--because", " "], ["log", "--format", "svg"], ["nothing"],
    ["undo", "--by", ""],
  ])
  func `wrong usage of names ends with 64`(arguments: [String]) throws {
    let outcome = try samband.run(["names"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
  }

  @Test func `judging in a store that is not there makes none`() throws {
    let outcome = try names(
      "same", "A", "B", "--because", "x", "--store", "none.sqlite")
    #expect(outcome.status == 1)
    #expect(
      !FileManager.default.fileExists(
        atPath: samband.folder.appendingPathComponent("none.sqlite").path))
  }

  @Test func `a review reads a line an answer from a pipe`() throws {
    let plain = try digest()
    let listed = try json(names("suggestions", "--format", "json").output)
    #expect(listed["total"] as? Int == 1)
    let review = try names("review", input: "?\nb\nsame\n")
    #expect(review.status == 0)
    #expect(review.output.contains("Pair 1 of 1, likeness 0."))
    #expect(review.output.contains("p.jsonl:3: owner: Granviksberg Mekaniska AB"))
    #expect(review.output.contains("This is the first pair."))
    #expect(review.output.hasSuffix("1 judged the same, 0 different, 0 unsure; 0 of 1 left.\n"))
    #expect(try digest() != plain)
    let next = try names("review", input: "")
    #expect(next.output == "0 judged the same, 0 different, 0 unsure; 0 of 0 left.\n")
    #expect(try names("suggestions").output.contains("0 of 0 shown."))
    #expect(try names("suggestions", "--all").output.contains("same"))
    _ = try names("undo")
    let quit = try names("review", input: "q\nd\n")
    #expect(quit.output.hasSuffix("0 different, 0 unsure; 1 of 1 left.\n"))
    #expect(try digest() == plain)
  }

  @Test func `judgements are exported, and imported into another store`() throws {
    _ = try names("same", "Alba Verkstad AB", "Granviks Smide AB", "--because", "one number")
    _ = try names("part-of", "Granviksberg Mekaniska AB", "Alba Verkstad AB", "--because", "seen")
    let text = try names("export").output
    #expect(text.split(separator: "\n").count == 2)
    #expect(try names("export", "--output", "judgements.jsonl").output.isEmpty)
    _ = try samband.run(["import", "p.jsonl", "--store", "other.sqlite"])
    let taken = try names("import", "judgements.jsonl", "--store", "other.sqlite")
    #expect(taken.output == "2 judgements added, 0 known, 0 undone; 0 lines unreadable.\n")
    #expect(try names("export", "--store", "other.sqlite").output == text)
    let bad = try names("import", "-", "--store", "other.sqlite", input: "what\n" + text)
    #expect(bad.status == 3)
    #expect(bad.errors.hasPrefix("-:1:1: "))
    #expect(bad.output == "0 judgements added, 2 known, 0 undone; 1 line unreadable.\n")
    let resolver = try names("export", "--format", "nomenklatura")
    #expect(
      resolver.output
        == #"["organisation:granviks-smide-ab","organisation:alba-verkstad-ab","positive",null,"#
        + #""Anna","2020-03-01"]"# + "\n")
    #expect(resolver.errors.contains("1 judgement of parts and wholes left out"))
  }

  @Test func `quality counts pairs and lists the wrong ones`() throws {
    // Two rows of one body, and one that a reader gives to another body than the rules do: one pair
    // put together of which none is missed, two wrongly joined.
    try """
    name_as_written\tparent_judgement
    Arbetsförmedlingen i Flen\tArbetsförmedlingen
    Af Flen\tArbetsförmedlingen
    Arbetsförmedlingen\tFörsäkringskassan

    """.write(
      to: samband.folder.appendingPathComponent("labels.tsv"), atomically: true, encoding: .utf8)
    let answer = try json(names("quality", "labels.tsv", "--format", "json").output)
    #expect(answer["rightPairs"] as? Int == 1)
    #expect(answer["wronglyJoinedPairs"] as? Int == 2)
    #expect(answer["missedPairs"] as? Int == 0)
    #expect(answer["recall"] as? Double == 1)
    let precision = try #require(answer["precision"] as? Double)
    #expect(abs(precision - 1.0 / 3) < 1e-9)
    #expect((answer["rows"] as? [[String: Any]])?.count == 2)
    #expect(try names("quality", "labels.tsv").output.contains("joined"))
    #expect(try names("quality", "none.tsv").status == 1)
    #expect(try names("quality", "p.jsonl").status == 1)
  }
}
