import ProjectModel

extension ProjectRecord {
  /// Facts of the record that cannot both be true; both are kept.
  func contradictions() -> [Finding] {
    var findings: [Finding] = []
    if let start, let end, end.value < start.value {
      findings.append(
        Finding(
          .contradiction, .note, line: end.line, column: end.column,
          what: "the last day \(end.value) comes before the first day \(start.value)",
          expected: "a last day after the first"))
    }
    if let grant, let budget, budget.value < grant.value {
      findings.append(
        Finding(
          .contradiction, .note, line: grant.line, column: grant.column,
          what: "the support of \(grant.value.amount) kr is more than the budget of "
            + "\(budget.value.amount) kr",
          expected: "support up to the budget"))
    }
    return findings
  }
}
