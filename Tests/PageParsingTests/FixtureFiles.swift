import Foundation
import ProjectModel

@testable import PageParsing

/// The pages beside the tests, each with what a person typed from it.
enum FixtureFiles {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// The names of the pages of a folder without their ending, sorted.
  static func names(_ folder: String) -> [String] {
    let path = root.appending(path: folder).path(percentEncoded: false)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }

  static func bytes(_ folder: String, _ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: "\(folder)/\(name).txt")))
  }

  static func expected(_ folder: String, _ name: String) throws -> ExpectedPage {
    let data = try Data(contentsOf: root.appending(path: "\(folder)/\(name).expected.json"))
    return try JSONDecoder().decode(ExpectedPage.self, from: data)
  }

  /// Every fixture page of every folder.
  static var all: [(folder: String, name: String)] {
    ["Pages", "Headers", "Damaged"].flatMap { folder in names(folder).map { (folder, $0) } }
  }
}

/// What stands in an `.expected.json`.
struct ExpectedPage: Decodable {
  struct Place: Decodable, Equatable {
    var kind: String
    var severity: String
    var line: Int
    var column: Int
  }

  struct Section: Decodable, Equatable {
    var heading: String
    var headingLine: Int
    var firstLine: Int?
    var lastLine: Int?
  }

  struct Name: Decodable, Equatable {
    var role: String
    var name: String
    var line: Int
    var column: Int
  }

  var layout: String?
  var title: String?
  var caseNumber: String?
  var owner: String?
  var ownerOrganisationNumber: String?
  var emailDomain: String?
  var programmeArea: String?
  var phase: String?
  var region: String?
  var grantSEK: Int?
  var budgetSEK: Int?
  var start: String?
  var end: String?
  var coFinancers: [String]?
  var partners: [String]?
  var participants: [String]?
  var municipalities: [String]?
  var findings: [Place]?
  var sections: [Section]?
  var places: [Name]?

  /// The page's facts.
  ///
  /// The files list every item of a list as written; a record has a name once a
  /// list, so a repetition is taken out here.
  var facts: Facts {
    Facts(
      layout: layout, title: title, caseNumber: caseNumber, owner: owner,
      ownerOrganisationNumber: ownerOrganisationNumber, emailDomain: emailDomain,
      programmeArea: programmeArea, phase: phase, region: region, grantSEK: grantSEK,
      budgetSEK: budgetSEK, start: start, end: end, coFinancers: Self.once(coFinancers),
      partners: Self.once(partners), participants: Self.once(participants),
      municipalities: Self.once(municipalities))
  }

  private static func once(_ names: [String]?) -> [String] {
    var result: [String] = []
    for name in names ?? [] where !result.contains(name) { result.append(name) }
    return result
  }
}

/// A record without places, for comparison.
struct Facts: Equatable {
  var layout: String?
  var title: String?
  var caseNumber: String?
  var owner: String?
  var ownerOrganisationNumber: String?
  var emailDomain: String?
  var programmeArea: String?
  var phase: String?
  var region: String?
  var grantSEK: Int?
  var budgetSEK: Int?
  var start: String?
  var end: String?
  var coFinancers: [String]
  var partners: [String]
  var participants: [String]
  var municipalities: [String]
}

extension Facts {
  init(_ record: ProjectRecord) {
    self.init(
      layout: record.layout.rawValue, title: record.title?.value,
      caseNumber: record.caseNumber?.value, owner: record.owner?.name,
      ownerOrganisationNumber: record.ownerOrganisationNumber?.value,
      emailDomain: record.emailDomain?.value, programmeArea: record.programmeArea?.value,
      phase: record.phase?.value, region: record.region?.value,
      grantSEK: record.grant?.value.amount, budgetSEK: record.budget?.value.amount,
      start: record.start?.value.description, end: record.end?.value.description,
      coFinancers: record.names(.coFinancier), partners: record.names(.partner),
      participants: record.names(.participant), municipalities: record.names(.municipality))
  }
}

extension Finding {
  /// `malformedValue error 9:18`, which is what the tests compare.
  var short: String { "\(kind.rawValue) \(severity.rawValue) \(line):\(column)" }
}

/// Reads a text as a page.
func read(_ text: String) -> PageReading {
  PageReader().read(Array(text.utf8), document: "page.txt")
}
