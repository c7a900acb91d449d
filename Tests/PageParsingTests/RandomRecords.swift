import ProjectModel

@testable import PageParsing

/// Records as pages could give them, from a seed; the words are those that pages make hard to read.
enum RandomRecords {
  static let names = [
    "Region Värmland", "Regionförbundet Jönköpings län", "merit.nu",
    "Eksjö kommun, Sociala sektorn",
    "Göteborgs stad, SDF Bergsjön", "Solkraft Skellefteå kommun Enheten för Försörjningsstöd",
    "Arbetarnas Bildningsförbund, Arbetarnas Bildningsförbund", "STIFTELSEN TILLVÄXT HELSINGBORG",
    "\"Vägen\" ekonomisk förening", "3M Svenska AB", "Af Tranås/Eksjö/Ydre", "- Streck först AB",
    "Länsstyrelsen, enheten för lokal och social utveckling", "ABF • Norr", "Kommun", "Bakgrund AB",
    "1. FC", "Projekt: Hundra!", "Ö",
  ]
  static let titles = [
    "Arbete åt alla? Att investera i människor", "INTRO",
    "\"Vägen tillbaka mot ett hållbart arbete\"",
    "Fead - Po drom", "Reboot - football for jobs - Västsverige", "Framtid i Fokus- ett projekt",
    "Projekt Hundra!", "10 000 timmar", "Region i rörelse", "merit.nu", "Kommun 2.0",
  ]
  static let municipalities = ["Eksjö", "Habo", "Håbo", "Upplands Väsby", "Malung-Sälen", "Ö"]
  static let regions = ["Småland och Öarna", "ESF Nationellt", "ESF-nationellt", "Småland & Öarna"]

  static func record(_ layout: PageLayout, _ random: inout TestRandom) -> ProjectRecord {
    var record = ProjectRecord(document: "page.txt", layout: layout)
    func sourced<Value>(_ value: Value) -> Sourced<Value> { Sourced(value, line: 1, column: 1) }
    func some<Value>(_ value: Value, _ random: inout TestRandom) -> Sourced<Value>? {
      // Pages of layout A show every row.
      layout == .gluedLabels || random.chance(70) ? Sourced(value, line: 1, column: 1) : nil
    }
    record.title = sourced(random.pick(titles))
    record.mentions = [mention(.owner, random.pick(names), "Projektägare")]
    record.region = some(random.pick(regions), &random)
    let areas = ["Programområde 2 Ökat arbetskraftsutbud", "2.1 Öka övergångarna", "1", "A"]
    record.programmeArea = some(random.pick(areas), &random)
    let first = CalendarDay(year: 2007 + random.below(17), month: 1 + random.below(12), day: 1)
    let last = CalendarDay(year: 2025, month: 1 + random.below(12), day: 28)
    if let first, let last, layout == .gluedLabels || random.chance(80) {
      (record.start, record.end) = (sourced(first), sourced(last))
    }
    if layout != .socialFundPlus {
      let budget = random.below(40_000_000)
      record.budget = some(Kronor(budget), &random)
      record.grant = some(Kronor(random.below(budget)), &random)
      record.emailDomain = some(random.pick(["eksjo.se", "xn--hgans-lua.se", "a.b.c.se"]), &random)
    }
    if layout == .gluedLabels {
      record.phase = sourced(random.pick(["Förprojektering", "Mobilisering", "Genomförande"]))
    } else {
      record.plannedParticipantCount = some(random.below(5000), &random)
    }
    if layout == .labelLines {
      record.call = some("2015/00541", &random)
      record.caseNumber = sourced("2015/0\(1000 + random.below(9000))")
    }
    if layout == .labelColons {
      record.caseNumber = sourced("2016/0\(1000 + random.below(9000))")
      record.specificObjective = some("5.3", &random)
      record.unionCofinancingRate = some(random.pick([50, 66.7, 100]), &random)
    }
    if layout == .socialFundPlus {
      record.caseNumber = sourced("23-\(100 + random.below(900))-S05")
      record.ownerOrganisationNumber = some(random.pick(["8024781406", "8152001916"]), &random)
      record.ownerPlace = some(random.pick(["SOLNA", "Upplands Väsby"]), &random)
    }
    for heading in SectionHeading.allCases where heading.role == nil && random.chance(40) {
      record.sections.append(
        PageSection(
          heading: heading.rawValue, headingLine: 1,
          lines: random.chance(80) ? 1...1 + random.below(4) : nil))
    }
    for role in AffiliationRole.allCases where role != .owner && random.chance(60) {
      let pool = role == .municipality ? municipalities : names
      for name in pool.shuffled(using: &random).prefix(1 + random.below(6)) {
        record.mentions.append(mention(role, name, SectionHeading.list(of: role)?.rawValue ?? ""))
      }
    }
    return record
  }

  private static func mention(
    _ role: AffiliationRole, _ name: String, _ heading: String
  ) -> Mention {
    Mention(role: role, name: name, heading: heading, line: 1, column: 1)
  }

  /// A record as text without its places and findings, one fact a line.
  static func facts(_ record: ProjectRecord) -> [String] {
    var facts = [
      "layout \(record.layout)", "title \(record.title?.value ?? "")",
      "number \(record.caseNumber?.value ?? "")", "area \(record.programmeArea?.value ?? "")",
      "phase \(record.phase?.value ?? "")", "region \(record.region?.value ?? "")",
      "call \(record.call?.value ?? "")", "objective \(record.specificObjective?.value ?? "")",
      "planned \(record.plannedParticipantCount?.value ?? -1)",
      "rate \(record.unionCofinancingRate?.value ?? -1)",
      "grant \(record.grant?.value.amount ?? -1)", "budget \(record.budget?.value.amount ?? -1)",
      "start \(record.start?.value.description ?? "")",
      "end \(record.end?.value.description ?? "")", "domain \(record.emailDomain?.value ?? "")",
      "organisation \(record.ownerOrganisationNumber?.value ?? "")",
      "place \(record.ownerPlace?.value ?? "")",
    ]
    facts += record.mentions.map { "\($0.role) \($0.heading): \($0.name)" }
    facts += record.sections.filter { SectionHeading(rawValue: $0.heading)?.role == nil }.map {
      "section \($0.heading) \($0.lines?.count ?? 0)"
    }
    return facts
  }
}
