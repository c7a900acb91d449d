import Exploration
import Foundation
import Testing

/// Personal data in what an import would store are found, and never quoted.
@Suite struct PersonalDataTests {
  /// The messages about a table of one project with one partner.
  private static func messages(partner: String, title: String = "Projekt") throws -> [String] {
    let folder = try FixtureExplorer.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let row: [String: Any] = ["title": title, "partners": [partner]]
    let file = folder.appendingPathComponent("projects.jsonl")
    let line = try JSONSerialization.data(
      withJSONObject: row, options: [.sortedKeys, .withoutEscapingSlashes])
    try line.write(to: file)
    var messages: [String] = []
    _ = try PageCheck(findsPersonalData: true).run([file.path]) { messages += $0.messages }
    return messages.map { $0.replacing(file.path, with: "file") }
  }

  /// `{"partners":["` is 14 characters long.
  private static func finding(_ what: String, column: Int) -> [String] {
    ["file:1:\(column): 'partner' holds \(what), expected no personal data"]
  }

  // 811218-9876 is the example in Skatteverket's description of the number, 701063-2391 one of its
  // coordination numbers for tests.
  @Test(arguments: [
    "811218-9876", "19811218-9876", "198112189876", "8112189876", "811218+9876", "701063-2391",
  ])
  func `a personal identity number is found`(number: String) throws {
    #expect(
      try Self.messages(partner: "Firma \(number)")
        == Self.finding("a personal identity number", column: 21))
  }

  // The last digit is not the check digit; month 19; the first is a limited company's number, whose
  // third digit is at least 2.
  @Test(arguments: ["556036-0793", "811218-9877", "811918-9876", "2016/00023", "12345678"])
  func `other numbers are none`(number: String) throws {
    #expect(try Self.messages(partner: "Firma \(number)").isEmpty)
  }

  @Test(arguments: [
    "08-123 45 67", "070-123 45 67", "+46 70 123 45 67", "0971/170 00", "(0971) 170 00",
    "0971–170 00", "08\u{A0}123\u{A0}45\u{A0}67",
  ])
  func `a telephone number is found`(number: String) throws {
    let column = number.hasPrefix("(") ? 22 : 21
    #expect(
      try Self.messages(partner: "Växel \(number)")
        == Self.finding("a telephone number", column: column))
  }

  @Test(arguments: [
    "2009-01-15 till 2009-07-15", "0971", "100 000 000", "Avdelning 0123", "10 685 212 kr",
    "Hus 01-02", "A0123456789",
  ])
  func `dates, amounts and short numbers are no telephone numbers`(text: String) throws {
    #expect(try Self.messages(partner: text).isEmpty)
  }

  @Test(arguments: ["kontakt@jokkmokk.se", "kontakt(at)jokkmokk.se", "kontakt[AT]amf.lulea.se."])
  func `an e-mail address is found`(address: String) throws {
    #expect(
      try Self.messages(partner: "Kommun \(address)")
        == Self.finding("an e-mail address", column: 22))
  }

  @Test(arguments: ["Mötesplats @home", "jokkmokk.se", "a@b", "@", "(at)"])
  func `a sign alone is no address`(text: String) throws {
    #expect(try Self.messages(partner: text).isEmpty)
  }

  @Test func `what is found is not quoted`() throws {
    let message = try Self.messages(partner: "kontakt@jokkmokk.se").joined()
    #expect(!message.contains("kontakt@"))
  }

  @Test func `the fixture pages bring no personal data into a store`() throws {
    for folder in ["Pages", "Headers", "Damaged"] {
      let path = FixtureExplorer.fixtures.appendingPathComponent(folder).path
      _ = try PageCheck(findsPersonalData: true).run([path]) { checked in
        #expect(!checked.messages.contains { $0.contains("no personal data") })
      }
    }
  }
}
