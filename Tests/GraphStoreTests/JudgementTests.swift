import Foundation
import GRDB
import GraphStore
import ProjectModel
import Testing

/// What judgements change is written and taken back without drawing the conclusions anew.
@Suite struct JudgementTests {
  private func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(iso: text))
  }

  private func judgement(_ a: String, _ b: String, turn: Int = 1) throws -> Judgement {
    Judgement(
      turn: turn, verdict: .same, subject: .init(key: "organisation:" + a, name: a),
      object: .init(key: "organisation:" + b, name: b), author: "Anna", day: try day("2020-03-01"),
      because: "seen")
  }

  /// Every active judgement moves its subject's mentions to its object.
  private static func planning(_ bodies: RuledBodies, _ active: [Judgement]) throws -> JudgedNames {
    var names = JudgedNames()
    for judgement in active where try bodies.body(key: judgement.subject.key) != nil {
      names.moves[.init(body: judgement.subject.key)] = .init(
        to: judgement.object.key, reason: judgement.reason)
    }
    return names
  }

  private func filled() throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    try temporary.add("a.txt", title: "A", owner: "Atrium", partners: ["Bodens", "Af Flen"])
    try temporary.add("b.txt", title: "B", owner: "Bodens", partners: ["Atrium"])
    try temporary.add("c.txt", title: "C", owner: "Atrium")
    try temporary.conclude(parents: ["Af Flen": "Atrium"])
    return temporary
  }

  /// The content of every derived table but for row identifiers.
  private func dump(_ store: Store) throws -> [[String]] {
    let queue = try DatabaseQueue(path: store.path)
    return try queue.read { db in
      try [
        """
        SELECT o.key || '|' || o.name || '|' || o.kind || '|' || ifnull(u.key, '') || '|'
          || o.project_count FROM organisation o LEFT JOIN organisation u ON u.id = o.parent_id
        ORDER BY 1
        """,
        "SELECT organisation_key || '|' || project_key || '|' || role FROM affiliations ORDER BY 1",
        """
        SELECT project_key || '|' || line || '|' || written_name || '|' || organisation_key || '|'
          || rule || '|' || confidence || '|' || reason FROM evidence ORDER BY 1
        """,
        """
        SELECT folded || '|' || key FROM spelling JOIN organisation ON id = organisation_id
        ORDER BY 1
        """,
      ].map { try String.fetchAll(db, sql: $0) }
    }
  }

  @Test
  func `mentions, ties, counts, wholes and spellings follow a judgement and its undoing`() throws {
    let temporary = try filled()
    let before = try dump(temporary.store)
    let same = try judgement("atrium", "bodens")
    try temporary.store.changeJudgements(planning: Self.planning) { try $0.add(same) }
    let after = try dump(temporary.store)
    #expect(
      after[0] == [
        "organisation:af-flen|Af Flen|unknown|organisation:bodens|1",
        "organisation:bodens|Bodens|unknown||3",
      ])
    // Owner and partner of A and of B, owner of C, and the office in A.
    #expect(after[1].count == 6)
    #expect(after[2].filter { $0.contains("|judgement|1.0|Judged by Anna") }.count == 3)
    #expect(
      after[3] == [
        "af flen|organisation:af-flen", "atrium|organisation:bodens", "bodens|organisation:bodens",
      ])
    #expect(try temporary.store.bodies(spelt: "Átrium").map(\.key) == ["organisation:bodens"])
    #expect(try temporary.store.successor(of: "organisation:atrium") == "organisation:bodens")
    try temporary.store.changeJudgements(planning: Self.planning) {
      try $0.undo(same.id, .init(author: "Bo", day: same.day))
    }
    #expect(try dump(temporary.store) == before)
    #expect(try temporary.store.successor(of: "organisation:atrium") == nil)
    let log = try temporary.store.judgements()
    #expect(log.map(\.id) == [same.id])
    #expect(log[0].undone == .init(author: "Bo", day: same.day))
  }

  @Test func `a body of many projects loses only what was added`() throws {
    let temporary = try TemporaryStore()
    for index in 0..<30 {
      // In the first project both are partners, and one is the owner too.
      try temporary.add(
        "\(index).txt", title: "Projekt \(index)", owner: index == 0 ? "Bodens" : "Eksjö kommun",
        partners: index == 0 ? ["Coompanion", "Bodens"] : ["Coompanion"])
    }
    try temporary.add("x.txt", title: "Projekt x", partners: ["Bodens"])
    try temporary.conclude()
    let before = try dump(temporary.store)
    let same = try judgement("bodens", "coompanion")
    try temporary.store.changeJudgements(planning: Self.planning) { try $0.add(same) }
    #expect(try dump(temporary.store)[0].first == "organisation:coompanion|Coompanion|unknown||31")
    try temporary.store.changeJudgements(planning: Self.planning) {
      try $0.undo(same.id, .init(author: "Bo", day: same.day))
    }
    #expect(try dump(temporary.store) == before)
  }

  @Test func `drawing the conclusions again applies the active judgements`() throws {
    let temporary = try filled()
    let same = try judgement("atrium", "bodens")
    try temporary.store.changeJudgements(planning: Self.planning) { try $0.add(same) }
    let judged = try dump(temporary.store)
    let digest = try temporary.store.stateDigest()
    try temporary.conclude(parents: ["Af Flen": "Atrium"], planning: Self.planning)
    #expect(try dump(temporary.store) == judged)
    #expect(try temporary.store.stateDigest() == digest)
  }

  @Test func `a written form becomes a body of its own`() throws {
    let temporary = try filled()
    let judgement = try judgement("atrium", "bodens")
    let planning: JudgementPlanning = { _, active in
      var names = JudgedNames()
      guard !active.isEmpty else { return names }
      let key = "organisation:flen@apart-12345"
      names.aparts[key] = .init(key: key, form: "Af Flen", origin: "organisation:af-flen")
      names.moves[.init(body: "organisation:af-flen", form: "Af Flen")] = .init(
        to: key, reason: "seen")
      return names
    }
    try temporary.store.changeJudgements(planning: planning) { try $0.add(judgement) }
    let bodies = try dump(temporary.store)[0]
    // It keeps the whole, and the body that it was taken out of stays without a project.
    #expect(
      bodies.prefix(3) == [
        "organisation:af-flen|Af Flen|unknown|organisation:atrium|0",
        "organisation:atrium|Atrium|unknown||3", "organisation:bodens|Bodens|unknown||2",
      ])
    #expect(bodies[3] == "organisation:flen@apart-12345|Af Flen|unknown|organisation:atrium|1")
  }

  @Test func `a change that fails changes nothing`() throws {
    struct Failure: Error {}
    let temporary = try filled()
    let before = try dump(temporary.store)
    let same = try judgement("atrium", "bodens")
    #expect(throws: Failure.self) {
      try temporary.store.changeJudgements(planning: Self.planning) { writer in
        try writer.add(same)
        throw Failure()
      }
    }
    #expect(try dump(temporary.store) == before)
    #expect(try temporary.store.judgements().isEmpty)
  }

  @Test func `the digest names the active judgements, in whatever order they came`() throws {
    let one = try filled()
    let two = try filled()
    let a = try judgement("atrium", "bodens")
    let b = try judgement("bodens", "atrium", turn: 2)
    let plain = try one.store.stateDigest()
    #expect(plain == (try one.store.sourceDigest()))
    let nothing: JudgementPlanning = { _, _ in JudgedNames() }
    try one.store.changeJudgements(planning: nothing) { for x in [a, b] { try $0.add(x) } }
    try two.store.changeJudgements(planning: nothing) { for x in [b, a] { try $0.add(x) } }
    #expect(try one.store.stateDigest() == two.store.stateDigest())
    #expect(try one.store.stateDigest() != plain)
    try one.store.changeJudgements(planning: nothing) { writer in
      for x in [a, b] { try writer.undo(x.id, .init(author: "Anna", day: a.day)) }
    }
    #expect(try one.store.stateDigest() == plain)
  }

  @Test func `the same judgement has the same identifier, whichever name comes first`() throws {
    let a = try judgement("atrium", "bodens")
    let b = try judgement("bodens", "atrium")
    #expect(a.id == b.id)
    #expect(a.id.count == "judgement:".count + 12)
    #expect(try judgement("atrium", "bodens", turn: 2).id != a.id)
  }

  @Test func `a judgement that is held already is not added twice, and gets the other's undoing`()
    throws
  {
    let temporary = try filled()
    let same = try judgement("atrium", "bodens")
    let undone = same.undone(by: .init(author: "Bo", day: same.day, because: "wrong"))
    let (added, turn) = try temporary.store.changeJudgements(planning: Self.planning) { writer in
      (try [same, same, undone].map { try writer.add($0) }, try writer.nextTurn())
    }
    #expect(added == [true, false, false])
    #expect(turn == 2)
    #expect(try temporary.store.judgements() == [undone])
  }
}
