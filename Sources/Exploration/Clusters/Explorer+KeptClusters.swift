import GraphAlgorithms
import GraphStore
import ProjectModel
import Synchronization

extension Explorer {
  /// Whether finding the clusters of the whole store takes longer than a question should.
  ///
  /// Below three million ties it takes a few seconds at most, of twelve million half a minute.
  public var hasCostlyClusters: Bool {
    network.roleGraph(.rolledUp).graph.tieCount > 3_000_000
  }

  /// Finds the clusters of the whole store and keeps them beside it, unless they are there.
  ///
  /// Questions do so by themselves when they need them; where that takes long (``hasCostlyClusters``)
  /// it can be done beforehand.
  ///
  /// - Parameter measuringStability: Whether the stability of each membership is measured too, which
  ///   takes many times as long.
  public func keepClusters(measuringStability: Bool = false) {
    _ = keptPartition(measuringStability: measuringStability)
  }

  /// What was wrong with the cluster file so far, and what was done about it.
  public var clusterFileNotices: [String] { notices.all }

  /// The clusters of the whole store, from the file beside it or found anew.
  ///
  /// When the store has changed since they were kept, the search begins with them, so that clusters
  /// that have not changed stay as they were. Where the file cannot be written they are held for as long
  /// as the explorer is. Who asks while they are searched for waits for the search; the stability is
  /// measured after them, so that nobody waits for it who does not ask for it.
  ///
  /// - Complexity: O(organisations) when they are kept.
  func keptPartition(measuringStability: Bool) -> StoredPartition {
    if let known = knownPartition, !measuringStability || known.stabilityRuns > 0 { return known }
    let (found, search) = clusterTurns.search.take { foundPartition() }
    guard measuringStability, found.stabilityRuns == 0 else { return found }
    return clusterTurns.measurement.take {
      if let known = knownPartition, known.stabilityRuns > 0 { return known }
      var measured = found
      (search ?? newSearch).measureStability(of: &measured)
      // What is in the way of keeping them has been said when they were found.
      if search == nil { keep(measured, because: nil) } else { _ = hold(measured) }
      return measured
    }
  }

  /// The clusters of this state that were found before.
  private var knownPartition: StoredPartition? {
    if let held = clusterTurns.held.withLock({ $0 }) { return held }
    guard let kept = try? store.storedPartition(), isCurrent(kept) else { return nil }
    return kept
  }

  /// The clusters without more than what is kept of their stability, and the search that found them if
  /// they were not kept.
  private func foundPartition() -> (partition: StoredPartition, search: ClusterSearch?) {
    if let held = clusterTurns.held.withLock({ $0 }) { return (held, nil) }
    var old: StoredPartition?
    var fault: String?
    do throws(ClusterFileFault) {
      let kept = try store.storedPartition()
      if isCurrent(kept) { return (kept, nil) }
      old = kept
      fault = "is that of another state of the store, which the search began with"
    } catch {
      // The first question of a store is nothing to speak of.
      fault = error == .missing ? nil : error.description
    }
    let search = newSearch
    let found = search.partition(of: state, startingFrom: old, measuringStability: false)
    keep(found, because: fault)
    return (found, search)
  }

  private func isCurrent(_ kept: StoredPartition) -> Bool {
    kept.state == state && kept.communities.count == network.organisations.count
  }

  private var newSearch: ClusterSearch {
    ClusterSearch(
      NetworkView(wholeOf: network), resolution: Clustering.keptResolution,
      seed: Clustering.keptSeed)
  }

  private func keep(_ partition: StoredPartition, because fault: String?) {
    let obstacle = hold(partition)
    guard fault != nil || obstacle != nil else { return }
    notices.add(
      "\(store.clusterFilePath): the cluster file \(fault ?? "is missing"); "
        + (obstacle.map { "the clusters were found and are held in memory, since \($0)" }
          ?? "the clusters were found anew"))
  }

  /// Keeps clusters beside the store, or in memory where that cannot be.
  ///
  /// - Returns: Why it cannot be.
  private func hold(_ partition: StoredPartition) -> String? {
    let obstacle = store.keep(partition)
    if obstacle != nil { clusterTurns.held.withLock { $0 = partition } }
    return obstacle
  }
}

/// Who searches for the clusters of a store and who measures them, one at a time each; shared by the copies
/// of an explorer.
final class ClusterTurns: Sendable {
  let search = Turn()
  let measurement = Turn()
  /// What was found and cannot be kept beside the store.
  let held = Mutex<StoredPartition?>(nil)
}

/// Lets one after the other do something.
final class Turn: Sendable {
  private let lock = Mutex(())

  /// Waits until nobody else is doing it.
  func take<Value>(_ body: () throws -> Value) rethrows -> Value {
    try lock.withLock { _ in try body() }
  }
}

/// What came up while questions were answered; shared by the copies of an explorer.
final class NoticeBoard: Sendable {
  private let notices = Mutex<[String]>([])

  var all: [String] { notices.withLock { $0 } }

  func add(_ notice: String) {
    notices.withLock { if !$0.contains(notice) { $0.append(notice) } }
  }
}
