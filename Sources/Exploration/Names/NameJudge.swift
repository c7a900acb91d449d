import Foundation
import GraphStore
public import ProjectModel

/// Makes judgements about names and takes them back; each is applied at once.
///
/// Only what a judgement concerns is changed: the store is never rebuilt for one.
public struct NameJudge: Sendable {
  /// Who judges.
  public let author: String
  /// The day that judgements are dated.
  public let day: CalendarDay
  let store: Store

  /// Opens a store to judge in.
  ///
  /// - Parameters:
  ///   - path: The store's path.
  ///   - author: Who judges.
  ///   - day: The day; by default today, or what `SOURCE_DATE_EPOCH` says it is.
  /// - Throws: `StoreError` when there is no store at the path.
  public init(storeAt path: String, author: String, day: CalendarDay? = nil) throws {
    let day = try day ?? Self.today()
    // Opening for writing would make a store where there is none.
    try Store(path: path, mode: .reading).close()
    try self.init(store: Store(path: path, mode: .writing), author: author, day: day)
  }

  init(store: Store, author: String, day: CalendarDay) throws {
    self.store = store
    self.author = author
    self.day = day
    if try store.concludedGeneration()?.rules != ConclusionBuilder.rules {
      try ConclusionBuilder().refresh(store)
    }
  }

  /// Closes the store.
  ///
  /// - Throws: `StoreError`.
  public func close() throws {
    try store.close()
  }

  /// Today in UTC, or the day that `SOURCE_DATE_EPOCH` tells.
  ///
  /// - Throws: ``NamesError`` when that is no day of the calendar.
  public static func today() throws -> CalendarDay {
    // ISO 8601 begins with the day.
    let text = String(Importer.now().prefix(10))
    guard let day = CalendarDay(iso: text) else { throw NamesError.noDay(text) }
    return day
  }

  /// What a change of judgements did.
  public struct Outcome: Sendable {
    /// The judgements that were made or taken back.
    public let judgements: [Judgement]
    /// What became of each judgement of the store, by identifier.
    public let standings: [String: JudgementStanding]
    /// What changed, in sentences.
    public let notes: [String]
  }

  /// Judges two names.
  ///
  /// - Parameters:
  ///   - verdict: What is decided.
  ///   - first: A name, written form or key.
  ///   - second: Another.
  ///   - because: Why, in the judge's words.
  /// - Returns: The judgement, and what it changed.
  /// - Throws: ``LookupError``, ``NamesError``, `StoreError`; nothing is then changed.
  public func judge(
    _ verdict: Judgement.Verdict, _ first: String, _ second: String, because: String
  ) throws -> Outcome {
    let finder = NameFinder(store: store)
    let a = try finder.body(first)
    let b = try finder.body(second)
    let (subject, object) = try sides(verdict, (first, a), (second, b))
    return try judge(verdict, subject, object, because: because)
  }

  /// Judges two bodies.
  func judge(
    _ verdict: Judgement.Verdict, _ subject: Judgement.Side, _ object: Judgement.Side,
    because: String
  ) throws -> Outcome {
    let because = because.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard because.contains(where: { !$0.isWhitespace }) else { throw NamesError.noReason }
    let before = try reach(of: [subject.key, object.key])
    let change = try change { writer in
      let judgement = Judgement(
        turn: try writer.nextTurn(), verdict: verdict, subject: subject, object: object,
        author: author, day: day, because: because)
      try writer.add(judgement)
      return [judgement]
    }
    return try outcome(change, before: before, of: [subject, object])
  }

  /// Takes a judgement back.
  ///
  /// - Parameters:
  ///   - id: The judgement's identifier, or its beginning; `nil` for the last active one.
  ///   - because: Why, if it is said.
  /// - Returns: The judgement, and what taking it back changed.
  /// - Throws: ``NamesError`` when there is no such active judgement; `StoreError`.
  public func undo(_ id: String? = nil, because: String? = nil) throws -> Outcome {
    let active = try store.judgements().filter(\.isActive)
    let found = id.map { id in
      active.filter { $0.id == id || $0.id.dropFirst("judgement:".count).hasPrefix(id) }
    }
    guard let judgement = found.map({ $0.count == 1 ? $0[0] : nil }) ?? active.last else {
      throw NamesError.noJudgement(id)
    }
    let sides = [judgement.subject, judgement.object]
    let finder = NameFinder(store: store)
    let keys = try sides.compactMap { try finder.body($0)?.key }
    let before = try reach(of: keys)
    let undoing = Judgement.Undoing(author: author, day: day, because: because)
    let change = try change { writer in
      try writer.undo(judgement.id, undoing)
      return [judgement.undone(by: undoing)]
    }
    return try outcome(change, before: before, of: sides)
  }

  private typealias Change = (judgements: [Judgement], plan: JudgementPlan)

  private func change(_ body: (JudgementWriter) throws -> [Judgement]) throws -> Change {
    var plan = JudgementPlan()
    let judgements = try store.changeJudgements(
      planning: { bodies, judgements in
        plan = try JudgementPlanner.plan(bodies, judgements)
        return plan.names
      }, body)
    return (judgements, plan)
  }

  /// The two bodies as sides: of two ways of writing one body the one to be taken out comes first.
  private func sides(
    _ verdict: Judgement.Verdict, _ first: (name: String, found: NamedBody),
    _ second: (name: String, found: NamedBody)
  ) throws -> (Judgement.Side, Judgement.Side) {
    let a = first.found.side
    let b = second.found.side
    guard a.key == b.key else { return (a, b) }
    let body = first.found.body
    if verdict == .partOf || verdict == .notPartOf {
      throw NamesError.partOfItself(first.name, second.name, body: body.name)
    }
    guard a != b else { throw NamesError.oneName(first.name, body: body.name) }
    guard verdict == .different else { return (a, b) }
    // The body's own name stays with it.
    if a.isWrittenForm { return (a, b) }
    if b.isWrittenForm { return (b, a) }
    throw NamesError.nothingToTakeOut(
      first.name, second.name, body: body.name, forms: try store.writtenForms(of: body.key))
  }
}
