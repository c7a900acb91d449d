import ProjectModel

/// One reading of one archive, record by record.
struct ArchiveRun {
  typealias Chunks = ArchiveSource.Chunks
  typealias Page = (ArchivedPage) throws -> Void
  typealias Problem = (Finding) throws -> Void

  let document: String
  let mostRecordBytes: Int

  var source = ArchiveSource()
  /// The number of the record that is being read.
  var number = 0
  /// Where it begins in the file.
  var offset = 0
  private var problemCount = 0

  static let version = Array("WARC/".utf8)
  /// How a record begins after another: at the beginning of a line.
  static let beginning = Array("WARC/1.".utf8)
  static let nextBeginning = [0x0A] + beginning
  private static let mostHeaderBytes = 256 << 10
  /// What is passed over in one go within a gzip member before the member is given up: a few bytes
  /// can be inflated to any number.
  static let mostSkippedBytes = 4 << 30
  /// Of more problems only the number would be news.
  private static let mostProblems = 1000

  init(document: String, mostRecordBytes: Int) {
    self.document = document
    self.mostRecordBytes = mostRecordBytes
  }

  /// Reads up to the end of the next record.
  ///
  /// - Returns: Whether more may follow.
  mutating func readNext(_ chunks: Chunks, _ page: Page, _ problem: Problem) rethrows -> Bool {
    while try source.require(1, chunks), source[0] == 0x0A || source[0] == 0x0D {
      source.advance(1)
    }
    let isMore = try source.require(1, chunks)
    offset = source.fileOffset
    guard isMore else { return try passGap(problem) }
    _ = try source.require(Self.version.count, chunks)
    guard source.holds(Self.version, at: 0) else {
      try readGarbage(chunks, problem)
      return true
    }
    number += 1
    try readRecord(chunks, page, problem)
    return true
  }

  /// Reports a gap that stands between records.
  private mutating func passGap(_ problem: Problem) rethrows -> Bool {
    switch source.gap {
    case .damagedMember(let what):
      number += 1
      try report(.truncated, what, expected: "a whole gzip member", problem)
    case .strayBytes:
      number += 1
      try report(
        .malformedRow, "bytes between gzip members that are none", expected: "a gzip member",
        problem)
      number -= 1
    case .endOfArchive, nil:
      if number == 0, problemCount == 0 {
        try report(.empty, "the archive holds nothing", expected: "WARC records", problem)
      }
      return false
    }
    source.passGap()
    return true
  }

  /// Passes over bytes that begin no record.
  private mutating func readGarbage(_ chunks: Chunks, _ problem: Problem) rethrows {
    let isBeginning = number == 0 && problemCount == 0
    let isFound = try skipToRecord(chunks)
    number += 1
    if case .damagedMember? = source.gap, !isFound {
      // The damage is why these bytes are none of a record.
      number -= 1
      _ = try passGap(problem)
      return
    }
    if isBeginning, !isFound, source.gap == .endOfArchive {
      try report(
        .unknownLayout, "the file holds no WARC record", expected: "a line such as 'WARC/1.0'",
        problem)
    } else {
      try report(
        .malformedRow, "bytes between the records that are none",
        expected: "a line such as 'WARC/1.0'", problem)
    }
    number -= 1
  }

  private mutating func readRecord(
    _ chunks: Chunks, _ page: Page, _ problem: Problem
  ) rethrows {
    guard let headerLength = try readHeader(chunks) else {
      try passBrokenHeader(chunks, problem)
      return
    }
    let record = ArchiveRecord(source.slice(0..<headerLength))
    guard let length = record.length else {
      source.advance(headerLength)
      try report(
        .malformedRow, "the record has no Content-Length, or one that is no number",
        expected: "the number of bytes of its block", problem)
      try resynchronize(chunks)
      return
    }
    guard length <= mostRecordBytes else {
      try skipLargeRecord(record, headerLength, length, chunks, problem)
      return
    }
    let end = headerLength + length
    let isWhole = try source.require(end, chunks)
    // In most compressed archives every record is a member of its own: then the next one tells
    // where this one ends, whatever its length says.
    let inner = headerLength..<(isWhole ? end : source.count)
    if let next = source.memberStart(in: inner, holding: Self.version) {
      try rejectLength(length, problem)
      source.advance(next)
      return
    }
    guard isWhole else {
      try readCut(headerLength, length, chunks, problem)
      return
    }
    try readEnd(record, headerLength..<end, chunks, page, problem)
  }

  /// The length of the record's header; `nil` when it has no end.
  private mutating func readHeader(_ chunks: Chunks) rethrows -> Int? {
    var wanted = 1 << 10
    while true {
      let isThere = try source.require(wanted, chunks)
      if let end = HeaderFields.end(
        of: source.slice(0..<min(source.count, Self.mostHeaderBytes)))
      {
        return end
      }
      if !isThere || wanted > Self.mostHeaderBytes { return nil }
      wanted *= 2
    }
  }

  private mutating func passBrokenHeader(_ chunks: Chunks, _ problem: Problem) rethrows {
    let isCut = source.gap != nil && source.count <= Self.mostHeaderBytes
    try report(
      isCut ? .truncated : .malformedRow,
      isCut ? "the archive ends inside the header of the record" : "the record's header has no end",
      expected: "fields and a blank line", problem)
    source.advance(1)
    try resynchronize(chunks)
  }

  /// Goes on at the next record that can be found.
  ///
  /// A gap on the way there is part of the damage that was reported.
  private mutating func resynchronize(_ chunks: Chunks) rethrows {
    if try !skipToRecord(chunks), source.gap != nil, source.gap != .endOfArchive {
      source.passGap()
    }
  }

  /// The archive, or a gzip member, ends before the record does.
  private mutating func readCut(
    _ headerLength: Int, _ length: Int, _ chunks: Chunks, _ problem: Problem
  ) rethrows {
    if let next = source.find(Self.nextBeginning, from: headerLength, before: source.count) {
      try rejectLength(length, problem)
      source.advance(next + 1)
      return
    }
    let what =
      if case .damagedMember(let reason)? = source.gap { reason } else {
        "the archive ends inside the record"
      }
    try report(
      .truncated, what + ", after \(source.count - headerLength) bytes of its block",
      expected: "a block of \(length) bytes", problem)
    source.advance(source.count)
    if source.gap != .endOfArchive { source.passGap() }
  }

  /// Looks at what follows a block: only then it is sure that the block is whole.
  private mutating func readEnd(
    _ record: ArchiveRecord, _ block: Range<Int>, _ chunks: Chunks, _ page: Page,
    _ problem: Problem
  ) rethrows {
    var end = block.upperBound
    while end < block.upperBound + 8, try source.require(end + 1, chunks),
      source[end] == 0x0A || source[end] == 0x0D
    {
      end += 1
    }
    let isFollowed = try source.require(end + 1, chunks)
    // Damage in a member that begins after the block is not the block's.
    if !isFollowed, case .damagedMember(let what)? = source.gap,
      !(block.upperBound...end).contains(where: { source.isMemberStart(at: $0) })
    {
      try report(.truncated, what, expected: "a whole gzip member", problem)
      source.advance(end)
      source.passGap()
      return
    }
    _ = try source.require(end + Self.version.count, chunks)
    guard
      !isFollowed || end - block.upperBound >= 2 || source.isMemberStart(at: end)
        || source.holds(Self.version, at: end)
    else {
      try rejectLength(block.count, problem)
      source.advance(block.lowerBound)
      try resynchronize(chunks)
      return
    }
    try take(record, block, page, problem)
    source.advance(end)
  }

  mutating func rejectLength(_ length: Int, _ problem: Problem) rethrows {
    try report(
      .malformedRow,
      "the record says that its block has \(length) bytes, and it does not end there",
      expected: "the right Content-Length", problem)
  }
}

extension ArchiveRun {
  /// Reports a problem of the record.
  mutating func report(
    _ kind: Finding.Kind, _ what: String, expected: String,
    severity: Finding.Severity = .rejection, _ problem: Problem
  ) rethrows {
    problemCount += 1
    guard problemCount <= Self.mostProblems else {
      if problemCount == Self.mostProblems + 1 {
        try problem(
          Finding(
            .truncated, .note, line: number, column: 1,
            what: "more than \(Self.mostProblems) problems; further ones are not listed",
            expected: "an archive with fewer defects"))
      }
      return
    }
    try problem(
      Finding(
        kind, severity, line: max(1, number), column: 1,
        what: "record \(max(1, number)) at byte \(offset): \(what)", expected: expected))
  }
}
