import Foundation
import PageParsing
import ProjectModel
import Testing

private typealias Make = ArchiveMaker

/// An archive with a record of every sort; pages are the second, fifth and eighth.
private let records: [[UInt8]] = [
  Make.record("warcinfo", url: nil, Array("software: x\r\n".utf8)),
  Make.record("response", url: "https://www.esf.se/1", version: "1.1", Make.http()),
  Make.record("request", url: "https://www.esf.se/1", Array("GET / HTTP/1.1\r\n\r\n".utf8)),
  Make.record("metadata", url: "https://www.esf.se/1", []),
  Make.record(
    "resource", url: "<https://www.esf.se/2>", date: "2014-01-01T00:00:00.5Z",
    fields: ["Content-Type: text/html;charset=\"ISO-8859-1\""], Make.page),
  Make.record("revisit", url: "https://www.esf.se/1", Make.http([])),
  Make.record("response", url: "https://www.esf.se/3", Make.http(status: "404 Not Found")),
  Make.record(
    "conversion", url: "https://www.esf.se/4", date: "2013", fields: ["Content-Type: text/plain"],
    Array("Text".utf8)),
  Make.record(
    "response", url: "https://www.esf.se/5", Make.http([1, 2], fields: ["Content-Type: image/png"])),
  Make.record(
    "response", url: "dns:www.esf.se", Array("20130405\nwww.esf.se. 1 IN A 1.2.3.4".utf8)),
]

private func offset(of record: Int, _ records: [[UInt8]] = records) -> Int {
  records[..<record].map(\.count).reduce(0, +)
}

struct ArchiveTests {
  private static let plain = Array(records.joined())

  @Test func `pages come from responses, resources and conversions`() {
    let reading = ArchiveReading(Self.plain)
    #expect(reading.problems == [])
    #expect(
      reading.pages == [
        ArchivedPage(
          archive: "a.warc", url: "https://www.esf.se/1", captureDate: "2013-04-05T12:00:00Z",
          contentType: "text/html", charset: "utf-8", bytes: Make.page, recordNumber: 2,
          recordOffset: offset(of: 1), kind: .html),
        ArchivedPage(
          archive: "a.warc", url: "https://www.esf.se/2", captureDate: "2014-01-01T00:00:00.5Z",
          contentType: "text/html", charset: "ISO-8859-1", bytes: Make.page, recordNumber: 5,
          recordOffset: offset(of: 4), kind: .html),
        ArchivedPage(
          archive: "a.warc", url: "https://www.esf.se/4", captureDate: nil,
          contentType: "text/plain",
          bytes: Array("Text".utf8), recordNumber: 8, recordOffset: offset(of: 7), kind: .text),
      ])
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1000])
  func `chunks may end anywhere, compressed or not`(chunk: Int) {
    let expected = ArchiveReading(Self.plain)
    #expect(ArchiveReading(Self.plain, chunk: chunk) == expected)

    let members = records.map { Make.deflated($0) }
    var inMembers = expected
    for index in inMembers.pages.indices {
      let record = inMembers.pages[index].recordNumber - 1
      inMembers.pages[index].recordOffset = offset(of: record, members)
    }
    #expect(ArchiveReading(Array(members.joined()), chunk: chunk) == inMembers)

    var inOne = expected
    for index in inOne.pages.indices { inOne.pages[index].recordOffset = 0 }
    #expect(ArchiveReading(Make.deflated(Self.plain), chunk: chunk) == inOne)
  }

  @Test func `members may end anywhere, and zeros may follow`() {
    let bytes = stride(from: 0, to: Self.plain.count, by: 100).flatMap {
      Make.deflated(Array(Self.plain[$0..<min($0 + 100, Self.plain.count)]))
    }
    let reading = ArchiveReading(bytes + [UInt8](repeating: 0, count: 1000))
    #expect(reading.problems == [])
    #expect(reading.paths == ["1", "2", "4"])
  }

  @Test func `line ends may be bare and blank lines may lack`() {
    let text = String(decoding: Make.response(1), as: UTF8.self).replacing("\r\n", with: "\n")
    let length = Make.http().count - 3
    let fixed = text.replacing("Content-Length: \(length + 3)", with: "content-length:\(length)")
    let reading = ArchiveReading(Array((fixed.trimmingSuffix("\n") + "\n" + fixed).utf8))
    #expect(reading.problems == [])
    #expect(reading.pages.map(\.bytes) == [Make.page, Make.page])
  }

  @Test(arguments: [
    (["Transfer-Encoding: chunked"], Make.chunked(Make.page, by: 5)),
    (["Content-Encoding: gzip"], Make.deflated(Make.page)),
    (["Content-Encoding: x-gzip"], Make.deflated(Make.page)),
    (["Content-Encoding: deflate"], Make.deflated(Make.page, windowBits: 15)),
    (["Content-Encoding: deflate"], Make.deflated(Make.page, windowBits: -15)),
    (
      ["content-encoding: GZIP", "transfer-encoding: Chunked"],
      Make.chunked(Make.deflated(Make.page), by: 16)
    ),
    (["Content-Encoding: gzip, gzip"], Make.deflated(Make.deflated(Make.page))),
    // Archives that undid them and kept the header.
    (["Content-Encoding: gzip", "Transfer-Encoding: chunked"], Make.page),
    (["Content-Encoding: identity"], Make.page),
  ])
  func `what the transport did to a page is undone`(fields: [String], body: [UInt8]) {
    let block = Make.http(body, fields: ["Content-Type: text/html"] + fields)
    let reading = ArchiveReading(Make.record("response", block))
    #expect(reading.problems == [])
    #expect(reading.pages.map(\.bytes) == [Make.page])
  }

  @Test func `a page that ends too early is given, and said to`() {
    for (field, body) in [
      ("Content-Encoding: gzip", Array(Make.deflated(Make.page).dropLast(9))),
      ("Transfer-Encoding: chunked", Array(Make.chunked(Make.page, by: 10).dropLast(9))),
    ] {
      let block = Make.http(body, fields: ["Content-Type: text/html", field])
      let bank = "https://www.esf.se/sv/Resultat/Projektbanken/a"
      for (url, severity) in [(bank, "error"), ("https://www.example.se/", "note")] {
        let reading = ArchiveReading(Make.record("response", url: url, block))
        #expect(reading.pages.count == 1)
        #expect(reading.problems.map(\.short) == ["truncated \(severity) 1:1"])
      }
    }
  }

  @Test func `a compression that is not known loses the page`() {
    let block = Make.http([0x0B, 2], fields: ["Content-Type: text/html", "Content-Encoding: br"])
    let reading = ArchiveReading(Make.record("response", block) + Make.response(2))
    #expect(reading.paths == ["2"])
    #expect(reading.problems.map(\.short) == ["unreadable note 1:1"])
  }

  @Test func `a response without a content type is told by its beginning`() {
    let html = Make.record("response", Make.http(fields: []))
    let other = Make.record("response", Make.http(Array("{}".utf8), fields: []))
    #expect(ArchiveReading(html + other).pages.map(\.kind) == [.html])
  }

  @Test func `a page that the archiver cut is noted`() {
    let cut = Make.record("response", fields: ["WARC-Truncated: length"], Make.http())
    let reading = ArchiveReading(cut)
    #expect(reading.pages.count == 1)
    #expect(reading.problems.map(\.short) == ["truncated note 1:1"])
  }

  @Test func `saved pages and texts in archives give the records of the fixtures`() throws {
    for (archive, isCompressed) in [
      ("pages.warc", false), ("pages.warc.gz", true), ("pages.wet.gz", true),
    ] {
      let bytes = Array(
        try Data(contentsOf: FixtureFiles.root.appending(path: "Archives/\(archive)")))
      #expect(ArchiveReader.isArchive(beginning: bytes))
      #expect(bytes.starts(with: [0x1F]) == isCompressed)
      let reading = ArchiveReading(bytes)
      #expect(reading.problems == [])
      // Of two captures the newer one is the fixture's page.
      let newest = Dictionary(reading.pages.map { ($0.url, $0) }) {
        $0.captureDate ?? "" > $1.captureDate ?? "" ? $0 : $1
      }
      for page in reading.pages where page.isProjectBankURL && newest[page.url] == page {
        let record = try #require(page.reading().record, "\(page.url)")
        #expect(record.url == page.url && record.document == page.url)
        let name = try #require(
          MarkupTwins.folders.keys.sorted().first { name in
            (try? FixtureFiles.expected(MarkupTwins.folders[name] ?? "", name).title)
              == record.title?.value
          })
        let expected = try FixtureFiles.expected(MarkupTwins.folders[name] ?? "", name)
        #expect(Facts(record) == expected.facts)
      }
    }
  }

  @Test func `the fixture archives hold what their list says`() throws {
    let bytes = Array(
      try Data(contentsOf: FixtureFiles.root.appending(path: "Archives/pages.warc.gz")))
    let reading = ArchiveReading(bytes)
    // Five pages, one of them twice, and a page of another site; the sizes are those that warcio 1.8
    // gives for the records.
    #expect(reading.pages.map(\.bytes.count) == [8047, 8055, 14130, 73, 1448, 1893, 1460])
    #expect(reading.pages.map(\.isProjectBankURL) == [true, true, true, false, true, true, true])
    #expect(Set(reading.pages.map(\.url)).count == 6)
    #expect(reading.pages.compactMap(\.captureDate).count == 7)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    var text = self
    while text.last == suffix { text.removeLast() }
    return text
  }
}
