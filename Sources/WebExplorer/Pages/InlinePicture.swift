import Foundation
import ProjectModel

/// A picture of ours, an SVG file, as it stands in the middle of a page.
struct InlinePicture: Sendable {
  /// The markup.
  let markup: String
  /// Hashes of the style sheets in it, as a Content-Security-Policy names them.
  let styleSources: [String]

  /// Rewrites a file that our drawing made.
  ///
  /// - Returns: `nil` when it is none.
  init?(file: String, links: (String) -> String?) {
    let file = Array(file.utf8)
    guard let start = file.firstRange(of: "<svg ") else { return nil }
    var text = Array(file[start.lowerBound...])
    // HTML would take an element called meta for the end of the picture.
    if let first = text.firstRange(of: "<metadata>"),
      let last = text.firstRange(of: "</metadata>\n", from: first.upperBound)
    {
      text.removeSubrange(first.lowerBound..<last.upperBound)
    }
    // A picture as one image hides its parts from screen readers.
    for (old, new) in [(" role=\"img\"", " role=\"group\""), (Self.ownSize, "")] {
      if let found = text.firstRange(of: old) {
        text.replaceSubrange(found, with: Array(new.utf8))
      }
    }
    let markup = String(decoding: Self.rewritten(text, links: links), as: UTF8.self)
    self.markup = markup
    styleSources = Self.styles(in: markup).map(Self.source)
  }

  private static let ownSize = " style=\"max-width:100%;height:auto\""

  /// The sources of style in a whole file: its style sheets and the styles of single elements.
  static func styleSources(ofFile text: String) -> [String] {
    let attributes = text.split(separator: " style=\"").dropFirst().compactMap {
      $0.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first
    }
    return (attributes.isEmpty ? [] : ["'unsafe-hashes'"])
      + (styles(in: text) + Set(attributes.map(String.init)).sorted())
      .map(source)
  }

  private static func styles(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    var place = 0
    while let start = bytes.firstRange(of: "<style>", from: place),
      let end = bytes.firstRange(of: "</style>", from: start.upperBound)
    {
      found.append(String(decoding: bytes[start.upperBound..<end.lowerBound], as: UTF8.self))
      place = end.upperBound
    }
    return found
  }

  private static func source(_ style: some StringProtocol) -> String {
    let digits = Array(ContentDigest.hexadecimal(of: Array(style.utf8)).utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).map { place in
      UInt8(String(decoding: digits[place...(place + 1)], as: UTF8.self), radix: 16) ?? 0
    }
    return "'sha256-" + Base64.text(of: bytes) + "'"
  }

  /// Every `href` that begins as pictures' links to things do leads to the thing's page.
  private static func rewritten(_ text: [UInt8], links: (String) -> String?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var place = 0
    let oldLink = Array(" xlink:".utf8)
    while let found = text.firstRange(of: linkStart, from: place) {
      result += text[place..<found.lowerBound]
      place = found.upperBound
      guard let end = text[place...].firstIndex(of: UInt8(ascii: "\"")) else { break }
      let address = links(String(decoding: text[place..<end], as: UTF8.self)) ?? "#"
      let escaped = address.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        .replacing("<", with: "&lt;")
      // The second link of the same element, for old readers of SVG, is not needed in a page.
      if result.suffix(oldLink.count).elementsEqual(oldLink) {
        result.removeLast(oldLink.count)
      } else {
        result += Array("href=\"\(escaped)\"".utf8)
      }
      place = end + 1
    }
    return result + text[place...]
  }

  /// What links in pictures begin with; the key follows.
  static let linkBase = "/key/"
  private static let linkStart = "href=\"" + linkBase
}

extension [UInt8] {
  /// Where a text stands first, from some place on.
  ///
  /// - Complexity: O(count).
  fileprivate func firstRange(of text: String, from start: Int = 0) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return nil }
    var place = start
    while place + wanted.count <= count {
      guard let hit = self[place...(count - wanted.count)].firstIndex(of: first) else { return nil }
      let end = hit + wanted.count
      if self[hit..<end].elementsEqual(wanted) { return hit..<end }
      place = hit + 1
    }
    return nil
  }
}

/// Base64 (RFC 4648, 4).
enum Base64 {
  /// The text that stands for some bytes.
  static func text(of bytes: [UInt8]) -> String {
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var number = group.reduce(0) { $0 << 8 | UInt32($1) }
      number <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        result.append(
          place > group.count ? "=" : letters[Int(number >> UInt32(18 - 6 * place)) & 63])
      }
    }
    return result
  }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
}
