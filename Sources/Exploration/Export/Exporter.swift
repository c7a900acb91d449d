import GraphStore

/// A form that a store, or an answer, can be exported in.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// GraphML, for NetworkX, igraph, Gephi, Cytoscape and yEd.
  case graphml
  /// GEXF 1.3 with time, for Gephi.
  case gexf
  /// A folder of tables, for Gephi and Neo4j's importer.
  case csv
  /// Node-link JSON, for NetworkX, graphology and D3.
  case json
  /// Graphviz's language.
  case dot
  /// Statements for Neo4j and others that speak Cypher.
  case cypher
  /// Entities of FollowTheMoney.
  case ftm
  /// A network file of VOSviewer: always a projection.
  case vosviewer
  /// What `samband import` reads.
  case jsonl
  /// A folder of Parquet tables, for Spark.
  case spark

  /// Whether several files are made, in a folder.
  public var makesFolder: Bool { self == .csv || self == .spark }
  /// Whether only the whole store has this form.
  public var isOfWholeStore: Bool { self == .jsonl || self == .spark }
}

/// Where an export goes.
public enum ExportDestination {
  /// A file or, for formats of several files, a folder.
  case path(String)
  /// Whoever takes the bytes, piece by piece.
  case stream(ByteOutput)
}

/// Writes a store, or an answer, in the forms of other tools.
///
/// Nothing is left half-written: a file or folder gets its name when it is whole.
public struct Exporter {
  private let store: Store

  /// Opens a store for reading.
  ///
  /// - Throws: `StoreError` when there is no store at the path, or none that can be read.
  public init(ofStoreAt path: String) throws {
    store = try Store(path: path, mode: .reading)
  }

  /// Writes everything that the store concluded.
  ///
  /// - Throws: ``ExportError``, `StoreError`.
  /// - Complexity: One pass over everything; what is held does not grow with it, but for a few bytes an
  ///   organisation.
  public func write(as format: ExportFormat, to destination: ExportDestination) throws {
    switch format {
    case .spark:
      guard case .path(let path) = destination else { return }
      try ColumnsExport.write(store, to: path)
    case .jsonl:
      try store.snapshot { snapshot in
        try Self.write(to: destination) { try ImportRows.write(snapshot, to: $0) }
      }
    case .vosviewer:
      try write(ProjectionChoice(), as: format, to: destination)
    case .graphml, .gexf, .csv, .json, .dot, .cypher, .ftm:
      try store.snapshot { snapshot in
        try Self.write(StoreGraph(snapshot), as: format, to: destination)
      }
    }
  }

  /// Writes the organisations' projection.
  ///
  /// - Throws: ``ExportError`` also when the projection has more ties than are allowed.
  public func write(
    _ choice: ProjectionChoice, as format: ExportFormat, to destination: ExportDestination
  ) throws {
    let graph = try ProjectionGraph(Explorer(store: store), choice)
    try Self.write(graph, as: format, to: destination)
  }

  /// Writes the network that the answer to a question holds.
  ///
  /// - Throws: ``ExportError`` when there is none; what the question throws.
  public func write(
    answerTo question: some Question, as format: ExportFormat, to destination: ExportDestination
  ) throws {
    let graph = try AnswerGraph(of: question, from: Explorer(store: store))
    try Self.write(graph, as: format, to: destination)
  }

  private static func write(
    _ graph: some ExportedGraph, as format: ExportFormat, to destination: ExportDestination
  ) throws {
    if format == .csv {
      guard case .path(let path) = destination else { return }
      return try WholeFolder.write(to: path, ofNames: CSVGraphWriter.names) { folder in
        try CSVGraphWriter(intoFolder: folder).write(graph)
      }
    }
    try write(to: destination) { output in
      try writer(of: format, output)?.write(graph)
    }
  }

  private static func writer(
    of format: ExportFormat, _ output: ByteOutput
  ) -> (any GraphWriter)? {
    switch format {
    case .graphml: GraphMLWriter(output)
    case .gexf: GEXFWriter(output)
    case .json: NodeLinkWriter(output)
    case .dot: DOTGraphWriter(output)
    case .cypher: CypherWriter(output)
    case .ftm: FollowTheMoneyWriter(output)
    case .vosviewer: VOSviewerWriter(output)
    case .csv, .jsonl, .spark: nil
    }
  }

  private static func write(
    to destination: ExportDestination, _ body: (ByteOutput) throws -> Void
  ) throws {
    switch destination {
    case .path(let path): try WholeFile.write(to: path, body)
    case .stream(let output):
      try body(output)
      try output.flush()
    }
  }
}
