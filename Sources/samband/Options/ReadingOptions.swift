import ArgumentParser
import Exploration

/// What is read, and how.
struct ReadingOptions: ParsableArguments {
  @Argument(
    help:
      "Files, folders with files below them, patterns such as 'pages/*.txt', or - for standard input."
  )
  var paths: [String]

  @Option(
    name: .customLong("as"),
    help: "What the documents are, whatever their names end in: page, html, jsonl, csv or archive.")
  var form: FormChoice?

  @Option(
    name: .customLong("map"),
    help: "A table's column and the field it holds, Projektnamn=title; may be given several times.")
  var pairs: [String] = []

  @Option(
    help:
      "The map of a known source's tables: \(DocumentReader.presets.map(\.name).joined(separator: ", "))."
  )
  var mapPreset: PresetChoice?

  @Option(help: "How many documents are read at the same time (default: one a processor).")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 {
      throw ValidationError("--jobs is \(jobs), expected 1 or more.")
    }
    _ = try columnMap()
  }

  func reader() throws -> DocumentReader {
    DocumentReader(columnMap: try columnMap(), form: form?.form, preset: mapPreset?.name)
  }

  var jobCount: Int { jobs ?? Importer.usualJobs }

  private func columnMap() throws -> [String: String] {
    var map: [String: String] = [:]
    for pair in pairs {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw ValidationError("--map is '\(pair)', expected column=field.")
      }
      guard DocumentReader.fieldNames.contains(parts[1]) else {
        throw ValidationError(
          "--map names the field '\(parts[1])', expected one of "
            + DocumentReader.fieldNames.joined(separator: ", ") + ".")
      }
      map[parts[0]] = parts[1]
    }
    return map
  }
}

/// The forms that a document can be said to have.
enum FormChoice: String, CaseIterable, ExpressibleByArgument {
  case page
  case html
  case jsonl
  case csv
  case archive

  var form: DocumentForm? { DocumentForm(rawValue: rawValue) }
}

/// A known source of tables.
struct PresetChoice: ExpressibleByArgument {
  let name: String

  init?(argument: String) {
    guard DocumentReader.presets.contains(where: { $0.name == argument }) else { return nil }
    name = argument
  }

  static var allValueStrings: [String] { DocumentReader.presets.map(\.name) }
}
