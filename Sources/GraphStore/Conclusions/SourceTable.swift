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
  private var order: [Int] = []
  private var roles: [UInt8] = []
  /// The places of the mentions' names among the names.
  private var nameIndices: [UInt32] = []
  private var nameIDs: [Int64] = []
  private var names: [String] = []

  /// How many mentions the projects have.
  var mentionCount: Int { roles.count }
  /// How many written names there are.
  var nameCount: Int { names.count }

  init(_ db: Database) throws {
    try readNames(db)
    try readProjects(db)
    try readMentions(db)
    let keys = projects.map(\.key)
    order = keys.indices.sorted { keys[$0] < keys[$1] }
  }

  private func readNames(_ db: Database) throws {
    try BulkRows.forEach(db, sql: "SELECT id, text FROM written_name ORDER BY id") { row in
      nameIDs.append(row.int64(0))
      names.append(row.text(1))
    }
  }

  private func readProjects(_ db: Database) throws {
    // There are few regions and many projects.
    var regions: [String: String] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT p.id, c.key, p.region, p.email_domain, p.owner_organisation_number
        FROM current_project c JOIN project p ON p.id = c.project_id ORDER BY c.project_id
        """)
    while let row = try rows.next() {
      var region: String? = row[2]
      if let written = region {
        region = regions[written] ?? written
        regions[written] = region
      }
      projects.append(
        Entry(
          id: row[0], key: row[1], region: region, emailDomain: row[3],
          ownerOrganisationNumber: row[4]))
    }
  }

  private func readMentions(_ db: Database) throws {
    let sql = """
      SELECT m.project_id, m.role, m.name_id
      FROM current_project c CROSS JOIN mention m ON m.project_id = c.project_id
      ORDER BY m.project_id, m.ordinal
      """
    var project = 0
    try BulkRows.forEach(db, sql: sql) { row in
      let id = row.int64(0)
      while project < projects.count, projects[project].id < id { project += 1 }
      // Another tool may have taken rows out that these refer to.
      guard project < projects.count, projects[project].id == id,
        let name = nameIndex(of: row.int64(2))
      else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      if projects[project].mentionCount == 0 { projects[project].firstMention = roles.count }
      projects[project].mentionCount += 1
      roles.append(UInt8(truncatingIfNeeded: row.int(1)))
      nameIndices.append(name)
    }
  }

  /// Names are numbered from 1 without gaps, unless another tool has taken some out.
  private func nameIndex(of id: Int64) -> UInt32? {
    if id >= 1, id <= nameIDs.count, nameIDs[Int(id) - 1] == id { return UInt32(id - 1) }
    var low = 0
    var high = nameIDs.count
    while low < high {
      let middle = (low + high) / 2
      if nameIDs[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < nameIDs.count && nameIDs[low] == id ? UInt32(low) : nil
  }

  func projectID(at index: Int) -> Int64 { projects[index].id }

  func role(at place: Int) -> AffiliationRole { AffiliationRole(rank: Int(roles[place])) }

  func nameIndex(at place: Int) -> Int { Int(nameIndices[place]) }

  func name(at index: Int) -> (id: Int64, text: String) { (nameIDs[index], names[index]) }

  /// Calls back once for every project, by ascending key.
  func forEachProject(_ body: (SourceProject) throws -> Void) rethrows {
    for index in order { try body(SourceProject(projects[index], at: index, of: self)) }
  }
}
