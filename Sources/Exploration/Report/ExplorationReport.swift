public import Foundation
import GraphDrawing
import GraphStore

/// The first look at a store: pictures in reading order, from the overview to single projects, and a
/// page that shows them with the tables behind them.
public struct ExplorationReport: Sendable {
  /// A file of the report.
  public struct File: Sendable {
    /// The file's name, without a folder.
    public let name: String
    /// What it holds.
    public let data: Data
    /// Whether it is one of many of its kind, such as the picture of one cluster.
    public let isDetail: Bool
  }

  /// The files, the page last.
  public let files: [File]
  /// What is most worth knowing, a sentence each.
  public let findings: [String]

  /// Makes the report.
  ///
  /// - Parameters:
  ///   - explorer: The store.
  ///   - rejections: What was rejected when the pages were read.
  ///   - options: What is chosen of every picture; links and the way here are the report's own.
  /// - Throws: `StoreError`, `DrawingError`.
  public init(
    of explorer: Explorer, rejections: [String] = [], options: PictureOptions = PictureOptions()
  ) throws {
    let plan = try ReportPlan(explorer, options: options)
    var figures: [ReportPage.Figure] = []
    for entry in plan.entries {
      guard let diagram = try entry.diagram() else { continue }
      let picture = try DiagramRenderer().render(diagram, as: .svg)
      figures.append(
        .init(
          file: entry.file, data: picture.data, title: diagram.title, finding: diagram.finding,
          table: try entry.table?(), kind: entry.kind))
    }
    let page = ReportPage(
      figures: figures, statistics: try StatsQuestion().answer(from: explorer),
      projects: explorer.network.projects.indices.map { explorer.projectMention($0) },
      bodies: try ReportPage.bodies(of: explorer), findings: try explorer.store.findings(),
      rejections: rejections, digest: explorer.digest,
      words: ReportWords(language: options.language))
    files =
      figures.map { File(name: $0.file, data: $0.data, isDetail: $0.kind != .main) }
      + [File(name: "index.html", data: Data(page.html.utf8), isDetail: false)]
    findings = figures.filter { $0.kind == .main && $0.isHeadline }.map(\.finding)
  }

  /// Makes one picture of the report again.
  ///
  /// - Returns: `nil` when the report has no picture of that name.
  /// - Throws: `StoreError`, `DrawingError`.
  public static func picture(
    named file: String, of explorer: Explorer, options: PictureOptions = PictureOptions()
  ) throws -> Data? {
    let plan = try ReportPlan(explorer, options: options)
    guard let diagram = try plan.entries.first(where: { $0.file == file })?.diagram() else {
      return nil
    }
    return try DiagramRenderer().render(diagram, as: .svg).data
  }
}
