import Exploration

/// Looks names up in the exported columns.
struct ColumnDirectory: NameDirectory {
  let engine: SparkEngine

  func organisations(keys: [String]) throws -> [ListedOrganisation] {
    try organisations(where: "o.key IN \(SQLText.list(keys))")
  }

  func organisations(numbers: [Int]) throws -> [ListedOrganisation] {
    try organisations(where: "o.id IN \(SQLText.list(numbers))")
  }

  func organisations(named name: String) throws -> [ListedOrganisation] {
    try organisations(how: "name", form: name.lowercased())
  }

  func organisations(writtenAs form: String) throws -> [ListedOrganisation] {
    try organisations(how: "written", form: form)
  }

  func organisations(spelt folded: String) throws -> [ListedOrganisation] {
    try organisations(how: "folded", form: folded)
  }

  func successor(ofKey key: String) throws -> String? {
    try organisations(how: "former", form: key).first?.subject.key
  }

  func names(near name: String, limit: Int) throws -> [String] {
    let distance = "levenshtein(lower(name), lower(\(SQLText.text(name))))"
    return try engine.rows(
      """
      SELECT name FROM (SELECT DISTINCT name, \(distance) AS distance FROM organisations) x
      WHERE distance * 3 <= greatest(length(name), \(name.count))
      ORDER BY distance, name LIMIT \(limit)
      """
    ).texts("name")
  }

  private func organisations(how: String, form: String) throws -> [ListedOrganisation] {
    try organisations(
      where: """
        o.id IN (SELECT n.organisation_id FROM names n
          WHERE n.form = \(SQLText.text(form)) AND n.how = '\(how)')
        """)
  }

  private func organisations(where condition: String) throws -> [ListedOrganisation] {
    let found = try engine.rows(
      "SELECT o.id, o.key, o.name, o.kind, o.top_id FROM organisations o WHERE \(condition)")
    let numbers = try found.integers("id")
    let tops = try found.integers("top_id")
    let subjects = try engine.subjects(found)
    return numbers.indices.map {
      ListedOrganisation(number: numbers[$0], subject: subjects[$0], top: tops[$0])
    }
  }
}

extension SparkEngine {
  /// What the columns `key`, `name` and `kind` of an answer name.
  func subjects(_ table: FlatTable) throws(SparkEngineError) -> [Subject] {
    let keys = try table.texts("key")
    let names = try table.texts("name")
    let kinds = try table.texts("kind")
    return keys.indices.map { Subject(key: keys[$0], name: names[$0], kind: kinds[$0]) }
  }
}
