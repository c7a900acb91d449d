import GraphStore
public import ProjectModel

/// The evidence for a tie between two organisations: for every project that ties them, the file, the
/// line and the words on it.
public struct ExplainTieQuestion: Question {
  /// The question's name.
  public static let name = "explain"

  /// A name, written form or key.
  public var first: String
  /// Another.
  public var second: String
  /// Whether offices and units are rolled up.
  public var level: OrganisationLevel
  /// Which projects count.
  public var filters: Filters

  /// Creates the question.
  public init(
    first: String, second: String, level: OrganisationLevel = .rolledUp,
    filters: Filters = Filters()
  ) {
    self.first = first
    self.second = second
    self.level = level
    self.filters = filters
  }

  /// One project with the lines that tie the two.
  public struct Row: AnswerRow {
    /// The project.
    public let project: ProjectMention
    /// The lines, in page order.
    public let evidence: [EvidenceLine]

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("Project"), AnswerColumn("Line"), AnswerColumn("Words"), AnswerColumn("Means"),
    ]

    /// The row as JSON.
    public var json: JSONValue {
      .members(["project": project.json, "evidence": .array(evidence.map(\.json))])
    }

    /// One line a line of the page.
    public var lines: [[String]] {
      evidence.enumerated().map { index, line in
        [index == 0 ? project.title : "", line.place, line.words, line.meaning]
      }
    }
  }

  /// Answers the question.
  ///
  /// - Complexity: O(lines of the two organisations).
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let a = try explorer.organisation(first, level: level)
    let b = try explorer.organisation(second, level: level)
    let view = try NetworkView(explorer, level: level, filters: filters)
    let shared = Set(view.projects(of: a.index, allRoles: true))
      .intersection(view.projects(of: b.index)).sorted()
    let evidence = try explorer.evidence(of: [a.index, b.index], level: level)
    let rows = shared.map { project in
      Row(
        project: explorer.projectMention(project),
        evidence: evidence[explorer.network.projects.key(project)] ?? [])
    }
    var notes = [a.note, b.note].compactMap { $0 }
    if rows.isEmpty {
      notes.append("No project ties \(a.subject.name) and \(b.subject.name).")
    }
    return Answer(
      Self.name, of: [a.subject, b.subject], filters: filters, from: explorer, total: rows.count,
      rows: rows, notes: notes)
  }
}

/// Why the written forms of a name are one body: each form with the rule that decided, how surely,
/// and the lines where it stands; and what speaks against it.
public struct ExplainNameQuestion: Question {
  /// The question's name.
  public static let name = "explain"

  /// A name, written form or key.
  public var organisation: String
  /// Whether the forms of offices and units are listed too.
  public var level: OrganisationLevel
  /// How many lines are looked at; `nil` for all.
  public var mostLines: Int?

  /// Creates the question.
  public init(
    organisation: String, level: OrganisationLevel = .rolledUp, mostLines: Int? = nil
  ) {
    self.organisation = organisation
    self.level = level
    self.mostLines = mostLines
  }

  /// A written form.
  public struct Row: AnswerRow {
    /// The name as written.
    public let written: String
    /// What it means.
    public let organisation: Subject
    /// The rule that decided.
    public let rule: String
    /// How sure, 0...1.
    public let confidence: Double
    /// Why, in a sentence.
    public let reason: String
    /// Where it stands, in page order.
    public let evidence: [EvidenceLine]

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("Written"), AnswerColumn("Means"), AnswerColumn("Rule"),
      AnswerColumn("Confidence", isNumeric: true), AnswerColumn("Because"), AnswerColumn("Lines"),
    ]

    /// The row as JSON.
    public var json: JSONValue {
      .members([
        "written": .string(written), "organisation": organisation.json, "rule": .string(rule),
        "confidence": .number(confidence), "reason": .string(reason),
        "evidence": .array(evidence.map(\.json)),
      ])
    }

    /// The row's cells.
    public var lines: [[String]] {
      [
        [
          written, organisation.label, rule, Wording.decimal(confidence), reason,
          evidence.map(\.place).joined(separator: ", "),
        ]
      ]
    }
  }

  /// Answers the question.
  ///
  /// - Complexity: O(lines of the organisation).
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let asked = try explorer.organisation(organisation, level: level)
    let lines = try explorer.evidence(of: [asked.index], level: level, limit: mostLines)
      .values.flatMap { $0 }
    struct Form: Hashable {
      let written: String
      let organisation: Subject
      let rule: String
      let reason: String
    }
    let forms = Dictionary(grouping: lines) {
      Form(written: $0.written, organisation: $0.organisation, rule: $0.rule, reason: $0.reason)
    }
    let rows = forms.map { form, lines in
      Row(
        written: form.written, organisation: form.organisation, rule: form.rule,
        confidence: lines.map(\.confidence).min() ?? 0, reason: form.reason,
        evidence: lines.sorted { $0.source < $1.source })
    }.sorted {
      ($0.organisation.key, $0.written, $0.reason) < ($1.organisation.key, $1.written, $1.reason)
    }
    let members = level == .exact ? [asked.index] : explorer.network.family(of: asked.index)
    let against = try SpeaksAgainst(
      store: explorer.store, keys: members.map { explorer.network.organisations.key($0) }
    ).sentences(on: rows)
    return Answer(
      Self.name, of: [asked.subject], filters: Filters(), from: explorer, total: rows.count,
      rows: rows, figures: [.init("speaksAgainst", .texts(against))],
      notes: (asked.note.map { [$0] } ?? []) + [
        "\(asked.subject.name) is written in \(Wording.count(rows.count, "way")) on "
          + "\(Wording.count(lines.count, "line"))."
      ]
        + (lines.count == mostLines
          ? ["There may be more: only the first \(lines.count) lines were looked at."] : [])
        + against)
  }
}

/// A line of a page that names an organisation.
public struct EvidenceLine: Hashable, Sendable {
  /// Where it stands.
  public let source: SourceReference
  /// The label or heading above the name, as written.
  public let heading: String
  /// The name as written.
  public let written: String
  /// The role the heading gives.
  public let role: AffiliationRole
  /// The organisation that the name means.
  public let organisation: Subject
  /// The rule that decided.
  public let rule: String
  /// How sure, 0...1.
  public let confidence: Double
  /// Why, in a sentence.
  public let reason: String

  /// The place, `003.txt:18:13`.
  var place: String { source.description }
  /// Heading and name as written.
  var words: String { "\(heading): \(written)" }
  /// What the name means and why.
  var meaning: String { "\(organisation.label) (\(rule), \(Wording.decimal(confidence)))" }

  var json: JSONValue {
    .members([
      "file": .string(source.document), "line": .integer(source.line),
      "column": .integer(source.column), "heading": .string(heading), "words": .string(written),
      "role": .string(role.rawValue), "organisation": organisation.json, "rule": .string(rule),
      "confidence": .number(confidence), "reason": .string(reason),
    ])
  }
}

extension Explorer {
  /// The lines that name some organisations, by project key, each in page order.
  ///
  /// At the rolled-up
  /// level the lines of their parts are among them.
  func evidence(
    of organisations: [Int], level: OrganisationLevel, limit: Int? = nil
  ) throws -> [String: [EvidenceLine]] {
    let members =
      level == .exact ? organisations : organisations.flatMap { network.family(of: $0) }
    let keys = Set(members.map { network.organisations.key($0) }).sorted()
    let lines = try store.evidence(organisations: keys, limit: limit).map { line in
      let index = line.organisationKey.flatMap { network.organisationIndex(key: $0) }
      return (
        line.projectKey,
        EvidenceLine(
          source: line.source, heading: line.heading, written: line.written, role: line.role,
          organisation: index.map { subject(organisation: $0) }
            ?? Subject(key: "", name: line.written, kind: OrganisationKind.unknown.rawValue),
          rule: line.rule?.rawValue ?? "", confidence: line.confidence, reason: line.reason)
      )
    }
    return Dictionary(grouping: lines, by: \.0).mapValues { $0.map(\.1) }
  }
}
