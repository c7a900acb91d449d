import PageParsing
import ProjectModel
import Testing

/// Reads a headless page, whose body is all there is; the finding about its title is left out.
private func body(_ text: String) throws -> ProjectRecord {
  var record = try #require(read("Sammanfattning\n\nProsa.\n\n" + text).record)
  record.findings.removeAll { $0.kind == .missingField }
  return record
}

struct BodyTests {
  @Test func `names under a list heading are taken with heading, line and column`() throws {
    let record = try body("Samarbetspartners\n\n • Eksjö kommun\n •  Af Tranås/Eksjö/Ydre \n")
    #expect(
      record.mentions == [
        Mention(
          role: .partner, name: "Eksjö kommun", heading: "Samarbetspartners", line: 7, column: 4),
        Mention(
          role: .partner, name: "Af Tranås/Eksjö/Ydre", heading: "Samarbetspartners", line: 8,
          column: 5),
      ])
    #expect(record.findings == [])
  }

  @Test(arguments: [
    // (lines under the heading, names, findings)
    (" • A\n\n • B", ["A", "B"], []),
    ("• A\n • B", ["A", "B"], ["malformedItem note 7:1"]),
    (
      " - A\n*B\n·C", ["A", "B", "C"],
      ["malformedItem note 7:2", "malformedItem note 8:1", "malformedItem note 9:1"]
    ),
    ("A\nB", ["A", "B"], ["malformedItem note 7:1", "malformedItem note 8:1"]),
    (
      " • A\n\nEn mening om allt möjligt.\nOch en till.\n • B", ["A", "B"],
      ["malformedItem note 9:1"]
    ),
    (" • A\n • B\n • A", ["A", "B"], ["repeatedItem note 9:4"]),
    (" • \n • B", ["B"], ["malformedItem note 7:2"]),
    (" • B\n •", ["B"], ["truncated error 8:2"]),
    ("", [], ["emptyValue note 5:1"]),
    // A row of a header that has slipped down is no name, `Region Värmland` is one.
    ("KontaktpersonKontakt Kontaktsson\n • B", ["B"], ["malformedItem note 7:1"]),
    ("Region Värmland", ["Region Värmland"], ["malformedItem note 7:1"]),
    (" • A\n\nIn English", ["A"], []),
    // Composed and decomposed letters are one text to a reader, two to a machine.
    (" • Ö\n • Ö", ["Ö"], ["repeatedItem note 8:4"]),
  ])
  func `a list with a defect keeps what it plainly means`(
    lines: String, names: [String], findings: [String]
  ) throws {
    let record = try body("Samarbetspartners\n\n" + lines)
    #expect(record.names(.partner) == names)
    #expect(record.findings.map(\.short) == findings)
  }

  @Test(arguments: [
    ("Eksjö", true), ("Upplands Väsby", true), ("UpplandsVäsby", true), ("LillaEdet", true),
    ("Håbo", true), ("Habo", true), ("Stenungssund", false), ("Haabo", false), ("Norge", false),
  ])
  func `a municipality that the register does not know is kept and reported`(
    name: String, isKnown: Bool
  ) throws {
    let record = try body("Kommun\n\n • \(name)")
    #expect(record.names(.municipality) == [name])
    #expect(record.findings.map(\.short) == (isKnown ? [] : ["unknownMunicipality note 7:4"]))
  }

  @Test func `a heading counts only where it stands alone between blank lines`() throws {
    let record = try body(
      """
      Bakgrund och syfte

      Bakgrund
      Kommun

      bakgrund

       Syfte

      Syfte

      Kommun
       • Eksjö

      KOMMUN

       • Habo
      """)
    #expect(record.sections.map(\.heading) == ["Sammanfattning", "Syfte"])
    #expect(record.sections.last?.headingLine == 14)
    #expect(record.sections.last?.lines == 16...21)
    #expect(record.mentions == [])
  }

  @Test func `a list that stands twice gives the items of both`() throws {
    let record = try body("Kommun\n\n • Eksjö\n\nKommun\n\n • Habo\n • Eksjö\n")
    #expect(record.names(.municipality) == ["Eksjö", "Habo", "Eksjö"])
    #expect(record.findings.map(\.short) == ["repeatedLabel note 9:1"])
  }

  @Test func `one name under two headings is two mentions`() throws {
    let record = try body(
      "Medfinansiärer\n\n • A\n\nSamarbetspartners\n\n • A\n\nDeltagande aktörer\n\n • A")
    #expect(record.mentions.map(\.role) == [.coFinancier, .partner, .participant])
    #expect(record.findings == [])
  }

  @Test func `a section without words has no lines`() throws {
    let record = try body("Syfte\n\n\nBakgrund\n\n\nText.\n\nMer.\n\n")
    #expect(record.sections.map(\.lines) == [3...3, nil, 11...13])
  }

  @Test func `a long list is read in linear time`() throws {
    let names = (0..<20_000).map { " • Bolag \($0)" }.joined(separator: "\n")
    let record = try body("Deltagande aktörer\n\n" + names + "\n • Bolag 7")
    #expect(record.mentions.count == 20_000)
    #expect(record.mentions.last?.line == 20_006)
    #expect(record.findings.map(\.kind) == [.repeatedItem])
  }

  @Test func `a thousand findings are enough`() throws {
    let record = try body("Kommun\n\n" + (0..<5000).map { " • Ort \($0)\n" }.joined())
    #expect(record.mentions.count == 5000)
    #expect(record.findings.count == 1001)
    #expect(record.findings.last?.kind == .truncated)
  }
}
