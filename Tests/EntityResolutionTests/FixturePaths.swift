import Foundation

/// Where the fixtures lie, seen from this file.
enum FixturePaths {
  static let names = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures/Names")
}
