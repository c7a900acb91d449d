import ProjectModel

/// The regions of the Social Fund as pages write them.
enum Regions {
  private static let names: [[UInt8]] =
    (MunicipalityRegister.regions + ["Småland & Öarna", "ESF Nationellt", "ESF-nationellt"])
    .map { Array($0.utf8) }.sorted { $0.count > $1.count }

  /// The length of the longest region that a range begins with.
  static func knownLength(_ text: ByteText, _ range: Range<Int>) -> Int? {
    names.first { text.holds($0, at: range.lowerBound, before: range.upperBound) }?.count
  }

  /// Whether a range is a region and nothing else.
  static func isKnown(_ text: ByteText, _ range: Range<Int>) -> Bool {
    knownLength(text, range) == range.count
  }
}
