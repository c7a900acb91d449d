import Foundation
import PageParsing
import ProjectModel
import Testing

/// The fixture pages with their prose cut to a few characters a line: all of the structure, a fifth
/// of the length, so that every prefix can be read in a test.
private let shortPages: [[UInt8]] = FixtureFiles.all.compactMap { folder, name in
  guard let bytes = try? FixtureFiles.bytes(folder, name), bytes.count < 40_000 else { return nil }
  let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  return Array(lines.map { $0.count > 90 ? $0.prefix(24) : $0 }.joined(separator: "\n".utf8))
}

/// How many damaged pages are read: three thousand, or as many as `SAMBAND_DAMAGE` says.
private let damageCount =
  ProcessInfo.processInfo.environment["SAMBAND_DAMAGE"].flatMap(UInt64.init) ?? 3000

/// How many pages of memory the process has resident; 0 where the system does not tell.
private var residentPages: Int {
  let status = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
  let fields = status.split(separator: " ")
  return fields.count > 1 ? Int(fields[1]) ?? 0 : 0
}

/// What holds for every reading, whatever was read.
private func expectSound(_ reading: PageReading, _ context: @autoclosure () -> String) {
  let places = reading.findings.map { ($0.line, $0.column) }
  #expect(places.allSatisfy { $0.0 >= 1 && $0.1 >= 1 }, "\(context())")
  #expect(zip(places, places.dropFirst()).allSatisfy { $0.0 <= $0.1 }, "\(context())")
  if let record = reading.record {
    #expect(record.findings == reading.findings, "\(context())")
    #expect(record.mentions.allSatisfy { !$0.name.isEmpty && $0.line >= 1 }, "\(context())")
  } else {
    #expect(reading.findings.contains { $0.severity == .rejection }, "\(context())")
  }
}

struct HostileInputTests {
  @Test func `every prefix of every page is read without a trap`() {
    #expect(shortPages.count >= 40)
    for (index, page) in shortPages.enumerated() {
      page.withUnsafeBytes { bytes in
        for length in 0...page.count {
          let prefix = UnsafeRawBufferPointer(rebasing: bytes[..<length])
          let reading = PageReader().read(prefix, document: "page.txt")
          guard reading.record == nil, reading.findings.isEmpty else { continue }
          Issue.record("page \(index), \(length) bytes: neither a record nor a finding")
        }
      }
    }
  }

  @Test func `pages with random damage are read without a trap`() {
    var before = 0
    for seed in 0..<damageCount {
      var random = TestRandom(seed: seed)
      let page = damaged(random.pick(shortPages), &random)
      expectSound(PageReader().read(page, document: "page.txt"), "seed \(seed)")
      if seed == damageCount / 10 { before = residentPages }
    }
    // Other tests in the process take memory as well; only a count of one's own is asked alone.
    guard damageCount > 3000 else { return }
    let after = residentPages
    #expect(after - before <= before / 10, "\(before) pages grew to \(after)")
  }

  @Test func `no message about a damaged page names its contact person`() {
    for seed in 0..<3000 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let page = damaged(random.pick(shortPages), &random)
      for finding in PageReader().read(page, document: "page.txt").findings {
        let words = finding.what + finding.expected
        #expect(!words.contains("Kontaktsson"), "seed \(seed): \(words)")
        #expect(!words.contains("000-00"), "seed \(seed): \(words)")
        #expect(!words.contains("kontakt@") || words.contains("kontakt@eksjo.se"), "seed \(seed)")
      }
    }
  }

  @Test(arguments: [TableFormat.jsonLines, .csv])
  func `tables with random damage are read without a trap`(format: TableFormat) {
    let table =
      format == .csv
      ? "id;title;partners;municipalities;start;grantSEK\n"
        + "1;\"a;\"\"b\"\"\nc\";A|B|;Eksjö|Norge;2009-01-15;1 000,50\n2;Två;;;2009-13-01;x\n"
      : "{\"id\":1,\"title\":\"a\\u00e5\\n\",\"partners\":[\"A\",\"B\"],\"x\":{\"y\":[1.5e3,null]}}\n"
        + "{\"id\":\"2\",\"start\":\"2009-01-15\",\"grantSEK\":1000,\"municipalities\":[\"Eksjö\"]}\n"
    for seed in 0..<3000 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      var rest = damaged(Array((table + table).utf8), &random)[...]
      let chunk = 1 + random.below(200)
      TableReader(format: format).read(
        chunks: {
          guard !rest.isEmpty else { return nil }
          defer { rest = rest.dropFirst(chunk) }
          return Array(rest.prefix(chunk))
        }, document: "table"
      ) { reading in
        #expect(reading.record != nil || !reading.findings.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test func `random bytes are read without a trap`() {
    for seed in 0..<300 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let bytes = (0..<random.below(400)).map { _ in UInt8(1 + random.below(255)) }
      expectSound(PageReader().read(bytes, document: "page.txt"), "seed \(seed)")
    }
  }

  @Test(arguments: [
    "\n", "\r", "\r\n", " \n", "Region\n", "Region:\n", "RegionX\n\n", " • \n", ":",
  ])
  func `one line twenty thousand times is read in linear time`(line: String) {
    let text = String(repeating: line, count: 20_000)
    for page in [text, "Sammanfattning\n\nKommun\n\n" + text, "T\n\nNamn:\nT\nRegion:\n" + text] {
      _ = read(page)
    }
  }

  /// Flips, cuts, drops, doubles, swaps and inserts.
  private func damaged(_ page: [UInt8], _ random: inout TestRandom) -> [UInt8] {
    var lines = page.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for _ in 0..<random.below(4) {
      let (a, b) = (random.below(lines.count), random.below(lines.count))
      switch random.below(4) {
      case 0 where lines.count > 1: lines.remove(at: a)
      case 1: lines.insert(lines[a], at: b)
      default: lines.swapAt(a, b)
      }
    }
    var bytes = Array(lines.joined(separator: "\n".utf8))
    for _ in 0..<random.below(6) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(4) {
      case 0: bytes[place] ^= 1 << UInt8(random.below(8))
      case 1: bytes[place] = UInt8(random.below(256))
      case 2: bytes.remove(at: place)
      default:
        bytes.insert(random.pick([0, 0x0A, 0x0D, 0x20, 0x22, 0x3A, 0xC3, 0xE2, 0xFF]), at: place)
      }
    }
    return random.chance(20) ? Array(bytes.prefix(random.below(bytes.count + 1))) : bytes
  }
}
