import GRDB
import ProjectModel

/// A body as the rules alone made it, whatever was judged since.
public struct RuledBody: Hashable, Sendable {
  /// Its key.
  public let key: String
  /// Its name.
  public let name: String
  /// The key of the body that the rules say it is a part of.
  public let parentKey: String?
  /// In how many projects the rules found it.
  public let projectCount: Int

  /// Creates a body.
  public init(key: String, name: String, parentKey: String? = nil, projectCount: Int = 0) {
    self.key = key
    self.name = name
    self.parentKey = parentKey
    self.projectCount = projectCount
  }
}

/// Looks up what the rules alone concluded, inside one transaction.
///
/// What judgements changed is kept beside the conclusions as the rules left it; nothing else is read.
/// Answers are remembered, since they do not change while judgements do.
public final class RuledBodies {
  private let db: Database
  private var bodies: [String: RuledBody?] = [:]
  private var keysByForm: [String: [String]] = [:]
  private var countsByForm: [JudgedNames.Unit: Int] = [:]

  init(_ db: Database) {
    self.db = db
  }

  /// The body with a key.
  ///
  /// - Complexity: One index look-up.
  public func body(key: String) throws -> RuledBody? {
    if let known = bodies[key] { return known }
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT b.key, b.name, coalesce(r.key, u.key), b.project_count
        FROM (\(Self.selection("key = :key"))) b
        LEFT JOIN ruled_organisation r ON r.id = b.parent_id
        LEFT JOIN organisation u ON u.id = b.parent_id
        """, arguments: ["key": key, "apart": Self.apartPattern])
    let body = row.map {
      RuledBody(key: $0[0], name: $0[1], parentKey: $0[2], projectCount: $0[3])
    }
    bodies[key] = .some(body)
    return body
  }

  /// The keys of the bodies that a written form means by the rules, ascending.
  ///
  /// - Complexity: O(resolutions of the form) by index.
  public func keys(writtenAs form: String) throws -> [String] {
    if let known = keysByForm[form] { return known }
    let keys = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT coalesce(k.key, o.key) FROM written_name n
        JOIN resolution r ON r.name_id = n.id
        LEFT JOIN ruled_resolution x ON x.resolution_id = r.id
        LEFT JOIN ruled_organisation k ON k.id = coalesce(x.organisation_id, r.organisation_id)
        LEFT JOIN organisation o ON o.id = coalesce(x.organisation_id, r.organisation_id)
        WHERE n.text = ? AND r.organisation_id IS NOT NULL ORDER BY 1
        """, arguments: [form])
    keysByForm[form] = keys
    return keys
  }

  /// In how many projects a body is written in one way.
  ///
  /// - Complexity: O(lines of the body's projects) by index.
  public func projectCount(of unit: JudgedNames.Unit) throws -> Int {
    guard let form = unit.form else { return try body(key: unit.body)?.projectCount ?? 0 }
    if let known = countsByForm[unit] { return known }
    let count = try Int.fetchOne(
      db,
      sql: """
        SELECT count(DISTINCT m.project_id) FROM written_name n
        JOIN resolution s ON s.name_id = n.id
        LEFT JOIN ruled_resolution x ON x.resolution_id = s.id
        LEFT JOIN ruled_organisation k ON k.id = coalesce(x.organisation_id, s.organisation_id)
        LEFT JOIN organisation o ON o.id = coalesce(x.organisation_id, s.organisation_id)
        CROSS JOIN affiliation a ON a.organisation_id = s.organisation_id
        CROSS JOIN mention m
          ON m.project_id = a.project_id AND m.role = a.role AND m.name_id = n.id
        \(Store.exceptions)
        WHERE n.text = ? AND coalesce(k.key, o.key) = ? AND \(Store.isResolution)
        """, arguments: [form, unit.body])
    countsByForm[unit] = count ?? 0
    return count ?? 0
  }

  /// The organisations that the rules made, those that judgements changed as the rules left them.
  static func selection(_ condition: String) -> String {
    """
    SELECT id, key, name, kind, parent_id, municipality_code, project_count
    FROM ruled_organisation WHERE \(condition)
    UNION ALL
    SELECT id, key, name, kind, parent_id, municipality_code, project_count
    FROM organisation o WHERE \(condition) AND key NOT LIKE :apart
      AND NOT EXISTS (SELECT 1 FROM ruled_organisation r WHERE r.id = o.id)
    """
  }

  /// What keys of bodies look like that a judgement took out of others.
  static let apartPattern = "%@apart-_%"
}
