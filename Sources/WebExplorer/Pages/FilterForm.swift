import Exploration
import ProjectModel

extension PageRequest {
  /// The filters as fields, folded away; what else stands in the address is kept.
  ///
  /// - Parameters:
  ///   - own: The names of the page's own parameters, whose values are kept.
  ///   - hasRole: Whether roles mean something on the page.
  /// - Returns: A form that leads to the same page.
  func filterForm(keeping own: [String] = [], hasRole: Bool = true) -> PageForm {
    var fields: [PageForm.Field] = own.flatMap { name in
      target.all(name).map { PageForm.Field.hidden(name: name, value: $0) }
    }
    if namesLanguage {
      fields.append(.hidden(name: Self.languageName, value: texts.language.rawValue))
    }
    fields += [
      .number(
        name: "from", label: texts[.from], value: filters.from.map(String.init) ?? "",
        range: 1...9_999),
      .number(
        name: "to", label: texts[.to], value: filters.to.map(String.init) ?? "", range: 1...9_999),
      .choice(
        name: "region", label: texts[.region], value: filters.region ?? "",
        options: [("", texts[.any])]
          + MunicipalityRegister.regions.sortedInSwedish { $0 }.map { ($0, $0) }),
      .text(
        name: "programme-area", label: texts[.programmeArea], value: filters.programmeArea ?? ""),
      .text(
        name: "municipality", label: texts[.municipality], value: filters.municipality ?? "",
        suggests: "place"),
    ]
    if hasRole {
      fields.append(
        .choice(
          name: "role", label: texts[.role], value: filters.role?.rawValue ?? "",
          options: [("", texts[.any])]
            + AffiliationRole.organisational.map { ($0.rawValue, texts.role($0)) }))
    }
    fields.append(.check(name: "exact", label: texts[.exact], isSet: level == .exact))
    let count = filterQuery.count
    return PageForm(
      action: PageAddress.path(address.kind, key: address.key), fields: fields,
      submit: texts[.apply],
      summary: count == 0 ? texts[.filters] : texts(.filtersSet, texts.figures.whole(count)),
      isOpen: false)
  }

  /// The filters in words, each with a link to the page without it.
  var filterSection: [PageSection] {
    guard !filterQuery.isEmpty else { return [] }
    let chips = filterQuery.map { name, value in
      let rest = target.query.filter { $0.name != name }
      let path = PageAddress.path(address.kind, key: address.key)
      let query = rest.map {
        "\($0.name.percentEncoded())=\($0.value.percentEncoded(keeping: "/:,@"))"
      }.joined(separator: "&")
      return PageLink(
        text: "\(texts.filter(name)) \(texts.filterValue(name, value))",
        href: query.isEmpty ? path : path + "?" + query, remark: texts[.remove])
    }
    return [PageSection(id: "filtered", title: texts[.filtered], blocks: [.links(chips)])]
  }
}
