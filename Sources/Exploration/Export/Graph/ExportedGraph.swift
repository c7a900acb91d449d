import ProjectModel

/// A graph on its way into another tool: what it is, its nodes, then its edges.
///
/// Nothing is held that can go by: nodes and edges are told one after the other, always in the same
/// order, and as often as they are asked for.
protocol ExportedGraph {
  /// What the graph is, and how large.
  var head: GraphHead { get }
  /// Calls back once for every node.
  func forEachNode(_ body: (GraphNode) throws -> Void) throws
  /// Calls back once for every edge; both ends are nodes.
  func forEachEdge(_ body: (GraphEdge) throws -> Void) throws
}

/// What a graph is, before its nodes and edges.
struct GraphHead {
  /// What it shows, in a sentence.
  let title: String
  /// The digest of the store's state.
  let digest: String
  let nodeCount: Int
  let edgeCount: Int
  /// What is said of nodes besides key, label and type, in the order of their values.
  let nodeAttributes: [GraphAttribute]
  /// What is said of edges besides their ends and type, in the order of their values.
  let edgeAttributes: [GraphAttribute]
}

/// Something that is said of every node or edge, or left open.
struct GraphAttribute: Hashable {
  enum Kind: Hashable {
    case text
    case integer
    case number
    /// Several texts; where a format has no lists they are joined by `|`.
    case texts
    case day
  }

  let name: String
  let kind: Kind

  init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// A value of an attribute.
enum GraphValue: Hashable {
  case text(String)
  case integer(Int)
  case number(Double)
  case texts([String])
  case day(CalendarDay)

  init?(_ text: String?) {
    guard let text else { return nil }
    self = .text(text)
  }

  init?(_ number: Int?) {
    guard let number else { return nil }
    self = .integer(number)
  }

  init?(_ day: CalendarDay?) {
    guard let day else { return nil }
    self = .day(day)
  }

  /// The value as one text.
  var text: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): number.description
    case .texts(let texts): texts.joined(separator: "|")
    case .day(let day): day.description
    }
  }

  /// The value as JSON.
  var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .texts(let texts): .texts(texts)
    case .day(let day): .string(day.description)
    }
  }
}

/// When something was: from the first day to the last, either of which may be unknown.
struct GraphPeriod: Hashable {
  let start: CalendarDay?
  let end: CalendarDay?

  /// - Returns: `nil` when nothing is known, or when the end comes before the start, as some pages
  ///   have it.
  init?(start: CalendarDay?, end: CalendarDay?) {
    if start == nil, end == nil { return nil }
    if let start, let end, end < start { return nil }
    self.start = start
    self.end = end
  }
}

/// A body, project or place.
struct GraphNode: Hashable {
  /// What a node is.
  enum Kind: String {
    case organisation
    case project
    case municipality
  }

  let key: String
  let label: String
  let type: Kind
  let period: GraphPeriod?
  let values: [GraphValue?]
}

/// A tie between two nodes.
struct GraphEdge: Hashable {
  /// What an edge says.
  enum Kind: String {
    /// An organisation takes part in a project.
    case affiliation
    /// An office or unit is a part of a body.
    case partOf
    /// A project takes place in a municipality.
    case locatedIn
    /// Two organisations share projects.
    case collaboration
    /// Two municipalities stand in the same projects.
    case coOccurrence
  }

  let source: String
  let target: String
  let type: Kind
  /// How strong the tie is; `nil` where one is as strong as another.
  let weight: Double?
  let period: GraphPeriod?
  let values: [GraphValue?]

  init(
    _ source: String, _ target: String, _ type: Kind, weight: Double? = nil,
    period: GraphPeriod? = nil, values: [GraphValue?] = []
  ) {
    self.source = source
    self.target = target
    self.type = type
    self.weight = weight
    self.period = period
    self.values = values
  }
}

/// Writes graphs in one format.
protocol GraphWriter: AnyObject {
  /// Writes what stands before the nodes.
  func begin(_ head: GraphHead) throws
  func write(_ node: GraphNode) throws
  func write(_ edge: GraphEdge) throws
  /// Writes what stands after the edges.
  func end() throws
}

extension GraphWriter {
  /// Writes a whole graph.
  func write(_ graph: some ExportedGraph) throws {
    try begin(graph.head)
    try graph.forEachNode { try write($0) }
    try graph.forEachEdge { try write($0) }
    try end()
  }
}
