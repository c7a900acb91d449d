import Exploration
import Foundation
import ProjectModel
import SparkEngine
import Testing

/// Every question on random graphs, on Sail and here; the seed of a graph that differs is printed.
@Suite(.enabled(if: SailProcess.isInstalled), .serialized) struct RandomGraphTests {
  private static let filters: [Filters] = [
    Filters(), Filters(from: 2011), Filters(to: 2012, role: .partner), Filters(role: .coFinancier),
    Filters(region: "ovre norrland"), Filters(programmeArea: "ökat", municipality: "Umeå"),
  ]

  @Test(arguments: UInt64(1)...6) func `engines agree on a random graph`(seed: UInt64) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("samband-random-\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    let projects = RandomProjects(seed: seed)
    try Data(projects.lines.map { $0 + "\n" }.joined().utf8).write(to: file)
    let both = try SameAnswers(of: [file.path])
    let comment = "seed \(seed)"
    for (index, filters) in Self.filters.enumerated() {
      let level = (Int(seed) + index) % 2 == 0 ? OrganisationLevel.rolledUp : .exact
      let limit = index % 3 == 0 ? nil : index + 1
      for name in ["Arbetsförmedlingen", "O'Brien & Co AB", "åkeri \"ö\" ab", "LO"] {
        try both.expectSame(
          WhoWorkedWithQuestion(organisation: name, level: level, filters: filters, limit: limit),
          comment)
      }
      try both.expectSame(
        SharedPartnersQuestion(
          organisations: ["Arbetsförmedlingen", "Försäkringskassan"], discountsHubs: index % 2 == 0,
          level: level, filters: filters, limit: limit), comment)
      for scope in CoOccurrenceQuestion.Scope.allCases {
        try both.expectSame(
          CoOccurrenceQuestion(scope: scope, filters: filters, level: level, limit: limit), comment)
      }
      try both.expectSame(
        RankQuestion(
          by: index % 2 == 0 ? .degree : .projects, isNormalized: index % 3 == 1, level: level,
          filters: filters, limit: limit), comment)
      try both.expectSame(
        ComponentsQuestion(level: level, filters: filters, limit: limit), comment)
    }
    try both.expectSame(StatsQuestion(), comment)
  }
}
