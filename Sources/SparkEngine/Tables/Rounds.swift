import Foundation

/// The steps of one question, each in a folder of Parquet files of its own.
///
/// A step is a checkpoint: plans stay short however many rounds there are, a step whose worker dies is
/// run again from the step before, and a session that is lost can be opened again and goes on from the
/// last step that is whole. The folders lie beside the columns, in `rounds/`, where every worker can
/// read and write.
final class Rounds {
  /// A step that is written.
  struct Step {
    let rounds: Rounds
    /// The name under which the session knows its rows.
    let view: String
  }

  private let engine: SparkEngine
  private let path: String
  private let name: String
  private var views: [(view: String, source: SparkPlan.Source)] = []

  init(_ engine: SparkEngine, name: String) {
    self.engine = engine
    self.name = name
    path = "\(engine.folder.path)/rounds/\(name)-\(UUID().uuidString.lowercased())"
  }

  /// Writes the rows of a query and names them.
  ///
  /// The columns are stated, since a folder without rows may say nothing of them. When the engine loses
  /// the session meanwhile, a new one goes on from the steps that are written.
  func write(_ step: String, _ columns: String, _ sql: String) throws -> Step {
    let view = "\(name)_\(step)"
    let source = SparkPlan.Source(
      format: "parquet", schema: columns, options: [:], path: "\(path)/\(step)")
    var attempts = 0
    while true {
      do {
        try engine.session.run(SparkPlan.write(sql, to: source.path))
        try engine.session.run(SparkPlan.view(view, of: source))
        break
      } catch let error {
        attempts += 1
        guard case .lost = error.reason, attempts <= Self.mostSessions else { throw error }
        try engine.reopen()
        for known in views {
          try engine.session.run(SparkPlan.view(known.view, of: known.source))
        }
      }
    }
    views.append((view, source))
    return Step(rounds: self, view: view)
  }

  /// Removes the folders where they can be reached from here; elsewhere they are the engine's keeper's
  /// to remove.
  func discard() {
    guard path.hasPrefix("/") else { return }
    try? FileManager.default.removeItem(atPath: path)
    // Fails, as it should, while other questions have steps there.
    rmdir("\(engine.folder.path)/rounds")
  }

  private static let mostSessions = 3
}

extension SparkEngine {
  func rounds(_ name: String) -> Rounds { Rounds(self, name: name) }
}
