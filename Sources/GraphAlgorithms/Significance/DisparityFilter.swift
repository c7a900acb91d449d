import Foundation

/// An edge, and how likely so strong a one is by chance.
public struct EdgeSignificance: Hashable, Sendable {
  /// The smaller end.
  public let a: Int
  /// The larger end.
  public let b: Int
  /// The weight of the edge.
  public let weight: Double
  /// The probability of so large a share of the strength of either end, the smaller of the two.
  public let pValue: Double
}

/// The backbone of a weighted one-mode graph: the edges that carry more of a vertex's strength than a
/// random split would give them.
public enum DisparityFilter {
  /// Tests every edge against splitting the strength of its ends at random among their edges.
  ///
  /// At an end with strength s and k edges, an edge of weight w has the p value (1 - w/s)^(k-1); the
  /// smaller of both ends counts. At an end with one edge nothing can be said: 1.
  ///
  /// - Parameter graph: A weighted graph. For a projection of an affiliation graph use
  ///   ``AffiliationGraph/backbone(significance:correction:within:)``, which tests on both modes.
  /// - Returns: All edges, ascending, with their p values, not corrected for their number.
  /// - Complexity: O(vertices + edges).
  /// - SeeAlso: M. Á. Serrano, M. Boguñá, A. Vespignani, "Extracting the multiscale backbone of complex
  ///   weighted networks", 2009, doi:10.1073/pnas.0808904106.
  public static func pValues(of graph: WeightedGraph) -> [EdgeSignificance] {
    let strengths = Centrality.strength(of: graph)
    func pValue(_ weight: Double, at vertex: Int) -> Double {
      let others = Double(graph.degree(of: vertex) - 1)
      return others > 0 ? pow(max(0, 1 - weight / strengths[vertex]), others) : 1
    }
    return graph.edges().map { edge in
      EdgeSignificance(
        a: edge.a, b: edge.b, weight: edge.weight,
        pValue: min(pValue(edge.weight, at: edge.a), pValue(edge.weight, at: edge.b)))
    }
  }
}
