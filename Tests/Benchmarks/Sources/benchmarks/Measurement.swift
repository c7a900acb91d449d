import Foundation

/// What one peer needed for one workload, and what it answered.
///
/// Printed as a line of JSON; the script that makes the table reads these lines of every peer.
struct Measurement: Encodable {
  let peer: String
  let size: String
  let workload: String
  /// Processor seconds of all threads: the median for one question, or for the whole workload.
  let cpu: Double
  /// Questions only: the mean of all questions.
  var mean: Double?
  /// Questions only: the question about the largest hub.
  var hub: Double?
  /// Counts, sums and checksums, to be equal among all peers.
  var answer: [[Double]]?
  /// What communities are worth: modularity, likeness to the planted ones, their number.
  var quality: [String: Double]?
  /// Work counters: `ties` that have to be looked at and `allocations` of blocks of memory, of all
  /// questions together or of the whole workload.
  var counters: [String: Int]?

  func print() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var line = try encoder.encode(self)
    line.append(10)
    try FileHandle.standardOutput.write(contentsOf: line)
  }
}
