import ProjectModel

extension TableRows {
  /// Reads one line as a JSON object.
  mutating func readJSON(_ text: ByteText, _ row: RowSource.Row) -> PageReading {
    var reader = JSONRowReader(text, line: row.line, document: document)
    do throws(JSONProblem) {
      try reader.read(&self)
      return reader.builder.reading()
    } catch {
      let isCut = row.isUnterminated && error.offset >= text.count
      return rejection(
        isCut ? .truncated : .malformedRow, row.line, text.characterCount(0..<error.offset) + 1,
        error.what, error.expected)
    }
  }
}

/// Reads one object.
private struct JSONRowReader {
  private let text: ByteText
  private let line: Int
  private var scanner: JSONScanner
  private var columns = ColumnCounter()
  var builder: TableRecordBuilder

  init(_ text: ByteText, line: Int, document: String) {
    self.text = text
    self.line = line
    scanner = JSONScanner(text)
    builder = TableRecordBuilder(document: document, line: line)
  }

  mutating func read(_ rows: inout TableRows) throws(JSONProblem) {
    try scanner.take(UInt8(ascii: "{"), "an object, '{'")
    if !scanner.takes(UInt8(ascii: "}")) {
      repeat {
        try readMember(&rows)
      } while scanner.takes(UInt8(ascii: ","))
      try scanner.take(UInt8(ascii: "}"), "a comma or a closing brace")
    }
    guard scanner.peek() == 0, scanner.isAtEnd else { throw scanner.problem("the end of the row") }
  }

  private mutating func readMember(_ rows: inout TableRows) throws(JSONProblem) {
    _ = scanner.peek()
    let keyOffset = scanner.offset
    let key = try scanner.quotedText()
    try scanner.take(UInt8(ascii: ":"), "a colon after the key")
    // A key with escapes, `"titl\u0065"`, is the same key.
    let form = rows.columns.form
    let column =
      key.hasEscapes
      ? rows.columns.column(named: scanner.string(key))
      : rows.columns.column(named: key.range, in: text)
    if let column {
      try readValue(column, form)
      return
    }
    let name = scanner.string(key)
    if let note = rows.noteUnknown(name, line: line, column: self.column(keyOffset + 1)) {
      builder.add(note)
    }
    try scanner.skipValue()
  }

  private mutating func readValue(
    _ column: TableColumns.Column, _ form: TableForm
  ) throws(JSONProblem) {
    let kind = scanner.peek()
    let start = scanner.offset
    let place = place(kind == UInt8(ascii: "\"") ? start + 1 : start)
    guard builder.begin(column, at: place) else {
      try scanner.skipValue()
      return
    }
    if kind == UInt8(ascii: "n") {
      try scanner.word()
      return
    }
    let isNumber = kind == UInt8(ascii: "-") || (0x30...0x39).contains(kind)
    switch column.field {
    case .grantSEK, .budgetSEK:
      if isNumber {
        try readAmount(column, place)
        return
      }
    case .id where isNumber, .plannedParticipantCount where isNumber,
      .unionCofinancingRate where isNumber:
      builder.setText(text.string(try scanner.number()), column, at: place)
      return
    case .coFinancers, .partners, .participants, .municipalities:
      if kind == UInt8(ascii: "[") {
        try readList(column)
        return
      }
      if kind == UInt8(ascii: "\""), form.textsAreLists {
        try readListOfText(column, form.listSeparator)
        return
      }
    default:
      if kind == UInt8(ascii: "\"") {
        try readText(column, place, form)
        return
      }
    }
    builder.addMalformed(column, at: place, found: Self.name(of: kind), expected: column.field.form)
    try scanner.skipValue()
  }

  private mutating func readText(
    _ column: TableColumns.Column, _ place: TableRecordBuilder.Place, _ form: TableForm
  ) throws(JSONProblem) {
    let value = try scanner.quotedText()
    if !form.absentValues.isEmpty, form.absentValues.contains(scanner.string(value)) { return }
    if column.field == .start || column.field == .end {
      if value.range.isEmpty { return }
      if let day = text.dayOfTable(value.range, isDayFirst: form.isDayFirst) {
        builder.setDay(day, column.field, at: place)
      } else {
        builder.addMalformed(
          column, at: place, found: "'\(scanner.string(value).quotable)'",
          expected: column.field.form)
      }
      return
    }
    let (string, offset) = trimmed(value)
    builder.setText(
      string, column, at: offset == value.range.lowerBound ? place : self.place(offset))
  }

  private mutating func readList(_ column: TableColumns.Column) throws(JSONProblem) {
    try scanner.take(UInt8(ascii: "["), "a list")
    if scanner.takes(UInt8(ascii: "]")) { return }
    var names = builder.listedNames()
    repeat {
      let kind = scanner.peek()
      let start = scanner.offset
      guard kind == UInt8(ascii: "\"") else {
        builder.addMalformed(
          column, at: place(start), found: "a list with \(Self.name(of: kind))",
          expected: "a list of texts")
        try scanner.skipValue()
        continue
      }
      let value = try scanner.quotedText()
      let (name, offset) = trimmed(value)
      let place = place(offset)
      if column.field == .municipalities, !name.isEmpty, !isMunicipality(value, name) {
        builder.addUnknownMunicipality(name, at: place)
      }
      builder.addName(name, column, at: place, &names)
    } while scanner.takes(UInt8(ascii: ","))
    try scanner.take(UInt8(ascii: "]"), "a comma or a closing bracket")
  }

  /// A list that is written as one text, its names at the place of the whole.
  private mutating func readListOfText(
    _ column: TableColumns.Column, _ separator: UInt8
  ) throws(JSONProblem) {
    let value = try scanner.quotedText()
    let place = place(value.range.lowerBound)
    var names = builder.listedNames()
    for part in scanner.string(value).utf8.split(separator: separator) {
      let name = String(Substring(part)).trimmedOfBlanks
      if name.isEmpty { continue }
      if column.field == .municipalities, !MunicipalityNames.isKnown(name) {
        builder.addUnknownMunicipality(name, at: place)
      }
      builder.addName(name, column, at: place, &names)
    }
  }

  private func isMunicipality(_ value: JSONScanner.Text, _ name: String) -> Bool {
    value.hasEscapes
      ? MunicipalityNames.isKnown(name)
      : MunicipalityNames.isKnown(text, text.trimmed(value.range))
  }

  private mutating func readAmount(
    _ column: TableColumns.Column, _ place: TableRecordBuilder.Place
  ) throws(JSONProblem) {
    let range = try scanner.number()
    if let amount = text.wholeNumber(range) {
      builder.setAmount(amount, column.field, at: place)
    } else if let amount = Double(text.string(range)), amount >= 0, amount < 1e15 {
      builder.setAmount(Int(amount.rounded()), column.field, at: place)
    } else {
      builder.addMalformed(
        column, at: place, found: text.string(range).quotable, expected: column.field.form)
    }
  }

  /// A text without the blanks around it, and where it begins.
  private func trimmed(_ value: JSONScanner.Text) -> (String, Int) {
    if value.hasEscapes {
      let string = scanner.string(value)
      return (string.trimmedOfBlanks, value.range.lowerBound)
    }
    let range = text.trimmed(value.range)
    return (text.string(range), range.lowerBound)
  }

  private mutating func column(_ offset: Int) -> Int {
    columns.column(of: offset, lineStart: 0, in: text)
  }

  private mutating func place(_ offset: Int) -> TableRecordBuilder.Place {
    TableRecordBuilder.Place(line: line, column: column(offset))
  }

  private static func name(of kind: UInt8) -> String {
    switch kind {
    case UInt8(ascii: "\""): "a text"
    case UInt8(ascii: "["): "a list"
    case UInt8(ascii: "{"): "an object"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): "true or false"
    case UInt8(ascii: "n"): "null"
    default: "a number"
    }
  }
}

extension TableField {
  /// What a value of the field looks like.
  var form: String {
    switch self {
    case .start, .end: "a day such as '2009-01-15'"
    case .grantSEK, .budgetSEK: "a number of kronor such as 368500"
    case .coFinancers, .partners, .participants, .municipalities: "a list of texts"
    case .id: "a text or a number"
    case .plannedParticipantCount: "a number of people such as 40"
    case .unionCofinancingRate: "a percentage such as 40.5"
    case .ownerOrganisationNumber: "ten digits"
    default: "a text"
    }
  }
}
