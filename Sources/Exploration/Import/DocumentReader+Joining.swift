import PageParsing
import ProjectModel

/// Tables whose partners stand in a table of their own.
extension DocumentReader {
  /// Puts each table of participations to the tables of projects in its folder.
  ///
  /// - Parameter inputs: All documents.
  /// - Returns: The documents without the tables that were put to others. A table of participations
  ///   without one of projects beside it stays, and is rejected when it is read.
  func joining(_ inputs: [InputFiles.Input]) -> [InputFiles.Input] {
    guard let join = preset?.participations else { return inputs }
    func folder(_ path: String) -> Substring {
      path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    }
    var tables: [Substring: InputFiles.Input] = [:]
    var others: [InputFiles.Input] = []
    for input in inputs {
      let isTable = !input.isStandardInput && (form ?? DocumentForm(path: input.path)) == .csv
      if isTable, tables[folder(input.path)] == nil, Self.begins(input.path, join) {
        tables[folder(input.path)] = input
      } else {
        others.append(input)
      }
    }
    var used: Set<Substring> = []
    let joined = others.map { input in
      guard let table = tables[folder(input.path)],
        (form ?? DocumentForm(path: input.path)) == .csv
      else { return input }
      used.insert(folder(input.path))
      var input = input
      input.participations = table.path
      input.byteCount += table.byteCount
      return input
    }
    return joined
      + tables.filter { !used.contains($0.key) }.map(\.value)
      .sorted { $0.path < $1.path }
  }

  private static func begins(_ path: String, _ join: TablePreset.Participations) -> Bool {
    guard let file = try? OpenFile(path: path),
      let bytes = try? file.next(DocumentForm.tellingBytes)
    else { return false }
    return ParticipationTable.isBeginning(bytes, of: join)
  }

  /// Reads a table of participations.
  ///
  /// - Throws: ``Unreadable``, or what `progress` throws.
  func participations(
    of document: Opened, _ join: TablePreset.Participations, progress: (Int) throws -> Void
  ) throws -> ParticipationTable {
    let file = try openAgain(document)
    return try ParticipationTable(join) { try Self.piece(of: file, document.path, progress) }
  }
}
