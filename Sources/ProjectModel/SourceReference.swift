/// A place in a document: the page, the line and the column, both counted from 1.
///
/// Columns count characters (not bytes), as editors do.
public struct SourceReference: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The path or URL of the document, as it was given.
  public let document: String
  /// The line, counted from 1.
  public let line: Int
  /// The column of the first character, counted from 1.
  public let column: Int

  /// Creates a reference to a place.
  public init(document: String, line: Int, column: Int) {
    self.document = document
    self.line = line
    self.column = column
  }

  /// The place as compilers print it: `003.txt:18:13`.
  public var description: String {
    "\(document):\(line):\(column)"
  }

  /// Orders by document, line and column.
  public static func < (a: SourceReference, b: SourceReference) -> Bool {
    (a.document, a.line, a.column) < (b.document, b.line, b.column)
  }
}

/// A value together with the place it was read from.
public struct Sourced<Value> {
  /// What was read.
  public var value: Value
  /// The line of the value's first character, counted from 1.
  public var line: Int
  /// The column of the value's first character, counted from 1.
  public var column: Int

  /// Creates a value with its place.
  public init(_ value: Value, line: Int, column: Int) {
    self.value = value
    self.line = line
    self.column = column
  }
}

extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}
extension Sourced: Sendable where Value: Sendable {}
