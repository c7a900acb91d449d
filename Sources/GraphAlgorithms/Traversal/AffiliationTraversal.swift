/// Asks many questions of one affiliation graph with the same working memory.
///
/// Each question marks the actors and events that it meets. The marks are kept and told apart by a
/// number that rises with every question, so that nothing is cleared between two questions and a
/// question costs what it touches. One traversal serves one thread at a time; the graph itself can be
/// shared by many.
///
/// Actors are asked about by number; one that the graph does not have is a mistake of the caller and
/// stops the program, as does a filter that is made for another number of events.
public final class AffiliationTraversal {
  /// The graph that is asked.
  public let graph: AffiliationGraph

  /// The rows without a filter, valid for as long as the graph is held.
  private let allRows: AffiliationPointers
  /// One number per actor, zero between questions.
  let actorCounts: ScratchBuffer<Int32>
  /// Room for a list of all actors, and for one that is written before it is known to be new.
  let actorList: ScratchBuffer<Int32>
  /// Room for another list of all actors.
  lazy var spareList = ScratchBuffer<Int32>(count: graph.actorCount + 1)
  /// Room for the sorting of the list before.
  lazy var sortingList = ScratchBuffer<Int32>(count: graph.actorCount)
  /// A bit per actor, zero between questions; see ``sortAscending(distinct:spare:bits:bound:)``.
  lazy var actorBits = ScratchBuffer<UInt64>(count: (graph.actorCount + 63) / 64)
  /// Counts and lists for questions about several groups, after the first; as many as were needed.
  var furtherGroups: [(counts: ScratchBuffer<Int32>, list: ScratchBuffer<Int32>)] = []
  /// Marks of the events that this question has met.
  lazy var eventMarks = MarkBuffer(count: graph.eventCount)
  /// Marks of the actors that this question has met.
  lazy var actorMarks = MarkBuffer(count: graph.actorCount)
  /// Room for the events that the two sides of a search open, and for one that is written before it
  /// is known to be new.
  lazy var openedEvents = (
    ahead: ScratchBuffer<Int32>(count: graph.eventCount + 1),
    behind: ScratchBuffer<Int32>(count: graph.eventCount + 1)
  )
  /// The two sides of a search that starts from both ends.
  lazy var forward = SearchSide(graph: graph)
  lazy var backward = SearchSide(graph: graph)
  /// Marks of actors that a search must not enter.
  lazy var blockedActors = MarkBuffer(count: graph.actorCount)
  /// The search for the least toll.
  lazy var toll = TollSearch(graph: graph, marks: forward, backward)

  /// Reserves working memory; it costs nothing until questions touch it.
  public init(_ graph: AffiliationGraph) {
    self.graph = graph
    allRows = graph.withPointers(within: nil) { $0 }
    actorCounts = ScratchBuffer(count: graph.actorCount)
    actorList = ScratchBuffer(count: graph.actorCount + 1)
  }

  /// Calls `body` with the rows as plain memory; without a filter nothing has to be prepared.
  @inline(__always)
  func withRows<Result>(
    within filter: EventFilter?, by ties: TieFilter? = nil, _ body: (AffiliationPointers) -> Result
  ) -> Result {
    guard filter != nil || ties != nil else { return body(allRows) }
    return graph.withPointers(within: filter, by: ties, body)
  }

  /// The given actors, ascending, each once.
  func distinctActors(_ actors: [Int]) -> [Int32] {
    if actors.count == 1 { return [known(actors[0])] }
    var distinct: [Int32] = []
    distinct.reserveCapacity(actors.count)
    for actor in actors.sorted() where distinct.last.map(Int.init) != actor {
      distinct.append(known(actor))
    }
    return distinct
  }

  /// An actor as it stands in the rows.
  @inline(__always)
  func known(_ actor: Int) -> Int32 {
    precondition(
      actor >= 0 && actor < graph.actorCount, "no actor \(actor) among \(graph.actorCount)")
    return Int32(truncatingIfNeeded: actor)
  }

  /// Sorts the first actors of `actorList`, each of which stands there once.
  func sortedList(_ count: Int) -> UnsafeMutableBufferPointer<Int32> {
    let ids = UnsafeMutableBufferPointer(start: actorList.base, count: count)
    sortAscending(distinct: ids, spare: spareList, bits: actorBits, bound: graph.actorCount)
    return ids
  }
}
