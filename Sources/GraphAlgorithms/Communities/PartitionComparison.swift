import Foundation

/// How alike two partitions of the same vertices are.
public enum PartitionComparison {
  /// Measures the information that two partitions share, over the mean of what each holds.
  ///
  /// - Returns: A ratio, 0 (knowing one says nothing of the other) to 1 (the same grouping). Two
  ///   partitions that say nothing, each with one community, are the same: 1.
  /// - Precondition: Both have the same number of vertices.
  /// - Complexity: O(vertices · log vertices).
  /// - SeeAlso: L. Danon et al., "Comparing community structure identification", 2005,
  ///   doi:10.1088/1742-5468/2005/09/P09008.
  public static func normalizedMutualInformation(_ left: Partition, _ right: Partition) -> Double {
    let table = contingency(left, right)
    let total = Double(left.vertexCount)
    func entropy(_ sizes: [Int]) -> Double {
      sizes.reduce(0) { $0 - Double($1) / total * log(Double($1) / total) }
    }
    let leftSizes = left.sizes()
    let rightSizes = right.sizes()
    let mean = (entropy(leftSizes) + entropy(rightSizes)) / 2
    guard mean > 0 else { return 1 }
    let shared = table.reduce(0.0) { sum, cell in
      let count = Double(cell.count)
      let expected = Double(leftSizes[cell.left]) * Double(rightSizes[cell.right]) / total
      return sum + count / total * log(count / expected)
    }
    return min(1, max(0, shared / mean))
  }

  /// Measures on how many pairs of vertices two partitions agree, beyond what chance gives.
  ///
  /// - Returns: A ratio, 1 for the same grouping, around 0 by chance, and possibly below.
  /// - Precondition: Both have the same number of vertices.
  /// - Complexity: O(vertices · log vertices).
  /// - SeeAlso: L. Hubert, P. Arabie, "Comparing partitions", 1985, doi:10.1007/BF01908075.
  public static func adjustedRandIndex(_ left: Partition, _ right: Partition) -> Double {
    func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
    let table = contingency(left, right)
    let together = table.reduce(0) { $0 + pairs($1.count) }
    let inLeft = left.sizes().reduce(0) { $0 + pairs($1) }
    let inRight = right.sizes().reduce(0) { $0 + pairs($1) }
    let all = pairs(left.vertexCount)
    let expected = all > 0 ? inLeft * inRight / all : 0
    let highest = (inLeft + inRight) / 2
    return highest == expected ? 1 : (together - expected) / (highest - expected)
  }

  /// The sizes of the non-empty overlaps of communities, in ascending order of both.
  private static func contingency(
    _ left: Partition, _ right: Partition
  ) -> [(left: Int, right: Int, count: Int)] {
    precondition(
      left.vertexCount == right.vertexCount,
      "partitions of \(left.vertexCount) and \(right.vertexCount) vertices")
    let keys = zip(left.membership, right.membership)
      .map { UInt64($0) << 32 | UInt64($1) }
      .sorted()
    var table: [(left: Int, right: Int, count: Int)] = []
    var start = 0
    for index in keys.indices where index + 1 == keys.count || keys[index + 1] != keys[index] {
      table.append((Int(keys[index] >> 32), Int(keys[index] & 0xFFFF_FFFF), index + 1 - start))
      start = index + 1
    }
    return table
  }
}
