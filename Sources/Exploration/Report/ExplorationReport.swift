public import Foundation
import GraphDrawing
import GraphStore

/// The first look at a store: four pictures and a page that shows them with the tables behind them.
public struct ExplorationReport: Sendable {
  /// A file of the report.
  public struct File: Sendable {
    /// The file's name, without a folder.
    public let name: String
    /// What it holds.
    public let data: Data
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
  /// - Throws: `StoreError`, `DrawingError`.
  public init(of explorer: Explorer, rejections: [String] = []) throws {
    var figures: [ReportPage.Figure] = []
    func add(_ question: some Question, as name: String) throws {
      let options = PictureOptions(linkBase: "index.html#")
      guard let diagram = try question.picture(from: explorer, options: options) else { return }
      let picture = try DiagramRenderer().render(diagram, as: .svg)
      figures.append(
        .init(
          file: name + ".svg", data: picture.data, title: diagram.title, finding: diagram.finding,
          table: try question.answer(from: explorer)))
    }
    try add(NetworkQuestion(), as: "network")
    try add(CoOccurrenceQuestion(), as: "municipalities")
    try add(ClustersQuestion(), as: "clusters")
    if let best = explorer.bestConnectedOrganisation {
      let slug = best.key.dropFirst("organisation:".count).map {
        $0.isLetter || $0.isNumber ? $0 : "-"
      }
      try add(
        WhoWorkedWithQuestion(organisation: best.key), as: "who-worked-with-" + String(slug))
    }
    let page = ReportPage(
      figures: figures, statistics: try StatsQuestion().answer(from: explorer),
      projects: explorer.network.projects.indices.map { explorer.projectMention($0) },
      bodies: try ReportPage.bodies(of: explorer), findings: try explorer.store.findings(),
      rejections: rejections, digest: explorer.digest)
    files =
      figures.map { File(name: $0.file, data: $0.data) }
      + [File(name: "index.html", data: Data(page.html.utf8))]
    findings = figures.map(\.finding)
  }
}

extension DiagramRenderer {
  /// Draws a question's picture.
  ///
  /// - Returns: `nil` when the question has no picture.
  static func picture(
    of question: some Question, from explorer: Explorer, options: PictureOptions,
    as format: PictureFormat
  ) throws -> Data? {
    guard let diagram = try question.picture(from: explorer, options: options) else { return nil }
    return try DiagramRenderer().render(diagram, as: format).data
  }
}

extension Question {
  /// The answer as a picture in one of Graphviz's formats.
  ///
  /// - Parameters:
  ///   - explorer: The store.
  ///   - options: What is chosen of the picture.
  ///   - format: `svg`, `png`, `pdf` or `dot`.
  /// - Returns: `nil` when the question has no picture.
  /// - Throws: What ``answer(from:)`` throws; `DrawingError`.
  public func draw(
    from explorer: Explorer, options: PictureOptions, as format: String
  ) throws -> Data? {
    guard let format = PictureFormat(rawValue: format) else { return nil }
    return try DiagramRenderer.picture(of: self, from: explorer, options: options, as: format)
  }
}
