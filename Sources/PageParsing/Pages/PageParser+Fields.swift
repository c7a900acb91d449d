import ProjectModel

extension PageParser {
  /// Takes the value of a row into the record.
  ///
  /// - Parameters:
  ///   - label: The row's label.
  ///   - value: The trimmed value; empty when the row holds nothing.
  ///   - line: The line that the value stands on, or the label's when there is no value.
  ///   - labelOffset: Where a finding about the whole row belongs.
  mutating func take(
    _ label: SourceLabel, _ value: Range<Int>, in line: Line, labelAt labelOffset: Int
  ) {
    if seen & label.bit != 0 {
      takeAgain(label, value, in: line, labelAt: labelOffset)
      return
    }
    seen |= label.bit
    rows.append(Row(label: label, value: value))
    guard !value.isEmpty else {
      addEmpty(label, at: labelOffset, in: line)
      return
    }
    fill(label, value, line)
  }

  private mutating func fill(_ label: SourceLabel, _ value: Range<Int>, _ line: Line) {
    let start = value.lowerBound
    switch label {
    case .programmeArea: record.programmeArea = sourced(string(value), start, line)
    case .phase: record.phase = sourced(string(value), start, line)
    case .region: record.region = sourced(string(value), start, line)
    case .call: record.call = sourced(string(value), start, line)
    case .specificObjective: record.specificObjective = sourced(string(value), start, line)
    case .ownerPlace: record.ownerPlace = sourced(string(value), start, line)
    case .owner:
      record.mentions.append(
        Mention(
          role: .owner, name: string(value), heading: label.swedish, line: line.number,
          column: column(of: start, in: line)))
    case .projectNumber, .caseNumber: takeCaseNumber(label, value, line)
    case .name, .englishName: takeName(value, line)
    case .grant: record.grant = amount(label, value, line)
    case .budget: record.budget = amount(label, value, line)
    case .period: takePeriod(value, line)
    case .start: record.start = day(label, value, line, known: record.start)
    case .end: record.end = day(label, value, line, known: record.end)
    case .plannedParticipantCount, .participantCount: takeCount(label, value, line)
    case .unionCofinancingRate: takeRate(label, value, line)
    case .email: takeEmail(value, line)
    case .ownerOrganisationNumber: takeOrganisationNumber(value, line)
    // Known, and no part of a record.
    case .contactPerson, .telephone, .ownerPostalCode, .ownerAddress, .interventionType, .country,
      .fund, .programmeCode, .secondaryTheme, .nuts2, .strategicImportance:
      break
    }
  }

  /// A label that stands twice: the first value stays.
  private mutating func takeAgain(
    _ label: SourceLabel, _ value: Range<Int>, in line: Line, labelAt labelOffset: Int
  ) {
    guard let row = rows.first(where: { $0.label == label }), !value.isEmpty,
      !text.isSame(row.value, value)
    else { return }
    if row.value.isEmpty {
      // The empty row was reported; this one has the value.
      if let index = rows.firstIndex(where: { $0.label == label }) { rows[index].value = value }
      fill(label, value, line)
      return
    }
    add(
      .repeatedLabel, label.isPersonal ? .note : .error, at: labelOffset, in: line,
      what: "'\(label.swedish)' stands twice with different values; the first was taken",
      expected: "one row")
  }

  private mutating func addEmpty(_ label: SourceLabel, at offset: Int, in line: Line) {
    guard label.hasField else { return }
    add(
      .emptyValue, severity(ofMissing: label), at: offset, in: line,
      what: "'\(label.swedish)' holds nothing", expected: "a value")
  }

  /// What the absence of a row costs.
  ///
  /// Pages of layout A have all ten; those of the other layouts
  /// leave rows out or empty as a matter of course, all but the owner.
  func severity(ofMissing label: SourceLabel) -> Finding.Severity {
    if label.isPersonal { return .note }
    if label == .owner { return .error }
    return record.layout == .gluedLabels ? .error : .note
  }

  /// The rows that every page of the layout has.
  var requiredLabels: [SourceLabel] {
    switch record.layout {
    case .gluedLabels, .flattened: SourceLabel.gluedOrder
    case .labelLines: [.owner, .projectNumber, .period, .budget, .grant]
    case .labelColons, .socialFundPlus: [.owner]
    case .headless, .table: []
    }
  }

  /// What can only be judged when the header has been read: the title, absent rows, facts that
  /// contradict each other.
  mutating func checkHeader() {
    if record.title == nil {
      addMissing(
        .error,
        what: record.layout == .headless ? "the page has no title" : "no title before the header",
        expected: record.layout == .headless ? "a title from the page's URL" : "a title")
    }
    if record.caseNumber == nil { record.caseNumber = titleNumber }
    if !isTruncated {
      for label in requiredLabels where seen & label.bit == 0 {
        addMissing(
          severity(ofMissing: label), what: "the page has no row '\(label.swedish)'",
          expected: "a row '\(label.swedish)'")
      }
    }
    for finding in record.contradictions() { add(finding) }
  }

  /// What is absent has no place: it is reported where the document begins.
  private mutating func addMissing(
    _ severity: Finding.Severity, what: String, expected: String
  ) {
    add(Finding(.missingField, severity, line: 1, column: 1, what: what, expected: expected))
  }
}

extension SourceLabel {
  /// Whether a record has a place for the row's value.
  var hasField: Bool {
    switch self {
    case .contactPerson, .telephone, .ownerPostalCode, .ownerAddress, .interventionType, .country,
      .fund, .programmeCode, .secondaryTheme, .nuts2, .strategicImportance:
      false
    default: true
    }
  }
}
