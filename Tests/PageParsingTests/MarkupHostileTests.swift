import Dispatch
import PageParsing
import ProjectModel
import Synchronization
import Testing

/// The saved pages with their prose cut, so that every prefix can be read in a test.
private let pages: [[UInt8]] = MarkupTwins.folders.keys.sorted().compactMap { name in
  guard let bytes = try? MarkupTwins.markup(name) else { return nil }
  let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  let short = lines.map { $0.count > 240 && $0.starts(with: [0x20, 0x20]) ? $0.prefix(40) : $0 }
  return Array(short.joined(separator: [0x0A]))
}

private func expectSound(_ reading: PageReading, _ context: @autoclosure () -> String) {
  let places = reading.findings.map { ($0.line, $0.column) }
  let isSound =
    places.allSatisfy { $0.0 >= 1 && $0.1 >= 1 }
    && zip(places, places.dropFirst()).allSatisfy { $0.0 <= $0.1 }
    && (reading.record?.findings ?? reading.findings) == reading.findings
    && (reading.record != nil || reading.findings.contains { $0.severity == .rejection })
    && reading.record?.mentions.allSatisfy { !$0.name.isEmpty && $0.line >= 1 } != false
  #expect(isSound, "\(context())")
}

private func read(_ bytes: [UInt8]) -> PageReading {
  MarkupPageReader().read(bytes, document: "page.html", declaredCharset: nil)
}

struct MarkupHostileTests {
  @Test func `prefixes of every page are read without a trap`() {
    #expect(pages.count == 5)
    for (index, page) in pages.enumerated() {
      for length in stride(from: index, through: page.count, by: 61) {
        expectSound(read(Array(page[..<length])), "page \(index), \(length) bytes")
      }
    }
  }

  @Test func `pages with random damage are read without a trap`() {
    let snippets = [
      "<", ">", "</", "<!--", "<div>", "</div>", "&", "\"", "<pre>", "<li>", "\0", "\r",
    ]
    .map { Array($0.utf8) }
    for seed in 0..<400 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      var page = random.pick(pages)
      for _ in 0...random.below(8) {
        let place = random.below(page.count)
        switch random.below(5) {
        case 0: page[place] ^= 1 << UInt8(random.below(8))
        case 1: page.insert(contentsOf: random.pick(snippets), at: place)
        case 2: page.removeSubrange(place..<min(page.count, place + random.below(60)))
        case 3: page = Array(page[place...]) + page[..<place]
        default: page[place] = UInt8(random.below(256))
        }
        if page.isEmpty { page = [0x3C] }
      }
      expectSound(read(page), "seed \(seed)")
    }
  }

  @Test func `random bytes and random tags are read without a trap`() {
    let names = [
      "div", "p", "li", "ul", "table", "td", "tr", "a", "b", "script", "h1", "dl", "dd", "pre",
    ]
    for seed in 0..<200 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      expectSound(
        read((0..<random.below(400)).map { _ in UInt8(random.below(256)) }), "seed \(seed)")
      var html = ""
      for _ in 0..<random.below(200) {
        let name = random.pick(names)
        html += random.pick([
          "<\(name)>", "</\(name)>", "<\(name) a=\"b", "Region ", "Kommun", "\n",
        ])
      }
      expectSound(read(Array(html.utf8)), "seed \(seed)")
    }
  }

  @Test(arguments: ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<p><a>", "<font>", "<x>"])
  func `a page that nests without end is cut and said to be`(tag: String) {
    let header = "<h1>T</h1><ul><li>ProjektfasG<li>ProjektägareO<li>RegionSydsverige</ul>"
    let reading = readMarkup(header + String(repeating: tag, count: 30_000) + "text")
    #expect(reading.record?.owner?.name == "O")
    #expect(reading.findings.contains { $0.kind == .truncated })
  }

  @Test(arguments: [
    String(repeating: "</i>", count: 30_000), String(repeating: "<i></b>", count: 30_000),
    String(repeating: "<br>", count: 30_000), String(repeating: "&amp;", count: 30_000),
    String(repeating: "<p>Region", count: 8_000),
    String(repeating: "<li>Region<p>x", count: 8_000),
    String(repeating: "<h1>x</h1>", count: 8_000), String(repeating: "<!--", count: 30_000),
    String(repeating: "<ul><li>x</ul>", count: 8_000),
    String(repeating: "<script>", count: 30_000),
    "<p>" + String(repeating: "ord ", count: 30_000), String(repeating: "<", count: 30_000),
    String(repeating: "<h2>Kommun</h2><ul><li>Ö</ul>", count: 5_000),
    "<a " + String(repeating: "b ", count: 30_000),
    "<pre>" + String(repeating: "\n", count: 30_000),
  ])
  func `a pattern that never ends is read in linear time`(html: String) {
    _ = readMarkup("<h1>T</h1>" + html)
  }

  @Test func `an element with a thousand attributes and more is rejected where it stands`() {
    let many = (0..<40_000).map { "a\($0)" }.joined(separator: " ")
    let reading = readMarkup("<p>x</p>\n <div \(many)>")
    #expect(reading.findings.map(\.short) == ["unreadable rejection 2:2"])
    // In a script, a comment or a value they are none.
    for html in [
      "<script>if (a <b \(many)</script><p>x", "<!-- <div \(many) --><p>x", "<p a='\(many)'>x",
    ] {
      #expect(
        MarkupReader().text(of: Array(html.utf8)).map { String(decoding: $0.bytes, as: UTF8.self) }
          == "x\n")
    }
  }

  @Test func `a page that is too large is rejected`() {
    let reading = read([UInt8](repeating: 0x20, count: MarkupReader.mostBytes + 1))
    #expect(reading.findings.map(\.short) == ["unreadable rejection 1:1"])
  }

  @Test func `pages are read in many threads at once`() {
    let expected = pages.map { read($0) }
    let wrongCount = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 80) { index in
      if read(pages[index % pages.count]) != expected[index % pages.count] {
        wrongCount.add(1, ordering: .relaxed)
      }
    }
    #expect(wrongCount.load(ordering: .relaxed) == 0)
  }
}
