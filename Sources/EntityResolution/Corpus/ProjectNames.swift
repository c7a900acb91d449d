public import ProjectModel

/// The names of one project page, and what stands around them.
public struct ProjectNames: Sendable {
  /// What the page tells: scope, the owner's e-mail domain and number, municipalities and region.
  ///
  /// The role is each name's own.
  public var context: NameContext
  /// The names in the page's order, with the role each is listed in; organisational roles only.
  public var names: [(name: String, role: AffiliationRole)]

  /// Small numbers that stand for the names, one for each, equal numbers for equal names; or none.
  ///
  /// Numbers save looking the names up. They are the caller's, and stay the same in both passes.
  public var numbers: [Int]

  /// Creates the names of a project.
  public init(
    context: NameContext, names: [(name: String, role: AffiliationRole)], numbers: [Int] = []
  ) {
    self.context = context
    self.names = names
    self.numbers = numbers
  }

  func number(at index: Int) -> Int? {
    index < numbers.count ? numbers[index] : nil
  }
}
