public import Exploration

extension StatsQuestion: SparkQuestion {
  /// Answers the question on a cluster.
  ///
  /// The figures were counted when the columns were made, as the pages they come from do not leave the
  /// store; the rows that are there are counted again, and columns with a part missing are refused.
  ///
  /// - Throws: ``SparkEngineError``.
  public func answer(from engine: SparkEngine) throws -> Answer<Row> {
    let table = try engine.rows(
      "SELECT id, section, label, count AS figure, share, remark FROM statistics ORDER BY id")
    let sections = try table.texts("section")
    let labels = try table.texts("label")
    let counts = try table.integers("figure")
    let shares = try table.optionalNumbers("share")
    let remarks = try table.texts("remark")
    let order = try table.integers("id")
    try engine.expectWholeColumns()
    let rows = order.indices.sorted { order[$0] < order[$1] }.map { row in
      Row(
        section: sections[row], label: labels[row], count: counts[row], share: shares[row],
        remark: remarks[row])
    }
    return answer(rows, storeDigest: engine.digest)
  }
}

extension SparkEngine {
  /// Counts the rows of every table against the manifest.
  func expectWholeColumns() throws(SparkEngineError) {
    let names = folder.rowCounts.keys.sorted()
    let counted = try rows(
      names.map { "SELECT '\($0)' AS name, count(*) AS present FROM \($0)" }
        .joined(separator: " UNION ALL "))
    let present = Dictionary(
      zip(try counted.texts("name"), try counted.integers("present")),
      uniquingKeysWith: { first, _ in first })
    for name in names where present[name] != folder.rowCounts[name] {
      throw SparkEngineError(
        .noData(
          folder: folder.path,
          detail: "'\(name)' has \(present[name] ?? 0) rows, its manifest says "
            + "\(folder.rowCounts[name] ?? 0): export again"), engine: session.address.name)
    }
  }
}
