/// The form in which a document shows a project.
///
/// The raw values are stored and appear in JSON.
public enum PageLayout: String, Hashable, Sendable, CaseIterable {
  /// The 2007-2013 project bank: the label is glued to its value.
  case gluedLabels = "A"
  /// The 2014-2020 project bank: a label line, the value on the next line.
  case labelLines = "B"
  /// The 2014-2020 search pages: `Label:` and the value on the next line.
  case labelColons = "C"
  /// The 2021-2027 search pages (ESF+): `Label:`, start and end day apart, no amounts.
  case socialFundPlus = "D"
  /// A flattened copy on another site: everything on one line.
  case flattened = "F"
  /// A mirror without banner, title or header.
  case headless = "G"
  /// A row of a table: JSON lines or CSV.
  case table = "T"
}
