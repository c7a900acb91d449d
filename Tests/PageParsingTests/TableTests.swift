import ProjectModel
import Testing

@testable import PageParsing

/// Reads a table in chunks of a size.
private func rows(
  _ text: String, _ format: TableFormat = .jsonLines, map: [String: String] = [:],
  chunk: Int = 1 << 20
) -> [PageReading] {
  rows(Array(text.utf8), format, map: map, chunk: chunk)
}

private func rows(
  _ bytes: [UInt8], _ format: TableFormat, map: [String: String] = [:], chunk: Int = 1 << 20
) -> [PageReading] {
  var rest = bytes[...]
  var readings: [PageReading] = []
  TableReader(format: format, columnMap: map).read(
    chunks: {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(chunk) }
      return Array(rest.prefix(chunk))
    }, document: "table", row: { readings.append($0) })
  return readings
}

private let wholeRow = """
  {"id": 17, "title": "Po \\"drom\\"", "programmeArea": "1", "phase": null, "region": "Skåne", \
  "owner": " Eksjö kommun ", "coFinancers": ["A"], "partners": ["B", "C"], "participants": [], \
  "municipalities": ["Eksjö"], "start": "2009-01-15", "end": "2009-07-15", "grantSEK": 368500, \
  "budgetSEK": 492500.5, "contactEmailDomain": "EKSJO.se", "url": "https://eksjo.se/"}
  """

struct JSONLinesTests {
  @Test func `what a table's columns are called is freed with the reader`() {
    weak var memory: WordMemory?
    do {
      let columns = TableColumns(map: ["Projekt": "title"])
      memory = columns.memory
      #expect(memory != nil)
    }
    #expect(memory == nil)
  }

  @Test func `every field of a row is read with its place`() throws {
    let reading = try #require(rows("\n" + wholeRow + "\n").first)
    let record = try #require(reading.record)
    #expect(record.layout == .table)
    #expect(record.caseNumber == Sourced("17", line: 2, column: 8))
    #expect(record.title == Sourced("Po \"drom\"", line: 2, column: 22))
    #expect(record.region?.value == "Skåne")
    #expect(record.phase == nil)
    #expect(record.owner?.name == "Eksjö kommun")
    #expect(record.owner?.heading == "owner")
    #expect(record.names(.coFinancier) == ["A"])
    #expect(record.names(.partner) == ["B", "C"])
    #expect(record.names(.municipality) == ["Eksjö"])
    #expect(record.grant?.value == Kronor(368_500))
    #expect(record.budget?.value == Kronor(492_501))
    #expect(record.start?.value.description == "2009-01-15")
    #expect(record.end?.value.description == "2009-07-15")
    #expect(record.emailDomain?.value == "eksjo.se")
    #expect(record.url == "https://eksjo.se/")
    #expect(record.findings == [])
  }

  @Test(arguments: [
    // (row, findings, title)
    (#"{"title": "T", "grantSEK": "368500"}"#, ["malformedValue error 1:29"], "T"),
    (#"{"title": "T", "grantSEK": -1}"#, ["malformedValue error 1:28"], "T"),
    (#"{"title": "T", "grantSEK": 1e6}"#, [], "T"),
    (#"{"title": "T", "grantSEK": 1e400}"#, ["malformedValue error 1:28"], "T"),
    (#"{"title": 5, "id": "x"}"#, ["malformedValue error 1:11"], "x"),
    (#"{"title": "T", "partners": "A|B"}"#, ["malformedValue error 1:29"], "T"),
    (
      #"{"title": "T", "partners": ["A", 5, ["B"], "C"]}"#,
      ["malformedValue error 1:34", "malformedValue error 1:37"], "T"
    ),
    (
      #"{"title": "T", "partners": ["A", "", "A"]}"#,
      ["malformedItem note 1:35", "repeatedItem note 1:39"], "T"
    ),
    (#"{"title": "T", "start": "15/1 2009"}"#, ["malformedValue error 1:26"], "T"),
    (#"{"title": "T", "start": "2009-01-15T00:00:00Z"}"#, [], "T"),
    (#"{"title": "T", "title": "U"}"#, ["repeatedLabel error 1:26"], "T"),
    (#"{"title": "T", "municipalities": ["Norge"]}"#, ["unknownMunicipality note 1:36"], "T"),
    (
      #"{"title": "T", "annat": {"a": [1, {"b": null}], "c": true}}"#, ["unknownRow note 1:17"], "T"
    ),
    (
      #"{"title": "Ö", "å": 1, "start": "2010-01-01", "end": "2009-01-01"}"#,
      ["unknownRow note 1:17", "contradiction note 1:55"], "Ö"
    ),
    (#"{"titl\u0065": "\u00d6\ud83d\ude00\n"}"#, [], "Ö😀"),
    (#"{"contactEmailDomain": "kontakt@Eksjo.se", "id": "1"}"#, [], "1"),
    (#"{"contactEmailDomain": "eksjo", "id": "1"}"#, ["malformedValue error 1:25"], "1"),
  ])
  func `a value of a wrong kind is reported and the rest is read`(
    row: String, findings: [String], title: String
  ) throws {
    let reading = try #require(rows(row).first)
    #expect(reading.record?.title?.value == title)
    #expect(reading.findings.map(\.short) == findings)
  }

  @Test(arguments: [
    ("{\"title\": \"T\",}\n", "malformedRow rejection 1:15"),
    ("{\"title\": 'T'}\n", "malformedRow rejection 1:11"),
    ("{\"title\": \"T\"} x\n", "malformedRow rejection 1:16"),
    ("{\"title\": \"T\"\n", "malformedRow rejection 1:14"),
    ("{\"title\": \"T", "truncated rejection 1:13"),
    ("[1]\n", "malformedRow rejection 1:1"),
    ("{\"title\": \"\\ud800x\"}\n", "malformedRow rejection 1:18"),
    ("{\"title\": \"\\u0000\"}\n", "malformedRow rejection 1:12"),
    ("{\"title\": \"\\x\"}\n", "malformedRow rejection 1:12"),
    ("{\"title\": \"a\tb\"}\n", "malformedRow rejection 1:13"),
    ("{\"title\": \"a\0b\"}\n", "malformedRow rejection 1:13"),
    ("{\"x\": 01, \"id\": 1}\n", "malformedRow rejection 1:8"),
    ("{\"x\": 1., \"id\": 1}\n", "malformedRow rejection 1:9"),
    ("{\"x\": tru, \"id\": 1}\n", "malformedRow rejection 1:7"),
    ("{\"x\": \(String(repeating: "[", count: 1_000_000))\n", "malformedRow rejection 1:136"),
    ("{\"region\": \"Skåne\"}\n", "missingField rejection 1:1"),
    ("{\"title\": \" \"}\n", "missingField rejection 1:1"),
  ])
  func `a row that cannot be read is rejected at its place`(row: String, finding: String) throws {
    let readings = rows(row)
    #expect(readings.map(\.isRejected) == [true])
    #expect(readings.first?.findings.map(\.short) == [finding])
  }

  @Test func `one broken row never stops the rest`() {
    let readings = rows("{\"id\": 1}\nnonsens\n\n{\"id\": 2}\r\n{\"id\": 3}")
    #expect(readings.map { $0.record?.caseNumber?.value } == ["1", nil, "2", "3"])
    #expect(
      readings.map { $0.findings.map(\.short) } == [[], ["malformedRow rejection 2:1"], [], []])
    #expect(readings.last?.record?.caseNumber?.line == 5)
  }

  @Test(arguments: [1, 2, 3, 7, 100])
  func `chunks may end anywhere`(chunk: Int) {
    let text = "\u{FEFF}" + wholeRow + "\n\n{\"id\": \"å\"}\nx\n" + wholeRow
    #expect(rows(text, chunk: chunk) == rows(text))
    #expect(rows(text).count == 4)
  }

  @Test func `an unknown key is noted once a table`() {
    let readings = rows("{\"id\": 1, \"a\": 1}\n{\"id\": 2, \"a\": 1, \"b\": 1}\n")
    #expect(
      readings.map { $0.findings.map(\.short) } == [
        ["unknownRow note 1:12"], ["unknownRow note 2:20"],
      ])
  }

  @Test func `columns are mapped to fields`() {
    let map = ["namn": "title", "parter": "partners", "fel": "finns inte"]
    let readings = rows(
      "{\"namn\": \"T\", \"title\": \"U\", \"parter\": [\"A\"]}", map: map)
    #expect(readings.first?.record?.title?.value == "T")
    #expect(readings.first?.record?.mentions.map(\.heading) == ["parter"])
    #expect(
      readings.first?.findings.map(\.short) == ["unknownRow note 1:1", "unknownRow note 1:16"])
  }

  @Test func `a row in Windows-1252 is read and the first one reported`() {
    let row: [UInt8] = Array("{\"id\": 1, \"region\": \"Sk".utf8) + [0xE5] + Array("ne\"}\n".utf8)
    let readings = rows(row + row, .jsonLines)
    #expect(readings.map { $0.record?.region?.value } == ["Skåne", "Skåne"])
    #expect(readings.map { $0.findings.map(\.short) } == [["invalidEncoding note 1:24"], []])
  }

  @Test func `a row that is too long is rejected and the rest read`() {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 17 << 20)
    let readings = rows(long + Array("\n{\"id\": 2}\n".utf8), .jsonLines)
    #expect(readings.map { $0.findings.map(\.short) } == [["lineTooLong rejection 1:1"], []])
    #expect(readings.last?.record?.caseNumber == Sourced("2", line: 2, column: 8))
  }

  @Test func `what the caller throws ends the reading`() {
    struct Stop: Error {}
    var count = 0
    #expect(throws: Stop.self) {
      try TableReader(format: .jsonLines).read(
        Array("{\"id\": 1}\n{\"id\": 2}\n{\"id\": 3}\n".utf8), document: "table"
      ) { _ in
        count += 1
        if count == 2 { throw Stop() }
      }
    }
    #expect(count == 2)
  }
}

struct CSVTests {
  @Test(arguments: [",", ";", "\t"])
  func `the separator shows in the header`(mark: String) throws {
    let text = [
      ["id", "title", "partners", "grantSEK"],
      ["1", "\"a \(mark) \"\"b\"\"\"", "A | B", "\"1 234,50 kr\""],
    ].map { $0.joined(separator: mark) }.joined(separator: "\n")
    let record = try #require(rows(text, .csv).first?.record)
    #expect(record.title == Sourced("a \(mark) \"b\"", line: 2, column: 4))
    #expect(record.names(.partner) == ["A", "B"])
    #expect(record.grant?.value == Kronor(1235))
    #expect(record.findings == [])
  }

  @Test func `line breaks within quotes belong to the field`() throws {
    let text = "title,owner,region\r\n\"a\r\nb\",\"c\nd\",e\r\n\r\nf,g,h\r\n"
    let readings = rows(text, .csv)
    let first = try #require(readings.first?.record)
    #expect(first.title == Sourced("a\r\nb", line: 2, column: 2))
    #expect(first.owner?.line == 3)
    #expect(first.owner?.column == 5)
    #expect(first.region == Sourced("e", line: 4, column: 4))
    #expect(readings.last?.record?.title == Sourced("f", line: 6, column: 1))
    for chunk in 1...9 { #expect(rows(text, .csv, chunk: chunk) == readings) }
  }

  @Test(arguments: [
    ("1 234", 1234), ("1\u{A0}234 kr", 1234), ("1234,50", 1235), ("1234.4", 1234),
    ("1.234,5", 1235),
    ("1,234.5", 1235), ("1.234.567", 1_234_567), ("1,234,567", 1_234_567), ("0", 0), ("12 SEK", 12),
    ("1,234", nil), ("1.234", nil), ("-5", nil), ("1,2,3", nil), ("1.234,567.8", nil), ("kr", nil),
    ("1,", nil), (",5", nil), ("1e5", nil), ("12345678901234567", nil), ("1.23.456", nil),
  ])
  func `an amount is read however its marks are set, if they are clear`(
    written: String, amount: Int?
  ) throws {
    let reading = try #require(rows("id\tgrantSEK\n1\t\(written)", .csv).first)
    #expect(reading.record?.grant?.value.amount == amount)
    #expect(reading.findings.map(\.short) == (amount == nil ? ["malformedValue error 2:3"] : []))
  }

  @Test(arguments: [
    ("1,2\n", ["malformedRow rejection 2:1"]),
    ("1,2,3,4\n", ["malformedRow rejection 2:1"]),
    ("1,\"a\"b,3\n", ["malformedRow rejection 2:6"]),
    ("1,\"a,3\n", ["malformedRow rejection 2:3"]),
    ("1,a\0,3\n", ["malformedRow rejection 2:1"]),
    (",,3\n", ["missingField rejection 2:1"]),
  ])
  func `a row that is no row is rejected and the next one read`(row: String, findings: [String]) {
    let readings = rows("id,title,region\n" + row + "7,Sju,Skåne\n", .csv)
    #expect(readings.map { $0.findings.map(\.short) } == [findings, []])
    #expect(readings.last?.record?.title == Sourced("Sju", line: 3, column: 3))
  }

  @Test(arguments: [
    ("", ["empty rejection 1:1"]),
    ("\n\n", ["empty rejection 1:1"]),
    ("id,title\n", ["empty note 1:1"]),
    ("a,b\n1,2\n", ["unknownLayout rejection 1:1"]),
  ])
  func `a table without rows or known columns says so`(text: String, findings: [String]) {
    let readings = rows(text, .csv)
    #expect(readings.map { $0.findings.map(\.short) } == [findings])
    #expect(readings.map(\.isRejected) == [true])
  }

  @Test func `unknown and doubled columns are noted at the first row`() {
    let readings = rows("id;extra;title;title\n1;2;3;4\n1;2;3;4", .csv)
    #expect(
      readings.map { $0.findings.map(\.short) }
        == [["unknownRow note 1:4", "repeatedLabel error 1:16"], []])
    #expect(readings.first?.record?.title?.value == "3")
  }

  @Test func `mapped columns are read`() {
    let readings = rows(
      "Projekt;Parter\nT;A|B", .csv, map: ["Projekt": "title", "Parter": "partners"])
    #expect(readings.first?.record?.title?.value == "T")
    #expect(readings.first?.record?.names(.partner) == ["A", "B"])
  }

  @Test func `a table that a spreadsheet saved in Windows-1252 is read`() {
    let bytes: [UInt8] = Array("id;region\r\n1;Sk".utf8) + [0xE5] + Array("ne\r\n".utf8)
    let readings = rows(bytes, .csv)
    #expect(readings.first?.record?.region?.value == "Skåne")
    #expect(readings.first?.findings.map(\.short) == ["invalidEncoding note 2:5"])
  }

  @Test func `UTF-16 is rejected as a whole`() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x69, 0x00, 0x64, 0x00, 0x0A, 0x00]
    #expect(
      rows(bytes, .csv).map { $0.findings.map(\.short) } == [["invalidEncoding rejection 1:1"]])
  }

  @Test func `a quote that nothing closes costs one row`() {
    let text = "id,title\n1,\"a\n" + (2..<2000).map { "\($0),b\n" }.joined()
    let readings = rows(text, .csv)
    #expect(readings.count == 1999)
    #expect(readings.filter(\.isRejected).count == 1)
    #expect(readings.first?.findings.map(\.short) == ["malformedRow rejection 2:3"])
  }
}
