public import ProjectModel

/// What reading one document, or one row of a table, gave.
public struct PageReading: Hashable, Sendable {
  /// The record; `nil` when the document or row was rejected.
  public var record: ProjectRecord?
  /// Everything that was wrong, in the order of the places; the record's own findings where there
  /// is a record.
  public var findings: [Finding]

  /// Creates the result of a reading.
  public init(record: ProjectRecord?, findings: [Finding]) {
    self.record = record
    self.findings = findings
  }

  /// Whether the document or row gave no record.
  public var isRejected: Bool {
    // A comparison with nil copies the record.
    switch record {
    case .none: true
    case .some: false
    }
  }
}

extension [Finding] {
  /// The findings by line and column; those of one place stay in the order in which they came.
  var inPlaceOrder: [Finding] {
    guard count > 1 else { return self }
    let isOrdered = zip(self, dropFirst()).allSatisfy {
      ($0.line, $0.column) <= ($1.line, $1.column)
    }
    if isOrdered { return self }
    return enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset)
        < ($1.element.line, $1.element.column, $1.offset)
    }.map(\.element)
  }
}
