import PageParsing
import ProjectModel
import Testing

private typealias Make = ArchiveMaker

private let one = Make.response(1)
private let two = Make.response(2)
private let three = Make.response(3)

/// The second record with another length.
private func second(longerBy difference: Int) -> [UInt8] {
  Make.record(
    "response", url: "https://www.esf.se/2", length: Make.http().count + difference, Make.http())
}

private func packed(_ records: [[UInt8]]) -> [UInt8] {
  Array(records.map { Make.deflated($0) }.joined())
}

struct ArchiveDamageTests {
  /// 5,000,000 is longer than the archive, -30 ends inside the page.
  @Test(arguments: [5_000_000, 900, 100, 20, 9, -5, -30])
  func `a record with a wrong length is lost alone`(difference: Int) {
    let records = [one, second(longerBy: difference), three]
    for bytes in [Array(records.joined()), packed(records), Make.deflated(Array(records.joined()))]
    {
      let reading = ArchiveReading(bytes)
      #expect(reading.paths == ["1", "3"])
      #expect(reading.pages.map(\.bytes) == [Make.page, Make.page])
      #expect(reading.problems.map(\.short) == ["malformedRow rejection 2:1"])
    }
  }

  @Test func `a record that is larger than the limit is passed over`() {
    let large = Make.record("response", Make.http([UInt8](repeating: 0x41, count: 100_000)))
    let records = [one, large, three]
    for bytes in [Array(records.joined()), packed(records), Make.deflated(Array(records.joined()))]
    {
      let reading = ArchiveReading(bytes, mostRecordBytes: 10_000)
      #expect(reading.paths == ["1", "3"])
      #expect(reading.problems.map(\.short) == ["unreadable note 2:1"])
    }
    // A film is no page that is missed.
    let film = Make.http(
      [UInt8](repeating: 0x41, count: 100_000), fields: ["Content-Type: video/mp4"])
    let reading = ArchiveReading(one + Make.record("response", film), mostRecordBytes: 10_000)
    #expect(reading.problems == [])
  }

  @Test func `a large record whose length is wrong loses nothing after it`() {
    let large = Make.record(
      "response", length: 9_000_000, Make.http([UInt8](repeating: 0x41, count: 100_000)))
    let reading = ArchiveReading(one + large + three, chunk: 4096, mostRecordBytes: 10_000)
    #expect(reading.paths == ["1", "3"])
    #expect(reading.problems.map(\.short) == ["malformedRow rejection 2:1"])
  }

  @Test func `a few bytes that inflate to very many are passed over`() {
    // 32 MiB of zeros are 32 KiB as gzip; once as the page and once as the record.
    let zeros = [UInt8](repeating: 0, count: 32 << 20)
    let inner = Make.record(
      "response", url: "https://www.esf.se/Projektbanken/x",
      Make.http(
        Make.deflated(zeros), fields: ["Content-Type: text/html", "Content-Encoding: gzip"]))
    let outer = Make.record("response", Make.http(zeros))
    let reading = ArchiveReading(packed([one, inner, outer, three]), mostRecordBytes: 1 << 20)
    #expect(reading.paths == ["1", "3"])
    #expect(reading.problems.map(\.short) == ["unreadable rejection 2:1", "unreadable note 3:1"])
  }

  @Test func `an archive that ends early gives what is whole`() {
    let plain = one + two.dropLast(20)
    for bytes in [plain, Make.deflated(plain)] {
      let reading = ArchiveReading(bytes)
      #expect(reading.paths == ["1"])
      #expect(reading.problems.map(\.short) == ["truncated rejection 2:1"])
    }
    let header = ArchiveReading(one + two.prefix(40))
    #expect(header.paths == ["1"])
    #expect(header.problems.map(\.short) == ["truncated rejection 2:1"])
  }

  @Test func `half a gzip member is one lost record`() {
    let member = Make.deflated(two)
    // In its header, in its text, and in the checksum after it.
    for kept in [5, member.count / 2, member.count - 3] {
      let last = ArchiveReading(Make.deflated(one) + member.prefix(kept))
      #expect(last.paths == ["1"])
      #expect(last.problems.map(\.short) == ["truncated rejection 2:1"])
      let inside = ArchiveReading(Make.deflated(one) + member.prefix(kept) + Make.deflated(three))
      #expect(inside.paths == ["1", "3"], "\(kept) bytes kept")
      #expect(inside.problems.map(\.short) == ["truncated rejection 2:1"])
    }
  }

  @Test func `a flipped bit loses its own record at most`() {
    let members = [Make.deflated(one), Make.deflated(two), Make.deflated(three)]
    for place in stride(from: 10, to: members[1].count, by: 3) {
      var broken = members
      broken[1][place] ^= 4
      let reading = ArchiveReading(Array(broken.joined()))
      #expect(reading.paths == ["1", "3"], "byte \(place)")
      #expect(reading.problems.map(\.severity) == [.rejection], "byte \(place)")
      #expect(reading.problems.map(\.line) == [2], "byte \(place)")
    }
  }

  @Test func `bytes between the records are passed over`() {
    let stray = Array("nothing of an archive\r\n".utf8)
    let plain = ArchiveReading(one + stray + two)
    #expect(plain.paths == ["1", "2"])
    #expect(plain.problems.map(\.short) == ["malformedRow rejection 2:1"])
    let packed = ArchiveReading(Make.deflated(one) + stray + Make.deflated(two))
    #expect(packed.paths == ["1", "2"])
    #expect(packed.problems.map(\.short) == ["malformedRow rejection 2:1"])
    let before = ArchiveReading(stray + one)
    #expect(before.paths == ["1"])
    #expect(before.problems.map(\.short) == ["malformedRow rejection 1:1"])
  }

  @Test(arguments: ["", "Content-Length: x\r\n", "Content-Length: -1\r\n"])
  func `a record without a length is lost alone`(field: String) {
    let text = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: a:b\r\n\(field)\r\n"
    let reading = ArchiveReading(one + Array(text.utf8) + Make.http() + [0x0D, 0x0A] + three)
    #expect(reading.paths == ["1", "3"])
    #expect(reading.problems.map(\.short) == ["malformedRow rejection 2:1"])
  }

  @Test func `a record without an address is lost alone`() {
    let reading = ArchiveReading(one + Make.record("response", url: nil, Make.http()) + three)
    #expect(reading.paths == ["1", "3"])
    #expect(reading.problems.map(\.short) == ["missingField rejection 2:1"])
  }

  @Test func `a header without an end is passed over`() {
    let endless =
      Array("WARC/1.0\r\n".utf8) + [UInt8](repeating: 0x61, count: 400_000) + [0x0D, 0x0A]
    let reading = ArchiveReading(one + endless + three)
    #expect(reading.paths == ["1", "3"])
    #expect(reading.problems.map(\.short) == ["malformedRow rejection 2:1"])
  }

  @Test(arguments: [
    ([], "empty rejection 1:1"), ([0x0A, 0x0A], "empty rejection 1:1"),
    (Array("<html></html>".utf8), "unknownLayout rejection 1:1"),
    (Make.deflated(Array("text".utf8)), "unknownLayout rejection 1:1"),
    ([0x1F, 0x8B], "truncated rejection 1:1"), ([0x1F, 0x8B, 9, 9, 9], "truncated rejection 1:1"),
    (Make.deflated([]), "empty rejection 1:1"),
  ])
  func `a file that is no archive is said to be none`(bytes: [UInt8], expected: String) {
    let reading = ArchiveReading(bytes)
    #expect(reading.pages == [])
    #expect(reading.problems.map(\.short) == [expected])
  }

  @Test func `the place of a problem is told in its text`() throws {
    let reading = ArchiveReading(one + second(longerBy: 9) + three)
    let what = try #require(reading.problems.first).what
    #expect(what.hasPrefix("record 2 at byte \(one.count): "))
  }

  @Test(arguments: [0, 1, 2])
  func `archives with random damage are read without a trap`(form: Int) {
    let chunked = Make.http(
      Make.chunked(Make.deflated(Make.page), by: 9),
      fields: ["Content-Type: text/html", "Content-Encoding: gzip", "Transfer-Encoding: chunked"])
    let records = [one, Make.record("response", chunked), two, Make.record("metadata", []), three]
    let whole =
      form == 0
      ? Array(records.joined())
      : form == 1 ? packed(records) : Make.deflated(Array(records.joined()))
    for seed in 0..<1000 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      var bytes = whole
      for _ in 0...random.below(6) {
        let place = random.below(bytes.count)
        switch random.below(5) {
        case 0: bytes[place] ^= 1 << UInt8(random.below(8))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(200)))
        case 2:
          bytes.insert(
            contentsOf: bytes[place..<min(bytes.count, place + 90)], at: random.below(place + 1))
        case 3: bytes[place] = UInt8(random.below(256))
        default: bytes.insert(contentsOf: [0x1F, 0x8B, 8, 0, 0x0A, 0x0D], at: place)
        }
        if bytes.isEmpty { bytes = [0] }
      }
      let chunk = 1 + random.below(3000)
      let reading = ArchiveReading(bytes, chunk: chunk, mostRecordBytes: 500)
      let numbers = reading.pages.map(\.recordNumber)
      #expect(numbers == numbers.sorted(), "form \(form), seed \(seed)")
      #expect(
        reading.problems.allSatisfy { $0.line >= 1 && $0.column == 1 }, "form \(form), seed \(seed)"
      )
    }
  }

  @Test func `every beginning of an archive is read without a trap`() {
    for bytes in [one + two, packed([one, two])] {
      for length in 0..<bytes.count {
        let reading = ArchiveReading(Array(bytes[..<length]))
        #expect(reading.pages.count <= 1 || length > bytes.count - 5, "\(length) bytes")
      }
    }
  }
}
