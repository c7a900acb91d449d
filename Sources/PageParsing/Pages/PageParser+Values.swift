import ProjectModel

extension PageParser {
  /// `368 500 kr`.
  mutating func amount(
    _ label: SourceLabel, _ value: Range<Int>, _ line: Line
  ) -> Sourced<Kronor>? {
    if let amount = text.wholeNumber(value, unit: "kr") {
      return sourced(Kronor(amount), value.lowerBound, line)
    }
    addMalformed(label, value, line, expected: "an amount such as '368 500 kr'")
    return nil
  }

  /// `1 200`.
  mutating func takeCount(_ label: SourceLabel, _ value: Range<Int>, _ line: Line) {
    if let count = text.wholeNumber(value) {
      record.plannedParticipantCount = sourced(count, value.lowerBound, line)
    } else {
      addMalformed(label, value, line, expected: "a number such as '120'")
    }
  }

  /// `50%`, `66,7 %`.
  mutating func takeRate(_ label: SourceLabel, _ value: Range<Int>, _ line: Line) {
    if let rate = text.percentage(value) {
      record.unionCofinancingRate = sourced(rate, value.lowerBound, line)
    } else {
      addMalformed(label, value, line, expected: "a percentage such as '50%'")
    }
  }

  /// `2009-01-15 till 2009-07-15`, `2018-10-01-2021-09-30`, `2015-10-01 - 2018-12-31`.
  ///
  /// Where one of the two is no day of the calendar, the other one is taken.
  mutating func takePeriod(_ value: Range<Int>, _ line: Line) {
    let period = text.period(value)
    if let start = period?.start, record.start == nil {
      record.start = sourced(start, value.lowerBound, line)
    }
    if let end = period?.end, record.end == nil {
      record.end = sourced(end, value.upperBound - 10, line)
    }
    if period?.start == nil || period?.end == nil {
      addMalformed(
        .period, value, line, expected: "two days such as '2009-01-15 till 2009-07-15'")
    }
  }

  /// `2024-08-01`; a day that the period gave stays.
  mutating func day(
    _ label: SourceLabel, _ value: Range<Int>, _ line: Line, known: Sourced<CalendarDay>?
  ) -> Sourced<CalendarDay>? {
    guard value.count == 10, let day = text.day(at: value.lowerBound, before: value.upperBound)
    else {
      addMalformed(label, value, line, expected: "a day such as '2024-08-01'")
      return known
    }
    guard let known else { return sourced(day, value.lowerBound, line) }
    if known.value != day {
      add(
        .contradiction, .note, at: value.lowerBound, in: line,
        what: "'\(label.swedish)' is \(day), the period says \(known.value)",
        expected: "the same day")
    }
    return known
  }

  /// Only the domain of an address is kept.
  mutating func takeEmail(_ value: Range<Int>, _ line: Line) {
    if let domain = text.emailDomain(value) {
      record.emailDomain = sourced(domain.text, domain.offset, line)
    } else if record.layout != .flattened {
      // Flattened copies mask the address: that is their form and no defect.
      add(
        .malformedValue, .error, at: value.lowerBound, in: line,
        what: "'E-post' is not an e-mail address",
        expected: "an address with a domain, 'kontakt@eksjo.se'")
    }
  }

  /// `802478-1406` or `8024781406`; the value is never quoted, since it may be a person's.
  mutating func takeOrganisationNumber(_ value: Range<Int>, _ line: Line) {
    switch text.organisationNumber(value) {
    case .number(let digits):
      record.ownerOrganisationNumber = sourced(digits, value.lowerBound, line)
    case .personal:
      add(
        .malformedValue, .note, at: value.lowerBound, in: line,
        what: "the organisation number is a personal identity number and was not kept",
        expected: "the number of an organisation")
    case .malformed:
      add(
        .malformedValue, .error, at: value.lowerBound, in: line,
        what: "'Projektägare organisationsnummer' is not an organisation number",
        expected: "ten digits with a right check digit")
    }
  }

  /// The first number stays; another one is reported.
  mutating func takeCaseNumber(_ label: SourceLabel, _ value: Range<Int>, _ line: Line) {
    let number = sourced(string(value), value.lowerBound, line)
    let known = record.caseNumber ?? titleNumber
    if let known, known.value != number.value {
      add(
        .contradiction, .note, at: value.lowerBound, in: line,
        what: "'\(label.swedish)' is not '\(known.value.quotable)', which stands before it",
        expected: "the same number")
    }
    if record.caseNumber == nil { record.caseNumber = number }
  }

  /// The row Namn confirms the title, or gives it.
  mutating func takeName(_ value: Range<Int>, _ line: Line) {
    guard let title = record.title else {
      record.title = sourced(string(value), value.lowerBound, line)
      return
    }
    if title.value != string(value) {
      add(
        .contradiction, .note, at: value.lowerBound, in: line,
        what: "the name is not the title, '\(title.value.quotable)'",
        expected: "the same words")
    }
  }

  private mutating func addMalformed(
    _ label: SourceLabel, _ value: Range<Int>, _ line: Line, expected: String
  ) {
    let found = string(value)
    let quote = found.mayBePersonal ? "something else" : "'\(found.quotable)'"
    add(
      .malformedValue, .error, at: value.lowerBound, in: line,
      what: "'\(label.swedish)' is \(quote)", expected: expected)
  }
}
