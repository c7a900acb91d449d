import ProjectModel

/// Checks that a graph file holds what a writer of this version writes.
struct GraphFileCheck {
  let header: GraphFileHeader
  let bytes: UnsafeRawBufferPointer

  /// Checks that the columns' lengths fit each other.
  ///
  /// - Complexity: O(columns).
  func checkShape() throws(GraphFileFault) {
    let organisations = count(.organisationKinds)
    let projects = count(.projectStarts)
    let municipalities = count(.municipalityCodes)
    let subjects = count(.rankedSubjects)
    var isFitting = subjects == organisations + projects + municipalities
    func expect(_ sections: [GraphSection], _ count: Int) {
      isFitting = isFitting && sections.allSatisfy { self.count($0) == count }
    }
    expect(
      [
        .organisationParents, .organisationTops, .organisationMunicipalities,
        .organisationNameRanks, .families,
      ], organisations)
    expect([.familyStarts, .exactProjectStarts, .wholeProjectStarts], organisations + 1)
    expect(
      [
        .projectProgrammeAreas, .projectPhases, .projectRegions, .projectEnds, .projectGrants,
        .projectBudgets,
      ], projects)
    expect(
      [.projectMunicipalityStarts, .exactOrganisationStarts, .wholeOrganisationStarts],
      projects + 1)
    expect([.municipalityProjectStarts], municipalities + 1)
    expect([.rankedCounts], subjects)
    expect([.subjectTextStarts], subjects + 1)
    expect([.sortedTexts], count(.textStarts) - 1)
    expect([.postingStarts], 2 * (count(.wordStarts) - 1) + 1)
    expect([.exactRoles, .exactOrganisations, .exactRolesByProject], count(.exactProjects))
    expect([.wholeRoles, .wholeOrganisations, .wholeRolesByProject], count(.wholeProjects))
    expect([.projectMunicipalities], count(.municipalityProjects))
    expect([.organisationKeyStarts, .organisationNameStarts], organisations + 1)
    expect([.projectKeyStarts, .projectTitleStarts, .projectCaseNumberStarts], projects + 1)
    expect([.partOrganisationCounts, .partProjectCounts], count(.partBodies))
    expect([.yearProjectCounts, .yearBegunCounts, .yearGrants], count(.years))
    expect([.yearOrganisationCounts], count(.years) * RoleRows.roles.count)
    for starts in [GraphSection.partStarts, .partnerRankingStarts] where count(starts) > 0 {
      expect([starts], RoleRows.roles.count + 1)
    }
    expect([.partnerCounts], count(.partnerRanking))
    expect([.pairSeconds, .pairCounts, .pairAdjustedPValues], count(.pairFirsts))
    expect([.hubPartnerTotals], count(.hubs))
    expect([.hubPartnerStarts], count(.hubs) + (count(.hubs) > 0 ? 1 : 0))
    expect([.hubPartnerCounts], count(.hubPartners))
    guard isFitting, count(.factStarts) > 1 else { throw .damaged("its header") }
    for (starts, values) in Self.runs where !endsMeet(starts, values) {
      throw .damaged("column \(starts)")
    }
    for (starts, values) in Self.derivedRuns {
      guard count(starts) == 0 ? count(values) == 0 : endsMeet(starts, values) else {
        throw .damaged("column \(starts)")
      }
    }
  }

  /// Checks every block, and that every number points at something.
  ///
  /// - Complexity: O(length).
  func checkWhole() throws(GraphFileFault) {
    try checkBlocks()
    for (starts, _) in Self.runs + Self.derivedRuns {
      let all = numbers(starts, as: UInt32.self)
      var last: UInt32 = 0
      for start in all {
        guard start >= last else { throw .damaged("column \(starts)") }
        last = start
      }
    }
    for (section, bound) in bounds {
      let bound = UInt32(clamping: bound)
      let isParent = section == .organisationParents
      for number in numbers(section, as: UInt32.self) {
        guard number < bound || isParent && number == .max else {
          throw .damaged("column \(section)")
        }
      }
    }
    for (starts, values) in Self.ascendingRows {
      let ends = numbers(starts, as: UInt32.self)
      let ids = numbers(values, as: UInt32.self)
      for row in 0..<(ends.count - 1) where ends[row] + 1 < ends[row + 1] {
        for place in Int(ends[row] + 1)..<Int(ends[row + 1]) where ids[place - 1] >= ids[place] {
          throw .damaged("column \(values)")
        }
      }
    }
    let kindBound = UInt8(OrganisationKind.allCases.count)
    guard numbers(.organisationKinds, as: UInt8.self).allSatisfy({ $0 < kindBound }) else {
      throw .damaged("column organisationKinds")
    }
    try checkValues()
    try checkPostings()
    for (rows, columns) in Self.directions { try checkDirections(rows, columns) }
  }

  /// Checks every block against its checksum.
  private func checkBlocks() throws(GraphFileFault) {
    let sums = UnsafeRawBufferPointer(rebasing: bytes[header.checksumOffset...])
    guard sums.count == header.blockCount * 8, XXHash64.sum(of: sums) == header.checksumOfChecksums
    else { throw .damaged("its checksums") }
    for block in 0..<header.blockCount {
      let start = GraphFileHeader.length + block * GraphFileHeader.blockLength
      let end = min(start + GraphFileHeader.blockLength, header.checksumOffset)
      let sum = XXHash64.sum(of: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      let expected = sums.loadUnaligned(fromByteOffset: block * 8, as: UInt64.self)
      guard UInt64(littleEndian: expected) == sum else {
        throw .damaged("block \(block + 1) of \(header.blockCount)")
      }
    }
  }

  /// Runs: where each begins, and what they are runs of.
  private static let runs: [(GraphSection, GraphSection)] =
    ascendingRows + [
      (.organisationKeyStarts, .organisationKeys), (.organisationNameStarts, .organisationNames),
      (.projectKeyStarts, .projectKeys), (.projectTitleStarts, .projectTitles),
      (.projectCaseNumberStarts, .projectCaseNumbers), (.factStarts, .facts),
      (.textStarts, .texts), (.wordStarts, .words), (.postingStarts, .postings),
      (.subjectTextStarts, .sortedTexts),
    ]

  /// Runs that are empty, their starts too, in a file that was made without them.
  private static let derivedRuns: [(GraphSection, GraphSection)] = [
    (.partStarts, .partBodies), (.partnerRankingStarts, .partnerRanking),
    (.hubPartnerStarts, .hubPartners),
  ]

  /// Runs in which each number is larger than the one before.
  private static let ascendingRows: [(GraphSection, GraphSection)] = [
    (.familyStarts, .families), (.municipalityProjectStarts, .municipalityProjects),
    (.projectMunicipalityStarts, .projectMunicipalities), (.exactProjectStarts, .exactProjects),
    (.exactOrganisationStarts, .exactOrganisations), (.wholeProjectStarts, .wholeProjects),
    (.wholeOrganisationStarts, .wholeOrganisations),
  ]

  /// Columns of numbers that stay below another column's length.
  private var bounds: [(GraphSection, Int)] {
    let organisations = count(.organisationKinds)
    let projects = count(.projectStarts)
    return [
      (.organisationParents, organisations), (.organisationTops, organisations),
      (.families, organisations), (.organisationNameRanks, organisations),
      (.projectProgrammeAreas, count(.factStarts) - 1), (.projectPhases, count(.factStarts) - 1),
      (.projectRegions, count(.factStarts) - 1), (.municipalityProjects, projects),
      (.projectMunicipalities, count(.municipalityCodes)), (.exactProjects, projects),
      (.wholeProjects, projects), (.exactOrganisations, organisations),
      (.wholeOrganisations, organisations), (.rankedSubjects, count(.rankedSubjects)),
      (.sortedTexts, count(.textStarts) - 1), (.partBodies, organisations),
      (.partnerRanking, organisations), (.pairFirsts, count(.municipalityCodes)),
      (.pairSeconds, count(.municipalityCodes)), (.hubs, organisations),
      (.hubPartnerTotals, organisations), (.hubPartners, organisations),
    ]
  }

  private func endsMeet(_ starts: GraphSection, _ values: GraphSection) -> Bool {
    let all = numbers(starts, as: UInt32.self)
    return all.first == 0 && all.last.map(Int.init) == count(values)
  }

  func count(_ section: GraphSection) -> Int {
    header.places[Int(section.rawValue) - 1].count
  }

  func numbers<Number: BitwiseCopyable>(
    _ section: GraphSection, as _: Number.Type
  ) -> UnsafeBufferPointer<Number> {
    let place = header.places[Int(section.rawValue) - 1]
    return UnsafeRawBufferPointer(rebasing: bytes[place.offset..<place.end])
      .bindMemory(to: Number.self)
  }
}
