import Exploration
import Mustache

/// Writes pages as HTML.
struct PageWriter: Sendable {
  private let library: MustacheLibrary

  /// Reads the templates.
  init() throws {
    library = try Templates.library()
  }

  /// Writes a page.
  ///
  /// - Parameters:
  ///   - page: What it says.
  ///   - request: What was asked.
  ///   - store: What names the state of the store.
  /// - Returns: The whole document.
  func html(_ page: Page, for request: PageRequest, store: String) -> String {
    var context = frame(page, texts: request.texts, store: store)
    context["otherHref"] = request.ownAddress(language: request.texts.language.other)
    context["homeHref"] = request.link(to: .start, keepingFilters: false)
    context["langField"] = request.namesLanguage ? request.texts.language.rawValue : false
    context["nav"] = Self.navigation.map { kind, key -> [String: Any] in
      [
        "href": request.link(to: kind, keepingFilters: false), "text": request.texts[key],
        "isCurrent": kind == request.address.kind && request.address.key == nil,
      ]
    }
    let alternates = AnswerForm.twins.map { form -> [String: Any] in
      [
        "type": String(form.mediaType.prefix { $0 != ";" }), "href": request.ownAddress(form: form),
      ]
    }
    context["alternates"] = alternates
    return library.render(context, withTemplate: "page") ?? ""
  }

  /// Writes a page that says what went wrong.
  func html(_ error: WebError, texts: Texts) -> String {
    var page = Page(title: texts[.errorTitle])
    page.lead = [error.sentence(texts)]
    var links: [PageLink] = []
    switch error.reason {
    case .lookup(.ambiguous(_, let candidates)):
      links = candidates.map {
        PageLink(
          text: $0.name, href: PageAddress.path(storeKey: $0.key) ?? "", remark: texts.kind($0.kind)
        )
      }
    case .lookup(.unknown(_, _, let near)):
      links = near.map {
        PageLink(text: $0, href: PageAddress.path(.search) + "?q=" + $0.percentEncoded())
      }
    default: break
    }
    if !links.isEmpty {
      page.sections = [PageSection(id: "near", title: texts[.found], blocks: [.links(links)])]
    }
    var context = frame(page, texts: texts, store: "")
    context["otherHref"] = "/?lang=" + texts.language.other.rawValue
    context["homeHref"] = "/"
    context["langField"] = false
    context["nav"] = Self.navigation.map { kind, key -> [String: Any] in
      ["href": PageAddress.path(kind), "text": texts[key], "isCurrent": false]
    }
    context["alternates"] = [[String: Any]]()
    return library.render(context, withTemplate: "page") ?? ""
  }

  /// Writes a page that stands in a small frame.
  func preview(_ page: Page, texts: Texts) -> String {
    library.render(frame(page, texts: texts, store: ""), withTemplate: "preview") ?? ""
  }

  private static let navigation: [(PageKind, TextKey)] = [
    (.coOccurrence, .municipalities), (.clusters, .clusters), (.sharedPartners, .sharedPartners),
    (.path, .path), (.compare, .compare), (.rank, .rank), (.names, .names), (.about, .about),
  ]

  private func frame(_ page: Page, texts: Texts, store: String) -> [String: Any] {
    [
      "lang": texts.language.rawValue, "title": page.title, "sort": optional(page.sort ?? ""),
      "lead": page.lead, "isStart": page.isStart,
      "style": "/style.css?" + Assets.style.tag, "script": "/explorer.js?" + Assets.script.tag,
      "otherLang": texts.language.other.rawValue, "otherName": texts.language.other.ownName,
      "skip": texts[.skip], "search": texts[.search], "searchLabel": texts[.searchLabel],
      "searchHint": texts[.searchHint],
      "navigation": texts[.navigation], "hasNotes": !page.notes.isEmpty,
      "notes": page.notes.map { note($0, texts) },
      "notesTitle": texts[.notes], "hasTwins": !page.twins.isEmpty,
      "twins": page.twins.map(link), "otherForms": texts[.otherForms],
      "copyLink": texts[.copyLink], "copied": texts[.copied], "storeState": texts[.storeState],
      "store": store,
      "sections": page.sections.map { section in
        [
          "id": section.id, "heading": section.title,
          "blocks": section.blocks.enumerated().map { block($1, id: "\(section.id)-\($0)", texts) },
          "hasSectionLinks": !section.links.isEmpty, "sectionLinks": section.links.map(link),
        ] as [String: Any]
      },
    ]
  }

  private func note(_ english: String, _ texts: Texts) -> [String: Any] {
    let sentence = texts.sentence(english)
    return ["text": sentence.text, "noteLang": optional(sentence.language?.rawValue ?? "")]
  }

  private func block(_ block: PageBlock, id: String, _ texts: Texts) -> [String: Any] {
    // A name that is missing would be looked for further out, so every block has them all.
    var context: [String: Any] = [
      "prose": [String](), "hasFacts": false, "table": false, "picture": false, "form": false,
      "hasPlaces": false,
    ]
    switch block {
    case .prose(let sentences): context["prose"] = sentences
    case .facts(let facts):
      context["hasFacts"] = !facts.isEmpty
      context["facts"] = facts.map { fact in
        ["factName": fact.name, "factKey": fact.key, "value": cell(fact.value)] as [String: Any]
      }
    case .table(let value): context["table"] = table(value)
    case .picture(let value): context["picture"] = picture(value, texts)
    case .form(let value): context["form"] = form(value, id: id)
    case .links(let links):
      context["hasPlaces"] = !links.isEmpty
      context["places"] = links.map(link)
      if links.isEmpty { context["prose"] = [texts[.nothing]] }
    }
    return context
  }

  private func link(_ link: PageLink) -> [String: Any] {
    [
      "text": link.text, "href": optional(link.href), "remark": optional(link.remark),
      "isDownload": link.isDownload,
    ]
  }

  private func cell(_ cell: PageCell) -> [String: Any] {
    [
      "isList": cell.isList && cell.parts.count > 1,
      "parts": cell.parts.map { part in
        [
          "text": part.text, "href": optional(part.href ?? ""), "remark": optional(part.remark),
        ] as [String: Any]
      },
    ]
  }

  private func table(_ table: PageTable) -> [String: Any] {
    [
      "tableID": table.id, "caption": table.caption, "total": table.total,
      "shown": table.rows.count, "hasRows": !table.rows.isEmpty, "emptyText": table.empty,
      "columns": table.columns.map {
        ["columnTitle": $0.title, "isNumeric": $0.isNumeric] as [String: Any]
      },
      "rows": table.rows.map { row in
        [
          "rowKey": row.key,
          "cells": zip(table.columns, row.cells).map { column, value in
            cell(value).merging(
              ["isNumeric": column.isNumeric, "label": column.title],
              uniquingKeysWith: { a, _ in a })
          },
        ] as [String: Any]
      },
      "moreText": optional(table.more?.text ?? ""), "moreHref": table.more?.href ?? "",
    ]
  }

  private func picture(_ picture: PagePicture, _ texts: Texts) -> [String: Any] {
    [
      "hasMarkup": !picture.markup.text.isEmpty, "markup": picture.markup.text,
      "emptyText": picture.empty, "isUnfolding": picture.isUnfolding, "center": picture.center,
      "noScript": texts[.noScript], "viewerTexts": ViewerTexts.json(texts),
    ]
  }

  private func form(_ form: PageForm, id: String) -> [String: Any] {
    [
      "summary": optional(form.summary ?? ""), "isOpen": form.isOpen, "action": form.action,
      "isPosted": form.isPosted, "submit": optional(form.submit),
      "buttons": form.buttons.map {
        ["buttonValue": $0.value, "buttonText": $0.text] as [String: Any]
      },
      "fields": form.fields.enumerated().map { field($1, id: "\(id)-\($0)") },
    ]
  }

  private func field(_ field: PageForm.Field, id: String) -> [String: Any] {
    var context: [String: Any] = [
      "fieldID": id, "isHidden": false, "isText": false, "isNumber": false, "isChoice": false,
      "isCheck": false, "hint": false, "suggests": false,
    ]
    switch field {
    case .text(let name, let label, let value, let hint, let suggests):
      context["isText"] = true
      context["name"] = name
      context["label"] = label
      context["value"] = value
      context["hint"] = optional(hint)
      context["suggests"] = optional(suggests ?? "")
    case .number(let name, let label, let value, let range):
      context["isNumber"] = true
      context["name"] = name
      context["label"] = label
      context["value"] = value
      context["least"] = range.lowerBound
      context["most"] = range.upperBound
    case .choice(let name, let label, let value, let options):
      context["isChoice"] = true
      context["name"] = name
      context["label"] = label
      context["options"] = options.map {
        ["optionValue": $0.value, "optionText": $0.text, "isSelected": $0.value == value]
          as [String: Any]
      }
    case .check(let name, let label, let isSet):
      context["isCheck"] = true
      context["name"] = name
      context["label"] = label
      context["isSet"] = isSet
    case .hidden(let name, let value):
      context["isHidden"] = true
      context["name"] = name
      context["value"] = value
    }
    return context
  }

  /// A text, or nothing that a template would show.
  private func optional(_ text: String) -> Any { text.isEmpty ? false as Any : text }
}
