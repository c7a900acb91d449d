public import ProjectModel

/// The form in which a table is written.
public enum TableFormat: String, Hashable, Sendable, CaseIterable {
  /// One JSON object a line.
  case jsonLines
  /// RFC 4180: a header row, then one project a row; commas, semicolons or tabs between the fields.
  case csv
}

/// What a column of a table can hold; the raw value is the column's name.
public enum TableField: String, Hashable, Sendable, CaseIterable {
  /// The case number: a text or a number.
  case id
  /// The project's title; `id` stands in where it is absent.
  case title
  /// The programme area, as written.
  case programmeArea
  /// The phase, as written.
  case phase
  /// The region, as written.
  case region
  /// The owner's name.
  case owner
  /// A list of names; in CSV separated by `|`, as are the other lists.
  case coFinancers
  /// A list of names.
  case partners
  /// A list of names.
  case participants
  /// A list of municipalities.
  case municipalities
  /// The first day, `2009-01-15`.
  case start
  /// The last day.
  case end
  /// The granted support in kronor.
  case grantSEK
  /// The total budget in kronor.
  case budgetSEK
  /// The domain of the contact's e-mail address; of a whole address only the domain is kept.
  case contactEmailDomain
  /// Where the project stands on the web.
  case url
  /// The call that the project answered.
  case call
  /// The specific objective.
  case specificObjective
  /// How many people are to take part.
  case plannedParticipantCount
  /// The union's share of the costs, percent.
  case unionCofinancingRate
  /// The owner's organisationsnummer, ten digits, with or without a hyphen.
  case ownerOrganisationNumber
  /// The owner's postal town.
  case ownerPlace

  /// The role of the names in the column.
  public var role: AffiliationRole? {
    switch self {
    case .owner: .owner
    case .coFinancers: .coFinancier
    case .partners: .partner
    case .participants: .participant
    case .municipalities: .municipality
    default: nil
    }
  }

  /// Whether the column holds several names.
  public var isList: Bool { role != nil && self != .owner }
}

/// Which column of a table holds which field.
struct TableColumns {
  struct Column {
    var name: String
    var field: TableField
  }

  private let columns: [Column]
  private let names: WordTable
  let memory = WordMemory()
  /// Fields that the map names and that do not exist, sorted.
  let unknownFields: [String]
  /// What is peculiar to the table.
  let form: TableForm

  /// Columns are known by the fields' own names; a mapped column takes its field away from the
  /// column that has the field's name.
  init(map: [String: String], form: TableForm = TableForm()) {
    self.form = form
    var columns: [Column] = []
    var unknown: [String] = []
    var mapped: Set<TableField> = []
    for (name, value) in map.sorted(by: { $0.key < $1.key }) {
      guard let field = TableField(rawValue: value) else {
        unknown.append(value)
        continue
      }
      columns.append(Column(name: name, field: field))
      mapped.insert(field)
    }
    for field in TableField.allCases where !mapped.contains(field) && map[field.rawValue] == nil {
      columns.append(Column(name: field.rawValue, field: field))
    }
    self.columns = columns
    names = WordTable(columns.map(\.name), in: memory)
    unknownFields = unknown.sorted()
  }

  /// The column with a name.
  func column(named range: Range<Int>, in text: ByteText) -> Column? {
    withExtendedLifetime(memory) { names.word(text, range) }.map { columns[$0] }
  }

  /// The column with a name.
  func column(named name: String) -> Column? {
    columns.first { $0.name.utf8.elementsEqual(name.utf8) }
  }
}
