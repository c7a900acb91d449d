import GraphStore
import ProjectModel

/// What speaks against the resolution of a body's names, in sentences, as far as the store knows it:
/// judgements, names so alike that they may be one body, forms that mean other bodies elsewhere, and
/// names that were perhaps cut.
struct SpeaksAgainst {
  let store: Store
  /// The body, and its parts when they are rolled up.
  let keys: [String]

  /// How many sentences of one sort there are at most.
  private static let most = 5

  func sentences(on forms: [WrittenForm]) throws -> [String] {
    try judged() + suggested() + meantElsewhere(forms) + cut(forms)
  }

  private func judged() throws -> [String] {
    let own = Set(keys)
    let (plan, judgements) = try store.readJudged { bodies, judgements in
      (try JudgementPlanner.plan(bodies, judgements), judgements)
    }
    var sentences: [String] = []
    for pair in plan.different.keys.sorted(by: { ($0[0], $0[1]) < ($1[0], $1[1]) }) {
      guard let judgement = plan.different[pair], own.contains(pair[0]) != own.contains(pair[1])
      else { continue }
      let other = own.contains(pair[0]) ? pair[1] : pair[0]
      let name = try store.body(key: other)?.name ?? other
      sentences.append("It is judged different from '\(name)'. \(judgement.reason)")
    }
    for judgement in judgements where judgement.isActive {
      guard case .contradicted? = plan.standings[judgement.id],
        [judgement.subject, judgement.object].contains(where: { own.contains(plan.final($0.key)) })
      else { continue }
      sentences.append(
        "'\(judgement.subject.name)' was judged \(judgement.verdict.words) "
          + "'\(judgement.object.name)', which is not applied: another judgement speaks against it."
      )
    }
    return Self.first(sentences)
  }

  private func suggested() throws -> [String] {
    let own = Set(keys)
    let pairs = try SuggestionReader(store: store).pairs(naming: keys).filter {
      ($0.state == .open || $0.state == .unsure) && own.contains($0.a.key) != own.contains($0.b.key)
    }
    return Self.first(
      pairs.map { pair in
        let other = own.contains(pair.a.key) ? pair.b : pair.a
        let words = (pair.words(speakingFor: true) + pair.words(speakingFor: false))
          .joined(separator: ", ")
        let judged = pair.state == .unsure ? "somebody was unsure" : "nobody has judged"
        return
          "'\(other.name)' is so alike (\(Wording.decimal(pair.likeness)): \(words)) that the two "
          + "may be one body; \(judged)."
      })
  }

  private func meantElsewhere(_ forms: [WrittenForm]) throws -> [String] {
    let own = Set(keys)
    var sentences: [String] = []
    for form in Set(forms.map(\.written)).sorted() {
      let others = try store.bodies(writtenAs: form).filter { !own.contains($0.key) }
      guard let first = others.first else { continue }
      let more = others.count > 1 ? " and \(others.count - 1) more" : ""
      sentences.append("'\(form)' also means '\(first.name)' (\(first.key))\(more) on other pages.")
    }
    return Self.first(sentences)
  }

  private func cut(_ forms: [WrittenForm]) -> [String] {
    Self.first(
      Set(forms.filter { $0.reason.contains("perhaps cut") }.map(\.written)).sorted().map { form in
        "'\(form)' is perhaps cut at \(form.unicodeScalars.count) characters, so that the whole name "
          + "may say more."
      })
  }

  private static func first(_ sentences: [String]) -> [String] {
    guard sentences.count > most else { return sentences }
    return sentences.prefix(most) + ["… and \(sentences.count - most) more of this sort."]
  }
}
