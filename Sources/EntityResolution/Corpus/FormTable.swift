import ProjectModel

/// The best written form of every unregistered body, kept compactly: millions of names fit.
///
/// What is kept does not depend on the order in which names arrive.
struct FormTable: Sendable {
  /// One body that names were seen of.
  struct Entry: Sendable {
    fileprivate var offset: Int
    fileprivate var length: Int32
    fileprivate var isShouted: Bool
    /// Whether more than one form was seen.
    var hasSeveralForms: Bool
    /// Whether the name alone tells the body, so that likeness may compare it with others.
    var isDistinct: Bool
    /// Which lists the body stood in, as a set of bits: two bodies of one list share a bit.
    var lists: UInt64
    /// The body's key, hashed.
    let key: UInt64
  }

  private(set) var entries: [Entry] = []
  private var places: [UInt64: Int32] = [:]
  private var bytes: [UInt8] = []

  /// Notes that a body was named.
  mutating func note(key: String, name: String, isShouted: Bool, isDistinct: Bool, list: UInt64) {
    let hash = StableHash.value(of: key)
    guard let place = places[hash] else {
      places[hash] = Int32(entries.count)
      entries.append(
        Entry(
          offset: bytes.count, length: Int32(name.utf8.count), isShouted: isShouted,
          hasSeveralForms: false, isDistinct: isDistinct, lists: list, key: hash))
      bytes.append(contentsOf: name.utf8)
      return
    }
    let index = Int(place)
    entries[index].lists |= list
    let known = entries[index]
    if isSame(known, name) {
      entries[index].isShouted = known.isShouted && isShouted
      return
    }
    entries[index].hasSeveralForms = true
    let isBetter =
      known.isShouted != isShouted
      ? known.isShouted
      : name.unicodeScalars.lexicographicallyPrecedes(
        self.name(of: known).unicodeScalars)
    guard isBetter else { return }
    entries[index].offset = bytes.count
    entries[index].length = Int32(name.utf8.count)
    entries[index].isShouted = isShouted
    bytes.append(contentsOf: name.utf8)
  }

  /// Notes that a body whose name is known stood in a list.
  mutating func noteList(at index: Int, list: UInt64) {
    entries[index].lists |= list
  }

  /// The entry of a body.
  func entry(key: String) -> Entry? {
    places[StableHash.value(of: key)].map { entries[Int($0)] }
  }

  func index(key: String) -> Int? {
    places[StableHash.value(of: key)].map(Int.init)
  }

  /// The best form seen.
  func name(of entry: Entry) -> String {
    String(decoding: bytes[entry.offset..<entry.offset + Int(entry.length)], as: UTF8.self)
  }

  private func isSame(_ entry: Entry, _ name: String) -> Bool {
    Int(entry.length) == name.utf8.count
      && bytes[entry.offset..<entry.offset + Int(entry.length)].elementsEqual(name.utf8)
  }
}
