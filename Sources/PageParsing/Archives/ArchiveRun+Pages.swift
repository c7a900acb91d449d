import ProjectModel

extension ArchiveRun {
  /// Gives the page of a record to the caller, if it holds one.
  mutating func take(
    _ record: ArchiveRecord, _ block: Range<Int>, _ page: Page, _ problem: Problem
  ) rethrows {
    switch record.kind {
    case .other: return
    case .resource, .conversion:
      try give(record, Array(source.slice(block)), record.contentType, page, problem)
    case .response:
      // What is no HTTP, the answer of a name server for one, is no page.
      guard let response = HTTPResponse(source.slice(block)), response.status == 200 else { return }
      let type = response.fields["content-type"].map(MediaType.init)
      guard type == nil || Self.kind(of: type, []) != nil else { return }
      switch response.decodedBody(limit: mostRecordBytes) {
      case .whole(let bytes): try give(record, bytes, type, page, problem)
      case .cut(let bytes):
        try give(record, bytes, type, page, problem)
        try report(
          .truncated, "the response ends before its chunks or its compression do",
          expected: "a whole page", severity: min(.error, severity(of: record)), problem)
      case .tooLarge:
        try reportPage(
          record, .unreadable,
          "the page has more than \(mostRecordBytes) bytes when it is inflated",
          expected: "at most that many", problem)
      case .unreadable(let what):
        try reportPage(
          record, .unreadable, what, expected: "a page compressed with gzip or deflate", problem)
      }
    }
  }

  private mutating func give(
    _ record: ArchiveRecord, _ bytes: [UInt8], _ type: MediaType?, _ page: Page,
    _ problem: Problem
  ) rethrows {
    guard let kind = Self.kind(of: type, bytes), !bytes.isEmpty else { return }
    guard let url = record.url, !url.isEmpty else {
      try report(
        .missingField, "the record has no WARC-Target-URI", expected: "the address of the page",
        problem)
      return
    }
    try page(
      ArchivedPage(
        archive: document, url: url, captureDate: record.date, contentType: type?.name,
        charset: type?.charset, bytes: bytes, recordNumber: number, recordOffset: offset,
        kind: kind))
    if let truncation = record.truncation {
      try report(
        .truncated, "the archiver cut the page ('\(truncation.quotable)')",
        expected: "a whole page", severity: .note, problem)
    }
  }

  /// Whether a content type is that of a page; a page without one is told by its beginning.
  static func kind(of type: MediaType?, _ bytes: [UInt8]) -> ArchivedPage.Kind? {
    switch type?.name {
    case "text/html", "application/xhtml+xml": .html
    case "text/plain": .text
    case nil, "":
      bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF } == UInt8(ascii: "<")
        ? .html : nil
    default: nil
    }
  }

  /// A page that cannot be read is a loss where project pages stand; elsewhere it is none.
  func severity(of record: ArchiveRecord) -> Finding.Severity {
    URLFacts(record.url ?? "").isInProjectBank ? .rejection : .note
  }

  private mutating func reportPage(
    _ record: ArchiveRecord, _ kind: Finding.Kind, _ what: String, expected: String,
    _ problem: Problem
  ) rethrows {
    try report(kind, what, expected: expected, severity: severity(of: record), problem)
  }
}
