import Exploration
import Foundation
import ProjectModel
import Testing

@Suite struct NamesReviewTests {
  /// One letter differs in a long word: alike, and not enough to be joined.
  private func store() throws -> NamesStore {
    try NamesStore([
      .init(title: "Ett", owner: "Solbacka Mekaniska Verkstad AB", partners: ["LO"]),
      .init(title: "Två", owner: "Sollbacka Mekaniska Verkstad AB", partners: ["TCO"]),
      .init(title: "Tre", owner: "Granviksberg Smide AB"),
      .init(title: "Fyra", owner: "Granviksborg Smide AB"),
    ])
  }

  private func states(_ store: NamesStore) throws -> [String] {
    try NamesSuggestionsQuestion(includesSettled: true).answer(fromStoreAt: store.path).rows
      .map(\.pair.state.rawValue).sorted()
  }

  @Test func `names that are nearly alike are suggested and not joined`() throws {
    let store = try store()
    let answer = try NamesSuggestionsQuestion().answer(fromStoreAt: store.path)
    #expect(answer.rows.count == 2)
    #expect(answer.rows.allSatisfy { $0.pair.likeness >= 0.6 && $0.pair.likeness < 0.9 })
    #expect(answer.rows.allSatisfy { !$0.pair.features.isEmpty })
    #expect(try store.keys().contains("organisation:sollbacka-mekaniska-verkstad-ab"))
    let notes = try ExplainNameQuestion(organisation: "Granviksberg Smide AB")
      .answer(from: store.explorer()).notes
    #expect(notes.contains { $0.contains("'Granviksborg Smide AB' is so alike") })
  }

  @Test func `a review shows the lines, takes answers and can go back`() throws {
    let store = try store()
    let before = try store.answers()
    let judge = try store.judge()
    var review = try NameReview(judge: judge)
    let first = try #require(try review.page())
    #expect(first.hasPrefix("Pair 1 of 2, likeness 0."))
    #expect(first.contains("projects.jsonl:"))
    #expect(first.contains("1 project"))
    let effect = try review.take(.same)
    #expect(effect.contains("2 projects"))
    let second = try #require(try review.page())
    #expect(second.hasPrefix("Pair 2 of 2"))
    _ = try review.take(.unsure)
    #expect(try review.page() == nil)
    #expect(review.summary == "1 judged the same, 0 different, 1 unsure; 0 of 2 left.")
    _ = try review.take(.back)
    #expect(try review.page() == second)
    _ = try review.take(.back)
    #expect(try review.page() == first)
    #expect(try review.take(.back) == "This is the first pair.")
    try judge.close()
    #expect(try NamesStore.difference(store.answers(), before) == "")
  }

  @Test func `of a body on many lines a review shows four and counts the others`() throws {
    // Six projects of the one body, a line each.
    let store = try NamesStore(
      (1...6).map { .init(title: "Project \($0)", owner: "Granviksberg Smide AB") }
        + [.init(title: "Sju", owner: "Granviksborg Smide AB")])
    let judge = try store.judge()
    var review = try NameReview(judge: judge)
    let page = try #require(try review.page())
    #expect(page.components(separatedBy: "projects.jsonl:").count - 1 == 5)
    #expect(page.contains("… and 2 more lines"))
    try judge.close()
  }

  @Test func `what was answered is not asked again`() throws {
    let store = try store()
    let judge = try store.judge()
    var review = try NameReview(judge: judge)
    _ = try review.page()
    _ = try review.take(.different)
    _ = try review.page()
    _ = try review.take(.unsure)
    var again = try NameReview(judge: judge)
    #expect(try again.page() == nil)
    #expect(again.summary == "0 judged the same, 0 different, 0 unsure; 0 of 0 left.")
    try judge.close()
    #expect(try states(store) == ["different", "unsure"])
    #expect(
      try NamesExport(ofStoreAt: store.path, as: .nomenklatura).text.contains("\"unsure\",null"))
    #expect(try NamesSuggestionsQuestion().answer(fromStoreAt: store.path).rows.isEmpty)
  }

  @Test func `an unsure answer names no other state of the store`() throws {
    let store = try store()
    let digest = try store.explorer().digest
    let judge = try store.judge()
    var review = try NameReview(judge: judge)
    _ = try review.page()
    _ = try review.take(.unsure)
    try judge.close()
    #expect(try store.explorer().digest == digest)
  }
}
