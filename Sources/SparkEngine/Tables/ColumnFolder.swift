import Foundation

/// The exported columns as a session sees them: the manifest read, and a view for each table.
///
/// The folder is read by the engine alone, so its path is one that the engine's machines understand:
/// a folder that all of them see, `hdfs:`, `s3a:` and the like.
struct ColumnFolder {
  /// The digest of the sources that the columns were made from.
  let digest: String
  /// How many rows each table has.
  let rowCounts: [String: Int]
  let path: String

  /// The tables that questions are asked of.
  private static let needed = [
    "organisations", "projects", "ties", "municipalities", "places", "names", "statistics",
  ]
  /// The version of the columns' meanings that is understood.
  private static let version = 1

  private struct Manifest: Decodable {
    struct Table: Decodable {
      let name: String
      let path: String
      let format: String
      let rows: Int
      let schema: String
    }
    let format: String
    let version: Int
    let store: String
    let tables: [Table]
  }

  /// Reads the manifest and names the tables for the session.
  ///
  /// - Throws: ``SparkEngineError`` when the engine cannot read the folder or it is no export.
  init(_ path: String, in session: SparkSession) throws(SparkEngineError) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    let manifest = try Self.manifest(path, in: session)
    digest = manifest.store
    rowCounts = Dictionary(
      manifest.tables.map { ($0.name, $0.rows) }, uniquingKeysWith: { first, _ in first })
    for name in Self.needed {
      guard let table = manifest.tables.first(where: { $0.name == name }) else {
        throw SparkEngineError(
          .noData(folder: path, detail: "its manifest lists no table '\(name)': export again"),
          engine: session.address.name)
      }
      // With the columns stated, Spark need not open the files to learn them.
      let source = SparkPlan.Source(
        format: table.format, schema: table.schema, options: [:], path: "\(path)/\(table.path)")
      try session.run(SparkPlan.view(table.name, of: source))
    }
  }

  private static func manifest(
    _ path: String, in session: SparkSession
  ) throws(SparkEngineError) -> Manifest {
    func unreadable(_ detail: String) -> SparkEngineError {
      SparkEngineError(.noData(folder: path, detail: detail), engine: session.address.name)
    }
    let lines: [String]
    do {
      // Lines of one small file come in their order.
      lines = try session.run(
        SparkPlan.read(
          .init(format: "text", schema: nil, options: [:], path: path + "/manifest.json"))
      ).texts("value")
    } catch {
      guard case .failed(let detail) = error.reason else { throw error }
      throw unreadable(detail)
    }
    let text = Data(lines.joined(separator: "\n").utf8)
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: text),
      manifest.format == "samband-columns"
    else { throw unreadable("its manifest.json is none of an export") }
    guard manifest.version == version else {
      throw unreadable("its version is \(manifest.version), expected \(version): export again")
    }
    return manifest
  }
}
