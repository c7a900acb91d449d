import Exploration
import ProjectModel
import SparkEngine
import Testing

/// Clusters on an engine are found by another method, which the answer names.
@Suite(.enabled(if: SailProcess.isInstalled), .serialized) struct ClusterTests {
  private let both: SameAnswers

  init() throws { both = try SameAnswers() }

  /// By hand: the project of Höganäs shares no body with the others, so its bodies keep each other's
  /// company alone; every body of a project stands in exactly one cluster.
  @Test func `label propagation keeps apart what nothing connects`() throws {
    let answer = try ClustersQuestion().answer(from: both.engine)
    let members = answer.rows.flatMap(\.members).map(\.organisation.key)
    #expect(Set(members).count == members.count)
    #expect(members.count == 39)
    let apart = answer.rows.first { $0.members.contains { $0.organisation.name == "Delta" } }
    #expect(apart?.members.allSatisfy { $0.stability == 1 } == true)
    #expect(apart?.municipalities.count == 8)
    #expect(answer.json.compact.contains("\"method\":\"labelPropagation\""))
    let here = try ClustersQuestion().answer(from: both.explorer)
    #expect(!here.json.compact.contains("\"method\""))
  }

  @Test func `largest clusters come first, and asking twice gives the same bytes`() throws {
    let first = try ClustersQuestion(limit: 1).answer(from: both.engine)
    let second = try ClustersQuestion(limit: 1).answer(from: both.engine)
    #expect(first.json.indented == second.json.indented)
    #expect(first.rows.map(\.members.count) == first.rows.map(\.members.count).sorted(by: >))
    #expect(first.total > first.rows.count)
  }

  @Test func `what an engine does not compute is said in one line`() throws {
    let error = try #require(throws: SparkEngineError.self) {
      try RankQuestion(by: .betweenness).answer(from: both.engine)
    }
    #expect(
      error.description == "--by betweenness is not computed by an engine; ask without --engine")
  }
}
