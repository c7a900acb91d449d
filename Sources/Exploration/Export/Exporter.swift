import GraphStore

/// Writes a store in the forms of other tools.
public struct Exporter {
  private let store: Store

  /// Opens a store for reading.
  ///
  /// - Throws: `StoreError` when there is no store at the path, or none that can be read.
  public init(ofStoreAt path: String) throws {
    store = try Store(path: path, mode: .reading)
  }

  /// Writes a folder of Parquet tables for Spark.
  ///
  /// - Throws: ``ExportError``, `StoreError`; what was there before then stays.
  public func writeColumns(to folder: String) throws {
    try ColumnsExport.write(store, to: folder)
  }
}
