import Foundation
import GraphAlgorithms

/// One size of the generated projects: who takes part in what, and which questions are asked.
///
/// A folder holds `nodes.csv` (`id,type,name`: projects from 0, then organisations, then
/// municipalities), `edges.csv` (`src,dst,type`: a project, who takes part or where, and how),
/// `truth.csv` (the planted community of every organisation, -1 for a hub) and `queries.json`.
struct Dataset {
  /// The name of the folder: S, M or L.
  let size: String
  let projectCount: Int
  let organisationCount: Int
  /// Organisations and the projects they take part in.
  let organisations: AffiliationGraph
  /// Municipalities and the projects that stand there.
  let municipalities: AffiliationGraph
  /// For each organisation its planted community, -1 for a hub.
  let planted: [Int]
  let queries: Queries

  /// The questions that every peer is asked, as ids of `nodes.csv`.
  struct Queries: Decodable {
    let warm: Int
    let hub: Int
    let orgs: [Int]
    let pairs: [[Int]]
    let search: [String]
  }

  static let municipalityCount = 290

  init(_ folder: URL) throws {
    size = folder.lastPathComponent
    let counts = try Self.nodeCounts(folder.appendingPathComponent("nodes.csv"))
    projectCount = counts.projects
    organisationCount = counts.organisations
    (organisations, municipalities) = try Self.graphs(
      folder.appendingPathComponent("edges.csv"), counts: counts)
    planted = try Self.plantedCommunities(folder.appendingPathComponent("truth.csv"))
    queries = try JSONDecoder().decode(
      Queries.self, from: Data(contentsOf: folder.appendingPathComponent("queries.json")))
  }

  /// The number of an organisation on its side, from its id.
  func organisation(_ id: Int) -> Int { id - projectCount }

  private static func nodeCounts(_ file: URL) throws -> (projects: Int, organisations: Int) {
    var projects = 0
    var organisations = 0
    try forEachLine(of: file) { line in
      guard let comma = line.firstIndex(of: UInt8(ascii: ",")), comma + 1 < line.endIndex else {
        return
      }
      if line[comma + 1] == UInt8(ascii: "p") { projects += 1 }
      if line[comma + 1] == UInt8(ascii: "o") { organisations += 1 }
    }
    return (projects, organisations)
  }

  private static func graphs(
    _ file: URL, counts: (projects: Int, organisations: Int)
  ) throws -> (organisations: AffiliationGraph, municipalities: AffiliationGraph) {
    var organisations = AffiliationGraphBuilder(
      actorCount: counts.organisations, eventCount: counts.projects)
    var municipalities = AffiliationGraphBuilder(
      actorCount: municipalityCount, eventCount: counts.projects)
    let firstMunicipality = counts.projects + counts.organisations
    try forEachLine(of: file) { line in
      var index = line.startIndex
      let project = number(in: line, from: &index)
      let other = number(in: line, from: &index)
      if other >= firstMunicipality {
        municipalities.add(actor: other - firstMunicipality, event: project)
      } else {
        organisations.add(actor: other - counts.projects, event: project)
      }
    }
    return (organisations.build(), municipalities.build())
  }

  private static func plantedCommunities(_ file: URL) throws -> [Int] {
    var planted: [Int] = []
    try forEachLine(of: file) { line in
      var index = line.startIndex
      _ = number(in: line, from: &index)
      planted.append(number(in: line, from: &index))
    }
    return planted
  }

  /// Hands every line but the first to `body`, as bytes without their end.
  private static func forEachLine(
    of file: URL, _ body: (Slice<UnsafeRawBufferPointer>) throws -> Void
  ) throws {
    try Data(contentsOf: file, options: .mappedIfSafe).withUnsafeBytes { bytes in
      var start = 0
      var isFirst = true
      while start < bytes.count, let base = bytes.baseAddress {
        let found = memchr(base + start, 10, bytes.count - start)
        let end = found.map { UnsafeRawPointer($0) - base } ?? bytes.count
        if !isFirst, end > start { try body(bytes[start..<end]) }
        isFirst = false
        start = end + 1
      }
    }
  }

  /// The decimal number at an index; moves the index behind the comma that follows.
  private static func number(
    in line: Slice<UnsafeRawBufferPointer>, from index: inout Int
  ) -> Int {
    var value = 0
    var isNegative = false
    while index < line.endIndex, line[index] != UInt8(ascii: ",") {
      if line[index] == UInt8(ascii: "-") {
        isNegative = true
      } else {
        value = value * 10 + Int(line[index]) - 48
      }
      index += 1
    }
    index += 1
    return isNegative ? -value : value
  }
}
