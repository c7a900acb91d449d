import ProjectModel

/// The columns of a CSV table in their order.
struct CSVHeader {
  var delimiter: UInt8
  /// The field of each column; `nil` for one that is not read.
  var columns: [TableColumns.Column?]
}

/// One field of a row: its bytes without quotes, and whether quotes in it are doubled.
struct CSVField {
  var range: Range<Int>
  var hasDoubledQuotes = false
}

extension TableRows {
  /// Reads the header row.
  ///
  /// It is left out when neither `title` nor `id` is among the columns.
  mutating func readHeader(_ text: ByteText, _ row: RowSource.Row) {
    let delimiter = CSVRow.delimiter(of: text)
    let fields = CSVRow(text, delimiter: delimiter).fields
    var seen: Set<TableField> = []
    var counter = ColumnCounter()
    let known = fields.map { field -> TableColumns.Column? in
      let name = CSVRow.string(field, text)
      let place = counter.column(of: field.range.lowerBound, lineStart: 0, in: text)
      guard let column = columns.column(named: name) else {
        if !name.isEmpty, let note = noteUnknown(name, line: row.line, column: place) {
          addPending(note)
        }
        return nil
      }
      let isRepeated = !seen.insert(column.field).inserted
      guard !isRepeated || column.field == .id && columns.form.idHasSeveralColumns else {
        addPending(
          Finding(
            .repeatedLabel, .error, line: row.line, column: place,
            what: "the column '\(name.quotable)' stands twice; the first is read",
            expected: "one column"))
        return nil
      }
      return column
    }
    if seen.contains(.title) || seen.contains(.id) {
      header = CSVHeader(delimiter: delimiter, columns: known)
    }
  }

  /// Reads one row of values.
  mutating func readCSV(
    _ text: ByteText, _ row: RowSource.Row, _ header: CSVHeader
  ) -> PageReading {
    let cut = CSVRow(text, delimiter: header.delimiter)
    var places = CSVPlaces(text, line: row.line)
    if let offset = cut.strayOffset {
      let place = places.place(offset)
      return rejection(
        .malformedRow, place.line, place.column, "words follow a closing quote",
        "a separator after the quote")
    }
    if text.offset(of: 0, in: 0..<text.count) != nil {
      return rejection(.malformedRow, row.line, 1, "a NUL byte: the row is binary", "text")
    }
    guard cut.fields.count == header.columns.count else {
      return rejection(
        .malformedRow, row.line, 1, "the row has \(cut.fields.count) fields",
        "\(header.columns.count) as the header has")
    }
    var reader = CSVRowReader(
      text, places, document: document, line: row.line, form: columns.form)
    for (field, column) in zip(cut.fields, header.columns) {
      if let column { reader.take(field, column) }
    }
    return reader.builder.reading()
  }
}

/// Reads the fields of one row.
private struct CSVRowReader {
  private let text: ByteText
  private var places: CSVPlaces
  private let form: TableForm
  var builder: TableRecordBuilder

  init(_ text: ByteText, _ places: CSVPlaces, document: String, line: Int, form: TableForm) {
    self.text = text
    self.places = places
    self.form = form
    builder = TableRecordBuilder(document: document, line: line)
  }

  mutating func take(_ field: CSVField, _ column: TableColumns.Column) {
    let words = text.trimmed(field.range)
    if words.isEmpty || form.isAbsent(words, in: text) { return }
    let value = CSVField(range: words, hasDoubledQuotes: field.hasDoubledQuotes)
    switch column.field {
    case .start, .end:
      let place = places.place(words.lowerBound)
      if let day = text.dayOfTable(words, isDayFirst: form.isDayFirst) {
        builder.setDay(day, column.field, at: place)
      } else {
        addMalformed(words, column, at: place, expected: column.field.form)
      }
    case .grantSEK, .budgetSEK:
      let place = places.place(words.lowerBound)
      if let amount = text.amountOfTable(words) {
        builder.setAmount(amount, column.field, at: place)
      } else {
        addMalformed(
          words, column, at: place, expected: "an amount such as '368 500' or '368500,50'")
      }
    case .coFinancers, .partners, .participants, .municipalities:
      takeList(value, column)
    case .id:
      let place = places.place(words.lowerBound)
      builder.setText(builder.id(CSVRow.string(value, text), form), column, at: place)
    default:
      builder.setText(CSVRow.string(value, text), column, at: places.place(words.lowerBound))
    }
  }

  private mutating func addMalformed(
    _ words: Range<Int>, _ column: TableColumns.Column, at place: TableRecordBuilder.Place,
    expected: String
  ) {
    let found = text.string(words)
    builder.addMalformed(
      column, at: place, found: found.mayBePersonal ? "something else" : "'\(found.quotable)'",
      expected: expected)
  }

  private mutating func takeList(_ field: CSVField, _ column: TableColumns.Column) {
    var names = builder.listedNames()
    var start = field.range.lowerBound
    while start <= field.range.upperBound {
      let end =
        text.offset(of: form.listSeparator, in: start..<field.range.upperBound)
        ?? field.range.upperBound
      let words = text.trimmed(start..<end)
      let name = CSVRow.string(
        CSVField(range: words, hasDoubledQuotes: field.hasDoubledQuotes), text)
      let place = places.place(words.lowerBound)
      if column.field == .municipalities, !words.isEmpty, !MunicipalityNames.isKnown(text, words) {
        builder.addUnknownMunicipality(name, at: place)
      }
      builder.addName(name, column, at: place, &names)
      start = end + 1
    }
  }
}
