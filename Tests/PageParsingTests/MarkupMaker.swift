import Foundation
import PageParsing
import ProjectModel

/// Puts a text page into elements, in one of the ways in which web sites do it.
struct MarkupMaker {
  /// The elements around the rows of the header.
  enum Rows: CaseIterable {
    case items, terms, table, boxes, lineBreaks, spans, headings
  }

  var rows: Rows
  /// Whether the site has a menu before the page and lists after it.
  var hasSite = true
  /// Whether the title is a heading.
  var hasHeading = true

  func page(_ text: String, layout: PageLayout) -> String {
    let paragraphs = text.components(separatedBy: "\n\n")
    let header = paragraphs.firstIndex { layout.labels($0) } ?? 0
    var html = "<!DOCTYPE html><html><head><meta charset=utf-8><title>ESF</title></head><body>\n"
    if hasSite {
      html += "<div><ul><li><a>Region</a></li><li><a>Kommun</a></li></ul></div>\n"
    }
    for paragraph in paragraphs[..<header] {
      let isTitle = paragraph == paragraphs[header - 1]
      html += isTitle ? title(paragraph) : "<p>\(escaped(paragraph))</p>\n"
    }
    html += "<div class=facts>" + facts(paragraphs[header], layout) + "</div>\n"
    var isOpen = false
    for paragraph in paragraphs[(header + 1)...] {
      if SectionHeading(rawValue: paragraph) != nil {
        html += (isOpen ? "</div>\n" : "") + "<div class=section>\n<h2>\(paragraph)</h2>\n"
        isOpen = true
      } else if paragraph.hasPrefix(" • ") {
        let items = paragraph.split(separator: "\n").map { "<li>\(escaped($0.dropFirst(3)))</li>" }
        html += "<ul>\n" + items.joined(separator: "\n") + "\n</ul>\n"
      } else {
        let lines = paragraph.split(separator: "\n").map { escaped($0) }
        html += "<p>" + lines.joined(separator: "<br>\n") + "</p>\n"
      }
    }
    html += isOpen ? "</div>\n" : ""
    if hasSite { html += "<div><ul><li>Om oss</li><li>Eksjö</li></ul><p>Kontakt</p></div>\n" }
    return html + "</body></html>\n"
  }

  private func title(_ text: String) -> String {
    hasHeading ? "<h1>\(escaped(text))</h1>\n<p>Skriv ut</p>\n" : "<div>\(escaped(text))</div>\n"
  }

  private func facts(_ paragraph: String, _ layout: PageLayout) -> String {
    var lines = paragraph.split(separator: "\n").map(String.init)
    guard layout == .gluedLabels else {
      return wrapped(
        stride(from: 0, to: lines.count, by: 2).map { (lines[$0], lines[$0 + 1]) })
    }
    let english = lines.last == "In English" ? "<a>\(lines.removeLast())</a>" : ""
    let pairs = lines.map { line in
      let label = SourceLabel.gluedOrder.first { line.hasPrefix($0.swedish) }?.swedish ?? ""
      return (label, String(line.dropFirst(label.count)))
    }
    return wrapped(pairs) + english
  }

  private func wrapped(_ pairs: [(String, String)]) -> String {
    let inner = pairs.map { label, value in
      let value = escaped(value)
      return switch rows {
      case .items: "<li><b>\(label)</b> \(value)</li>"
      case .terms: "<dt>\(label)</dt>\n<dd>\(value)</dd>"
      case .table: "<tr><th>\(label)</th>\n <td>\(value)</td></tr>"
      case .boxes: "<div><div>\(label)</div><div>\(value)</div></div>"
      case .lineBreaks: "<p><strong>\(label)</strong><br>\(value)</p>"
      case .spans: "<div><span>\(label)</span><span>\(value)</span></div>"
      case .headings: "<h4>\(label)</h4><p>\(value)</p>"
      }
    }.joined(separator: "\n")
    return switch rows {
    case .items: "<ul>\(inner)</ul>"
    case .terms: "<dl>\(inner)</dl>"
    case .table: "<table>\(inner)</table>"
    case .boxes, .lineBreaks, .spans, .headings: inner
    }
  }

  private func escaped(_ text: some StringProtocol) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }
}

extension PageLayout {
  /// Whether a paragraph is the header of the layout.
  fileprivate func labels(_ paragraph: String) -> Bool {
    let first = paragraph.split(separator: "\n").first.map(String.init) ?? ""
    return switch self {
    case .gluedLabels: first.hasPrefix("Programområde")
    case .labelLines: SourceLabel.allCases.contains { $0.swedish == first }
    default: SourceLabel.allCases.contains { $0.swedish + ":" == first }
    }
  }
}

/// Reads HTML as a page.
func readMarkup(_ html: String) -> PageReading {
  MarkupPageReader().read(Array(html.utf8), document: "page.html", declaredCharset: nil)
}
