import ProjectModel

/// What all pages together tell of names that their own page leaves open.
struct CorpusEvidence: Sendable {
  /// The bodies whose unit a name was found to be, by the unit's key part and region.
  private var units: [String: [UnitOwner]] = [:]
  /// Beginnings of 30 and 48 characters of full names, hashed, and the one body that has each.
  private var beginnings: [UInt64: Completion] = [:]
  /// Bodies by organisation number: what the names beside the number say.
  private var numbers: [String: [NumberClaim]] = [:]

  /// A body that a unit name was tied to by its page.
  struct UnitOwner: Hashable, Sendable {
    let body: Organisation
    let municipalityCode: String
  }

  /// A full name that begins like a cut one.
  struct Completion: Sendable {
    var name: String
    var key: String
    var isAmbiguous: Bool
  }

  /// What one name beside an organisation number was resolved to.
  struct NumberClaim: Hashable, Sendable {
    let body: Organisation
    let isKnown: Bool
  }

  mutating func noteUnit(_ unit: String, region: String, owner: UnitOwner) {
    let key = unit + "|" + region
    if units[key, default: []].contains(owner) { return }
    units[key, default: []].append(owner)
  }

  /// The bodies with a unit of this name in the region.
  func owners(of unit: String, region: String) -> [UnitOwner] {
    units[unit + "|" + region] ?? []
  }

  /// Notes a full name's beginnings, for cut names to be completed by.
  mutating func noteFull(_ name: String, key: String) {
    for length in Self.cutLengths {
      guard let hash = Self.beginning(of: name, length: length, isWhole: false) else { continue }
      guard let known = beginnings[hash] else {
        beginnings[hash] = Completion(name: name, key: key, isAmbiguous: false)
        continue
      }
      if known.key != key {
        beginnings[hash]?.isAmbiguous = true
      } else if name < known.name {
        beginnings[hash]?.name = name
      }
    }
  }

  /// The one full name that goes on from a cut one.
  func completion(of cut: String) -> Completion? {
    for length in Self.cutLengths {
      guard let hash = Self.beginning(of: cut, length: length, isWhole: true),
        let found = beginnings[hash], !found.isAmbiguous
      else { continue }
      return found
    }
    return nil
  }

  mutating func noteNumber(_ number: OrganisationNumber, claim: NumberClaim) {
    if numbers[number.digits, default: []].contains(claim) { return }
    numbers[number.digits, default: []].append(claim)
  }

  /// The one body that a number is of, when the names beside it agree.
  func body(number: OrganisationNumber) -> Organisation? {
    let claims = numbers[number.digits] ?? []
    let known = Set(claims.filter(\.isKnown).map(\.body.key))
    if known.count == 1 { return claims.first { $0.isKnown }?.body }
    // A state or municipal number covers many units, so unknown names beside it stay apart.
    guard known.isEmpty, number.digits.first != "2" else { return nil }
    return claims.map(\.body).min { $0.key < $1.key }
  }

  private static let cutLengths = [30, 48]

  /// The hash of a name's first characters in lower case; of the whole name when it has that length,
  /// of its beginning when it is longer.
  private static func beginning(of name: String, length: Int, isWhole: Bool) -> UInt64? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var count = 0
    var last: UInt8 = 0
    for byte in name.utf8 {
      // Continuation bytes belong to the character that has been counted.
      if byte & 0xC0 != 0x80 {
        if count == length { return isWhole ? nil : hash ^ UInt64(length) }
        count += 1
      }
      hash = (hash ^ UInt64(Bytes.lowered(byte, after: last))) &* 0x100_0000_01B3
      last = byte
    }
    return isWhole && count == length ? hash ^ UInt64(length) : nil
  }
}
