import GRDB
import ProjectModel

/// The current projects with everything that is written in them, in memory: the conclusions are drawn
/// in several passes over all of it.
///
/// A mention takes five bytes, a written name is kept once. Nothing changes after it is read.
final class SourceTable {
  struct Entry {
    let id: Int64
    let key: String
    let region: String?
    let emailDomain: String?
    let ownerOrganisationNumber: String?
    /// The place of the project's first mention in the list of all.
    var firstMention = 0
    var mentionCount = 0
  }

  /// The projects, by ascending row.
  private(set) var projects: [Entry] = []
  /// The places of the projects, by ascending key.
  private var order: [UInt32] = []
  private var roles: [UInt8] = []
  /// The places of the mentions' names among the names.
  private var nameIndices: [UInt32] = []
  private var nameIDs: [Int64] = []
  private var names: [String] = []
  /// What was counted, by section and label.
  private(set) var figures: [(section: String, label: String, count: Int)] = []

  /// How many mentions the projects have.
  var mentionCount: Int { roles.count }
  /// How many written names there are.
  var nameCount: Int { names.count }

  init(_ db: Database) throws {
    try readNames(db)
    try readProjects(db)
    try readMentions(db)
    try readOrder(db)
    countMentions()
  }

  private func readNames(_ db: Database) throws {
    try BulkRows.forEach(db, sql: "SELECT id, text FROM written_name ORDER BY id") { row in
      nameIDs.append(row.int64(0))
      names.append(row.text(1))
    }
  }

  private func readProjects(_ db: Database) throws {
    // There are few regions and many projects.
    var regions = TextNumbers()
    var regionTexts: [String] = []
    let fields = Figure.fields
    var filled = [Int](repeating: 0, count: fields.count)
    let columns = fields.map { "p." + $0.column }.joined(separator: ", ")
    let sql = """
      SELECT p.id, c.key, p.region, p.email_domain, p.owner_organisation_number, \(columns)
      FROM current_project c CROSS JOIN project p WHERE p.id = c.project_id ORDER BY c.project_id
      """
    try BulkRows.forEach(db, sql: sql) { row in
      var region: String?
      if !row.isNull(2) {
        let bytes = row.bytes(2)
        if let known = regions.number(of: bytes) {
          region = regionTexts[Int(known)]
        } else {
          let text = row.text(2)
          regions.note(Int64(regionTexts.count), of: bytes)
          regionTexts.append(text)
          region = text
        }
      }
      projects.append(
        Entry(
          id: row.int64(0), key: row.text(1), region: region, emailDomain: row.optionalText(3),
          ownerOrganisationNumber: row.optionalText(4)))
      for field in fields.indices where !row.isNull(5 + Int32(field)) { filled[field] += 1 }
    }
    for (field, count) in zip(fields, filled) {
      figures.append((Figure.completeness, field.label, count))
    }
  }

  private func readMentions(_ db: Database) throws {
    // Of its own in the loop, a column is not looked at by everybody at every row.
    var entries = projects
    projects = []
    var roles: [UInt8] = []
    var nameIndices: [UInt32] = []
    var current = 0
    // Mentions of projects that are not current any more are passed over.
    let sql = "SELECT project_id, role, name_id FROM mention ORDER BY project_id, ordinal"
    try BulkRows.forEach(db, sql: sql) { row in
      let id = row.int64(0)
      while current < entries.count, entries[current].id < id { current += 1 }
      guard current < entries.count, entries[current].id == id else { return }
      // Another tool may have taken rows out that these refer to.
      guard let name = nameIndex(of: row.int64(2)) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      if entries[current].mentionCount == 0 { entries[current].firstMention = roles.count }
      entries[current].mentionCount += 1
      roles.append(UInt8(truncatingIfNeeded: row.int(1)))
      nameIndices.append(name)
    }
    projects = entries
    self.roles = roles
    self.nameIndices = nameIndices
  }

  private func readOrder(_ db: Database) throws {
    order.reserveCapacity(projects.count)
    let sql = "SELECT project_id FROM current_project INDEXED BY current_project_key ORDER BY key"
    try BulkRows.forEach(db, sql: sql) { row in
      guard let place = projectIndex(of: row.int64(0)) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      order.append(UInt32(place))
    }
  }

  private func countMentions() {
    let (roles, nameIndices) = (roles, nameIndices)
    let municipality = UInt8(AffiliationRole.municipality.rank)
    var isNamed = [Bool](repeating: false, count: names.count)
    var mentionCount = 0
    var projectsByRole = [Int](repeating: 0, count: AffiliationRole.allCases.count)
    for project in projects {
      var met: UInt8 = 0
      for place in project.firstMention..<project.firstMention + project.mentionCount {
        met |= 1 << min(roles[place], municipality)
        if roles[place] < municipality {
          mentionCount += 1
          isNamed[Int(nameIndices[place])] = true
        }
      }
      for rank in projectsByRole.indices where met >> UInt8(rank) & 1 == 1 {
        projectsByRole[rank] += 1
      }
    }
    figures.append((Figure.mentions, Figure.ofOrganisations, mentionCount))
    figures.append((Figure.mentions, Figure.writtenNames, isNamed.count { $0 }))
    for role in AffiliationRole.allCases {
      figures.append((Figure.completeness, role.rawValue, projectsByRole[role.rank]))
    }
  }

  /// Names are numbered from 1 without gaps, unless another tool has taken some out.
  private func nameIndex(of id: Int64) -> UInt32? {
    if id >= 1, id <= nameIDs.count, nameIDs[Int(id) - 1] == id { return UInt32(id - 1) }
    return Self.place(of: id, count: nameIDs.count) { nameIDs[$0] }.map { UInt32($0) }
  }

  private func projectIndex(of id: Int64) -> Int? {
    if id >= 1, id <= projects.count, projects[Int(id) - 1].id == id { return Int(id) - 1 }
    return Self.place(of: id, count: projects.count) { projects[$0].id }
  }

  /// The place of a number among ascending ones.
  private static func place(of id: Int64, count: Int, in ids: (Int) -> Int64) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if ids(middle) < id { low = middle + 1 } else { high = middle }
    }
    return low < count && ids(low) == id ? low : nil
  }

  func projectID(at index: Int) -> Int64 { projects[index].id }

  func role(at place: Int) -> AffiliationRole { AffiliationRole(rank: Int(roles[place])) }

  func nameIndex(at place: Int) -> Int { Int(nameIndices[place]) }

  func name(at index: Int) -> (id: Int64, text: String) { (nameIDs[index], names[index]) }

  /// Calls back once for every project, by ascending key.
  func forEachProject(_ body: (SourceProject) throws -> Void) rethrows {
    for index in order {
      try body(SourceProject(projects[Int(index)], at: Int(index), of: self))
    }
  }
}
