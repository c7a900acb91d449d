import Foundation
import GraphStore
import ProjectModel
import Testing

@Suite struct GraphFileTests {
  /// The rows of a compressed table.
  private func rows(
    _ file: GraphFile, _ starts: GraphSection, _ values: GraphSection
  ) -> [[Int]] {
    let starts = file.numbers(starts, as: UInt32.self).map(Int.init)
    let values = file.numbers(values, as: Int32.self).map(Int.init)
    return zip(starts, starts.dropFirst()).map { Array(values[$0..<$1]) }
  }

  @Test(arguments: 0..<25 as Range<UInt64>)
  func `a graph file holds what the tables of a random store hold`(seed: UInt64) throws {
    let temporary = try TemporaryStore.random(seed: seed)
    let network = try temporary.store.network()
    let opened = try temporary.store.openGraphFile()
    let file = opened.file
    #expect(opened.notice?.contains("is missing; it was made anew") == true)
    #expect(try temporary.store.openGraphFile().notice == nil)
    #expect(file.state.digest == network.digest)

    let keys = Array(file.texts(starts: .organisationKeyStarts, bytes: .organisationKeys))
    #expect(keys == network.organisations.map(\.key))
    #expect(
      Array(file.texts(starts: .organisationNameStarts, bytes: .organisationNames))
        == network.organisations.map(\.name))
    #expect(
      file.numbers(.organisationParents, as: Int32.self).map { $0 < 0 ? nil : keys[Int($0)] }
        == network.organisations.map(\.parentKey))
    let byName = network.organisations.indices.sorted {
      (network.organisations[$0].name, $0) < (network.organisations[$1].name, $1)
    }
    #expect(
      byName.map { Int(file.numbers(.organisationNameRanks, as: Int32.self)[$0]) }
        == Array(byName.indices))
    #expect(
      Array(file.texts(starts: .projectKeyStarts, bytes: .projectKeys))
        == network.projects.map(\.key))
    #expect(
      file.numbers(.projectGrants, as: Int64.self).map { $0 < 0 ? nil : Int($0) }
        == network.projects.map { $0.grant?.amount })
    #expect(
      file.numbers(.projectStarts, as: Int32.self).map { $0 == 0 ? nil : Int($0) / 10_000 }
        == network.projects.map { $0.start?.year })

    for (tops, starts, events, roles, eventStarts, actors, eventRoles) in [
      (
        Array(network.organisations.indices), GraphSection.exactProjectStarts,
        GraphSection.exactProjects, GraphSection.exactRoles, GraphSection.exactOrganisationStarts,
        GraphSection.exactOrganisations, GraphSection.exactRolesByProject
      ),
      (
        network.organisations.map { body in keys.firstIndex(of: body.parentKey ?? body.key) ?? -1 },
        .wholeProjectStarts, .wholeProjects, .wholeRoles, .wholeOrganisationStarts,
        .wholeOrganisations, .wholeRolesByProject
      ),
    ] {
      var expected: [Int: [Int: UInt8]] = [:]
      for tie in network.affiliations {
        expected[tops[tie.organisation], default: [:]][tie.project, default: 0] |=
          1 << UInt8(tie.role.rank)
      }
      let byActor = keys.indices.map { (expected[$0] ?? [:]).keys.sorted() }
      #expect(rows(file, starts, events) == byActor)
      #expect(
        file.numbers(roles, as: UInt8.self).map { $0 }
          == keys.indices.flatMap { actor in
            byActor[actor].map { expected[actor]?[$0] ?? 0 }
          })
      #expect(
        rows(file, eventStarts, actors)
          == network.projects.indices.map { project in
            keys.indices.filter { expected[$0]?[project] != nil }
          })
      #expect(
        file.numbers(eventRoles, as: UInt8.self).map { $0 }
          == network.projects.indices.flatMap { project in
            keys.indices.compactMap { expected[$0]?[project] }
          })
    }
    #expect(
      rows(file, .municipalityProjectStarts, .municipalityProjects)
        == network.municipalities.indices.map { place in
          network.locations.filter { $0.municipality == place }.map(\.project)
        })
    try file.checkWhole()
  }

  @Test func `an empty store has a graph file too`() throws {
    let temporary = try TemporaryStore()
    try temporary.store.refreshGraphFile()
    let opened = try temporary.store.openGraphFile()
    #expect(opened.notice == nil)
    #expect(opened.file.numbers(.rankedSubjects, as: Int32.self).isEmpty)
    #expect(opened.file.numbers(.exactProjectStarts, as: Int32.self).map { $0 } == [0])
  }

  @Test func `the columns of the same sources are the same bytes`() throws {
    let files = try (0..<2).map { _ in
      let temporary = try TemporaryStore.random(seed: 7)
      try temporary.store.refreshGraphFile()
      return try Data(contentsOf: URL(fileURLWithPath: temporary.store.graphFilePath))
    }
    // The header holds the file's number in the file system.
    #expect(files[0].dropFirst(4096) == files[1].dropFirst(4096))
  }

  @Test func `a file of another state is noticed and made anew`() throws {
    let temporary = try TemporaryStore.random(seed: 1)
    try temporary.store.refreshGraphFile()
    try temporary.add("new.txt", title: "Nytt", owner: "Nykomlingen")
    try temporary.conclude()
    let opened = try temporary.store.openGraphFile()
    #expect(
      opened.notice?.contains("mirrors another state of the store; it was made anew") == true)
    #expect(
      opened.file.texts(starts: .organisationNameStarts, bytes: .organisationNames)
        .contains("Nykomlingen"))
    #expect(try temporary.store.openGraphFile().notice == nil)
  }

  @Test func `a file of another store with the same digest is noticed`() throws {
    let one = try TemporaryStore()
    let two = try TemporaryStore()
    let digest = String(repeating: "a", count: 64)
    try one.add("a.txt", title: "Så lästes den", sha256: digest)
    try two.add("a.txt", title: "Eller så", sha256: digest)
    for temporary in [one, two] {
      try temporary.conclude()
      try temporary.store.refreshGraphFile()
    }
    #expect(try one.store.graphFileState().digest == two.store.graphFileState().digest)
    try FileManager.default.removeItem(atPath: two.store.graphFilePath)
    try FileManager.default.copyItem(
      atPath: one.store.graphFilePath, toPath: two.store.graphFilePath)
    let opened = try two.store.openGraphFile()
    #expect(opened.notice?.contains("mirrors another state") == true)
    #expect(opened.file.texts(starts: .projectTitleStarts, bytes: .projectTitles)[0] == "Eller så")
  }

  @Test func `who has a file open keeps it when a newer one takes its place`() throws {
    let temporary = try TemporaryStore.random(seed: 2)
    let old = try temporary.store.openGraphFile().file
    let names = Array(old.texts(starts: .organisationNameStarts, bytes: .organisationNames))
    for round in 0..<5 {
      try temporary.add("new\(round).txt", title: "Nytt \(round)", owner: "Ny \(round)")
      try temporary.conclude()
      try temporary.store.refreshGraphFile()
      #expect(
        Array(old.texts(starts: .organisationNameStarts, bytes: .organisationNames)) == names)
    }
    try old.checkWhole()
  }

  @Test func `where no file can be written the columns are made in memory, and it is said`() throws
  {
    let temporary = try TemporaryStore.random(seed: 4)
    // A folder of that name cannot be replaced by a file.
    try FileManager.default.createDirectory(
      atPath: temporary.store.graphFilePath + "/taken", withIntermediateDirectories: true)
    let opened = try temporary.store.openGraphFile()
    #expect(opened.file.isInMemory)
    #expect(opened.notice?.contains("made in memory for this question") == true)
    try opened.file.checkWhole()
    let left = try FileManager.default.contentsOfDirectory(atPath: temporary.folder.path)
    #expect(!left.contains { $0.hasSuffix(".unfinished.graph") })
  }

  @Test func `what a killed writer left unfinished is removed by the next one`() throws {
    let temporary = try TemporaryStore.random(seed: 5)
    // No process has this number: it is above the system's largest.
    let leftover = temporary.store.graphFilePath + ".2147483600-ABC.unfinished.graph"
    try Data("half".utf8).write(to: URL(fileURLWithPath: leftover))
    try temporary.store.refreshGraphFile()
    #expect(!FileManager.default.fileExists(atPath: leftover))
    #expect(try temporary.store.openGraphFile().notice == nil)
  }
}
