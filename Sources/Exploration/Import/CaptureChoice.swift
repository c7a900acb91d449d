import PageParsing
import ProjectModel

/// Which captures of an archive's pages count: of one page the newest that holds a project.
///
/// An archive may have caught a page many times, the last time perhaps as an error page. Memory grows by
/// a few bytes a project page, not with the pages.
struct CaptureChoice: Sendable {
  private struct Capture {
    var holdsProject: Bool
    var date: String
    var record: Int
  }

  private var captures: [String: Capture] = [:]

  /// Takes a capture in, if it is of a project's page.
  mutating func take(_ page: ArchivedPage) {
    guard let reading = page.projectReading else { return }
    let capture = Capture(
      holdsProject: reading.record != nil, date: page.captureDate ?? "", record: page.recordNumber)
    let key = Self.key(of: page)
    if let known = captures[key] {
      let isNewer =
        (known.holdsProject ? 1 : 0, known.date, known.record)
        < (capture.holdsProject ? 1 : 0, capture.date, capture.record)
      guard isNewer else { return }
    }
    captures[key] = capture
  }

  /// Whether a capture is the one that counts for its page.
  func isChosen(_ page: ArchivedPage) -> Bool {
    captures[Self.key(of: page)]?.record == page.recordNumber
  }

  /// One page may have been caught with and without encryption.
  private static func key(of page: ArchivedPage) -> String {
    let url = URLFacts(page.url).url
    guard let scheme = url.firstRange(of: "://") else { return url }
    return String(url[scheme.upperBound...])
  }
}

extension ArchivedPage {
  /// What the page says; `nil` when it is no page of a project.
  ///
  /// In the project bank a project's page that cannot be read is a loss, and its rejection is given;
  /// elsewhere only a page with a project counts, and not for a heading alone.
  var projectReading: PageReading? {
    let facts = URLFacts(url)
    let reading = reading(document: url)
    if facts.isProjectPage { return reading }
    guard let record = reading.record, record.title != nil,
      record.layout != .headless || facts.region != nil
    else { return nil }
    return reading
  }
}
