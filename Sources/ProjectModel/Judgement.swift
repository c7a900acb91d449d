/// What a person decided about two names: that they mean one body or two, or that one is a part of
/// the other.
///
/// A judgement names its bodies by key and by name, so that it outlives changes of the rules: where a
/// key no longer exists, the name is looked up again. It is never deleted; undoing it is noted on it.
public struct Judgement: Hashable, Sendable {
  /// What was decided; the raw values are stored and exported.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The two are one body.
    case same
    /// The two are two bodies.
    case different
    /// The first is an office, unit or other part of the second.
    case partOf
    /// The first is no part of the second.
    case notPartOf
  }

  /// One of the two that a judgement is about.
  public struct Side: Hashable, Sendable, Comparable {
    /// The key of the body that was meant when the judgement was made.
    public let key: String
    /// The body's name as it was shown then, or the written form that is meant.
    public let name: String
    /// Whether one way of writing the body is meant rather than the whole body.
    public let isWrittenForm: Bool

    /// Creates a side.
    public init(key: String, name: String, isWrittenForm: Bool = false) {
      self.key = key
      self.name = name
      self.isWrittenForm = isWrittenForm
    }

    /// Orders by key, then by name, by Unicode scalars.
    public static func < (a: Side, b: Side) -> Bool {
      a.key == b.key
        ? a.name.unicodeScalars.lexicographicallyPrecedes(b.name.unicodeScalars)
        : a.key.unicodeScalars.lexicographicallyPrecedes(b.key.unicodeScalars)
    }
  }

  /// That somebody took a judgement back.
  public struct Undoing: Hashable, Sendable {
    /// Who took it back.
    public let author: String
    /// When.
    public let day: CalendarDay
    /// Why, if it was said.
    public let because: String?

    /// Creates an undoing.
    public init(author: String, day: CalendarDay, because: String? = nil) {
      self.author = author
      self.day = day
      self.because = because
    }
  }

  /// `judgement:` and twelve hexadecimal digits of what the judgement says; the same everywhere.
  public let id: String
  /// The place in the order of judgements, counted from 1.
  ///
  /// Each is made after all that its author could see; of two that contradict each other the later
  /// one counts.
  public let turn: Int
  /// What was decided.
  public let verdict: Verdict
  /// The first body.
  public let subject: Side
  /// The second body.
  public let object: Side
  /// Who decided.
  public let author: String
  /// When.
  public let day: CalendarDay
  /// Why, in the author's words.
  public let because: String
  /// That it was taken back; `nil` while it is active.
  public let undone: Undoing?

  /// Creates a judgement; its identifier follows from what it says.
  ///
  /// The order of two bodies that are `same` or `different` means nothing and is evened out, unless
  /// both are ways of writing one body: then the first is the one to be taken out.
  public init(
    turn: Int, verdict: Verdict, subject: Side, object: Side, author: String, day: CalendarDay,
    because: String, undone: Undoing? = nil
  ) {
    let isSymmetric = verdict == .same || (verdict == .different && subject.key != object.key)
    let isSwapped = isSymmetric && object < subject
    self.turn = turn
    self.verdict = verdict
    self.subject = isSwapped ? object : subject
    self.object = isSwapped ? subject : object
    self.author = author
    self.day = day
    self.because = because
    self.undone = undone
    let sides = [self.subject, self.object].flatMap {
      [$0.key, $0.name, $0.isWrittenForm ? "form" : "body"]
    }
    let content = ([String(turn), verdict.rawValue] + sides + [author, day.description, because])
      .joined(separator: "\u{1F}")
    id = "judgement:" + ContentDigest.hexadecimal(of: Array(content.utf8)).prefix(12)
  }

  /// Whether nobody has taken it back.
  public var isActive: Bool { undone == nil }

  /// The same judgement, taken back.
  public func undone(by undoing: Undoing?) -> Judgement {
    Judgement(
      turn: turn, verdict: verdict, subject: subject, object: object, author: author, day: day,
      because: because, undone: undoing)
  }

  /// The judgement as the reason of a resolution: who, when and why.
  public var reason: String {
    let end = because.last.map { ".!?".contains($0) } ?? false
    return "Judged by \(author) on \(day): \(because)\(end ? "" : ".")"
  }
}

extension Judgement: Comparable {
  /// Orders as made: by turn; judgements made without knowledge of each other by day and identifier.
  public static func < (a: Judgement, b: Judgement) -> Bool {
    (a.turn, a.day, a.id) < (b.turn, b.day, b.id)
  }
}
