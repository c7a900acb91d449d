import PageParsing
import ProjectModel
import Testing

private func read(_ bytes: [UInt8]) -> PageReading {
  PageReader().read(bytes, document: "page.txt")
}

/// `Läs på` among other words, as a mirror shows it.
private let page = "Sammanfattning\n\nLäs på – nu.\n\nKommun\n\n • Örebro\n"

struct DocumentTests {
  @Test(arguments: [
    ("", ["empty rejection 1:1"]),
    ("\u{FEFF}", ["empty rejection 1:1"]),
    (" \n\t\r\n\u{A0}\n", ["empty rejection 1:1"]),
    ("Hej.", ["unknownLayout rejection 1:1"]),
    ("Rad 1\nR\0d 2", ["binary rejection 2:2"]),
    // Words of the pages, and still no page.
    ("Regionen\nProjektägaren\nProgramområdet\nProjektperioden", ["unknownLayout rejection 1:1"]),
    ("En titel\n\nSammanfattning\n\nText.", ["unknownLayout rejection 1:1"]),
    ("Bakgrund\n\nText.", ["unknownLayout rejection 1:1"]),
    ("Region\nSkåne", ["unknownLayout rejection 1:1"]),
    ("Region: Skåne och Projektägare: Eksjö", ["unknownLayout rejection 1:1"]),
  ])
  func `a text that is no page is rejected with the reason`(text: String, findings: [String]) {
    let reading = read(Array(text.utf8))
    #expect(reading.isRejected)
    #expect(reading.findings.map(\.short) == findings)
  }

  @Test func `a page without header is read from its headings`() throws {
    let record = try #require(read(Array(page.utf8)).record)
    #expect(record.layout == .headless)
    #expect(record.title == nil)
    #expect(record.names(.municipality) == ["Örebro"])
    #expect(record.findings.map(\.short) == ["missingField error 1:1"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func `line ends and byte order marks change nothing`(lineEnd: String, mark: String) throws {
    let text =
      mark
      + page.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineEnd)
    #expect(read(Array(text.utf8)) == read(Array(page.utf8)))
  }

  @Test func `line ends may be mixed`() throws {
    let record = try #require(
      read(Array("Sammanfattning\r\n\r\rText.\n\r\nKommun\r\n\n • Örebro".utf8)).record)
    // CRLF, CR, CR, then `Text.` on line 4; LF, CRLF, then Kommun on line 6.
    #expect(record.sections.map(\.headingLine) == [1, 6])
    #expect(record.mentions.map(\.line) == [8])
  }

  @Test func `a page in Windows-1252 is read and reported`() throws {
    let bytes = page.unicodeScalars.map { scalar -> UInt8 in
      switch scalar {
      case "–": 0x96
      case "•": 0x95
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
    let record = try #require(read(bytes).record)
    #expect(record.names(.municipality) == ["Örebro"])
    #expect(record.findings.map(\.short) == ["missingField error 1:1", "invalidEncoding note 3:2"])
  }

  @Test func `a byte that is not UTF-8 does not spoil the rest`() throws {
    var bytes = Array(page.utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "n")))
    bytes.insert(0xE5, at: place + 16)
    let record = try #require(read(bytes).record)
    #expect(record.names(.municipality) == ["Örebro"])
    #expect(record.findings.map(\.kind) == [.missingField, .invalidEncoding])
  }

  @Test(arguments: [true, false])
  func `UTF-16 with its mark is read and reported`(isBigEndian: Bool) throws {
    let bytes = ("\u{FEFF}" + page + " • Övik 😀").utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
    let record = try #require(read(bytes).record)
    #expect(record.names(.municipality) == ["Örebro", "Övik 😀"])
    #expect(record.findings.map(\.kind) == [.invalidEncoding, .missingField, .unknownMunicipality])
    // Half a character at the end and half a pair.
    #expect(read(Array(bytes.dropLast())).record != nil)
    #expect(read(Array(bytes.dropLast(2))).record != nil)
  }

  @Test func `decomposed letters are put together`() throws {
    let text =
      "Sammanfattning\n\nMa\u{30A}l.\n\nMedfinansia\u{308}rer\n\n • O\u{308}rebro la\u{308}n"
    let record = try #require(read(Array(text.utf8)).record)
    #expect(record.names(.coFinancier).map { Array($0.utf8) } == [Array("Örebro län".utf8)])
  }

  @Test func `a line that is too long is skipped in prose and rejects a header`() throws {
    let long = String(repeating: "å", count: 600_000)
    let record = try #require(read(Array((page + "\n" + long + "\n • Habo").utf8)).record)
    #expect(record.names(.municipality) == ["Örebro", "Habo"])
    #expect(record.findings.map(\.short) == ["missingField error 1:1", "lineTooLong note 9:1"])

    let rejected = read(Array((long + "\n" + page).utf8))
    #expect(rejected.findings.map(\.short) == ["lineTooLong rejection 1:1"])
    let rows = "Titel\n\nProgramområdeA\nProjektfasB\nProjektägareC\nProjektperiod"
    let inRow = read(Array((rows + long).utf8))
    #expect(inRow.findings.map(\.short) == ["lineTooLong rejection 6:1"])
  }

  @Test func `a name of ten thousand characters, control characters and markup are text`() throws {
    let names = [
      String(repeating: "x", count: 10_000), "<script>alert(1)</script>", "'; DROP TABLE x;--",
      "\u{202E}gnabmaS", "a\u{7}b", "%s%n", "../../etc/passwd", "\\N \"",
    ]
    let text = "Sammanfattning\n\nSamarbetspartners\n\n" + names.map { " • \($0)\n" }.joined()
    let record = try #require(read(Array(text.utf8)).record)
    #expect(record.names(.partner) == names)
  }

  @Test func `a message quotes a value short and without control characters`() {
    let value = "\u{1B}[31m\u{202E}" + String(repeating: "x", count: 100)
    let text = "T\n\nProjektägare:\nA\nBeviljat ESF-stöd:\n\(value)\n"
    let what = read(Array(text.utf8)).findings.first?.what ?? ""
    #expect(what == "'Beviljat ESF-stöd' is ' [31m " + String(repeating: "x", count: 54) + "…'")
  }

  @Test(arguments: [
    ("a/b.TXT", DocumentKind.page), ("page.text", .page), ("x.jsonl", .jsonLines),
    ("x.ndjson", .jsonLines), ("x.tar.csv", .csv), ("x.tsv", .csv), ("x", nil), ("x.HTML", .html),
    ("a.warc.gz", .archive), ("a.warc.WET.gz", .archive), ("a.gz", nil), (".", nil), ("", nil),
  ])
  func `the kind of a document shows in its name`(name: String, kind: DocumentKind?) {
    #expect(DocumentKind(fileName: name) == kind)
  }

  @Test func `every ending that is named is recognised`() {
    for ending in DocumentKind.fileNameEndings {
      #expect(DocumentKind(fileName: "a." + ending) != nil)
    }
  }

  @Test func `every label has one meaning and one place`() {
    #expect(Set(SourceLabel.allCases.map(\.swedish)).count == SourceLabel.allCases.count)
    #expect(SourceLabel.allCases.allSatisfy { !$0.layouts.isEmpty && !$0.english.isEmpty })
    #expect(SourceLabel.gluedOrder.allSatisfy { $0.layouts.contains(.gluedLabels) })
  }
}
