import GRDB
public import ProjectModel

extension StoreSnapshot {
  /// Calls back once for every current project, by ascending key, with what its document says of it:
  /// its facts, and its names as written in their order.
  ///
  /// Places in the document are those of the document, not of the store.
  ///
  /// - Complexity: O(mentions); the mentions of one project at a time.
  public func forEachRecord(_ body: (ProjectRecord) throws -> Void) throws {
    let mentions = try db.makeStatement(
      sql: """
        SELECT m.role, n.text, h.text, m.line, m."column" FROM mention m
        JOIN written_name n ON n.id = m.name_id JOIN heading h ON h.id = m.heading_id
        WHERE m.project_id = ? ORDER BY m.ordinal
        """)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT p.*, d.path, d.layout
        FROM current_project c JOIN project p ON p.id = c.project_id
        JOIN document d ON d.id = p.document_id ORDER BY c.key
        """)
    while let row = try rows.next() {
      var record = Self.record(row)
      mentions.setUncheckedArguments([row["id"] as Int64])
      let names = try Row.fetchCursor(mentions)
      while let name = try names.next() {
        record.mentions.append(
          Mention(
            role: AffiliationRole(rank: name[0]), name: name[1], heading: name[2], line: name[3],
            column: name[4]))
      }
      try body(record)
    }
  }

  private static func record(_ row: Row) -> ProjectRecord {
    let line: Int = row["line"]
    func sourced<Value>(_ value: Value?) -> Sourced<Value>? {
      value.map { Sourced($0, line: line, column: 1) }
    }
    func day(_ column: String) -> Sourced<CalendarDay>? {
      sourced((row[column] as String?).flatMap { CalendarDay(iso: $0) })
    }
    var record = ProjectRecord(
      document: row["path"],
      layout: (row["layout"] as String?).flatMap(PageLayout.init) ?? .table)
    record.title = sourced(row["title"] as String?)
    record.caseNumber = sourced(row["case_number"] as String?)
    record.programmeArea = sourced(row["programme_area"] as String?)
    record.phase = sourced(row["phase"] as String?)
    record.region = sourced(row["region"] as String?)
    record.call = sourced(row["call"] as String?)
    record.specificObjective = sourced(row["specific_objective"] as String?)
    record.plannedParticipantCount = sourced(row["planned_participant_count"] as Int?)
    record.unionCofinancingRate = sourced(row["union_cofinancing_rate"] as Double?)
    record.emailDomain = sourced(row["email_domain"] as String?)
    record.ownerOrganisationNumber = sourced(row["owner_organisation_number"] as String?)
    record.ownerPlace = sourced(row["owner_place"] as String?)
    record.start = day("start_day")
    record.end = day("end_day")
    record.grant = sourced((row["grant_sek"] as Int?).map(Kronor.init))
    record.budget = sourced((row["budget_sek"] as Int?).map(Kronor.init))
    record.url = row["url"]
    return record
  }
}
