import Foundation
import PageParsing
import ProjectModel
import Testing

/// A page of layout A with one row in the place of another.
private func gluedPage(
  replacing row: String = "", with other: String = "", title: String = "Kraft och mod"
) -> String {
  let page = """
    Logotyp på utskrifter

    \(title)

    ProgramområdeProgramområde 1 Kompetensförsörjning
    ProjektfasGenomförande
    ProjektägareEksjö kommun
    KontaktpersonKontakt Kontaktsson
    E-postkontakt@eksjo.se
    Telefonnummer000-00 00 00
    Beviljat ESF-stöd368\u{A0}500 kr
    Total projektbudget492\u{A0}500 kr
    Projektperiod2009-01-15 till 2009-07-15
    RegionSydsverige
    In English

    Sammanfattning

    Prosa.
    """
  guard !row.isEmpty, let range = page.range(of: row) else { return page }
  return page.replacingCharacters(in: range, with: other)
}

struct GluedHeaderTests {
  @Test func `a whole header has no findings and every place`() throws {
    let record = try #require(read(gluedPage()).record)
    #expect(record.findings == [])
    #expect(record.title == Sourced("Kraft och mod", line: 3, column: 1))
    #expect(record.grant == Sourced(Kronor(368_500), line: 11, column: 18))
    #expect(record.start?.column == 14)
    #expect(record.end?.column == 30)
    #expect(record.emailDomain == Sourced("eksjo.se", line: 9, column: 15))
    #expect(record.owner?.heading == "Projektägare")
  }

  @Test(arguments: [
    // The value's own column: 17 characters of label, 12 of `Projektägare`.
    ("Beviljat ESF-stöd368\u{A0}500 kr", "Beviljat ESF-stödokänt", ["malformedValue error 11:18"]),
    ("Beviljat ESF-stöd368\u{A0}500 kr", "Beviljat ESF-stöd", ["emptyValue error 11:1"]),
    (
      "Beviljat ESF-stöd368\u{A0}500 kr", "Beviljat ESF-stöd-368 500 kr",
      ["malformedValue error 11:18"]
    ),
    (
      "Beviljat ESF-stöd368\u{A0}500 kr", "Beviljat ESF-stöd9999999999999999",
      ["malformedValue error 11:18"]
    ),
    ("Beviljat ESF-stöd368\u{A0}500 kr", "Beviljat ESF-stöd368\u{2009}500\u{202F}kr", []),
    ("Beviljat ESF-stöd368\u{A0}500 kr", "Beviljat ESF-stöd 368500", []),
    ("Projektperiod2009-01-15 till", "Projektperiod2009-01-15 –", []),
    ("Projektperiod2009-01-15 till", "Projektperiod2009-01-15 och", ["malformedValue error 13:14"]),
    ("2009-07-15", "2009-02-29", ["malformedValue error 13:14"]),
    ("2009-07-15", "2008-07-15", ["contradiction note 13:30"]),
    ("492\u{A0}500", "92\u{A0}500", ["contradiction note 11:18"]),
    ("kontakt@eksjo.se", "kontakt", ["malformedValue error 9:7"]),
    ("kontakt@eksjo.se", "kontakt@", ["malformedValue error 9:7"]),
    ("kontakt@eksjo.se", "kontakt@eksjo", ["malformedValue error 9:7"]),
    ("kontakt@eksjo.se", "Kontakt@EKSJO.se.", []),
    ("ProjektägareEksjö kommun", "ProjektägareRegion Värmland", []),
    ("ProjektägareEksjö kommun", "Projektägare\u{A0}Region Värmland", []),
    ("ProjektägareEksjö kommun", "Projektägaremerit.nu", []),
    ("ProjektägareEksjö kommun", "Projektägare: Eksjö kommun", []),
    ("ProjektägareEksjö kommun\n", "", ["missingField error 1:1"]),
    ("Telefonnummer000-00 00 00\n", "", ["missingField note 1:1"]),
    ("Telefonnummer000-00 00 00", "Telefonnummer", []),
    (
      "Telefonnummer000-00 00 00", "Mobil000-00 00 00",
      ["missingField note 1:1", "unknownRow note 10:1"]
    ),
    ("In English\n", "", []),
    ("ProjektfasGenomförande\n", "ProjektfasGenomförande\n\n\n", []),
    ("ProjektfasGenomförande\n", "ProjektfasGenomförande\nProjektfasGenomförande\n", []),
    (
      "ProjektfasGenomförande\n", "ProjektfasGenomförande\nProjektfasMobilisering\n",
      ["repeatedLabel error 7:1"]
    ),
    (
      "Kontakt Kontaktsson\n", "Kontakt Kontaktsson\nKontaktpersonEn Annan\n",
      ["repeatedLabel note 9:1"]
    ),
    ("In English", "Regionala prioriteringar", []),
  ])
  func `a row that is not as it should be is reported at its place`(
    row: String, other: String, findings: [String]
  ) throws {
    let reading = read(gluedPage(replacing: row, with: other))
    #expect(reading.findings.map(\.short) == findings)
    #expect(reading.record?.title?.value == "Kraft och mod")
    #expect(reading.record?.region?.value == "Sydsverige")
  }

  @Test func `an amount that cannot be read is not taken`() throws {
    let record = try #require(
      read(gluedPage(replacing: "368\u{A0}500 kr", with: "ca 368 500 kr")).record)
    #expect(record.grant == nil)
    #expect(record.budget?.value == Kronor(492_500))
    #expect(record.findings.map(\.what) == ["'Beviljat ESF-stöd' is 'ca 368 500 kr'"])
  }

  @Test func `a lost line break does not put the contact person into the owner`() throws {
    let page = gluedPage(replacing: "Eksjö kommun\nKontakt", with: "Eksjö kommunKontakt")
    let record = try #require(read(page).record)
    #expect(record.owner?.name == "Eksjö kommun")
    #expect(record.findings.map(\.short) == ["malformedValue note 7:25"])
  }

  @Test func `a lost line break between any two rows costs no fact`() throws {
    let whole = try #require(read(gluedPage()).record)
    let rows = ["Genomförande\n", "Eksjö kommun\n", "eksjo.se\n", "000-00 00 00\n", "500 kr\n"]
    for row in rows {
      let page = gluedPage(replacing: row, with: String(row.dropLast()))
      #expect(Facts(try #require(read(page).record)) == Facts(whole), "\(row)")
    }
  }

  @Test(arguments: [
    "Region Värmland i fokus", "Projektägare i samverkan", "Kommun", "\"Vägen tillbaka\"",
    "3 december - en dag att minnas", "Information till alla", "Syfte",
  ])
  func `a title may look like something else`(title: String) throws {
    let record = try #require(read(gluedPage(title: title)).record)
    #expect(record.title?.value == title)
    #expect(record.findings == [])
  }

  @Test(arguments: [
    "Stäng\n\n3 december - Webbinarium om fattigdom i dagens Sverige\n\nMer information och anmälan.",
    "Information med anledning av covid-19\n\nUppdaterad information med anledning av covid-19\u{A0} ",
    "information (1)\nCookies\n\nDen här hemsidan använder cookies för allt.\n\nLär dig mer",
  ])
  func `a banner is no title`(banner: String) throws {
    let with = try #require(read(gluedPage(title: banner + "\n\nKraft och mod")).record)
    #expect(with.title?.value == "Kraft och mod")
    let without = try #require(read(gluedPage(title: banner)).record)
    #expect(without.title == nil)
    #expect(without.findings.map(\.short) == ["missingField error 1:1"])
  }
}

struct LabelLineHeaderTests {
  @Test func `rows in any order and empty rows of layout C`() throws {
    let record = try #require(
      read(
        """
        2016/00023 - Fead - Po drom

        Startdatum:
        Slutdatum:
        2018-12-31
        Stödmottagarens address:
        Projektägare:
        Region Värmland
        Namn:
        Fead - Po drom

        Region Värmland skrev prosan.
        """
      ).record)
    #expect(record.layout == .labelColons)
    #expect(record.title == Sourced("Fead - Po drom", line: 1, column: 14))
    #expect(record.caseNumber == Sourced("2016/00023", line: 1, column: 1))
    #expect(record.owner?.name == "Region Värmland")
    #expect(record.start == nil)
    #expect(record.end?.line == 5)
    #expect(record.region == nil)
    #expect(record.findings.map(\.short) == ["emptyValue note 3:1"])
  }

  @Test func `an unknown row after an empty one is not its value`() throws {
    let record = try #require(
      read(
        """
        2016/00023 - Po drom

        Region:
        Målgrupp:
        Anna Andersson
        Projektägare:
        Nytt fält:
        Namn:
        Po drom

        """
      ).record)
    #expect(record.region == nil)
    #expect(record.owner == nil)
    #expect(
      record.findings.map(\.short) == [
        "emptyValue note 3:1", "unknownRow note 4:1", "emptyValue error 6:1", "unknownRow note 7:1",
      ])
    #expect(!record.findings.contains { $0.what.contains("Anna") })
  }

  @Test func `a name that differs from the title is reported`() throws {
    let record = try #require(
      read(
        """
        2016/00023 - Po drom

        Projektnummer:
        2016/00024
        Projektägare:
        Eksjö kommun
        Namn:
        Podrom

        """
      ).record)
    #expect(record.title?.value == "Po drom")
    #expect(record.caseNumber?.value == "2016/00024")
    #expect(record.findings.map(\.short) == ["contradiction note 4:1", "contradiction note 8:1"])
  }

  @Test(arguments: [
    ("802478-1406", "8024781406", []),
    ("8024781406", "8024781406", []),
    ("8024781407", nil, ["malformedValue error 6:1"]),
    ("80247814", nil, ["malformedValue error 6:1"]),
    // The example of the Swedish Tax Agency, a person's number: month 12 in the third digit.
    ("811228-9874", nil, ["malformedValue note 6:1"]),
  ])
  func `an organisation number is checked`(
    written: String, number: String?, findings: [String]
  ) throws {
    let record = try #require(
      read(
        """
        23-051-S05 - Första raden

        Diarienummer:
        23-051-S05
        Projektägare organisationsnummer:
        \(written)
        Projektägare:
        Vimmerby kommun
        Insats av strategisk betydelse:
        Nej

        """
      ).record)
    #expect(record.layout == .socialFundPlus)
    #expect(record.owner?.name == "Vimmerby kommun")
    #expect(record.ownerOrganisationNumber?.value == number)
    #expect(record.findings.map(\.short) == findings)
    #expect(!record.findings.contains { $0.what.contains("9874") })
  }

  @Test(arguments: [
    ("50%", 50.0), ("66,7 %", 66.7), ("100", 100), ("101%", nil), ("halva", nil), ("50,%", nil),
  ])
  func `the rate of the Union is a percentage`(written: String, rate: Double?) throws {
    let record = try #require(
      read("Projektägare:\nA\nUnionens medfinansieringsgrad:\n\(written)\n").record)
    #expect(record.unionCofinancingRate?.value == rate)
  }
}
