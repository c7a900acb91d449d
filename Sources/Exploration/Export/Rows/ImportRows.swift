import GraphStore
import PageParsing
import ProjectModel

/// The store's projects as `samband import` reads them: JSON lines, a project a line, by key.
///
/// Read back into an empty store they give the same projects, bodies, places and ties under the same
/// keys: what was concluded depends on what was written, and that is all here. What is not here is
/// where it was written (lines of pages), other documents of the same project, findings, and
/// people's judgements, which `samband names export` shares.
enum ImportRows {
  /// Writes every project.
  static func write(_ snapshot: StoreSnapshot, to output: ByteOutput) throws {
    try snapshot.forEachRecord { record in
      try output.add { bytes in
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for (field, value) in values(of: record) {
          if !isFirst { bytes.append(UInt8(ascii: ",")) }
          isFirst = false
          JSONText.append(field.rawValue, to: &bytes)
          bytes.append(UInt8(ascii: ":"))
          JSONText.append(value, to: &bytes)
        }
        bytes.append(raw: "}\n")
      }
    }
  }

  private static func values(of record: ProjectRecord) -> [(TableField, GraphValue)] {
    let all: [(TableField, GraphValue?)] = [
      (.id, GraphValue(record.caseNumber?.value)), (.title, GraphValue(record.title?.value)),
      (.programmeArea, GraphValue(record.programmeArea?.value)),
      (.phase, GraphValue(record.phase?.value)), (.region, GraphValue(record.region?.value)),
      (.owner, GraphValue(record.owner?.name)), (.coFinancers, names(.coFinancier, of: record)),
      (.partners, names(.partner, of: record)), (.participants, names(.participant, of: record)),
      (.municipalities, names(.municipality, of: record)),
      (.start, GraphValue(record.start?.value)), (.end, GraphValue(record.end?.value)),
      (.grantSEK, GraphValue(record.grant?.value.amount)),
      (.budgetSEK, GraphValue(record.budget?.value.amount)),
      (.contactEmailDomain, GraphValue(record.emailDomain?.value)), (.url, GraphValue(record.url)),
      (.call, GraphValue(record.call?.value)),
      (.specificObjective, GraphValue(record.specificObjective?.value)),
      (.plannedParticipantCount, GraphValue(record.plannedParticipantCount?.value)),
      (.unionCofinancingRate, (record.unionCofinancingRate?.value).map(GraphValue.number)),
      (.ownerOrganisationNumber, GraphValue(record.ownerOrganisationNumber?.value)),
      (.ownerPlace, GraphValue(record.ownerPlace?.value)),
    ]
    return all.compactMap { field, value in value.map { (field, $0) } }
  }

  private static func names(_ role: AffiliationRole, of record: ProjectRecord) -> GraphValue? {
    let names = record.names(role)
    return names.isEmpty ? nil : .texts(names)
  }
}
