import Foundation
import GraphStore
import ProjectModel

/// The report's page: the pictures, the tables behind them, what was read and how sure it is.
struct ReportPage {
  /// A picture with the answer it shows.
  struct Figure {
    let file: String
    let data: Data
    let title: String
    let finding: String
    /// The answer behind a main picture.
    let table: (any AnswerForms)?
    let kind: ReportPlan.Entry.Kind

    /// Whether its finding is told where the report is made.
    var isHeadline: Bool {
      ["network.svg", "municipalities.svg", "clusters.svg"].contains(file)
        || file.hasPrefix("who-worked-with-")
    }
  }

  /// A body with the ways it is written.
  struct Body {
    let key: String
    let name: String
    let kind: String
    let partOf: String
    let forms: String
    let reason: String
  }

  let figures: [Figure]
  let statistics: Answer<StatsQuestion.Row>
  let projects: [ProjectMention]
  let bodies: [Body]
  let findings: [(document: String, finding: Finding)]
  let rejections: [String]
  let digest: String
  let words: ReportWords

  static func bodies(of explorer: Explorer) throws -> [Body] {
    let keys = explorer.network.organisations.map(\.key)
    let forms = try Dictionary(
      grouping: explorer.store.writtenForms(organisations: keys), by: \.organisationKey)
    return explorer.network.organisations.map { organisation in
      let own = forms[organisation.key] ?? []
      return Body(
        key: organisation.key, name: organisation.name, kind: organisation.kind.rawValue,
        partOf: organisation.parentKey.flatMap { explorer.network.organisationIndex(key: $0) }
          .map { explorer.network.organisations[$0].name } ?? "",
        forms: Set(own.map(\.written)).sorted().joined(separator: "; "),
        reason: own.map(\.reason).min() ?? "")
    }
  }

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(words.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(words.title(projects.count))</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <header>
    <h1>\(words("Who worked with whom"))</h1>
    \(summary)
    </header>
    <main>
    \(figures.filter { $0.kind == .main }.map(section).joined(separator: "\n"))
    \(details)
    <section>
    <h2 id="projects">\(words("Projects"))</h2>
    \(table(
      ["Title", "Key"], numeric: [],
      rows: projects.map { (id: $0.key, cells: [$0.title, $0.key]) }))
    </section>
    <section>
    <h2 id="bodies">\(words("Bodies and how they are written"))</h2>
    \(table(
      ["Name", "Kind", "Part of", "Written as", "Because"], numeric: [],
      rows: bodies.map { (id: $0.key, cells: [$0.name, $0.kind, $0.partOf, $0.forms, $0.reason]) }))
    </section>
    <section>
    <h2 id="sure">\(words("What was read, and how sure it is"))</h2>
    \(table(statistics.columns, lines: statistics.lines.map { $0.map { words($0) } }))
    \(list("Rejected", rejections))
    \(list("Findings", findings.map { $0.finding.message(in: $0.document) }))
    </section>
    </main>
    <footer><p>\(Self.escaped(words.footer(digest)))</p></footer>
    </body>
    </html>

    """
  }

  private var summary: String {
    let contents = words.contents(projects: projects.count, bodies: bodies.count)
    let notes = Self.escaped(statistics.notes.joined(separator: " "))
    return "<p>\(contents).</p>\n<p\(words.english)>\(notes)</p>"
  }

  private func section(_ figure: Figure) -> String {
    let name = figure.file.split(separator: ".").first.map(String.init) ?? figure.file
    return """
      <section>
      <h2 id="\(Self.escaped(name))">\(Self.escaped(figure.title))</h2>
      <p>\(Self.escaped(figure.finding))</p>
      <p><a href="\(Self.escaped(figure.file))"><img src="\(Self.escaped(figure.file))" \
      alt="\(Self.escaped(figure.title + ". " + figure.finding))"></a></p>
      \(figure.table.map(behind) ?? "")
      </section>
      """
  }

  private func behind(_ table: any AnswerForms) -> String {
    let hint =
      table.shown < table.total
      ? "<p>\(words("All rows: ask the question with --format csv."))</p>\n" : ""
    return """
      <details>
      <summary>\(words.table(shown: table.shown, total: table.total))</summary>
      \(self.table(table.columns, lines: table.shortLines))
      \(hint)\(table.notes.map { "<p\(words.english)>\(Self.escaped($0))</p>" }.joined(separator: "\n"))
      </details>
      """
  }

  /// The pictures of single clusters, bodies and projects, by name.
  private var details: String {
    let kinds: [(ReportPlan.Entry.Kind, String)] = [
      (.cluster, "Clusters one by one"), (.body, "Bodies one by one"),
      (.project, "Projects one by one"),
    ]
    return kinds.map { kind, title in
      let items = figures.filter { $0.kind == kind }.map { figure in
        "<li><a href=\"\(Self.escaped(figure.file))\">\(Self.escaped(figure.title))</a>: "
          + "\(Self.escaped(figure.finding))</li>\n"
      }
      return items.isEmpty
        ? "" : "<section>\n<h2>\(words(title))</h2>\n<ul>\n\(items.joined())</ul>\n</section>"
    }.joined(separator: "\n")
  }

  private func list(_ title: String, _ lines: [String]) -> String {
    lines.isEmpty
      ? ""
      : "<h3>\(words(title))</h3>\n<ul\(words.english)>\n"
        + lines.map { "<li>\(Self.escaped($0))</li>\n" }.joined() + "</ul>"
  }

  private func table(_ columns: [AnswerColumn], lines: [[String]]) -> String {
    table(
      columns.map(\.title), numeric: Set(columns.indices.filter { columns[$0].isNumeric }),
      rows: lines.map { (id: nil, cells: $0) })
  }

  private func table(
    _ heads: [String], numeric: Set<Int>, rows: [(id: String?, cells: [String])]
  ) -> String {
    func cell(_ name: String, _ index: Int, _ text: String) -> String {
      "<\(name)\(numeric.contains(index) ? " class=\"number\"" : "")>\(Self.escaped(text))</\(name)>"
    }
    let head = heads.enumerated().map { cell("th", $0, words($1)) }.joined()
    let body = rows.map { row in
      "<tr\(row.id.map { " id=\"\(Self.escaped($0))\"" } ?? "")>"
        + row.cells.enumerated().map { cell("td", $0, $1) }.joined() + "</tr>"
    }.joined(separator: "\n")
    return """
      <div class="table"><table>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)
      </tbody>
      </table></div>
      """
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static let style = """
    :root { color-scheme: light dark; --line: #767676; }
    body { font: 16px/1.5 Arial, Helvetica, sans-serif; margin: 0 auto; max-width: 72rem;
      padding: 0 1rem; }
    h1, h2, h3 { line-height: 1.2; }
    h2 { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 1rem; }
    img { height: auto; max-width: 100%; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; font-size: 0.875rem; }
    th, td { border-bottom: 1px solid var(--line); padding: 0.25rem 0.75rem 0.25rem 0;
      text-align: left; vertical-align: top; }
    .number { text-align: right; }
    tr:target { outline: 2px solid currentColor; }
    @media print { details { display: block; } }
    """
}
