import ProjectModel

/// Reads a project page that was saved as HTML, to the same record as its text gives.
///
/// The places of the record, and of what was wrong, are those of the saved file.
public struct MarkupPageReader: Sendable {
  private let markup = MarkupReader()
  private let pages = PageReader()

  /// Creates a reader; it has no state.
  public init() {}

  /// Reads the bytes of one page.
  ///
  /// - Parameters:
  ///   - bytes: The whole document.
  ///   - document: Its path or URL; it is put into the record and means nothing else.
  ///   - declaredCharset: The encoding that the server or the archive named, if one did.
  ///   - url: Where the page stood, if that is known; else what the page says of itself counts.
  /// - Returns: A record, or a rejection with the reason.
  /// - Complexity: O(n) in the length of the page.
  public func read(
    _ bytes: [UInt8], document: String, declaredCharset: String?, url: String? = nil
  ) -> PageReading {
    let result = markup.read(bytes, declaredCharset: declaredCharset)
    guard let text = result.text else { return PageReading(record: nil, findings: result.findings) }
    let facts = (url ?? text.url).map(URLFacts.init)
    var reading = read(text, document: document, facts: facts).placed(by: text)
    reading.findings = (result.findings + reading.findings).inPlaceOrder
    reading.record?.findings = reading.findings
    if let facts { reading.complete(from: facts) }
    return reading
  }

  /// Reads the text of a page.
  ///
  /// A page of the project bank without a header, as on a mirror, has the site's own lines before its
  /// first heading; it is read from there.
  private func read(_ text: MarkupText, document: String, facts: URLFacts?) -> PageReading {
    let reading = pages.read(text.bytes, document: document)
    guard reading.isRejected, facts?.isProjectPage == true,
      let blanked = text.blanked(before: .summary)
    else { return reading }
    let second = pages.read(blanked, document: document)
    return second.isRejected ? reading : second
  }
}

extension MarkupText {
  /// The text with every line before a heading made blank, so that lines keep their numbers.
  fileprivate func blanked(before heading: SectionHeading) -> [UInt8]? {
    let mark = Array("\n\(heading.rawValue)\n".utf8)
    let found = bytes.withUnsafeBufferPointer { buffer -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      return ByteText(base: base, count: buffer.count).offset(of: mark, in: 0..<buffer.count)
    }
    guard let found else { return nil }
    return bytes[..<found].filter { $0 == 0x0A } + bytes[found...]
  }
}

extension PageReading {
  /// The reading with every place moved from a page's text to its file.
  fileprivate func placed(by text: MarkupText) -> PageReading {
    var result = self
    result.record = record?.placed(by: text)
    result.findings = findings.map { finding in
      var finding = finding
      (finding.line, finding.column) = text.source(line: finding.line, column: finding.column)
      return finding
    }
    // What is absent, or is wrong with all of it, stays where the document begins.
    for (index, finding) in findings.enumerated() where finding.line == 1 && finding.column == 1 {
      (result.findings[index].line, result.findings[index].column) = (1, 1)
    }
    return result
  }
}

extension ProjectRecord {
  fileprivate func placed(by text: MarkupText) -> ProjectRecord {
    var record = self
    func place<Value>(_ fact: inout Sourced<Value>?) {
      guard let known = fact else { return }
      let place = text.source(line: known.line, column: known.column)
      fact = Sourced(known.value, line: place.line, column: place.column)
    }
    place(&record.title)
    place(&record.caseNumber)
    place(&record.programmeArea)
    place(&record.phase)
    place(&record.region)
    place(&record.call)
    place(&record.specificObjective)
    place(&record.plannedParticipantCount)
    place(&record.unionCofinancingRate)
    place(&record.grant)
    place(&record.budget)
    place(&record.start)
    place(&record.end)
    place(&record.emailDomain)
    place(&record.ownerOrganisationNumber)
    place(&record.ownerPlace)
    for index in record.mentions.indices {
      let mention = record.mentions[index]
      (record.mentions[index].line, record.mentions[index].column) =
        text.source(line: mention.line, column: mention.column)
    }
    for index in record.sections.indices {
      let section = record.sections[index]
      let headingLine = text.source(line: section.headingLine, column: 1).line
      record.sections[index].headingLine = headingLine
      record.sections[index].lines = section.lines.map { lines in
        let first = text.source(line: lines.lowerBound, column: 1).line
        return first...max(first, text.sourceOfEnd(line: lines.upperBound))
      }
    }
    return record
  }
}
