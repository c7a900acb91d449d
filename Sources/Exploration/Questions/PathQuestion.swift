import GraphAlgorithms
public import ProjectModel

/// How two organisations are connected, project by project.
///
/// First the shortest path, then the next shortest ones, then the one that avoids hubs if it is none
/// of these: there every body in between costs a toll that grows with the number of its projects.
/// "There is no path" is an answer. The role filter counts ties of one role only, at the ends too.
public struct PathQuestion: Question {
  /// The question's name.
  public static let name = "path"

  /// Where the path starts: a name, written form or key.
  public var start: String
  /// Where it ends.
  public var end: String
  /// How many shortest paths at most; at least 1.
  public var count: Int
  /// Whether offices and units are rolled up.
  public var level: OrganisationLevel
  /// Which projects and ties count.
  public var filters: Filters

  /// Creates the question.
  public init(
    from start: String, to end: String, count: Int = 3, level: OrganisationLevel = .rolledUp,
    filters: Filters = Filters()
  ) {
    self.start = start
    self.end = end
    self.count = count
    self.level = level
    self.filters = filters
  }

  /// A path.
  public struct Row: AnswerRow {
    /// How the path was found.
    public enum Kind: String, Hashable, Sendable {
      /// No path is shorter.
      case shortest
      /// One of the next shortest.
      case next
      /// The one with the least toll for hubs.
      case avoidingHubs
    }

    /// How the path was found.
    public let kind: Kind
    /// The number of projects on the way.
    public let length: Int
    /// Organisations and projects in turn; the first and the last are the two asked of.
    public let steps: [Step]

    /// An organisation or a project on the way.
    public struct Step: Hashable, Sendable {
      /// Whether it is an organisation; else a project.
      public let isOrganisation: Bool
      /// The key.
      public let key: String
      /// The organisation's name or the project's title.
      public let name: String
      /// An organisation's roles in the projects beside it on the way; empty for a project.
      public let roles: [AffiliationRole]

      var json: JSONValue {
        .members([
          "kind": .string(isOrganisation ? "organisation" : "project"), "key": .string(key),
          "name": .string(name), "roles": .texts(roles.map(\.rawValue)),
        ])
      }
    }

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("Path"), AnswerColumn("Length", isNumeric: true), AnswerColumn("Steps"),
    ]

    /// The row with the keys of the contract.
    public var json: JSONValue {
      .members([
        "length": .integer(length), "steps": .array(steps.map(\.json)),
        "kind": .string(kind.rawValue),
      ])
    }

    /// One line a step.
    public var lines: [[String]] {
      steps.enumerated().map { index, step in
        let name = step.isOrganisation ? step.name : "  in «\(step.name)»"
        let roles =
          step.roles.isEmpty ? "" : " (\(step.roles.map(\.rawValue).joined(separator: ", ")))"
        return [
          index == 0 ? kind.rawValue : "", index == 0 ? String(length) : "", name + roles,
        ]
      }
    }
  }

  /// Answers the question.
  ///
  /// - Complexity: O(ties) a path, by bidirectional breadth-first search.
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let a = try explorer.organisation(start, level: level)
    let b = try explorer.organisation(end, level: level)
    let view = try NetworkView(explorer, level: level, filters: filters)
    var notes = [a.note, b.note].compactMap { $0 }
    var rows: [Row] = []
    if a.index == b.index {
      notes.append("Both names mean \(a.subject.name); the path has no step.")
    } else {
      let traversal = AffiliationTraversal(view.ties.whole)
      let shortest = traversal.shortestPaths(
        from: [a.index], to: [b.index], count: max(1, count), within: view.events,
        by: view.ties.filter)
      rows = shortest.map { path in
        row(
          path, path.events.count == shortest.first?.events.count ? .shortest : .next, in: view,
          explorer)
      }
      if let quiet = traversal.hubAvoidingPath(
        from: [a.index], to: [b.index], within: view.events, by: view.ties.filter),
        !shortest.contains(quiet)
      {
        rows.append(row(quiet, .avoidingHubs, in: view, explorer))
      }
      if rows.isEmpty {
        notes.append("There is no path between \(a.subject.name) and \(b.subject.name).")
      }
    }
    return Answer(
      Self.name, of: [a.subject, b.subject], filters: filters, from: explorer, total: rows.count,
      rows: rows, notes: notes)
  }

  private func row(
    _ path: TwoModePath, _ kind: Row.Kind, in view: NetworkView, _ explorer: Explorer
  ) -> Row {
    var steps: [Row.Step] = []
    for (position, actor) in path.actors.enumerated() {
      let beside = [position - 1, position].filter { path.events.indices.contains($0) }
      let subject = explorer.subject(organisation: actor)
      steps.append(
        .init(
          isOrganisation: true, key: subject.key, name: subject.name,
          roles: Set(beside.flatMap { view.ties.roles(of: actor, in: path.events[$0]) }).sorted()))
      if position < path.events.count {
        let project = explorer.projectMention(path.events[position])
        steps.append(.init(isOrganisation: false, key: project.key, name: project.title, roles: []))
      }
    }
    return Row(kind: kind, length: path.events.count, steps: steps)
  }
}
