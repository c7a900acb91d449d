/// Columns that follow from the others of a graph file: what is asked of a whole store and takes longer
/// to find than to read.
///
/// They are found once, when the file is made. How, this module does not know: whoever opens a graph
/// file hands over what finds them.
public struct DerivedColumns: Sendable {
  /// Finds the columns from those of a file that is not finished yet, and must not be kept.
  public typealias Derivation = @Sendable (_ unfinished: GraphFile) -> DerivedColumns

  private var columns: [GraphSection: [UInt8]] = [:]

  /// Creates no columns.
  public init() {}

  /// Sets a column.
  ///
  /// - Precondition: The section is one of the derived ones, and as wide as the numbers.
  public mutating func set(
    _ section: GraphSection, to numbers: [some FixedWidthInteger & BitwiseCopyable]
  ) {
    precondition(GraphSection.derived.contains(section), "\(section) is not derived")
    columns[section] = numbers.withUnsafeBytes { bytes in
      precondition(
        bytes.count == numbers.count * section.width, "\(section) has numbers of another width")
      return Array(bytes)
    }
  }

  /// The bytes of a column; none when it was not set.
  func bytes(_ section: GraphSection) -> [UInt8] { columns[section] ?? [] }
}
