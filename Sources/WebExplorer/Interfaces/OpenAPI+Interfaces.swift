import Exploration

/// What other programs' interfaces ask for (``ReconcileRoutes``), and the description itself.
extension OpenAPI {
  static var interfaces: [JSONValue.Member] {
    [
      .init("/openapi.json", .members(["get": operation("/openapi.json", [])])),
      .init(
        "/reconcile",
        .members([
          "get": operation(
            "/reconcile",
            [parameter("queries", asJSON: queries), parameter("extend", asJSON: extending)]),
          "post": operation("/reconcile", [], isPosted: true),
        ])),
      .init(
        "/reconcile/suggest/entity",
        .members(["get": operation("/reconcile/suggest/entity", [parameter("prefix", text)])])),
      .init(
        "/reconcile/suggest/type",
        .members(["get": operation("/reconcile/suggest/type", [parameter("prefix", text)])])),
      .init(
        "/reconcile/suggest/property",
        .members(["get": operation("/reconcile/suggest/property", [parameter("prefix", text)])])
      ),
      .init(
        "/reconcile/properties", .members(["get": operation("/reconcile/properties", [])])),
    ]
  }

  /// A batch of names to be matched.
  private static let queries = JSONSchema.map(
    .members([("query", .string)], optional: [("limit", .integer), ("type", .string)]))

  /// Things, and what is asked about them.
  private static let extending = JSONSchema.members(
    [
      ("ids", .array(.string)),
      ("properties", .array(.members([("id", .string)], optional: []))),
    ], optional: [])

  private static func operation(
    _ path: String, _ parameters: [JSONValue], isPosted: Bool = false
  ) -> JSONValue {
    func answer(_ words: String, _ schema: JSONSchema) -> JSONValue {
      .members([
        "description": .string(words),
        "content": .members(["application/json": .members(["schema": schema.json])]),
      ])
    }
    let name = path.split { !$0.isLetter }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
    let error = JSONSchema.named("Error")
    var members: [JSONValue.Member] = [
      .init("operationId", .string((isPosted ? "post" : "") + name)),
      .init("parameters", .array(parameters)),
    ]
    if isPosted {
      let form = JSONSchema.members([], optional: [("queries", .string), ("extend", .string)])
      members.append(
        .init(
          "requestBody",
          .members([
            "content": .members([
              "application/x-www-form-urlencoded": .members(["schema": form.json])
            ])
          ])))
    }
    members.append(
      .init(
        "responses",
        .members([
          "200": answer("The answer.", .map(.any)),
          "400": answer("A parameter is none of what it may be.", error),
          "413": answer("What is posted is longer than it may be.", error),
          "414": answer("Path and query are longer than they may be.", error),
          "421": answer("The host is not one that is answered for.", error),
          "503": answer("Too much is asked at once; ask again.", error),
        ])))
    return .object(members)
  }
}
