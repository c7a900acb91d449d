import Foundation
import Hummingbird
import Testing
import WebExplorer

/// The explorer in a real browser.
@Suite(.serialized, .enabled(if: WebDriver.isInstalled, "bash .ci/install installs Chromium"))
struct BrowserTests {
  /// A site that listens, and a browser at its first page.
  private func visit(
    _ path: String = "/", width: Int = 1_200, language: String = "en", isDark: Bool = false,
    runsScripts: Bool = true, _ body: @Sendable (WebDriver, String) async throws -> Void
  ) async throws {
    let site = try FixtureSite()
    let (ports, told) = AsyncStream<Int>.makeStream()
    let serving = Task {
      try await site.server.application { told.yield($0) }.runService(gracefulShutdownSignals: [])
    }
    defer { serving.cancel() }
    var iterator = ports.makeAsyncIterator()
    let base = "http://127.0.0.1:\(await iterator.next() ?? 0)"
    let browser = try await WebDriver(
      width: width, height: 900, language: language, isDark: isDark, runsScripts: runsScripts)
    do {
      try await browser.open(base + path)
      try await body(browser, base)
      let complaints = try await browser.complaints()
      if runsScripts { #expect(complaints == []) }
    } catch {
      await browser.close()
      throw error
    }
    await browser.close()
  }

  @Test(.timeLimit(.minutes(3)))
  func `from search to a body, its unfolded partners, the evidence and back`() async throws {
    try await visit { browser, base in
      // Search as one types: the keyboard chooses the suggestion.
      try await browser.click("#q")
      try await browser.press(["f", "ö", "r", "s", "ä", "k", "r", "i", "n", "g", "s", "k"])
      try await browser.wait(
        for: "document.querySelector('.suggestions li[role=option]')", "suggestions")
      let names = try await browser.text(
        "return [...document.querySelectorAll('.suggestions li')].map(i=>i.textContent).join('|')")
      #expect(names.contains("Försäkringskassan"))
      try await browser.open(base + "/organisation/forsakringskassan")
      try await browser.wait(for: "document.querySelector('.viewer.live')", "the picture")

      // A node lights its ties; its card counts partners by kind before anything is unfolded.
      try await browser.click("g[id='node-organisation:lo'] text")
      try await browser.wait(for: "document.querySelector('.card .actions button')", "the card")
      let card = try await browser.text("return document.querySelector('.card').textContent")
      #expect(card.contains("Partners by kind"))
      let before = try await browser.run("return document.querySelectorAll('g.node').length")
      try await browser.click(".card .actions button")
      try await browser.wait(for: "location.search.includes('expand=organisation:lo')", "unfolded")
      try await browser.wait(
        for: "!document.querySelector('#picture').classList.contains('busy')", "the new picture")
      let after = try await browser.run("return document.querySelectorAll('g.node').length")
      #expect(before as? Int != after as? Int)

      // The address is the state: opened anew it shows the same.
      let link = try await browser.address()
      try await browser.open(base + "/about")
      try await browser.open(link)
      try await browser.wait(for: "document.querySelector('.viewer.live')", "the picture again")
      let again = try await browser.run("return document.querySelectorAll('g.node').length")
      #expect(again as? Int == after as? Int)

      try await browser.click("button.copy")
      try await browser.wait(
        for: "document.querySelector('button.copy').textContent === 'The link is copied'", "copied")

      // From a partner's row to the lines behind the tie, and back.
      try await browser.click("#partners-table tbody tr td:last-child a")
      try await browser.wait(for: "location.pathname === '/explain'", "evidence")
      #expect(
        try await browser.text("return document.querySelector('main').textContent")
          .contains(".txt:"))
      try await browser.back()
      try await browser.wait(for: "location.href === '\(link)'", "back")
    }
  }

  @Test(.timeLimit(.minutes(3)))
  func `the picture is walked, opened, unfolded, undone and redone by keyboard alone`()
    async throws
  {
    try await visit("/organisation/arbetsformedlingen") { browser, _ in
      try await browser.wait(for: "document.querySelector('.viewer.live')", "the picture")
      // Tab reaches the skip link first, and from it the content.
      try await browser.press(["Tab"])
      #expect(try await browser.isTrue("return document.activeElement.className === 'skip'"))
      // The slash goes to search, Tab from there on through everything to the picture's one stop.
      try await browser.press(["/"])
      #expect(try await browser.isTrue("return document.activeElement.id === 'q'"))
      for _ in 0..<40 {
        try await browser.press(["Tab"])
        if try await browser.isTrue("return !!document.activeElement.closest('g.node')") { break }
      }
      let focus =
        "(document.activeElement.closest('g.node')||{id:''}).id.replace('node-','')"
      #expect(try await browser.text("return " + focus) == "organisation:arbetsformedlingen")
      // Focus can be seen and lights the node's ties.
      #expect(try await browser.isTrue("return !!document.querySelector('svg.dimmed .edge.lit')"))
      try await browser.press(["Right"])
      let next = try await browser.text("return " + focus)
      #expect(!next.isEmpty && next != "organisation:arbetsformedlingen")
      // Zooming changes what is seen, and 0 shows all again.
      let box = "document.querySelector('.canvas svg').getAttribute('viewBox')"
      let whole = try await browser.text("return " + box)
      try await browser.press(["+"])
      #expect(try await browser.text("return " + box) != whole)
      try await browser.press(["-", "0"])
      // Walk until a body has the focus.
      for key in ["Right", "Left", "Down", "Up", "Left", "Down", "Right", "Up"] {
        if try await browser.text("return " + focus).hasPrefix("organisation:"),
          try await browser.text("return " + focus) != "organisation:arbetsformedlingen"
        {
          break
        }
        try await browser.press([key])
      }
      let body = try await browser.text("return " + focus)
      try #require(body.hasPrefix("organisation:"))
      try await browser.press(["Enter"])
      try await browser.wait(for: "document.querySelector('.card .actions button')", "the card")
      try await browser.press(["Escape"])
      #expect(try await browser.isTrue("return !document.querySelector('.card')"))
      #expect(try await browser.text("return " + focus) == body)
      try await browser.press(["Enter"])
      try await browser.wait(
        for: "document.activeElement.closest('.card .actions')", "focus on the card")
      try await browser.press(["Enter"])
      try await browser.wait(for: "location.search.includes('expand=')", "unfolded")
      try await browser.wait(
        for: "document.activeElement.closest('g.node')", "focus on the unfolded body")
      try await browser.press(["Control+z"])
      try await browser.wait(for: "!location.search.includes('expand=')", "undone")
      try await browser.click(".tools button:nth-child(5)")
      try await browser.wait(for: "location.search.includes('expand=')", "redone")
      try await browser.back()
      try await browser.wait(for: "!location.search.includes('expand=')", "the back button")
    }
  }

  @Test(.timeLimit(.minutes(3)))
  func `without scripts everything can be read and reached`() async throws {
    try await visit("/search?q=LO", runsScripts: false) { browser, base in
      try await browser.click("tr[data-key='organisation:lo'] a")
      #expect(try await browser.address() == base + "/organisation/lo")
      try await browser.click("#partners-table tbody tr td:last-child a")
      #expect(try await browser.address().hasPrefix(base + "/explain?"))
    }
  }

  @Test(.timeLimit(.minutes(3)), arguments: [("sv", 1_200, false), ("en", 390, true)])
  func `every page fits its window, keeps its contrast and names what can be used`(
    language: String, width: Int, isDark: Bool
  ) async throws {
    try await visit("/", width: width, language: language, isDark: isDark) { browser, base in
      for address in FixtureAddresses.all {
        try await browser.open(base + address)
        #expect(
          try await browser.text("return document.documentElement.lang") == language, "\(address)")
        #expect(
          try await browser.isTrue(
            "return document.documentElement.scrollWidth <= innerWidth + 1"),
          "\(address) is wider than \(width)")
        let problems = try await browser.run(Self.audit) as? [String] ?? ["no audit"]
        #expect(problems == [], "\(address) \(language) \(width)")
      }
      let ground = try await browser.text(
        "return getComputedStyle(document.body).backgroundColor")
      #expect((ground == "rgb(255, 255, 255)") == !isDark)
    }
  }

  /// What a reader with a screen reader, a keyboard or weak eyes would stumble on (WCAG 2.2).
  private static let audit = """
    const problems = [];
    const shown = (element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && getComputedStyle(element).visibility !== 'hidden';
    };
    const nameOf = (element) => (element.getAttribute('aria-label')
      || (element.getAttribute('aria-labelledby') || '').split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim()
      || [...(element.labels ?? [])].map((label) => label.textContent).join(' ').trim()
      || element.textContent.trim() || element.title || '');
    for (const element of document.querySelectorAll('a[href],button,input:not([type=hidden]),select,[role=region],summary')) {
      if (shown(element) && !nameOf(element)) problems.push('no name: ' + element.outerHTML.slice(0, 80));
    }
    let level = 0;
    for (const head of document.querySelectorAll('h1,h2,h3,h4')) {
      const own = Number(head.tagName[1]);
      if (own > level + 1) problems.push('heading jumps: ' + head.textContent);
      level = own;
    }
    for (const landmark of ['header', 'nav', 'main', 'footer']) {
      if (document.querySelectorAll(landmark).length !== 1) problems.push('landmark ' + landmark);
    }
    for (const element of document.querySelectorAll('[tabindex]')) {
      if (element.tabIndex > 0) problems.push('focus order: ' + element.outerHTML.slice(0, 80));
    }
    const light = (color) => {
      const [r, g, b] = color.match(/[\\d.]+/g).map(Number).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element) => {
      for (let own = element; own; own = own.parentElement) {
        const color = getComputedStyle(own).backgroundColor;
        if (!/, 0\\)$/.test(color) && color !== 'transparent') return color;
      }
      return getComputedStyle(document.body).backgroundColor;
    };
    const seen = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.textContent.trim() || !shown(element)) continue;
      if (element.closest('svg,button:disabled,noscript,script,.hidden,.skip')) continue;
      const style = getComputedStyle(element);
      const [a, b] = [light(style.color), light(ground(element))].sort((x, y) => y - x);
      const ratio = (a + 0.05) / (b + 0.05);
      const key = style.color + ' on ' + ground(element);
      if (ratio < 4.5 && !seen.has(key)) {
        seen.add(key);
        problems.push('contrast ' + ratio.toFixed(2) + ': ' + key + ' ' + element.textContent.slice(0, 40));
      }
    }
    return problems;
    """

  @Test(.timeLimit(.minutes(4)))
  func `Tab goes through every page in reading order, each stop seen, and leaves it`() async throws
  {
    try await visit("/") { browser, base in
      for address in FixtureAddresses.all {
        try await browser.open(base + address)
        // A picture is one stop; what is folded away is none.
        let count = try await browser.run(
          """
          const stops = [...document.querySelectorAll(
            'a[href], button, input, select, summary, [tabindex="0"]')].filter(element =>
            element.tabIndex === 0 && element.type !== 'hidden' && !element.disabled
            && element.checkVisibility({visibilityProperty: true}));
          window.reached = [];
          document.addEventListener('focusin', event => {
            const style = getComputedStyle(event.target);
            const isSeen = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
            reached.push(stops.indexOf(event.target) + (isSeen ? '' : ' without a mark'));
          });
          return stops.length
          """)
        let stops = count as? Int ?? 0
        #expect(stops > 8, "\(address)")
        try await browser.press(Array(repeating: "Tab", count: stops))
        let reached = try await browser.run("return reached.map(String)") as? [String]
        #expect(reached == (0..<stops).map(String.init), "\(address)")
      }
    }
  }

  @Test(.timeLimit(.minutes(3)))
  func `the language is changed by a link that stays in the address`() async throws {
    try await visit("/organisation/lo", language: "en") { browser, base in
      #expect(try await browser.text("return document.documentElement.lang") == "en")
      try await browser.click("a.language")
      #expect(try await browser.address() == base + "/organisation/lo?lang=sv")
      #expect(try await browser.text("return document.documentElement.lang") == "sv")
      try await browser.click("header nav a")
      #expect(try await browser.address().contains("lang=sv"))
    }
  }
}
