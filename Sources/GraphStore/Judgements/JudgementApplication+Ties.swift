import GRDB

/// Keeps the ties of bodies and projects in step with the mentions that move.
///
/// A body and a project are tied in a role when some line of the project means the body in it. The
/// joins are crossed so that SQLite begins with the few lines that are concerned.
extension JudgementApplication {
  /// Ties a body to the projects of a resolution's lines, and notes which ties another may lose.
  func moveTies(of resolution: Int64, from source: String, to destination: String) throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO affiliation (organisation_id, project_id, role)
        SELECT o.id, x.project_id, m.role
        FROM organisation o CROSS JOIN mention_resolution x CROSS JOIN mention m
        WHERE o.key = ? AND x.resolution_id = ? AND m.project_id = x.project_id
          AND m.ordinal = x.ordinal
        """, arguments: [destination, resolution])
    guard isLeft(source) else { return }
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO temp.lost_tie (organisation_id, project_id)
        SELECT o.id, x.project_id FROM organisation o CROSS JOIN mention_resolution x
        WHERE o.key = ? AND x.resolution_id = ?
        """, arguments: [source, resolution])
  }

  /// Whether a body is still there when all is done.
  func isLeft(_ key: String) -> Bool {
    old.aparts[key] == nil
      ? new.moves[.init(body: key)] == nil : new.aparts[key] != nil
  }

  /// Removes the ties that no line speaks for any longer.
  ///
  /// A body that is gone loses all. Of the others, those that lost much are compared with all lines
  /// that are left to them, those that lost little with the lines of the projects they lost.
  func removeTies() throws {
    let bodies = try Row.fetchAll(
      db,
      sql: """
        SELECT t.id, t.key, (SELECT count(*) FROM temp.lost_tie l WHERE l.organisation_id = t.id)
        FROM temp.touched_body t ORDER BY t.id
        """)
    for row in bodies {
      let id: Int64 = row[0]
      let lostCount: Int = row[2]
      guard isLeft(row[1]) else {
        try db.execute(sql: "DELETE FROM affiliation WHERE organisation_id = ?", arguments: [id])
        continue
      }
      guard lostCount > 0 else { continue }
      let remainingCount = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM resolution r
          JOIN mention_resolution x ON x.resolution_id = r.id WHERE r.organisation_id = ?
          """, arguments: [id])
      try db.execute(
        sql: (remainingCount ?? 0) < lostCount * Self.usualMentions
          ? Self.removalByBody : Self.removalByProject, arguments: ["id": id])
    }
  }

  /// About how many lines of a project have to be looked at to see whether one names a body.
  private static let usualMentions = 8

  private static let removalByBody = """
    DELETE FROM affiliation WHERE organisation_id = :id AND (project_id, role) NOT IN (
      SELECT x.project_id, m.role
      FROM resolution r CROSS JOIN mention_resolution x CROSS JOIN mention m
      WHERE r.organisation_id = :id AND x.resolution_id = r.id
        AND m.project_id = x.project_id AND m.ordinal = x.ordinal)
    """

  private static let removalByProject = """
    DELETE FROM affiliation WHERE organisation_id = :id
      AND project_id IN (SELECT project_id FROM temp.lost_tie WHERE organisation_id = :id)
      AND NOT EXISTS (
        SELECT 1 FROM mention m CROSS JOIN mention_resolution x CROSS JOIN resolution r
        WHERE m.project_id = affiliation.project_id AND m.role = affiliation.role
          AND x.project_id = m.project_id AND x.ordinal = m.ordinal
          AND r.id = x.resolution_id AND r.organisation_id = :id)
    """
}
