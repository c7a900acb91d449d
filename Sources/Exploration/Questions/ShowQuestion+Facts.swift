import ProjectModel

extension ShowQuestion.Row {
  /// A fact in its two forms.
  public struct Fact: Hashable, Sendable {
    /// The fact's name, a JSON key.
    public let name: String
    private let content: Content

    private enum Content: Hashable {
      case plain(JSONValue, words: [String])
      /// Projects in which a body takes part, with its roles in each as bits by rank.
      case takenPartIn(ProjectMentions, roles: [UInt8])
      /// Projects in a municipality.
      case held(ProjectMentions)
    }

    init(name: String, json: JSONValue, words: [String]) {
      self.name = name
      content = .plain(json, words: words)
    }

    init(name: String, _ projects: ProjectMentions, roles: [UInt8]) {
      self.name = name
      content = .takenPartIn(projects, roles: roles)
    }

    init(name: String, _ projects: ProjectMentions) {
      self.name = name
      content = .held(projects)
    }

    /// How many projects a profile lists before it says how many more there are.
    private static let mostProjects = 100

    /// The fact as JSON.
    public var json: JSONValue {
      switch content {
      case .plain(let json, _): json
      case .takenPartIn(let projects, let roles):
        .array(
          zip(projects, roles).map { project, roles in
            .members([
              "key": .string(project.key), "title": .string(project.title),
              "roles": .texts(RoleGraph.roles(roles).map(\.rawValue)),
            ])
          })
      case .held(let projects):
        .array(projects.map { Subject(key: $0.key, name: $0.title, kind: "project").json })
      }
    }

    /// The fact in words, one line each; none when there is nothing to say.
    public var words: [String] { words(ofFirst: .max) }

    /// The fact in words; of many projects the first, and how many more there are.
    var shortWords: [String] { words(ofFirst: Self.mostProjects) }

    private func words(ofFirst most: Int) -> [String] {
      let projects: ProjectMentions
      let words: [String]
      switch content {
      case .plain(_, let words): return words
      case .takenPartIn(let mentions, let roles):
        projects = mentions
        words = zip(mentions.prefix(most), roles).map { project, roles in
          let words = RoleGraph.roles(roles).map(\.rawValue).joined(separator: ", ")
          return "\(project.title) (\(words))"
        }
      case .held(let mentions):
        projects = mentions
        words = mentions.prefix(most).map(\.title)
      }
      return projects.count > most ? words + ["… and \(projects.count - most) more"] : words
    }
  }
}

extension ShowQuestion.Row.Fact {
  static func text(_ name: String, _ text: String?) -> Self {
    .init(name: name, json: .text(text), words: text.map { [$0] } ?? [])
  }

  static func count(_ name: String, _ count: Int?) -> Self {
    .init(name: name, json: .count(count), words: count.map { [String($0)] } ?? [])
  }

  static func kronor(_ name: String, _ amount: Int?) -> Self {
    .init(name: name, json: .count(amount), words: amount.map { [Wording.kronor($0)] } ?? [])
  }

  static func subject(_ name: String, _ subject: Subject?) -> Self {
    .init(
      name: name, json: subject?.json ?? .null,
      words: subject.map { ["\($0.name)  \($0.key)"] } ?? [])
  }

  static func list(_ name: String, _ subjects: [Subject]) -> Self {
    .init(name: name, json: .array(subjects.map(\.json)), words: subjects.map(\.name))
  }

  static func counted(
    _ name: String, _ subjects: [(Subject, Int)], unit: String
  ) -> Self {
    .init(
      name: name,
      json: .array(
        subjects.map { subject, count in
          .members([
            "key": .string(subject.key), "name": .string(subject.name), unit: .integer(count),
          ])
        }), words: subjects.map { "\($0.0.name) (\($0.1))" })
  }
}
