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
}
