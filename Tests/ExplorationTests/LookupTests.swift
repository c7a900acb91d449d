import Exploration
import Testing

@Suite struct LookupTests {
  private let fixture: FixtureExplorer

  init() throws {
    fixture = try FixtureExplorer()
  }

  private func subject(_ name: String) throws -> String? {
    try WhoWorkedWithQuestion(organisation: name, level: .exact).answer(from: fixture.explorer)
      .subjects.first?.key
  }

  @Test(arguments: [
    "Arbetsförmedlingen i Gällivare", "arbetsförmedlingen i gällivare",
    "Arbetsförmedlingen Gällivare",
    "organisation:arbetsformedlingen/gallivare", "Af Gällivare", "arbetsformedlingen i gallivare",
  ])
  func `a body is found by key, name, written form and rule`(name: String) throws {
    #expect(try subject(name) == "organisation:arbetsformedlingen/gallivare")
  }

  @Test func `a misspelt name is unknown, with the nearest`() throws {
    let error = #expect(throws: LookupError.self) { try subject("Försäkringskasan i Vetlnda") }
    guard case .unknown(let name, _, let near) = error else {
      Issue.record("expected an unknown name")
      return
    }
    #expect(name == "Försäkringskasan i Vetlnda")
    #expect(near.first?.contains("Vetlanda") == true)
    #expect(near.count <= 3)
  }

  @Test func `a generic name of two projects is ambiguous, with both`() throws {
    let error = #expect(throws: LookupError.self) { try subject("Arbetsmarknadsavdelningen") }
    guard case .ambiguous(_, let candidates) = error else {
      Issue.record("expected candidates")
      return
    }
    #expect(candidates.count == 2)
    #expect(Set(candidates.map(\.name)) == ["Arbetsmarknadsavdelningen"])
  }

  @Test func `a part of a name chooses nothing but offers what holds it`() throws {
    let error = #expect(throws: LookupError.self) { try subject("samordningsförb") }
    guard case .ambiguous(_, let candidates) = error else {
      Issue.record("expected candidates")
      return
    }
    #expect(candidates.count == 3)
  }
}
