/// What an element does to the lines of a page's text.
enum ElementKind: Hashable {
  /// Stands within a line; so does an element that is not known.
  case inline
  /// Begins and ends a line.
  case line
  /// Begins and ends a line, with blank lines around.
  case paragraph
  /// A paragraph that names what follows.
  case heading(level: Int)
  /// Items, with blank lines around the outermost list.
  case list
  /// An item of a list: one line with a bullet.
  case item
  /// A cell of a table: a line of its own.
  case cell
  /// Ends a line.
  case lineBreak
  /// Text whose line breaks and blanks stay.
  case preformatted
  /// Nothing of it is part of the page's text.
  case skipped

  /// The kind of an element by its name in lower case.
  static func of(_ name: String) -> ElementKind { table[name] ?? .inline }

  private static let table: [String: ElementKind] = {
    var table: [String: ElementKind] = ["br": .lineBreak, "li": .item]
    func add(_ kind: ElementKind, _ names: String) {
      for name in names.split(separator: " ") { table[String(name)] = kind }
    }
    add(.line, "html body div form header footer aside center dt dd tr caption thead tbody tfoot")
    add(.line, "legend summary figcaption hgroup")
    add(.paragraph, "p section article main blockquote dl table fieldset figure address hr details")
    add(.paragraph, "dialog")
    add(.list, "ul ol menu dir")
    add(.cell, "td th")
    add(.preformatted, "pre listing xmp plaintext")
    add(.skipped, "head script style template noscript noframes noembed iframe object svg math")
    add(.skipped, "select option datalist textarea audio video canvas map nav")
    for level in 1...6 { table["h\(level)"] = .heading(level: level) }
    return table
  }()
}
