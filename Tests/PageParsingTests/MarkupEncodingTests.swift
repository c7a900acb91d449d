import Foundation
import PageParsing
import ProjectModel
import Testing

private let body = """
  <h1>Håll öppet – "på" €</h1><dl><dt>Projektnummer<dd>2018/00248<dt>Projektägare<dd>Osby kommun
  <dt>Region<dd>Övre Norrland<dt>Projektperiod<dd>2018-10-01-2021-09-30<dt>Total projektbudget
  <dd>10 kr<dt>Beviljat ESF-stöd<dd>10 kr<dt>E-post<dd>kontakt@osby.se</dl>
  """

/// The same page in an encoding, with or without a declaration in it.
private func page(_ encoding: String.Encoding, declared: String? = nil) throws -> [UInt8] {
  let head = declared.map { "<head><meta charset='\($0)'></head>" } ?? ""
  return Array(try #require((head + body).data(using: encoding)))
}

private func read(_ bytes: [UInt8], _ charset: String? = nil) -> PageReading {
  MarkupPageReader().read(bytes, document: "page.html", declaredCharset: charset)
}

struct MarkupEncodingTests {
  @Test(arguments: [
    (String.Encoding.utf8, "utf-8", PageEncoding.utf8),
    (.windowsCP1252, "Windows-1252", .windows1252),
    (.windowsCP1252, "ISO-8859-1", .windows1252),
    (.windowsCP1252, "latin1", .windows1252),
  ])
  func `a declared encoding is used without a word`(
    encoding: String.Encoding, label: String, used: PageEncoding
  ) throws {
    let inPage = try page(encoding, declared: label)
    let apart = try page(encoding)
    for (bytes, charset, source) in [
      (inPage, nil, EncodingChoice.Source.page), (apart, label, .transport),
      (inPage, "utf-8x", .page),
    ] {
      let reading = read(bytes, charset)
      #expect(reading.record?.title?.value == "Håll öppet – \"på\" €")
      #expect(reading.record?.region?.value == "Övre Norrland")
      #expect(reading.findings == [])
      let text = try #require(MarkupReader().text(of: bytes, declaredCharset: charset))
      #expect(text.encoding == EncodingChoice(used, from: source))
    }
  }

  @Test func `the older way to declare an encoding counts as well`() throws {
    let bytes =
      Array("<meta http-equiv='Content-Type' content='text/html; charset=\"iso-8859-1\"'>".utf8)
      + (try page(.windowsCP1252))
    #expect(read(bytes).findings == [])
    #expect(read(bytes).record?.region?.value == "Övre Norrland")
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `a byte order mark decides`(encoding: String.Encoding) throws {
    let mark: [UInt8] = encoding == .utf16BigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    let reading = read(mark + (try page(encoding, declared: "iso-8859-1")), "utf-8")
    #expect(reading.record?.title?.value == "Håll öppet – \"på\" €")
    #expect(reading.findings == [])
    #expect(reading.record?.title?.column == 45)
    let utf8 = read([0xEF, 0xBB, 0xBF] + (try page(.utf8, declared: "iso-8859-1")))
    #expect(utf8.record?.title?.value == "Håll öppet – \"på\" €")
    #expect(utf8.findings == [])
  }

  @Test func `UTF-16 without a mark needs somebody to say so`() throws {
    let bytes = try page(.utf16LittleEndian)
    #expect(read(bytes, "utf-16").record?.region?.value == "Övre Norrland")
    #expect(read(bytes).findings.map(\.kind) == [.binary])
    // A page that can be read up to its declaration is not UTF-16.
    #expect(read(try page(.utf8, declared: "utf-16")).record?.region?.value == "Övre Norrland")
  }

  @Test func `an encoding that nobody declares is detected and reported`() throws {
    let reading = read(try page(.windowsCP1252))
    #expect(reading.record?.region?.value == "Övre Norrland")
    // The first letter beyond ASCII is the second of the title.
    #expect(reading.findings.map(\.short) == ["invalidEncoding note 1:6"])
    #expect(read(try page(.utf8)).findings == [])
  }

  @Test func `a declaration that the bytes contradict is not believed, and reported`() throws {
    let old = read(try page(.windowsCP1252, declared: "utf-8"))
    #expect(old.record?.region?.value == "Övre Norrland")
    #expect(old.findings.map(\.kind) == [.invalidEncoding])
    let new = read(try page(.utf8, declared: "iso-8859-1"))
    #expect(new.record?.region?.value == "Övre Norrland")
    #expect(new.findings.map(\.short) == ["invalidEncoding note 1:1"])
  }

  @Test func `one damaged byte leaves the rest UTF-8`() throws {
    var bytes = try page(.utf8, declared: "utf-8")
    let place = try #require(bytes.firstIndex(of: 0xC3))
    bytes.replaceSubrange(place...place + 1, with: [0xE5])
    let reading = read(bytes)
    #expect(reading.record?.title?.value == "Håll öppet – \"på\" €")
    #expect(reading.findings.map(\.kind) == [.invalidEncoding])
  }

  @Test func `letters in two parts are put together`() {
    let reading = read(Array(body.decomposedStringWithCanonicalMapping.utf8))
    #expect(reading.record?.region?.value == "Övre Norrland")
    #expect(reading.record?.title?.value.utf8.elementsEqual("Håll öppet – \"på\" €".utf8) == true)
  }

  @Test func `Latin with a euro sign is known by its name`() {
    let bytes = Array("<p>10 ".utf8) + [0xA4] + Array(" p".utf8) + [0xE5]
    let text = MarkupReader().text(of: bytes, declaredCharset: "ISO-8859-15")
    #expect(text.map { String(decoding: $0.bytes, as: UTF8.self) } == "10 € på\n")
  }
}
