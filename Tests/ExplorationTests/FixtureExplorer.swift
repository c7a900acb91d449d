import Exploration
import Foundation
import ProjectModel

/// The five fixture pages in a store of their own, which is gone when the test is.
final class FixtureExplorer {
  let explorer: Explorer
  private let folder: URL

  static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// Imports the five pages, or other files and folders.
  init(_ paths: [String] = [FixtureExplorer.fixtures.appendingPathComponent("Pages").path]) throws {
    folder = try Self.temporaryFolder()
    let path = folder.appendingPathComponent("samband.sqlite").path
    _ = try Importer().run(paths, intoStoreAt: path)
    explorer = try Explorer(readingStoreAt: path)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("samband-exploration-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
