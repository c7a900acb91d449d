import Foundation
import GraphStore

/// Seeded numbers (SplitMix64, Steele, Lea and Flood 2014), so that a test that fails fails again.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

extension TemporaryStore {
  static let places = ["Eksjö", "Växjö", "Habo", "Håbo", "Ale", "Tjörn"]

  /// A store of random projects among few bodies, some of them parts of others.
  static func random(seed: UInt64, projectCount: Int = 12) throws -> TemporaryStore {
    var random = SeededNumbers(seed)
    let temporary = try TemporaryStore()
    let first = ["Älvs", "Berg", "Ceder", "Ål", "Eka"]
    let second = ["bro folkhögskola", "-Dahl AB", " kommun", "björk", " Rehab i Ö"]
    let names = first.flatMap { a in second.map { a + $0 } }
    for number in 0..<projectCount {
      try temporary.add(
        "\(number).txt", title: "Projekt \(number % 7) \(number)",
        start: Bool.random(using: &random)
          ? "20\(10 + Int.random(in: 0..<9, using: &random))-05-01" : nil,
        grant: Bool.random(using: &random) ? Int.random(in: 0..<9_000_000, using: &random) : nil,
        owner: names.randomElement(using: &random) ?? "Atrium",
        partners: (0..<Int.random(in: 0..<6, using: &random)).compactMap { _ in
          names.randomElement(using: &random)
        },
        municipalities: Array(
          places.shuffled(using: &random).prefix(Int.random(in: 0..<4, using: &random))))
    }
    let parents = Dictionary(
      uniqueKeysWithValues: first.map { ($0 + second[0], $0 + second[2]) })
    try temporary.conclude(parents: seed.isMultiple(of: 3) ? [:] : parents)
    return temporary
  }
}
