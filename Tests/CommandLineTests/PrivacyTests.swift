import Foundation
import Testing

/// The contacts of the fixture pages are in nothing that the program makes or says.
@Suite struct PrivacyTests {
  /// What every fixture page has of its contact: a name, the part of an address before the domain,
  /// and a telephone number.
  private static let contacts = ["Kontaktsson", "kontakt@", "000-00 00"]

  private static func expectNone(in data: Data, _ place: String) {
    for contact in contacts {
      #expect(data.range(of: Data(contact.utf8)) == nil, "\(contact) in \(place)")
    }
  }

  @Test func `no store, page, picture, export or message holds a contact`() throws {
    let samband = try SambandProcess()
    let page = try Data(
      contentsOf: SambandProcess.root.appendingPathComponent("Fixtures/Pages/003.txt"))
    for contact in Self.contacts {
      #expect(page.range(of: Data(contact.utf8)) != nil, "the fixture holds no \(contact)")
    }

    var said = [try samband.run(["explore", "Fixtures/Pages", "--output", "made"])]
    #expect(said[0].status == 0)
    said.append(try samband.run(["check", "Fixtures/Pages", "--format", "jsonl"]))
    said.append(try samband.run(["check", "Fixtures/Damaged", "Fixtures/Headers"]))
    let formats = ["graphml", "gexf", "csv", "json", "dot", "cypher", "ftm", "vosviewer", "jsonl"]
    for format in formats {
      let outcome = try samband.run([
        "export", "--to", format, "--output", "made/export-\(format)", "--store",
        "made/samband.sqlite",
      ])
      #expect(outcome.status == 0, "\(format): \(outcome.errors)")
      said.append(outcome)
    }
    for outcome in said {
      Self.expectNone(in: Data((outcome.output + outcome.errors).utf8), "what is said")
    }

    let made = samband.folder.appendingPathComponent("made")
    let files = FileManager.default.enumerator(at: made, includingPropertiesForKeys: nil)
    var count = 0
    for case let file as URL in files ?? .init() where !file.hasDirectoryPath {
      Self.expectNone(in: try Data(contentsOf: file), file.lastPathComponent)
      count += 1
    }
    #expect(count > formats.count + 5)
  }
}
