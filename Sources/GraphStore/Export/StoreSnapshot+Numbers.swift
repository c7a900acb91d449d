import Foundation
import GRDB
public import ProjectModel

/// The numbers that organisations and projects go by, for engines that compute with numbers.
///
/// - Complexity: Twelve bytes an organisation and four a project.
public struct SnapshotNumbers {
  /// The number of the organisation that each one is a part of; itself for none.
  public let parents: [Int32]
  /// The number of the body at the top of each organisation's chain of parents.
  public let tops: [Int32]
  /// Organisations' places by name: equal names share one.
  public let nameOrder: [Int32]
  /// The numbers of the projects, by row.
  let projectNumbers: NumbersByRow
}

/// Small numbers by the row they stand for.
struct NumbersByRow {
  private var numbers: [Int32] = []

  subscript(row: Int64) -> Int32? {
    guard row >= 0, row < numbers.count, numbers[Int(row)] >= 0 else { return nil }
    return numbers[Int(row)]
  }

  mutating func note(_ number: Int32, of row: Int64) {
    let place = Int(row)
    if place >= numbers.count {
      numbers.append(contentsOf: repeatElement(-1, count: place - numbers.count + 1))
    }
    numbers[place] = number
  }
}

extension StoreSnapshot {
  /// Numbers everything.
  ///
  /// - Complexity: O(n log n) in the number of organisations; names are sorted by SQLite, outside
  ///   memory when there are many.
  public func numbers() throws -> SnapshotNumbers {
    var organisations = NumbersByRow()
    var count: Int32 = 0
    let ids = try Int64.fetchCursor(db, sql: "SELECT id FROM organisation ORDER BY key")
    while let id = try ids.next() {
      organisations.note(count, of: id)
      count += 1
    }
    var parents = Array(0..<count)
    let parts = try Row.fetchCursor(
      db, sql: "SELECT id, parent_id FROM organisation WHERE parent_id IS NOT NULL")
    while let row = try parts.next() {
      guard let part = organisations[row[0]], let parent = organisations[row[1]] else { continue }
      parents[Int(part)] = parent
    }
    var projects = NumbersByRow()
    var projectCount: Int32 = 0
    let projectIDs = try Int64.fetchCursor(
      db, sql: "SELECT project_id FROM current_project ORDER BY key")
    while let id = try projectIDs.next() {
      projects.note(projectCount, of: id)
      projectCount += 1
    }
    return SnapshotNumbers(
      parents: parents, tops: Self.tops(of: parents),
      nameOrder: try nameOrder(of: organisations, count: Int(count)), projectNumbers: projects)
  }

  private static func tops(of parents: [Int32]) -> [Int32] {
    parents.indices.map { index in
      var top = Int32(index)
      var steps = 0
      // A chain longer than this cannot come from a name; the bound ends a ring.
      while steps < 8, parents[Int(top)] != top {
        top = parents[Int(top)]
        steps += 1
      }
      return top
    }
  }

  /// The order of bytes is that of answers unless some name holds letters in pieces; then the pieces
  /// are put together for every comparison, which takes longer.
  private func nameOrder(of organisations: NumbersByRow, count: Int) throws -> [Int32] {
    if let order = try nameOrder(of: organisations, count: count, collation: "BINARY") {
      return order
    }
    db.add(collation: Self.textOrder)
    return try nameOrder(of: organisations, count: count, collation: Self.textOrder.name) ?? []
  }

  /// - Returns: `nil` when the names do not come in the order that they have in answers.
  private func nameOrder(
    of organisations: NumbersByRow, count: Int, collation: String
  ) throws -> [Int32]? {
    var order = [Int32](repeating: 0, count: count)
    var place: Int32 = -1
    var last: String?
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, name FROM organisation ORDER BY name COLLATE \(collation)")
    while let row = try rows.next() {
      let name: String = row[1]
      if let last, name < last { return nil }
      if name != last {
        place += 1
        last = name
      }
      if let number = organisations[row[0]] { order[Int(number)] = place }
    }
    return order
  }

  /// The order of texts in answers, for SQLite.
  private static let textOrder = DatabaseCollation("samband_text") { a, b in
    a == b ? .orderedSame : a < b ? .orderedAscending : .orderedDescending
  }

  /// One organisation's tie to one project in one role, by numbers.
  public struct NumberedTie: Hashable, Comparable, Sendable {
    /// The project.
    public let project: Int32
    /// The role.
    public let role: AffiliationRole

    /// Orders by project and role.
    public static func < (a: NumberedTie, b: NumberedTie) -> Bool {
      (a.project, a.role) < (b.project, b.role)
    }
  }

  /// Calls back once for every tie, by organisation, project and role, each role apart.
  public func forEachNumberedTie(
    _ numbers: SnapshotNumbers, _ body: (_ organisation: Int32, NumberedTie) throws -> Void
  ) throws {
    let statement = try db.makeStatement(
      sql: "SELECT project_id, role FROM affiliation WHERE organisation_id = ?")
    var organisation: Int32 = 0
    let ids = try Int64.fetchCursor(db, sql: "SELECT id FROM organisation ORDER BY key")
    while let id = try ids.next() {
      var ties: [NumberedTie] = []
      statement.setUncheckedArguments([id])
      let rows = try Row.fetchCursor(statement)
      while let row = try rows.next() {
        guard let project = numbers.projectNumbers[row[0]] else { continue }
        ties.append(NumberedTie(project: project, role: AffiliationRole(rank: row[1])))
      }
      for tie in ties.sorted() { try body(organisation, tie) }
      organisation += 1
    }
  }

  /// Calls back once for every place of a project, by municipality and project.
  ///
  /// Municipalities are numbered as ``municipalities()`` lists them.
  public func forEachNumberedPlace(
    _ numbers: SnapshotNumbers, _ body: (_ municipality: Int32, _ project: Int32) throws -> Void
  ) throws {
    for (index, municipality) in try municipalities().enumerated() {
      var projects: [Int32] = []
      let ids = try Int64.fetchCursor(
        db, sql: "SELECT project_id FROM location WHERE municipality_code = ?",
        arguments: [municipality.code])
      while let id = try ids.next() {
        if let number = numbers.projectNumbers[id] { projects.append(number) }
      }
      for project in projects.sorted() { try body(Int32(index), project) }
    }
  }
}
