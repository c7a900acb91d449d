import Exploration

/// Matches names against the store, as OpenRefine asks for it.
struct Reconciler {
  let explorer: Explorer
  let texts: Texts

  /// What the service is and where its parts are.
  ///
  /// - Parameters:
  ///   - base: The server's address, `http://127.0.0.1:8001`.
  ///   - texts: The words of the reader's language.
  /// - Returns: The manifest of the service.
  static func manifest(base: String, texts: Texts) -> JSONValue {
    func part(_ path: String) -> JSONValue {
      .members(["service_url": .string(base), "service_path": .string("/reconcile" + path)])
    }
    return .members([
      "versions": .texts(["0.2"]), "name": .string("Samband"),
      "identifierSpace": .string(base + "/key/"),
      "schemaSpace": .string(base + "/openapi.json#/components/schemas/"),
      "defaultTypes": .array([type("organisation", texts)]),
      "view": .members(["url": .string(base + "/key/{{id}}")]),
      "preview": .members([
        "url": .string(base + "/reconcile/preview?id={{id}}"), "width": .integer(360),
        "height": .integer(160),
      ]),
      "suggest": .members([
        "entity": part("/suggest/entity"), "type": part("/suggest/type"),
        "property": part("/suggest/property"),
      ]),
      "extend": .members([
        "propose_properties": part("/properties"), "property_settings": .array([]),
      ]),
      "batchSize": .integer(50),
    ])
  }

  /// The answers to a batch of queries, by the queries' names.
  ///
  /// - Throws: ``WebError`` for a batch that is too large or a query that is none.
  func results(_ queries: [String: Any], most: Int) throws -> JSONValue {
    guard queries.count <= most else {
      throw WebError(
        .parameter(name: "queries", value: String(queries.count), expected: "≤ \(most)"))
    }
    return .object(
      try queries.sorted { $0.key < $1.key }.map { name, value in
        guard let query = value as? [String: Any], let text = query["query"] as? String else {
          throw WebError(.parameter(name: "queries", value: name, expected: "{\"query\": …}"))
        }
        let kinds = (query["type"] as? String).map { [$0] } ?? query["type"] as? [String] ?? []
        let limit = min(50, max(1, query["limit"] as? Int ?? 10))
        let found = try candidates(String(text.prefix(400)), kinds: Set(kinds), limit: limit)
        return .init(name, .members(["result": .array(found)]))
      })
  }

  /// What a beginning of a name may become.
  func suggestions(_ prefix: String) throws -> JSONValue {
    guard !prefix.isEmpty else { return .members(["result": .array([])]) }
    let answer = try SearchQuestion(text: prefix, limit: 12).answer(from: explorer)
    return .members([
      "result": .array(
        answer.rows.map { row in
          .members([
            "id": .string(row.subject.key), "name": .string(row.subject.name),
            "description": .string(
              texts.kind(row.subject.kind) + ", " + texts.projectCount(row.projectCount)),
            "notable": .array([Self.type(Self.kind(of: row.subject.key), texts)]),
          ])
        })
    ])
  }

  /// The sorts of things that a name can mean.
  static func types(_ prefix: String, texts: Texts) -> JSONValue {
    .members([
      "result": .array(kinds.filter { $0.hasPrefix(prefix.lowercased()) }.map { type($0, texts) })
    ])
  }

  /// What can be asked about a thing.
  static func properties(_ prefix: String, texts: Texts) -> JSONValue {
    let all = asked.filter { $0.hasPrefix(prefix) }.map { name in
      JSONValue.members(["id": .string(name), "name": .string(texts.fact(name))])
    }
    return .members([
      "result": .array(all), "properties": .array(all), "type": .string("organisation"),
    ])
  }

  /// What is asked about some things.
  func extended(_ request: [String: Any], most: Int) throws -> JSONValue {
    let ids = request["ids"] as? [String] ?? []
    let properties = (request["properties"] as? [[String: Any]] ?? [])
      .compactMap { $0["id"] as? String }.filter(Self.asked.contains)
    guard ids.count <= most else {
      throw WebError(.parameter(name: "ids", value: String(ids.count), expected: "≤ \(most)"))
    }
    return .members([
      "meta": .array(
        properties.map { .members(["id": .string($0), "name": .string(texts.fact($0))]) }),
      "rows": .object(
        ids.map { id in
          let facts =
            (try? ShowQuestion(subject: id, level: .exact).answer(from: explorer))?.rows.first?
            .facts ?? []
          return .init(
            id,
            .object(
              properties.map { name in
                .init(name, Self.values(facts.first { $0.name == name }?.json))
              }))
        }),
    ])
  }

  private static func values(_ fact: JSONValue?) -> JSONValue {
    switch fact {
    case .string(let text): .array([.members(["str": .string(text)])])
    case .integer(let number): .array([.members(["int": .integer(number)])])
    case .object:
      .array([
        .members([
          "id": fact?["key"] ?? .null, "name": fact?["name"] ?? .null,
        ])
      ])
    default: .array([])
    }
  }

  /// Things that a text may mean, likeliest first; a match is what the text means by itself.
  private func candidates(_ text: String, kinds: Set<String>, limit: Int) throws -> [JSONValue] {
    func isWanted(_ key: String) -> Bool {
      kinds.isEmpty || kinds.contains(Self.kind(of: key))
    }
    var found: [(subject: Subject, score: Double)] = []
    // The same reading of names that every question has.
    let meant = try? explorer.subject(ofOrganisationNamed: text)
    if let meant, isWanted(meant.key) { found.append((meant, 100)) }
    let hits = try SearchQuestion(text: text, limit: 200).answer(from: explorer)
    for row in hits.rows where isWanted(row.subject.key) && row.subject.key != meant?.key {
      found.append((row.subject, Self.score(row, text)))
    }
    found.sort {
      (-$0.score, SwedishOrder($0.subject.name), $0.subject.key)
        < (-$1.score, SwedishOrder($1.subject.name), $1.subject.key)
    }
    let best = found.prefix(2).map(\.score)
    let isClear = (best.first ?? 0) >= 95 && (best.count < 2 || best[0] > best[1])
    return found.prefix(limit).enumerated().map { place, candidate in
      .members([
        "id": .string(candidate.subject.key), "name": .string(candidate.subject.name),
        "description": .string(texts.kind(candidate.subject.kind)),
        "score": .number(candidate.score), "match": .bool(place == 0 && isClear),
        "type": .array([Self.type(Self.kind(of: candidate.subject.key), texts)]),
      ])
    }
  }

  /// From 0 to 100; what share of the name the text is, below what sort of match it is.
  private static func score(_ row: SearchQuestion.Row, _ text: String) -> Double {
    let share = min(1, Double(text.count) / Double(max(1, row.subject.name.count)))
    // By how the text matches: from a name that is much longer to one that is hardly so.
    let (least, most): (Double, Double) =
      switch row.matchName {
      case "exact": (96, 98)
      case "prefix": (60, 90)
      case "word": (45, 75)
      case "fragment": (30, 60)
      default: (25, 70)
      }
    return ((least + (most - least) * share) * 10).rounded() / 10
  }

  private static func kind(of key: String) -> String {
    key.split(separator: ":").first.map(String.init) ?? ""
  }

  private static func type(_ name: String, _ texts: Texts) -> JSONValue {
    let words: [String: TextKey] = [
      "organisation": .organisation, "project": .project, "municipality": .municipality,
    ]
    return .members([
      "id": .string(name), "name": .string(words[name].map { texts[$0] } ?? name),
    ])
  }

  private static let kinds = ["organisation", "project", "municipality"]
  private static let asked = [
    "kind", "partOf", "municipality", "projectCount", "partnerCount", "firstYear", "lastYear",
    "caseNumber", "programmeArea", "region", "start", "end", "grantSEK", "county",
  ]
}
