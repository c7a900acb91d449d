import GRDB
public import ProjectModel

/// Reads sources and writes conclusions inside one transaction.
public final class ConclusionWriter {
  private let db: Database
  private let insertOrganisation: Statement
  private let insertResolution: Statement
  private let insertMentionResolution: Statement
  private let insertAffiliation: Statement
  private let insertLocation: Statement
  private var organisationIDs: [String: Int64] = [:]
  private var resolutionIDs: [ResolutionKey: Int64] = [:]

  /// Two mentions share a resolution when the same name came to the same end for the same reason.
  private struct ResolutionKey: Hashable {
    let nameID: Int64
    let key: String
    let rule: ResolutionRule
    let reason: String
  }

  init(_ db: Database) throws {
    self.db = db
    // Rebuilt in one go at the end, which costs less than keeping it while rows come.
    try db.execute(sql: "DROP INDEX IF EXISTS mention_resolution_resolution")
    for table in [
      "mention_resolution", "affiliation", "location", "ruled_resolution", "ruled_organisation",
      "judged_search_row", "suggestion_feature", "suggestion", "resolution", "search",
      "current_project", "generation",
    ] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    // Parts before wholes is not an order that a plain DELETE knows.
    try db.execute(sql: "UPDATE organisation SET parent_id = NULL; DELETE FROM organisation")
    try db.execute(sql: "DELETE FROM municipality")
    insertOrganisation = try db.makeStatement(
      sql: """
        INSERT INTO organisation (key, name, kind, parent_id, municipality_code)
        VALUES (?, ?, ?, ?, ?)
        """)
    insertResolution = try db.makeStatement(
      sql: """
        INSERT INTO resolution (name_id, organisation_id, municipality_code, rule, confidence, reason)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    insertMentionResolution = try db.makeStatement(
      sql: "INSERT INTO mention_resolution (project_id, ordinal, resolution_id) VALUES (?, ?, ?)")
    insertAffiliation = try db.makeStatement(
      sql: "INSERT OR IGNORE INTO affiliation (organisation_id, project_id, role) VALUES (?, ?, ?)")
    insertLocation = try db.makeStatement(
      sql: "INSERT OR IGNORE INTO location (municipality_code, project_id) VALUES (?, ?)")
    try insertMunicipalities()
    try chooseCurrentProjects()
  }

  /// Calls back once for every current project, by ascending key.
  ///
  /// - Complexity: O(m) in the number of mentions, constant memory.
  public func forEachProject(_ body: (SourceProject) throws -> Void) throws {
    let projects = try Row.fetchCursor(
      db,
      sql: """
        SELECT p.id, c.key, p.region, p.email_domain, p.owner_organisation_number
        FROM current_project c JOIN project p ON p.id = c.project_id ORDER BY c.key
        """)
    let mentions = try db.makeStatement(
      sql: """
        SELECT m.ordinal, m.role, m.name_id, n.text
        FROM mention m JOIN written_name n ON n.id = m.name_id
        WHERE m.project_id = ? ORDER BY m.ordinal
        """)
    while let row = try projects.next() {
      let id: Int64 = row[0]
      var names: [SourceMention] = []
      let cursor = try Row.fetchCursor(mentions, arguments: [id])
      while let mention = try cursor.next() {
        names.append(
          SourceMention(
            ordinal: mention[0], role: AffiliationRole(rank: mention[1]), nameID: mention[2],
            name: mention[3]))
      }
      try body(
        SourceProject(
          id: id, key: row[1], region: row[2], emailDomain: row[3],
          ownerOrganisationNumber: row[4], mentions: names))
    }
  }

  /// Writes what was concluded for one mention.
  public func conclude(
    _ conclusion: Conclusion, of mention: SourceMention, in project: SourceProject
  ) throws {
    switch conclusion {
    case .organisation(let resolution):
      let organisation = try organisationID(resolution.organisation, parent: resolution.parent)
      try link(
        mention, of: project,
        to: resolutionID(
          of: mention, key: resolution.organisation.key, organisation: organisation,
          municipality: resolution.municipality?.code, rule: resolution.rule,
          confidence: resolution.confidence, reason: resolution.reason))
      insertAffiliation.setUncheckedArguments([organisation, project.id, mention.role.rank])
      try insertAffiliation.execute()
    case .municipality(let municipality, let rule, let confidence, let reason):
      try link(
        mention, of: project,
        to: resolutionID(
          of: mention, key: municipality.key, organisation: nil, municipality: municipality.code,
          rule: rule, confidence: confidence, reason: reason))
      insertLocation.setUncheckedArguments([municipality.code, project.id])
      try insertLocation.execute()
    case .none:
      break
    }
  }

  /// Writes pairs of names that are alike, likeliest first, for people to judge.
  public func suggest(_ suggestions: [StoredSuggestion]) throws {
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO suggestion (rank, a_key, a_name, b_key, b_name, likeness)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    let insertFeature = try db.makeStatement(
      sql: "INSERT INTO suggestion_feature (rank, ordinal, name, weight) VALUES (?, ?, ?, ?)")
    for (rank, suggestion) in suggestions.enumerated() {
      let likeness = min(1, max(0, suggestion.likeness))
      try insert.execute(arguments: [
        rank, suggestion.a.key, suggestion.a.name, suggestion.b.key, suggestion.b.name, likeness,
      ])
      for (ordinal, feature) in suggestion.features.enumerated() {
        try insertFeature.execute(arguments: [rank, ordinal, feature.name, feature.weight])
      }
    }
  }

  /// Counts projects and fills the search index.
  ///
  /// - Returns: How many rows of the search index are sorted by the organisations' keys.
  func finish() throws -> Int64 {
    try db.execute(
      sql: """
        CREATE INDEX mention_resolution_resolution ON mention_resolution (resolution_id);
        UPDATE organisation SET project_count = (
          SELECT count(DISTINCT project_id) FROM affiliation WHERE organisation_id = organisation.id)
        """)
    return try SearchRows(db).fill()
  }

  private func link(_ mention: SourceMention, of project: SourceProject, to resolution: Int64)
    throws
  {
    insertMentionResolution.setUncheckedArguments([project.id, mention.ordinal, resolution])
    try insertMentionResolution.execute()
  }

  private func organisationID(_ organisation: Organisation, parent: Organisation?) throws -> Int64 {
    if let id = organisationIDs[organisation.key] { return id }
    let parentID = try parent.map { try organisationID($0, parent: nil) }
    insertOrganisation.setUncheckedArguments([
      organisation.key, organisation.name, organisation.kind.rawValue, parentID,
      organisation.municipalityCode,
    ])
    try insertOrganisation.execute()
    let id = db.lastInsertedRowID
    organisationIDs[organisation.key] = id
    return id
  }

  private func resolutionID(
    of mention: SourceMention, key: String, organisation: Int64?, municipality: String?,
    rule: ResolutionRule, confidence: Double, reason: String
  ) throws -> Int64 {
    let resolutionKey = ResolutionKey(nameID: mention.nameID, key: key, rule: rule, reason: reason)
    if let id = resolutionIDs[resolutionKey] { return id }
    insertResolution.setUncheckedArguments([
      mention.nameID, organisation, municipality, rule.rawValue, confidence, reason,
    ])
    try insertResolution.execute()
    let id = db.lastInsertedRowID
    resolutionIDs[resolutionKey] = id
    return id
  }

  private func insertMunicipalities() throws {
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO municipality (code, name, county, region, latitude, longitude)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for municipality in MunicipalityRegister.all {
      insert.setUncheckedArguments([
        municipality.code, municipality.name, municipality.county.name,
        municipality.county.region, municipality.latitude, municipality.longitude,
      ])
      try insert.execute()
    }
  }

  /// Chooses the record of each project that counts.
  ///
  /// Of the records of one project it is the one of the last document, by path and line; of the
  /// documents under one path the last imported. Projects that would share a key are told apart by
  /// their identity, the earliest keeping the plain key.
  private func chooseCurrentProjects() throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE chosen AS
        SELECT id, identity, preferred_key, row_number() OVER (
            PARTITION BY preferred_key ORDER BY start_day, end_day, title, identity) AS turn
        FROM (
          SELECT p.*, row_number() OVER (
              PARTITION BY p.identity ORDER BY d.path DESC, p.line DESC) AS latest
          FROM project p JOIN document d ON d.id = p.document_id
          WHERE d.is_complete
            AND d.id = (SELECT max(id) FROM document WHERE path = d.path AND is_complete))
        WHERE latest = 1;
        INSERT INTO current_project (project_id, key)
        SELECT id, preferred_key FROM chosen WHERE turn = 1;
        """)
    let rest = try Row.fetchAll(
      db, sql: "SELECT id, identity, preferred_key FROM chosen WHERE turn > 1")
    for row in rest {
      try db.execute(
        sql: "INSERT INTO current_project (project_id, key) VALUES (?, ?)",
        arguments: [
          row[0] as Int64,
          ProjectIdentity.disambiguatedKey(preferred: row[2], identity: row[1]),
        ])
    }
    try db.execute(sql: "DROP TABLE temp.chosen")
  }
}
