import GraphAlgorithms

/// The connected parts: which organisations are connected at all, over any number of projects.
///
/// Bodies of one part reach each other through shared projects; bodies of two parts never do. A body
/// whose projects have nobody else is a part of its own. Most organisations first, then most
/// projects, then by the name and key of the part's largest body.
public struct ComponentsQuestion: LimitedQuestion {
  /// The question's name.
  public static let name = "components"

  /// Whether offices and units are rolled up.
  public var level: OrganisationLevel
  /// Which projects and ties count.
  public var filters: Filters
  /// How many parts at most; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(
    level: OrganisationLevel = .rolledUp, filters: Filters = Filters(), limit: Int? = nil
  ) {
    self.level = level
    self.filters = filters
    self.limit = limit
  }

  /// A connected part.
  public struct Row: AnswerRow {
    /// Its body with the most projects; of equals the first by name and key.
    public let largest: Subject
    /// The number of organisations.
    public let organisationCount: Int
    /// The number of projects.
    public let projectCount: Int
    /// The share of all organisations that take part in a project, 0...1.
    public let share: Double

    /// Creates a row.
    ///
    /// - Parameters:
    ///   - largest: The part's body with the most projects.
    ///   - organisationCount: The number of its organisations.
    ///   - projectCount: The number of its projects.
    ///   - bodyCount: The number of all organisations that take part in a project.
    public init(largest: Subject, organisationCount: Int, projectCount: Int, of bodyCount: Int) {
      self.largest = largest
      self.organisationCount = organisationCount
      self.projectCount = projectCount
      share = Double(organisationCount) / Double(max(1, bodyCount))
    }

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("Largest body"), AnswerColumn("Organisations", isNumeric: true),
      AnswerColumn("Projects", isNumeric: true), AnswerColumn("Share", isNumeric: true),
    ]

    /// The row as JSON; the id is made from the largest body's key.
    public var json: JSONValue {
      .members([
        "id": .string("component:" + (largest.key.split(separator: ":").last ?? "none")),
        "name": .string(largest.name), "key": .string(largest.key),
        "organisations": .integer(organisationCount), "projects": .integer(projectCount),
        "share": .number(share),
      ])
    }

    /// The row's cells.
    public var lines: [[String]] {
      [[largest.label, String(organisationCount), String(projectCount), Wording.decimal(share)]]
    }
  }

  /// Answers the question.
  ///
  /// - Complexity: O(parts) for a whole store; else O(ties) but for the inverse Ackermann factor, and
  ///   a sort of the parts.
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let view = try NetworkView(explorer, level: level, filters: filters)
    let parts = ConnectedParts.of(view, limit: limit)
    let bodies = parts.bodyCount
    let shown = parts.largest.indices.prefix(limit ?? parts.largest.count)
    return answer(
      Findings(
        storeDigest: explorer.digest, total: parts.total,
        rows: shown.map { part in
          Row(
            largest: explorer.subject(organisation: Int(parts.largest[part])),
            organisationCount: Int(parts.organisationCounts[part]),
            projectCount: Int(parts.projectCounts[part]), of: bodies)
        }), bodyCount: bodies)
  }

  /// The answer, from what an engine found.
  ///
  /// - Parameters:
  ///   - found: The parts.
  ///   - bodyCount: How many organisations take part in a project.
  /// - Returns: The answer.
  public func answer(_ found: Findings<Row>, bodyCount: Int) -> Answer<Row> {
    Answer(
      Self.name, of: [], filters: filters, storeDigest: found.storeDigest, total: found.total,
      rows: found.rows,
      notes: [
        "\(Wording.count(bodyCount, "body", "bodies")) in "
          + "\(Wording.count(found.total, "connected part"))."
      ])
  }
}
