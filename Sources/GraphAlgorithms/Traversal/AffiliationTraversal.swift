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

  /// One number per actor, zero between questions.
  let actorCounts: ScratchBuffer<Int32>
  /// Room for a list of all actors.
  let actorList: ScratchBuffer<Int32>
  /// Room for another list of all actors.
  lazy var spareList = ScratchBuffer<Int32>(count: graph.actorCount)
  /// Marks of the events that this question has met.
  lazy var eventMarks = MarkBuffer(count: graph.eventCount)
  /// Marks of the actors that this question has met.
  lazy var actorMarks = MarkBuffer(count: graph.actorCount)
  /// The two sides of a search that starts from both ends.
  lazy var forward = SearchSide(graph: graph)
  lazy var backward = SearchSide(graph: graph)
  /// Marks of actors that a search must not enter.
  lazy var blockedActors = MarkBuffer(count: graph.actorCount)
  /// The search for the least toll.
  lazy var toll = TollSearch(graph: graph)

  /// Reserves working memory; it costs nothing until questions touch it.
  public init(_ graph: AffiliationGraph) {
    self.graph = graph
    actorCounts = ScratchBuffer(count: graph.actorCount)
    actorList = ScratchBuffer(count: graph.actorCount)
  }

  /// The given actors, ascending, each once.
  func distinctActors(_ actors: [Int]) -> [Int32] {
    var distinct: [Int32] = []
    distinct.reserveCapacity(actors.count)
    for actor in actors.sorted() where distinct.last.map(Int.init) != actor {
      precondition(
        actor >= 0 && actor < graph.actorCount, "no actor \(actor) among \(graph.actorCount)")
      distinct.append(Int32(actor))
    }
    return distinct
  }
}
