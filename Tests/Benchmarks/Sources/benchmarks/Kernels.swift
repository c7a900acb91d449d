import Foundation
import GraphAlgorithms

/// Plain C loops over the same rows, compiled beside the benchmark: what one core could do.
///
/// The library is named by a path and holds `coworkers`, `ego`, `hops`, `org_proj`, `muni_cooc` and
/// `components`, each over offsets and ids as 32-bit numbers. They are called in this process, so
/// that both sides are measured by the same clock on the same rows.
struct Kernels {
  typealias Row = UnsafePointer<Int32>
  typealias Numbers = UnsafeMutablePointer<Int32>
  typealias CoWorkers =
    @convention(c) (
      Row, Row, Row, Row, Int32, Numbers, Numbers, Numbers
    ) -> Int32
  typealias Ego =
    @convention(c) (
      Row, Row, Row, Row, Int32, Int32, Numbers, Numbers, Numbers, Int32
    ) -> Int32
  typealias Hops =
    @convention(c) (
      Row, Row, Row, Row, Int32, Int32, Numbers, Numbers, Numbers, Numbers, Int32, Int32
    ) -> Int32
  typealias Projection =
    @convention(c) (
      Row, Row, Row, Row, Int32, Numbers, Numbers, Numbers, Numbers, UnsafeMutablePointer<Int>,
      Numbers
    ) -> Int
  typealias CoOccurrence = @convention(c) (Row, Row, Int32, Numbers) -> Void
  typealias Components = @convention(c) (Row, Row, Int32, Int32, Numbers, Numbers) -> Void

  let coworkers: CoWorkers
  let ego: Ego
  let hops: Hops
  let projection: Projection
  let coOccurrence: CoOccurrence
  let components: Components

  /// Opens the library; `nil` when it, or one of its loops, is missing.
  init?(_ path: String) {
    guard let library = dlopen(path, RTLD_NOW) else { return nil }
    func loop<Function>(_ name: String, as type: Function.Type) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: type) }
    }
    guard let coworkers = loop("coworkers", as: CoWorkers.self),
      let ego = loop("ego", as: Ego.self), let hops = loop("hops", as: Hops.self),
      let projection = loop("org_proj", as: Projection.self),
      let coOccurrence = loop("muni_cooc", as: CoOccurrence.self),
      let components = loop("components", as: Components.self)
    else { return nil }
    self.coworkers = coworkers
    self.ego = ego
    self.hops = hops
    self.projection = projection
    self.coOccurrence = coOccurrence
    self.components = components
  }
}

/// The rows of a graph as the C loops want them, and the memory that they work in.
///
/// The memory lives as long as the process.
struct KernelRows {
  let actorOffsets: UnsafeMutablePointer<Int32>
  let actorEvents: UnsafeMutablePointer<Int32>
  let eventOffsets: UnsafeMutablePointer<Int32>
  let eventActors: UnsafeMutablePointer<Int32>
  let counts: UnsafeMutablePointer<Int32>
  let ids: UnsafeMutablePointer<Int32>
  let values: UnsafeMutablePointer<Int32>
  let actorStamps: UnsafeMutablePointer<Int32>
  let eventStamps: UnsafeMutablePointer<Int32>

  init(_ graph: AffiliationGraph) {
    func numbers(_ count: Int) -> UnsafeMutablePointer<Int32> {
      let base = UnsafeMutablePointer<Int32>.allocate(capacity: count + 1)
      base.initialize(repeating: 0, count: count + 1)
      return base
    }
    actorOffsets = numbers(graph.actorCount)
    actorEvents = numbers(graph.tieCount)
    eventOffsets = numbers(graph.eventCount)
    eventActors = numbers(graph.tieCount)
    counts = numbers(graph.actorCount)
    ids = numbers(graph.actorCount)
    values = numbers(graph.actorCount)
    actorStamps = numbers(graph.actorCount)
    eventStamps = numbers(graph.eventCount)
    var end = 0
    for actor in 0..<graph.actorCount {
      for event in graph.events(of: actor) {
        actorEvents[end] = event
        end += 1
      }
      actorOffsets[actor + 1] = Int32(end)
    }
    end = 0
    for event in 0..<graph.eventCount {
      for actor in graph.actors(of: event) {
        eventActors[end] = actor
        end += 1
      }
      eventOffsets[event + 1] = Int32(end)
    }
  }
}
