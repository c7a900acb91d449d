import GraphStore

extension Explorer {
  /// Opens a store for reading and reads its network.
  ///
  /// - Throws: `StoreError` when there is no store at the path, or none that can be read.
  public init(readingStoreAt path: String) throws {
    try self.init(store: Store(path: path, mode: .reading))
  }
}

extension ExplorationReport {
  /// Makes the report of the store at a path, and closes it.
  ///
  /// The store is opened as its writer does, so that no file of SQLite's stays beside it.
  ///
  /// - Throws: `StoreError`, `DrawingError`.
  public init(
    ofStoreAt path: String, rejections: [String] = [], options: PictureOptions = PictureOptions()
  ) throws {
    let store = try Store(path: path, mode: .writing)
    defer { try? store.close() }
    try self.init(of: Explorer(store: store), rejections: rejections, options: options)
  }
}

extension Explorer {
  /// Whether the store still holds the state that the network was read from.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: One look-up.
  public func isCurrent() throws -> Bool {
    try store.stateDigest() == digest
  }
}
