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
  /// When a page of a web archive was taken, ISO 8601 in UTC; `nil` for everything else.
  public let capturedAt: String?

  /// Creates a document.
  public init(path: String, sha256: String, importedAt: String, capturedAt: String? = nil) {
    self.path = path
    self.sha256 = sha256
    self.importedAt = importedAt
    self.capturedAt = capturedAt
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

  /// Whether a capture of a page was imported before, from whichever archive.
  ///
  /// - Complexity: One index look-up.
  public func holdsCapture(url: String, sha256: String, capturedAt: String?) throws -> Bool {
    try read("looking a capture up") { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT 1 FROM document
          WHERE path = ? AND is_complete AND sha256 = ? AND captured_at IS ?
          """,
        arguments: [url, sha256, capturedAt]) ?? false
    }
  }

  /// Adds documents in one transaction: all of the batch, or nothing of it.
  ///
  /// - Throws: ``StoreError``.
  public func add(_ batch: (DocumentWriter) throws -> Void) throws {
    try ImportSession(self).add(batch)
  }
}

/// Adds documents to a store, batch by batch, and remembers which names the store has.
public final class ImportSession {
  private let store: Store
  private var names: KnownTexts
  private var headings: KnownTexts

  /// Creates a session.
  public init(_ store: Store) {
    self.store = store
    names = KnownTexts(table: "written_name", isAlone: store.isBuilding)
    headings = KnownTexts(table: "heading", isAlone: store.isBuilding)
  }

  /// Adds documents in one transaction: all of the batch, or nothing of it.
  ///
  /// - Throws: ``StoreError``, or what `batch` throws.
  public func add(_ batch: (DocumentWriter) throws -> Void) throws {
    do {
      try store.writeUnchecked("importing a batch") { db in
        try names.prepare(db)
        let writer = try DocumentWriter(db, names: names, headings: headings)
        // The writer's is the only copy from now on, so that it grows in place.
        names.forget()
        headings.forget()
        try batch(writer)
        try writer.finish()
        (names, headings) = (writer.names, writer.headings)
      }
    } catch {
      // What the batch noted is not in the store.
      names.forget()
      headings.forget()
      throw error
    }
  }
}

/// Writes documents, their projects and their findings inside one transaction.
///
/// A document is begun, given its projects and findings, and ended; a document that a killed process
/// left without an end is dropped when it is begun again.
public final class DocumentWriter {
  private let db: Database
  private let insertProject: BulkStatement
  private var insertMention: BulkInsert
  private let insertFinding: Statement
  private var nameStatements: KnownTexts.Statements
  private var headingStatements: KnownTexts.Statements
  private let dropUnfinished: [Statement]
  fileprivate var names: KnownTexts
  fileprivate var headings: KnownTexts

  fileprivate init(_ db: Database, names: KnownTexts, headings: KnownTexts) throws {
    self.db = db
    self.names = names
    self.headings = headings
    insertProject = try BulkStatement(
      db,
      sql: """
        INSERT INTO project (document_id, line, identity, preferred_key, title, case_number,
          programme_area, phase, region, call, specific_objective, planned_participant_count,
          union_cofinancing_rate, email_domain, owner_organisation_number, owner_place, start_day,
          end_day, grant_sek, budget_sek, url)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    insertMention = BulkInsert(
      db, into: "mention",
      columns: ["project_id", "ordinal", "role", "name_id", "heading_id", "line", "\"column\""])
    insertFinding = try db.makeStatement(
      sql: """
        INSERT INTO finding (document_id, kind, severity, line, "column", what, expected)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    nameStatements = try .init(db, table: "written_name")
    headingStatements = try .init(db, table: "heading")
    let unfinished = "SELECT id FROM document WHERE path = ? AND sha256 = ? AND NOT is_complete"
    let projects = "SELECT id FROM project WHERE document_id IN (\(unfinished))"
    dropUnfinished = try [
      "DELETE FROM mention WHERE project_id IN (\(projects))",
      "DELETE FROM project WHERE document_id IN (\(unfinished))",
      "DELETE FROM finding WHERE document_id IN (\(unfinished))",
      "DELETE FROM document WHERE id IN (\(unfinished))",
    ].map { try db.makeStatement(sql: $0) }
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
    try finish()
    for statement in dropUnfinished {
      try statement.execute(arguments: [document.path, document.sha256])
    }
    try db.execute(
      sql: """
        INSERT INTO document (path, sha256, layout, imported_at, captured_at, is_complete)
        VALUES (?, ?, ?, ?, ?, 0)
        """,
      arguments: [
        document.path, document.sha256, layout?.rawValue, document.importedAt, document.capturedAt,
      ])
    return db.lastInsertedRowID
  }

  /// Writes the rows that wait to be written together.
  fileprivate func finish() throws {
    try nameStatements.finish()
    try insertMention.finish()
  }

  /// Ends a document: from now on it counts.
  public func end(document id: Int64) throws {
    try db.execute(sql: "UPDATE document SET is_complete = 1 WHERE id = ?", arguments: [id])
  }

  /// Adds one project with its mentions; a record without a title is the caller's to reject.
  public func add(_ record: ProjectRecord, title: String, line: Int, to document: Int64) throws {
    let identity = ProjectIdentity(of: record, title: title)
    try insertProject.run { row in
      row.bind(document)
      row.bind(line)
      row.bind(identity.text)
      row.bind(identity.preferredKey)
      row.bind(title)
      row.bind(record.caseNumber?.value)
      row.bind(record.programmeArea?.value)
      row.bind(record.phase?.value)
      row.bind(record.region?.value)
      row.bind(record.call?.value)
      row.bind(record.specificObjective?.value)
      row.bind(record.plannedParticipantCount?.value)
      row.bind(record.unionCofinancingRate?.value)
      row.bind(record.emailDomain?.value)
      row.bind(record.ownerOrganisationNumber?.value)
      row.bind(record.ownerPlace?.value)
      row.bind(record.start?.value.description)
      row.bind(record.end?.value.description)
      row.bind(record.grant?.value.amount)
      row.bind(record.budget?.value.amount)
      row.bind(record.url)
    }
    let project = db.lastInsertedRowID
    var heading: (text: String, row: Int64) = ("", 0)
    for (ordinal, mention) in record.mentions.enumerated() {
      let name = try names.row(of: mention.name, in: db, &nameStatements)
      if heading.row == 0 || !heading.text.utf8.elementsEqual(mention.heading.utf8) {
        heading = (
          mention.heading, try headings.row(of: mention.heading, in: db, &headingStatements)
        )
      }
      try insertMention.add { row in
        row.bind(project)
        row.bind(ordinal)
        row.bind(mention.role.rank)
        row.bind(name)
        row.bind(heading.row)
        row.bind(mention.line)
        row.bind(mention.column)
      }
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
}
