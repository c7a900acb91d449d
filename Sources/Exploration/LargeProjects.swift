import GraphAlgorithms

/// Projects with so many bodies that nobody works with everybody: their pairs are not all taken, and
/// the answer says so.
extension NetworkView {
  /// Up to so many bodies all pairs of a project count, in every question and picture: half a million
  /// pairs.
  static let mostPairedBodies = EventSampling.standard.largestWhole

  /// The projects whose pairs are taken, and a note on those that are left out.
  ///
  /// - Complexity: O(projects).
  func pairedProjects() -> (events: EventFilter?, notes: [String]) {
    let large = graph.events(largerThan: Self.mostPairedBodies, within: events)
    guard !large.isEmpty else { return (events, []) }
    let all = events ?? EventFilter(eventCount: graph.eventCount) { _ in true }
    return (
      all.leavingOut(large),
      Self.notes(leftOut: large.prefix(3).map(network.projects.title), of: large.count)
    )
  }

  /// What is said of projects whose pairs are not taken, by the titles of the first of them; nothing
  /// when there are none.
  static func notes(leftOut titles: some Collection<String>, of count: Int) -> [String] {
    guard count > 0 else { return [] }
    return [
      "\(named(titles, of: count)) with more than \(mostPairedBodies.formatted) bodies "
        + "\(count == 1 ? "is" : "are") left out: everybody would be tied to everybody."
    ]
  }

  /// What is said when Newman's projection has sampled projects; nothing when it has not.
  ///
  /// - Complexity: O(projects).
  func samplingNotes(_ sampling: EventSampling = .standard) -> [String] {
    let large = graph.events(largerThan: sampling.largestWhole, within: events)
    guard !large.isEmpty else { return [] }
    return [
      Self.named(large.prefix(3).map(network.projects.title), of: large.count)
        + " with more than \(sampling.largestWhole.formatted) bodies "
        + "\(large.count == 1 ? "is" : "are") sampled: each body is tied to "
        + "\(sampling.partnerCount) others at random, seed \(sampling.seed), and keeps its weight."
    ]
  }

  /// The number of projects and the titles of the first of them.
  private static func named(_ titles: some Collection<String>, of count: Int) -> String {
    let first = titles.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
    return "\(Wording.count(count, "project")) (\(first)\(count > 3 ? ", …" : ""))"
  }
}

extension CoOccurrenceQuestion {
  /// The pairs of a project with more bodies than these are not taken, wherever the question is
  /// computed.
  public static var mostPairedBodies: Int { NetworkView.mostPairedBodies }

  /// What is said of the projects whose pairs are not taken, by their titles in the order of their keys;
  /// nothing when there are none.
  public static func notes(leftOut titles: [String]) -> [String] {
    NetworkView.notes(leftOut: titles, of: titles.count)
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
