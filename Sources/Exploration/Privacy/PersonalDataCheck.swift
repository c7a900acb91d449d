import PageParsing
import ProjectModel

/// Looks for personal data in everything that a record would bring into a store, and so into every
/// answer, export and picture.
enum PersonalDataCheck {
  /// What was found, a finding each; what stands there is never quoted.
  ///
  /// - Complexity: O(characters of the record).
  static func findings(in reading: PageReading) -> [Finding] {
    var all: [Finding] = []
    func look(
      _ field: String, _ text: String, line: Int, column: Int,
      for kinds: [PersonalDataScanner.Kind] = PersonalDataScanner.Kind.allCases
    ) {
      for match in PersonalDataScanner(text).matches() where kinds.contains(match.kind) {
        all.append(
          Finding(
            .personalData, .error, line: line, column: column + match.offset,
            what: "'\(field)' holds \(match.kind.rawValue)", expected: "no personal data"))
      }
    }
    func look(
      _ field: String, _ fact: Sourced<String>?,
      for kinds: [PersonalDataScanner.Kind] = PersonalDataScanner.Kind.allCases
    ) {
      if let fact { look(field, fact.value, line: fact.line, column: fact.column, for: kinds) }
    }
    // What a finding quotes is stored with it.
    for finding in reading.findings {
      look("finding", finding.what, line: finding.line, column: finding.column)
    }
    if let record = reading.record {
      look("title", record.title)
      // Numbers of cases may look like telephone numbers.
      look("caseNumber", record.caseNumber, for: [.personalIdentityNumber, .emailAddress])
      look("programmeArea", record.programmeArea)
      look("phase", record.phase)
      look("region", record.region)
      look("call", record.call)
      look("specificObjective", record.specificObjective)
      look("ownerPlace", record.ownerPlace)
      // A sole trader's organisation number is the person's own number.
      look(
        "ownerOrganisationNumber", record.ownerOrganisationNumber, for: [.personalIdentityNumber])
      if let url = record.url { look("url", url, line: 1, column: 1) }
      for mention in record.mentions {
        look(mention.role.rawValue, mention.name, line: mention.line, column: mention.column)
      }
    }
    return all.sorted { ($0.line, $0.column, $0.what) < ($1.line, $1.column, $1.what) }
  }
}
