import PageParsing
import ProjectModel

extension ReadingPipeline {
  /// Reads a table of projects together with the table of their partners.
  ///
  /// A project with partners is kept under the table that names them, since that is where the lines
  /// stand that tie it to somebody; a project without any under its own table.
  func readJoined(
    _ path: String, with table: String, into group: inout PieceGroup,
    _ body: (PieceGroup) throws -> Void
  ) throws {
    guard let join = reader.preset?.participations else { return }
    let projects = try reader.open(path)
    let partners = try reader.open(table)
    // What the second table gives depends on the first as well.
    let digest = ContentDigest.hexadecimal(of: Array((projects.sha256 + partners.sha256).utf8))
    guard try !isKnown(path, projects.sha256) || !isKnown(table, digest) else {
      group.pieces += [.unchanged, .unchanged]
      group.byteCount += projects.byteCount + partners.byteCount
      return
    }
    var byteCount = 0
    let bodies = try reader.participations(of: partners, join) { byteCount += $0 }
    var alone = PartBuffer(path: path, sha256: projects.sha256)
    var tied = PartBuffer(path: table, sha256: digest)
    tied.add(PageReading(record: nil, findings: bodies.findings))
    try reader.read(projects, progress: { byteCount += $0 }) { reading in
      guard let record = reading.record, let id = record.caseNumber?.value else {
        return alone.add(reading)
      }
      let mentions = bodies.mentions(ofProject: id)
      guard let first = mentions.first else { return alone.add(reading) }
      alone.add(PageReading(record: nil, findings: reading.findings))
      tied.add(PageReading(record: record.tied(to: mentions, first), findings: []))
      guard tied.count >= Self.rowsTogether else { return }
      group.pieces += [alone.part(isLast: false), tied.part(isLast: false)]
      group.byteCount += byteCount
      byteCount = 0
      try body(group)
      group = PieceGroup()
    }
    group.pieces += [alone.part(isLast: true), tied.part(isLast: true)]
    group.byteCount += byteCount
    group.documentCount += 1
  }
}

/// What waits to be handed over of one document.
private struct PartBuffer {
  let path: String
  let sha256: String
  private var readings: [PageReading] = []
  private var continues = false

  init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }

  var count: Int { readings.count }

  mutating func add(_ reading: PageReading) {
    if reading.record != nil || !reading.findings.isEmpty { readings.append(reading) }
  }

  mutating func part(isLast: Bool) -> DocumentPiece {
    defer {
      readings = []
      continues = true
    }
    return .part(
      DocumentPart(
        path: path, sha256: sha256, readings: readings, continues: continues, isLast: isLast))
  }
}

extension ProjectRecord {
  /// The record with the bodies of another table, at the place of the first of them.
  fileprivate func tied(to mentions: [Mention], _ first: Mention) -> ProjectRecord {
    var record = self
    record.mentions += mentions
    record.findings = []
    record.title = title.map { Sourced($0.value, line: first.line, column: 1) }
    return record
  }
}
