import GraphStore
public import ProjectModel

/// The evidence for a tie between two organisations: for every project that ties them, the file, the
/// line and the words on it.
public struct ExplainTieQuestion: LimitedQuestion {
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
  /// How many projects at most; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(
    first: String, second: String, level: OrganisationLevel = .rolledUp,
    filters: Filters = Filters(), limit: Int? = nil
  ) {
    self.first = first
    self.second = second
    self.level = level
    self.filters = filters
    self.limit = limit
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
  /// - Complexity: O(projects of the two organisations + lines of the projects shown).
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let a = try explorer.organisation(first, level: level)
    let b = try explorer.organisation(second, level: level)
    let view = try NetworkView(explorer, level: level, filters: filters)
    let shared = Set(view.projects(of: a.index, allRoles: true))
      .intersection(view.projects(of: b.index)).sorted()
    let shown = shared.prefix(limit ?? shared.count)
    let evidence = try explorer.evidence(of: [a.index, b.index], on: shown, level: level)
    let rows = shown.map { project in
      Row(
        project: explorer.projectMention(project),
        evidence: evidence[explorer.network.projects.key(project)] ?? [])
    }
    var notes = [a.note, b.note].compactMap { $0 }
    if shared.isEmpty {
      notes.append("No project ties \(a.subject.name) and \(b.subject.name).")
    }
    return Answer(
      Self.name, of: [a.subject, b.subject], filters: filters, from: explorer, total: shared.count,
      rows: rows, notes: notes)
  }
}

/// Why the written forms of a name are one body: each form with the rule that decided, how surely,
/// and the lines where it stands; and what speaks against it.
public struct ExplainNameQuestion: LimitedQuestion {
  /// The question's name.
  public static let name = "explain"

  /// A name, written form or key.
  public var organisation: String
  /// Whether the forms of offices and units are listed too.
  public var level: OrganisationLevel
  /// Of a body on more lines than this up to ten lines of each form are listed; `nil` lists all.
  public var mostLines: Int?
  /// How many written forms at most; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(
    organisation: String, level: OrganisationLevel = .rolledUp, mostLines: Int? = nil,
    limit: Int? = nil
  ) {
    self.organisation = organisation
    self.level = level
    self.mostLines = mostLines
    self.limit = limit
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
    /// Where it stands, in page order, as far as lines are listed.
    public let evidence: [EvidenceLine]
    /// On how many lines it stands, listed or not.
    public let lineCount: Int

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

    /// The row's cells, with every line that is listed.
    public var lines: [[String]] { [cells(naming: evidence[...])] }

    /// The row's cells, with the first lines and the number of the others.
    public var shortLines: [[String]] {
      [cells(naming: evidence.prefix(ExplainNameQuestion.mostOfForm))]
    }

    private func cells(naming lines: ArraySlice<EvidenceLine>) -> [String] {
      let more = lineCount > lines.count ? ["… and \(lineCount - lines.count) more"] : []
      return [
        written, organisation.label, rule, Wording.decimal(confidence), reason,
        (lines.map(\.place) + more).joined(separator: ", "),
      ]
    }
  }

  /// How many lines of a form are named before it is said how many more there are.
  private static let mostOfForm = 10

  /// Answers the question.
  ///
  /// - Complexity: O(written forms + lines of those shown); of a body on more than ``mostLines`` fewer,
  ///   unless some form stands on none of its first lines.
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let asked = try explorer.organisation(organisation, level: level)
    let keys = explorer.keys(of: [asked.index], level: level)
    let forms = try explorer.store.writtenForms(organisations: keys)
    let shown = forms.prefix(limit ?? forms.count)
    let lines = try lines(of: shown, from: explorer.store)
    let rows = shown.map { form in
      Row(
        written: form.written,
        organisation: explorer.subject(organisationKey: form.organisationKey), rule: form.rule,
        confidence: form.confidence, reason: form.reason,
        evidence: (lines[Form(form)] ?? []).map(explorer.evidenceLine)
          .sorted { $0.source < $1.source },
        lineCount: form.lineCount)
    }
    let lineCount = forms.reduce(0) { $0 + $1.lineCount }
    let against = try SpeaksAgainst(store: explorer.store, keys: keys).sentences(on: forms)
    var notes = asked.note.map { [$0] } ?? []
    notes.append(
      "\(asked.subject.name) is written in \(Wording.count(forms.count, "way")) on "
        + "\(Wording.count(lineCount, "line")).")
    if rows.contains(where: { $0.evidence.count < $0.lineCount }) {
      notes.append("Of the lines of each form up to \(Self.mostOfForm) are listed.")
    }
    return Answer(
      Self.name, of: [asked.subject], filters: Filters(), from: explorer, total: forms.count,
      rows: rows, figures: [.init("speaksAgainst", .texts(against))], notes: notes + against)
  }

  /// The lines of some forms, of each all or the first.
  private func lines(
    of forms: some Collection<WrittenForm>, from store: Store
  ) throws -> [Form: [Evidence]] {
    let bodies = Dictionary(grouping: forms, by: \.organisationKey)
    let keys = bodies.keys.sorted()
    let lineCount = forms.reduce(0) { $0 + $1.lineCount }
    guard let mostLines, lineCount > mostLines else {
      return Dictionary(grouping: try store.evidence(organisations: keys)) { Form($0) }
    }
    var lines: [Form: [Evidence]] = [:]
    for key in keys {
      var own = Dictionary(
        grouping: try store.evidence(organisations: [key], limit: Self.mostRead)
      ) { Form($0) }
      if bodies[key, default: []].contains(where: { own[Form($0)] == nil }) {
        own = Dictionary(
          grouping: try store.evidence(organisation: key, ofEachForm: Self.mostOfForm)
        ) { Form($0) }
      }
      lines.merge(own.mapValues { Array($0.prefix(Self.mostOfForm)) }) { first, _ in first }
    }
    return lines
  }

  /// Among so many lines of a body nearly always every one of its forms is found.
  private static let mostRead = 50

  /// What the lines of one row have in common.
  ///
  /// Names that differ in how their letters are composed are two forms.
  private struct Form: Hashable {
    let written: [UInt8]
    let organisationKey: String
    let rule: String
    let reason: String

    init(_ form: WrittenForm) {
      written = Array(form.written.utf8)
      organisationKey = form.organisationKey
      rule = form.rule
      reason = form.reason
    }

    init(_ line: Evidence) {
      written = Array(line.written.utf8)
      organisationKey = line.organisationKey ?? ""
      rule = line.rule?.rawValue ?? ""
      reason = line.reason
    }
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
  /// The keys of some organisations and, at the rolled-up level, of their parts, ascending.
  fileprivate func keys(of organisations: [Int], level: OrganisationLevel) -> [String] {
    let members =
      level == .exact ? organisations : organisations.flatMap { network.family(of: $0) }
    return Set(members.map { network.organisations.key($0) }).sorted()
  }

  /// The lines that name some organisations on the pages of some projects, by project key, each in
  /// page order.
  fileprivate func evidence(
    of organisations: [Int], on projects: some Sequence<Int>, level: OrganisationLevel
  ) throws -> [String: [EvidenceLine]] {
    let lines = try store.evidence(
      organisations: keys(of: organisations, level: level),
      projects: projects.map { network.projects.key($0) })
    return Dictionary(grouping: lines, by: \.projectKey).mapValues { $0.map(evidenceLine) }
  }

  fileprivate func evidenceLine(_ line: Evidence) -> EvidenceLine {
    EvidenceLine(
      source: line.source, heading: line.heading, written: line.written, role: line.role,
      organisation: line.organisationKey.map { subject(organisationKey: $0) }
        ?? Subject(key: "", name: line.written, kind: OrganisationKind.unknown.rawValue),
      rule: line.rule?.rawValue ?? "", confidence: line.confidence, reason: line.reason)
  }

  fileprivate func subject(organisationKey key: String) -> Subject {
    network.organisationIndex(key: key).map { subject(organisation: $0) }
      ?? Subject(key: "", name: key, kind: OrganisationKind.unknown.rawValue)
  }
}
