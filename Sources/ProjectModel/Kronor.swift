/// An amount in whole Swedish kronor.
public struct Kronor: Hashable, Sendable, Comparable {
  /// The number of kronor; never negative on a page.
  public let amount: Int

  /// Creates an amount of whole kronor.
  public init(_ amount: Int) {
    self.amount = amount
  }

  /// Whether one amount is smaller than another.
  public static func < (a: Kronor, b: Kronor) -> Bool {
    a.amount < b.amount
  }
}
