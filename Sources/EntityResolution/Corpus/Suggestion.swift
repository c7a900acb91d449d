/// Two bodies whose names are alike, for people to judge; nothing is merged by it.
public struct Suggestion: Hashable, Sendable {
  /// One way in which the two names are alike or differ, and what it counts.
  public struct Feature: Hashable, Sendable {
    /// What was compared, in words: "same words in another order".
    public let name: String
    /// What it adds to the likeness, or takes from it.
    public let weight: Double

    /// Creates a feature.
    public init(name: String, weight: Double) {
      self.name = name
      self.weight = weight
    }
  }

  /// The key of the first body; the two are in the order of their keys' names.
  public let a: String
  /// The name of the first body.
  public let aName: String
  /// The key of the second body.
  public let b: String
  /// The name of the second body.
  public let bName: String
  /// The sum of the features' weights, 0...1.
  public let likeness: Double
  /// What speaks for and against one body.
  public let features: [Feature]
}
