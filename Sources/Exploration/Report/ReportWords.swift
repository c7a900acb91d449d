import GraphDrawing
import ProjectModel

/// What a report's page says itself, in the language of its pictures.
///
/// Names and the words of the pages stay as they are written. Notes, reasons and findings are made of
/// sentences that exist in English alone; the page marks them as such.
struct ReportWords {
  let language: PictureLanguage

  private var isSwedish: Bool { language == .swedish }

  /// A heading, a table's head or another of the page's own words.
  func callAsFunction(_ english: String) -> String {
    isSwedish ? Self.swedish[english] ?? english : english
  }

  /// The title of the page.
  func title(_ projects: Int) -> String {
    isSwedish
      ? "Samband: \(count(projects, .project)) och vilka som arbetade tillsammans i dem"
      : "Samband: \(projects) projects and who worked together in them"
  }

  /// How much was read, `5 projects, 60 bodies`.
  func contents(projects: Int, bodies: Int) -> String {
    "\(count(projects, .project)), \(count(bodies, .body))"
  }

  /// What unfolds a table.
  func table(shown: Int, total: Int) -> String {
    isSwedish
      ? "Tabellen bakom bilden (\(shown) av \(total))"
      : "The table behind the picture (\(shown) of \(total))"
  }

  /// The page's last line.
  func footer(_ digest: String) -> String {
    isSwedish
      ? "Databas \(digest). Uppgifter om offentligt finansierade projekt, publicerade av Svenska "
        + "ESF-rådet."
      : "Store \(digest). Facts about publicly funded projects as published by the Swedish ESF Council."
  }

  /// The attribute that marks sentences of the answers' own, which are English.
  var english: String { isSwedish ? " lang=\"en\"" : "" }

  private func count(_ count: Int, _ noun: PictureNoun) -> String {
    let words = noun.words(language)
    return "\(count) \(count == 1 ? words.one : words.many)"
  }

  private static let swedish: [String: String] = [
    // Headings.
    "Who worked with whom": "Vilka arbetade med vilka",
    "Clusters one by one": "Kluster för kluster",
    "Bodies one by one": "Aktör för aktör",
    "Projects one by one": "Projekt för projekt",
    "Bodies and how they are written": "Aktörer och hur de skrivs",
    "What was read, and how sure it is": "Vad som lästes, och hur säkert det är",
    "Rejected": "Avvisade sidor",
    "Findings": "Anmärkningar",
    "All rows: ask the question with --format csv.": "Alla rader: ställ frågan med --format csv.",
    // Heads of tables.
    "After": "Efter", "Because": "Därför att", "Before": "Före", "Begun": "Påbörjade",
    "Change": "Ändring", "Cluster": "Kluster", "Count": "Antal",
    "Grants begun": "Påbörjade bidrag", "Key": "Nyckel", "Kind": "Slag", "Length": "Längd",
    "Member": "Medlem", "Municipalities": "Kommuner", "Name": "Namn",
    "Observed/expected": "Funnet/väntat", "Organisation": "Aktör", "Organisations": "Aktörer",
    "Part of": "Del av", "Path": "Väg", "Projects": "Projekt", "Rank": "Plats",
    "Remark": "Kommentar", "Roles": "Roller", "Score": "Värde", "Section": "Avsnitt",
    "Share": "Andel", "Shared projects": "Gemensamma projekt", "Size": "Storlek",
    "Stability": "Stabilitet", "Steps": "Steg", "Title": "Titel", "Together": "Tillsammans",
    "Weight": "Vikt", "What": "Vad", "With each": "Med var och en", "Written as": "Skrivs",
    "Year": "År", "Years": "År", "p corrected": "p, korrigerat",
    // Figures of what was read.
    "holds": "innehåller", "documents": "dokument", "resolution": "namntolkning",
    "unresolved": "ej fastställda", "judgements": "bedömningar", "completeness": "fullständighet",
    "findings": "anmärkningar", "projects": "projekt", "organisations": "aktörer",
    "of them offices and units": "varav kontor och enheter", "municipalities": "kommuner",
    "mentions of organisations": "omnämnanden av aktörer",
    "distinct written names": "olika skrivna namn",
  ]
}
