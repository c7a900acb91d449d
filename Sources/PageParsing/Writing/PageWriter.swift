public import ProjectModel

/// Writes a record as a page of its layout, the counterpart of ``PageReader``.
///
/// ```
/// 2016/00023 - Po drom
///
/// Projektägare:
/// Göteborgs Räddningsmission
/// ```
///
/// What a record does not hold is made up: the contact person is `Kontakt Kontaktsson`, a line of
/// prose says that the prose is not given. What the layout has no row for is left out. Reading the
/// page gives a record with the same facts.
public struct PageWriter: Sendable {
  /// Creates a writer; it has no state.
  public init() {}

  /// Writes one record.
  ///
  /// - Parameter record: A record of layout A, B, C or D.
  /// - Returns: The page without a line break at its end; `nil` for any other layout.
  public func page(_ record: ProjectRecord) -> String? {
    var lines: [String]
    switch record.layout {
    case .gluedLabels:
      lines = ["Logotyp på utskrifter", ""] + title(record)
      lines += gluedRows(record).map { $0.label.swedish + $0.value }
      lines.append("In English")
    case .labelLines:
      lines = ["Logotyp på utskrifter", ""] + title(record)
      lines += labelLineRows(record).flatMap { [$0.label.swedish, $0.value] }
    case .labelColons:
      lines = numberedTitle(record)
      lines += labelColonRows(record).flatMap { [$0.label.swedish + ":", $0.value] }
    case .socialFundPlus:
      lines = numberedTitle(record)
      lines += socialFundPlusRows(record).flatMap { [$0.label.swedish + ":", $0.value] }
    case .flattened, .headless, .table:
      return nil
    }
    for section in sections(record) + lists(record) { lines += [""] + section }
    return lines.joined(separator: "\n")
  }

  private struct Row {
    var label: SourceLabel
    var value: String

    /// A row with a value, or none.
    init?(_ label: SourceLabel, _ value: String?) {
      guard let value else { return nil }
      self.label = label
      self.value = PageWriter.oneLine(value)
    }
  }

  private func gluedRows(_ record: ProjectRecord) -> [Row] {
    [
      Row(.programmeArea, record.programmeArea?.value),
      Row(.phase, record.phase?.value),
      Row(.owner, record.owner?.name),
      Row(.contactPerson, "Kontakt Kontaktsson"),
      Row(.email, record.emailDomain.map { "kontakt@" + $0.value }),
      Row(.telephone, "000-00 00 00"),
      Row(.grant, record.grant.map { amount($0.value, between: "\u{A0}") + " kr" }),
      Row(.budget, record.budget.map { amount($0.value, between: "\u{A0}") + " kr" }),
      Row(.period, period(record, between: " till ")),
      Row(.region, record.region?.value),
    ].compactMap(\.self)
  }

  private func labelLineRows(_ record: ProjectRecord) -> [Row] {
    [
      Row(.programmeArea, record.programmeArea?.value),
      Row(.region, record.region?.value),
      Row(.call, record.call?.value),
      Row(.owner, record.owner?.name),
      Row(.projectNumber, record.caseNumber?.value),
      Row(.plannedParticipantCount, record.plannedParticipantCount.map { String($0.value) }),
      Row(.period, period(record, between: "-")),
      Row(.budget, record.budget.map { amount($0.value, between: " ") + " kr" }),
      Row(.grant, record.grant.map { amount($0.value, between: " ") + " kr" }),
      Row(.contactPerson, "Kontakt Kontaktsson"),
      Row(.email, record.emailDomain.map { "kontakt@" + $0.value }),
    ].compactMap(\.self)
  }

  private func labelColonRows(_ record: ProjectRecord) -> [Row] {
    let hasPeriod = record.start != nil && record.end != nil
    return [
      Row(.projectNumber, record.caseNumber?.value),
      Row(.owner, record.owner?.name),
      Row(.name, record.title?.value),
      Row(.region, record.region?.value),
      Row(.plannedParticipantCount, record.plannedParticipantCount.map { String($0.value) }),
      Row(.period, period(record, between: " - ")),
      Row(.start, hasPeriod ? nil : record.start?.value.description),
      Row(.end, hasPeriod ? nil : record.end?.value.description),
      Row(.budget, record.budget.map { amount($0.value, between: " ") }),
      Row(.grant, record.grant.map { amount($0.value, between: " ") }),
      Row(.contactPerson, "Kontakt Kontaktsson"),
      Row(.email, record.emailDomain.map { "kontakt@" + $0.value }),
      Row(.programmeArea, record.programmeArea?.value),
      Row(.specificObjective, record.specificObjective?.value),
      Row(.unionCofinancingRate, record.unionCofinancingRate.map { rate($0.value) }),
    ].compactMap(\.self)
  }

  private func socialFundPlusRows(_ record: ProjectRecord) -> [Row] {
    [
      Row(.caseNumber, record.caseNumber?.value),
      Row(.name, record.title?.value),
      Row(.start, record.start?.value.description),
      Row(.end, record.end?.value.description),
      Row(.country, "Sverige"),
      Row(.fund, "ESF+"),
      Row(.ownerOrganisationNumber, record.ownerOrganisationNumber?.value),
      Row(.owner, record.owner?.name),
      Row(.unionCofinancingRate, record.unionCofinancingRate.map { rate($0.value) }),
      Row(.programmeArea, record.programmeArea?.value),
      Row(.specificObjective, record.specificObjective?.value),
      Row(.region, record.region?.value),
      Row(.ownerPlace, record.ownerPlace?.value),
      Row(.participantCount, record.plannedParticipantCount.map { String($0.value) }),
    ].compactMap(\.self)
  }

  private func title(_ record: ProjectRecord) -> [String] {
    record.title.map { [Self.oneLine($0.value), ""] } ?? []
  }

  private func numberedTitle(_ record: ProjectRecord) -> [String] {
    let parts = [record.caseNumber?.value, record.title?.value].compactMap(\.self)
    return parts.isEmpty ? [] : [Self.oneLine(parts.joined(separator: " - ")), ""]
  }

  /// The prose sections, each with as many lines as the page had.
  private func sections(_ record: ProjectRecord) -> [[String]] {
    record.sections.compactMap { section in
      guard SectionHeading(rawValue: section.heading)?.role == nil else { return nil }
      guard let lines = section.lines else { return [section.heading] }
      return [section.heading, ""]
        + Array(repeating: "Texten återges inte.", count: min(lines.count, 1000))
    }
  }

  private func lists(_ record: ProjectRecord) -> [[String]] {
    AffiliationRole.allCases.compactMap { role in
      guard let heading = SectionHeading.list(of: role) else { return nil }
      let names = record.names(role)
      if names.isEmpty { return nil }
      return [heading.rawValue, ""] + names.map { " • " + Self.oneLine($0) }
    }
  }

  private func amount(_ kronor: Kronor, between separator: String) -> String {
    let digits = Array(String(kronor.amount))
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { result += separator }
      result.append(digit)
    }
    return result
  }

  private func rate(_ rate: Double) -> String {
    let text = rate == rate.rounded() ? String(Int(rate)) : String(rate)
    return String(text.map { $0 == "." ? "," : $0 }) + "%"
  }

  private func period(_ record: ProjectRecord, between separator: String) -> String? {
    guard let start = record.start, let end = record.end else { return nil }
    return "\(start.value)\(separator)\(end.value)"
  }

  /// A value cannot hold line breaks on a page.
  private static func oneLine(_ value: String) -> String {
    String(value.map { $0.isNewline ? " " : $0 }).trimmedOfBlanks
  }
}
