/// An amount in whole Swedish kronor.
public struct Kronor: Hashable, Sendable, Comparable {
  /// The number of kronor; never negative on a page.
  public let amount: Int

  /// Creates an amount of whole kronor.
  public init(_ amount: Int) {
    self.amount = amount
  }

  /// The sum of two amounts; what is more than can be counted stays the largest number.
  ///
  /// Ten thousand rows of a table are enough to write down more than 64 bits hold.
  public func adding(_ other: Kronor) -> Kronor {
    let (sum, isTooMuch) = amount.addingReportingOverflow(other.amount)
    return Kronor(isTooMuch ? .max : sum)
  }

  /// Whether one amount is smaller than another.
  public static func < (a: Kronor, b: Kronor) -> Bool {
    a.amount < b.amount
  }
}
