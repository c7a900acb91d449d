import ProjectModel

/// The record of one row of a table while it is being filled.
struct TableRecordBuilder {
  /// Where a value stands.
  struct Place {
    var line: Int
    var column: Int
  }

  private var record: ProjectRecord
  private(set) var findings: [Finding] = []
  private let line: Int
  private var seen: UInt64 = 0

  init(document: String, line: Int) {
    self.line = line
    record = ProjectRecord(document: document, layout: .table)
    record.mentions.reserveCapacity(16)
  }

  mutating func add(_ finding: Finding) {
    if findings.count < PageParser.mostFindings { findings.append(finding) }
  }

  /// Notes that a field is being read.
  ///
  /// - Returns: Whether it is the field's first time in the row.
  mutating func begin(_ column: TableColumns.Column, at place: Place) -> Bool {
    let bit = UInt64(1) << UInt64(column.field.number)
    if seen & bit != 0 {
      add(
        Finding(
          .repeatedLabel, .error, line: place.line, column: place.column,
          what: "'\(column.name.quotable)' stands twice; the first was taken", expected: "one value"
        ))
      return false
    }
    seen |= bit
    return true
  }

  /// Reports a value that cannot be the field's.
  mutating func addMalformed(
    _ column: TableColumns.Column, at place: Place, found: String, expected: String
  ) {
    add(
      Finding(
        .malformedValue, .error, line: place.line, column: place.column,
        what: "'\(column.name.quotable)' is \(found)", expected: expected))
  }

  /// Sets a field that holds a text.
  ///
  /// An empty one is absent.
  mutating func setText(_ value: String, _ column: TableColumns.Column, at place: Place) {
    guard !value.isEmpty else { return }
    let sourced = Sourced(value, line: place.line, column: place.column)
    switch column.field {
    case .id: record.caseNumber = sourced
    case .title: record.title = sourced
    case .programmeArea: record.programmeArea = sourced
    case .phase: record.phase = sourced
    case .region: record.region = sourced
    case .url: record.url = value
    case .call: record.call = sourced
    case .specificObjective: record.specificObjective = sourced
    case .ownerPlace: record.ownerPlace = sourced
    case .ownerOrganisationNumber: setOrganisationNumber(value, column, at: place)
    case .plannedParticipantCount, .unionCofinancingRate: setNumber(value, column, at: place)
    case .contactEmailDomain: setDomain(value, column, at: place)
    case .owner:
      record.mentions.append(
        Mention(
          role: .owner, name: value, heading: column.name, line: place.line, column: place.column))
    default: break
    }
  }

  /// The id as a table of a form gives it: after its other columns, without the programme's code.
  func id(_ value: String, _ form: TableForm) -> String {
    var value = value
    if form.idFollowsProgramme, let mark = value.firstIndex(of: "_"), mark != value.startIndex {
      value = String(value[value.index(after: mark)...])
    }
    guard form.idHasSeveralColumns, let before = record.caseNumber?.value else { return value }
    return before + " " + value
  }

  /// A list whose names are about to be added.
  func listedNames() -> ListedNames { ListedNames(first: record.mentions.count) }

  /// Adds a name of a list, unless it stands in the list already.
  mutating func addName(
    _ name: String, _ column: TableColumns.Column, at place: Place, _ names: inout ListedNames
  ) {
    guard let role = column.field.role else { return }
    guard !name.isEmpty else {
      add(
        Finding(
          .malformedItem, .note, line: place.line, column: place.column,
          what: "an item of '\(column.name.quotable)' is empty", expected: "a name"))
      return
    }
    guard names.isNew(name, in: record.mentions) else {
      add(
        Finding(
          .repeatedItem, .note, line: place.line, column: place.column,
          what: "'\(name.quotable)' stands twice in '\(column.name.quotable)'",
          expected: "every name once"))
      return
    }
    record.mentions.append(
      Mention(role: role, name: name, heading: column.name, line: place.line, column: place.column))
  }

  mutating func addUnknownMunicipality(_ name: String, at place: Place) {
    add(
      Finding(
        .unknownMunicipality, .note, line: place.line, column: place.column,
        what: "'\(name.quotable)' is none of the 290 municipalities",
        expected: "the name of a municipality such as 'Eksjö'"))
  }

  mutating func setDay(_ day: CalendarDay, _ field: TableField, at place: Place) {
    let sourced = Sourced(day, line: place.line, column: place.column)
    if field == .start { record.start = sourced } else { record.end = sourced }
  }

  mutating func setAmount(_ amount: Int, _ field: TableField, at place: Place) {
    let sourced = Sourced(Kronor(amount), line: place.line, column: place.column)
    if field == .grantSEK { record.grant = sourced } else { record.budget = sourced }
  }

  private mutating func setOrganisationNumber(
    _ value: String, _ column: TableColumns.Column, at place: Place
  ) {
    let digits = value.filter { $0 != "-" }
    guard digits.utf8.count == 10, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      // Ten digits may be a person's too, so nothing is quoted.
      addMalformed(column, at: place, found: "no such number", expected: column.field.form)
      return
    }
    record.ownerOrganisationNumber = Sourced(digits, line: place.line, column: place.column)
  }

  private mutating func setNumber(
    _ value: String, _ column: TableColumns.Column, at place: Place
  ) {
    if column.field == .plannedParticipantCount, let count = Int(value), count >= 0 {
      record.plannedParticipantCount = Sourced(count, line: place.line, column: place.column)
    } else if column.field == .unionCofinancingRate,
      let rate = Double(value.replacing(",", with: ".")), (0...100).contains(rate)
    {
      record.unionCofinancingRate = Sourced(rate, line: place.line, column: place.column)
    } else {
      addMalformed(
        column, at: place, found: "'\(value.quotable)'", expected: column.field.form)
    }
  }

  /// Of an address only the domain is kept, and the value is never quoted.
  private mutating func setDomain(_ value: String, _ column: TableColumns.Column, at place: Place) {
    let domain = (value.split(separator: "@").last.map(String.init) ?? "").lowercased()
    let parts = domain.split(separator: ".", omittingEmptySubsequences: false)
    let isDomain =
      parts.count > 1
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      }
    guard isDomain else {
      addMalformed(column, at: place, found: "no domain", expected: "a domain such as 'eksjo.se'")
      return
    }
    // The domain is what follows the local part, so its column does too.
    let skipped = value.unicodeScalars.count - domain.unicodeScalars.count
    record.emailDomain = Sourced(domain, line: place.line, column: place.column + skipped)
  }

  /// The finished row.
  mutating func reading() -> PageReading {
    if record.title == nil { record.title = record.caseNumber }
    guard record.title != nil else {
      add(
        Finding(
          .missingField, .rejection, line: line, column: 1, what: "the row has no title and no id",
          expected: "a 'title' or an 'id'"))
      return PageReading(record: nil, findings: findings.inPlaceOrder)
    }
    for finding in record.contradictions() { add(finding) }
    findings = findings.inPlaceOrder
    record.findings = findings
    return PageReading(record: record, findings: findings)
  }
}

extension TableField {
  /// The field's place in a set of fields.
  var number: Int {
    switch self {
    case .id: 0
    case .title: 1
    case .programmeArea: 2
    case .phase: 3
    case .region: 4
    case .owner: 5
    case .coFinancers: 6
    case .partners: 7
    case .participants: 8
    case .municipalities: 9
    case .start: 10
    case .end: 11
    case .grantSEK: 12
    case .budgetSEK: 13
    case .contactEmailDomain: 14
    case .url: 15
    case .call: 16
    case .specificObjective: 17
    case .plannedParticipantCount: 18
    case .unionCofinancingRate: 19
    case .ownerOrganisationNumber: 20
    case .ownerPlace: 21
    }
  }
}
