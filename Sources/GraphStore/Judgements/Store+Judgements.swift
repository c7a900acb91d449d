import GRDB
public import ProjectModel

/// Works out what active judgements change, from what the rules concluded.
public typealias JudgementPlanning = (RuledBodies, [Judgement]) throws -> JudgedNames

extension Store {
  /// All judgements ever made, undone ones too, in the order they were made.
  ///
  /// - Throws: ``StoreError``.
  public func judgements() throws -> [Judgement] {
    try read("reading judgements") { try Self.judgements($0) }
  }

  /// Changes judgements and brings the conclusions up to date with them, in one transaction.
  ///
  /// - Parameters:
  ///   - planning: Works out what the active judgements change; called for the judgements before
  ///     and after.
  ///   - change: Adds judgements and marks them as undone.
  /// - Returns: What `change` returned.
  /// - Throws: ``StoreError``, or what the closures throw; nothing is then changed.
  /// - Complexity: O(judgements) look-ups, and the lines of the mentions that move with the other
  ///   lines of their projects; independent of the size of the store otherwise.
  @discardableResult
  public func changeJudgements<Value>(
    planning: JudgementPlanning, _ change: (JudgementWriter) throws -> Value
  ) throws -> Value {
    try write("applying a judgement") { db in
      let bodies = RuledBodies(db)
      let before = try planning(bodies, Self.activeJudgements(db))
      let value = try change(JudgementWriter(db))
      let after = try planning(bodies, Self.activeJudgements(db))
      try JudgementApplication(db, from: before, to: after).run()
      try Self.nameGeneration(db)
      return value
    }
  }

  /// Asks what judgements would give, without changing anything.
  ///
  /// - Parameter body: Gets what the rules concluded, and all judgements in the order they were made.
  /// - Returns: What `body` returned.
  /// - Throws: ``StoreError``, or what `body` throws.
  public func readJudged<Value>(_ body: (RuledBodies, [Judgement]) throws -> Value) throws -> Value
  {
    try read("reading judgements") { try body(RuledBodies($0), Self.judgements($0)) }
  }

  /// The digest that names the state of the conclusions; empty before the first time.
  ///
  /// - Throws: ``StoreError``.
  public func stateDigest() throws -> String {
    try read("reading the generation") { db in
      try String.fetchOne(db, sql: "SELECT digest FROM generation") ?? ""
    }
  }

  static func judgements(_ db: Database) throws -> [Judgement] {
    try Row.fetchAll(db, sql: "SELECT * FROM judgement").compactMap(judgement).sorted()
  }

  static func activeJudgements(_ db: Database) throws -> [Judgement] {
    try judgements(db).filter(\.isActive)
  }

  /// Names the state: by the sources alone, or by them and the active judgements together.
  static func stateDigest(sources: String, active judgements: [Judgement]) -> String {
    guard !judgements.isEmpty else { return sources }
    var digest = ContentDigest()
    digest.update(sources + "\n")
    for id in judgements.map(\.id).sorted() { digest.update(id + "\n") }
    return String(digest.finish().prefix(16))
  }

  private static func nameGeneration(_ db: Database) throws {
    guard let sources = try String.fetchOne(db, sql: "SELECT sources FROM generation") else {
      return
    }
    try db.execute(
      sql: "UPDATE generation SET digest = ?",
      arguments: [stateDigest(sources: sources, active: activeJudgements(db))])
  }

  private static func judgement(_ row: Row) -> Judgement? {
    guard let verdict = Judgement.Verdict(rawValue: row["verdict"]),
      let day = CalendarDay(iso: row["day"] as String)
    else { return nil }
    let undone = (row["undone_author"] as String?).flatMap { author in
      CalendarDay(iso: (row["undone_day"] as String?) ?? "").map {
        Judgement.Undoing(author: author, day: $0, because: row["undone_because"])
      }
    }
    return Judgement(
      turn: row["turn"], verdict: verdict,
      subject: .init(
        key: row["subject_key"], name: row["subject_name"], isWrittenForm: row["subject_is_form"]),
      object: .init(
        key: row["object_key"], name: row["object_name"], isWrittenForm: row["object_is_form"]),
      author: row["author"], day: day, because: row["because"], undone: undone)
  }
}

/// Adds judgements and marks them as undone inside one transaction.
public final class JudgementWriter {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// The turn of the next judgement: after all that the store holds.
  public func nextTurn() throws -> Int {
    (try Int.fetchOne(db, sql: "SELECT max(turn) FROM judgement") ?? 0) + 1
  }

  /// Adds a judgement; one that is held already gets the other's undoing, if it has none.
  ///
  /// - Returns: Whether it was new.
  @discardableResult
  public func add(_ judgement: Judgement) throws -> Bool {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO judgement (id, turn, verdict, subject_key, subject_name,
          subject_is_form, object_key, object_name, object_is_form, author, day, because)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        judgement.id, judgement.turn, judgement.verdict.rawValue, judgement.subject.key,
        judgement.subject.name, judgement.subject.isWrittenForm, judgement.object.key,
        judgement.object.name, judgement.object.isWrittenForm, judgement.author,
        judgement.day.description, judgement.because,
      ])
    let isNew = db.changesCount > 0
    if let undone = judgement.undone { try undo(judgement.id, undone) }
    return isNew
  }

  /// Marks a judgement as undone; one that is undone already stays as it is.
  ///
  /// - Returns: Whether the judgement was active.
  @discardableResult
  public func undo(_ id: String, _ undoing: Judgement.Undoing) throws -> Bool {
    try db.execute(
      sql: """
        UPDATE judgement SET undone_author = ?, undone_day = ?, undone_because = ?
        WHERE id = ? AND undone_author IS NULL
        """,
      arguments: [undoing.author, undoing.day.description, undoing.because, id])
    return db.changesCount > 0
  }
}
