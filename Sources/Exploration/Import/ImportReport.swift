import PageParsing
import ProjectModel

/// What an import did.
public struct ImportReport: Sendable {
  /// Documents that were read now.
  public internal(set) var readCount = 0
  /// Documents that the store held already, with the same bytes.
  public internal(set) var unchangedCount = 0
  /// Projects in the documents read now.
  public internal(set) var projectCount = 0
  /// Documents or rows that gave no project, and paths that could not be read, as whole messages.
  public internal(set) var rejections: [String] = []
  /// Everything else that was wrong, as whole messages, in the order of the documents.
  public internal(set) var errors: [String] = []
  /// How many notes there were.
  public internal(set) var noteCount = 0
  /// Whether nothing at all could be opened.
  public internal(set) var nothingWasRead = false

  /// A document gives a project when it has a record with a title.
  mutating func count(_ reading: PageReading, of document: String) {
    let isProject = reading.record?.title != nil
    if isProject { projectCount += 1 }
    for finding in reading.findings {
      switch finding.severity {
      case .note: noteCount += 1
      case .error where isProject: errors.append(finding.message(in: document))
      case .error, .rejection: rejections.append(finding.message(in: document))
      }
    }
  }
}
