/// Something a document had wrong, where, and what was expected there.
///
/// A finding never stops an import. Its text never quotes a contact person, an address or a telephone
/// number.
public struct Finding: Hashable, Sendable {
  /// How much the finding costs.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Nothing is lost; a reader may want to know.
    case note
    /// A fact could not be read and is missing from the record.
    case error
    /// The document is no project page, or cannot be read at all.
    case rejection

    /// Orders from harmless to grave.
    public static func < (a: Severity, b: Severity) -> Bool {
      let order: [Severity] = [.note, .error, .rejection]
      return (order.firstIndex(of: a) ?? 0) < (order.firstIndex(of: b) ?? 0)
    }
  }

  /// What sort of thing is wrong; the raw values are stored and appear in JSON.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The document could not be opened or read.
    case unreadable
    /// The document holds nothing.
    case empty
    /// The document is binary, not text.
    case binary
    /// The text is not valid in its encoding.
    case invalidEncoding
    /// A line is longer than is read.
    case lineTooLong
    /// The text is not a project page of any known layout.
    case unknownLayout
    /// A field that every page of the layout has is absent.
    case missingField
    /// A field holds nothing.
    case emptyValue
    /// A field holds something that cannot be its value.
    case malformedValue
    /// A label stands twice with different values.
    case repeatedLabel
    /// A row of the header is not known.
    case unknownRow
    /// A list item or line does not have the form of its list.
    case malformedItem
    /// The same name stands twice in one list.
    case repeatedItem
    /// A name under Kommun is none of the 290 municipalities.
    case unknownMunicipality
    /// Two facts of one document contradict each other.
    case contradiction
    /// A document or a row ends before it is complete.
    case truncated
    /// A row of a table does not have the table's form.
    case malformedRow
    /// A value holds an e-mail address, a telephone number or a personal identity number.
    case personalData
  }

  /// What sort of thing is wrong.
  public var kind: Kind
  /// How much it costs.
  public var severity: Severity
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1.
  public var column: Int
  /// What stands there: `'Beviljat ESF-stöd' is 'okänt'`.
  public var what: String
  /// What was expected instead: `an amount such as '368 500 kr'`.
  public var expected: String

  /// Creates a finding.
  public init(
    _ kind: Kind, _ severity: Severity, line: Int, column: Int, what: String, expected: String
  ) {
    self.kind = kind
    self.severity = severity
    self.line = line
    self.column = column
    self.what = what
    self.expected = expected
  }

  /// The finding as one line: `000.txt:9:18: 'Beviljat ESF-stöd' is 'okänt', expected an amount`.
  public func message(in document: String) -> String {
    "\(document):\(line):\(column): \(what), expected \(expected)"
  }
}
