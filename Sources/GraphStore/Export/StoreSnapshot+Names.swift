import GRDB

/// A form under which an organisation is found.
public struct NamedForm: Hashable, Sendable {
  /// How a form leads to its organisation; the raw values stand in exported columns.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    /// The organisation's name in lower case.
    case name
    /// The name as a page writes it.
    case written
    /// A name or written form without capitals and diacritics.
    case folded
    /// A key that the organisation took over by judgement.
    case former
  }

  /// The form.
  public let form: String
  /// How it leads to the organisation.
  public let relation: Relation
  /// The organisation's number.
  public let organisation: Int32
}

extension StoreSnapshot {
  /// Calls back once for every form under which an organisation is found, by relation, then by form.
  ///
  /// - Complexity: A scan of every mention; four bytes an organisation.
  public func forEachNamedForm(_ body: (NamedForm) throws -> Void) throws {
    var numbers = NumbersByRow()
    var count: Int32 = 0
    let bodies = try Row.fetchCursor(db, sql: "SELECT id, name FROM organisation ORDER BY key")
    while let row = try bodies.next() {
      numbers.note(count, of: row[0])
      let name: String = row[1]
      try body(NamedForm(form: name.lowercased(), relation: .name, organisation: count))
      count += 1
    }
    for (relation, sql) in Self.selections {
      let rows = try Row.fetchCursor(db, sql: sql)
      while let row = try rows.next() {
        guard let number = numbers[row[1]] else { continue }
        try body(NamedForm(form: row[0], relation: relation, organisation: number))
      }
    }
  }

  private static let selections: [(NamedForm.Relation, String)] = [
    (
      .written,
      """
      SELECT DISTINCT n.text, r.organisation_id
      FROM resolution r JOIN written_name n ON n.id = r.name_id
      WHERE r.organisation_id IS NOT NULL AND r.mention_count > 0 ORDER BY 1, 2
      """
    ),
    (
      .folded,
      """
      SELECT folded, organisation_id FROM spelling ORDER BY 1, 2
      """
    ),
    (
      .former,
      """
      SELECT r.key, o.id FROM ruled_organisation r JOIN organisation o ON o.key = r.became
      ORDER BY 1, 2
      """
    ),
  ]
}
