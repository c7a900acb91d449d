/// The names of what is counted once, when conclusions are drawn, and kept in the table `figure`.
enum Figure {
  /// In how many projects each field is filled, and each role held.
  static let completeness = "completeness"
  /// What is mentioned.
  static let mentions = "mentions"
  /// Mentions of organisations.
  static let ofOrganisations = "organisations"
  /// Distinct written names of organisations.
  static let writtenNames = "writtenNames"

  /// The fields of a project that are looked at, with the columns that hold them.
  static let fields: [(label: String, column: String)] = [
    ("title", "title"), ("caseNumber", "case_number"),
    ("programmeArea", "programme_area"), ("phase", "phase"), ("region", "region"),
    ("start", "start_day"), ("end", "end_day"), ("grantSEK", "grant_sek"),
    ("budgetSEK", "budget_sek"), ("emailDomain", "email_domain"),
    ("ownerOrganisationNumber", "owner_organisation_number"),
  ]
}
