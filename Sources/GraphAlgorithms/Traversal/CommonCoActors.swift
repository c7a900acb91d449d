/// An actor that shares events with each of several groups.
public struct CommonCoActor: Hashable, Sendable {
  /// The actor.
  public let actor: Int
  /// For each group, in the order asked, the number of events that the actor shares with it.
  public let sharedEventCounts: [Int]
  /// The number of events in which the actor and a member of every group take part together.
  public let togetherCount: Int

  /// Creates an actor with its counts.
  public init(actor: Int, sharedEventCounts: [Int], togetherCount: Int) {
    self.actor = actor
    self.sharedEventCounts = sharedEventCounts
    self.togetherCount = togetherCount
  }
}

/// The actors that share events with each of several groups, in ascending order.
///
/// Kept as one run of numbers: an element is put together when it is asked for.
public struct CommonCoActors: RandomAccessCollection, Sendable {
  /// The number of groups that were asked about.
  public let groupCount: Int
  /// For each actor a row: the actor, a count per group, the number of events that all groups share
  /// with it.
  private var rows: [Int32] = []

  init(groupCount: Int) {
    self.groupCount = groupCount
  }

  /// Creates a row for each of some actors; `count` writes the counts after the first number.
  init(
    groupCount: Int, actors: UnsafeMutableBufferPointer<Int32>,
    count: (_ actor: Int32, _ row: UnsafeMutablePointer<Int32>) -> Void
  ) {
    self.groupCount = groupCount
    guard !actors.isEmpty else { return }
    let length = groupCount + 2
    rows = [Int32](unsafeUninitializedCapacity: actors.count * length) { memory, end in
      guard var row = memory.baseAddress else { return }
      for actor in actors {
        row[0] = actor
        count(actor, row)
        row[length - 1] = 0
        row += length
      }
      end = actors.count * length
    }
  }

  private var rowLength: Int { groupCount + 2 }

  /// Sets for each actor how many events all groups share with it.
  mutating func setTogether(_ together: (_ actor: Int32) -> Int32) {
    let length = rowLength
    var place = 0
    while place < rows.count {
      rows[place + length - 1] = together(rows[place])
      place += length
    }
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of actors.
  public var endIndex: Int { rows.count / rowLength }

  /// One of the actors with its counts.
  public subscript(place: Int) -> CommonCoActor {
    let row = rows[place * rowLength..<(place + 1) * rowLength]
    return CommonCoActor(
      actor: Int(row[row.startIndex]), sharedEventCounts: row.dropFirst().dropLast().map(Int.init),
      togetherCount: Int(row[row.endIndex - 1]))
  }
}
