import EntityResolution
import GraphAlgorithms
import ProjectModel

/// Which bodies a question counts as one because one followed the other: a landsting and the region
/// that it became.
///
/// The store keeps them apart; only a question that asks across successions joins them.
struct SuccessionGroups: Sendable {
  /// The members of each group of two and more, the last successor first.
  private let groups: [[Int]]
  private let groupOf: [Int: Int]

  /// Every body for itself.
  static let none = SuccessionGroups(groups: [])

  private init(groups: [[Int]]) {
    self.groups = groups
    groupOf = Dictionary(
      uniqueKeysWithValues: groups.enumerated().flatMap { number, members in
        members.map { ($0, number) }
      })
  }

  /// The bodies of a network that the table of successions joins.
  ///
  /// - Complexity: O(successions known).
  init(_ network: Network) {
    var successor: [String: String] = [:]
    for succession in Succession.all where successor[succession.from] == nil {
      successor[succession.from] = succession.to
    }
    /// The last body of a chain, and how many steps it is away.
    func end(_ key: String) -> (key: String, steps: Int) {
      var at = key
      var steps = 0
      while let next = successor[at], steps < successor.count {
        at = next
        steps += 1
      }
      return (at, steps)
    }
    let keys = Set(Succession.all.flatMap { [$0.from, $0.to] }).sorted()
    let found = keys.compactMap { key -> (end: String, steps: Int, index: Int)? in
      network.organisationIndex(key: key).map { (end(key).key, end(key).steps, $0) }
    }
    let grouped = Dictionary(grouping: found, by: \.end)
    self.init(
      groups: grouped.keys.sorted().compactMap { key in
        let members = (grouped[key] ?? []).sorted { ($0.steps, $0.index) < ($1.steps, $1.index) }
        return members.count > 1 ? members.map(\.index) : nil
      })
  }

  /// Whether every body stands for itself.
  var isEmpty: Bool { groups.isEmpty }

  /// A body and what it is counted as one with, the last successor first.
  func members(of index: Int) -> [Int] {
    groupOf[index].map { groups[$0] } ?? [index]
  }

  /// The body that stands for another in answers.
  func representative(of index: Int) -> Int {
    groupOf[index].map { groups[$0][0] } ?? index
  }

  /// What is to be said of an answer in which some bodies were joined, in sentences.
  func notes(on indices: some Sequence<Int>, in network: Network) -> [String] {
    var seen: Set<Int> = []
    return indices.compactMap { index -> String? in
      guard let number = groupOf[index], seen.insert(number).inserted else { return nil }
      let members = groups[number]
      let names = members.map { member in
        let organisation = network.organisations[member]
        let years = Succession.from(key: organisation.key).first?.years
        return organisation.name + (years.map { " (until \(Self.words($0)))" } ?? "")
      }
      return
        "Across successions \(names.joined(separator: ", ")) are counted as one; the store keeps "
        + "them apart."
    }
  }

  private static func words(_ years: ClosedRange<Int>) -> String {
    years.count == 1
      ? String(years.lowerBound) : "\(years.lowerBound)–\(years.upperBound)"
  }
}

extension Explorer {
  /// The groups that a question joins, if it asks across successions.
  func successions(_ isAsked: Bool) -> SuccessionGroups {
    isAsked ? SuccessionGroups(network) : .none
  }
}

extension NetworkView {
  /// The projects of some bodies that count, ascending.
  func projects(of actors: [Int], allRoles: Bool = false) -> [Int] {
    guard actors.count != 1 else { return projects(of: actors[0], allRoles: allRoles) }
    return AscendingLists.union(actors.map { projects(of: $0, allRoles: allRoles) })
  }

  /// The roles of some bodies in a project, owner first.
  func roles(of actors: [Int], in project: Int) -> [AffiliationRole] {
    roles(of: actors, in: [project])
  }

  /// The roles of some bodies in each of some projects, as bits by rank; the projects are ascending.
  func roleBits(of actors: [Int], in projects: [Int]) -> [UInt8] {
    actors.reduce(into: [UInt8](repeating: 0, count: projects.count)) { all, actor in
      ties.addBits(of: actor, in: projects, to: &all)
    }
  }

  /// The roles of some bodies in any of some projects, owner first; the projects are ascending.
  func roles(of actors: [Int], in projects: [Int]) -> [AffiliationRole] {
    RoleGraph.roles(actors.reduce(0) { $0 | ties.bits(of: $1, in: projects) })
  }
}
