import EntityResolution
import Foundation
import PageParsing
import ProjectModel

/// Everything that reads what others have written: each takes any bytes, and whatever it makes of them
/// holds what is promised of it.
enum Target {
  typealias Reading = @Sendable ([UInt8]) -> Void

  static let chosen: Reading? = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap {
    all[$0]
  }

  static let all: [String: Reading] = [
    "page": { check(PageReader().read($0, document: "page.txt")) },
    "html": {
      check(MarkupPageReader().read($0, document: "page.html", declaredCharset: nil))
    },
    "csv": { table($0, .csv) },
    "json": { table($0, .jsonLines) },
    "archive": archive,
    "names": names,
    "graph": graph,
    "clusters": clusters,
    "web": web,
  ]

  private static func check(_ reading: PageReading) {
    expect(reading.findings.allSatisfy { $0.line >= 1 && $0.column >= 1 }, "a finding has a place")
    guard let record = reading.record else {
      expect(
        reading.findings.contains { $0.severity == .rejection }, "what is no project is rejected")
      return
    }
    expect(
      record.mentions.allSatisfy { !$0.name.isEmpty && $0.line >= 1 },
      "a mention has a name and a line")
  }

  /// Pieces of another length give the same rows.
  private static func table(_ bytes: [UInt8], _ format: TableFormat) {
    func rows(ofPieces length: Int) -> [String] {
      var rest = bytes[...]
      var rows: [String] = []
      TableReader(format: format).read(
        chunks: {
          guard !rest.isEmpty else { return nil }
          defer { rest = rest.dropFirst(length) }
          return Array(rest.prefix(length))
        }, document: "table"
      ) { reading in
        expect(reading.record != nil || !reading.findings.isEmpty, "a row says something")
        rows.append("\(reading.findings.count) \(reading.record?.title?.value ?? "")")
      }
      return rows
    }
    let whole = rows(ofPieces: max(1, bytes.count))
    expect(whole == rows(ofPieces: 7), "pieces do not matter")
  }

  private static let archive: Reading = { bytes in
    var reader = ArchiveReader()
    reader.mostRecordBytes = 1 << 20
    var rest: [UInt8]? = bytes
    reader.read(
      chunks: {
        defer { rest = nil }
        return rest
      }, document: "pages.warc",
      page: { page in
        expect(page.bytes.count <= 1 << 20, "no page is larger than allowed")
      }, problem: { expect($0.line >= 1 && $0.column >= 1, "a problem has a place") })
  }

  private static let names: Reading = { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    for role in [nil, AffiliationRole.owner, .partner] {
      let resolution = NameResolver().resolve(
        text, in: NameContext(role: role, scope: "s", emailDomain: "sala.se"))
      expect(resolution.written == text, "what is written stays")
      expect(
        resolution.organisation.key.hasPrefix("organisation:")
          && resolution.organisation.key.utf8.count < 400, "a key is short and begins as keys do")
      expect(!resolution.reason.isEmpty, "a decision has its reason")
      expect((0...1).contains(resolution.confidence), "a confidence is a share")
    }
    _ = MunicipalityResolver().municipality(writtenAs: text)
  }
}
