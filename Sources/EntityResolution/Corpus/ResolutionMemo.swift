import ProjectModel

/// Remembers the answers for names that are often asked, within bounds.
///
/// Only answers that depend on the name alone are kept, so what is remembered never changes an
/// answer, only how fast it comes.
struct ResolutionMemo: Sendable {
  private var known: [String: Resolution] = [:]
  private static let bound = 60_000

  mutating func resolve(
    _ name: String, _ context: NameContext, with resolver: NameResolver
  ) -> Resolution {
    if context.role == .owner { return resolver.resolve(name, in: context) }
    if let found = known[name] { return found }
    let resolution = resolver.resolve(name, in: context)
    if Self.dependsOnNameAlone(resolution) {
      if known.count >= Self.bound { known.removeAll(keepingCapacity: true) }
      known[name] = resolution
    }
    return resolution
  }

  private static func dependsOnNameAlone(_ resolution: Resolution) -> Bool {
    switch resolution.rule {
    case .register, .agencyOffice, .municipality, .municipalUnit, .localBranch, .sameName, .cutName: true
    default: false
    }
  }
}
