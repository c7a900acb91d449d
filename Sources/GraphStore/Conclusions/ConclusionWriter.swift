import GRDB
import ProjectModel

/// Reads sources and writes conclusions inside one transaction.
///
/// What has many rows is kept in memory until the end and then written in the order of its table, and
/// indices are made when their tables are full: every page of the file is then written once.
public final class ConclusionWriter {
  private let db: Database
  private let sources: SourceTable
  private var insertOrganisation: BulkInsert
  private var insertResolution: BulkInsert
  private var organisationIDs = TextNumbers()
  private var resolutions: KnownResolutions
  private var ties = PackedPairs()
  private var locations = PackedPairs()
  /// Which names each organisation is written with.
  private var forms = PackedPairs()
  /// What each name means as a body and as a place, where that is settled.
  private var settledBodies: [Settled]
  private var settledPlaces: [Settled]
  /// The resolution of each mention; 0 where there is none.
  private var resolutionOfMention: [UInt32]
  /// The first resolution of each name, which is its usual one; 0 for none.
  private var usualResolutions: [UInt32]

  /// A resolution, and the organisation's row or the municipality's number that it leads to.
  private struct Settled {
    var resolution: UInt32 = 0
    var target: UInt32 = 0
  }

  init(_ db: Database) throws {
    self.db = db
    try KnownTexts.makeIndex(db)
    try ConclusionTables.clear(db)
    try Self.insertMunicipalities(db)
    try CurrentProjects.choose(db)
    sources = try SourceTable(db)
    resolutions = KnownResolutions(nameCount: sources.nameCount)
    settledBodies = Array(repeating: Settled(), count: sources.nameCount)
    settledPlaces = settledBodies
    resolutionOfMention = Array(repeating: 0, count: sources.mentionCount)
    usualResolutions = Array(repeating: 0, count: sources.nameCount)
    insertOrganisation = BulkInsert(
      db, into: "organisation",
      columns: ["id", "key", "name", "kind", "parent_id", "municipality_code", "project_count"])
    insertResolution = BulkInsert(
      db, into: "resolution",
      columns: [
        "id", "name_id", "organisation_id", "municipality_code", "rule", "confidence", "reason",
        "is_usual", "mention_count",
      ])
  }

  /// Calls back once for every current project, by ascending key.
  ///
  /// - Complexity: O(m) in the number of mentions.
  public func forEachProject(_ body: (SourceProject) throws -> Void) throws {
    try sources.forEachProject(body)
  }

  /// Writes what was concluded for one mention.
  ///
  /// - Parameters:
  ///   - conclusion: What the mention means.
  ///   - mention: The mention.
  ///   - project: Its project.
  ///   - isSettled: Whether the written name means the same wherever it stands; see
  ///     ``concludeAsBefore(at:of:)``.
  /// - Throws: `DatabaseError`.
  public func conclude(
    _ conclusion: Conclusion, of mention: SourceMention, in project: SourceProject,
    isSettled: Bool = false
  ) throws {
    switch conclusion {
    case .organisation(let resolution):
      let organisation = try organisationID(resolution.organisation, parent: resolution.parent)
      let id = try resolutionID(
        of: mention, organisation: organisation, municipality: resolution.municipality?.code,
        rule: resolution.rule, confidence: resolution.confidence, reason: resolution.reason)
      let settled = Settled(resolution: id, target: UInt32(truncatingIfNeeded: organisation))
      if isSettled { settledBodies[mention.nameIndex] = settled }
      link(mention.ordinal, mention.role, of: project, to: settled)
    case .municipality(let municipality, let rule, let confidence, let reason):
      let id = try resolutionID(
        of: mention, organisation: nil, municipality: municipality.code, rule: rule,
        confidence: confidence, reason: reason)
      let settled = Settled(resolution: id, target: UInt32(municipality.code) ?? 0)
      if isSettled { settledPlaces[mention.nameIndex] = settled }
      link(mention.ordinal, mention.role, of: project, to: settled)
    case .none:
      break
    }
  }

  /// Writes for one of a project's names what was concluded for the same name before, if that was
  /// settled: as a body or as a place, as the role asks.
  ///
  /// - Returns: Whether anything was settled.
  public func concludeAsBefore(at ordinal: Int, of project: SourceProject) -> Bool {
    let name = project.nameIndex(at: ordinal)
    let role = project.role(at: ordinal)
    let settled = role == .municipality ? settledPlaces[name] : settledBodies[name]
    guard settled.resolution != 0 else { return false }
    link(ordinal, role, of: project, to: settled)
    return true
  }

  /// Writes pairs of names that are alike, likeliest first, for people to judge.
  public func suggest(_ suggestions: [StoredSuggestion]) throws {
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO suggestion (rank, a_key, a_name, b_key, b_name, likeness)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    let insertFeature = try db.makeStatement(
      sql: "INSERT INTO suggestion_feature (rank, ordinal, name, weight) VALUES (?, ?, ?, ?)")
    for (rank, suggestion) in suggestions.enumerated() {
      let likeness = min(1, max(0, suggestion.likeness))
      try insert.execute(arguments: [
        rank, suggestion.a.key, suggestion.a.name, suggestion.b.key, suggestion.b.name, likeness,
      ])
      for (ordinal, feature) in suggestion.features.enumerated() {
        try insertFeature.execute(arguments: [rank, ordinal, feature.name, feature.weight])
      }
    }
  }

  /// Writes what was kept in memory, makes the indices and fills the table of spellings.
  func finish() throws {
    try insertOrganisation.finish()
    try insertResolution.finish()
    try writeExceptions()
    try writeTies()
    try writeLocations()
    try writeFigures()
    try ConclusionTables.finish(db)
    try Spellings(db).fill(forms) { sources.name(at: $0).text }
  }

  /// Writes the mentions that have another resolution than the usual one of their name, and how many
  /// mentions each resolution has.
  private func writeExceptions() throws {
    var insert = BulkInsert(
      db, into: "mention_exception", columns: ["project_id", "ordinal", "resolution_id"])
    var counts = [Int](repeating: 0, count: resolutions.count + 1)
    for project in sources.projects {
      for ordinal in 0..<project.mentionCount {
        let place = project.firstMention + ordinal
        let resolution = resolutionOfMention[place]
        counts[Int(resolution)] += 1
        guard resolution != usualResolutions[sources.nameIndex(at: place)] else { continue }
        try insert.add { row in
          row.bind(project.id)
          row.bind(ordinal)
          row.bind(resolution == 0 ? nil : Int(resolution))
        }
      }
    }
    try insert.finish()
    let update = try BulkStatement(
      db, sql: "UPDATE resolution SET mention_count = ? WHERE id = ?")
    for (resolution, count) in counts.enumerated().dropFirst() where count != 1 {
      try update.run { row in
        row.bind(count)
        row.bind(resolution)
      }
    }
  }

  /// Writes the ties by organisation and by project, and counts each organisation's projects.
  private func writeTies() throws {
    var insert = BulkInsert(
      db, into: "affiliation", columns: ["organisation_id", "project_id", "role"])
    var projectCounts = [Int](repeating: 0, count: organisationIDs.count + 1)
    var byProject = GroupedNumbers(groupCount: sources.projects.count)
    var last = (organisation: -1, project: -1)
    try ties.forEachSorted { organisation, project, role in
      if last != (organisation, project) { projectCounts[organisation] += 1 }
      last = (organisation, project)
      byProject.append(UInt32(organisation) << 3 | UInt32(role), to: project)
      try insert.add { row in
        row.bind(organisation)
        row.bind(sources.projectID(at: project))
        row.bind(role)
      }
    }
    try insert.finish()
    ties = PackedPairs()
    var mirror = BulkInsert(
      db, into: "project_affiliation", columns: ["project_id", "organisation_id", "role"])
    try byProject.forEach { project, tie in
      try mirror.add { row in
        row.bind(sources.projectID(at: project))
        row.bind(Int(tie >> 3))
        row.bind(Int(tie & 7))
      }
    }
    try mirror.finish()
    let update = try BulkStatement(
      db, sql: "UPDATE organisation SET project_count = ? WHERE id = ?")
    for (organisation, count) in projectCounts.enumerated().dropFirst() where count != 1 {
      try update.run { row in
        row.bind(count)
        row.bind(organisation)
      }
    }
  }

  private func writeLocations() throws {
    var insert = BulkInsert(db, into: "location", columns: ["municipality_code", "project_id"])
    let codes = Dictionary(
      MunicipalityRegister.all.compactMap { place in Int(place.code).map { ($0, place.code) } },
      uniquingKeysWith: { first, _ in first })
    var byProject = GroupedNumbers(groupCount: sources.projects.count)
    try locations.forEachSorted { number, project, _ in
      guard let code = codes[number] else { return }
      byProject.append(UInt32(number), to: project)
      try insert.add { row in
        row.bind(code)
        row.bind(sources.projectID(at: project))
      }
    }
    try insert.finish()
    locations = PackedPairs()
    var mirror = BulkInsert(
      db, into: "project_location", columns: ["project_id", "municipality_code"])
    try byProject.forEach { project, number in
      guard let code = codes[Int(number)] else { return }
      try mirror.add { row in
        row.bind(sources.projectID(at: project))
        row.bind(code)
      }
    }
    try mirror.finish()
  }

  private func writeFigures() throws {
    let insert = try db.makeStatement(
      sql: "INSERT INTO figure (section, label, count) VALUES (?, ?, ?)")
    for (section, label, count) in sources.figures {
      try insert.execute(arguments: [section, label, count])
    }
  }

  private func organisationID(_ organisation: Organisation, parent: Organisation?) throws -> Int64 {
    if let id = organisationIDs.number(of: organisation.key) { return id }
    let parentID = try parent.map { try organisationID($0, parent: nil) }
    let id = Int64(organisationIDs.count + 1)
    try insertOrganisation.add { row in
      row.bind(id)
      row.bind(organisation.key)
      row.bind(organisation.name)
      row.bind(organisation.kind.rawValue)
      row.bind(parentID)
      row.bind(organisation.municipalityCode)
      row.bind(1)
    }
    organisationIDs.note(id, of: organisation.key)
    return id
  }

  private func resolutionID(
    of mention: SourceMention, organisation: Int64?, municipality: String?, rule: ResolutionRule,
    confidence: Double, reason: String
  ) throws -> UInt32 {
    let meaning = KnownResolutions.Meaning(
      organisation: organisation ?? 0, municipality: organisation == nil ? municipality : nil,
      rule: rule, reason: reason)
    if let known = resolutions.id(of: mention.nameIndex, meaning) { return known }
    let isUsual = usualResolutions[mention.nameIndex] == 0
    let id = UInt32(resolutions.count + 1)
    try insertResolution.add { row in
      row.bind(Int(id))
      row.bind(mention.nameID)
      row.bind(organisation)
      row.bind(municipality)
      row.bind(rule.rawValue)
      row.bind(confidence)
      row.bind(reason)
      row.bind(isUsual ? 1 : 0)
      row.bind(1)
    }
    if isUsual { usualResolutions[mention.nameIndex] = id }
    resolutions.note(id, of: mention.nameIndex, meaning)
    if let organisation { forms.append(Int(organisation), mention.nameIndex, 0) }
    return id
  }

  private func link(
    _ ordinal: Int, _ role: AffiliationRole, of project: SourceProject, to target: Settled
  ) {
    resolutionOfMention[project.firstMention + ordinal] = target.resolution
    if role == .municipality {
      locations.append(Int(target.target), project.index, 0)
    } else {
      ties.append(Int(target.target), project.index, role.rank)
    }
  }

  private static func insertMunicipalities(_ db: Database) throws {
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO municipality (code, name, county, region, latitude, longitude)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for municipality in MunicipalityRegister.all {
      insert.setUncheckedArguments([
        municipality.code, municipality.name, municipality.county.name,
        municipality.county.region, municipality.latitude, municipality.longitude,
      ])
      try insert.execute()
    }
  }
}
