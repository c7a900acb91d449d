import Exploration
import ProjectModel

/// What the rows of each question's answer hold.
enum RowSchemas {
  private static let mention = JSONSchema.object(["key": .string, "title": .string])
  private static let named = JSONSchema.object(["key": .string, "name": .string])
  private static let subject = JSONSchema.object([
    "key": .string, "name": .string, "kind": .string,
  ])
  private static let role = JSONSchema.choice(AffiliationRole.allCases.map(\.rawValue))
  private static let place = JSONSchema.object([
    "key": .string, "name": .string, "projects": .integer,
  ])
  private static let line = JSONSchema.object([
    "file": .string, "line": .integer, "column": .integer, "heading": .string, "words": .string,
    "role": role, "organisation": subject, "rule": .string, "confidence": .number,
    "reason": .string,
  ])

  /// The schema of a page's rows, and of the figures that its envelope adds.
  static func schemas(of kind: PageKind) -> (row: JSONSchema, figures: [(String, JSONSchema)]) {
    switch kind {
    case .start, .about: (statistic, [])
    case .search: (found, [])
    case .organisation: (organisation, [])
    case .project: (project, [])
    case .municipality: (municipality, [])
    case .whoWorkedWith, .card: (partner, [])
    case .sharedPartners: (sharedPartner, [])
    case .path: (path, [])
    case .clusters:
      (
        cluster,
        [("modularity", .nullable(.number)), ("resolution", .number), ("seed", .integer)]
      )
    case .coOccurrence: (pair, [("scope", .choice(["municipalities", "organisations"]))])
    case .compare:
      (change, ["new", "gone", "stronger", "weaker", "same"].map { ($0, .integer) })
    // One name or two: both answers under one address.
    case .explain: (.any, [("speaksAgainst", .array(.string))])
    case .network: (tie, [("radius", .nullable(.integer))])
    case .rank: (rank, [("measure", .string), ("normalized", .boolean)])
    case .timeline: (year, [])
    case .names: (suggestion, [])
    }
  }

  private static let statistic = JSONSchema.object([
    "section": .string, "label": .string, "count": .integer, "share": .nullable(.number),
    "remark": .string,
  ])
  private static let found = JSONSchema.object([
    "key": .string, "name": .string, "kind": .string,
    "match": .choice(["exact", "prefix", "word", "fragment", "similar"]), "projects": .integer,
  ])
  private static let organisation = JSONSchema.object([
    "key": .string, "name": .string, "kind": .string, "partOf": .nullable(subject),
    "municipality": .nullable(.string), "parts": .array(subject), "projectCount": .integer,
    "roles": .map(.integer), "firstYear": .nullable(.integer), "lastYear": .nullable(.integer),
    "grantSEK": .integer,
    "projects": .array(
      .object(["key": .string, "title": .string, "roles": .array(role)])),
    "partnerCount": .integer,
    "partners": .array(
      .object(["key": .string, "name": .string, "sharedProjects": .integer])),
    "municipalities": .array(place),
  ])
  private static let names = JSONSchema.array(
    .object([
      "written": .string, "key": .nullable(.string), "line": .integer, "column": .integer,
    ]))
  private static let project = JSONSchema.object([
    "key": .string, "title": .string, "caseNumber": .nullable(.string),
    "programmeArea": .nullable(.string), "phase": .nullable(.string),
    "region": .nullable(.string), "start": .nullable(.string), "end": .nullable(.string),
    "grantSEK": .nullable(.integer), "budgetSEK": .nullable(.integer),
    "document": .nullable(.string), "owner": names, "coFinancier": names, "partner": names,
    "participant": names, "municipalities": names,
  ])
  private static let municipality = JSONSchema.object([
    "key": .string, "name": .string, "kind": .string, "county": .string, "region": .string,
    "latitude": .number, "longitude": .number, "projectCount": .integer,
    "projects": .array(subject), "organisationCount": .integer, "organisations": .array(place),
    "coOccurring": .array(place),
  ])
  private static let partner = JSONSchema.object([
    "key": .string, "name": .string, "kind": .string, "sharedProjects": .integer,
    "roles": .array(role), "firstYear": .nullable(.integer), "lastYear": .nullable(.integer),
    "projects": .array(mention),
  ])
  private static let sharedPartner = JSONSchema.object([
    "key": .string, "name": .string, "kind": .string, "together": .integer,
    "with": .array(.object(["key": .string, "sharedProjects": .integer])), "score": .number,
    "projects": .array(mention),
  ])
  private static let path = JSONSchema.object([
    "length": .integer,
    "steps": .array(
      .object([
        "kind": .choice(["organisation", "project"]), "key": .string, "name": .string,
        "roles": .array(role),
      ])), "kind": .choice(["shortest", "next", "avoidingHubs"]),
  ])
  private static let cluster = JSONSchema.object([
    "id": .string, "name": .string, "size": .integer,
    "members": .array(.object(["key": .string, "name": .string, "stability": .number])),
    "municipalities": .array(place), "programmeAreas": .array(.string),
  ])
  private static let pair = JSONSchema.object([
    "a": named, "b": named, "count": .integer, "jaccard": .number, "associationStrength": .number,
    "pValue": .number, "projects": .array(mention),
  ])
  private static let change = JSONSchema.object([
    "change": .choice(["new", "gone", "stronger", "weaker"]), "a": named, "b": named,
    "before": .integer, "after": .integer,
  ])
  private static let tie = JSONSchema.object([
    "a": named, "b": named, "sharedProjects": .integer, "weight": .number,
    "firstYear": .nullable(.integer), "lastYear": .nullable(.integer), "projects": .array(mention),
  ])
  private static let rank = JSONSchema.object([
    "rank": .integer, "key": .string, "name": .string, "kind": .string, "score": .number,
    "projects": .integer,
  ])
  private static let year = JSONSchema.object([
    "year": .integer, "projects": .integer, "started": .integer, "organisations": .integer,
    "grantSEK": .integer,
  ])
  private static let side = JSONSchema.object([
    "key": .string, "name": .string, "projects": .integer,
  ])
  private static let suggestion = JSONSchema.object([
    "a": side, "b": side, "likeness": .number,
    "features": .array(.object(["name": .string, "weight": .number])),
    "state": .choice(["open", "unsure", "different", "same"]),
  ])

  /// The schema of the error that everything but pages is answered with.
  static let error = JSONSchema.object([
    "ok": .boolean, "status": .integer, "error": .string, "details": .map(.any),
  ])

  /// The envelope that a page's answer comes in.
  static func envelope(of kind: PageKind) -> JSONSchema {
    let schemas = schemas(of: kind)
    let all: [(String, JSONSchema)] = [
      ("question", .string), ("of", .array(subject)), ("filters", .map(.any)), ("store", .string),
      ("total", .integer), ("shown", .integer), ("rows", .array(schemas.row)),
      ("notes", .array(.string)),
    ]
    return .members(all, optional: schemas.figures)
  }
}
