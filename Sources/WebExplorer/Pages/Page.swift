/// A page before it is written as HTML: plain values, no markup.
struct Page: Sendable {
  /// The heading, and the beginning of the window's title.
  var title: String
  /// What sort of thing the page is about, above the heading.
  var sort: String?
  /// What the page says, in sentences under the heading.
  var lead: [String] = []
  /// The page's parts.
  var sections: [PageSection] = []
  /// The forms that the page's answer is to be had in besides.
  var twins: [PageLink] = []
  /// What a reader must know, as answers say it; pages say it in their own language.
  var notes: [String] = []
  /// Whether the search box is the page's own and the head's is left out.
  var isStart = false
  /// Whether the page is not worth finding by search engines and only a fragment of others.
  var isFragment = false
}

/// A part of a page with a heading of its own.
struct PageSection: Sendable {
  /// What addresses of the part end in.
  var id: String
  /// The heading.
  var title: String
  /// What stands in it, in order.
  var blocks: [PageBlock]
  /// The part's own page and forms, if it has any.
  var links: [PageLink] = []
}

/// Something in a part of a page.
enum PageBlock: Sendable {
  /// Sentences, each a paragraph.
  case prose([String])
  /// Names with values.
  case facts([PageFact])
  /// Rows.
  case table(PageTable)
  /// A picture of Graphviz's.
  case picture(PagePicture)
  /// Fields to fill in.
  case form(PageForm)
  /// A list of places to go.
  case links([PageLink])
}

/// A name with its value.
struct PageFact: Sendable {
  var name: String
  /// The name in answers for programs.
  var key: String
  var value: PageCell
}

/// A place to go.
struct PageLink: Sendable {
  var text: String
  var href: String
  /// What else is said of it, in smaller letters.
  var remark = ""
  /// Whether it is to be saved rather than shown.
  var isDownload = false
}

/// A table.
struct PageTable: Sendable {
  struct Column: Sendable {
    var title: String
    var isNumeric = false
  }

  struct Row: Sendable {
    /// What the row is about, as in answers for programs.
    var key: String
    var cells: [PageCell]
  }

  var id: String
  var caption: String
  var columns: [Column]
  var rows: [Row]
  /// How many rows there are in all.
  var total: Int
  /// What is said when there is none.
  var empty: String
  /// Where the rest is.
  var more: PageLink?
}

/// A value of a table or a fact: texts, some of which lead somewhere.
struct PageCell: Sendable {
  struct Part: Sendable {
    var text: String
    var href: String?
    var remark = ""
  }

  var parts: [Part]
  /// Whether each part has a line of its own.
  var isList = false

  init(_ parts: [Part], isList: Bool = false) {
    self.parts = parts
    self.isList = isList
  }

  /// A text.
  init(_ text: String) {
    parts = text.isEmpty ? [] : [Part(text: text)]
  }

  /// A text that leads somewhere.
  init(_ text: String, href: String?, remark: String = "") {
    parts = [Part(text: text, href: href, remark: remark)]
  }
}

/// A picture with what is needed to find one's way in it.
struct PagePicture: Sendable {
  /// The inline SVG; made by our own drawing, which escapes what it is given.
  var markup: TrustedMarkup
  /// What is said when there is nothing to draw.
  var empty: String
  /// Whether bodies can be unfolded in it.
  var isUnfolding = false
  /// The body that the picture is about.
  var center = ""
}

/// Fields to fill in; submitting them gives an address, so that what was filled in can be kept.
struct PageForm: Sendable {
  enum Field: Sendable {
    case text(
      name: String, label: String, value: String, hint: String = "", suggests: String? = nil)
    case number(name: String, label: String, value: String, range: ClosedRange<Int>)
    case choice(
      name: String, label: String, value: String, options: [(value: String, text: String)])
    case check(name: String, label: String, isSet: Bool)
    case hidden(name: String, value: String)
  }

  var action: String
  var fields: [Field]
  var submit: String
  /// Whether the form is folded away under a line that says this.
  var summary: String?
  var isOpen = false
  /// Whether it is posted, because it changes something.
  var isPosted = false
  /// Buttons of a posted form: a value and what stands on it.
  var buttons: [(value: String, text: String)] = []
}

/// Markup that is put into a page as it is.
///
/// It can only be made from a picture that was drawn here; everything else on a page is text and is
/// escaped.
struct TrustedMarkup: Hashable, Sendable {
  /// The markup.
  let text: String
  /// Hashes of the style sheets in it, for the page's Content-Security-Policy.
  let styleSources: [String]

  /// No markup.
  static let none = TrustedMarkup(text: "", styleSources: [])

  private init(text: String, styleSources: [String]) {
    self.text = text
    self.styleSources = styleSources
  }

  /// Takes a picture as it stands in a page: without what only a file of its own needs.
  ///
  /// Its links lead to pages, its parts can be reached one by one, and its style sheet is known by
  /// its hash.
  init(picture: InlinePicture) {
    self.init(text: picture.markup, styleSources: picture.styleSources)
  }
}
