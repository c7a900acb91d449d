import EntityResolution
import GraphStore
import ProjectModel

/// What planning asks of the rules' conclusions.
protocol RuledLookup {
  /// The body with a key.
  func body(key: String) throws -> RuledBody?
  /// The keys of the bodies that a written form means, ascending.
  func keys(writtenAs form: String) throws -> [String]
  /// In how many projects a unit occurs.
  func projectCount(of unit: JudgedNames.Unit) throws -> Int
}

extension RuledBodies: RuledLookup {}

/// The keys of bodies that a judgement took out of others.
enum ApartKey {
  /// `organisation:delta@apart-` and five digits of the body it was taken out of and its form.
  ///
  /// Keys that the rules make never hold an `@`.
  static func key(form: String, origin: String) -> String {
    let slug = TextFolding.slug(form)
    let digest = ContentDigest.hexadecimal(of: Array("\(origin)\u{1F}\(form)".utf8))
    return "organisation:\(slug.isEmpty ? "name" : slug)@apart-\(digest.prefix(5))"
  }

  /// Whether a key is one of these.
  static func isOne(_ key: String) -> Bool { key.contains("@apart-") }
}

/// Which of several bodies that are judged one keeps its key and name.
///
/// A body that a register knows comes before a free name, a free name before one that nothing
/// resolved; then the one in more projects; then the first by key. The order in which the names were
/// given means nothing.
struct SurvivorRank: Comparable {
  private let standing: Int
  private let projectCount: Int
  private let key: String

  init(_ body: RuledBody, isApart: Bool, projectCount: Int) {
    standing = isApart ? 1 : Self.standing(of: body)
    self.projectCount = projectCount
    key = body.key
  }

  static func < (a: SurvivorRank, b: SurvivorRank) -> Bool {
    (a.standing, a.projectCount) != (b.standing, b.projectCount)
      ? (a.standing, a.projectCount) > (b.standing, b.projectCount)
      : a.key.unicodeScalars.lexicographicallyPrecedes(b.key.unicodeScalars)
  }

  private static func standing(of body: RuledBody) -> Int {
    if body.key.contains("~") { return 0 }
    let resolution = NameResolver().resolve(body.name)
    switch resolution.rule {
    case .sameName, .likeness, .cutName, .unresolvedGeneric, .unresolvedCut: return 1
    default: return resolution.organisation.key == body.key ? 2 : 1
    }
  }
}
