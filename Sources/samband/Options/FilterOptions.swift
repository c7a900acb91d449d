import ArgumentParser
import Exploration
import ProjectModel

/// The filters that every question has.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only projects that ran in this year or later.")
  var from: Int?

  @Option(help: "Only projects that ran in this year or earlier.")
  var to: Int?

  @Option(help: "Only projects of this region.")
  var region: String?

  @Option(help: "Only projects whose programme area holds this text.")
  var programmeArea: String?

  @Option(help: "Only projects in this municipality, by name or code.")
  var municipality: String?

  @Option(help: "Only ties in this role: owner, coFinancier, partner or participant.")
  var role: RoleChoice?

  var filters: Filters {
    Filters(
      from: from, to: to, region: region, programmeArea: programmeArea,
      municipality: municipality, role: role?.role)
  }

  func validate() throws {
    if let from, let to, from > to {
      throw ValidationError(
        "--from \(from) comes after --to \(to); expected the earlier year first.")
    }
  }
}

/// A role as it is given on the command line.
enum RoleChoice: String, CaseIterable, ExpressibleByArgument {
  case owner
  case coFinancier
  case partner
  case participant

  /// Reads a role as it stands in JSON, whatever the capitals; `co-financier` is understood too.
  init?(argument: String) {
    let wanted = argument.lowercased().filter { $0 != "-" }
    guard let choice = Self.allCases.first(where: { $0.rawValue.lowercased() == wanted }) else {
      return nil
    }
    self = choice
  }

  var role: AffiliationRole {
    switch self {
    case .owner: .owner
    case .coFinancier: .coFinancier
    case .partner: .partner
    case .participant: .participant
    }
  }
}

/// Whether offices and units are rolled up.
struct LevelOptions: ParsableArguments {
  @Flag(
    help: "Every office and unit for itself; by default they count as the body they are part of.")
  var exact = false

  var level: OrganisationLevel { exact ? .exact : .rolledUp }
}
