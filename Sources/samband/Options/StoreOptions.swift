import ArgumentParser
import Exploration
import Foundation

/// Which store is meant.
struct StoreOptions: ParsableArguments {
  @Option(help: "The store (default: $SAMBAND_STORE, else Output/samband.sqlite).")
  var store: String?

  var path: String {
    store ?? ProcessInfo.processInfo.environment["SAMBAND_STORE"] ?? "Output/samband.sqlite"
  }

  func explorer() throws -> Explorer {
    let explorer = try Explorer(readingStoreAt: path)
    if let notice = explorer.graphFileNotice { StandardError.write("samband: \(notice)") }
    return explorer
  }

  /// Says what was wrong beside the store and what was done about it, once questions are answered.
  func tell(of explorer: Explorer) {
    for notice in explorer.clusterFileNotices { StandardError.write("samband: \(notice)") }
  }
}
