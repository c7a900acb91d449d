/// The columns of a graph file; the raw values are what the file calls them.
///
/// A column is a run of numbers of one width, or of bytes. Texts are two columns: the bytes of all of
/// them, and where each begins, with the end of the last one behind. Adding a column or changing what
/// one means takes a new ``GraphFileHeader/version``.
public enum GraphSection: UInt32, CaseIterable, Sendable {
  /// Organisations by ascending key; all columns of organisations keep this order.
  case organisationKeyStarts = 1
  /// The keys' UTF-8.
  case organisationKeys
  /// Where each organisation's name begins.
  case organisationNameStarts
  /// The names' UTF-8.
  case organisationNames
  /// A kind's place among all kinds, a byte.
  case organisationKinds
  /// The organisation that one is a part of, -1 for none.
  case organisationParents
  /// The organisation at the top of the chain of parents, itself for most.
  case organisationTops
  /// Where the organisations under each top begin.
  case familyStarts
  /// The organisations under each top, the top among them, ascending.
  case families
  /// The number of the municipality's code, -1 for none; 16 bits.
  case organisationMunicipalities
  /// The organisation's place when all are sorted by name, equals by key.
  case organisationNameRanks

  /// Projects by ascending key; all columns of projects keep this order.
  case projectKeyStarts
  /// The keys' UTF-8.
  case projectKeys
  /// Where each project's title begins.
  case projectTitleStarts
  /// The titles' UTF-8.
  case projectTitles
  /// Where each project's case number begins; empty for none.
  case projectCaseNumberStarts
  /// The case numbers' UTF-8.
  case projectCaseNumbers
  /// The programme area's place among the facts, 0 for none.
  case projectProgrammeAreas
  /// The phase's place among the facts, 0 for none.
  case projectPhases
  /// The region's place among the facts, 0 for none.
  case projectRegions
  /// The first day as the number `yyyymmdd`, 0 for none.
  case projectStarts
  /// The last day as the number `yyyymmdd`, 0 for none.
  case projectEnds
  /// The grant in kronor, -1 for none; 64 bits.
  case projectGrants
  /// The budget in kronor, -1 for none; 64 bits.
  case projectBudgets
  /// Where each fact begins, the empty one first.
  case factStarts
  /// The distinct programme areas, phases and regions, UTF-8.
  case facts

  /// The numbers of the municipalities' codes that a project lists, ascending.
  case municipalityCodes
  /// Municipalities as actors: where each one's projects begin.
  case municipalityProjectStarts
  /// The projects of each municipality, ascending.
  case municipalityProjects
  /// Where each project's municipalities begin.
  case projectMunicipalityStarts
  /// The municipalities of each project, ascending.
  case projectMunicipalities

  /// Every office for itself: where each organisation's projects begin.
  case exactProjectStarts
  /// The projects of each organisation, ascending.
  case exactProjects
  /// The roles of each of these ties, a bit by rank; a byte.
  case exactRoles
  /// Where each project's organisations begin.
  case exactOrganisationStarts
  /// The organisations of each project, ascending.
  case exactOrganisations
  /// The roles of each of these ties in this order; a byte.
  case exactRolesByProject

  /// Parts under their top: the same columns.
  case wholeProjectStarts
  /// The projects of each organisation and its parts, ascending.
  case wholeProjects
  /// The roles of each of these ties, a bit by rank; a byte.
  case wholeRoles
  /// Where each project's organisations begin.
  case wholeOrganisationStarts
  /// The organisations of each project with their parts under them, ascending.
  case wholeOrganisations
  /// The roles of each of these ties in this order; a byte.
  case wholeRolesByProject

  /// What can be found by name: organisations, then projects, then municipalities, numbered on.
  ///
  /// Here in the order of answers: most projects first, then by name and key.
  case rankedSubjects
  /// In how many projects each ranked subject is.
  case rankedCounts
  /// Where each ranked subject's texts begin.
  case subjectTextStarts
  /// Where each text begins; all texts in the subjects' ranked order.
  case textStarts
  /// The ways in which subjects are written, folded, UTF-8.
  case texts
  /// The texts sorted by their bytes.
  case sortedTexts
  /// Where each distinct word of the texts begins, ascending by bytes.
  case wordStarts
  /// The words' UTF-8.
  case words
  /// Where each word's places begin: first those at the head of a text, then the others.
  case postingStarts
  /// The ranks of the subjects in whose texts a word stands, ascending, as differences in 7-bit
  /// groups.
  case postings

  /// What the store holds, counted, as JSON.
  case statistics

  /// Where the connected parts of each of the ``RoleRows`` begin, the end of the last behind. This column
  /// and those below are derived: they follow from the ones above, and are empty in a file that was made
  /// without them.
  case partStarts
  /// The connected parts with offices under their top, most organisations first: of each the
  /// organisation with the most projects.
  case partBodies
  /// How many organisations each part has.
  case partOrganisationCounts
  /// How many projects each part has.
  case partProjectCounts
  /// The years from the first to the last in which a project ran.
  case years
  /// How many projects ran in each year.
  case yearProjectCounts
  /// How many projects began in each year.
  case yearBegunCounts
  /// How many organisations took part in the projects that ran in each year: all years for each of the
  /// ``RoleRows``.
  case yearOrganisationCounts
  /// The grants in kronor of the projects that began in each year; 64 bits.
  case yearGrants
  /// Where the ranking of each of the ``RoleRows`` begins, the end of the last behind.
  case partnerRankingStarts
  /// The organisations that take part in a project, those with the most partners first, then by name
  /// and key.
  case partnerRanking
  /// How many partners each of these has.
  case partnerCounts
  /// The pairs of municipalities that projects have in common, most projects first, then by their
  /// names: the one whose name comes first.
  case pairFirsts
  /// The other one.
  case pairSeconds
  /// How many projects they have in common.
  case pairCounts
  /// How likely so many are by chance, corrected for the number of pairs, as the bits of a number of
  /// double precision; 64 bits.
  case pairAdjustedPValues

  /// The organisations with so many ties in their projects that their partners are kept, ascending.
  case hubs
  /// How many partners each of them has.
  case hubPartnerTotals
  /// Where each one's partners begin among those that are kept.
  case hubPartnerStarts
  /// Their first partners: most common projects first, then by name and key.
  case hubPartners
  /// How many projects each of these has in common with the hub.
  case hubPartnerCounts

  /// The columns that follow from the others.
  static let derived: [GraphSection] = [
    .partStarts, .partBodies, .partOrganisationCounts, .partProjectCounts, .years,
    .yearProjectCounts, .yearBegunCounts, .yearOrganisationCounts, .yearGrants,
    .partnerRankingStarts, .partnerRanking, .partnerCounts, .pairFirsts, .pairSeconds, .pairCounts,
    .pairAdjustedPValues, .hubs, .hubPartnerTotals, .hubPartnerStarts, .hubPartners,
    .hubPartnerCounts,
  ]

  /// How many bytes one number of the column takes.
  var width: Int {
    switch self {
    case .organisationKeys, .organisationNames, .organisationKinds, .projectKeys, .projectTitles,
      .projectCaseNumbers, .facts, .exactRoles, .exactRolesByProject, .wholeRoles,
      .wholeRolesByProject, .texts, .words, .postings, .statistics:
      1
    case .organisationMunicipalities, .municipalityCodes: 2
    case .projectGrants, .projectBudgets, .yearGrants, .pairAdjustedPValues: 8
    default: 4
    }
  }
}
