import Exploration
import GraphStore
import ProjectModel
import Testing

@Suite struct TiesTests {
  private let fixture: FixtureExplorer

  init() throws {
    fixture = try FixtureExplorer()
  }

  /// Arbetsförmedlingen and Regionförbundet share the projects of 2009 and 2014; with the latter
  /// stand everybody of the two pages but the two themselves: 7 and 13, Försäkringskassan in both.
  @Test func `shared partners stand together or apart`() throws {
    let answer = try SharedPartnersQuestion(
      organisations: ["Arbetsförmedlingen", "Regionförbundet Jönköpings län"]
    ).answer(from: fixture.explorer)
    #expect(answer.total == 19)
    let first = try #require(answer.rows.first)
    #expect(first.organisation.name == "Försäkringskassan")
    #expect(first.together == 2)
    #expect(first.with.map(\.sharedProjects) == [3, 2])
    #expect(first.score == 2)
    // The confederation is with the federation in one project, with the agency in two.
    let confederation = answer.rows.first { $0.organisation.name == "LO" }
    #expect(confederation?.with.map(\.sharedProjects) == [2, 1])
    #expect(confederation?.together == 1)
  }

  @Test func `hubs count for less when they are discounted`() throws {
    let answer = try SharedPartnersQuestion(
      organisations: ["Arbetsförmedlingen", "Regionförbundet Jönköpings län"], discountsHubs: true
    ).answer(from: fixture.explorer)
    // The confederation works with bodies of two projects, El-Giganten with those of one.
    let place = { (name: String) in answer.rows.firstIndex { $0.organisation.name == name } }
    let hub = try #require(place("LO"))
    let company = try #require(place("El-Giganten Logistic AB"))
    #expect(company < hub)
  }

  @Test func `a path runs through the bodies that two projects share`() throws {
    let answer = try PathQuestion(from: "Excentrum AB", to: "Resurstorget i Öst", count: 1)
      .answer(from: fixture.explorer)
    let path = try #require(answer.rows.first)
    #expect(path.length == 2)
    #expect(
      path.steps.map(\.name) == [
        "Excentrum AB", "INTRO", "Arbetsförmedlingen", "\"Vägen tillbaka mot ett hållbart arbete\"",
        "Resurstorget i Öst",
      ])
    #expect(path.steps.first?.roles == [.partner])
  }

  @Test func `there is no path to the project that stands alone`() throws {
    let answer = try PathQuestion(from: "Excentrum AB", to: "Höganäs Utvecklingscentrum")
      .answer(from: fixture.explorer)
    #expect(answer.rows.isEmpty)
    #expect(answer.notes.last?.hasPrefix("There is no path") == true)
  }

  @Test func `a tie is explained by file, line and words`() throws {
    let answer = try ExplainTieQuestion(first: "Arbetsförmedlingen", second: "Försäkringskassan")
      .answer(from: fixture.explorer)
    #expect(answer.total == 3)
    let intro = try #require(answer.rows.first { $0.project.title == "INTRO" })
    let words = intro.evidence.map { "\($0.source.line):\($0.source.column) \($0.written)" }
    // Lines of the page as an editor shows them.
    #expect(
      words == [
        "210:4 Arbetsförmedlingen i Gällivare", "211:4 Arbetsförmedlingen Älvsbyn",
        "212:4 Försäkringskassan Gällivare", "219:4 Arbetsförmedlingen i Gällivare",
        "220:4 Arbetsförmedlingen Älvsbyn", "223:4 Försäkringskassan Gällivare",
      ])
    #expect(intro.evidence.allSatisfy { $0.source.document.hasSuffix("003.txt") })
  }

  @Test func `a name is explained by its written forms`() throws {
    let answer = try ExplainNameQuestion(organisation: "Försäkringskassan")
      .answer(from: fixture.explorer)
    #expect(
      Set(answer.rows.map(\.written)) == [
        "Försäkringskassan i Vetlanda", "Försäkringskassan Jönköping",
        "Lokalt Försäkringscenter Jönköping-Värnamo", "Försäkringskassan Gällivare",
      ])
    #expect(answer.rows.allSatisfy { !$0.reason.isEmpty && $0.confidence > 0 })
  }

  @Test func `the owner of INTRO is Jokkmokk's, by the e-mail's domain`() throws {
    let answer = try ExplainNameQuestion(
      organisation: "organisation:jokkmokks-kommun/kommunledningskontoret", level: .exact
    ).answer(from: fixture.explorer)
    let row = try #require(answer.rows.first)
    #expect(row.written == "Kommunledningskontoret")
    #expect(row.rule == "emailDomain")
    #expect(row.reason.contains("jokkmokk.se"))
  }

  @Test func `the social services are nobody's`() throws {
    let answer = try ExplainNameQuestion(organisation: "Socialtjänsten", level: .exact)
      .answer(from: fixture.explorer)
    #expect(answer.rows.map(\.rule) == ["unresolvedGeneric"])
    #expect(answer.rows.first?.evidence.count == 2)
  }

  /// By hand: 9 bodies of the first page, 15 of the second, 4 of the third, 10 of the fourth and 8 of
  /// the fifth are 46; the agency is in four of them, the insurance agency in three, the
  /// confederation and the federation in two, so 3 + 2 + 1 + 1 are counted too often.
  @Test func `the whole network holds every body once`() throws {
    let answer = try NetworkQuestion().answer(from: fixture.explorer)
    #expect(answer.notes.contains("39 bodies in 5 projects."))
  }

  @Test func `clusters are groups of bodies that share projects`() throws {
    let answer = try ClustersQuestion().answer(from: fixture.explorer)
    #expect(answer.total >= 2)
    let sizes = answer.rows.map(\.members.count)
    #expect(sizes == sizes.sorted(by: >))
    let members = answer.rows.flatMap(\.members).map(\.organisation.key)
    #expect(Set(members).count == members.count)
    // The project of Höganäs shares no body with the others, so it is a cluster of its own.
    let apart = answer.rows.first { $0.members.contains { $0.organisation.name == "Delta" } }
    #expect(apart?.municipalities.count == 8)
    #expect(answer.rows.flatMap(\.members).allSatisfy { (0...1).contains($0.stability) })
  }

  @Test func `search finds bodies, projects and places`() throws {
    let kinds = try SearchQuestion(text: "Jönköping").answer(from: fixture.explorer).rows
      .map(\.subject.kind)
    #expect(kinds.contains("place"))
    #expect(kinds.contains("stateAgency"))
    let intro = try SearchQuestion(text: "intro").answer(from: fixture.explorer).rows.first
    #expect(intro?.subject.key == "project:intro-2009-jokkmokk")
    #expect(intro?.match.rawValue == "exact")
  }

  @Test func `a whole body is found with the projects of its offices`() throws {
    // No page names the agency itself; four of the five name offices of it.
    let rows = try SearchQuestion(text: "Arbetsförmedlingen").answer(from: fixture.explorer).rows
    #expect(rows.first?.subject.key == "organisation:arbetsformedlingen")
    #expect(rows.first?.projectCount == 4)
    let office = rows.first { $0.subject.key == "organisation:arbetsformedlingen/gallivare" }
    #expect(office?.projectCount == 1)
  }

  @Test func `of a body on very many lines some are listed and all are counted`() throws {
    // The pages name seven offices of the agency on twelve lines.
    let whole = try ExplainNameQuestion(organisation: "Arbetsförmedlingen")
      .answer(from: fixture.explorer)
    #expect(whole.rows.flatMap(\.evidence).count == 12)
    #expect(whole.rows.allSatisfy { $0.lineCount == $0.evidence.count })
    #expect(whole.notes.contains("Arbetsförmedlingen is written in 7 ways on 12 lines."))
    #expect(whole.notes.allSatisfy { !$0.contains("are listed") })
  }

  /// Sixty lines name the agency's office in one way, and the last page in another.
  @Test func `a form that stands on few of very many lines has its lines`() throws {
    let store = try NamesStore(
      (1...61).map { number in
        NamesStore.Project(
          title: "Project \(number)", owner: "Eksjö kommun",
          partners: [number == 61 ? "Af Gällivare" : "Arbetsförmedlingen i Gällivare"])
      })
    let answer = try ExplainNameQuestion(organisation: "Arbetsförmedlingen", mostLines: 20)
      .answer(from: store.explorer())
    let rare = try #require(answer.rows.first { $0.written == "Af Gällivare" })
    #expect(rare.evidence.count == 1)
    let frequent = try #require(answer.rows.first { $0.written != "Af Gällivare" })
    #expect(frequent.evidence.count == 10)
    #expect(frequent.lineCount == 60)
    #expect(frequent.shortLines[0][5].hasSuffix(", … and 50 more"))
    #expect(frequent.lines == frequent.shortLines)
    #expect(answer.notes.contains("Of the lines of each form up to 10 are listed."))
  }

  @Test func `an explanation shows so many rows and counts them all`() throws {
    let tie = try ExplainTieQuestion(
      first: "Arbetsförmedlingen", second: "Försäkringskassan", limit: 1
    ).answer(from: fixture.explorer)
    #expect(tie.total == 3)
    #expect(tie.rows.count == 1)
    #expect(tie.rows.allSatisfy { !$0.evidence.isEmpty })
    let name = try ExplainNameQuestion(organisation: "Arbetsförmedlingen", limit: 2)
      .answer(from: fixture.explorer)
    #expect(name.total == 7)
    #expect(name.rows.count == 2)
  }

  @Test func `a profile lists roles, parts and partners`() throws {
    let answer = try ShowQuestion(subject: "Arbetsförmedlingen").answer(from: fixture.explorer)
    let json = try #require(answer.rows.first?.json.compact)
    #expect(json.contains("\"projectCount\":4"))
    #expect(json.contains("\"coFinancier\":2"))
    #expect(json.contains("organisation:arbetsformedlingen/tranas-eksjo-ydre"))
  }

  @Test func `a project and a municipality have profiles`() throws {
    let project = try ShowQuestion(subject: "INTRO").answer(from: fixture.explorer)
    #expect(project.rows.first?.json.compact.contains("\"grantSEK\":5978228") == true)
    let place = try ShowQuestion(subject: "Eksjö").answer(from: fixture.explorer)
    #expect(place.subjects.first?.key == "municipality:0686")
    #expect(place.rows.first?.json.compact.contains("\"projectCount\":2") == true)
  }
}
