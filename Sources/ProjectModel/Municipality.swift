/// One of Sweden's 290 municipalities, as a place.
public struct Municipality: Hashable, Sendable {
  /// The four-digit municipality code, `0680`; its first two digits are the county's.
  public let code: String
  /// The name as project pages list it, `Jönköping`.
  public let name: String
  /// The name of the municipality as a body, with its genitive, `Jönköpings kommun`.
  public let fullName: String
  /// The county it lies in.
  public let county: County
  /// Degrees north, WGS 84, two decimals; a point inside the municipality.
  public let latitude: Double
  /// Degrees east, WGS 84, two decimals; a point inside the municipality.
  public let longitude: Double

  /// The key that answers and addresses use, `municipality:0680`.
  public var key: String { "municipality:" + code }
}

/// One of Sweden's 21 counties.
public struct County: Hashable, Sendable {
  /// The two-digit county code, `06`.
  public let code: String
  /// The county letter, `F`.
  public let letter: String
  /// The name, `Jönköpings län`.
  public let name: String
  /// The town that the county board sits in.
  public let seat: String
  /// The Social Fund region that the county belongs to, as pages write it.
  public let region: String
  /// Former counties that are part of it now.
  public let formerNames: [String]
}
