import EntityResolution
public import ProjectModel

/// Which body a written name means by the rules alone, with the rule, the confidence and a sentence.
///
/// Nothing is looked up in a store; what a page would tell can be given along.
public struct ResolveQuestion: Sendable {
  /// The question's name.
  public static let name = "resolve"

  /// What a page would tell: the domain of the owner's e-mail address.
  public var emailDomain: String?
  /// What a page would tell: the names under Kommun.
  public var municipalities: [String]
  /// What a page would tell: the region.
  public var region: String?
  /// The name's role; e-mail domains speak for owners only.
  public var role: AffiliationRole?

  /// Creates the question.
  public init(
    emailDomain: String? = nil, municipalities: [String] = [], region: String? = nil,
    role: AffiliationRole? = nil
  ) {
    self.emailDomain = emailDomain
    self.municipalities = municipalities
    self.region = region
    self.role = role
  }

  /// A name with what it means.
  public struct Row: AnswerRow {
    /// The decision.
    public let resolution: Resolution

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("Written"), AnswerColumn("Means"), AnswerColumn("Part of"),
      AnswerColumn("Municipality"), AnswerColumn("Rule"),
      AnswerColumn("Confidence", isNumeric: true), AnswerColumn("Because"),
    ]

    /// The row with the keys of the contract.
    public var json: JSONValue {
      let organisation = resolution.organisation
      return .members([
        "written": .string(resolution.written),
        "organisation": .members([
          "key": .string(organisation.key), "name": .string(organisation.name),
          "kind": .string(organisation.kind.rawValue),
        ]),
        "parent": resolution.parent.map {
          .members(["key": .string($0.key), "name": .string($0.name)])
        } ?? .null,
        "municipality": .text(resolution.municipality?.name),
        "rule": .string(resolution.rule.rawValue), "confidence": .number(resolution.confidence),
        "reason": .string(resolution.reason),
      ])
    }

    /// The row's cells.
    public var lines: [[String]] {
      [
        [
          resolution.written, resolution.organisation.name, resolution.parent?.name ?? "",
          resolution.municipality?.name ?? "", resolution.rule.rawValue,
          Wording.decimal(resolution.confidence), resolution.reason,
        ]
      ]
    }
  }

  /// What a name means.
  ///
  /// - Complexity: O(words of the name) look-ups.
  public func row(for name: String) -> Row {
    let places = MunicipalityResolver()
    let context = NameContext(
      role: role ?? (emailDomain == nil ? nil : .owner), emailDomain: emailDomain,
      municipalities: municipalities.compactMap {
        places.municipality(writtenAs: $0)?.municipality
      }, region: region)
    return Row(resolution: NameResolver().resolve(name, in: context))
  }

  /// What some names mean, as an answer of the shared shape.
  public func answer(for names: [String]) -> Answer<Row> {
    Answer(
      Self.name, of: names.map { Subject(key: "", name: $0, kind: "text") }, filters: Filters(),
      storeDigest: "", total: names.count, rows: names.map(row))
  }
}
