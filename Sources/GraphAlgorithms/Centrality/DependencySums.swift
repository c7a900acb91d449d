import Dispatch

/// How much sources depend on every class of twins for reaching the rest of a graph.
struct DependencySums {
  /// For each class the sum of the dependencies of all sources on one of its vertices.
  let sums: [Double]
  /// The sum of their squares.
  let squares: [Double]

  /// Searches from one vertex of each class that holds sources.
  ///
  /// The classes are dealt out to a fixed number of workers and their sums added in order, so that the
  /// rounding does not depend on how many cores there are.
  ///
  /// - Parameters:
  ///   - graph: The classes.
  ///   - sources: For each class how many of its vertices are sources.
  /// - Complexity: O(classes with sources · edges between classes) time, O(classes) memory a worker.
  init(of graph: TwinGraph, sources: [Int]) {
    let searched = sources.indices.filter { sources[$0] > 0 }
    let workerCount = searched.count < 64 ? 1 : 8
    let workers = (0..<workerCount).map { _ in DependencySearch(graph) }
    // Each worker writes to its own search only.
    nonisolated(unsafe) let shared = workers
    DispatchQueue.concurrentPerform(iterations: workerCount) { worker in
      var index = worker
      while index < searched.count {
        shared[worker].addDependencies(
          on: searched[index], times: Double(sources[searched[index]]))
        index += workerCount
      }
    }
    var sums = [Double](repeating: 0, count: graph.count)
    var squares = sums
    for worker in workers {
      for vertex in 0..<graph.count {
        sums[vertex] += worker.sums.base[vertex]
        squares[vertex] += worker.squares.base[vertex]
      }
    }
    self.sums = sums
    self.squares = squares
  }
}

/// Brandes' search from one source after the other, on classes of twins.
///
/// In the paper's symbols `pathCounts` is σ, to one vertex of a class, and `shares` holds
/// size · (1 + δ) / σ, what a class gives to each vertex before it on the way. The queue is S; the
/// successors of a vertex are its neighbors one step further from the source.
private final class DependencySearch {
  private let graph: TwinGraph
  private let distances: ScratchBuffer<Int32>
  private let pathCounts: ScratchBuffer<Double>
  private let shares: ScratchBuffer<Double>
  private let queue: ScratchBuffer<Int32>
  let sums: ScratchBuffer<Double>
  let squares: ScratchBuffer<Double>

  init(_ graph: TwinGraph) {
    self.graph = graph
    distances = ScratchBuffer(count: graph.count)
    pathCounts = ScratchBuffer(count: graph.count)
    shares = ScratchBuffer(count: graph.count)
    queue = ScratchBuffer(count: graph.count)
    sums = ScratchBuffer(count: graph.count)
    squares = ScratchBuffer(count: graph.count)
  }

  /// Adds how much a source depends on every class to reach the rest, several times over.
  func addDependencies(on source: Int, times: Double) {
    graph.offsets.withUnsafeBufferPointer { offsets in
      graph.adjacent.withUnsafeBufferPointer { adjacent in
        graph.isEnd.withUnsafeBufferPointer { isEnd in
          graph.sizes.withUnsafeBufferPointer { sizes in
            let end = walk(from: source, offsets, adjacent, isEnd, sizes)
            collect(end, times: times, offsets, adjacent, isEnd, sizes)
          }
        }
      }
    }
  }

  /// Finds distances and numbers of shortest paths; distances count from 1, 0 is not met.
  ///
  /// - Returns: How many classes were met.
  private func walk(
    from source: Int, _ offsets: UnsafeBufferPointer<Int>, _ adjacent: UnsafeBufferPointer<Int32>,
    _ isEnd: UnsafeBufferPointer<Bool>, _ sizes: UnsafeBufferPointer<Int32>
  ) -> Int {
    let distances = distances.base
    let pathCounts = pathCounts.base
    let queue = queue.base
    queue[0] = Int32(source)
    distances[source] = 1
    pathCounts[source] = 1
    var next = 0
    var end = 1
    while next < end {
      let vertex = Int(queue[next])
      next += 1
      // Nothing lies beyond an end, and nobody's path passes through it.
      if isEnd[vertex], next > 1 { continue }
      let further = distances[vertex] + 1
      // One path from the source itself; any vertex of a class between stands for a path of its own.
      let paths = next == 1 ? 1 : pathCounts[vertex] * Double(sizes[vertex])
      var slot = offsets[vertex]
      let rowEnd = offsets[vertex + 1]
      while slot < rowEnd {
        let neighbor = Int(adjacent[slot])
        slot += 1
        if distances[neighbor] == 0 {
          distances[neighbor] = further
          pathCounts[neighbor] = paths
          queue[end] = Int32(truncatingIfNeeded: neighbor)
          end += 1
        } else if distances[neighbor] == further {
          pathCounts[neighbor] += paths
        }
      }
    }
    return end
  }

  /// Goes back from the furthest classes, gathering what each gets from its successors; leaves no
  /// distances behind.
  private func collect(
    _ end: Int, times: Double, _ offsets: UnsafeBufferPointer<Int>,
    _ adjacent: UnsafeBufferPointer<Int32>, _ isEnd: UnsafeBufferPointer<Bool>,
    _ sizes: UnsafeBufferPointer<Int32>
  ) {
    let distances = distances.base
    let pathCounts = pathCounts.base
    let shares = shares.base
    let queue = queue.base
    var next = end
    let furthest = distances[Int(queue[end - 1])]
    while next > 1 {
      next -= 1
      let vertex = Int(queue[next])
      var dependency = 0.0
      if distances[vertex] < furthest, !isEnd[vertex] {
        let further = distances[vertex] + 1
        var slot = offsets[vertex]
        let rowEnd = offsets[vertex + 1]
        var sum = 0.0
        while slot < rowEnd {
          let neighbor = Int(adjacent[slot])
          slot += 1
          if distances[neighbor] == further { sum += shares[neighbor] }
        }
        dependency = sum * pathCounts[vertex]
        sums.base[vertex] += dependency * times
        squares.base[vertex] += dependency * dependency * times
      }
      shares[vertex] = Double(sizes[vertex]) * (1 + dependency) / pathCounts[vertex]
    }
    for index in 0..<end { distances[Int(queue[index])] = 0 }
  }
}
