/// An assignment of every vertex to one community.
///
/// Communities are numbered by falling size, equals by their smallest vertex: the same grouping has
/// the same numbers, whatever labels it came with.
public struct Partition: Hashable, Sendable {
  /// For each vertex its community.
  public let membership: [Int32]
  /// The number of communities; none is empty.
  public let communityCount: Int

  /// Groups vertices by label.
  ///
  /// - Parameter labels: One label per vertex; vertices with equal labels belong together.
  /// - Complexity: O(vertices) when labels lie in 0..<vertices, O(vertices · log vertices) otherwise.
  public init(_ labels: [Int]) {
    let count = labels.count
    if labels.allSatisfy({ $0 >= 0 && $0 < count }) {
      self.init(compactLabels: labels.map { Int32($0) })
    } else {
      let order = labels.indices.sorted { (labels[$0], $0) < (labels[$1], $1) }
      var compact = [Int32](repeating: 0, count: count)
      var number: Int32 = 0
      for (place, vertex) in order.enumerated() {
        if place > 0, labels[order[place - 1]] != labels[vertex] { number += 1 }
        compact[vertex] = number
      }
      self.init(compactLabels: compact)
    }
  }

  /// Every vertex alone.
  public init(singletonsOf vertexCount: Int) {
    membership = (0..<vertexCount).map { Int32($0) }
    communityCount = vertexCount
  }

  /// Groups vertices by labels in 0..<vertices.
  init(compactLabels labels: [Int32]) {
    var sizes = [Int32](repeating: 0, count: labels.count)
    // Labels in the order of their smallest vertex.
    var order: [Int32] = []
    for label in labels {
      if sizes[Int(label)] == 0 { order.append(label) }
      sizes[Int(label)] += 1
    }
    var places = (0..<order.count).map { Int32($0) }
    places.sort {
      (sizes[Int(order[Int($1)])], $0) < (sizes[Int(order[Int($0)])], $1)
    }
    var numbers = [Int32](repeating: 0, count: labels.count)
    for (number, place) in places.enumerated() { numbers[Int(order[Int(place)])] = Int32(number) }
    membership = labels.map { numbers[Int($0)] }
    communityCount = order.count
  }

  /// The number of vertices.
  public var vertexCount: Int { membership.count }

  /// The number of vertices of each community; never rising.
  public func sizes() -> [Int] {
    var sizes = [Int](repeating: 0, count: communityCount)
    for community in membership { sizes[Int(community)] += 1 }
    return sizes
  }

  /// The vertices of each community, ascending.
  public func members() -> [[Int]] {
    var members = sizes().map { size in
      var list: [Int] = []
      list.reserveCapacity(size)
      return list
    }
    for (vertex, community) in membership.enumerated() { members[Int(community)].append(vertex) }
    return members
  }
}
