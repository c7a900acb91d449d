import ProjectModel

/// The clusters of one state of a store, as they were found.
public struct StoredPartition: Hashable, Sendable {
  /// The state of the store that the clusters are those of.
  public var state: GraphFileState
  /// The digest of the state whose clusters the search began with; empty when it began with none.
  public var startedFrom: String
  /// The modularity of the partition; `nil` without ties.
  public var modularity: Double?
  /// Over how many further searches the stabilities are averaged; 0 before they were measured.
  public var stabilityRuns: Int
  /// For each organisation a number made from its key, which tells it again in another state.
  public var keyHashes: [UInt64]
  /// For each organisation its cluster; clusters are numbered by falling size.
  public var communities: [Int32]
  /// For each organisation the stability of its membership, 0...1; empty before they were measured.
  public var stabilities: [Double]
  /// For each cluster the two organisations that it is named after, the first of which makes its id;
  /// -1 for nobody.
  public var names: [Int32]

  /// Creates a partition.
  public init(
    state: GraphFileState, startedFrom: String = "", modularity: Double?, stabilityRuns: Int = 0,
    keyHashes: [UInt64], communities: [Int32], stabilities: [Double] = [], names: [Int32]
  ) {
    self.state = state
    self.startedFrom = startedFrom
    self.modularity = modularity
    self.stabilityRuns = stabilityRuns
    self.keyHashes = keyHashes
    self.communities = communities
    self.stabilities = stabilities
    self.names = names
  }

  /// How many clusters there are, those of one member included.
  public var clusterCount: Int { names.count / 2 }

  /// The number that tells an organisation's key.
  public static func hash(ofKey key: UnsafeRawBufferPointer) -> UInt64 { XXHash64.sum(of: key) }
}

/// Why a cluster file is not used as it is.
public enum ClusterFileFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is none.
  case missing
  /// The system does not let it be read.
  case unreadable(String)
  /// It is shorter or longer than it says.
  case cutOff
  /// It is something else.
  case notAClusterFile
  /// It was made by another version of the program.
  case otherVersion(Int)
  /// Its bytes do not have their checksum, or say what cannot be.
  case damaged

  /// What is wrong, after the words "the cluster file".
  public var description: String {
    switch self {
    case .missing: "is missing"
    case .unreadable(let reason): "cannot be read (\(reason))"
    case .cutOff: "is not as long as it says"
    case .notAClusterFile: "is no cluster file"
    case .otherVersion(let version):
      "is of version \(version), expected \(StoredPartition.version)"
    case .damaged: "is damaged"
    }
  }
}
