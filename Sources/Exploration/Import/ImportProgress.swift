import PageParsing
import ProjectModel

/// How far an import or a check has come.
public struct ImportProgress: Hashable, Sendable {
  /// What is being done.
  public enum Stage: Hashable, Sendable {
    /// Documents are read.
    case reading
    /// It is worked out which names mean which organisation.
    case resolving
    /// The collaboration clusters are found.
    case clustering
  }

  /// What is being done.
  public internal(set) var stage = Stage.reading
  /// How many documents were read.
  public internal(set) var documentCount = 0
  /// How many documents there are.
  public let documentTotal: Int
  /// How many bytes were read.
  public internal(set) var byteCount = 0
  /// How many bytes the documents have, as far as the file system tells.
  public let byteTotal: Int
  /// How many projects the documents read so far hold.
  public internal(set) var projectCount = 0

  /// Creates a progress.
  public init(
    stage: Stage = .reading, documentCount: Int = 0, of documentTotal: Int, byteCount: Int = 0,
    of byteTotal: Int, projectCount: Int = 0
  ) {
    self.stage = stage
    self.documentCount = documentCount
    self.documentTotal = documentTotal
    self.byteCount = byteCount
    self.byteTotal = byteTotal
    self.projectCount = projectCount
  }

  init(of inputs: [InputFiles.Input]) {
    self.init(of: inputs.count, of: inputs.map(\.byteCount).reduce(0, +))
  }

  mutating func take(_ group: PieceGroup) {
    documentCount += group.documentCount
    byteCount += group.byteCount
    for case .part(let part) in group.pieces {
      projectCount += part.readings.count { $0.record?.title != nil }
    }
  }

  /// The part of the reading that is done, 0...1.
  ///
  /// Documents count where sizes are unknown, as of standard input.
  public var fraction: Double {
    let (done, total) =
      byteTotal > 0 ? (byteCount, byteTotal) : (documentCount, max(1, documentTotal))
    return min(1, Double(done) / Double(total))
  }
}
