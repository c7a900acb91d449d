/// A built-in map for the tables of a public source whose columns are known.
///
/// Amounts in euro are not read: a store holds kronor, and no table says at which rate to change them.
public struct TablePreset: Hashable, Sendable {
  /// The name by which it is asked for.
  public let name: String
  /// The source, and what of it the map was tried on.
  public let about: String
  /// Column names to the names of ``TableField``; a column may have several spellings.
  public let columnMap: [String: String]
  /// Where the partners stand, when they have a table of their own.
  public let participations: Participations?
  let form: TableForm

  /// A table with one row for each body in each project.
  public struct Participations: Hashable, Sendable {
    /// The columns that together name the project, as the preset's `id` does.
    let project: [String]
    /// The column with the body's name.
    let name: String
    /// The column that tells the body's part in the project.
    let role: String
    /// What stands in that column for the body that leads the project.
    let leads: Set<String>
    /// Whether the column tells the part in a word, and not by yes or no.
    let rolesAreWords: Bool

    /// What a body stands under: its part, as written.
    func heading(of role: String) -> String {
      if rolesAreWords { return role.isEmpty ? name : role }
      return leads.contains(role) ? self.role : name
    }
  }

  /// The preset with a name.
  public static func named(_ name: String) -> TablePreset? {
    all.first { $0.name == name }
  }

  /// All presets, by name.
  public static let all: [TablePreset] = [cordis, eruf, esf, keep, kohesio]

  private static let cordis = TablePreset(
    name: "cordis",
    about: """
      CORDIS, the European Union's research projects: project.csv joined with the organization.csv \
      beside it. Tried on real rows of organization.csv (H2020, Horizon Europe, FP7) under the \
      published headings of both files.
      """,
    columnMap: [
      "id": "id", "title": "title", "startDate": "start", "endDate": "end",
      "frameworkProgramme": "programmeArea", "grantDoi": "url",
    ],
    participations: Participations(
      project: ["projectID"], name: "name", role: "role",
      leads: ["coordinator", "hostInstitution"], rolesAreWords: true),
    form: TableForm(notesUnknownColumns: false))

  private static let eruf = TablePreset(
    name: "eruf",
    about: """
      Tillväxtverket's list of projects of the European Regional Development Fund, 2014-2020, as CSV \
      or as JSON lines. Tried on real rows, as published in the repository os-data/eu-structural-funds.
      """,
    columnMap: [
      "ärende-id": "id", "Ärende-ID": "id", "Ärende-id": "id",
      "projektnamn": "title", "Projektnamn": "title",
      "stödmottagare": "owner", "Stödmottagare": "owner",
      "beviljat_belopp_sek": "grantSEK", "Beviljat belopp SEK": "grantSEK",
      "projekt_starttid": "start", "Projekt starttid": "start",
      "projekt_sluttid": "end", "Projekt sluttid": "end",
      "e-post": "contactEmailDomain", "E-post": "contactEmailDomain",
      "kommuner": "municipalities", "Kommuner": "municipalities",
      "område": "region", "Område": "region",
      "insatsområde": "programmeArea", "Insatsområde": "programmeArea",
    ],
    participations: nil,
    form: TableForm(
      listSeparator: UInt8(ascii: ","), absentValues: ["UPPGIFT SAKNAS"],
      textsAreLists: true, notesUnknownColumns: false))

  private static let esf = TablePreset(
    name: "esf",
    about: """
      The Swedish ESF Council's list of projects of the Social Fund+, 2021-2027. Made after its \
      headings; tried on rows made after them.
      """,
    columnMap: [
      "Diarienummer / Operation ID": "id", "Namn på insatsen / Operation Name": "title",
      "Stödmottagare / Beneficiary": "owner", "Startdatum / Start date": "start",
      "Slutdatum / End date": "end", "Total projektbudget / Total budget SEK": "budgetSEK",
      "EU-stöd i SEK / EU contribution SEK": "grantSEK",
    ],
    participations: nil, form: TableForm(notesUnknownColumns: false))

  private static let keep = TablePreset(
    name: "keep",
    about: """
      keep.eu, the projects of Interreg: the sheets Projects and Partners of its export, each saved as \
      CSV in one folder. Made after its documentation; tried on rows made after it.
      """,
    columnMap: [
      "Programme": "id", "Project acronym": "id", "Project name in English": "title",
      "Project start": "start", "Project end": "end", "Project start date": "start",
      "Project end date": "end",
    ],
    participations: Participations(
      project: ["Programme", "Project acronym"], name: "Organisation in English",
      role: "Lead partner", leads: ["Yes", "yes", "TRUE", "true", "1"],
      rolesAreWords: false),
    form: TableForm(
      absentValues: ["N.a.", "N/A", "n.a."], isDayFirst: true, idHasSeveralColumns: true,
      notesUnknownColumns: false))

  private static let kohesio = TablePreset(
    name: "kohesio",
    about: """
      Kohesio, the European Commission's list of projects of the cohesion funds. Made after the \
      headings of its CSV files; tried on rows made after them.
      """,
    columnMap: [
      "Operation_Local_Identifier": "id", "Operation_Name_Programme_Language": "title",
      "Operation_Start_Date": "start", "Operation_End_Date": "end", "Beneficiary_Name": "owner",
      "Programme_Name": "programmeArea", "Operation_Unique_Identifier": "url",
    ],
    participations: nil,
    form: TableForm(
      isDayFirst: true, idFollowsProgramme: true, notesUnknownColumns: false))
}
