import Exploration
import Foundation
import ProjectModel
import SparkEngine
import Testing

/// Projects of very many bodies tie nobody in co-occurrence, wherever it is computed.
@Suite(.enabled(if: SailProcess.isInstalled), .serialized) struct LargeProjectAgreementTests {
  private static func bodies(_ count: Int) -> [String] {
    (0..<count).map { "Bolag nummer \($0) AB" }
  }

  private static func comparison(_ projects: [[String: Any]]) throws -> SameAnswers {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("samband-large-\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    let lines = try projects.map {
      String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) + "\n"
    }
    try Data(lines.joined().utf8).write(to: file)
    return try SameAnswers(of: [file.path])
  }

  private static let most = CoOccurrenceQuestion.mostPairedBodies

  /// By hand: n bodies make n(n-1)/2 pairs.
  @Test func `as many bodies as the limit are paired, one more are not`() throws {
    let edge = try Self.comparison([["id": "A", "title": "A", "partners": Self.bodies(Self.most)]])
    let paired = try CoOccurrenceQuestion(scope: .organisations, limit: 2)
      .answer(from: edge.engine)
    #expect(paired.total == Self.most * (Self.most - 1) / 2)
    let beyond = try Self.comparison([
      ["id": "A", "title": "A", "partners": Self.bodies(Self.most + 1)]
    ])
    let left = try CoOccurrenceQuestion(scope: .organisations, limit: 2)
      .answer(from: beyond.engine)
    #expect(left.total == 0)
  }

  @Test(arguments: UInt64(1)...3) func `engines leave out the same projects`(seed: UInt64) throws {
    let crowd = Self.bodies(Self.most + 100)
    var state = seed
    /// A number below a bound (a linear congruential generator; D. E. Knuth, MMIX).
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let projects = (0..<30).map { number -> [String: Any] in
      let isLarge = number % 6 == 0 && number < 6 * (Int(seed) * 2)
      let partners =
        isLarge
        ? crowd.shuffledDown(to: Self.most + 1 + draw(60), draw)
        : (0..<draw(9)).map { _ in crowd[draw(40)] }
      return [
        "id": "P\(number)", "title": "Projekt \(number)", "partners": partners,
        "coFinancers": [crowd[draw(40)]], "start": "\(2008 + draw(6))-02-01",
      ]
    }
    let both = try Self.comparison(projects)
    for filters in [Filters(), Filters(from: 2011), Filters(role: .partner), Filters(role: .owner)]
    {
      for limit in [nil, 1, 12] {
        try both.expectSame(
          CoOccurrenceQuestion(scope: .organisations, filters: filters, limit: limit),
          "seed \(seed)")
      }
    }
  }
}

extension [String] {
  /// So many of the elements, drawn without putting back.
  fileprivate func shuffledDown(to count: Int, _ draw: (Int) -> Int) -> [String] {
    var rest = self
    return (0..<count).map { _ in rest.remove(at: draw(rest.count)) }
  }
}
