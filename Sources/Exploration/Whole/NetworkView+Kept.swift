import GraphAlgorithms
import GraphStore

extension NetworkView {
  /// What a derived column holds of the ties that count.
  ///
  /// - Parameters:
  ///   - section: The column.
  ///   - starts: Where each of the ``RoleRows`` begins in it.
  /// - Returns: Their row; `nil` when nothing is kept of them.
  func kept(_ section: GraphSection, from starts: GraphSection) -> FrozenColumn? {
    guard let keptRow, let starts = network.kept(starts), let column = network.kept(section)
    else { return nil }
    return column.row(Int(starts[keptRow])..<Int(starts[keptRow + 1]))
  }
}
