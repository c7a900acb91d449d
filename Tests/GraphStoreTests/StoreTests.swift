import Foundation
import GRDB
import GraphStore
import ProjectModel
import Testing

@Suite struct StoreTests {
  @Test func `the network holds who took part in what, by key`() throws {
    let temporary = try TemporaryStore()
    try temporary.add(
      "b.txt", title: "Bryggan", partners: ["Atrium", "Coompanion"], municipalities: ["Eksjö"])
    try temporary.add(
      "a.txt", title: "Arbete åt alla", owner: "Atrium", municipalities: ["Växjö", "Eksjö"])
    try temporary.conclude()
    let network = try temporary.store.network()
    #expect(
      network.organisations.map(\.key) == [
        "organisation:atrium", "organisation:coompanion", "organisation:eksjo-kommun",
      ])
    #expect(
      network.projects.map(\.key) == [
        "project:arbete-at-alla-2009-atrium", "project:bryggan-2009-eksjo-kommun",
      ])
    #expect(network.municipalities.map(\.name) == ["Eksjö", "Växjö"])
    #expect(
      network.affiliations.map { "\($0.organisation) \($0.project) \($0.role)" } == [
        "0 0 owner", "0 1 partner", "1 1 partner", "2 1 owner",
      ])
    #expect(network.locations.count == 3)
  }

  @Test func `documents count by content, whatever the order they came in`() throws {
    let one = try TemporaryStore()
    let two = try TemporaryStore()
    try one.add("a.txt", title: "A", sha256: String(repeating: "a", count: 64))
    try one.add("b.txt", title: "B", sha256: String(repeating: "b", count: 64))
    try two.add("b.txt", title: "B", sha256: String(repeating: "b", count: 64))
    try two.add("a.txt", title: "A", sha256: String(repeating: "a", count: 64))
    #expect(try one.store.sourceDigest() == two.store.sourceDigest())
    try two.add("c.txt", title: "C", sha256: String(repeating: "c", count: 64))
    #expect(try one.store.sourceDigest() != two.store.sourceDigest())
  }

  @Test func `a document is known by its path and its bytes`() throws {
    let temporary = try TemporaryStore()
    let digest = String(repeating: "a", count: 64)
    try temporary.add("a.txt", title: "A", sha256: digest)
    #expect(try temporary.store.holds(path: "a.txt", sha256: digest))
    #expect(try !temporary.store.holds(path: "a.txt", sha256: String(repeating: "b", count: 64)))
    #expect(try !temporary.store.holds(path: "b.txt", sha256: digest))
  }

  @Test func `of two documents of one project the later path counts, and both stay`() throws {
    for order in [["a.txt", "b.txt"], ["b.txt", "a.txt"]] {
      let temporary = try TemporaryStore()
      for path in order {
        try temporary.add(path, title: "Titel i \(path)", caseNumber: "2016/00023")
      }
      try temporary.conclude()
      let projects = try temporary.store.network().projects
      #expect(projects.map(\.title) == ["Titel i b.txt"])
      #expect(projects.map(\.key) == ["project:2016-00023"])
      #expect(try temporary.store.statistics().documentsByLayout.map(\.count) == [2])
    }
  }

  @Test func `a new version of a document replaces the old one, title and all`() throws {
    let temporary = try TemporaryStore()
    try temporary.add("a.txt", title: "Gammal")
    try temporary.conclude()
    try temporary.add("a.txt", title: "Ny")
    #expect(try temporary.store.network().projects.map(\.title) == ["Gammal"])
    try temporary.conclude()
    #expect(try temporary.store.network().projects.map(\.title) == ["Ny"])
  }

  @Test func `a document that changes back counts again`() throws {
    let temporary = try TemporaryStore()
    for title in ["Ett", "Två", "Ett"] {
      try temporary.add("a.txt", title: title)
      try temporary.conclude()
      #expect(try temporary.store.network().projects.map(\.title) == [title])
    }
  }

  @Test func `projects that would share a key are told apart, the earliest keeps it`() throws {
    let temporary = try TemporaryStore()
    try temporary.add("b.txt", title: "Steget", start: "2009-06-01")
    try temporary.add("a.txt", title: "Steget", start: "2009-02-01")
    try temporary.conclude()
    let projects = try temporary.store.network().projects
    #expect(projects.count == 2)
    #expect(projects[0].key == "project:steget-2009-eksjo-kommun")
    #expect(projects[0].start == CalendarDay(iso: "2009-02-01"))
    #expect(projects[1].key.hasPrefix("project:steget-2009-eksjo-kommun-"))
  }

  @Test func `a document without an end does not count and is dropped when it comes again`() throws
  {
    let temporary = try TemporaryStore()
    let digest = String(repeating: "a", count: 64)
    try temporary.add("a.txt", title: "Halv", sha256: digest, isComplete: false)
    try temporary.conclude()
    #expect(try temporary.store.network().projects.isEmpty)
    #expect(try !temporary.store.holds(path: "a.txt", sha256: digest))
    try temporary.add("a.txt", title: "Hel", sha256: digest)
    try temporary.conclude()
    #expect(try temporary.store.network().projects.map(\.title) == ["Hel"])
  }

  @Test func `conclusions that fail leave the old ones`() throws {
    struct Failure: Error {}
    let temporary = try TemporaryStore()
    try temporary.add("a.txt", title: "A", partners: ["Atrium"])
    try temporary.conclude()
    let before = try temporary.store.network()
    #expect(throws: Failure.self) {
      try temporary.store.replaceConclusions(rules: "broken") { _ in throw Failure() }
    }
    let after = try temporary.store.network()
    #expect(after.affiliations == before.affiliations)
    #expect(try temporary.store.concludedGeneration()?.rules == "test")
  }

  @Test func `evidence names file, line and words`() throws {
    let temporary = try TemporaryStore()
    try temporary.add("pages/a.txt", title: "A", partners: ["Atrium", "Delta"])
    try temporary.conclude()
    let evidence = try temporary.store.evidence(organisations: ["organisation:delta"])
    #expect(evidence.map(\.source.description) == ["pages/a.txt:11:4"])
    #expect(evidence.map(\.heading) == ["Samarbetspartners"])
    #expect(evidence.map(\.written) == ["Delta"])
    #expect(evidence.map(\.role) == [.partner])
  }

  @Test func `evidence of some projects leaves out the others, forms count all`() throws {
    let temporary = try TemporaryStore()
    try temporary.add("pages/a.txt", title: "A", partners: ["Atrium", "Delta"])
    try temporary.add("pages/b.txt", title: "B", partners: ["Delta"])
    try temporary.conclude()
    let delta = ["organisation:delta"]
    let all = try temporary.store.evidence(organisations: delta)
    #expect(all.map(\.source.document) == ["pages/a.txt", "pages/b.txt"])
    let second = try temporary.store.evidence(
      organisations: delta + ["organisation:atrium"], projects: [all[1].projectKey])
    #expect(second == [all[1]])
    #expect(try temporary.store.evidence(organisations: delta, projects: []).isEmpty)
    let forms = try temporary.store.writtenForms(organisations: delta)
    #expect(forms.map(\.written) == ["Delta"])
    #expect(forms.map(\.lineCount) == [2])
  }

  @Test func `a whole that no page names is stored with its parts`() throws {
    let temporary = try TemporaryStore()
    try temporary.add("a.txt", title: "A", partners: ["Af Flen"])
    try temporary.conclude(parents: ["Af Flen": "Arbetsförmedlingen"])
    let bodies = try temporary.store.network().organisations
    #expect(
      bodies.map(\.key) == [
        "organisation:af-flen", "organisation:arbetsformedlingen", "organisation:eksjo-kommun",
      ])
    #expect(bodies[0].parentKey == "organisation:arbetsformedlingen")
  }

  @Test(arguments: [
    "INSERT INTO document (path, sha256, imported_at, is_complete) VALUES ('x', 'short', '', 1)",
    "INSERT INTO project (document_id, line, identity, preferred_key, title) VALUES (999, 1, 'i', 'project:x', 't')",
    "INSERT INTO project (document_id, line, identity, preferred_key, title) VALUES (1, 1, 'i', 'x', 't')",
    "INSERT INTO project (document_id, line, identity, preferred_key, title, grant_sek) VALUES (1, 1, 'i', 'project:x', 't', -1)",
    "INSERT INTO project (document_id, line, identity, preferred_key, title, start_day) VALUES (1, 1, 'i', 'project:x', 't', '2009')",
    "INSERT INTO affiliation (organisation_id, project_id, role) VALUES (1, 999, 0)",
    "INSERT INTO organisation (key, name, kind) VALUES ('atrium', 'Atrium', 'unknown')",
    "UPDATE organisation SET parent_id = id",
    "UPDATE resolution SET confidence = 1.5",
    "INSERT INTO generation (id, digest, rules, sources) VALUES (2, '', '', '')",
    "INSERT INTO judgement (id, turn, verdict, subject_key, subject_name, subject_is_form, object_key, object_name, object_is_form, author, day, because) VALUES ('judgement:x', 1, 'perhaps', 'organisation:a', 'A', 0, 'organisation:b', 'B', 0, 'Anna', '2020-01-01', 'seen')",
    "INSERT INTO judgement (id, turn, verdict, subject_key, subject_name, subject_is_form, object_key, object_name, object_is_form, author, day, because) VALUES ('judgement:x', 1, 'same', 'organisation:a', 'A', 0, 'organisation:b', 'B', 0, 'Anna', '2020-01-01', '')",
    "INSERT INTO judgement (id, turn, verdict, subject_key, subject_name, subject_is_form, object_key, object_name, object_is_form, author, day, because, undone_author) VALUES ('judgement:x', 1, 'same', 'organisation:a', 'A', 0, 'organisation:b', 'B', 0, 'Anna', '2020-01-01', 'seen', 'Bo')",
    "INSERT INTO set_aside (a_key, b_key, author, day) VALUES ('b', 'a', 'Anna', '2020-01-01')",
    "UPDATE project SET grant_sek = 'tusen'",
  ])
  func `the schema refuses what cannot be`(sql: String) throws {
    let temporary = try TemporaryStore()
    try temporary.add("a.txt", title: "A", partners: ["Atrium"])
    try temporary.conclude()
    let queue = try DatabaseQueue(path: temporary.store.path)
    let error = #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: sql) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }

  /// A name that means one thing as a partner and another as a place, and a place that is none.
  @Test
  func `a mention that is resolved otherwise than its name usually is keeps its own`() throws {
    let temporary = try TemporaryStore()
    try temporary.add(
      "a.txt", title: "A", partners: ["Eksjö"], municipalities: ["Eksjö", "Utopia"])
    try temporary.add("b.txt", title: "B", partners: ["Utopia"], municipalities: ["Eksjö"])
    try temporary.conclude()
    let queue = try DatabaseQueue(path: temporary.store.path)
    let found = try queue.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT document || ':' || line || ' '
            || coalesce(organisation_key, municipality_code, 'nothing') FROM evidence
          WHERE line > 7 ORDER BY 1
          """)
    }
    #expect(
      found == [
        "a.txt:10 organisation:eksjo", "a.txt:50 0686", "a.txt:51 nothing",
        "b.txt:10 organisation:utopia", "b.txt:50 0686",
      ])
    #expect(
      try temporary.store.organisationKeys(written: "Utopia") == ["organisation:utopia"])
    #expect(try temporary.store.organisationKeys(written: "Eksjö") == ["organisation:eksjo"])
    let body = try temporary.store.evidence(organisations: ["organisation:eksjo"])
    #expect(body.map(\.source.description) == ["a.txt:10:4"])
  }

  @Test func `ties by project follow those by organisation whoever changes them`() throws {
    let temporary = try TemporaryStore()
    try temporary.add("a.txt", title: "A", partners: ["Atrium"], municipalities: ["Eksjö"])
    try temporary.conclude()
    let queue = try DatabaseQueue(path: temporary.store.path)
    let counts = try queue.write { db in
      try db.execute(
        sql: """
          DELETE FROM affiliation WHERE role = 2;
          INSERT INTO affiliation SELECT organisation_id, project_id, 3 FROM affiliation;
          INSERT INTO location SELECT '1280', project_id FROM location;
          DELETE FROM location WHERE municipality_code = '0686'
          """)
      return try String.fetchAll(
        db,
        sql: """
          SELECT project_id || ':' || role FROM project_affiliation UNION ALL
          SELECT project_id || ':' || municipality_code FROM project_location
          """)
    }
    #expect(counts == ["1:0", "1:3", "1:1280"])
  }

  @Test func `the views answer in plain SQL`() throws {
    let temporary = try TemporaryStore()
    try temporary.add(
      "a.txt", title: "A", partners: ["Atrium", "Delta"], municipalities: ["Eksjö", "Växjö"])
    try temporary.add(
      "b.txt", title: "B", partners: ["Atrium"], municipalities: ["Växjö", "Eksjö"])
    try temporary.conclude()
    let queue = try DatabaseQueue(path: temporary.store.path)
    let found = try queue.read { db in
      try [
        "SELECT count(*) || '' FROM affiliations",
        "SELECT a || '-' || b || '-' || shared_projects FROM collaborations ORDER BY 1",
        "SELECT a || '-' || b || '-' || projects FROM co_occurrences",
        "SELECT document || ':' || line FROM evidence WHERE written_name = 'Delta'",
        "SELECT count(*) || '' FROM evidence",
        "SELECT document || ':' || line FROM evidence WHERE organisation_key = 'organisation:atrium'",
        "SELECT count(*) || '' FROM evidence WHERE municipality_code = '0686'",
        "SELECT count(*) || '' FROM mention_resolution",
      ].map { try String.fetchAll(db, sql: $0) }
    }
    #expect(
      found == [
        ["5"], ["Atrium-Delta-1", "Atrium-Eksjö kommun-2", "Delta-Eksjö kommun-1"],
        ["Eksjö-Växjö-2"], ["a.txt:11"], ["9"], ["a.txt:10", "b.txt:10"], ["2"], ["9"],
      ])
  }
}
