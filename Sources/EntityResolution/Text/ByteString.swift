#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A text that is compared and hashed byte by byte.
///
/// Swift's own strings compare by canonical equivalence, which costs several times as much for every
/// name with å, ä or ö. Names are composed when they are read, so their bytes tell.
struct ByteString: Hashable, Sendable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (a: ByteString, b: ByteString) -> Bool {
    guard a.text.utf8.count == b.text.utf8.count else { return false }
    var (a, b) = (a.text, b.text)
    return a.withUTF8 { a in
      b.withUTF8 { b in
        guard let x = a.baseAddress, let y = b.baseAddress else { return true }
        return memcmp(x, y, a.count) == 0
      }
    }
  }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    }
    if isHashed == nil { hasher.combine(bytes: UnsafeRawBufferPointer(start: nil, count: 0)) }
  }
}
