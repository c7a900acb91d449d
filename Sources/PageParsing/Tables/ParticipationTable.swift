public import ProjectModel

/// The bodies of many projects, one row for each body in each project, by project.
///
/// ```
/// "projectID";"projectAcronym";"organisationID";"name";"role"
/// "101060884";"DIVINE";"999654356";"LULEA TEKNISKA UNIVERSITET";"coordinator"
/// ```
///
/// All of it is held in memory, a few dozen bytes a row beside the name.
public struct ParticipationTable: Sendable {
  private let form: TablePreset.Participations
  private var mentions: [String: [Mention]] = [:]
  private var header: Header?
  private var rowCount = 0
  /// What was wrong with rows, in their order.
  public private(set) var findings: [Finding] = []

  private struct Header {
    let delimiter: UInt8
    let columnCount: Int
    let project: [Int]
    let name: Int
    let role: Int?
  }

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - form: Its columns.
  ///   - chunks: Gives its next bytes, `nil` at its end.
  /// - Throws: What `chunks` throws. A row that cannot be read is a finding.
  /// - Complexity: O(n) in the length of the table.
  public init(_ form: TablePreset.Participations, chunks: () throws -> [UInt8]?) rethrows {
    self.form = form
    var source = RowSource(rows: .quoted)
    while let chunk = try chunks() {
      source.append(chunk)
      take(from: &source, isFinal: false)
    }
    take(from: &source, isFinal: true)
  }

  /// Whether a table that begins with these bytes has the columns.
  public static func isBeginning(_ bytes: [UInt8], of form: TablePreset.Participations) -> Bool {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let text = String(decoding: line, as: UTF8.self)
    let names = Set(
      text.split { ",;\t".contains($0) }.map { name in
        String(name.filter { $0 != "\"" && $0 != "\u{FEFF}" })
      })
    return names.isSuperset(of: form.project + [form.name, form.role])
  }

  /// The bodies of a project in the order of the rows; a body that stands twice in one role, once.
  public func mentions(ofProject id: String) -> [Mention] {
    mentions[id] ?? []
  }

  private mutating func take(from source: inout RowSource, isFinal: Bool) {
    while let row = source.next(isFinal: isFinal) {
      source.withBytes(of: row) { take($0, row) }
      source.delimiter = header?.delimiter
    }
  }

  private mutating func take(_ text: ByteText, _ row: RowSource.Row) {
    switch row.state {
    case .tooLong:
      return reject(.lineTooLong, row.line, "a row too long to be read", "a shorter row")
    case .unclosedQuote:
      return reject(.malformedRow, row.line, "a quote is not closed", "a closing quote")
    case .whole: break
    }
    if text.trimmed(0..<text.count).isEmpty { return }
    guard UTF8Check(text).firstInvalid == nil else {
      return TextDecoding.fromWindows1252(text).withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return }
        read(ByteText(base: base, count: bytes.count), row.line)
      }
    }
    read(text, row.line)
  }

  private mutating func read(_ text: ByteText, _ line: Int) {
    guard let header else { return readHeader(text) }
    let row = CSVRow(text, delimiter: header.delimiter)
    guard row.strayOffset == nil, row.fields.count == header.columnCount else {
      return reject(
        .malformedRow, line, "the row has \(row.fields.count) fields",
        "\(header.columnCount) as the header has")
    }
    func value(_ column: Int) -> String {
      CSVRow.string(row.fields[column], text).trimmedOfBlanks
    }
    let name = value(header.name)
    guard !name.isEmpty else {
      return reject(.malformedRow, line, "the row names no body", "a name in '\(form.name)'")
    }
    let role = header.role.map(value) ?? ""
    let isLead = form.leads.contains(role)
    let start = row.fields[header.name].range.lowerBound
    let mention = Mention(
      role: isLead ? .owner : .partner, name: name, heading: form.heading(of: role), line: line,
      column: text.characterCount(0..<start) + 1)
    let id = header.project.map(value).joined(separator: " ")
    let isKnown = mentions[id]?.contains { $0.role == mention.role && $0.name == name } ?? false
    if !isKnown { mentions[id, default: []].append(mention) }
  }

  private mutating func readHeader(_ text: ByteText) {
    let delimiter = CSVRow.delimiter(of: text)
    let names = CSVRow(text, delimiter: delimiter).fields.map { CSVRow.string($0, text) }
    let project = form.project.compactMap(names.firstIndex(of:))
    guard let name = names.firstIndex(of: form.name), project.count == form.project.count else {
      return reject(
        .unknownLayout, 1, "the table lacks the columns that name project and body",
        (form.project + [form.name]).joined(separator: ", "))
    }
    header = Header(
      delimiter: delimiter, columnCount: names.count, project: project, name: name,
      role: names.firstIndex(of: form.role))
  }

  private mutating func reject(
    _ kind: Finding.Kind, _ line: Int, _ what: String, _ expected: String
  ) {
    guard findings.count < PageParser.mostFindings else { return }
    findings.append(
      Finding(kind, .rejection, line: line, column: 1, what: what, expected: expected))
  }
}
