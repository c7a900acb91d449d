/// The ties that a question may use: those whose label has one of some bits.
///
/// A label is a byte a tie, kept twice, in the orders in which a graph keeps its ties. The filter is
/// asked inside a traversal; a question about one actor then pays for the ties it meets, where
/// ``AffiliationGraph/keepingTies(where:)`` pays for them all.
public struct TieFilter: Sendable {
  // Nobody writes the labels any more.
  nonisolated(unsafe) let actorLabels: UnsafeBufferPointer<UInt8>
  nonisolated(unsafe) let eventLabels: UnsafeBufferPointer<UInt8>
  let wanted: UInt8
  private nonisolated(unsafe) let owner: AnyObject

  /// Points at labels that lie elsewhere.
  ///
  /// - Parameters:
  ///   - actorLabels: A label for each tie, in the order of ``AffiliationGraph/slots(of:)``.
  ///   - eventLabels: The same labels, one event's ties after the other's.
  ///   - wanted: The bits of which a tie that counts has one.
  ///   - owner: Keeps the labels alive.
  public init(
    actorLabels: UnsafeBufferPointer<UInt8>, eventLabels: UnsafeBufferPointer<UInt8>,
    wanted: UInt8, keeping owner: AnyObject
  ) {
    precondition(
      actorLabels.count == eventLabels.count,
      "\(actorLabels.count) labels in one order, \(eventLabels.count) in the other")
    self.actorLabels = actorLabels
    self.eventLabels = eventLabels
    self.wanted = wanted
    self.owner = owner
  }

  /// Whether the tie at a place among all events' actors counts.
  @inline(__always)
  func allows(eventSlot: Int) -> Bool { eventLabels[eventSlot] & wanted != 0 }

  /// Whether the tie at a place among all actors' events counts.
  public func allows(slot: Int) -> Bool { actorLabels[slot] & wanted != 0 }
}
