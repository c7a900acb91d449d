import GRDB
public import ProjectModel

/// A document on its way into a store.
public struct ImportedDocument: Sendable {
  /// The path or URL, as given.
  public let path: String
  /// The SHA-256 of the document's bytes, 64 hexadecimal digits.
  public let sha256: String
  /// When it was read, ISO 8601.
  public let importedAt: String

  /// Creates a document.
  public init(path: String, sha256: String, importedAt: String) {
    self.path = path
    self.sha256 = sha256
    self.importedAt = importedAt
  }
}

extension Store {
  /// Whether a document was imported whole before, with the same bytes under the same path, and
  /// nothing else has stood under the path since.
  ///
  /// - Complexity: One index look-up.
  public func holds(path: String, sha256: String) throws -> Bool {
    try read("looking a document up") { db in
      try String.fetchOne(
        db, sql: "SELECT sha256 FROM document WHERE path = ? AND is_complete ORDER BY id DESC",
        arguments: [path]) == sha256
    }
  }

  /// Adds documents in one transaction: all of the batch, or nothing of it.
  ///
  /// - Throws: ``StoreError``.
  public func add(_ batch: (DocumentWriter) throws -> Void) throws {
    try write("importing a batch") { db in
      try batch(try DocumentWriter(db))
    }
  }
}

/// Writes documents, their projects and their findings inside one transaction.
///
/// A document is begun, given its projects and findings, and ended; a document that a killed process
/// left without an end is dropped when it is begun again.
public final class DocumentWriter {
  private let db: Database
  private let insertProject: Statement
  private let insertMention: Statement
  private let insertFinding: Statement
  private let insertName: Statement
  private let findName: Statement
  private let insertHeading: Statement
  private let findHeading: Statement
  private var nameIDs: [String: Int64] = [:]
  private var headingIDs: [String: Int64] = [:]

  init(_ db: Database) throws {
    self.db = db
    insertProject = try db.makeStatement(
      sql: """
        INSERT INTO project (document_id, line, identity, preferred_key, title, case_number,
          programme_area, phase, region, call, specific_objective, planned_participant_count,
          union_cofinancing_rate, email_domain, owner_organisation_number, owner_place, start_day,
          end_day, grant_sek, budget_sek, url)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    insertMention = try db.makeStatement(
      sql: """
        INSERT INTO mention (project_id, ordinal, role, name_id, heading_id, line, "column")
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    insertFinding = try db.makeStatement(
      sql: """
        INSERT INTO finding (document_id, kind, severity, line, "column", what, expected)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    insertName = try db.makeStatement(sql: "INSERT INTO written_name (text) VALUES (?)")
    findName = try db.makeStatement(sql: "SELECT id FROM written_name WHERE text = ?")
    insertHeading = try db.makeStatement(sql: "INSERT INTO heading (text) VALUES (?)")
    findHeading = try db.makeStatement(sql: "SELECT id FROM heading WHERE text = ?")
  }

  /// Begins a document, or goes on with one that an earlier batch began.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - layout: The form it shows projects in; `nil` when it shows none.
  ///   - continues: Whether an earlier batch of this import holds the document's first rows;
  ///     otherwise an unfinished document of the same bytes is dropped first.
  /// - Returns: The document's row.
  /// - Throws: ``StoreError``.
  public func begin(
    _ document: ImportedDocument, layout: PageLayout?, continues: Bool = false
  ) throws -> Int64 {
    if continues,
      let id = try Int64.fetchOne(
        db, sql: "SELECT id FROM document WHERE path = ? AND sha256 = ? AND NOT is_complete",
        arguments: [document.path, document.sha256])
    {
      return id
    }
    try db.execute(
      sql: "DELETE FROM document WHERE path = ? AND sha256 = ? AND NOT is_complete",
      arguments: [document.path, document.sha256])
    try db.execute(
      sql: """
        INSERT INTO document (path, sha256, layout, imported_at, is_complete) VALUES (?, ?, ?, ?, 0)
        """,
      arguments: [document.path, document.sha256, layout?.rawValue, document.importedAt])
    return db.lastInsertedRowID
  }

  /// Ends a document: from now on it counts.
  public func end(document id: Int64) throws {
    try db.execute(sql: "UPDATE document SET is_complete = 1 WHERE id = ?", arguments: [id])
  }

  /// Adds one project with its mentions; a record without a title is the caller's to reject.
  public func add(_ record: ProjectRecord, title: String, line: Int, to document: Int64) throws {
    let identity = ProjectIdentity(of: record, title: title)
    insertProject.setUncheckedArguments([
      document, line, identity.text, identity.preferredKey, title, record.caseNumber?.value,
      record.programmeArea?.value, record.phase?.value, record.region?.value, record.call?.value,
      record.specificObjective?.value, record.plannedParticipantCount?.value,
      record.unionCofinancingRate?.value, record.emailDomain?.value,
      record.ownerOrganisationNumber?.value, record.ownerPlace?.value,
      record.start?.value.description, record.end?.value.description, record.grant?.value.amount,
      record.budget?.value.amount, record.url,
    ])
    try insertProject.execute()
    let project = db.lastInsertedRowID
    for (ordinal, mention) in record.mentions.enumerated() {
      insertMention.setUncheckedArguments([
        project, ordinal, mention.role.rank, try nameID(mention.name),
        try headingID(mention.heading), mention.line, mention.column,
      ])
      try insertMention.execute()
    }
  }

  /// Adds findings to a document.
  public func add(_ findings: [Finding], to document: Int64) throws {
    for finding in findings {
      insertFinding.setUncheckedArguments([
        document, finding.kind.rawValue, finding.severity.rawValue, finding.line, finding.column,
        finding.what, finding.expected,
      ])
      try insertFinding.execute()
    }
  }

  private func nameID(_ text: String) throws -> Int64 {
    if let known = nameIDs[text] { return known }
    let id = try identifier(text, find: findName, insert: insertName)
    nameIDs[text] = id
    return id
  }

  private func headingID(_ text: String) throws -> Int64 {
    if let known = headingIDs[text] { return known }
    let id = try identifier(text, find: findHeading, insert: insertHeading)
    headingIDs[text] = id
    return id
  }

  private func identifier(_ text: String, find: Statement, insert: Statement) throws -> Int64 {
    if let id = try Int64.fetchOne(find, arguments: [text]) { return id }
    insert.setUncheckedArguments([text])
    try insert.execute()
    return db.lastInsertedRowID
  }
}
