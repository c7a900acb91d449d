extension WeightedGraph {
  /// Stops with a sentence if the graph is not what it promises to be.
  ///
  /// - Complexity: O(edges · log degree).
  public func checkInvariants() {
    let violations = violatedInvariants()
    precondition(violations.isEmpty, violations.joined(separator: "; "))
  }

  /// The invariants, each as a sentence, that do not hold.
  ///
  /// Every graph that a builder makes has none.
  ///
  /// 1. There is one offset more than there are vertices; they rise from 0 to twice the edges.
  /// 2. Rows are strictly ascending ids of other vertices: no loops, no parallel edges.
  /// 3. Weights are finite and larger than 0.
  /// 4. Every edge stands in both rows with the same weight.
  func violatedInvariants() -> [String] {
    guard offsets.first == 0, offsets.last == adjacent.count,
      adjacent.count == adjacentWeights.count,
      zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return ["offsets do not rise from 0 to the number of entries"] }
    var violations: [String] = []
    for vertex in 0..<vertexCount {
      let row = neighbors(of: vertex)
      if !row.allSatisfy({ $0 >= 0 && Int($0) < vertexCount && Int($0) != vertex }) {
        violations.append("row \(vertex) holds itself or an id that is no vertex")
        continue
      }
      if !zip(row, row.dropFirst()).allSatisfy({ $0 < $1 }) {
        violations.append("row \(vertex) is not strictly ascending")
      }
      for (neighbor, weight) in zip(row, weights(of: vertex)) {
        if !(weight > 0 && weight.isFinite) {
          violations.append("the edge \(vertex)-\(neighbor) has weight \(weight)")
        }
        if self.weight(between: Int(neighbor), and: vertex) != weight {
          violations.append("the edge \(vertex)-\(neighbor) differs in the other direction")
        }
      }
    }
    return violations
  }
}
