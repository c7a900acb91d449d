import ProjectModel

/// Which unregistered bodies are one by likeness: groups in which every pair is alike and none
/// speaks against another, so that "different" beats a chain of "same".
struct LikenessJoins: Sendable {
  /// The entry that stands for each joined entry.
  private var standIn: [Int: Int] = [:]
  private var differences: [Int: String] = [:]

  init() {}

  /// Finds the joins among all bodies that their names alone tell.
  init(forms: FormTable) {
    var keyed: [(signature: UInt64, index: Int32)] = []
    keyed.reserveCapacity(forms.entries.count)
    for (index, entry) in forms.entries.enumerated() where entry.isDistinct {
      let signature = LikenessSignature.value(of: forms.name(of: entry))
      keyed.append((signature, Int32(index)))
    }
    keyed.sort { ($0.signature, $0.index) < ($1.signature, $1.index) }
    var start = 0
    while start < keyed.count {
      var end = start + 1
      while end < keyed.count, keyed[end].signature == keyed[start].signature { end += 1 }
      if end - start > 1, end - start <= Self.largestBlock {
        join(keyed[start..<end].map { Int($0.index) }, forms)
      }
      start = end
    }
  }

  /// The entry that a key is joined with, if it is joined.
  func canonical(
    of key: String, in forms: FormTable
  ) -> (name: String, key: UInt64, difference: String)? {
    guard !standIn.isEmpty, let index = forms.index(key: key), let target = standIn[index] else {
      return nil
    }
    let entry = forms.entries[target]
    return (forms.name(of: entry), entry.key, differences[index] ?? "form")
  }

  /// Whether two entries are joined already.
  func areJoined(_ a: Int, _ b: Int) -> Bool {
    (standIn[a] ?? a) == (standIn[b] ?? b)
  }

  private static let largestBlock = 40

  private mutating func join(_ indices: [Int], _ forms: FormTable) {
    // By name, so that the order of arrival does not matter.
    let members = indices.map { (index: $0, text: forms.name(of: forms.entries[$0])) }
      .sorted { $0.text.unicodeScalars.lexicographicallyPrecedes($1.text.unicodeScalars) }
    let names = members.map { LikenessName($0.text) }
    var groups: [[Int]] = []
    for member in members.indices {
      let place = groups.firstIndex { group in
        group.allSatisfy { other in
          let lists = forms.entries[members[member].index].lists
          let otherLists = forms.entries[members[other].index].lists
          let features = LikenessName.features(
            names[member], names[other], shareList: lists & otherLists != 0)
          return features.reduce(0) { $0 + $1.weight } >= Likeness.joining
        }
      }
      if let place { groups[place].append(member) } else { groups.append([member]) }
    }
    for group in groups where group.count > 1 {
      // The fullest name stands for the group: a legal form tells more than none.
      let best = group.min { a, b in
        let x = (names[a].form.isEmpty ? 1 : 0, members[a].text)
        let y = (names[b].form.isEmpty ? 1 : 0, members[b].text)
        return x < y
      }
      guard let best else { continue }
      for member in group where member != best {
        standIn[members[member].index] = members[best].index
        let features = LikenessName.features(names[member], names[best], shareList: false)
        differences[members[member].index] =
          features.dropFirst().first?.name ?? features.first?.name ?? "form"
      }
    }
  }
}

/// A cheap signature of a name's telling words, for blocking.
enum LikenessSignature {
  /// The same for names with the same telling words in any order, with or without genitives.
  static func value(of name: String) -> UInt64 {
    var sum: UInt64 = 0
    var word: UInt64 = start
    var beforeLast: UInt64 = start
    var count = 0
    var last: UInt8 = 0
    func finish() -> UInt64 {
      guard count > 0, !skipped.contains(word) else { return 0 }
      let isGenitive = count > 5 && last == 0x73
      return (isGenitive ? beforeLast : word) &* 0x9E37_79B9_7F4A_7C15
    }
    for byte in name.utf8 {
      let lower = Bytes.lowered(byte, after: last)
      if lower >= 0x80 || (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower) {
        beforeLast = word
        word = (word ^ UInt64(lower)) &* 0x100_0000_01B3
        count += 1
      } else {
        sum &+= finish()
        word = start
        count = 0
      }
      last = lower
    }
    return sum &+ finish()
  }

  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  private static let skipped: Set<UInt64> = Set(
    [
      "i", "och", "ab", "hb", "kb", "för", "av", "ekonomisk", "förening", "ek", "publ", "svb",
      "stiftelsen",
    ].map {
      StableHash.value(of: $0)
    })
}
