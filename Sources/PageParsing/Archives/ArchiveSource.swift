/// The bytes of an archive as a stream, inflated if it is compressed, whatever the chunks in which
/// they come.
///
/// Only what the reader has not passed yet is held. Where a compressed archive is damaged the stream
/// has a gap: no bytes come until the reader has taken note of it.
struct ArchiveSource {
  /// Why no more bytes come.
  enum Gap: Equatable {
    case endOfArchive
    /// A gzip member is broken or ends early; the bytes before the gap are not to be trusted.
    case damagedMember(String)
    /// Something stands between gzip members that is none; the bytes before the gap are whole.
    case strayBytes
  }

  typealias Chunks = () throws -> [UInt8]?

  /// The beginning of a gzip member in the stream and in the file.
  private struct Mark {
    var position: Int
    var fileOffset: Int
  }

  private enum Form { case undecided, plain, gzip }

  /// What stands before the next bytes, once it is reached.
  private(set) var gap: Gap?

  private var form = Form.undecided
  private var bytes: [UInt8] = []
  /// The first byte that has not been passed.
  private var cursor = 0
  /// The position of the first byte that is held in the whole stream.
  private var base = 0
  private var marks: [Mark] = []

  private var raw: [UInt8] = []
  private var rawCursor = 0
  private var rawBase = 0
  private var isRawAtEnd = false
  private var inflater: Inflater?
  private var isInMember = false
  /// The rest of a member was given up; what stands before the next one is no news.
  private var isSeeking = false
  /// How many raw bytes may be looked at once more after damage, so that an archive of nothing but
  /// damage is read in linear time.
  private var lookBackBudget = 64 << 20
  /// Where the member that is being inflated begins in the file.
  private var memberStart = 0

  /// How many bytes are at hand.
  var count: Int { bytes.count - cursor }

  /// The byte at a distance from the place that was reached; the caller has asked for it.
  subscript(distance: Int) -> UInt8 { bytes[cursor + distance] }

  /// The bytes at hand from one distance to another.
  func slice(_ range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[cursor + range.lowerBound..<cursor + range.upperBound]
  }

  /// Where the next byte stands in the file: its own offset in a plain archive, that of its gzip
  /// member in a compressed one.
  var fileOffset: Int {
    guard form == .gzip else { return base + cursor }
    return marks.last { $0.position <= base + cursor }?.fileOffset ?? 0
  }

  /// The distance of the first gzip member within some bytes that begins with others.
  func memberStart(in range: Range<Int>, holding other: [UInt8]) -> Int? {
    marks.lazy.map { $0.position - base - cursor }.first {
      range.contains($0) && holds(other, at: $0)
    }
  }

  /// Whether a gzip member begins at a distance.
  func isMemberStart(at distance: Int) -> Bool {
    marks.contains { $0.position == base + cursor + distance }
  }

  /// Whether the bytes at a distance are these; only what is at hand is looked at.
  func holds(_ other: [UInt8], at distance: Int) -> Bool {
    distance + other.count <= count
      && bytes[cursor + distance..<cursor + distance + other.count]
        .elementsEqual(other)
  }

  /// The distance of a run of bytes among those at hand.
  func find(_ other: [UInt8], from distance: Int, before end: Int) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, distance < min(end, count) else { return nil }
      let text = ByteText(base: base, count: buffer.count)
      return text.offset(of: other, in: cursor + distance..<cursor + min(end, count))
        .map { $0 - cursor }
    }
  }

  /// Brings so many bytes to hand.
  ///
  /// - Returns: Whether they are; else there is a ``gap``.
  mutating func require(_ wanted: Int, _ chunks: Chunks) rethrows -> Bool {
    while count < wanted {
      guard gap == nil else { return false }
      try produce(chunks)
    }
    return true
  }

  /// Passes bytes at hand.
  mutating func advance(_ distance: Int) {
    cursor += min(distance, count)
    if cursor > 256 << 10, cursor * 2 > bytes.count {
      bytes.removeFirst(cursor)
      base += cursor
      cursor = 0
      let reached = base
      if let current = marks.lastIndex(where: { $0.position <= reached }) {
        marks.removeFirst(current)
      }
    }
  }

  /// Goes on after a gap; what was at hand before it is gone.
  mutating func passGap() {
    base += bytes.count
    bytes = []
    cursor = 0
    if gap != .endOfArchive { gap = nil }
  }

  /// Gives up the gzip member that is being read; the next one is looked for.
  mutating func abandonMember() {
    guard form == .gzip, isInMember else { return }
    isInMember = false
    isSeeking = true
    bytes.removeLast(bytes.count - cursor)
  }
}

extension ArchiveSource {
  private static let pieceBytes = 256 << 10
  /// How far back a damaged member is searched for the beginning of the next one: its damage may
  /// have been noticed only beyond it.
  private static let lookBackBytes = 1 << 20

  /// Appends at least a byte, or finds a gap.
  private mutating func produce(_ chunks: Chunks) rethrows {
    switch form {
    case .undecided:
      if try !pull(2, chunks) || !isAtMember {
        form = .plain
      } else {
        form = .gzip
        inflater = Inflater(.gzip)
      }
    case .plain:
      if rawCursor == raw.count, try !pull(1, chunks) {
        gap = .endOfArchive
        return
      }
      if bytes.isEmpty { bytes = raw } else { bytes += raw }
      rawBase += raw.count
      raw = []
      rawCursor = 0
    case .gzip where isInMember:
      try inflate(chunks)
    case .gzip:
      try beginMember(chunks)
    }
  }

  /// The file begins with, or goes on with, the mark of a gzip member.
  private var isAtMember: Bool {
    raw.count - rawCursor >= 2 && raw[rawCursor] == 0x1F && raw[rawCursor + 1] == 0x8B
  }

  /// Brings raw bytes to hand.
  private mutating func pull(_ wanted: Int, _ chunks: Chunks) rethrows -> Bool {
    while raw.count - rawCursor < wanted {
      guard !isRawAtEnd, let chunk = try chunks() else {
        isRawAtEnd = true
        return false
      }
      let kept = isInMember ? max(0, min(rawCursor, memberStart - rawBase)) : rawCursor
      let dropped = rawCursor - kept > Self.lookBackBytes ? rawCursor : kept
      raw.removeFirst(dropped)
      rawBase += dropped
      rawCursor -= dropped
      raw += chunk
    }
    return true
  }

  private mutating func beginMember(_ chunks: Chunks) rethrows {
    // Some tools fill files up with zeros.
    while try pull(1, chunks), raw[rawCursor] == 0 { rawCursor += 1 }
    if isSeeking {
      isSeeking = false
      try seekMember(chunks)
    }
    guard try pull(1, chunks) else {
      gap = .endOfArchive
      return
    }
    _ = try pull(2, chunks)
    guard isAtMember else {
      try seekMember(chunks)
      gap = .strayBytes
      return
    }
    memberStart = rawBase + rawCursor
    if marks.last?.position == base + bytes.count { marks.removeLast() }
    marks.append(Mark(position: base + bytes.count, fileOffset: memberStart))
    isInMember = true
    inflater?.reset()
  }

  private mutating func inflate(_ chunks: Chunks) rethrows {
    guard try pull(1, chunks) else {
      isInMember = false
      gap = .damagedMember("the gzip member ends early")
      return
    }
    guard let inflater else {
      isInMember = false
      (rawCursor, isRawAtEnd) = (raw.count, true)
      gap = .damagedMember("there is no memory to inflate the gzip member")
      return
    }
    switch inflater.inflate(raw, from: &rawCursor, into: &bytes, atMost: Self.pieceBytes) {
    case .unfinished: break
    case .ended: isInMember = false
    case .damaged:
      isInMember = false
      let back = rawCursor - max(memberStart + 2 - rawBase, 0)
      if back <= lookBackBudget {
        lookBackBudget -= back
        rawCursor -= back
      }
      try seekMember(chunks)
      gap = .damagedMember("the gzip member is damaged")
    }
  }

  /// Looks for the next member: its mark, the only method there is, and flags that exist.
  private mutating func seekMember(_ chunks: Chunks) rethrows {
    while try pull(4, chunks) {
      let end = raw.count - 3
      while rawCursor < end {
        if raw[rawCursor] == 0x1F, raw[rawCursor + 1] == 0x8B, raw[rawCursor + 2] == 8,
          raw[rawCursor + 3] & 0xE0 == 0
        {
          return
        }
        rawCursor += 1
      }
    }
    rawCursor = raw.count
  }
}
