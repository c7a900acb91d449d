import GRDB

/// The tables that hold conclusions: emptied before they are drawn anew, indexed when they are full.
enum ConclusionTables {
  /// Indices that cost less made in one go than kept while rows come, with what they are on.
  private static let indices: KeyValuePairs = [
    "organisation_key": "UNIQUE organisation (key)",
    "organisation_parent": "organisation (parent_id) WHERE parent_id IS NOT NULL",
    "resolution_organisation": "resolution (organisation_id, name_id)",
    "resolution_name": "resolution (name_id, is_usual)",
  ]

  private static let triggers = [
    "affiliation_added", "affiliation_removed", "location_added", "location_removed",
  ]

  /// Empties the tables.
  static func clear(_ db: Database) throws {
    for trigger in triggers { try db.execute(sql: "DROP TRIGGER IF EXISTS \(trigger)") }
    for (name, _) in indices { try db.execute(sql: "DROP INDEX IF EXISTS \(name)") }
    try db.execute(sql: "DROP INDEX IF EXISTS current_project_key")
    for table in [
      "mention_exception", "affiliation", "project_affiliation", "location", "project_location",
      "figure", "ruled_resolution", "ruled_organisation", "spelling", "suggestion_feature",
      "suggestion", "resolution", "current_project", "generation", "organisation", "municipality",
    ] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
  }

  /// Makes the indices and triggers of the full tables.
  static func finish(_ db: Database) throws {
    for (name, columns) in indices {
      let isUnique = columns.hasPrefix("UNIQUE ")
      let on = columns.dropFirst(isUnique ? "UNIQUE ".count : 0)
      try db.execute(sql: "CREATE \(isUnique ? "UNIQUE " : "")INDEX \(name) ON \(on)")
    }
    try db.execute(sql: Schema.mirrors)
  }
}
