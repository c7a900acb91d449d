import Foundation
import GraphAlgorithms

/// Measures Samband's algorithms, and plain C loops beside them, on generated projects.
///
/// `benchmarks --data FOLDER [--kernels LIBRARY] [--only WORKLOAD,…] [--seeds COUNT]` prints one line
/// of JSON for each measurement. Communities are looked for as the product does; `--rounds COUNT` and
/// `--randomness NUMBER` try other ways. `benchmarks --ties COUNT` measures a graph of that many ties
/// that is drawn at random. `benchmarks --data FOLDER --answers FILE --reference FILE` measures
/// nothing and writes the answers to the facts of a reference file.
@main
struct Benchmarks {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    func value(_ option: String) -> String? {
      arguments.firstIndex(of: option).flatMap { arguments.dropFirst($0 + 1).first }
    }
    if let ties = value("--ties").flatMap({ Int($0) }) {
      return try LargeGraph.measure(tieCount: ties)
    }
    guard let folder = value("--data") else {
      try FileHandle.standardError.write(
        contentsOf: Data("benchmarks --data FOLDER is needed; see the script `run`\n".utf8))
      exit(64)
    }
    let only = value("--only").map { Set($0.split(separator: ",").map(String.init)) }
    let wanted = { (workload: String) in only?.contains(workload) ?? true }
    let data = try Dataset(URL(fileURLWithPath: folder))
    if let file = value("--answers"), let reference = value("--reference") {
      return try data.writeAnswers(
        to: URL(fileURLWithPath: file), askedIn: URL(fileURLWithPath: reference),
        namedBy: URL(fileURLWithPath: folder).appendingPathComponent("nodes.csv"))
    }
    if let library = value("--kernels") {
      guard let kernels = Kernels(library) else {
        try FileHandle.standardError.write(contentsOf: Data("\(library) has not the loops\n".utf8))
        exit(1)
      }
      try data.measure(kernels, wanted)
    }
    try data.measureQuestions(wanted)
    try data.measureWholeGraph(wanted)
    var search = Leiden()
    if let rounds = value("--rounds").flatMap({ Int($0) }) { search.maximumRounds = rounds }
    if let randomness = value("--randomness").flatMap({ Double($0) }) {
      search.randomness = randomness
    }
    try data.measureProjection(
      wanted, search: search, seeds: value("--seeds").flatMap { Int($0) } ?? 10)
  }
}
