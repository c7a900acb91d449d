import PageParsing
import ProjectModel
import Testing

struct FixturePageTests {
  @Test func `every folder of fixtures has pages`() {
    #expect(FixtureFiles.names("Pages").count >= 5)
    #expect(FixtureFiles.names("Headers").count >= 10)
    #expect(FixtureFiles.names("Damaged").count >= 30)
  }

  @Test(arguments: FixtureFiles.names("Pages"))
  func `a whole page gives every fact, section and place`(name: String) throws {
    let expected = try FixtureFiles.expected("Pages", name)
    let reading = PageReader().read(try FixtureFiles.bytes("Pages", name), document: name)
    let record = try #require(reading.record)
    #expect(Facts(record) == expected.facts)
    #expect(reading.findings.map(\.short) == [])
    #expect(sections(record) == expected.sections)
    #expect(places(record) == expected.places)
  }

  @Test(arguments: FixtureFiles.names("Headers"))
  func `a header gives exactly its facts`(name: String) throws {
    let expected = try FixtureFiles.expected("Headers", name)
    let reading = PageReader().read(try FixtureFiles.bytes("Headers", name), document: name)
    let record = try #require(reading.record)
    #expect(Facts(record) == expected.facts)
    #expect(reading.findings.isEmpty)
    #expect(expected.findings?.isEmpty == true)
  }

  @Test(arguments: FixtureFiles.names("Damaged"))
  func `a damaged page gives what is whole and all its findings`(name: String) throws {
    let expected = try FixtureFiles.expected("Damaged", name)
    let reading = PageReader().read(try FixtureFiles.bytes("Damaged", name), document: name)
    let findings = expected.findings ?? []
    #expect(
      reading.findings.map(\.short)
        == findings.map { "\($0.kind) \($0.severity) \($0.line):\($0.column)" })
    if findings.contains(where: { $0.severity == "rejection" }) {
      #expect(reading.record == nil)
    } else {
      let record = try #require(reading.record)
      #expect(Facts(record) == expected.facts)
      #expect(record.findings == reading.findings)
      if let wanted = expected.sections { #expect(sections(record) == wanted) }
      if let wanted = expected.places { #expect(places(record) == wanted) }
    }
  }

  @Test func `no word of a contact row gets into a record or a finding`() throws {
    for (folder, name) in FixtureFiles.all {
      let reading = PageReader().read(try FixtureFiles.bytes(folder, name), document: "page")
      var words = ""
      dump(reading, to: &words)
      #expect(!words.contains("Kontaktsson"), "\(folder)/\(name)")
      #expect(!words.contains("000-00"), "\(folder)/\(name)")
      #expect(!words.contains("kontakt@"), "\(folder)/\(name)")
    }
  }

  private func sections(_ record: ProjectRecord) -> [ExpectedPage.Section] {
    record.sections.map {
      ExpectedPage.Section(
        heading: $0.heading, headingLine: $0.headingLine, firstLine: $0.lines?.lowerBound,
        lastLine: $0.lines?.upperBound)
    }
  }

  private func places(_ record: ProjectRecord) -> [ExpectedPage.Name] {
    record.mentions.map {
      ExpectedPage.Name(role: $0.role.rawValue, name: $0.name, line: $0.line, column: $0.column)
    }
  }
}
