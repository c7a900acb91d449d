import Foundation
import GRDB
import ProjectModel

extension Store {
  /// Where the store's graph file lies: beside the store.
  public var graphFilePath: String { Self.graphFilePath(ofStoreAt: path) }

  /// Where the graph file of a store lies.
  public static func graphFilePath(ofStoreAt path: String) -> String { path + ".graph" }

  /// The state that a graph file of this store has to mirror.
  ///
  /// - Throws: ``StoreError``.
  /// - Complexity: A few dozen look-ups.
  public func graphFileState() throws -> GraphFileState {
    try read("reading the generation") { try Self.graphFileState($0) }
  }

  /// A graph file of the store as it stands, and what had to be done to have it.
  public struct OpenedGraphFile: Sendable {
    /// The file.
    public let file: GraphFile
    /// What was wrong with the one that was found, and what was done about it; `nil` for nothing.
    public let notice: String?
  }

  /// Opens the graph file, or makes it anew when it is missing, damaged or of another state.
  ///
  /// Where it cannot be written, its columns are made in memory.
  ///
  /// - Parameter derive: Finds the columns that follow from the others, when the file has to be made.
  /// - Returns: The file, and what had to be done to have it.
  /// - Throws: ``StoreError``.
  /// - Complexity: Independent of the store's size, unless the file has to be made.
  public func openGraphFile(
    deriving derive: DerivedColumns.Derivation? = nil
  ) throws -> OpenedGraphFile {
    let fault: GraphFileFault
    do throws(GraphFileFault) {
      let file = try GraphFile(path: graphFilePath)
      if try isMirrored(by: file) { return OpenedGraphFile(file: file, notice: nil) }
      fault = .stale
    } catch {
      fault = error
    }
    let made = try makeGraphFile(deriving: derive)
    let reason = "\(graphFilePath): the graph file \(fault)"
    return OpenedGraphFile(
      file: made.file,
      notice: made.obstacle.map {
        "\(reason); its columns are made in memory for this question, since \($0)"
      } ?? "\(reason); it was made anew")
  }

  /// Whether a file mirrors the store as it stands; errors of the store come up again when the file
  /// is made.
  private func isMirrored(by file: GraphFile) throws(GraphFileFault) -> Bool {
    do {
      return try graphFileState() == file.state
    } catch {
      throw .stale
    }
  }

  /// Makes the graph file if there is none of the store as it stands.
  ///
  /// - Parameter derive: Finds the columns that follow from the others.
  /// - Returns: Why it could not be written; `nil` when it is there.
  /// - Throws: ``StoreError``.
  @discardableResult
  public func refreshGraphFile(
    deriving derive: DerivedColumns.Derivation? = nil
  ) throws -> String? {
    if let file = try? GraphFile(path: graphFilePath), try graphFileState() == file.state {
      return nil
    }
    return try makeGraphFile(deriving: derive).obstacle
  }

  /// Makes the graph file, in memory if it cannot be written.
  ///
  /// - Returns: The file, and why it is in memory alone.
  private func makeGraphFile(
    deriving derive: DerivedColumns.Derivation?
  ) throws -> (file: GraphFile, obstacle: String?) {
    let obstacle: String
    do {
      _ = try buildGraph(.file(TemporaryFile(for: graphFilePath)), deriving: derive)
      let file = try GraphFile(path: graphFilePath)
      return (file, nil)
    } catch let error as GraphFileWritingError {
      obstacle = error.description
    } catch let fault as GraphFileFault {
      obstacle = "what was written \(fault)"
    }
    let memory = GraphMemory()
    let header = try buildGraph(.memory(memory), deriving: derive)
    return (GraphFile(memory, header), obstacle)
  }

  private func buildGraph(
    _ output: GraphOutput, deriving derive: DerivedColumns.Derivation?
  ) throws -> GraphFileHeader {
    try read("reading the network") { db in
      try GraphFileBuilder(db, output).build(Self.graphFileState(db), deriving: derive)
    }
  }

  private static func graphFileState(_ db: Database) throws -> GraphFileState {
    let generation = try Row.fetchOne(
      db, sql: "SELECT digest, rules, sources FROM generation")
    let latest = try Row.fetchOne(
      db, sql: "SELECT (SELECT max(id) FROM document), (SELECT max(id) FROM finding)")
    var sample = (generation.map(text) ?? "") + (latest.map(text) ?? "")
    for (largest, row) in [
      (
        "SELECT max(id) FROM organisation",
        """
        SELECT id, key, name, kind, parent_id, municipality_code, project_count
        FROM organisation WHERE id >= ? ORDER BY id LIMIT 1
        """
      ),
      (
        "SELECT max(project_id) FROM current_project",
        """
        SELECT c.project_id, c.key, p.title, p.region, p.programme_area, p.start_day, p.end_day,
          p.grant_sek, p.budget_sek,
          (SELECT count(*) FROM project_affiliation a WHERE a.project_id = c.project_id),
          (SELECT count(*) FROM project_location l WHERE l.project_id = c.project_id)
        FROM current_project c JOIN project p ON p.id = c.project_id
        WHERE c.project_id >= ? ORDER BY c.project_id LIMIT 1
        """
      ),
      (
        "SELECT max(id) FROM resolution",
        "SELECT id, name_id, organisation_id, rule FROM resolution WHERE id >= ? LIMIT 1"
      ),
    ] {
      let last = try Int64.fetchOne(db, sql: largest) ?? 0
      let statement = try db.makeStatement(sql: row)
      for step in 0...Self.sampledRows {
        let id = last * Int64(step) / Int64(Self.sampledRows)
        if let row = try Row.fetchOne(statement, arguments: [id]) { sample += text(row) }
      }
    }
    return GraphFileState(
      digest: generation?["digest"] ?? "",
      fingerprint: Array(sample.utf8).withUnsafeBytes(XXHash64.sum))
  }

  /// The digest already tells the sources; the sample tells stores apart that read them otherwise.
  private static let sampledRows = 8

  private static func text(_ row: Row) -> String {
    row.databaseValues.map { "\($0)" }.joined(separator: "\u{1F}") + "\n"
  }
}
