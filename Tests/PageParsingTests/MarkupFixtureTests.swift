import Foundation
import PageParsing
import ProjectModel
import Testing

/// The HTML pages beside the tests and the text pages that say the same.
enum MarkupTwins {
  static let folders = [
    "000": "Pages", "003": "Pages", "008": "Headers", "009": "Headers", "046": "Headers",
  ]

  static func markup(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: FixtureFiles.root.appending(path: "Markup/\(name).html")))
  }

  static func text(_ name: String) throws -> [UInt8] {
    try FixtureFiles.bytes(folders[name] ?? "", name)
  }
}

/// The record with every place made the same, for comparison.
func placeless(_ record: ProjectRecord) -> ProjectRecord {
  var record = record
  func move<Value>(_ fact: inout Sourced<Value>?) {
    if let value = fact?.value { fact = Sourced(value, line: 1, column: 1) }
  }
  move(&record.title)
  move(&record.caseNumber)
  move(&record.programmeArea)
  move(&record.phase)
  move(&record.region)
  move(&record.call)
  move(&record.specificObjective)
  move(&record.plannedParticipantCount)
  move(&record.unionCofinancingRate)
  move(&record.grant)
  move(&record.budget)
  move(&record.start)
  move(&record.end)
  move(&record.emailDomain)
  move(&record.ownerOrganisationNumber)
  move(&record.ownerPlace)
  for index in record.mentions.indices {
    record.mentions[index].line = 1
    record.mentions[index].column = 1
  }
  for index in record.sections.indices {
    record.sections[index].headingLine = 1
    record.sections[index].lines = record.sections[index].lines.map { _ in 1...1 }
  }
  for index in record.findings.indices {
    record.findings[index].line = 1
    record.findings[index].column = 1
  }
  return record
}

struct MarkupFixtureTests {
  @Test(arguments: MarkupTwins.folders.keys.sorted())
  func `a saved page gives the record of its text`(name: String) throws {
    let text = PageReader().read(try MarkupTwins.text(name), document: name)
    let markup = MarkupPageReader().read(
      try MarkupTwins.markup(name), document: name, declaredCharset: nil)
    var expected = placeless(try #require(text.record))
    let found = placeless(try #require(markup.record))
    #expect(found.url?.hasPrefix("http") == true)
    expected.url = found.url
    #expect(found == expected)
    #expect(markup.findings == markup.record?.findings)
  }

  @Test(arguments: MarkupTwins.folders.keys.sorted())
  func `every name and value stands in the file where the record says`(name: String) throws {
    let bytes = try MarkupTwins.markup(name)
    let record = try #require(
      MarkupPageReader().read(bytes, document: name, declaredCharset: nil).record)
    // 003 is in Windows-1252; for the letters of these pages that is ISO-8859-1.
    let text =
      name == "003"
      ? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
      : String(decoding: bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    func written(_ line: Int, _ column: Int) -> String {
      let rest = String(
        String.UnicodeScalarView(lines[line - 1].unicodeScalars.dropFirst(column - 1)))
      return rest.decodingReferences
    }
    for mention in record.mentions {
      #expect(written(mention.line, mention.column).hasPrefix(mention.name))
    }
    let region = try #require(record.region)
    #expect(written(region.line, region.column).hasPrefix(region.value))
    let start = try #require(record.start)
    #expect(written(start.line, start.column).hasPrefix(start.value.description))
    for section in record.sections {
      #expect(
        lines[section.headingLine - 1].description.decodingReferences.contains(section.heading))
    }
  }

  @Test func `the sections of a saved page have the lines of the file`() throws {
    let page = """
      <h2>Bakgrund</h2>
      <p>Ett.
      Två.<br>
      Tre.</p>

      <p>Fyra.</p>
      <h2>Syfte</h2>
      """
    let whole = "<h1>T</h1><ul><li>ProjektfasG<li>ProjektägareO<li>RegionSydsverige</ul>" + page
    let record = try #require(
      MarkupPageReader().read(Array(whole.utf8), document: "p", declaredCharset: nil).record)
    #expect(record.sections.map(\.heading) == ["Bakgrund", "Syfte"])
    #expect(record.sections.map(\.headingLine) == [1, 7])
    #expect(record.sections.map(\.lines) == [2...6, nil])
  }

  @Test func `no word of a contact row gets into a record or a finding`() throws {
    for name in MarkupTwins.folders.keys.sorted() {
      let reading = MarkupPageReader().read(
        try MarkupTwins.markup(name), document: "page", declaredCharset: nil)
      var words = ""
      dump(reading, to: &words)
      #expect(!words.contains("Kontaktsson") && !words.contains("000-00"), "\(name)")
      #expect(!words.contains("kontakt@"), "\(name)")
    }
  }
}

extension String {
  /// The character references that the fixtures use, resolved by hand.
  fileprivate var decodingReferences: String {
    [
      "&aring;": "å", "&auml;": "ä", "&ouml;": "ö", "&Aring;": "Å", "&Auml;": "Ä", "&Ouml;": "Ö",
      "&nbsp;": "\u{A0}", "&amp;": "&",
    ].sorted { $0.key < $1.key }.reduce(self) {
      $0.replacingOccurrences(of: $1.key, with: $1.value)
    }
  }
}
