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
}
