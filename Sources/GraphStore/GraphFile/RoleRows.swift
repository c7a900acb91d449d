public import ProjectModel

/// The rows of the derived columns that are kept of all ties and of those in each role alone, one behind
/// the other: connected parts, rankings by partners, and organisations by year.
public enum RoleRows {
  /// Whose ties each row tells of; `nil` for those in any role.
  public static let roles: [AffiliationRole?] = [nil] + AffiliationRole.organisational

  /// The row of the ties in a role, or in any; `nil` for a role that no organisation holds.
  public static func row(of role: AffiliationRole?) -> Int? { roles.firstIndex(of: role) }
}
