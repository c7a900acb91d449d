import GraphStore
import ProjectModel

/// Writes a store as tables of columns that Spark, and whatever else reads Parquet, opens as they are.
///
///     DIR/manifest.json
///     DIR/organisations/part-00000.parquet …
///     DIR/projects/… ties/… municipalities/… places/… names/… statistics/…
///
/// Parquet, of the formats that both Spark and Sail read without anything besides: the files carry
/// their types (CSV and JSON lines have them guessed or said again by every reader), a reader takes only
/// the columns and, by their least and greatest numbers, the groups of rows that it needs, and a number
/// takes four bytes. ORC is not read by Sail, Avro not by Spark without a package.
///
/// The manifest says which state of the store the tables hold (`store`), how many rows and files there
/// are, and what every column means, with its type as Spark SQL writes it (`schema`).
///
/// - Complexity: One pass over every table; held in memory are sixteen bytes an organisation, four a
///   project, and one group of rows.
struct ColumnsExport {
  /// Writes the folder.
  ///
  /// - Throws: ``ExportError``, `StoreError`; what was there before then stays.
  static func write(_ store: Store, to path: String) throws {
    let statistics = try StatsQuestion.rows(of: store.statistics())
    try store.snapshot { snapshot in
      try WholeFolder.write(to: path, ofNames: ColumnTables.entries) { folder in
        let export = ColumnsExport(
          snapshot: snapshot, numbers: try snapshot.numbers(), folder: folder)
        let tables = [
          try export.organisations(), try export.projects(), try export.ties(),
          try export.municipalities(), try export.places(), try export.names(),
          try export.statistics(statistics),
        ]
        let manifest = ColumnsManifest(digest: snapshot.digest, tables: tables)
        try WholeFile.write(to: folder + "/" + ColumnsManifest.fileName) {
          try $0.write(manifest.json.indented)
        }
      }
    }
  }

  private let snapshot: StoreSnapshot
  private let numbers: SnapshotNumbers
  private let folder: String

  private func write(
    _ table: ColumnTable, _ body: (ColumnTableWriter) throws -> Void
  ) throws -> WrittenTable {
    try ColumnTableWriter.write(table, into: folder, digest: snapshot.digest, body)
  }

  private func organisations() throws -> WrittenTable {
    try write(ColumnTables.organisations) { table in
      var index = 0
      try snapshot.forEachOrganisation { row in
        let body = row.organisation
        let parent = Int(numbers.parents[index])
        try table.append([
          .int(index), .text(body.key), .text(body.name), .text(body.kind.rawValue),
          parent == index ? .none : .int(parent), .int(Int(numbers.tops[index])),
          ParquetValue(body.municipalityCode), .int(Int(numbers.nameOrder[index])),
        ])
        index += 1
      }
    }
  }

  private func projects() throws -> WrittenTable {
    try write(ColumnTables.projects) { table in
      var index = 0
      try snapshot.forEachProject { row in
        let project = row.project
        try table.append([
          .int(index), .text(project.key), .text(project.title), ParquetValue(project.caseNumber),
          ParquetValue(project.programmeArea),
          ParquetValue(project.programmeArea.map { TextFolding.folded($0) }),
          ParquetValue(project.phase), ParquetValue(project.region),
          ParquetValue(project.region.map(Filters.comparable)),
          ParquetValue(project.start?.daysSince1970), ParquetValue(project.end?.daysSince1970),
          ParquetValue((project.start ?? project.end)?.year),
          ParquetValue((project.end ?? project.start)?.year),
          ParquetValue(project.grant?.amount), ParquetValue(project.budget?.amount),
          ParquetValue(row.url),
        ])
        index += 1
      }
    }
  }

  private func ties() throws -> WrittenTable {
    try write(ColumnTables.ties) { table in
      try snapshot.forEachNumberedTie(numbers) { organisation, tie in
        try table.append([
          .int(Int(organisation)), .int(Int(numbers.tops[Int(organisation)])),
          .int(Int(tie.project)), .int(tie.role.rank),
        ])
      }
    }
  }

  private func municipalities() throws -> WrittenTable {
    let all = try snapshot.municipalities()
    let names = Set(all.map(\.name)).sorted()
    let order = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return try write(ColumnTables.municipalities) { table in
      for (index, place) in all.enumerated() {
        try table.append([
          .int(index), .text(place.code), .text(place.key), .text(place.name),
          .text(place.county.name), .text(place.county.region), .double(place.latitude),
          .double(place.longitude), .int(order[place.name] ?? 0),
        ])
      }
    }
  }

  private func places() throws -> WrittenTable {
    try write(ColumnTables.places) { table in
      try snapshot.forEachNumberedPlace(numbers) { municipality, project in
        try table.append([.int(Int(municipality)), .int(Int(project))])
      }
    }
  }

  private func names() throws -> WrittenTable {
    try write(ColumnTables.names) { table in
      try snapshot.forEachNamedForm { named in
        try table.append([
          .text(named.form), .text(named.relation.rawValue), .int(Int(named.organisation)),
        ])
      }
    }
  }

  private func statistics(_ rows: [StatsQuestion.Row]) throws -> WrittenTable {
    try write(ColumnTables.statistics) { table in
      for (index, row) in rows.enumerated() {
        try table.append([
          .int(index), .text(row.section), .text(row.label), .int(row.count),
          row.share.map(ParquetValue.double) ?? .none, .text(row.remark),
        ])
      }
    }
  }
}

/// What a columns export says of itself.
struct ColumnsManifest {
  static let fileName = "manifest.json"
  /// Raised when a table or column changes its meaning.
  static let version = 1

  let digest: String
  let tables: [WrittenTable]

  var json: JSONValue {
    .members([
      "format": .string("samband-columns"), "version": .integer(Self.version),
      "store": .string(digest),
      "roles": .texts(AffiliationRole.organisational.map(\.rawValue)),
      "tables": .array(tables.map(Self.json)),
    ])
  }

  private static func json(_ written: WrittenTable) -> JSONValue {
    let table = written.table
    return .members([
      "name": .string(table.name), "meaning": .string(table.meaning),
      "path": .string(table.name), "format": .string("parquet"),
      "rows": .integer(written.rowCount),
      "schema": .string(table.columns.map(\.definition).joined(separator: ", ")),
      "columns": .array(
        table.columns.map { column in
          .members([
            "name": .string(column.name), "type": .string(column.kind.sparkType),
            "nullable": .bool(column.isOptional), "meaning": .string(column.meaning),
          ])
        }),
      "files": .array(
        written.files.map { file in
          .members([
            "path": .string(file.path), "rows": .integer(file.rowCount),
            "bytes": .integer(file.byteCount),
          ])
        }),
    ])
  }
}

extension ParquetColumn {
  /// The column in a Spark schema: `parent_id INT`, `key STRING NOT NULL`.
  var definition: String {
    "\(name) \(kind.sparkType)" + (isOptional ? "" : " NOT NULL")
  }
}

extension ParquetColumn.Kind {
  /// The type's name in Spark SQL.
  var sparkType: String {
    switch self {
    case .int32: "INT"
    case .int64: "BIGINT"
    case .double: "DOUBLE"
    case .text: "STRING"
    case .day: "DATE"
    }
  }
}
