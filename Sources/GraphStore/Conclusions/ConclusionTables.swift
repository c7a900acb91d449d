import GRDB

/// The tables that hold conclusions: emptied before they are drawn anew, indexed when they are full.
enum ConclusionTables {
  /// Indices that cost less made in one go than kept while rows come, with what they are on.
  private static let indices: KeyValuePairs = [
    "organisation_key": "UNIQUE organisation (key)",
    "organisation_parent": "organisation (parent_id) WHERE parent_id IS NOT NULL",
    "resolution_organisation": "resolution (organisation_id, name_id)",
    "resolution_name": "resolution (name_id)",
    "mention_resolution_resolution": "mention_resolution (resolution_id)",
    "affiliation_project": "affiliation (project_id, organisation_id, role)",
    "location_project": "location (project_id, municipality_code)",
  ]

  /// Empties the tables.
  static func clear(_ db: Database) throws {
    for (name, _) in indices { try db.execute(sql: "DROP INDEX IF EXISTS \(name)") }
    try db.execute(sql: "DROP INDEX IF EXISTS current_project_key")
    for table in [
      "mention_resolution", "affiliation", "location", "ruled_resolution", "ruled_organisation",
      "judged_search_row", "suggestion_feature", "suggestion", "resolution", "current_project",
      "generation", "organisation", "municipality",
    ] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    // Rows of the search index are deleted one by one; made anew it is empty at once.
    if let search = try String.fetchOne(
      db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'search'")
    {
      try db.execute(sql: "DROP TABLE search")
      try db.execute(sql: search)
    }
  }

  /// Makes the indices of the full tables.
  static func makeIndices(_ db: Database) throws {
    for (name, columns) in indices {
      let isUnique = columns.hasPrefix("UNIQUE ")
      let on = columns.dropFirst(isUnique ? "UNIQUE ".count : 0)
      try db.execute(sql: "CREATE \(isUnique ? "UNIQUE " : "")INDEX \(name) ON \(on)")
    }
  }
}
