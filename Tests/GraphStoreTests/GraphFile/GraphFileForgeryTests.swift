import Foundation
import ProjectModel
import Testing

@testable import GraphStore

/// Graph files whose checksums are right, and which hold what no store does: found by libFuzzer, or by
/// looking for what it would find.
@Suite struct GraphFileForgeryTests {
  private let temporary: TemporaryStore
  private let path: String

  init() throws {
    temporary = try TemporaryStore.random(seed: 11, projectCount: 4)
    try temporary.store.refreshGraphFile { _ in Self.derived }
    path = temporary.store.graphFilePath
  }

  /// Derived columns of lengths that fit each other: a part and a rank for all ties and for the owners'
  /// alone, two years, a pair, and a hub with a partner.
  private static var derived: DerivedColumns {
    var columns = DerivedColumns()
    for starts in [GraphSection.partStarts, .partnerRankingStarts] {
      columns.set(starts, to: [0, 1, 2, 2, 2, 2] as [Int32])
    }
    for section in [
      GraphSection.partBodies, .partOrganisationCounts, .partProjectCounts, .partnerRanking,
      .partnerCounts,
    ] {
      columns.set(section, to: [0, 0] as [Int32])
    }
    columns.set(.years, to: [2009, 2010] as [Int32])
    columns.set(.yearProjectCounts, to: [1, 1] as [Int32])
    columns.set(.yearBegunCounts, to: [1, 1] as [Int32])
    columns.set(.yearOrganisationCounts, to: [Int32](repeating: 1, count: 10))
    columns.set(.yearGrants, to: [0, 0] as [Int64])
    for section in [GraphSection.pairFirsts, .pairSeconds, .pairCounts] {
      columns.set(section, to: [0] as [Int32])
    }
    columns.set(.pairAdjustedPValues, to: [(0.5).bitPattern] as [UInt64])
    columns.set(.hubs, to: [0] as [Int32])
    columns.set(.hubPartnerTotals, to: [1] as [Int32])
    columns.set(.hubPartnerStarts, to: [0, 1] as [Int32])
    columns.set(.hubPartners, to: [1] as [Int32])
    columns.set(.hubPartnerCounts, to: [1] as [Int32])
    return columns
  }

  /// A graph file that is changed and then sealed with its own checksums.
  private struct Forgery {
    var bytes: [UInt8]
    var header: GraphFileHeader

    init(_ path: String) throws {
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      header = try bytes.withUnsafeBytes { try GraphFileHeader(of: $0) }
    }

    func place(_ section: GraphSection) -> GraphFileHeader.Place {
      header.places[Int(section.rawValue) - 1]
    }

    func number(_ section: GraphSection, _ index: Int) -> Int {
      let start = place(section).offset + index * section.width
      return (0..<section.width).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
    }

    mutating func set(_ section: GraphSection, _ index: Int, to value: Int) {
      let start = place(section).offset + index * section.width
      for offset in 0..<section.width {
        bytes[start + offset] = UInt8(truncatingIfNeeded: value >> (8 * offset))
      }
    }

    /// The bytes with checksums that are right.
    var sealed: [UInt8] {
      var header = header
      let sums = (0..<header.blockCount).flatMap { block -> [UInt8] in
        let start = GraphFileHeader.length + block * GraphFileHeader.blockLength
        let end = min(start + GraphFileHeader.blockLength, header.checksumOffset)
        let sum = bytes[start..<end].withUnsafeBytes(XXHash64.sum)
        return withUnsafeBytes(of: sum.littleEndian) { Array($0) }
      }
      header.checksumOfChecksums = sums.withUnsafeBytes(XXHash64.sum)
      return header.bytes + bytes[GraphFileHeader.length..<header.checksumOffset] + sums
    }
  }

  /// Why a forged file is not believed; `nil` when it is.
  private func fault(_ change: (inout Forgery) -> Void) throws -> GraphFileFault? {
    var forgery = try Forgery(path)
    change(&forgery)
    let copy = path + "-forged"
    try Data(forgery.sealed).write(to: URL(fileURLWithPath: copy))
    do throws(GraphFileFault) {
      _ = try GraphFile(path: copy)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a file that is sealed anew without a change is believed`() throws {
    #expect(try fault { _ in } == nil)
  }

  @Test func `a column without numbers that lies behind the end is not believed`() throws {
    let fault = try fault { forgery in
      let place = forgery.place(.facts)
      forgery.header.places[Int(place.section.rawValue) - 1] = .init(
        section: place.section, offset: 1 << 40, count: 0)
    }
    #expect(fault == .damaged("its header"))
  }

  @Test func `places of a word that do not end, or are no subjects, are not believed`() throws {
    for byte in [0xFF, 0x7F] {
      let fault = try fault { forgery in
        for index in 0..<forgery.place(.postings).count { forgery.set(.postings, index, to: byte) }
      }
      #expect(fault == .damaged("column postings"))
    }
    let last = try fault { forgery in
      let index = forgery.place(.postings).count - 1
      forgery.set(.postings, index, to: forgery.number(.postings, index) | 0x80)
    }
    #expect(last == .damaged("column postings"))
  }

  @Test func `days that no calendar has are not believed`() throws {
    for (section, day) in [
      (GraphSection.projectStarts, -1), (.projectStarts, 20_090_230), (.projectEnds, .max),
    ] {
      #expect(try fault { $0.set(section, 0, to: day) } == .damaged("column \(section)"))
    }
  }

  @Test func `derived rows that begin before others end, or beyond the column, are not believed`()
    throws
  {
    for starts in [GraphSection.partStarts, .partnerRankingStarts] {
      for (index, value) in [(0, 1), (1, 3), (2, 0), (3, 1 << 31), (4, -1), (5, 1), (5, 3)] {
        #expect(
          try fault { $0.set(starts, index, to: value) } == .damaged("column \(starts)"),
          "\(index): \(value)")
      }
      for count in [0, 1, 5] {
        let fault = try fault { forgery in
          let place = forgery.place(starts)
          forgery.header.places[Int(starts.rawValue) - 1] = .init(
            section: starts, offset: place.offset, count: count)
        }
        #expect(
          fault == .damaged(count == 0 ? "column \(starts)" : "its header"), "\(count) starts")
      }
    }
    #expect(
      try fault { $0.set(.hubPartnerStarts, 0, to: 1) } == .damaged("column hubPartnerStarts"))
    #expect(
      try fault { $0.set(.hubPartnerTotals, 0, to: -1) } == .damaged("column hubPartnerTotals"))
  }

  @Test func `years that do not follow each other are not believed`() throws {
    for (index, year) in [(0, 2010), (0, 2008), (1, 2009), (1, -1), (1, .max)] {
      #expect(try fault { $0.set(.years, index, to: year) } == .damaged("column years"))
    }
    let numbers = try fault { forgery in
      forgery.set(.years, 0, to: -1)
      forgery.set(.years, 1, to: 0)
    }
    #expect(numbers == .damaged("column years"))
  }

  @Test func `a probability that is none is not believed`() throws {
    for number in [1.5, -0.1, 1e300, .nan, .infinity] {
      let bits = Int(bitPattern: UInt(number.bitPattern))
      #expect(
        try fault { $0.set(.pairAdjustedPValues, 0, to: bits) }
          == .damaged("column pairAdjustedPValues"), "\(number)")
    }
  }

  @Test func `a municipality that Sweden does not have is not believed`() throws {
    for code in [0, 1, 9_999, -1] {
      #expect(
        try fault { $0.set(.municipalityCodes, 0, to: code) }
          == .damaged("column municipalityCodes"))
    }
  }

  @Test func `a tie that one side alone knows is not believed`() throws {
    for (starts, values, others) in [
      (
        GraphSection.municipalityProjectStarts, GraphSection.municipalityProjects,
        GraphSection.projectMunicipalities
      ),
      (.exactProjectStarts, .exactProjects, .exactOrganisations),
      (.wholeProjectStarts, .wholeProjects, .wholeOrganisations),
    ] {
      let fault = try fault { forgery in
        // A row of one number stays ascending whatever the number.
        let rows = 0..<(forgery.place(starts).count - 1)
        guard
          let row = rows.first(where: {
            forgery.number(starts, $0) + 1 == forgery.number(starts, $0 + 1)
          })
        else { return }
        let place = forgery.number(starts, row)
        let project = forgery.number(values, place)
        forgery.set(values, place, to: project == 0 ? 1 : 0)
      }
      #expect(fault == .damaged("column \(others)"))
    }
  }
}
