import ProjectModel

/// Entities of FollowTheMoney, one a line, as Aleph, OpenSanctions' tools and the `followthemoney`
/// package read them.
///
/// A project is a `Project`; a body is a `PublicBody` when its kind is one of the state's,
/// municipalities' or regions', else an `Organization`; each role that a body has in a project is a
/// `ProjectParticipant` with the role, the project's days and, where the page's address is known,
/// `sourceUrl`. What an office or unit is a part of is its `parent`. Places are `address`.
///
/// Identifiers are the keys with `:` as `.`, `/` as `..` and `~` as `...`, since the model allows letters,
/// digits, dots and hyphens only; a key that has anything else, or is too long, gives its digest.
///
/// - SeeAlso: followthemoney.tech, the schemata Project, ProjectParticipant, Organization, PublicBody.
final class FollowTheMoneyWriter: GraphWriter {
  private let output: ByteOutput
  private var nodeNames: [String] = []
  private var edgeNames: [String] = []

  init(_ output: ByteOutput) {
    self.output = output
  }

  func begin(_ head: GraphHead) throws {
    nodeNames = head.nodeAttributes.map(\.name)
    edgeNames = head.edgeAttributes.map(\.name)
  }

  func write(_ node: GraphNode) throws {
    switch node.type {
    case .organisation: try write(organisation: node)
    case .project: try write(project: node)
    case .municipality: break
    }
  }

  func write(_ edge: GraphEdge) throws {
    switch edge.type {
    case .affiliation:
      var roles = ["participant"]
      if case .texts(let texts) = value("roles", edge.values, edgeNames) { roles = texts }
      for role in roles {
        var entity = Entity(
          "ProjectParticipant", id: Self.identifier(role, of: edge.source, in: edge.target))
        entity.add("participant", Self.identifier(edge.source))
        entity.add("project", Self.identifier(edge.target))
        entity.add("role", role)
        entity.add("startDate", edge.period?.start?.description)
        entity.add("endDate", edge.period?.end?.description)
        entity.add("sourceUrl", Self.address(value("url", edge.values, edgeNames)))
        try write(entity)
      }
    case .collaboration:
      var entity = Entity(
        "UnknownLink", id: Self.identifier("link", of: edge.source, in: edge.target))
      entity.add("subject", Self.identifier(edge.source))
      entity.add("object", Self.identifier(edge.target))
      entity.add("role", "shared projects")
      try write(entity)
    case .partOf, .locatedIn, .coOccurrence:
      break
    }
  }

  func end() throws {}

  private func write(organisation node: GraphNode) throws {
    let kind = value("kind", node.values, nodeNames).flatMap { OrganisationKind(rawValue: $0.text) }
    var entity = Entity(
      kind?.isPublic == true ? "PublicBody" : "Organization", id: Self.identifier(node.key))
    entity.add("name", node.label)
    if kind != .unknown { entity.add("classification", kind?.rawValue) }
    if let parent = value("partOf", node.values, nodeNames) {
      entity.add("parent", Self.identifier(parent.text))
    }
    if case .texts(let places) = value("municipalities", node.values, nodeNames) {
      for place in places { entity.add("address", place) }
      entity.add("country", "se")
    }
    try write(entity)
  }

  private func write(project node: GraphNode) throws {
    var entity = Entity("Project", id: Self.identifier(node.key))
    entity.add("name", node.label)
    entity.add("projectId", value("caseNumber", node.values, nodeNames)?.text)
    entity.add("phase", value("phase", node.values, nodeNames)?.text)
    entity.add("program", value("programmeArea", node.values, nodeNames)?.text)
    entity.add("startDate", value("startDay", node.values, nodeNames)?.text)
    entity.add("endDate", value("endDay", node.values, nodeNames)?.text)
    if let grant = value("grantSEK", node.values, nodeNames) {
      entity.add("amount", grant.text)
      entity.add("currency", "SEK")
    }
    if case .texts(let places) = value("municipalities", node.values, nodeNames) {
      for place in places { entity.add("address", place) }
    }
    entity.add("sourceUrl", Self.address(value("url", node.values, nodeNames)))
    try write(entity)
  }

  /// An entity on its way out; a property holds a list of texts.
  private struct Entity {
    let schema: String
    let id: String
    private(set) var properties: [(name: String, values: [String])] = []

    init(_ schema: String, id: String) {
      self.schema = schema
      self.id = id
    }

    /// An empty text is nothing to the model.
    mutating func add(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      if properties.last?.name == name {
        properties[properties.count - 1].values.append(value)
      } else {
        properties.append((name, [value]))
      }
    }
  }

  private func write(_ entity: Entity) throws {
    try output.add { bytes in
      bytes.append(raw: "{\"id\":")
      JSONText.append(entity.id, to: &bytes)
      bytes.append(raw: ",\"schema\":")
      JSONText.append(entity.schema, to: &bytes)
      bytes.append(raw: ",\"properties\":{")
      for (index, property) in entity.properties.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.append(property.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        JSONText.append(.texts(property.values), to: &bytes)
      }
      bytes.append(raw: "}}\n")
    }
  }

  private func value(
    _ name: String, _ values: [GraphValue?], _ names: [String]
  ) -> GraphValue? {
    names.firstIndex(of: name).flatMap { values[$0] }
  }

  /// An address on the web, if it is one.
  private static func address(_ value: GraphValue?) -> String? {
    guard let text = value?.text, text.hasPrefix("https://") || text.hasPrefix("http://") else {
      return nil
    }
    return text
  }

  private static let longestIdentifier = 200

  private static func identifier(_ key: String) -> String {
    var bytes: [UInt8] = []
    for byte in key.utf8 {
      switch byte {
      case UInt8(ascii: ":"): bytes.append(raw: ".")
      case UInt8(ascii: "/"): bytes.append(raw: "..")
      case UInt8(ascii: "~"): bytes.append(raw: "...")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        bytes.append(byte)
      default: return digest(of: key)
      }
    }
    guard bytes.count <= longestIdentifier, let last = bytes.last, last != UInt8(ascii: "-"),
      last != UInt8(ascii: ".")
    else { return digest(of: key) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func identifier(_ role: String, of body: String, in project: String) -> String {
    let plain = role + "." + identifier(body) + "." + identifier(project)
    return plain.utf8.count <= longestIdentifier ? plain : digest(of: plain)
  }

  private static func digest(of key: String) -> String {
    "digest." + ContentDigest.hexadecimal(of: Array(key.utf8)).prefix(40)
  }
}

extension OrganisationKind {
  /// Whether a body of this kind is the public's.
  fileprivate var isPublic: Bool {
    switch self {
    case .stateAgency, .municipality, .municipalUnit, .region, .regionalFederation,
      .municipalFederation, .coordinationAssociation:
      true
    case .university, .folkHighSchool, .studyAssociation, .union, .employerOrganisation, .company,
      .economicAssociation, .foundation, .association, .unknown:
      false
    }
  }
}
