import Exploration
import ProjectModel
import SparkEngine
import Testing

/// Every question of the five fixture pages, on Sail and here.
@Suite(.enabled(if: SailProcess.isInstalled), .serialized) struct FixtureQuestionTests {
  private let both: SameAnswers

  init() throws { both = try SameAnswers() }

  static let filters: [Filters] = [
    Filters(), Filters(from: 2010), Filters(to: 2009), Filters(from: 2010, to: 2012),
    Filters(region: "smaland med öarna"), Filters(programmeArea: "kompetens"),
    Filters(municipality: "Eksjö"), Filters(role: .partner),
    Filters(from: 2009, municipality: "0680", role: .coFinancier),
  ]

  @Test(arguments: filters) func `who worked with whom is the same`(filters: Filters) throws {
    for level in [OrganisationLevel.rolledUp, .exact] {
      for name in ["Försäkringskassan", "LO", "Försäkringskassan Gällivare", "lo"] {
        for limit in [nil, 3] {
          try both.expectSame(
            WhoWorkedWithQuestion(organisation: name, level: level, filters: filters, limit: limit))
        }
      }
    }
  }

  @Test(arguments: [
    "Af Tranås/Eksjö/Ydre", "Socialtjänsten", "forsakringskassan", "nobody of this name",
    "organisation:lo", "organisation:none", "o'brien\\", "",
  ]) func `names are understood alike`(name: String) throws {
    for level in [OrganisationLevel.rolledUp, .exact] {
      try both.expectSame(WhoWorkedWithQuestion(organisation: name, level: level))
    }
  }

  @Test(arguments: filters) func `shared partners are the same`(filters: Filters) throws {
    let sets = [
      ["Försäkringskassan", "Regionförbundet Jönköpings län"], ["LO", "LO"],
      ["LO", "Arbetsförmedlingen", "Försäkringskassan"], ["LO", "Delta"],
    ]
    for (index, names) in sets.enumerated() {
      for discountsHubs in [false, true] {
        try both.expectSame(
          SharedPartnersQuestion(
            organisations: names, discountsHubs: discountsHubs,
            level: index % 2 == 0 ? .rolledUp : .exact, filters: filters,
            limit: discountsHubs ? 4 : nil))
      }
    }
  }

  @Test(arguments: filters) func `co-occurrence is the same`(filters: Filters) throws {
    for scope in CoOccurrenceQuestion.Scope.allCases {
      for limit in [nil, 7] {
        try both.expectSame(CoOccurrenceQuestion(scope: scope, filters: filters, limit: limit))
      }
    }
  }

  @Test(arguments: filters) func `ranks by projects and degree are the same`(
    filters: Filters
  ) throws {
    for measure in [RankQuestion.Measure.projects, .degree] {
      for isNormalized in [false, true] {
        try both.expectSame(
          RankQuestion(
            by: measure, isNormalized: isNormalized, level: isNormalized ? .exact : .rolledUp,
            filters: filters, limit: isNormalized ? nil : 5))
      }
    }
  }

  @Test func `PageRank is the same to the digits that are given`() throws {
    for level in [OrganisationLevel.rolledUp, .exact] {
      for limit in [nil, 5] {
        try both.expectSame(RankQuestion(by: .pageRank, level: level, limit: limit))
      }
    }
  }

  @Test(arguments: filters) func `components are the same`(filters: Filters) throws {
    for level in [OrganisationLevel.rolledUp, .exact] {
      for limit in [nil, 1] {
        try both.expectSame(ComponentsQuestion(level: level, filters: filters, limit: limit))
      }
    }
  }

  @Test func `what the store holds is the same`() throws {
    try both.expectSame(StatsQuestion())
    try both.expectSame(StatsQuestion(limit: 5))
  }
}
