import Exploration
import Foundation
import GraphStore

/// A store of the fixture pages in the folder `FUZZ_FOLDER`, made once a run.
struct FixtureStore {
  let path: String
  /// Its graph file and its cluster file as they were made.
  let graph: [UInt8]
  let clusters: [UInt8]

  static let shared: FixtureStore = {
    do {
      return try FixtureStore()
    } catch {
      fatalError("the fixtures cannot be imported: \(error)")
    }
  }()

  private init() throws {
    let variables = ProcessInfo.processInfo.environment
    path = (variables["FUZZ_FOLDER"] ?? FileManager.default.temporaryDirectory.path) + "/s.sqlite"
    _ = try Importer().run(
      [(variables["FUZZ_FIXTURES"] ?? "Fixtures") + "/Pages"], intoStoreAt: path)
    try Explorer(readingStoreAt: path).keepClusters(measuringStability: true)
    graph = Array(try Data(contentsOf: URL(fileURLWithPath: path + ".graph")))
    clusters = Array(try Data(contentsOf: URL(fileURLWithPath: path + ".clusters")))
  }

  /// Writes a file that stands beside the store, over the old one.
  func write(_ bytes: [UInt8], ending: String) {
    let descriptor = open(path + ending, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    defer { close(descriptor) }
    let count = pwrite(descriptor, bytes, bytes.count, 0)
    expect(count == bytes.count, "\(ending) can be written")
  }
}

/// Changes of a file's bytes, as an input tells them: eight bytes for each, the sort of change, the
/// place in three bytes, and the value in four.
struct Changes {
  private let input: [UInt8]

  init(_ input: some Sequence<UInt8>) { self.input = Array(input) }

  /// Makes the changes, those of whole numbers at places where whole numbers stand.
  func apply(to bytes: inout [UInt8]) {
    for start in stride(from: 0, to: input.count - 7, by: 8) {
      guard !bytes.isEmpty else { return }
      let sort = input[start]
      let place =
        (Int(input[start + 1]) | Int(input[start + 2]) << 8 | Int(input[start + 3]) << 16)
        % bytes.count
      let value = input[(start + 4)..<(start + 8)]
      switch sort % 5 {
      case 0: bytes[place] = value[start + 4]
      case 1: overwrite(&bytes, at: place / 4 * 4, value)
      case 2:
        // A number of eight bytes: the sign in all of the upper ones.
        let upper: UInt8 = sort & 0x80 == 0 ? 0 : 0xFF
        overwrite(&bytes, at: place / 8 * 8, value + [upper, upper, upper, upper])
      case 3: bytes.removeLast(bytes.count - place)
      default: bytes += [UInt8](repeating: value[start + 4], count: min(place, 4_096))
      }
    }
  }

  private func overwrite(
    _ bytes: inout [UInt8], at place: Int, _ value: some Collection<UInt8>
  ) {
    for (offset, byte) in value.enumerated() where place + offset < bytes.count {
      bytes[place + offset] = byte
    }
  }
}
