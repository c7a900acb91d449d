import Exploration

/// A part of JSON Schema (2020-12), as OpenAPI 3.1 uses it.
indirect enum JSONSchema: Sendable {
  case string
  case integer
  case number
  /// A whole number of a range.
  case whole(ClosedRange<Int>)
  /// A number of a range.
  case decimal(ClosedRange<Double>)
  /// A text of so many letters at most that a regular expression (ECMA-262) is found in.
  case text(atMost: Int, pattern: String)
  case boolean
  /// Any value.
  case any
  /// One of some texts.
  case choice([String])
  case array(JSONSchema)
  /// A list of so many elements.
  case list(JSONSchema, ClosedRange<Int>)
  case nullable(JSONSchema)
  /// Members that must be there, in order, and others that may.
  case object(KeyValuePairs<String, JSONSchema>)
  /// The same, from lists.
  case members([(String, JSONSchema)], optional: [(String, JSONSchema)])
  /// Members of any name.
  case map(JSONSchema)
  /// Another schema of the document.
  case named(String)

  /// The schema as JSON.
  var json: JSONValue {
    switch self {
    case .string: .members(["type": .string("string")])
    case .integer: .members(["type": .string("integer")])
    case .number: .members(["type": .string("number")])
    case .whole(let range):
      .members([
        "type": .string("integer"), "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ])
    case .decimal(let range):
      .members([
        "type": .string("number"), "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound),
      ])
    case .text(let most, let pattern):
      .members([
        "type": .string("string"), "maxLength": .integer(most), "pattern": .string(pattern),
      ])
    case .boolean: .members(["type": .string("boolean")])
    case .any: .members([:])
    case .choice(let words): .members(["type": .string("string"), "enum": .texts(words)])
    case .array(let element):
      .members(["type": .string("array"), "items": element.json])
    case .list(let element, let range):
      .members([
        "type": .string("array"), "items": element.json, "minItems": .integer(range.lowerBound),
        "maxItems": .integer(range.upperBound),
      ])
    case .nullable(let schema):
      .members(["anyOf": .array([schema.json, .members(["type": .string("null")])])])
    case .object(let required):
      JSONSchema.members(required.map { ($0.key, $0.value) }, optional: []).json
    case .members(let required, let optional):
      .members([
        "type": .string("object"), "required": .texts(required.map(\.0)),
        "properties": .object((required + optional).map { .init($0.0, $0.1.json) }),
        "additionalProperties": .bool(false),
      ])
    case .map(let value):
      .members(["type": .string("object"), "additionalProperties": value.json])
    case .named(let name):
      .members(["$ref": .string("#/components/schemas/" + name)])
    }
  }
}
