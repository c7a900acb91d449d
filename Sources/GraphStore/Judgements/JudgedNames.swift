/// What the active judgements, taken together, change in what the rules concluded.
///
/// Everything is said by key and in relation to the rules' conclusions, so that two of these can be
/// compared, and the store brought from one to the other.
public struct JudgedNames: Hashable, Sendable {
  /// Mentions that go to another body: all of a body's, or those written in one way.
  public struct Unit: Hashable, Sendable {
    /// The key of the body that the rules gave the mentions to.
    public let body: String
    /// The written form; `nil` for all forms that are not told apart.
    public let form: String?

    /// Creates a unit.
    public init(body: String, form: String? = nil) {
      self.body = body
      self.form = form
    }
  }

  /// Where the mentions of a unit go, and why.
  public struct Move: Hashable, Sendable {
    /// The key of the body that gets the mentions.
    public let body: String
    /// Who judged so and why, in sentences.
    public let reason: String

    /// Creates a move.
    public init(to body: String, reason: String) {
      self.body = body
      self.reason = reason
    }
  }

  /// A written form that was taken out of a body and is a body of its own.
  public struct Apart: Hashable, Sendable {
    /// The key of the new body.
    public let key: String
    /// The written form, which is its name.
    public let form: String
    /// The key of the body that it was taken out of; kind, whole and place are that body's.
    public let origin: String

    /// Creates a body apart.
    public init(key: String, form: String, origin: String) {
      self.key = key
      self.form = form
      self.origin = origin
    }
  }

  /// Where mentions go that do not stay where the rules put them.
  public var moves: [Unit: Move] = [:]
  /// The bodies that judgements made, by key; each gets at least one move.
  public var aparts: [String: Apart] = [:]
  /// Wholes that judgements decided, by the key of the part; `.some(nil)` for none.
  public var wholes: [String: String?] = [:]

  /// Creates a state in which nothing is judged.
  public init() {}

  /// The key of the body that a body of the rules has become; its own when nothing moved it.
  public func body(of key: String) -> String {
    moves[Unit(body: key)]?.body ?? key
  }
}
