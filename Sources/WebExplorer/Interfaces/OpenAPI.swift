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
      "parameters": .array(parameters(of: kind, form, hasKey: hasKey)),
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
}
