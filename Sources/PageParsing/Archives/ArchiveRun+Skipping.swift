import ProjectModel

extension ArchiveRun {
  /// Passes bytes up to the next beginning of a record, or all up to a gap.
  ///
  /// - Returns: Whether one was found.
  mutating func skipToRecord(_ chunks: Chunks) rethrows -> Bool {
    try skip(chunks, atMost: .max).isAtRecord
  }

  private struct Skipped {
    var count = 0
    var isAtRecord = false
    var isAtGap = false
    var isAbandoned = false
  }

  /// Passes bytes up to a number of them, the next beginning of a record, or a gap.
  private mutating func skip(_ chunks: Chunks, atMost most: Int) rethrows -> Skipped {
    var skipped = Skipped()
    _ = try source.require(Self.beginning.count, chunks)
    skipped.isAtRecord = source.holds(Self.beginning, at: 0)
    while !skipped.isAtRecord, skipped.count < most {
      guard try source.require(1, chunks) else {
        skipped.isAtGap = true
        return skipped
      }
      // A beginning that is cut by what is at hand needs a few bytes more.
      _ = try source.require(Self.nextBeginning.count, chunks)
      let range = 0..<min(source.count, most - skipped.count)
      let line = source.find(Self.nextBeginning, from: 0, before: source.count).map { $0 + 1 }
      let member = source.memberStart(in: range, holding: Self.beginning)
      if let found = [line, member].compactMap(\.self).min(), found < range.upperBound {
        source.advance(found)
        skipped.count += found
        skipped.isAtRecord = true
        return skipped
      }
      let passed =
        source.count >= Self.nextBeginning.count
        ? min(range.count, source.count - Self.nextBeginning.count + 1) : range.count
      source.advance(passed)
      skipped.count += passed
      if skipped.count > Self.mostSkippedBytes {
        skipped.isAbandoned = true
        source.abandonMember()
        return skipped
      }
    }
    return skipped
  }

  /// Passes over a record that is too large, without holding it.
  mutating func skipLargeRecord(
    _ record: ArchiveRecord, _ headerLength: Int, _ length: Int, _ chunks: Chunks,
    _ problem: Problem
  ) rethrows {
    source.advance(headerLength)
    let isWanted = try isPage(record, chunks)
    let skipped = try skip(chunks, atMost: length)
    if skipped.isAtRecord {
      try rejectLength(length, problem)
    } else if skipped.isAbandoned {
      try report(
        .unreadable, "the record has more than \(skipped.count >> 30) GiB when it is inflated",
        expected: "at most \(mostRecordBytes) bytes", problem)
    } else if skipped.isAtGap {
      try report(
        .truncated, "the archive or gzip member ends after \(skipped.count) bytes of the block",
        expected: "a block of \(length) bytes", problem)
      if source.gap != .endOfArchive { source.passGap() }
    } else if isWanted {
      try report(
        .unreadable, "the record has \(length) bytes and was not read",
        expected: "at most \(mostRecordBytes) bytes", severity: severity(of: record), problem)
    }
  }

  /// Whether the block that begins here holds a page, as far as its beginning tells.
  private mutating func isPage(_ record: ArchiveRecord, _ chunks: Chunks) rethrows -> Bool {
    guard record.kind != .other else { return false }
    guard record.kind == .response else { return Self.kind(of: record.contentType, []) != nil }
    _ = try source.require(16 << 10, chunks)
    let beginning = source.slice(0..<min(source.count, 16 << 10))
    guard let response = HTTPResponse(beginning), response.status == 200 else { return false }
    return Self.kind(of: response.fields["content-type"].map(MediaType.init), []) != nil
  }
}
