import Exploration
import ProjectModel

/// The description of the explorer for programs (OpenAPI 3.1), made from the same lists that requests
/// are answered by.
enum OpenAPI {
  /// The description as an answer.
  static let answer = FinishedAnswer(
    mediaType: AnswerForm.json.mediaType, body: Array(document.indented.utf8))

  private static var document: JSONValue {
    .members([
      "openapi": .string("3.1.0"),
      "info": .members([
        "title": .string("Samband"), "version": .string("1"),
        "description": .string(
          "Who worked with whom in publicly funded projects. Every answer has the same envelope; "
            + "keys may hold slashes, which stand in paths as they are."),
      ]),
      "paths": .object(pages + interfaces),
      "components": .members([
        "parameters": .object(shared.map { .init($0, parameter($0, $1)) }),
        "schemas": .object(
          [.init("Error", RowSchemas.error.json)]
            + PageKind.allCases.map { .init(name($0), RowSchemas.envelope(of: $0).json) }),
      ]),
    ])
  }

  /// The name of a page's answer among the schemas: `WhoWorkedWith`.
  static func name(_ kind: PageKind) -> String {
    kind == .start
      ? "Start"
      : kind.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined()
  }

  private static var pages: [JSONValue.Member] {
    PageKind.allCases.flatMap { kind in
      let keys: [Bool] = kind.needsKey ? [true] : kind.takesKey ? [false, true] : [false]
      return keys.flatMap { hasKey in
        AnswerForm.allCases.map { form in
          let base = kind == .start ? (form == .html ? "/" : "/index") : "/" + kind.rawValue
          let path = base + (hasKey ? "/{key}" : "") + (form == .html ? "" : "." + form.rawValue)
          return JSONValue.Member(
            path, .members(["get": operation(kind, form, hasKey: hasKey)]))
        }
      }
    }
  }

  private static func operation(
    _ kind: PageKind, _ form: AnswerForm, hasKey: Bool
  ) -> JSONValue {
    let content: JSONValue =
      form == .json
      ? .members(["schema": JSONSchema.named(name(kind)).json]) : .members([:])
    let type = String(form.mediaType.prefix { $0 != ";" })
    let errorType = form == .html ? "text/html" : "application/json"
    let errorContent: JSONValue =
      form == .html ? .members([:]) : .members(["schema": JSONSchema.named("Error").json])
    func problem(_ words: String) -> JSONValue {
      .members([
        "description": .string(words), "content": .object([.init(errorType, errorContent)]),
      ])
    }
    return .members([
      "operationId": .string(
        (hasKey ? "one" : "") + name(kind) + "As" + form.rawValue.uppercased()),
      "parameters": .array(parameters(of: kind, hasKey: hasKey)),
      "responses": .members([
        "200": .members([
          "description": .string("The answer."), "content": .object([.init(type, content)]),
        ]),
        "304": .members(["description": .string("The reader has the answer already.")]),
        "400": problem("A parameter is missing or is none of what it may be."),
        "404": problem("A name means nothing, or several things."),
        "414": problem("Path and query are longer than they may be."),
        "421": problem("The host is not one that is answered for."),
        "503": problem("Too much is asked at once, or the answer takes too long; ask again."),
      ]),
    ])
  }

  private static func parameters(of kind: PageKind, hasKey: Bool) -> [JSONValue] {
    var all: [JSONValue] = []
    if hasKey { all.append(parameter("key", .string, isPath: true, isRequired: true)) }
    all += own(kind)
    return all
      + shared.map { name, _ in .members(["$ref": .string("#/components/parameters/" + name)]) }
  }

  /// The parameters that every page has.
  private static let shared: [(String, JSONSchema)] = [
    ("from", .integer), ("to", .integer), ("region", .string), ("programme-area", .string),
    ("municipality", .string),
    ("role", .choice(AffiliationRole.organisational.map(\.rawValue))),
    ("exact", .choice(["0", "1"])), ("limit", .integer),
    ("lang", .choice(Language.allCases.map(\.rawValue))),
  ]

  private static func own(_ kind: PageKind) -> [JSONValue] {
    switch kind {
    case .search:
      [
        parameter("q", .string, isRequired: true),
        parameter("kind", .choice(["organisation", "project", "place"])),
      ]
    case .organisation: [parameter("expand", .array(.string)), parameter("pin", .array(.string))]
    case .whoWorkedWith, .card: [parameter("of", .string, isRequired: true)]
    case .sharedPartners:
      [
        parameter("of", .array(.string), isRequired: true),
        parameter("discount-hubs", .choice(["0", "1"])),
      ]
    case .path:
      [parameter("of", .array(.string), isRequired: true), parameter("count", .integer)]
    case .explain: [parameter("of", .array(.string), isRequired: true)]
    case .clusters: [parameter("resolution", .number), parameter("seed", .integer)]
    case .coOccurrence:
      [
        parameter("of", .choice(CoOccurrenceQuestion.Scope.allCases.map(\.rawValue))),
        parameter("form", .choice(CoOccurrenceForm.allCases.map(\.rawValue))),
      ]
    case .compare:
      ["before", "after", "before-area", "after-area"].map { parameter($0, .string) }
    case .network:
      [
        parameter("around", .string), parameter("radius", .integer),
        parameter("backbone", .choice(["0", "1"])), parameter("significance", .number),
      ]
    case .rank:
      [
        parameter("by", .choice(RankQuestion.Measure.allCases.map(\.rawValue))),
        parameter("normalized", .choice(["0", "1"])),
      ]
    case .timeline: [parameter("of", .string)]
    case .names: [parameter("all", .choice(["0", "1"]))]
    case .start, .project, .municipality, .about: []
    }
  }

  private static func parameter(
    _ name: String, _ schema: JSONSchema, isPath: Bool = false, isRequired: Bool = false
  ) -> JSONValue {
    .members([
      "name": .string(name), "in": .string(isPath ? "path" : "query"),
      "required": .bool(isRequired), "schema": schema.json,
    ])
  }

  private static var interfaces: [JSONValue.Member] {
    let object = JSONSchema.map(.any)
    return [
      ("/openapi.json", []), ("/reconcile", [parameter("queries", .string)]),
      ("/reconcile/suggest/entity", [parameter("prefix", .string)]),
      ("/reconcile/suggest/type", [parameter("prefix", .string)]),
      ("/reconcile/suggest/property", [parameter("prefix", .string)]),
      ("/reconcile/properties", []),
    ].map { path, parameters in
      .init(
        path,
        .members([
          "get": .members([
            "operationId": .string(
              path.split { !$0.isLetter }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
                .joined()),
            "parameters": .array(parameters),
            "responses": .members([
              "200": .members([
                "description": .string("The answer."),
                "content": .members([
                  "application/json": .members(["schema": object.json])
                ]),
              ]),
              "400": .members([
                "description": .string("A parameter is none of what it may be."),
                "content": .members([
                  "application/json": .members(["schema": JSONSchema.named("Error").json])
                ]),
              ]),
              "503": .members([
                "description": .string("Too much is asked at once; ask again."),
                "content": .members([
                  "application/json": .members(["schema": JSONSchema.named("Error").json])
                ]),
              ]),
            ]),
          ])
        ]))
    }
  }
}
