import EntityResolution
import Foundation
import HTTPTypes
import ProjectModel
import Testing

@testable import WebExplorer

/// Sentences of answers in Swedish.
@Suite struct SentenceTests {
  private let swedish = Texts(.swedish)

  @Test func `both languages of a sentence have the same holes`() {
    for entry in SentenceTable.entries {
      #expect(entry.english.holes == entry.swedish.holes, "\(entry.english.filled { "{\($0)}" })")
    }
  }

  @Test(arguments: [
    ("No project ties LO and DHR.", "Inget projekt förenar LO och DHR."),
    (
      "Nobody worked with LO and DHR and ABF alike.",
      "Ingen har arbetat med både LO och DHR och ABF."
    ),
    (
      "Across successions Region Skåne, Malmöhus läns landsting (until 1998) are counted as one; the store "
        + "keeps them apart.",
      "Över namnbyten räknas Region Skåne, Malmöhus läns landsting (till 1998) som en; i lagret är de "
        + "åtskilda."
    ),
    ("39 bodies in 1 project.", "39 organisationer i 1 projekt."),
    (
      "15 of 1234 mentions could not be resolved and are kept apart by project.",
      "15 av 1\u{A0}234 omnämnanden gick inte att fastställa och hålls åtskilda efter projekt."
    ),
    (
      "2 projects (“A”, “B”) with more than 1,000 bodies are left out: everybody would be tied to "
        + "everybody.",
      "2 projekt (“A”, “B”) med över 1\u{A0}000 organisationer är inte med: alla skulle ha samband med "
        + "alla."
    ),
    (
      "Leiden clusters of the organisations' projection with Newman's weights 1/(n-1), by modularity "
        + "at resolution 0.5, seed 1; stability over 20 further runs.",
      "Leidenkluster i organisationernas projektion med Newmans vikter 1/(n−1), efter modularitet vid "
        + "upplösning 0,5, frö 1; stabilitet över 20 körningar till."
    ),
    // A reason that ends in another remark, and one that begins with another sentence.
    (
      "'Delta' is one short word that several bodies may bear; it is kept apart by project.",
      "”Delta” är ett enda kort ord som flera kan heta; det hålls åtskilt efter projekt."
    ),
    (
      "The project's owner bears the same name: 'Mora' lies in 'Mora'.",
      "Projektets ägare har samma namn: ”Mora” ligger i ”Mora”."
    ),
    (
      "'ABF Ö' is so alike (0.750: the same letters, run together +0.920, another order of words "
        + "-0.200) that the two may be one body; nobody has judged.",
      "”ABF Ö” är så lik (0,750: samma bokstäver, ihopskrivna +0,920, annan ordföljd \u{2212}0,200) att "
        + "de två kan vara en; ingen har avgjort det."
    ),
  ])
  func `a sentence is said in Swedish with its names and figures`(english: String, words: String) {
    #expect(swedish.sentence(english) == PageSentence(text: words))
    #expect(Texts(.english).sentence(english) == PageSentence(text: english))
  }

  @Test func `what is no sentence of the table stays in its own words`() {
    let own = "Says the annual report, page 3."
    #expect(swedish.sentence(own) == PageSentence(text: own, language: .english))
  }

  @Test func `every reason that a name of the list gives has Swedish words`() throws {
    let table = try String(
      contentsOf: FixtureSite.fixtures.appendingPathComponent("Names/labelled.tsv"),
      encoding: .utf8)
    let names = table.split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: "\t", omittingEmptySubsequences: false).first.map(String.init)
    }
    let contexts = [
      NameContext(),
      NameContext(
        role: .owner, emailDomain: "jokkmokk.se", municipalities: [], region: "Övre Norrland"),
      NameContext(
        role: .partner,
        municipalities: [MunicipalityRegister.municipality(named: "Skellefteå")].compactMap { $0 }),
    ]
    #expect(names.count > 200)
    for name in names {
      for context in contexts {
        let reason = NameResolver().resolve(name, in: context).reason
        #expect(swedish.sentence(reason).language == nil, "\(reason)")
      }
    }
  }

  @Test(arguments: FixtureAddresses.all)
  func `a Swedish page has no English note`(address: String) async throws {
    var headers = HTTPFields()
    headers[.acceptLanguage] = "sv"
    let html = try await Self.site.get().text(address, headers: headers)
    let notes = html.components(separatedBy: "<section id=\"notes\"").dropFirst().joined()
    #expect(!notes.contains("lang=\"en\""), "\(address): \(notes)")
    // Words that only an English sentence of an answer holds.
    for words in [" is the ", " the page", " that of ", "No register"] {
      let visible = html.replacing(/<svg.*<\/svg>/.dotMatchesNewlines(), with: "")
      #expect(!visible.contains(words), "\(address) says \(words)")
    }
  }

  private static let site = Result { try FixtureSite() }
}
