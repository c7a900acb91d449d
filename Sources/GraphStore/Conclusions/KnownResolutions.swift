import ProjectModel

/// Which resolutions were written for each name.
///
/// Two mentions share a resolution when the same name came to the same end for the same reason. Nearly
/// every name has one resolution, so they are kept in a chain for each name.
struct KnownResolutions {
  /// To what end a name came, and why.
  struct Meaning {
    let organisation: Int64
    /// The municipality, where the name means a place.
    let municipality: String?
    let rule: ResolutionRule
    let reason: String

    /// The bytes are hashed, which is faster than Swift's comparison of texts.
    fileprivate var hash: Int {
      var hasher = Hasher()
      hasher.combine(organisation)
      hasher.combine(rule)
      for text in [municipality ?? "", reason] {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0 as UInt8)
      }
      return hasher.finalize()
    }
  }

  private struct Link {
    /// Of a meaning only 64 bits are kept: the reasons of millions of names are long.
    let meaning: Int
    let id: UInt32
    let next: UInt32
  }

  /// The first link of each name's chain, counted from 1; 0 for none.
  private var heads: [UInt32]
  private var links: [Link] = []

  /// How many were noted.
  var count: Int { links.count }

  init(nameCount: Int) {
    heads = Array(repeating: 0, count: nameCount)
  }

  /// The resolution of a name with a meaning, if it was written before.
  func id(of name: Int, _ meaning: Meaning) -> UInt32? {
    let wanted = meaning.hash
    var next = heads[name]
    while next != 0 {
      let link = links[Int(next) - 1]
      if link.meaning == wanted { return link.id }
      next = link.next
    }
    return nil
  }

  mutating func note(_ id: UInt32, of name: Int, _ meaning: Meaning) {
    links.append(Link(meaning: meaning.hash, id: id, next: heads[name]))
    heads[name] = UInt32(links.count)
  }
}
