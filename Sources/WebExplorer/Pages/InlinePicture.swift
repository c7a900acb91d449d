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
    guard let start = file.range(of: "<svg ") else { return nil }
    var text = String(file[start.lowerBound...])
    // HTML would take an element called meta for the end of the picture.
    Self.remove(from: "<metadata>", to: "</metadata>\n", in: &text)
    // A picture as one image hides its parts from screen readers.
    text = text.replacing(" role=\"img\"", with: " role=\"group\"", maxReplacements: 1)
    text = text.replacing(" style=\"max-width:100%;height:auto\"", with: "", maxReplacements: 1)
    text = Self.rewritten(text, links: links)
    markup = text
    styleSources = Self.styles(in: text).map(Self.source)
  }

  /// The sources of style in a whole file: its style sheets and the styles of single elements.
  static func styleSources(ofFile text: String) -> [String] {
    let attributes = text.split(separator: " style=\"").dropFirst().compactMap {
      $0.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first
    }
    return (attributes.isEmpty ? [] : ["'unsafe-hashes'"])
      + (styles(in: text).map(String.init) + Set(attributes.map(String.init)).sorted())
      .map(source)
  }

  private static func remove(from start: String, to end: String, in text: inout String) {
    guard let first = text.range(of: start),
      let last = text[first.upperBound...].range(of: end)
    else { return }
    text.removeSubrange(first.lowerBound..<last.upperBound)
  }

  private static func styles(in text: String) -> [Substring] {
    text.split(separator: "<style>").dropFirst().compactMap { piece in
      piece.range(of: "</style>").map { piece[..<$0.lowerBound] }
    }
  }

  private static func source(_ style: some StringProtocol) -> String {
    let digits = Array(ContentDigest.hexadecimal(of: Array(style.utf8)).utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).map { place in
      UInt8(String(decoding: digits[place...(place + 1)], as: UTF8.self), radix: 16) ?? 0
    }
    return "'sha256-" + Base64.text(of: bytes) + "'"
  }

  /// Every `href` that begins as pictures' links to things do leads to the thing's page.
  private static func rewritten(_ text: String, links: (String) -> String?) -> String {
    var result = ""
    var rest = text[...]
    while let found = rest.range(of: linkStart) {
      result += rest[..<found.lowerBound]
      rest = rest[found.upperBound...]
      guard let end = rest.firstIndex(of: "\"") else { break }
      let address = links(String(rest[..<end])) ?? "#"
      let escaped = address.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        .replacing("<", with: "&lt;")
      // The second link of the same element, for old readers of SVG, is not needed in a page.
      if result.hasSuffix(" xlink:") {
        result.removeLast(" xlink:".count)
      } else {
        result += "href=\"" + escaped + "\""
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// What links in pictures begin with; the key follows.
  static let linkBase = "/key/"
  private static let linkStart = "href=\"" + linkBase
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
