import GraphAlgorithms

/// Projects with so many bodies that nobody works with everybody: their pairs are not all taken, and
/// the answer says so.
extension NetworkView {
  /// Up to so many bodies all pairs of a project count: two million pairs.
  static let mostPairedBodies = 2_000

  /// The projects whose pairs are taken, and a note on those that are left out.
  ///
  /// - Complexity: O(projects).
  func pairedProjects() -> (events: EventFilter?, notes: [String]) {
    let large = graph.events(largerThan: Self.mostPairedBodies, within: events)
    guard !large.isEmpty else { return (events, []) }
    let all = events ?? EventFilter(eventCount: graph.eventCount) { _ in true }
    return (
      all.leavingOut(large),
      [
        "\(Self.named(large, in: network)) with more than "
          + "\(Self.mostPairedBodies.formatted) bodies \(large.count == 1 ? "is" : "are") left out: "
          + "everybody would be tied to everybody."
      ]
    )
  }

  /// What is said when Newman's projection has sampled projects; nothing when it has not.
  ///
  /// - Complexity: O(projects).
  func samplingNotes(_ sampling: EventSampling = .standard) -> [String] {
    let large = graph.events(largerThan: sampling.largestWhole, within: events)
    guard !large.isEmpty else { return [] }
    return [
      "\(Self.named(large, in: network)) with more than \(sampling.largestWhole.formatted) bodies "
        + "\(large.count == 1 ? "is" : "are") sampled: each body is tied to "
        + "\(sampling.partnerCount) others at random, seed \(sampling.seed), and keeps its weight."
    ]
  }

  /// The number of projects and the titles of the first of them.
  private static func named(_ projects: [Int], in network: Network) -> String {
    let titles = projects.prefix(3).map { "“\(network.projects.title($0))”" }
    let rest = projects.count > 3 ? ", …" : ""
    return "\(Wording.count(projects.count, "project")) (\(titles.joined(separator: ", "))\(rest))"
  }
}

extension Int {
  /// The number with a comma between thousands.
  fileprivate var formatted: String {
    let digits = String(self)
    return String(
      digits.enumerated().flatMap { index, digit in
        index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
      })
  }
}
