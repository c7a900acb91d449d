import Exploration
import Foundation

/// Where a page and its twins come from.
protocol PageSource: Sendable {
  /// What was asked.
  var request: PageRequest { get }
  /// The answer that the page shows, for programs.
  func answer(from explorer: Explorer) throws -> any AnswerForms
  /// The page's picture as a file; `nil` when there is nothing to draw.
  func picture(from explorer: Explorer, as form: AnswerForm) throws -> Data?
  /// The page.
  func page(from explorer: Explorer) throws -> Page
}

extension PageSource {
  /// The page's picture in its middle.
  func pictureBlock(_ explorer: Explorer) throws -> PageBlock {
    .picture(
      PagePicture(
        markup: try request.inline { try picture(from: explorer, as: .svg) },
        empty: request.texts[.nothingToDraw]))
  }
}

extension PageRequest {
  /// Where the page and its twins come from.
  ///
  /// - Throws: ``WebError`` for parameters that are missing or none of what they may be.
  func source(
    storePath: String, statistics: StoreStatistics
  ) throws -> any PageSource {
    switch address.kind {
    case .start, .about: AboutPage(self, statistics: statistics)
    case .search: try SearchPage(self)
    case .organisation: try OrganisationPage(self)
    case .project: ProjectPage(self)
    case .municipality: MunicipalityPage(self)
    case .whoWorkedWith: try PartnersPage(self)
    case .sharedPartners: try SharedPartnersPage(self)
    case .path: try PathPage(self)
    case .clusters: try ClustersPage(self)
    case .coOccurrence: try CoOccurrencePage(self)
    case .compare: try ComparePage(self)
    case .explain: try ExplainPage(self)
    case .network: try NetworkPage(self)
    case .rank: try RankPage(self)
    case .timeline: try TimelinePage(self)
    case .names: try NamesPage(self, storePath: storePath)
    case .card: try CardPage(self)
    }
  }

  /// What is chosen of all pictures.
  func pictureOptions(
    bodies: Int = Self.bodiesInPicture, of shape: CoOccurrenceForm = .map
  ) -> PictureOptions {
    PictureOptions(
      linkBase: InlinePicture.linkBase, mostBodies: bodies,
      language: texts.language == .swedish ? .swedish : .english, form: shape)
  }

  /// Draws the answer to a question.
  ///
  /// - Throws: What the question throws, and what drawing does.
  func draw(
    _ question: some Question, from explorer: Explorer, as form: AnswerForm,
    bodies: Int = Self.bodiesInPicture, of shape: CoOccurrenceForm = .map
  ) throws -> Data? {
    try question.draw(
      from: explorer, options: pictureOptions(bodies: bodies, of: shape), as: form.rawValue,
      isolation: drawing)
  }

  /// So many bodies are drawn at first, and so many more with each that is unfolded.
  static let bodiesInPicture = 20

  /// A picture for the middle of a page; none when it cannot be drawn, for the page says more.
  ///
  /// - Throws: What is wrong with what was asked.
  func inline(_ draw: () throws -> Data?) throws -> TrustedMarkup {
    let file: Data?
    do {
      file = try draw()
    } catch let error as LookupError {
      throw error
    } catch let error as WebError {
      throw error
    } catch {
      return .none
    }
    return file.flatMap { data in
      InlinePicture(file: String(decoding: data, as: UTF8.self)) { link(toKey: $0) }
    }.map(TrustedMarkup.init(picture:)) ?? .none
  }

  /// The forms that a page's answer is to be had in besides.
  var twins: [PageLink] {
    AnswerForm.twins.map { form in
      PageLink(
        text: form.rawValue.uppercased(), href: ownAddress(form: form),
        isDownload: form == .csv || form == .dot)
    }
  }

  /// A thing's name that leads to its page.
  func cell(_ subject: Subject) -> PageCell {
    PageCell([part(subject)])
  }

  /// A thing's name as a part of a cell.
  func part(_ subject: Subject, remark: String = "") -> PageCell.Part {
    PageCell.Part(
      text: subject.name, href: link(toKey: subject.key),
      remark: subject.label == subject.name ? remark : texts[.notResolved])
  }

  /// Projects as a list; of many the first, and how many more there are.
  func cell(_ projects: ProjectMentions) -> PageCell {
    var parts = projects.prefix(Self.projectsInCell).map {
      PageCell.Part(text: $0.title, href: link(toKey: $0.key))
    }
    if projects.count > parts.count {
      parts.append(.init(text: texts(.andMore, texts.figures.whole(projects.count - parts.count))))
    }
    return PageCell(parts, isList: true)
  }

  private static let projectsInCell = 5

  /// A whole number.
  func cell(_ count: Int) -> PageCell { PageCell(texts.figures.whole(count)) }

  /// A number with decimals.
  func cell(_ value: Double) -> PageCell { PageCell(texts.figures.decimal(value)) }

  /// The link to a question's own page with more rows, when there are more than shown.
  func more(_ shown: Int, of total: Int, href: String) -> PageLink? {
    shown < total
      ? PageLink(text: texts(.andMore, texts.figures.whole(total - shown)), href: href) : nil
  }

  /// The link to this page with all rows, when there are more than shown.
  func more(_ shown: Int, of total: Int) -> PageLink? {
    let most = min(total, limits.mostRows)
    guard shown < most else { return nil }
    let rest = target.query.filter { $0.name != "limit" }
    return PageLink(
      text: texts(.showAll, texts.figures.whole(most)),
      href: ownAddress().split(separator: "?").first.map(String.init).map { path in
        path + "?"
          + (rest.map { "\($0.name.percentEncoded())=\($0.value.percentEncoded(keeping: "/:,@"))" }
          + ["limit=\(most)"]).joined(separator: "&")
      } ?? "")
  }
}
