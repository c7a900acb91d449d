import Exploration
import ProjectModel
import Testing

/// Hand-made stores: what each judgement gives follows from the few projects by reading them.
@Suite struct NamesJudgingTests {
  /// Solbacka has two projects, Sollbacka one; the third body is in one project with each.
  private func twoSpellings() throws -> NamesStore {
    try NamesStore([
      .init(title: "Ett", owner: "Solbacka Mekaniska AB", partners: ["Granviks Plåt AB"]),
      .init(title: "Två", owner: "Solbacka Mekaniska AB"),
      .init(title: "Tre", owner: "Sollbacka Mekaniska AB", partners: ["Granviks Plåt AB"]),
    ])
  }

  @Test(arguments: [
    ["Solbacka Mekaniska AB", "Sollbacka Mekaniska AB"],
    ["Sollbacka Mekaniska AB", "Solbacka Mekaniska AB"],
  ])
  func `of two free names the one in more projects survives, in whatever order they are given`(
    names: [String]
  ) throws {
    let store = try twoSpellings()
    let survivor = try #require(try store.key("Solbacka Mekaniska AB"))
    try store.judge(.same, names[0], names[1], because: "one number")
    #expect(try store.projectCount("Solbacka Mekaniska AB") == 3)
    #expect(try store.keys() == ["organisation:granviks-plat-ab", survivor])
    let row = try ExplainNameQuestion(organisation: "Sollbacka Mekaniska AB")
      .answer(from: store.explorer()).rows.first { $0.written.hasPrefix("Soll") }
    #expect(row?.organisation.key == survivor)
    #expect(row?.rule == "judgement")
    #expect(row?.confidence == 1)
    #expect(row?.reason == "Judged by Anna on 2020-03-01: one number.")
  }

  @Test func `a body of a register keeps its name before a free name in more projects`() throws {
    let store = try NamesStore([
      .init(title: "Ett", owner: "Solbacka Mekaniska AB", partners: ["Försäkringskassan"]),
      .init(title: "Två", owner: "Solbacka Mekaniska AB"),
    ])
    try store.judge(.same, "Solbacka Mekaniska AB", "Försäkringskassan")
    #expect(try store.keys() == ["organisation:forsakringskassan"])
    #expect(try store.projectCount("Försäkringskassan") == 2)
  }

  @Test func `undoing gives back the digest and every answer`() throws {
    let store = try twoSpellings()
    let before = try store.answers()
    let digest = try store.explorer().digest
    try store.judge(.same, "Solbacka Mekaniska AB", "Sollbacka Mekaniska AB")
    #expect(try store.explorer().digest != digest)
    #expect(try store.answers() != before)
    try store.undo()
    #expect(try store.explorer().digest == digest)
    #expect(try NamesStore.difference(store.answers(), before) == "")
    #expect(try store.log().map(\.standing) == [.undone])
  }

  @Test func `a key that was given up leads to the body that took its place`() throws {
    let store = try twoSpellings()
    let key = try #require(try store.key("Sollbacka Mekaniska AB"))
    try store.judge(.same, "Solbacka Mekaniska AB", "Sollbacka Mekaniska AB")
    #expect(try store.projectCount(key) == 3)
  }

  @Test func `different beats a chain of same, and the last of the chain is not applied`() throws {
    let store = try NamesStore([
      .init(title: "Ett", owner: "Alba Ett AB"), .init(title: "Två", owner: "Alba Två AB"),
      .init(title: "Tre", owner: "Alba Tre AB"),
    ])
    try store.judge(.same, "Alba Ett AB", "Alba Två AB")
    try store.judge(.same, "Alba Två AB", "Alba Tre AB")
    #expect(try store.keys().count == 1)
    let outcome = try store.judge(
      .different, "organisation:alba-ett-ab", "Alba Tre AB", because: "two numbers")
    // All three were one body, so the form is taken out of it.
    #expect(try store.keys().count == 2)
    let log = try store.log()
    #expect(log.map(\.judgement.verdict) == [.same, .same, .different])
    #expect(log[0].standing == .applied && log[2].standing == .applied)
    #expect(log[1].standing == .contradicted(by: log[2].judgement.id))
    #expect(outcome.notes.contains("\(log[1].judgement.id) is not applied any longer."))
    try store.undo()
    #expect(try store.keys().count == 1)
  }

  @Test func `a same that would join what is judged different is kept and not applied`() throws {
    let store = try NamesStore([
      .init(title: "Ett", owner: "Alba Ett AB"), .init(title: "Två", owner: "Alba Två AB"),
      .init(title: "Tre", owner: "Alba Tre AB"),
    ])
    try store.judge(.different, "Alba Ett AB", "Alba Tre AB")
    try store.judge(.same, "Alba Ett AB", "Alba Två AB")
    let outcome = try store.judge(.same, "Alba Två AB", "Alba Tre AB")
    #expect(outcome.notes.first?.hasPrefix("Not applied") == true)
    #expect(try store.keys().count == 2)
    let log = try store.log()
    #expect(log[2].standing == .contradicted(by: log[0].judgement.id))
    let notes = try ExplainNameQuestion(organisation: "Alba Ett AB").answer(from: store.explorer())
      .notes
    #expect(notes.contains { $0.contains("is judged different from 'Alba Tre AB'") })
  }

  @Test func `a later judgement on the same two bodies supersedes the earlier`() throws {
    let store = try twoSpellings()
    try store.judge(.different, "Solbacka Mekaniska AB", "Sollbacka Mekaniska AB")
    try store.judge(.same, "Solbacka Mekaniska AB", "Sollbacka Mekaniska AB")
    #expect(try store.keys().count == 2)
    let log = try store.log()
    #expect(log[0].standing == .superseded(by: log[1].judgement.id))
    try store.undo()
    #expect(try store.keys().count == 3)
    #expect(try store.log()[0].standing == .applied)
  }

  @Test func `different takes one way of writing out of a body, and undoing puts it back`() throws {
    let store = try NamesStore([
      .init(title: "Ett", owner: "Solbacka Mekaniska AB"),
      .init(title: "Två", owner: "Solbacka Mekaniska Aktiebolag", partners: ["Granviks Plåt AB"]),
    ])
    #expect(try store.projectCount("Solbacka Mekaniska AB") == 2)
    let before = try store.answers()
    let name = try ShowQuestion(subject: "Solbacka Mekaniska AB").answer(from: store.explorer())
      .subjects[0].name
    let other =
      [
        "Solbacka Mekaniska AB", "Solbacka Mekaniska Aktiebolag",
      ].first { $0 != name } ?? ""
    // In either order the body keeps its own name.
    try store.judge(.different, name, other)
    #expect(try store.projectCount(name) == 1)
    #expect(try store.projectCount(other) == 1)
    let apart = try ShowQuestion(subject: other).answer(from: store.explorer()).subjects[0]
    #expect(apart.name == other)
    #expect(apart.key.contains("@apart-"))
    #expect(!apart.label.contains("unresolved"))
    // The body apart can be judged like any other.
    try store.judge(.same, other, "Granviks Plåt AB")
    #expect(try store.projectCount("Granviks Plåt AB") == 1)
    try store.undo()
    try store.undo()
    #expect(try NamesStore.difference(store.answers(), before) == "")
  }

  @Test func `one name given twice is nothing to judge`() throws {
    let store = try twoSpellings()
    for verdict in [Judgement.Verdict.same, .different, .partOf, .notPartOf] {
      #expect(throws: NamesError.self) {
        try store.judge(verdict, "Granviks Plåt AB", "granviks plåt ab")
      }
    }
    #expect(throws: NamesError.noReason) {
      try store.judge(.same, "Granviks Plåt AB", "Solbacka Mekaniska AB", because: " \n ")
    }
    #expect(throws: NamesError.noJudgement(nil)) { try store.undo() }
    #expect(throws: LookupError.self) { try store.judge(.same, "Granviks Plåt AB", "Nobody") }
    #expect(try store.log().isEmpty)
  }

  @Test func `part of rolls up, and no part of does not`() throws {
    let store = try NamesStore([
      .init(title: "Ett", owner: "Solbacka Mekaniska AB"),
      .init(title: "Två", owner: "Solbacka Verkstad AB", partners: ["Af Flen"]),
    ])
    try store.judge(.partOf, "Solbacka Verkstad AB", "Solbacka Mekaniska AB")
    #expect(try store.projectCount("Solbacka Mekaniska AB", level: .rolledUp) == 2)
    #expect(try store.projectCount("Solbacka Mekaniska AB") == 1)
    #expect(try store.partOf("Solbacka Verkstad AB")?.hasPrefix("Solbacka Mekaniska AB") == true)
    #expect(try store.partOf("Af Flen")?.hasPrefix("Arbetsförmedlingen") == true)
    try store.judge(.notPartOf, "Af Flen", "Arbetsförmedlingen")
    #expect(try store.partOf("Af Flen") == nil)
    try store.judge(.notPartOf, "Solbacka Verkstad AB", "Solbacka Mekaniska AB")
    #expect(try store.partOf("Solbacka Verkstad AB") == nil)
    #expect(try store.log()[0].standing.word == "superseded")
  }

  @Test func `a body is a part of one whole, the latest`() throws {
    let store = try NamesStore([
      .init(title: "Ett", owner: "Alba Ett AB", partners: ["Alba Två AB", "Alba Tre AB"])
    ])
    try store.judge(.partOf, "Alba Ett AB", "Alba Två AB")
    try store.judge(.partOf, "Alba Ett AB", "Alba Tre AB")
    #expect(try store.partOf("Alba Ett AB")?.hasPrefix("Alba Tre AB") == true)
    #expect(try store.log().map(\.standing.word) == ["superseded", "applied"])
  }

  @Test func `no ring of parts is made`() throws {
    let store = try NamesStore([
      .init(
        title: "Ett", owner: "Alba Ett AB", partners: ["Alba Två AB", "Alba Tre AB", "Af Flen"])
    ])
    try store.judge(.partOf, "Alba Ett AB", "Alba Två AB")
    try store.judge(.partOf, "Alba Två AB", "Alba Tre AB")
    let outcome = try store.judge(.partOf, "Alba Tre AB", "Alba Ett AB")
    #expect(outcome.notes.first?.hasPrefix("Not applied") == true)
    #expect(try store.partOf("Alba Tre AB") == nil)
    // What the rules say gives way to what a person says.
    try store.judge(.partOf, "Arbetsförmedlingen", "Af Flen")
    #expect(try store.partOf("Af Flen") == nil)
    #expect(try store.partOf("Arbetsförmedlingen")?.contains("Flen") == true)
  }

  @Test func `the parts of a body that is joined become the survivor's`() throws {
    let store = try NamesStore([
      .init(
        title: "Ett", owner: "Alba Ett AB",
        partners: ["Granviksverket, kontoret", "Granviksverket", "Försäkringskassan"])
    ])
    #expect(try store.partOf("Granviksverket, kontoret")?.hasPrefix("Granviksverket") == true)
    try store.judge(.same, "Granviksverket", "Försäkringskassan")
    #expect(try store.partOf("Granviksverket, kontoret")?.hasPrefix("Försäkringskassan") == true)
    try store.judge(.partOf, "Alba Ett AB", "Granviksverket")
    #expect(try store.partOf("Alba Ett AB")?.hasPrefix("Försäkringskassan") == true)
    try store.undo()
    try store.undo()
    #expect(try store.partOf("Granviksverket, kontoret")?.hasPrefix("Granviksverket") == true)
  }

  @Test func `judgements outlive new imports`() throws {
    let store = try twoSpellings()
    try store.judge(.same, "Solbacka Mekaniska AB", "Sollbacka Mekaniska AB")
    try store.add(
      [.init(title: "Fyra", owner: "Sollbacka Mekaniska AB", partners: ["LO"])], named: "more")
    #expect(try store.projectCount("Solbacka Mekaniska AB") == 4)
    try store.undo()
    #expect(try store.projectCount("Solbacka Mekaniska AB") == 2)
    #expect(try store.projectCount("Sollbacka Mekaniska AB") == 2)
  }

  @Test func `a judgement on a key that is gone finds its body by name, or says that it rests`()
    throws
  {
    let store = try twoSpellings()
    let judge = try store.judge()
    let lines = """
      {"verdict":"same","subject":{"key":"organisation:old-key","name":"Solbacka Mekaniska AB"},\
      "object":{"key":"organisation:sollbacka-mekaniska-ab","name":"Sollbacka Mekaniska AB"},\
      "by":"Bo","day":"2019-01-01","turn":1,"because":"an older version"}
      {"verdict":"same","subject":{"key":"organisation:gone","name":"Ingen AB"},\
      "object":{"key":"organisation:sollbacka-mekaniska-ab","name":"Sollbacka Mekaniska AB"},\
      "by":"Bo","day":"2019-01-01","turn":2,"because":"an older version"}
      """
    let report = try judge.importJudgements(lines, from: "old", as: .samband)
    try judge.close()
    #expect(report.addedCount == 2 && report.problems.isEmpty)
    #expect(try store.projectCount("Solbacka Mekaniska AB") == 3)
    #expect(try store.log().map(\.standing.word) == ["applied", "dormant"])
  }

  @Test func `who judged is counted in the statistics, and what was undone is not`() throws {
    let store = try twoSpellings()
    try store.judge(.same, "Solbacka Mekaniska AB", "Sollbacka Mekaniska AB")
    func counts() throws -> [String] {
      try StatsQuestion().answer(from: store.explorer()).rows
        .filter { $0.section == "judgements" }.map { "\($0.label) \($0.count)" }
    }
    #expect(try counts() == ["same 1"])
    try store.undo()
    #expect(try counts().isEmpty)
  }
}
