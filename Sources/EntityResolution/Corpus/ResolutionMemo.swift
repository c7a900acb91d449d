import ProjectModel

/// Remembers the answers for names that are often asked, within bounds.
///
/// Only answers that depend on the name alone are kept, so what is remembered never changes an
/// answer, only how fast it comes.
struct ResolutionMemo: Sendable {
  private var known: [ByteString: Resolution] = [:]
  private static let bound = 200_000

  mutating func resolve(
    _ name: String, _ context: NameContext, with resolver: NameResolver
  ) -> Resolution {
    if context.role == .owner, Self.speaksForOwner(context) {
      return resolver.resolve(name, in: context)
    }
    let key = ByteString(name)
    if let found = known[key] { return found }
    let resolution = resolver.resolve(name, in: context)
    if Self.dependsOnNameAlone(resolution) {
      if known.count >= Self.bound { known.removeAll(keepingCapacity: true) }
      known[key] = resolution
    }
    return resolution
  }

  /// Whether the page tells anything of its owner that could change the answer.
  private static func speaksForOwner(_ context: NameContext) -> Bool {
    context.organisationNumber != nil
      || context.emailDomain.map { DomainIndex.owner(of: $0) != nil } ?? false
  }

  private static func dependsOnNameAlone(_ resolution: Resolution) -> Bool {
    switch resolution.rule {
    case .register, .agencyOffice, .municipality, .municipalUnit, .localBranch, .sameName, .cutName:
      true
    default: false
    }
  }
}
