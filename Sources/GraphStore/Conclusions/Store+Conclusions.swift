import GRDB
public import ProjectModel

/// What was concluded for one mention.
public enum Conclusion: Sendable {
  /// The name means an organisation.
  case organisation(Resolution)
  /// The name means a municipality as a place.
  case municipality(Municipality, rule: ResolutionRule, confidence: Double, reason: String)
  /// A name under Kommun that means none of the municipalities.
  case none
}

extension Store {
  /// The digest of the sources that the conclusions were drawn from, and the rules that drew them;
  /// `nil` before the first time.
  public func concludedGeneration() throws -> (sources: String, rules: String)? {
    try read("reading the generation") { db in
      try Row.fetchOne(db, sql: "SELECT sources, rules FROM generation").map {
        ($0["sources"], $0["rules"])
      }
    }
  }

  /// The digest of the sources as they stand: which documents, by content.
  ///
  /// - Complexity: O(d log d) in the number of documents.
  public func sourceDigest() throws -> String {
    try read("reading the documents") { try Self.sourceDigest($0) }
  }

  /// Replaces all conclusions in one transaction, and applies the active judgements to them.
  ///
  /// - Parameters:
  ///   - rules: Names the version of the rules that draw the conclusions.
  ///   - planning: Works out what the active judgements change; by default nothing.
  ///   - body: Reads the sources and writes the conclusions.
  /// - Throws: ``StoreError``, or what the closures throw; the old conclusions then stay.
  public func replaceConclusions(
    rules: String, planning: JudgementPlanning = { _, _ in JudgedNames() },
    _ body: (ConclusionWriter) throws -> Void
  ) throws {
    try writeUnchecked("drawing conclusions") { db in
      let writer = try ConclusionWriter(db)
      try body(writer)
      try writer.finish()
      let sources = try Self.sourceDigest(db)
      let judgements = try Self.activeJudgements(db)
      try db.execute(
        sql: """
          INSERT INTO generation (id, digest, rules, sources) VALUES (1, ?, ?, ?)
          """,
        arguments: [Self.stateDigest(sources: sources, active: judgements), rules, sources])
      let judged = try planning(RuledBodies(db), judgements)
      try JudgementApplication(db, from: JudgedNames(), to: judged).run()
    }
  }

  /// Only what is the latest under its path counts; the order of import does not.
  private static func sourceDigest(_ db: Database) throws -> String {
    var digest = ContentDigest()
    let rows = try String.fetchCursor(
      db,
      sql: """
        SELECT sha256 FROM current_document ORDER BY sha256
        """)
    while let sha256 = try rows.next() { digest.update(sha256 + "\n") }
    return String(digest.finish().prefix(16))
  }
}
