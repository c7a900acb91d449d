import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

/// What programs are offered: the description, and matching names for OpenRefine.
@Suite struct InterfaceTests {
  private static let site = Result { try FixtureSite() }
  private var site: FixtureSite { get throws { try Self.site.get() } }

  @Test(arguments: FixtureAddresses.all)
  func `every answer is what the description says`(address: String) async throws {
    let description = try await site.json("/openapi.json")
    let uri = FixtureAddresses.twin(address, "json")
    let answer = try await site.get(uri)
    let value = try JSONSerialization.jsonObject(with: Data(answer.body.readableBytesView))
    let operation = try #require(Self.operation(for: uri, in: description), "\(uri)")
    let responses = operation["responses"] as? [String: Any]
    let response = try #require(
      responses?[String(answer.status.code)] as? [String: Any], "\(uri) \(answer.status)")
    let content = response["content"] as? [String: Any]
    let schema = try #require(
      (content?["application/json"] as? [String: Any])?["schema"] as? [String: Any])
    #expect(SchemaCheck(document: description).problems(value, schema) == [], "\(uri)")
  }

  /// The operation whose path an address has.
  private static func operation(
    for uri: String, in description: [String: Any]
  ) -> [String: Any]? {
    let path = String(uri.prefix { $0 != "?" })
    let paths = description["paths"] as? [String: Any] ?? [:]
    // The longest that fits: `/clusters/{key}.json` before `/clusters/{key}`.
    let found = paths.keys.sorted { $0.count > $1.count }.first { template in
      guard let hole = template.range(of: "{key}") else { return template == path }
      let (head, tail) = (template[..<hole.lowerBound], template[hole.upperBound...])
      return path.hasPrefix(head) && path.hasSuffix(tail) && path.count > head.count + tail.count
    }
    return (found.flatMap { paths[$0] } as? [String: Any])?["get"] as? [String: Any]
  }

  @Test func `the check finds what a schema forbids`() throws {
    // So that the test above means something.
    let schema: [String: Any] = [
      "type": "object", "required": ["a"], "additionalProperties": false,
      "properties": ["a": ["type": "integer"], "b": ["type": "string", "enum": ["x"]]],
    ]
    let check = SchemaCheck(document: [:])
    #expect(check.problems(["a": 1], schema).isEmpty)
    #expect(check.problems(["a": 1.5], schema).count == 1)
    #expect(check.problems(["b": "x"], schema).count == 1)
    #expect(check.problems(["a": 1, "b": "y"], schema).count == 1)
    #expect(check.problems(["a": 1, "c": 0], schema).count == 1)
  }

  @Test func `names are matched as OpenRefine asks`() async throws {
    // W3C Reconciliation Service API 0.2, 4: a batch as a form, answered by the queries' names.
    let queries = """
      {"q0":{"query":"Arbetsförmedlingen","limit":3},"q1":{"query":"arbetsformedlingen gällivare"},
      "q2":{"query":"Jönköping","type":"municipality"},"q3":{"query":"zzzz qqqq"}}
      """
    var headers = HTTPFields()
    headers[.contentType] = "application/x-www-form-urlencoded"
    let encoded = try #require(
      queries.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    let answer = try await site.send(
      "/reconcile", .post, headers: headers, body: "queries=" + encoded)
    #expect(answer.status == .ok)
    #expect(answer.headers[.accessControlAllowOrigin] == "*")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(answer.body.readableBytesView)) as? [String: Any])
    func results(_ name: String) -> [[String: Any]] {
      (json[name] as? [String: Any])?["result"] as? [[String: Any]] ?? []
    }
    #expect(results("q0").first?["id"] as? String == "organisation:arbetsformedlingen")
    #expect(results("q0").first?["match"] as? Bool == true)
    #expect(results("q0").count <= 3)
    #expect(results("q1").first?["id"] as? String == "organisation:arbetsformedlingen/gallivare")
    #expect(results("q2").first?["id"] as? String == "municipality:0680")
    #expect(results("q3").isEmpty)
    for result in results("q0") {
      #expect(Set(result.keys) == ["id", "name", "description", "score", "match", "type"])
      let score = try #require(result["score"] as? Double)
      #expect((0...100).contains(score))
    }
  }

  @Test func `the service says what it is and where its parts are`() async throws {
    let manifest = try await site.json("/reconcile")
    #expect(manifest["versions"] as? [String] == ["0.2"])
    #expect(manifest["name"] as? String == "Samband")
    #expect((manifest["identifierSpace"] as? String)?.hasPrefix("http://localhost") == true)
    let suggest = manifest["suggest"] as? [String: Any]
    #expect(suggest.map { Set($0.keys) } == ["entity", "type", "property"])
    let entity = try await site.json("/reconcile/suggest/entity?prefix=f%C3%B6rs")
    let found = (entity["result"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    #expect(found.contains("organisation:forsakringskassan"))
    let type = try await site.json("/reconcile/suggest/type?prefix=org")
    #expect(((type["result"] as? [[String: Any]])?.first?["id"]) as? String == "organisation")
    let preview = try await site.get("/reconcile/preview?id=organisation:lo")
    #expect(preview.status == .ok)
    #expect(preview.headers[.contentSecurityPolicy]?.contains("frame-ancestors http://127") == true)
    // A reconciled identifier leads to its page.
    let moved = try await site.get("/key/organisation:arbetsformedlingen/gallivare")
    #expect(moved.status == .seeOther)
    #expect(moved.headers[.location] == "/organisation/arbetsformedlingen/gallivare")
  }

  @Test(arguments: ["suggest/entity", "suggest/type", "suggest/property", "properties", "preview"])
  func `only the service itself takes what is posted`(part: String) async throws {
    let answer = try await site.send("/reconcile/" + part, .post, body: "prefix=a")
    #expect(answer.status == .methodNotAllowed)
    #expect(answer.headers[.allow] == "GET, HEAD")
    let service = try await site.send("/reconcile", .delete)
    #expect(service.headers[.allow] == "GET, HEAD, POST")
  }

  @Test func `columns are added to a reconciled list`() async throws {
    let request =
      "{\"ids\":[\"organisation:forsakringskassan/gallivare\"],"
      + "\"properties\":[{\"id\":\"projectCount\"},{\"id\":\"municipality\"},{\"id\":\"partOf\"}]}"
    let encoded = try #require(
      request.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    let json = try await site.json("/reconcile?extend=" + encoded)
    let rows = json["rows"] as? [String: Any]
    let row = rows?["organisation:forsakringskassan/gallivare"] as? [String: [[String: Any]]]
    #expect(row?["projectCount"]?.first?["int"] as? Int == 1)
    #expect(row?["municipality"]?.first?["str"] as? String == "Gällivare")
    #expect(row?["partOf"]?.first?["id"] as? String == "organisation:forsakringskassan")
  }
}

/// The part of JSON Schema that the description uses.
struct SchemaCheck {
  let document: [String: Any]

  /// What a value has that its schema forbids, each with its place.
  func problems(_ value: Any, _ schema: [String: Any], at place: String = "") -> [String] {
    if let reference = schema["$ref"] as? String {
      let parts = reference.dropFirst(2).split(separator: "/").map(String.init)
      let target = parts.reduce(document as Any?) { ($0 as? [String: Any])?[$1] }
      guard let target = target as? [String: Any] else { return ["\(place): no \(reference)"] }
      return problems(value, target, at: place)
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      return choices.contains { problems(value, $0, at: place).isEmpty }
        ? [] : ["\(place): none of \(choices.count)"]
    }
    var found: [String] = []
    if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
      found.append("\(place): \(value) is not among \(words)")
    }
    switch schema["type"] as? String {
    case "string": if !(value is String) { found.append("\(place): no text") }
    case "integer":
      let number = value as? NSNumber
      if number == nil || number?.doubleValue.rounded() != number?.doubleValue || value is String {
        found.append("\(place): no whole number")
      }
    case "number": if !(value is NSNumber) { found.append("\(place): no number") }
    case "boolean": if !(value is Bool) { found.append("\(place): neither true nor false") }
    case "null": if !(value is NSNull) { found.append("\(place): not null") }
    case "array":
      guard let elements = value as? [Any] else { return found + ["\(place): no list"] }
      if let items = schema["items"] as? [String: Any] {
        for (index, element) in elements.enumerated() {
          found += problems(element, items, at: "\(place)/\(index)")
        }
      }
    case "object":
      guard let object = value as? [String: Any] else { return found + ["\(place): no object"] }
      let properties = schema["properties"] as? [String: Any] ?? [:]
      for name in schema["required"] as? [String] ?? [] where object[name] == nil {
        found.append("\(place): \(name) is missing")
      }
      for (name, member) in object.sorted(by: { $0.key < $1.key }) {
        if let known = properties[name] as? [String: Any] {
          found += problems(member, known, at: "\(place)/\(name)")
        } else if schema["additionalProperties"] as? Bool == false {
          found.append("\(place): \(name) is not described")
        } else if let other = schema["additionalProperties"] as? [String: Any] {
          found += problems(member, other, at: "\(place)/\(name)")
        }
      }
    default: break
    }
    return found
  }
}
