import Exploration
import ProjectModel

/// The parameters, each with what it may be, so that whoever keeps to the description is answered.
extension OpenAPI {
  private static let limits = ServerLimits()

  /// A text that may be anything but control characters other than blanks.
  static let text = JSONSchema.text(
    atMost: limits.valueLength, pattern: "^[^\(controls)]*$")
  /// A text that says something.
  private static let filledText = JSONSchema.text(
    atMost: limits.valueLength, pattern: "^[^\(controls)]*[^\\s\(controls)][^\(controls)]*$")
  /// What a path may hold, and is no climbing.
  private static let key = JSONSchema.text(
    atMost: limits.valueLength, pattern: "^(?!\\.{1,2}$)[^\\\\/?#\(controls)]+$")
  private static let controls = "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f"
  private static let year = JSONSchema.whole(1...9_999)
  /// Two years with a hyphen between, or one.
  private static let span = JSONSchema.text(
    atMost: 20, pattern: "^[1-9][0-9]{0,3}([-\u{2013}][1-9][0-9]{0,3})?$")
  private static let flag = JSONSchema.choice(QueryReader.yes + QueryReader.no)

  /// The parameters that every page has.
  static let shared: [(String, JSONSchema)] = [
    ("from", year), ("to", year), ("region", text), ("programme-area", text),
    ("municipality", text),
    ("role", .choice(AffiliationRole.organisational.map(\.rawValue))),
    ("exact", flag), ("limit", .whole(1...limits.mostRows)),
    ("lang", .choice(Language.allCases.map(\.rawValue))),
  ]

  /// The parameters of a page in a form.
  static func parameters(of kind: PageKind, _ form: AnswerForm, hasKey: Bool) -> [JSONValue] {
    var all: [JSONValue] = []
    if hasKey { all.append(parameter("key", key, isPath: true, isRequired: true)) }
    all += own(kind, isPage: form == .html)
    return all
      + shared.map { name, _ in .members(["$ref": .string("#/components/parameters/" + name)]) }
  }

  /// Pages ask for what they lack; the other forms need it.
  private static func own(_ kind: PageKind, isPage: Bool) -> [JSONValue] {
    func names(_ range: ClosedRange<Int>) -> JSONValue {
      isPage
        ? parameter("of", .list(text, 0...range.upperBound))
        : parameter("of", .list(filledText, range), isRequired: true)
    }
    return switch kind {
    case .search:
      [
        isPage ? parameter("q", text) : parameter("q", filledText, isRequired: true),
        parameter("kind", .choice(["organisation", "project", "place"])),
      ]
    case .organisation: [parameter("expand", .array(text)), parameter("pin", .array(text))]
    case .whoWorkedWith, .card: [parameter("of", filledText, isRequired: true)]
    case .sharedPartners:
      [names(2...SharedPartnersPage.mostNames), parameter("discount-hubs", flag)]
    case .path: [names(2...2), parameter("count", .whole(1...20))]
    case .explain: [parameter("of", .list(filledText, 1...2), isRequired: true)]
    case .clusters:
      [
        parameter("resolution", .decimal(0.01...100)),
        parameter("seed", .whole(0...Int(Int32.max))),
      ]
    case .coOccurrence:
      [
        parameter("of", .choice(CoOccurrenceQuestion.Scope.allCases.map(\.rawValue))),
        parameter("form", .choice(CoOccurrenceForm.allCases.map(\.rawValue))),
      ]
    case .compare:
      ["before", "after"].map { parameter($0, span) }
        + ["before-area", "after-area"].map { parameter($0, text) }
    case .network:
      [
        parameter("around", text), parameter("radius", .whole(1...4)), parameter("backbone", flag),
        parameter("significance", .decimal(0...1)),
      ]
    case .rank:
      [
        parameter("by", .choice(RankQuestion.Measure.allCases.map(\.rawValue))),
        parameter("normalized", flag),
      ]
    case .timeline: [parameter("of", text)]
    case .names: [parameter("all", flag)]
    case .start, .project, .municipality, .about: []
    }
  }

  /// A parameter; one of a query that is left blank is as one that is not given.
  static func parameter(
    _ name: String, _ schema: JSONSchema, isPath: Bool = false, isRequired: Bool = false
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(name)), .init("in", .string(isPath ? "path" : "query")),
      .init("required", .bool(isRequired)), .init("schema", schema.json),
    ]
    if !isPath, !isRequired { members.append(.init("allowEmptyValue", .bool(true))) }
    return .object(members)
  }

  /// A parameter that is written as JSON.
  static func parameter(_ name: String, asJSON schema: JSONSchema) -> JSONValue {
    .members([
      "name": .string(name), "in": .string("query"), "required": .bool(false),
      "content": .members(["application/json": .members(["schema": schema.json])]),
    ])
  }
}
