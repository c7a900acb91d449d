import PageParsing
import ProjectModel
import Testing

/// The text of a page, without the line end after it.
private func text(_ html: String) -> String? {
  MarkupReader().text(of: Array(html.utf8)).map {
    String(decoding: $0.bytes.dropLast(), as: UTF8.self)
  }
}

struct MarkupTextTests {
  @Test(arguments: [
    ("<p>Ett<p>Två", "Ett\n\nTvå"),
    ("Ett<br>Två<br/>Tre", "Ett\nTvå\nTre"),
    ("Ett<br><br>Två", "Ett\n\nTvå"),
    ("<div>Ett</div><div>Två</div>", "Ett\nTvå"),
    ("  <b>Ett</b>\n\n  två\t<i>tre</i>fyra ", "Ett två trefyra"),
    ("<ul><li>Ett<li><p>Två</p><li>Tre<br>fyra</ul>", " • Ett\n • Två\n • Tre fyra"),
    ("<ul><li>Ett<ul><li>Två</ul><li>Tre</ul>Fyra", " • Ett\n • Två\n • Tre\n\nFyra"),
    ("<ul><li></li><li>Två</li></ul>", " • Två"),
    ("<table><tr><td>Ett<td>Två<tr><td>Tre</table>", "Ett\nTvå\nTre"),
    ("<pre>Ett\n\n • Två\n</pre>Tre", "Ett\n\n • Två\n\nTre"),
    ("<p>Ett</p><p>&nbsp;</p><p>Två</p>", "Ett\n\nTvå"),
    ("&Aring;r &amp; d&aring;r &lt;3&gt; &#8226; &#x2022; &euro; &oslash;", "År & dår <3> • • € ø"),
    ("<h1>Ett<br>två</h1>", "Ett två"),
    ("<script>var a = '<p>x</p>' < 1;</script><style>p > a {}</style>Ett<!-- <p>Två -->", "Ett"),
    ("<select><option>A</select><textarea>B</textarea><nav>C</nav><footer>D</footer>Ett", "Ett"),
    ("<main>Ett<footer>Två</footer></main>", "Ett\nTvå"),
    ("<p>Ett<script>", "Ett"),
    ("<a href=x>Ett</p></div></a> två", "Ett två"),
    ("<esf-row>Ett</esf-row><esf-row>två</esf-row>", "Etttvå"),
  ])
  func `elements give lines`(html: String, expected: String) {
    #expect(text(html) == expected)
  }

  @Test func `a page without text gives none`() {
    #expect(text("<html><head><title>A</title></head></html>") == "")
    #expect(readMarkup("<html></html>").findings.map(\.kind) == [.empty])
  }

  @Test func `every character is found again in the file`() throws {
    let html = "<p>Ett  &aring;r\n två<br>\n\n <b>tr</b>e</p>"
    let text = try #require(MarkupReader().text(of: Array(html.utf8)))
    #expect(String(decoding: text.bytes, as: UTF8.self) == "Ett år två\ntre\n")
    // E, å (a reference), r, t of två, tr, e; places counted in the HTML above.
    let places = [(1, 1), (1, 5), (1, 6), (1, 8), (2, 1), (2, 3)]
    let expected = [(1, 4), (1, 9), (1, 16), (2, 2), (4, 5), (4, 11)]
    for (place, wanted) in zip(places, expected) {
      let found = text.source(line: place.0, column: place.1)
      #expect(found == wanted)
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines are those of the file, whatever their ends`(end: String) throws {
    let filling = String(repeating: "x" + end, count: 70_000)
    let html = "<!-- \(filling) --><p>Ett" + end + "två" + end + "<p>Tre"
    let text = try #require(MarkupReader().text(of: Array(html.utf8)))
    #expect(text.source(line: 1, column: 1) == (70_001, 8))
    #expect(text.source(line: 3, column: 1) == (70_003, 4))
  }

  @Test func `the address of a page is its canonical one, then the one for other sites`() throws {
    let canonical = "<link rel='stylesheet canonical' href='https://a.se/'>"
    let open = "<meta property='og:url' content='https://b.se/'>"
    let saved = "<!-- saved from url=(0013)https://c.se/ -->"
    func url(_ head: String) throws -> String? {
      try #require(MarkupReader().text(of: Array((head + "<p>x").utf8))).url
    }
    #expect(try url(saved + open + canonical) == "https://a.se/")
    #expect(try url(saved + open) == "https://b.se/")
    #expect(try url(saved) == "https://c.se/")
    #expect(try url("<link rel=canonical href='/a'>") == nil)
    #expect(
      try url("<!-- Page saved with SingleFile \n url: https://d.se/ \n saved date: x -->")
        == "https://d.se/")
  }
}
