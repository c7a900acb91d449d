/// Rows of neighbors that a search goes along, of a graph of either kind.
protocol NeighborRows {
  /// The number of vertices, those that are not present included.
  var vertexCount: Int { get }
  /// Where the neighbors of a vertex stand.
  func slots(of vertex: Int) -> Range<Int>
  /// The neighbor that stands in a slot of a vertex.
  func neighbor(at slot: Int, of vertex: Int) -> Int
  /// Whether a vertex takes part; the search passes by the others.
  func isPresent(_ vertex: Int) -> Bool
}

/// A search in depth for the vertices without which a component would fall apart.
///
/// - Complexity: O(vertices + edges) time, 16 bytes a vertex; no recursion.
/// - SeeAlso: J. Hopcroft, R. Tarjan, "Algorithm 447", 1973, doi:10.1145/362248.362272.
struct ArticulationSearch {
  /// The articulation points, ascending.
  let points: [Int]

  init(of rows: some NeighborRows) {
    let count = rows.vertexCount
    // When each vertex was found, from 1, and the earliest that it or its descendants reach.
    let found = ScratchBuffer<Int32>(count: count)
    let earliest = ScratchBuffer<Int32>(count: count)
    // How many of its neighbors have been looked at.
    let looked = ScratchBuffer<Int32>(count: count)
    let stack = ScratchBuffer<Int32>(count: count)
    let isPoint = ScratchBuffer<Bool>(count: count)
    for vertex in 0..<count where !rows.isPresent(vertex) { found.base[vertex] = .max }
    var clock: Int32 = 0
    for root in 0..<count where found.base[root] == 0 {
      var depth = 1
      var rootChildren = 0
      stack.base[0] = Int32(root)
      clock += 1
      found.base[root] = clock
      earliest.base[root] = clock
      while depth > 0 {
        let vertex = Int(stack.base[depth - 1])
        let slots = rows.slots(of: vertex)
        let slot = slots.lowerBound + Int(looked.base[vertex])
        if slot < slots.upperBound {
          looked.base[vertex] += 1
          let next = rows.neighbor(at: slot, of: vertex)
          if found.base[next] == 0 {
            clock += 1
            found.base[next] = clock
            earliest.base[next] = clock
            stack.base[depth] = Int32(next)
            depth += 1
          } else {
            // The edge back to the parent reaches the parent only, which changes no comparison.
            earliest.base[vertex] = min(earliest.base[vertex], found.base[next])
          }
        } else {
          depth -= 1
          guard depth > 0 else { continue }
          let parent = Int(stack.base[depth - 1])
          earliest.base[parent] = min(earliest.base[parent], earliest.base[vertex])
          if parent == root {
            rootChildren += 1
          } else if earliest.base[vertex] >= found.base[parent] {
            isPoint.base[parent] = true
          }
        }
      }
      isPoint.base[root] = rootChildren > 1
    }
    points = (0..<count).filter { isPoint.base[$0] }
  }
}
