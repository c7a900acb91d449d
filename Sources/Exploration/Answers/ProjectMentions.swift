/// A project as rows list it.
public struct ProjectMention: Hashable, Sendable {
  /// The project's key.
  public let key: String
  /// Its title.
  public let title: String

  /// Creates a mention.
  public init(key: String, title: String) {
    self.key = key
    self.title = title
  }

  var json: JSONValue {
    .members(["key": .string(key), "title": .string(title)])
  }
}

/// The projects of a row: how many there are is known at once, and each is read when it is asked for.
///
/// The two largest bodies of a million projects share tens of thousands of them, of which a table
/// shows the first few.
public struct ProjectMentions: RandomAccessCollection, Sendable {
  private enum Source: Sendable {
    case listed([ProjectMention])
    case numbered([Int], ProjectList)
  }

  private let source: Source

  init(_ indices: [Int], in projects: ProjectList) {
    source = .numbered(indices, projects)
  }

  /// Lists projects that were read already.
  public init(_ mentions: [ProjectMention]) {
    source = .listed(mentions)
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of projects.
  public var endIndex: Int {
    switch source {
    case .listed(let mentions): mentions.count
    case .numbered(let indices, _): indices.count
    }
  }

  /// A project of the list.
  public subscript(index: Int) -> ProjectMention {
    switch source {
    case .listed(let mentions): mentions[index]
    case .numbered(let indices, let projects):
      ProjectMention(
        key: projects.key(indices[index]), title: projects.title(indices[index]))
    }
  }
}

extension ProjectMentions: Hashable {
  /// Whether two lists hold the same projects.
  public static func == (a: ProjectMentions, b: ProjectMentions) -> Bool {
    a.elementsEqual(b)
  }

  /// Hashes the projects.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for mention in self { hasher.combine(mention) }
  }
}

extension ProjectMentions {
  /// How many projects a cell of a table names before it says how many more there are.
  static let mostInCell = 10

  /// All projects, as JSON.
  var json: JSONValue { .array(map(\.json)) }

  /// All titles.
  var titles: String { map(\.title).joined(separator: "; ") }

  /// The first titles and the number of the others, `INTRO; … and 312 more`.
  var firstTitles: String {
    guard count > Self.mostInCell else { return titles }
    return prefix(Self.mostInCell).map(\.title).joined(separator: "; ")
      + "; … and \(count - Self.mostInCell) more"
  }
}
