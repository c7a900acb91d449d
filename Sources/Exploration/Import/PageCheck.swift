import PageParsing
import ProjectModel

/// Reads documents without storing anything, to see what an import would make of them.
public struct PageCheck: Sendable {
  /// What one page or row says.
  public struct Checked: Sendable {
    /// The document's path; of a page in a web archive its address.
    public let file: String
    /// What was read.
    let reading: PageReading
    /// When the page was taken, for a page of a web archive, ISO 8601.
    public let capturedAt: String?

    /// Whether the page or row was read as a project.
    public var isProject: Bool { !reading.isRejected }
    /// How many things are wrong with it.
    public var findingCount: Int { reading.findings.count }

    /// The record as JSON, keys in a fixed order; absent facts are `null` or empty.
    public var json: JSONValue {
      let record = reading.record
      let facts: [JSONValue.Member] = [
        .init("file", .string(file)),
        .init("layout", .text(record?.layout.rawValue)),
        .init("title", .text(record?.title?.value)),
        .init("caseNumber", .text(record?.caseNumber?.value)),
        .init("owner", .text(record?.owner?.name)),
        .init("emailDomain", .text(record?.emailDomain?.value)),
        .init("programmeArea", .text(record?.programmeArea?.value)),
        .init("phase", .text(record?.phase?.value)),
        .init("region", .text(record?.region?.value)),
        .init("grantSEK", .count(record?.grant?.value.amount)),
        .init("budgetSEK", .count(record?.budget?.value.amount)),
        .init("start", .text(record?.start?.value.description)),
        .init("end", .text(record?.end?.value.description)),
        .init("coFinancers", .texts(record?.names(.coFinancier) ?? [])),
        .init("partners", .texts(record?.names(.partner) ?? [])),
        .init("participants", .texts(record?.names(.participant) ?? [])),
        .init("municipalities", .texts(record?.names(.municipality) ?? [])),
        .init("findings", .array(reading.findings.map(Self.json))),
      ]
      // Facts that only some layouts have stand last, and only where they are.
      let more: [(String, JSONValue?)] = [
        ("ownerOrganisationNumber", (record?.ownerOrganisationNumber?.value).map(JSONValue.string)),
        ("ownerPlace", (record?.ownerPlace?.value).map(JSONValue.string)),
        ("call", (record?.call?.value).map(JSONValue.string)),
        ("specificObjective", (record?.specificObjective?.value).map(JSONValue.string)),
        (
          "plannedParticipantCount",
          (record?.plannedParticipantCount?.value).map(JSONValue.integer)
        ),
        ("unionCofinancingRate", (record?.unionCofinancingRate?.value).map(JSONValue.number)),
        ("programmingPeriod", (record?.programmingPeriod?.rawValue).map(JSONValue.string)),
        ("url", (record?.url).map(JSONValue.string)),
        ("capturedAt", capturedAt.map(JSONValue.string)),
      ]
      return .object(facts + more.compactMap { name, value in value.map { .init(name, $0) } })
    }

    /// The findings, each as one line `file:line:column: what, expected what`.
    public var messages: [String] {
      reading.findings.map { $0.message(in: file) }
    }

    /// Whether nothing that could be read is lost.
    public var isClean: Bool {
      reading.findings.allSatisfy { $0.severity == .note }
    }

    private static func json(_ finding: Finding) -> JSONValue {
      .members([
        "kind": .string(finding.kind.rawValue), "severity": .string(finding.severity.rawValue),
        "line": .integer(finding.line), "column": .integer(finding.column),
        "what": .string(finding.what), "expected": .string(finding.expected),
      ])
    }
  }

  /// Reads the documents.
  public var reader: DocumentReader
  /// On how many threads documents are read; at least 1.
  public var jobs: Int
  /// Whether personal data in what would be stored are findings too.
  public var findsPersonalData: Bool

  /// Creates a check.
  public init(
    reader: DocumentReader = DocumentReader(), jobs: Int = Importer.usualJobs,
    findsPersonalData: Bool = false
  ) {
    self.reader = reader
    self.jobs = max(1, jobs)
    self.findsPersonalData = findsPersonalData
  }

  /// Reads everything that some paths mean.
  ///
  /// - Parameters:
  ///   - inputs: Files, folders, patterns and `-` for standard input.
  ///   - progress: Called now and then.
  ///   - body: Called once a page or row, in the order of the paths.
  /// - Returns: Paths that could not be read, as whole messages, and how many documents were read.
  /// - Throws: What `body` throws.
  public func run(
    _ inputs: [String], progress: (ImportProgress) -> Void = { _ in },
    _ body: (Checked) throws -> Void
  ) throws -> (problems: [String], documentCount: Int) {
    let files = InputFiles(inputs)
    var problems = files.problems
    var count = 0
    var state = ImportProgress(of: files.inputs)
    // Nothing is recognised by what it was before.
    var reader = reader
    reader.digests = false
    let pipeline = ReadingPipeline(
      reader: reader, jobs: jobs, isKnown: { _, _ in false }, holdsCapture: { _, _, _ in false })
    try pipeline.run(files.inputs) { group in
      for piece in group.pieces {
        switch piece {
        case .unreadable(let message): problems.append(message)
        case .unchanged: break
        case .part(let part):
          for var reading in part.readings {
            if findsPersonalData {
              reading.findings += PersonalDataCheck.findings(in: reading)
            }
            try body(
              Checked(file: part.path, reading: reading, capturedAt: part.capture?.date))
          }
          if part.endsInput { count += 1 }
        }
      }
      state.take(group)
      progress(state)
    }
    return (problems, count)
  }
}
