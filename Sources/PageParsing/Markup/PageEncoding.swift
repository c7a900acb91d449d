/// How the characters of a document are written as bytes.
public enum PageEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  /// Windows-1252, and what is declared as ISO-8859-1 or ASCII: browsers read all three alike.
  case windows1252 = "Windows-1252"
  /// Latin with the euro sign and the French ligatures.
  case latin9 = "ISO-8859-15"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"

  /// The encoding that a label means, whatever its capitals and blanks.
  ///
  /// - Returns: `nil` for a label that is not known.
  public init?(label: some StringProtocol) {
    let name = label.lowercased().filter { $0.isLetter || $0.isNumber }
    switch name {
    case "utf8", "unicode11utf8", "xunicode20utf8": self = .utf8
    case "windows1252", "cp1252", "xcp1252", "iso88591", "latin1", "l1", "iso885911987", "isoir100",
      "cp819", "ibm819", "ascii", "usascii", "ansix341968":
      self = .windows1252
    case "iso885915", "latin9", "l9", "csisolatin9": self = .latin9
    case "utf16", "utf16le", "unicode", "ucs2", "iso10646ucs2", "csunicode":
      self = .utf16LittleEndian
    case "utf16be", "unicodefffe": self = .utf16BigEndian
    default: return nil
    }
  }

  /// Whether every ASCII character is its own byte, as a declaration inside the page needs.
  var holdsASCII: Bool {
    self != .utf16LittleEndian && self != .utf16BigEndian
  }
}

/// Which encoding a document was read in, and who said so.
public struct EncodingChoice: Hashable, Sendable {
  /// Who said which encoding it is.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// The byte order mark at the beginning.
    case byteOrderMark
    /// The server or archive that the document came from.
    case transport
    /// A `<meta>` of the page.
    case page
    /// Nobody, or somebody who was wrong: the bytes tell.
    case detection
  }

  /// The encoding that the document was read in.
  public let encoding: PageEncoding
  /// Who said so.
  public let source: Source
  /// Whether some bytes were not valid in the encoding and were read as Windows-1252.
  public let isRepaired: Bool

  /// Creates a choice.
  public init(_ encoding: PageEncoding, from source: Source, isRepaired: Bool = false) {
    self.encoding = encoding
    self.source = source
    self.isRepaired = isRepaired
  }
}
