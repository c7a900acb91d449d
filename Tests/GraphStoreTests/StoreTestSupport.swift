import Foundation
import GraphStore
import ProjectModel

/// A store in a folder of its own that is gone when the test is.
final class TemporaryStore {
  let folder: URL
  let store: Store

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("samband-store-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try Store(path: folder.appendingPathComponent("test.sqlite").path, mode: .writing)
  }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Adds one document with one project.
  func add(
    _ path: String, title: String, caseNumber: String? = nil, start: String? = "2009-01-01",
    grant: Int? = nil, owner: String = "Eksjö kommun", partners: [String] = [],
    municipalities: [String] = [], sha256: String? = nil, isComplete: Bool = true
  ) throws {
    var record = ProjectRecord(document: path, layout: .gluedLabels)
    record.title = Sourced(title, line: 3, column: 1)
    record.caseNumber = caseNumber.map { Sourced($0, line: 4, column: 1) }
    record.start = start.flatMap { CalendarDay(iso: $0) }.map { Sourced($0, line: 5, column: 13) }
    record.grant = grant.map { Sourced(Kronor($0), line: 6, column: 18) }
    record.mentions = [
      Mention(role: .owner, name: owner, heading: "Projektägare", line: 7, column: 13)
    ]
    for (index, name) in partners.enumerated() {
      record.mentions.append(
        Mention(
          role: .partner, name: name, heading: "Samarbetspartners", line: 10 + index, column: 4))
    }
    for (index, name) in municipalities.enumerated() {
      record.mentions.append(
        Mention(role: .municipality, name: name, heading: "Kommun", line: 50 + index, column: 4))
    }
    let digest = sha256 ?? ContentDigest.hexadecimal(of: Array((path + title).utf8))
    try store.add { writer in
      let id = try writer.begin(
        ImportedDocument(path: path, sha256: digest, importedAt: "2020-01-01T00:00:00Z"),
        layout: .gluedLabels)
      try writer.add(record, title: title, line: 3, to: id)
      if isComplete { try writer.end(document: id) }
    }
  }

  /// Concludes that every distinct written name is a body of its own, a part of `parents[name]`.
  func conclude(
    parents: [String: String] = [:],
    planning: JudgementPlanning = { _, _ in JudgedNames() }
  ) throws {
    try store.replaceConclusions(rules: "test", planning: planning) { writer in
      try writer.forEachProject { project in
        for mention in project.mentions {
          if mention.role == .municipality {
            if let place = MunicipalityRegister.municipality(named: mention.name) {
              try writer.conclude(
                .municipality(place, rule: .register, confidence: 1, reason: "named"), of: mention,
                in: project)
            }
          } else {
            let parent = parents[mention.name].map(Self.organisation)
            let own = Self.organisation(mention.name)
            let organisation = Organisation(
              key: own.key, name: own.name, kind: .unknown, parentKey: parent?.key)
            try writer.conclude(
              .organisation(
                Resolution(
                  written: mention.name, organisation: organisation, parent: parent,
                  rule: .sameName, confidence: 0.5, reason: "written so")), of: mention, in: project
            )
          }
        }
      }
    }
  }

  private static func organisation(_ name: String) -> Organisation {
    Organisation(key: "organisation:" + TextFolding.slug(name), name: name, kind: .unknown)
  }
}
