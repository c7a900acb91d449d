public import ProjectModel

extension Explorer {
  /// The organisation with a key; `nil` when there is none.
  ///
  /// - Complexity: One look-up.
  public func organisation(key: String) -> Organisation? {
    network.organisationIndex(key: key).map { network.organisations[$0] }
  }

  /// The project with a key; `nil` when there is none.
  ///
  /// - Complexity: One look-up.
  public func project(key: String) -> Project? {
    network.projectIndex(key: key).map { network.projects[$0] }
  }
}

extension Explorer {
  /// The organisation that a name, written form or key means, an office for itself.
  ///
  /// - Throws: ``LookupError``.
  public func subject(ofOrganisationNamed name: String) throws -> Subject {
    try organisation(name, level: .exact).subject
  }
}
