/// What the words of answers for programs are called on pages, in Swedish and in English.
enum Vocabulary {
  typealias Entry = TextTable.Entry

  static let roles: [String: Entry] = [
    "owner": Entry("projektägare", "owner"),
    "coFinancier": Entry("medfinansiär", "co-financier"),
    "partner": Entry("samarbetspartner", "partner"),
    "participant": Entry("deltagande aktör", "participant"),
    "municipality": Entry("kommun", "municipality"),
  ]

  static let kinds: [String: Entry] = [
    "stateAgency": Entry("statlig myndighet", "state agency"),
    "municipality": Entry("kommun", "municipality"),
    "municipalUnit": Entry("kommunal enhet", "unit of a municipality"),
    "region": Entry("landsting eller region", "county council or region"),
    "regionalFederation": Entry("regionförbund", "regional federation"),
    "municipalFederation": Entry("kommunalförbund", "federation of municipalities"),
    "coordinationAssociation": Entry("samordningsförbund", "coordination association"),
    "university": Entry("universitet eller högskola", "university"),
    "folkHighSchool": Entry("folkhögskola", "folk high school"),
    "studyAssociation": Entry("studieförbund", "study association"),
    "union": Entry("fackförbund", "trade union"),
    "employerOrganisation": Entry("arbetsgivarorganisation", "employers' organisation"),
    "company": Entry("företag", "company"),
    "economicAssociation": Entry("ekonomisk förening", "economic association"),
    "foundation": Entry("stiftelse", "foundation"),
    "association": Entry("förening", "association"),
    "unknown": Entry("okänt slag", "kind not known"),
    "project": Entry("projekt", "project"),
    "place": Entry("kommun (plats)", "municipality (place)"),
  ]

  static let rules: [String: Entry] = [
    "judgement": Entry("avgörande", "a judgement"),
    "organisationNumber": Entry("organisationsnummer", "organisation number"),
    "register": Entry("register", "register"),
    "agencyOffice": Entry("myndighetens kontor", "an agency's office"),
    "countyBoard": Entry("länsstyrelse", "county board"),
    "municipality": Entry("kommun", "municipality"),
    "bareMunicipality": Entry("kommunens blotta namn", "a municipality's bare name"),
    "municipalUnit": Entry("kommunal enhet", "unit of a municipality"),
    "emailDomain": Entry("e-postdomän", "e-mail domain"),
    "placeWord": Entry("ortnamn i namnet", "a place in the name"),
    "onlyMunicipality": Entry("projektets enda kommun", "the project's only municipality"),
    "sameNameInRegion": Entry("samma namn i regionen", "the same name in the region"),
    "localBranch": Entry("lokalavdelning", "a local branch"),
    "cutName": Entry("avklippt namn", "a cut name"),
    "sameName": Entry("samma namn", "the same name"),
    "likeness": Entry("likhet", "likeness"),
    "unresolvedGeneric": Entry("allmänt namn, inte fastställt", "generic name, not resolved"),
    "unresolvedCut": Entry("avklippt namn, inte fastställt", "cut name, not resolved"),
  ]

  static let facts: [String: Entry] = [
    "key": Entry("Nyckel", "Key"), "name": Entry("Namn", "Name"),
    "title": Entry("Titel", "Title"), "kind": Entry("Slag", "Kind"),
    "partOf": Entry("Del av", "Part of"), "municipality": Entry("Kommun", "Municipality"),
    "parts": Entry("Kontor och enheter", "Offices and units"),
    "projectCount": Entry("Projekt", "Projects"), "roles": Entry("Roller", "Roles"),
    "years": Entry("År", "Years"), "grantSEK": Entry("Beviljat stöd", "Grant"),
    "budgetSEK": Entry("Total projektbudget", "Total budget"),
    "partnerCount": Entry("Parter", "Partners"),
    "caseNumber": Entry("Diarienummer", "Case number"),
    "programmeArea": Entry("Programområde", "Programme area"), "phase": Entry("Fas", "Phase"),
    "region": Entry("Region", "Region"), "start": Entry("Början", "Start"),
    "end": Entry("Slut", "End"), "document": Entry("Källa", "Source"),
    "county": Entry("Län", "County"),
  ]

  static let matches: [String: Entry] = [
    "exact": Entry("hela namnet", "the whole name"),
    "prefix": Entry("namnets början", "the name's beginning"),
    "word": Entry("ett ords början", "a word's beginning"),
    "fragment": Entry("en del", "a part"), "similar": Entry("liknande stavning", "a like spelling"),
  ]

  static let filters: [String: Entry] = [
    "from": Entry("från", "from"), "to": Entry("till", "to"), "region": Entry("region", "region"),
    "programme-area": Entry("programområde", "programme area"),
    "municipality": Entry("kommun", "municipality"), "role": Entry("roll", "role"),
    "exact": Entry("kontor och enheter var för sig", "offices and units by themselves"),
  ]

  static let statistics: [String: Entry] = [
    "projects": Entry("Projekt", "Projects"),
    "organisations": Entry("Organisationer", "Organisations"),
    "of them offices and units": Entry("varav kontor och enheter", "of them offices and units"),
    "municipalities": Entry("Kommuner", "Municipalities"),
    "mentions of organisations": Entry(
      "Omnämnanden av organisationer", "Mentions of organisations"),
    "distinct written names": Entry("Olika skrivna namn", "Distinct written names"),
    "title": Entry("Titel", "Title"), "caseNumber": Entry("Diarienummer", "Case number"),
    "programmeArea": Entry("Programområde", "Programme area"), "phase": Entry("Fas", "Phase"),
    "region": Entry("Region", "Region"), "start": Entry("Början", "Start"),
    "end": Entry("Slut", "End"), "grantSEK": Entry("Beviljat stöd", "Grant"),
    "budgetSEK": Entry("Total projektbudget", "Total budget"),
    "emailDomain": Entry("E-postdomän", "E-mail domain"),
    "ownerOrganisationNumber": Entry(
      "Projektägarens organisationsnummer", "The owner's organisation number"),
    "owner": Entry("Projektägare", "Owner"), "coFinancier": Entry("Medfinansiär", "Co-financier"),
    "partner": Entry("Samarbetspartner", "Partner"),
    "participant": Entry("Deltagande aktör", "Participant"),
    "municipality": Entry("Kommun", "Municipality"),
  ]

  static let measures: [String: Entry] = [
    "projects": Entry("antal projekt", "number of projects"),
    "degree": Entry("antal parter", "number of partners"),
    "strength": Entry("styrka (projekt med sällskap)", "strength (projects with company)"),
    "betweenness": Entry(
      "mellanliggande (kortaste vägar genom)", "betweenness (shortest paths through)"),
    "pageRank": Entry("PageRank", "PageRank"),
    "brokers": Entry(
      "mäklare (utan dem faller nätet isär)", "brokers (without them the network falls apart)"),
  ]

  static let changes: [String: Entry] = [
    "new": Entry("ny", "new"), "gone": Entry("borta", "gone"),
    "stronger": Entry("starkare", "stronger"), "weaker": Entry("svagare", "weaker"),
    "same": Entry("oförändrade", "the same"),
  ]

  static let paths: [String: Entry] = [
    "shortest": Entry("kortast", "shortest"), "next": Entry("näst kortast", "next shortest"),
    "avoidingHubs": Entry("undviker nav", "avoiding hubs"),
  ]

  static let states: [String: Entry] = [
    "open": Entry("öppen", "open"), "unsure": Entry("osäker", "unsure"),
    "different": Entry("olika", "different"), "same": Entry("samma", "the same"),
  ]

  static let verdicts: [String: Entry] = [
    "the same as": Entry("samma som", "the same as"),
    "different from": Entry("en annan än", "different from"),
    "a part of": Entry("en del av", "a part of"),
    "no part of": Entry("ingen del av", "no part of"),
  ]

  static let sorts: [String: Entry] = [
    "organisation": Entry("ingen organisation", "no organisation"),
    "project": Entry("inget projekt", "no project"),
    "municipality": Entry("ingen kommun", "no municipality"),
    "municipality with a project": Entry(
      "ingen kommun med projekt", "no municipality with a project"),
    "region": Entry("ingen region", "no region"), "cluster": Entry("inget kluster", "no cluster"),
  ]
}
