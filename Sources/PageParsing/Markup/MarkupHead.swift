/// What the head of a page says of itself: encoding, address, title.
final class MarkupHead: HTMLEventTarget {
  private var charset: String?
  private var canonical: String?
  private var openGraphURL: String?
  private var savedFrom: String?
  private(set) var titles: [String] = []
  private var title: [UInt8]?

  /// The address that the page gives for itself: its canonical link, else what it tells other
  /// sites, else what a browser noted when it saved the page.
  var url: String? { canonical ?? openGraphURL ?? savedFrom }

  /// The encoding that a page declares in a `<meta>`.
  ///
  /// Only the beginning of the page is looked at, as browsers do, and of it only ASCII: so far every
  /// encoding that can declare itself is the same.
  static func declaredCharset(of page: [UInt8]) -> String? {
    let head = MarkupHead()
    let reader = CharsetReader(head)
    _ = HTMLParser.parse(
      page.prefix(mostHeadBytes).map { $0 < 0x80 && $0 > 0 ? $0 : UInt8(ascii: "?") }, to: reader)
    return head.charset
  }

  private static let mostHeadBytes = 16 << 10

  func open(_ name: String, _ attributes: HTMLAttributes) -> Bool {
    switch name {
    case "meta": readMeta(attributes)
    case "link": readLink(attributes)
    case "title" where titles.isEmpty: title = []
    default: break
    }
    return true
  }

  func close(_ name: String) {
    guard name == "title", let bytes = title else { return }
    titles.append(String(decoding: bytes, as: UTF8.self).collapsed)
    title = nil
  }

  func text(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) {
    if let count = title?.count, count < Self.mostTitleBytes { title?.append(contentsOf: text) }
  }

  private static let mostTitleBytes = 4096

  /// `saved from url=(0021)https://www.esf.se/…` is what browsers put before a page that they save.
  func comment(_ text: String) {
    guard savedFrom == nil else { return }
    let words = text.split(whereSeparator: \.isWhitespace)
    if text.contains("saved from url=("), let mark = text.firstIndex(of: ")") {
      savedFrom = Self.webAddress(String(text[text.index(after: mark)...]))
    } else if text.contains("Page saved with SingleFile"), let label = words.firstIndex(of: "url:"),
      label + 1 < words.count
    {
      savedFrom = Self.webAddress(String(words[label + 1]))
    }
  }

  private func readMeta(_ attributes: HTMLAttributes) {
    if charset == nil {
      if let value = attributes.value("charset") {
        charset = value.trimmedOfBlanks
      } else if attributes.value("http-equiv")?.lowercased() == "content-type",
        let content = attributes.value("content")
      {
        charset = MediaType(content).charset
      }
    }
    switch (attributes.value("property") ?? attributes.value("name"))?.lowercased() {
    case "og:url" where openGraphURL == nil:
      openGraphURL = attributes.value("content").flatMap(Self.webAddress)
    case "og:title":
      if let title = attributes.value("content") { titles.append(title.collapsed) }
    default: break
    }
  }

  private func readLink(_ attributes: HTMLAttributes) {
    guard canonical == nil, let relation = attributes.value("rel")?.lowercased(),
      relation.split(whereSeparator: \.isWhitespace).contains("canonical")
    else { return }
    canonical = attributes.value("href").flatMap(Self.webAddress)
  }

  private static func webAddress(_ text: String) -> String? {
    let address = text.trimmedOfBlanks
    let scheme = address.prefix(8).lowercased()
    guard scheme.hasPrefix("http://") || scheme.hasPrefix("https://"), address.utf8.count <= 4096
    else { return nil }
    return address
  }
}

/// Reads the head alone.
private final class CharsetReader: HTMLEventTarget {
  private let head: MarkupHead

  init(_ head: MarkupHead) {
    self.head = head
  }

  func open(_ name: String, _ attributes: HTMLAttributes) -> Bool {
    name != "body" && head.open(name, attributes)
  }

  func close(_ name: String) {}
  func text(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) {}
  func comment(_ text: String) {}
}

extension String {
  /// The text with every run of white space as one blank, and none at its ends.
  var collapsed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
