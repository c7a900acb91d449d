import EntityResolution
import ProjectModel

/// The names of the five whole pages, typed from them.
enum FivePages {
  static let all = [socialEconomy, wholeChain, wayBack, intro, labourUnits]

  static func project(
    _ scope: String, region: String, domain: String, owner: String, coFinanciers: [String] = [],
    partners: [String] = [], participants: [String] = [], municipalities: [String]
  ) -> ProjectNames {
    var names: [(name: String, role: AffiliationRole)] = [(owner, .owner)]
    names += coFinanciers.map { ($0, .coFinancier) }
    names += partners.map { ($0, .partner) }
    names += participants.map { ($0, .participant) }
    return ProjectNames(
      context: NameContext(
        scope: scope, emailDomain: domain,
        municipalities: municipalities.compactMap { MunicipalityRegister.municipality(named: $0) },
        region: region),
      names: names)
  }

  static let socialEconomy = project(
    "arbete-at-alla-2009", region: "Småland och Öarna", domain: "regionjonkoping.se",
    owner: "Regionförbundet Jönköpings län", coFinanciers: ["Regionförbundet Jönköpings län"],
    partners: [
      "Af Tranås/Eksjö/Ydre", "Arbetsmarknadsavdelningen", "Atrium", "Coompanion i Jönköpings län",
      "Eksjö kommun Sociala sektorn", "Försäkringskassan i Vetlanda", "Försäkringskassan Jönköping",
      "Förv Lärande och arbete", "Kommunstyrelsen",
    ], municipalities: ["Eksjö", "Hultsfred", "Jönköping", "Växjö"])

  static let wholeChain = project(
    "hela-kedjan-2014", region: "Småland och Öarna", domain: "forsakringskassan.se",
    owner: "Lokalt Försäkringscenter Jönköping-Värnamo",
    partners: [
      "Arbetsförmedlingen Jönköping", "Arbetsmarknadsavdelningen", "El-Giganten Logistic AB",
      "Finnvedens Samordningsförbund", "Höglandets samordningsförbund", "Kinnarps i Jönköping AB",
      "LO i Jönköpings län", "Medborgarförvaltningen", "Regionförbundet Jönköpings län",
      "Samordningsförbundet Södra Vätterbygden", "Statens Jordbruksverk", "Stålöv AB",
      "Willa Nordic AB", "Värnamo",
    ],
    municipalities: [
      "Aneby", "Eksjö", "Gislaved", "Gnosjö", "Habo", "Jönköping", "Mullsjö", "Nässjö", "Sävsjö",
      "Tranås", "Vaggeryd", "Vetlanda", "Värnamo",
    ])

  static let wayBack = project(
    "vagen-tillbaka-2012", region: "Östra Mellansverige", domain: "lo.se",
    owner: "LO-distriktet i Mellansverige",
    coFinanciers: [
      "Arbetsförmedling Flen", "ARBETSFÖRMEDLING KATRINEHOLM V", "Arbetsförmedlingen Norrköping",
    ],
    partners: [
      "Arbetsförmedling Flen", "ARBETSFÖRMEDLING KATRINEHOLM V", "Arbetsförmedlingen Norrköping",
      "Industriellt Utvecklingscentru", "Resurstorget i Öst",
    ], municipalities: ["Eskilstuna", "Finspång", "Katrineholm", "Norrköping"])

  static let intro = project(
    "intro-2009", region: "Övre Norrland", domain: "jokkmokk.se", owner: "Kommunledningskontoret",
    coFinanciers: [
      "Arbetsförmedlingen i Gällivare", "Arbetsförmedlingen Älvsbyn", "Försäkringskassan Gällivare",
      "Norrbottens läns landsting", "Socialtjänsten", "Tillväxt och kommunikation",
    ],
    partners: [
      "Arbetsförmedlingen i Gällivare", "Arbetsförmedlingen Älvsbyn", "DHR Älvsbyn", "Excentrum AB",
      "Försäkringskassan Gällivare", "Socialtjänsten",
      "Solkraft Skellefteå kommun Enheten för Försörjningsstöd", "Älvsby folkhögskola",
    ], municipalities: ["Jokkmokk", "Skellefteå", "Älvsbyn"])

  static let labourUnits = project(
    "kommunala-ame-2009", region: "Sydsverige", domain: "hoganas.se",
    owner: "Höganäs Utvecklingscentrum",
    participants: [
      "Arbete och Tillväxt Bjuv", "Arbetsmarknadsenhet", "Arbetsmarknadsenheten", "Delta",
      "Höganäs Utvecklingscentrum", "Integrations- och arbetsmarkna", "Resurscenter Ängelholm",
      "Vuxenförvaltningen",
    ],
    municipalities: [
      "Bjuv", "Båstad", "Höganäs", "Kristianstad", "Landskrona", "Lund", "Svalöv", "Ängelholm",
    ])

  /// All five resolved together, by scope and name.
  static func resolved() -> [String: [String: Resolution]] {
    var resolver = CorpusResolver()
    for project in all { resolver.observe(project) }
    resolver.freeze()
    var found: [String: [String: Resolution]] = [:]
    for project in all {
      for resolution in resolver.resolve(project) {
        found[project.context.scope, default: [:]][resolution.written] = resolution
      }
    }
    return found
  }
}
