import Exploration
import ProjectModel
import Testing

/// Whatever is judged and taken back in whatever order: the store that was changed bit by bit answers
/// as one that was built from the sources and the judgements at once.
@Suite struct NamesPropertyTests {
  /// A linear congruential generator (Knuth's MMIX constants): the same numbers everywhere.
  private struct Numbers {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func one<Element>(of list: [Element]) -> Element { list[below(list.count)] }
  }

  /// Names of every sort: registered bodies, their parts, free names in several ways of writing, and
  /// names that nothing resolves.
  private static let names = [
    "Arbetsförmedlingen", "Af Flen", "Arbetsförmedlingen i Flen", "Försäkringskassan",
    "Försäkringskassan i Eksjö", "Eksjö kommun", "Eksjö kommun, Socialtjänsten",
    "Solbacka Mekaniska AB", "Solbacka Mekaniska Aktiebolag", "SOLBACKA MEKANISKA AB",
    "Sollbacka Mekaniska AB", "Granviks Plåt AB", "Granviks Plat AB", "Delta", "Socialtjänsten",
    "Arbetsmarknadsenheten", "Landstinget i Jönköpings län", "Region Jönköpings län",
  ]

  private static func projects(_ numbers: inout Numbers) -> [NamesStore.Project] {
    (0..<8).map { index in
      NamesStore.Project(
        title: "Projekt \(index)", owner: numbers.one(of: names),
        partners: (0..<numbers.below(6)).map { _ in numbers.one(of: names) },
        municipalities: numbers.below(2) == 0 ? ["Eksjö"] : ["Flen", "Eksjö"])
    }
  }

  /// A random change; one that makes no sense on the store as it stands is refused and changes
  /// nothing.
  private static func change(
    _ judge: NameJudge, _ keys: [String], _ some: [String], _ numbers: inout Numbers
  ) throws {
    do {
      if numbers.below(5) == 0 {
        _ = try judge.undo()
      } else {
        let sides = (0..<2).map { _ in
          numbers.below(3) == 0 ? numbers.one(of: keys) : numbers.one(of: some)
        }
        _ = try judge.judge(
          numbers.one(of: Judgement.Verdict.allCases), sides[0], sides[1],
          because: "random \(numbers.below(100))")
      }
    } catch is LookupError {
    } catch is NamesError {
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `judging bit by bit gives what building at once gives`(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let projects = Self.projects(&numbers)
    let store = try NamesStore(projects)
    let untouched = try store.answers()
    // Few names, so that judgements meet and contradict each other.
    let some = (0..<4).map { _ in numbers.one(of: Self.names) }
    var applied = 0
    for _ in 0..<4 {
      let keys = try store.keys()
      let judge = try store.judge()
      for _ in 0..<5 { try Self.change(judge, keys, some, &numbers) }
      try judge.close()
      applied += try store.log().count { $0.standing == .applied }
      let rebuilt = try NamesStore(projects, judgements: store.export())
      let difference = try NamesStore.difference(store.answers(), rebuilt.answers())
      #expect(difference == "")
      #expect(try store.export() == rebuilt.export())
    }
    #expect(applied > 0)
    let judge = try store.judge()
    while try store.log().contains(where: { $0.judgement.isActive }) { _ = try judge.undo() }
    try judge.close()
    let difference = try NamesStore.difference(store.answers(), untouched)
    #expect(difference == "")
  }

  @Test func `judgements that do not contradict give the same in any order`() throws {
    let projects = [
      NamesStore.Project(
        title: "Ett", owner: "Solbacka Mekaniska AB",
        partners: ["Sollbacka Mekaniska AB", "Granviks Plåt AB", "Granviks Plat AB", "Af Flen"])
    ]
    let judgements: [(Judgement.Verdict, String, String)] = [
      (.same, "Solbacka Mekaniska AB", "Sollbacka Mekaniska AB"),
      (.different, "Granviks Plåt AB", "Granviks Plat AB"),
      (.partOf, "Granviks Plåt AB", "Solbacka Mekaniska AB"),
      (.notPartOf, "Af Flen", "Arbetsförmedlingen"),
    ]
    var answers: [[String]] = []
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
      let store = try NamesStore(projects)
      for index in order {
        let (verdict, a, b) = judgements[index]
        try store.judge(verdict, a, b)
      }
      #expect(try store.log().allSatisfy { $0.standing == .applied })
      answers.append(try store.answers(withDigest: false))
    }
    #expect(NamesStore.difference(answers[0], answers[1]) == "")
    #expect(NamesStore.difference(answers[0], answers[2]) == "")
  }
}
