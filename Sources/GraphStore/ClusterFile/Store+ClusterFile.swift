import Foundation

extension Store {
  /// Where the store's cluster file lies: beside the store.
  public var clusterFilePath: String { path + ".clusters" }

  /// Reads the cluster file, of whatever state of whatever store it is.
  ///
  /// - Throws: ``ClusterFileFault`` when there is none, or none that can be believed.
  /// - Complexity: O(organisations).
  public func storedPartition() throws(ClusterFileFault) -> StoredPartition {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: clusterFilePath))
    } catch {
      guard FileManager.default.fileExists(atPath: clusterFilePath) else { throw .missing }
      throw .unreadable(error.localizedDescription)
    }
    // No typed error leaves the closure of `withUnsafeBytes` otherwise.
    let read = data.withUnsafeBytes { bytes in
      Result { () throws(ClusterFileFault) in try StoredPartition(bytes: bytes) }
    }
    return try read.get()
  }

  /// Puts a cluster file beside the store, in the place of an older one.
  ///
  /// - Returns: Why it could not be written; `nil` when it is there.
  public func keep(_ partition: StoredPartition) -> String? {
    do {
      let file = try TemporaryFile(for: clusterFilePath)
      try partition.bytes.withUnsafeBytes { try file.append($0) }
      try file.finish()
      return nil
    } catch let error as GraphFileWritingError {
      return error.description
    } catch {
      return "\(error)"
    }
  }
}
