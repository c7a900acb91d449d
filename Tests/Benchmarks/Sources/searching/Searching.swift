import Foundation
import GraphStore

/// Measures how long a store's graph file takes to open, and a search in it.
///
/// `searching --store FILE --queries FILE --size SIZE` prints a line of JSON for each, in the form of the
/// benchmark. The file is opened a thousand times; the median of seven such passes is given. Searches ask
/// for the first 25 hits and the number of all, as the command does.
@main
struct Searching {
  private struct Queries: Decodable {
    let search: [String]
  }

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    func value(_ option: String) -> String? {
      arguments.firstIndex(of: option).flatMap { arguments.dropFirst($0 + 1).first }
    }
    guard let store = value("--store"), let queries = value("--queries"), let size = value("--size")
    else {
      try FileHandle.standardError.write(
        contentsOf: Data("--store FILE, --queries FILE and --size SIZE are needed\n".utf8))
      exit(64)
    }
    let path = Store.graphFilePath(ofStoreAt: store)
    // Made, if it does not mirror the store; a file that is not whole would be checked each time.
    try Store(path: store, mode: .reading).refreshGraphFile()
    let opening = try median {
      for _ in 0..<timesOpened { _ = try GraphFile(path: path) }
    }
    try report(
      "open", size, ["cpu": opening / Double(timesOpened)], answer: [])

    let names = try NameIndex(GraphFile(path: path))
    let texts = try JSONDecoder().decode(
      Queries.self, from: Data(contentsOf: URL(fileURLWithPath: queries))
    ).search
    let totals = texts.map { names.find($0, limit: hits).total }
    let seconds = median {
      for text in texts { _ = names.find(text, limit: hits) }
    }
    try report(
      "search", size,
      ["cpu": seconds / Double(texts.count), "mean": seconds / Double(texts.count)],
      answer: totals.map { [Double($0)] })
  }

  private static let timesOpened = 1_000
  private static let hits = 25

  /// The middle one of seven times, in processor seconds of all threads.
  private static func median(_ work: () throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<7 {
      let start = clock()
      try work()
      times.append(Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    return times.sorted()[3]
  }

  private static func report(
    _ workload: String, _ size: String, _ seconds: [String: Double], answer: [[Double]]
  ) throws {
    var measured: [String: Any] = ["peer": "samband", "size": size, "workload": workload]
    for (name, value) in seconds { measured[name] = value }
    if !answer.isEmpty { measured["answer"] = answer }
    var line = try JSONSerialization.data(withJSONObject: measured, options: .sortedKeys)
    line.append(10)
    try FileHandle.standardOutput.write(contentsOf: line)
  }
}
