import Exploration
import Foundation
import GraphStore
import ProjectModel

/// A store of thirty projects among nine bodies, some in two roles, with all that the tables say of them.
final class RandomStore {
  let explorer: Explorer
  /// Where the store lies.
  let path: String
  let network: StoredNetwork
  private let folder: URL

  init(seed: UInt64) throws {
    var random = Numbers(state: seed)
    let bodies = ["Alfa", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Jota"]
      .map { $0 + " AB" }
    let lines = (0..<30).map { number in
      let names = bodies.shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random))
      func list(_ names: some Sequence<String>) -> String {
        names.map { "\"\($0)\"" }.joined(separator: ",")
      }
      let region = ["Västsverige", "Stockholm", "Övre Norrland"][number % 3]
      let year = 2008 + Int.random(in: 0..<6, using: &random)
      return """
        {"id":"\(number)","title":"Projekt \(number)","owner":"\(names.first ?? "Alfa AB")",\
        "partners":[\(list(names.dropFirst()))],"coFinancers":[\(list(names.suffix(2)))],\
        "municipalities":["Eksjö","Ale"],"region":"\(region)",\
        "programmeArea":"\(number % 2 + 1)","start":"\(year)-02-01",\
        "end":"\(year + Int.random(in: 0..<3, using: &random))-03-01","grantSEK":\(number * 1000)}
        """
    }
    folder = try FixtureExplorer.temporaryFolder()
    let table = folder.appendingPathComponent("projects.jsonl")
    try lines.joined(separator: "\n").write(to: table, atomically: true, encoding: .utf8)
    path = folder.appendingPathComponent("samband.sqlite").path
    _ = try Importer().run([table.path], intoStoreAt: path)
    explorer = try Explorer(readingStoreAt: path)
    network = try Store(path: path, mode: .reading).network()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The projects of each organisation that pass, by the organisations' order.
  func projects(role: AffiliationRole? = nil, _ isWanted: (Project) -> Bool = { _ in true })
    -> [Set<Int>]
  {
    var projects = [Set<Int>](repeating: [], count: network.organisations.count)
    for tie in network.affiliations
    where isWanted(network.projects[tie.project]) && (role ?? tie.role) == tie.role {
      projects[tie.organisation].insert(tie.project)
    }
    return projects
  }
}

/// Seeded numbers (SplitMix64, Steele, Lea and Flood 2014).
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
