import Foundation
import ProjectModel

/// The documents that some paths mean: files as given, folders with everything readable below them.
public struct InputFiles: Sendable {
  /// The documents' paths, sorted, each once.
  public let paths: [String]
  /// Paths that mean nothing readable, as whole messages.
  public let problems: [String]

  /// Looks up what the paths mean.
  ///
  /// - Parameter inputs: Files of any name; folders, of which files with a known ending are taken.
  ///   Links to folders are not followed.
  public init(_ inputs: [String]) {
    var found: Set<String> = []
    var problems: [String] = []
    for input in inputs {
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: input, isDirectory: &isDirectory) else {
        problems.append("\(input):1:1: there is no such file or folder, expected pages or tables")
        continue
      }
      if isDirectory.boolValue {
        let listing = Self.documents(below: input)
        problems += listing.problems
        found.formUnion(listing.paths)
        if listing.paths.isEmpty && listing.problems.isEmpty {
          problems.append(
            "\(input):1:1: the folder holds no documents, expected files ending in "
              + DocumentKind.endings.map { "." + $0 }.joined(separator: ", "))
        }
      } else {
        found.insert(Self.tidied(input))
      }
    }
    paths = found.sorted()
    self.problems = problems
  }

  private static func documents(below folder: String) -> (paths: [String], problems: [String]) {
    var paths: [String] = []
    var problems: [String] = []
    var pending = [tidied(folder)]
    while let next = pending.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: next)
      } catch {
        problems.append("\(next):1:1: the folder cannot be read, expected permission to list it")
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let path = next == "/" ? "/" + name : next + "/" + name
        let type =
          try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        if type == .typeDirectory {
          pending.append(path)
        } else if DocumentKind(path: path) != nil {
          paths.append(path)
        }
      }
    }
    return (paths, problems)
  }

  /// `./pages//x/` and `pages/x` are one document.
  private static func tidied(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
  }
}

/// What a file's name says of its form.
enum DocumentKind: Hashable {
  case page
  case jsonLines
  case csv

  /// The endings that are taken from folders.
  static let endings = ["txt", "jsonl", "ndjson", "csv", "tsv"]

  /// The kind by the ending, or `nil` for an ending that is not known.
  init?(path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "txt": self = .page
    case "jsonl", "ndjson": self = .jsonLines
    case "csv", "tsv": self = .csv
    default: return nil
    }
  }
}
