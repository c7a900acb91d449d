import PageParsing
import ProjectModel

extension ReadingPipeline {
  /// Reads an archive: its pages as documents of their own, what is wrong with it as its own findings.
  func readArchive(
    _ document: DocumentReader.Opened, into group: inout PieceGroup,
    _ body: (PieceGroup) throws -> Void
  ) throws {
    var problems: [Finding] = []
    var bytesSinceLast = 0
    try reader.readArchive(
      document, progress: { bytesSinceLast += $0 },
      page: { page, reading in
        let sha256 = ContentDigest.hexadecimal(of: page.bytes)
        guard try !holdsCapture(page.url, sha256, page.captureDate) else { return }
        group.pieces.append(
          .part(
            DocumentPart(
              path: page.url, sha256: sha256, capture: .init(date: page.captureDate),
              readings: [reading], continues: false, isLast: true)))
        guard group.pieces.count >= Self.pagesTogether || bytesSinceLast >= Self.bytesTogether
        else { return }
        group.byteCount += bytesSinceLast
        bytesSinceLast = 0
        try body(group)
        group = PieceGroup()
      }, problem: { problems.append($0) })
    group.pieces.append(
      .part(
        DocumentPart(
          path: document.path, sha256: document.sha256,
          readings: problems.isEmpty ? [] : [PageReading(record: nil, findings: problems)],
          continues: false, isLast: true)))
    group.byteCount += bytesSinceLast
  }
}
