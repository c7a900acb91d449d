/// What a search for communities maximizes.
public enum CommunityQuality: Hashable, Sendable {
  /// Weight inside communities against what the strengths of their vertices would give by chance; see
  /// ``Modularity``.
  case modularity
  /// The constant Potts model: weight inside communities against the resolution times the number of
  /// pairs of vertices. The resolution is then a weight: communities are denser than it, and sparser
  /// than it between each other.
  ///
  /// - SeeAlso: V. A. Traag, P. Van Dooren, Y. Nesterov, 2011, doi:10.1103/PhysRevE.84.016114.
  case constantPotts
}
