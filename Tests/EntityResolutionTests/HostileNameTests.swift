import EntityResolution
import ProjectModel
import Testing

@Suite struct HostileNameTests {
  @Test(arguments: [
    "", " ", "\u{0}", "---", "/", ",,,", "((((", ")", "&", "& &", "'", ":", "a", "Å", "1", "0",
    "\u{200B}", "\u{FEFF}Arbetsförmedlingen", "שלום עולם", "مرحبا", "🏭🏭", "Ö\u{308}\u{308}",
    "<script>alert(1)</script>", "AB", "AB AB AB", "kommun", "kommun kommun", "stad", "i",
    "och och",
    "Länsstyrelsen Länsstyrelsen", "län", "Landstinget i", "Region", "Samordningsförbundet",
    "Sala kommun Lunds kommun", "Af/", "Af,", "Arbetsförmedlingen -", "%s%n", "Ek. för.", "SDF",
    ", AB", "\u{616}s\u{616}t", "a \u{616}",
  ])
  func `odd names give a body and a reason`(name: String) {
    for role in [nil, AffiliationRole.owner, .partner] {
      let resolution = NameResolver().resolve(
        name, in: NameContext(role: role, scope: "s", emailDomain: "sala.se"))
      #expect(resolution.written == name)
      #expect(resolution.organisation.key.hasPrefix("organisation:"))
      #expect(resolution.organisation.key.count > "organisation:".count)
      #expect(!resolution.reason.isEmpty)
    }
  }

  @Test func `decomposed letters mean the same as composed ones`() {
    let composed = NameResolver().resolve("Försäkringskassan Gällivare")
    let decomposed = NameResolver().resolve("Fo\u{308}rsa\u{308}kringskassan Ga\u{308}llivare")
    #expect(composed.organisation == decomposed.organisation)
  }

  @Test func `a name of a hundred thousand letters is answered quickly`() {
    for word in ["a", "å ", "kommun ", "förvaltningen", "Sala ", "(", "social", "Af "] {
      let resolution = NameResolver().resolve(String(repeating: word, count: 100_000 / word.count))
      #expect(resolution.organisation.key.utf8.count < 400)
    }
  }

  @Test func `every beginning of a real name is answered`() {
    let name = "Göteborgsregionens kommunalförbund (GR), GR Utbildning i Sala kommun / Af Tranås"
    for length in 0...name.count {
      #expect(!NameResolver().resolve(String(name.prefix(length))).organisation.key.isEmpty)
    }
  }
}
