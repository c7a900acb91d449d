import Foundation
import Testing

/// Holds the layers: which module may import which of ours, and which outside packages.
///
/// The package manager alone does not: an undeclared import of a sibling builds once the sibling is
/// built, and an import of a dependency's dependency builds always.
@Suite struct LayerTests {
  private static let allowed: [String: Set<String>] = [
    "ProjectModel": [],
    "GraphAlgorithms": ["CPrefetch", "HeapModule"],
    "GraphDrawing": ["CGraphviz"],
    "PageParsing": ["ProjectModel", "CLibXML2", "CTextScan", "CZlib"],
    "EntityResolution": ["ProjectModel"],
    "GraphStore": ["ProjectModel", "CPageChecksums", "GRDB", "GRDBSQLite"],
    "Exploration": [
      "ProjectModel", "GraphAlgorithms", "GraphDrawing", "PageParsing", "EntityResolution",
      "GraphStore",
    ],
    "WebExplorer": [
      "Exploration", "ProjectModel", "CZlib", "Hummingbird", "HummingbirdCore", "Mustache",
      "HTTPTypes", "Logging", "NIOCore",
    ],
    "SparkEngine": ["ProjectModel", "Exploration", "CCurl"],
    "samband": ["Exploration", "SparkEngine", "WebExplorer", "ProjectModel", "ArgumentParser"],
  ]

  /// What comes with the toolchain.
  private static let toolchain: Set<String> = [
    "Foundation", "FoundationEssentials", "Synchronization", "Glibc", "Musl", "Darwin", "Dispatch",
  ]

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func swiftFiles(in folder: String) -> [URL] {
    let start = root.appendingPathComponent(folder)
    let found = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
  }

  private static func lines(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  }

  @Test func `every module imports only what its layer may`() throws {
    for (module, allowed) in Self.allowed {
      let files = Self.swiftFiles(in: "Sources/\(module)")
      #expect(!files.isEmpty, "\(module) has no sources")
      for file in files {
        for (number, line) in try Self.lines(of: file).enumerated() {
          let words = line.split(separator: " ")
          guard let index = words.firstIndex(of: "import"),
            words[..<index].allSatisfy({
              ["public", "internal", "package", "@preconcurrency"].contains($0)
            }),
            let imported = words.dropFirst(index + 1).last.map(String.init)
          else { continue }
          let name = String(imported.split(separator: ".").first ?? "")
          #expect(
            allowed.contains(name) || Self.toolchain.contains(name),
            "\(file.lastPathComponent):\(number + 1): \(module) imports \(name)")
        }
      }
    }
  }

  /// Compilers leave headers of modules where they are called.
  @Test func `the project's folder holds what the layout names and nothing else`() throws {
    let entries = try FileManager.default.contentsOfDirectory(atPath: Self.root.path)
    #expect(
      Set(entries.filter { !$0.hasPrefix(".") }).subtracting(["Package.resolved"]) == [
        "Package.swift", "Sources", "Tests", "Fixtures", "Output", "README.md",
      ])
  }

  @Test func `every folder of Sources has its place in the table`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appendingPathComponent("Sources").path)
    let known = Set(Self.allowed.keys).union([
      "CGraphviz", "CLibGraphviz", "CLibXML2", "CZlib", "CCurl", "CLibCurl",
      "CPageChecksums", "CPrefetch", "CTextScan",
    ])
    #expect(Set(folders.filter { !$0.hasPrefix(".") }) == known)
  }

  /// SQLite's in GraphStore, Spark's in SparkEngine.
  @Test func `SQL stands in one module for each engine`() throws {
    for module in Self.allowed.keys.sorted() where !["GraphStore", "SparkEngine"].contains(module) {
      for file in Self.swiftFiles(in: "Sources/\(module)") {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(!text.contains("SELECT "), "\(file.lastPathComponent) of \(module) holds SQL")
      }
    }
  }

  @Test(arguments: [
    "try!", "fatalError(", "SystemRandomNumberGenerator", ".shuffled()", ".randomElement()",
    ".random(in:",
  ])
  func `no source traps on purpose or draws unseeded numbers`(pattern: String) throws {
    for file in Self.swiftFiles(in: "Sources") {
      for (number, line) in try Self.lines(of: file).enumerated()
      where line.contains(pattern) && !line.contains("using:") {
        Issue.record("\(file.lastPathComponent):\(number + 1): \(pattern)")
      }
    }
  }

  @Test func `no file is longer than 400 lines, tables of facts apart`() throws {
    for file in Self.swiftFiles(in: "Sources") where !file.path.contains("Regist") {
      let count = try Self.lines(of: file).count
      #expect(count <= 400, "\(file.lastPathComponent) has \(count) lines")
    }
  }
}
