import Foundation
import GraphStore
import Testing

/// What is kept beside a store is given back as it was, or not at all.
@Suite struct ClusterFileTests {
  private let temporary: TemporaryStore
  private let partition: StoredPartition

  init() throws {
    temporary = try TemporaryStore.random(seed: 5, projectCount: 3)
    partition = StoredPartition(
      state: try temporary.store.graphFileState(), startedFrom: "0123456789abcdef",
      modularity: 0.25, stabilityRuns: 20, keyHashes: [7, .max, 9], communities: [0, 1, 0],
      stabilities: [1, 0.5, 0], names: [2, 0, 1, -1])
  }

  private var url: URL { URL(fileURLWithPath: temporary.store.clusterFilePath) }

  private func read() -> Result<StoredPartition, ClusterFileFault> {
    Result { () throws(ClusterFileFault) in try temporary.store.storedPartition() }
  }

  @Test func `a partition comes back as it was kept`() throws {
    #expect(read() == .failure(.missing))
    #expect(temporary.store.keep(partition) == nil)
    #expect(try temporary.store.storedPartition() == partition)
    var other = partition
    other.modularity = nil
    other.startedFrom = ""
    other.stabilityRuns = 0
    other.stabilities = []
    #expect(temporary.store.keep(other) == nil)
    #expect(try temporary.store.storedPartition() == other)
    let beside = try FileManager.default.contentsOfDirectory(
      atPath: url.deletingLastPathComponent().path)
    #expect(!beside.contains { $0.contains("unfinished") })
  }

  @Test func `every byte that is changed and every length that is cut is noticed`() throws {
    #expect(temporary.store.keep(partition) == nil)
    let whole = try Data(contentsOf: url)
    for offset in whole.indices {
      var bytes = whole
      bytes[offset] ^= 0x20
      try bytes.write(to: url)
      let isBelieved = (try? read().get()) != nil
      #expect(!isBelieved, "byte \(offset) of \(whole.count)")
    }
    for length in 0..<whole.count {
      try whole.prefix(length).write(to: url)
      let isBelieved = (try? read().get()) != nil
      #expect(!isBelieved, "\(length) of \(whole.count) bytes")
    }
    try (whole + [0]).write(to: url)
    #expect(read() == .failure(.cutOff))
  }

  @Test func `a file of another sort or version is not read any further`() throws {
    #expect(temporary.store.keep(partition) == nil)
    let whole = try Data(contentsOf: url)
    try (Data("SAMBANDG".utf8) + whole.dropFirst(8)).write(to: url)
    #expect(read() == .failure(.notAClusterFile))
    try (whole.prefix(8) + [99, 0, 0, 0] + whole.dropFirst(12)).write(to: url)
    #expect(read() == .failure(.otherVersion(99)))
  }

  @Test func `numbers that point nowhere are not believed, whatever the checksum`() {
    for change in [
      { (partition: inout StoredPartition) in partition.communities[1] = 2 },
      { $0.communities[1] = -1 }, { $0.names[0] = 3 }, { $0.stabilities = [1] },
    ] {
      var wrong = partition
      change(&wrong)
      #expect(temporary.store.keep(wrong) == nil)
      #expect(read() == .failure(.damaged))
    }
  }
}
