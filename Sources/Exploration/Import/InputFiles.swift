import Foundation

/// The documents that some paths mean: files as given, folders with everything readable below them,
/// patterns that no shell has expanded, and `-` for standard input.
public struct InputFiles: Sendable {
  /// One document.
  struct Input: Hashable, Sendable {
    /// The path, as it is kept and shown.
    let path: String
    /// The size that the file system gives.
    var byteCount: Int
    /// Whether the document comes from standard input.
    var isStandardInput = false
    /// The table that tells the partners of this table's projects, if there is one.
    var participations: String?
  }

  /// The documents' paths, sorted, each once; standard input, `-`, comes last.
  public var paths: [String] { inputs.map(\.path) }
  /// Paths that mean nothing readable, as whole messages.
  public let problems: [String]

  let inputs: [Input]

  /// Looks up what the paths mean.
  ///
  /// - Parameter inputs: Files of any name; folders, of which files with a known ending are taken;
  ///   patterns such as `pages/*.txt` or `**/*.csv`; `-` for standard input. Links to folders are not
  ///   followed.
  public init(_ inputs: [String]) {
    var search = Search()
    for input in inputs { search.add(input) }
    self.inputs =
      search.found.map { Input(path: $0.key, byteCount: $0.value) }.sorted { $0.path < $1.path }
      + (search.takesStandardInput ? [Input(path: "-", byteCount: 0, isStandardInput: true)] : [])
    problems = search.problems
  }

  private struct Search {
    var found: [String: Int] = [:]
    var problems: [String] = []
    var takesStandardInput = false

    mutating func add(_ input: String) {
      if input == "-" {
        takesStandardInput = true
      } else if let status = FileStatus(of: input) {
        add(input, status)
      } else if GlobPattern.isPattern(input) {
        let paths = GlobPattern(input).paths()
        if paths.isEmpty {
          problems.append("\(input):1:1: no file has such a name, expected pages or tables")
        }
        for path in paths {
          if let status = FileStatus(of: path) { add(path, status) }
        }
      } else {
        problems.append("\(input):1:1: there is no such file or folder, expected pages or tables")
      }
    }

    private mutating func add(_ path: String, _ status: FileStatus) {
      guard status.kind == .folder else {
        found[InputFiles.tidied(path)] = status.byteCount
        return
      }
      let (countBefore, problemsBefore) = (found.count, problems.count)
      addDocuments(below: InputFiles.tidied(path))
      if found.count == countBefore && problems.count == problemsBefore && !holdsKnown(path) {
        problems.append(
          "\(path):1:1: the folder holds no documents, expected files ending in "
            + DocumentForm.endings.map { "." + $0 }.joined(separator: ", "))
      }
    }

    /// Whether a folder holds something that was found before under another name for the folder.
    private func holdsKnown(_ folder: String) -> Bool {
      let beginning = InputFiles.tidied(folder) + "/"
      return found.keys.contains { $0.hasPrefix(beginning) }
    }

    private mutating func addDocuments(below folder: String) {
      var pending = [folder]
      while let next = pending.popLast() {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: next) else {
          problems.append("\(next):1:1: the folder cannot be read, expected permission to list it")
          continue
        }
        for name in names where !name.hasPrefix(".") {
          let path = next == "/" ? "/" + name : next == "." ? name : next + "/" + name
          if FileStatus(ofLinkItself: path)?.kind == .folder {
            pending.append(path)
          } else if DocumentForm(path: name) != nil, let status = FileStatus(of: path),
            status.kind != .folder
          {
            found[path] = status.byteCount
          }
        }
      }
    }
  }

  /// `./pages//x/` and `pages/x` are one document.
  private static func tidied(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
  }
}
