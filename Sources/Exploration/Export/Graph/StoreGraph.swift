import GraphStore
import ProjectModel

/// Everything that a store concluded: organisations, projects and municipalities, by key; then who
/// took part in what (one edge for a body and project, with its roles), what is a part of what, and
/// which project was where.
///
/// Read from the store as it goes by.
struct StoreGraph: ExportedGraph {
  let head: GraphHead
  private let snapshot: StoreSnapshot

  init(_ snapshot: StoreSnapshot) throws {
    self.snapshot = snapshot
    let counts = try snapshot.counts()
    head = GraphHead(
      title: "\(Wording.count(counts.organisations, "organisation")), "
        + "\(Wording.count(counts.projects, "project")) and "
        + "\(Wording.count(counts.municipalities, "municipality", "municipalities"))",
      digest: snapshot.digest,
      nodeCount: counts.organisations + counts.projects + counts.municipalities,
      edgeCount: counts.affiliations + counts.parts + counts.locations,
      nodeAttributes: Self.nodeAttributes, edgeAttributes: Self.edgeAttributes)
  }

  static let nodeAttributes: [GraphAttribute] = [
    .init("kind", .text), .init("partOf", .text), .init("municipalities", .texts),
    .init("projectCount", .integer), .init("caseNumber", .text), .init("programmeArea", .text),
    .init("phase", .text), .init("region", .text), .init("startDay", .day),
    .init("endDay", .day), .init("firstYear", .integer), .init("lastYear", .integer),
    .init("grantSEK", .integer), .init("budgetSEK", .integer), .init("url", .text),
    .init("latitude", .number), .init("longitude", .number),
  ]

  static let edgeAttributes: [GraphAttribute] = [
    .init("roles", .texts), .init("firstYear", .integer), .init("lastYear", .integer),
    .init("url", .text),
  ]

  func forEachNode(_ body: (GraphNode) throws -> Void) throws {
    try snapshot.forEachOrganisation { row in
      try body(Self.node(row.organisation, projectCount: row.projectCount))
    }
    try snapshot.forEachProject { row in
      try body(
        Self.node(
          row.project, url: row.url,
          places: row.municipalityCodes.compactMap {
            MunicipalityRegister.municipality(code: $0)?.name
          }))
    }
    for place in try snapshot.municipalities() { try body(Self.node(place)) }
  }

  func forEachEdge(_ body: (GraphEdge) throws -> Void) throws {
    try snapshot.forEachAffiliation { tie in
      try body(
        GraphEdge(
          tie.organisationKey, tie.projectKey, .affiliation,
          period: GraphPeriod(start: tie.start, end: tie.end),
          values: [
            .texts(tie.roles.map(\.rawValue)), GraphValue((tie.start ?? tie.end)?.year),
            GraphValue((tie.end ?? tie.start)?.year), GraphValue(tie.url),
          ]))
    }
    let nothing = [GraphValue?](repeating: nil, count: Self.edgeAttributes.count)
    try snapshot.forEachOrganisation { row in
      guard let parent = row.organisation.parentKey else { return }
      try body(GraphEdge(row.organisation.key, parent, .partOf, values: nothing))
    }
    try snapshot.forEachProject { row in
      for code in row.municipalityCodes {
        guard let place = MunicipalityRegister.municipality(code: code) else { continue }
        try body(
          GraphEdge(
            row.project.key, place.key, .locatedIn,
            period: GraphPeriod(start: row.project.start, end: row.project.end), values: nothing))
      }
    }
  }

  /// An organisation as a node.
  static func node(_ body: Organisation, projectCount: Int) -> GraphNode {
    let place = body.municipalityCode.flatMap { MunicipalityRegister.municipality(code: $0) }
    return GraphNode(
      key: body.key, label: body.name, type: .organisation, period: nil,
      values: [
        .text(body.kind.rawValue), GraphValue(body.parentKey), place.map { .texts([$0.name]) },
        .integer(projectCount), nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil,
      ])
  }

  /// A project as a node.
  static func node(_ project: Project, url: String?, places: [String]) -> GraphNode {
    GraphNode(
      key: project.key, label: project.title, type: .project,
      period: GraphPeriod(start: project.start, end: project.end),
      values: [
        nil, nil, places.isEmpty ? nil : .texts(places), nil, GraphValue(project.caseNumber),
        GraphValue(project.programmeArea), GraphValue(project.phase), GraphValue(project.region),
        GraphValue(project.start), GraphValue(project.end),
        GraphValue((project.start ?? project.end)?.year),
        GraphValue((project.end ?? project.start)?.year), GraphValue(project.grant?.amount),
        GraphValue(project.budget?.amount), GraphValue(url), nil, nil,
      ])
  }

  /// A municipality as a node.
  static func node(_ place: Municipality) -> GraphNode {
    GraphNode(
      key: place.key, label: place.name, type: .municipality, period: nil,
      values: [
        nil, nil, nil, nil, nil, nil, nil, .text(place.county.region), nil, nil, nil, nil, nil, nil,
        nil, .number(place.latitude), .number(place.longitude),
      ])
  }
}
