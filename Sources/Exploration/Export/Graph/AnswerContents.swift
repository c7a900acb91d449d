import ProjectModel

/// What an answer names, read off its rows as they stand in JSON.
struct AnswerContents {
  /// The keys of all bodies, projects and places.
  private(set) var keys: Set<String> = []
  /// The rows that are pairs, as edges.
  private(set) var pairs: [GraphEdge] = []
  /// What is said of pairs, in the order of the edges' values.
  private(set) var pairAttributes: [GraphAttribute] = []
  /// What rows say of their bodies and projects beyond what every export says of them.
  private(set) var nodeAttributes: [GraphAttribute] = []
  private var valuesByKey: [String: [String: GraphValue]] = [:]

  init(_ answer: some AnswerForms & AnswerSubjects) {
    for subject in answer.subjects { keys.insert(subject.key) }
    var pairRows: [PairRow] = []
    for (number, row) in answer.rowValues.enumerated() {
      guard let members = row.members else { continue }
      if let a = members["a"]?.key, let b = members["b"]?.key {
        keys.formUnion([a, b])
        pairRows.append(PairRow(a: a, b: b, values: row.figures))
      } else {
        take(row, number: number + 1)
      }
    }
    pairAttributes = Self.attributes(of: pairRows.map(\.values))
      .filter { !PairRow.weightNames.contains($0.name) || $0.name == "before" }
    pairs = pairRows.map { $0.edge(pairAttributes) }.sorted {
      ($0.source, $0.target) < ($1.source, $1.target)
    }
    let known = Set(StoreGraph.nodeAttributes.map(\.name))
    nodeAttributes = Self.attributes(
      of: valuesByKey.sorted { $0.key < $1.key }.map { $0.value.sorted { $0.key < $1.key } }
    ).filter { !known.contains($0.name) }
  }

  /// What the rows say of a body, project or place, by name.
  func values(of key: String) -> [String: GraphValue] {
    valuesByKey[key] ?? [:]
  }

  /// A row that is no pair: everything in it that has a key is named.
  private mutating func take(_ row: JSONValue, number: Int) {
    if let key = row.key { note(row.figures, of: key) }
    guard case .array(let fellows) = row.members?["members"] else { return find(in: row) }
    // A cluster: of its places only the names would remain, without a tie.
    for fellow in fellows {
      guard let key = fellow.key else { continue }
      keys.insert(key)
      note(fellow.figures, of: key)
      note([("cluster", .integer(number))], of: key)
      if case .string(let id) = row.members?["id"] { note([("clusterID", .text(id))], of: key) }
    }
  }

  private mutating func find(in value: JSONValue) {
    if let key = value.key { keys.insert(key) }
    switch value {
    case .array(let values): for value in values { find(in: value) }
    case .object(let members): for member in members { find(in: member.value) }
    case .null, .bool, .integer, .number, .string: break
    }
  }

  private mutating func note(_ values: [(key: String, value: GraphValue)], of key: String) {
    for (name, value) in values where valuesByKey[key]?[name] == nil {
      valuesByKey[key, default: [:]][name] = value
    }
  }

  /// The attributes that rows have, in the order they come up; numbers of which one has a fraction all
  /// have.
  private static func attributes(
    of rows: [[(key: String, value: GraphValue)]]
  ) -> [GraphAttribute] {
    var names: [String] = []
    var kinds: [String: GraphAttribute.Kind] = [:]
    for (name, value) in rows.joined() {
      if kinds[name] == nil { names.append(name) }
      if kinds[name] == nil || kinds[name] == .integer { kinds[name] = value.kind }
    }
    return names.map { GraphAttribute($0, kinds[$0] ?? .text) }
  }
}

/// Of whom an answer is.
protocol AnswerSubjects {
  var subjects: [Subject] { get }
}

extension Answer: AnswerSubjects {}

/// A row that says something of two bodies or places.
private struct PairRow {
  let a: String
  let b: String
  let values: [(key: String, value: GraphValue)]

  /// How strong a pair is, by what its rows have.
  static let weightNames: Set<String> = ["sharedProjects", "count", "after", "before"]

  func edge(_ attributes: [GraphAttribute]) -> GraphEdge {
    let byName = Dictionary(values, uniquingKeysWith: { first, _ in first })
    let strengths = byName.filter { Self.weightNames.contains($0.key) }.compactMap {
      if case .integer(let count) = $0.value { Double(count) } else { nil }
    }
    func day(_ name: String, month: Int, day: Int) -> CalendarDay? {
      guard case .integer(let year) = byName[name] else { return nil }
      return CalendarDay(year: year, month: month, day: day)
    }
    return GraphEdge(
      a, b, a.hasPrefix("municipality:") ? .coOccurrence : .collaboration,
      weight: strengths.max(),
      period: GraphPeriod(
        start: day("firstYear", month: 1, day: 1), end: day("lastYear", month: 12, day: 31)),
      values: attributes.map { byName[$0.name] })
  }
}

extension GraphValue {
  fileprivate var kind: GraphAttribute.Kind {
    switch self {
    case .text: .text
    case .integer: .integer
    case .number: .number
    case .texts: .texts
    case .day: .day
    }
  }
}

extension JSONValue {
  /// The members by name, of an object.
  fileprivate var members: [String: JSONValue]? {
    guard case .object(let members) = self else { return nil }
    return Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The key of the body, project or place that an object is.
  fileprivate var key: String? {
    guard case .string(let key) = members?["key"] else { return nil }
    return GraphNode.Kind(rawValue: String(key.prefix { $0 != ":" })) == nil ? nil : key
  }

  /// The texts and numbers that an object has, but for what names it.
  ///
  /// Newman's weight is not the weight of an edge, which counts projects.
  fileprivate var figures: [(key: String, value: GraphValue)] {
    guard case .object(let members) = self else { return [] }
    return members.compactMap { member in
      guard !["key", "name", "title", "kind"].contains(member.name) else { return nil }
      let name = member.name == "weight" ? "newmanWeight" : member.name
      return switch member.value {
      case .integer(let number): (name, .integer(number))
      case .number(let number): (name, .number(number))
      case .string(let text): (name, .text(text))
      case .null, .bool, .array, .object: nil
      }
    }
  }
}
