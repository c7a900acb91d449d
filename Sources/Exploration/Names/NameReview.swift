import GraphStore
import ProjectModel

/// Shows suggested pairs one by one and takes a person's answers; it knows no terminal.
///
/// Every answer is applied at once and stands in the log. Going back shows the pair before and takes
/// its answer back.
public struct NameReview: Sendable {
  /// What a person says of a pair.
  public enum Answer: Character, Hashable, Sendable, CaseIterable {
    /// One body.
    case same = "s"
    /// Two bodies.
    case different = "d"
    /// Not to be asked again.
    case unsure = "u"
    /// The pair before once more.
    case back = "b"
    /// Enough.
    case quit = "q"
  }

  /// The keys and what they mean, for a line below each pair.
  public static let keys = "s same, d different, u unsure, b back, q quit"

  private let judge: NameJudge
  private let because: String
  private let pairs: [SuggestedPair]
  private var index = 0
  /// What each answer that was given did, oldest first.
  private var given: [Given] = []

  private struct Given {
    let index: Int
    let answer: Answer
    let judgement: String?
  }

  /// Begins a review of the pairs that nobody has judged.
  ///
  /// - Parameters:
  ///   - judge: Makes the judgements.
  ///   - because: The reason that judgements get besides the features.
  /// - Throws: `StoreError`.
  public init(judge: NameJudge, because: String = "compared side by side") throws {
    self.judge = judge
    self.because = because
    pairs = try SuggestionReader(store: judge.store).pairs().filter { $0.state == .open }
  }

  /// The pair to be judged with the lines that name the two, what is alike in them and what would
  /// change; `nil` when no pair is left.
  ///
  /// - Throws: `StoreError`.
  public mutating func page() throws -> String? {
    let finder = NameFinder(store: judge.store)
    while index < pairs.count {
      let pair = pairs[index]
      // Earlier answers may have settled this one.
      if let a = try finder.body(key: pair.a.key), let b = try finder.body(key: pair.b.key),
        a.key != b.key
      {
        return try page(of: pair, a, b)
      }
      index += 1
    }
    return nil
  }

  /// Takes the answer for the pair that was shown.
  ///
  /// - Returns: What it did, in a line; empty when there is nothing to say.
  /// - Throws: `StoreError`.
  public mutating func take(_ answer: Answer) throws -> String {
    switch answer {
    case .same, .different:
      guard index < pairs.count else { return "" }
      let pair = pairs[index]
      let finder = NameFinder(store: judge.store)
      guard let a = try finder.body(key: pair.a.key), let b = try finder.body(key: pair.b.key)
      else { return "" }
      let outcome = try judge.judge(
        answer == .same ? .same : .different, Self.side(a), Self.side(b), because: because)
      given.append(Given(index: index, answer: answer, judgement: outcome.judgements.first?.id))
      index += 1
      return outcome.notes.joined(separator: " ")
    case .unsure:
      guard index < pairs.count else { return "" }
      try setAside(pairs[index], isUnsure: true)
      given.append(Given(index: index, answer: answer, judgement: nil))
      index += 1
      return "Not asked again."
    case .back:
      guard let last = given.popLast() else { return "This is the first pair." }
      index = last.index
      if let id = last.judgement {
        let outcome = try judge.undo(id, because: "taken back in review")
        return "Taken back. " + outcome.notes.joined(separator: " ")
      }
      try setAside(pairs[index], isUnsure: false)
      return "Taken back."
    case .quit:
      return ""
    }
  }

  /// How many pairs were answered how, and how many are left.
  public var summary: String {
    let counts = [Answer.same, .different, .unsure].map { answer in
      given.count { $0.answer == answer }
    }
    return "\(counts[0]) judged the same, \(counts[1]) different, \(counts[2]) unsure; "
      + "\(pairs.count - min(index, pairs.count)) of \(pairs.count) left."
  }

  /// How many lines of each body are shown.
  private static let mostLines = 4

  /// Among how many lines of each body the first are found; some stand on hundreds of thousands.
  private static let mostLinesRead = 1_000

  private func page(of pair: SuggestedPair, _ a: StoredBody, _ b: StoredBody) throws -> String {
    var lines = [
      "Pair \(index + 1) of \(pairs.count), likeness \(Wording.decimal(pair.likeness))"
    ]
    let reach = try judge.reach(of: [a.key, b.key])
    for (label, body) in zip(["A", "B"], reach) {
      lines.append("  \(label)  \(body.sentence)")
      let key = [body.body.key]
      let lineCount = try judge.store.writtenForms(organisations: key)
        .reduce(0) { $0 + $1.lineCount }
      let evidence = try judge.store.evidence(organisations: key, limit: Self.mostLinesRead)
      for line in evidence.prefix(Self.mostLines) {
        lines.append(
          "       \(line.source.document):\(line.source.line): \(line.heading): \(line.written)")
      }
      if lineCount > Self.mostLines {
        lines.append("       … and \(lineCount - Self.mostLines) more lines")
      }
    }
    lines.append("  For      " + pair.words(speakingFor: true).joined(separator: "; "))
    let against = pair.words(speakingFor: false)
    lines.append("  Against  " + (against.isEmpty ? "nothing" : against.joined(separator: "; ")))
    if let one = try judge.reachAsOne(a, b) {
      lines.append(
        "  As one   \(Wording.count(one.projects, "project")), "
          + Wording.count(one.partners, "partner"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func setAside(_ pair: SuggestedPair, isUnsure: Bool) throws {
    try judge.store.setAside(
      pair.a.key, pair.b.key, by: judge.author, on: judge.day, isUnsure: isUnsure)
  }

  private static func side(_ body: StoredBody) -> Judgement.Side {
    Judgement.Side(key: body.key, name: body.name)
  }
}
