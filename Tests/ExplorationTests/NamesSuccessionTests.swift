import Exploration
import ProjectModel
import Testing

/// Landstinget i Jönköpings län became Region Jönköpings län in 2015 (lakartidningen.se 2018/03).
@Suite struct NamesSuccessionTests {
  private func store() throws -> NamesStore {
    try NamesStore([
      .init(
        title: "Ett", owner: "Landstinget i Jönköpings län", partners: ["Alba Ett AB"],
        start: "2010-01-01"),
      .init(
        title: "Två", owner: "Region Jönköpings län", partners: ["Alba Ett AB", "Alba Två AB"],
        start: "2016-01-01"),
    ])
  }

  @Test func `a landsting and its region are two bodies unless a question joins them`() throws {
    let explorer = try store().explorer()
    for (joins, total, shared) in [(false, 1, [1]), (true, 2, [2, 1])] {
      let answer = try WhoWorkedWithQuestion(
        organisation: "Landstinget i Jönköpings län", acrossSuccessions: joins
      ).answer(from: explorer)
      #expect(answer.total == total)
      #expect(answer.rows.map(\.projects.count) == shared)
      #expect(answer.notes.contains { $0.hasPrefix("Across successions") } == joins)
    }
  }

  @Test func `as partners they are one row under the later name, with the years of both`() throws {
    let explorer = try store().explorer()
    let apart = try WhoWorkedWithQuestion(organisation: "Alba Ett AB").answer(from: explorer)
    #expect(apart.total == 3)
    let joined = try WhoWorkedWithQuestion(organisation: "Alba Ett AB", acrossSuccessions: true)
      .answer(from: explorer)
    #expect(joined.rows.map(\.organisation.name) == ["Region Jönköpings län", "Alba Två AB"])
    #expect(joined.rows[0].firstYear == 2010)
    #expect(joined.rows[0].lastYear == 2016)
    #expect(joined.notes.first?.contains("Landstinget i Jönköpings län (until 2015)") == true)
  }

  @Test func `shared partners and profiles join them too`() throws {
    let explorer = try store().explorer()
    let names = ["Alba Två AB", "Landstinget i Jönköpings län"]
    let apart = try SharedPartnersQuestion(organisations: names).answer(from: explorer)
    #expect(apart.rows.first?.with.map(\.sharedProjects) == [1, 1])
    let shared = try SharedPartnersQuestion(organisations: names, acrossSuccessions: true)
      .answer(from: explorer)
    #expect(shared.rows.map(\.organisation.name) == ["Alba Ett AB"])
    #expect(shared.rows.first?.with.map(\.sharedProjects) == [1, 2])
    let profile = try ShowQuestion(
      subject: "Region Jönköpings län", acrossSuccessions: true
    ).answer(from: explorer)
    #expect(profile.rows[0].json.compact.contains("\"projectCount\":2"))
    #expect(profile.rows[0].json.compact.contains("\"firstYear\":2010"))
  }
}
