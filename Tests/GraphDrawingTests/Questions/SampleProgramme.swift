import ProjectModel

/// Made-up projects with the structure of a whole programme, the same every time: eight regions with two
/// agencies each in a third of their projects, five communities a region whose first members are in
/// many projects and whose last are in few, bodies that occur once, and projects that stand alone.
struct SampleProgramme {
  private var random = SplitMix(state: 2_007)

  private static let regions = [
    "Mellersta Norrland", "Norra Mellansverige", "Stockholm", "Sydsverige", "Västsverige",
    "Östra Mellansverige", "Övre Norrland", "Småland och Öarna",
  ]
  private static let firstNames = [
    "Ågren", "Bergkvist", "Dahlström", "Ekedal", "Forsling", "Granberg", "Hedlund", "Kallhäll",
    "Lindtorp", "Myrland", "Nordvik", "Österby", "Strömnäs", "Trädhage", "Vallberg", "Åkerholm",
  ]
  private static let kinds = [
    "Bemanning AB", "Coompanion", "Folkhögskola", "Företagarförening", "Industri AB",
    "Kompetensutveckling i samverkan ekonomisk förening", "Konsult HB", "Rehab",
    "Samordningsförbund", "Utvecklingscentrum för arbetsmarknad och integration",
  ]

  /// The projects as lines of JSON.
  mutating func lines(count: Int) -> String {
    let places = MunicipalityRegister.all.sorted { $0.code < $1.code }
    return (0..<count).map { number in
      let region = random.number(below: Self.regions.count)
      let community = random.number(below: 5)
      let home = places[(region * 36 + community * 7) % places.count].name
      var bodies: [String] = []
      if random.number(below: 100) < 12 {
        bodies = (0..<3).map { "Enstaka \(number)-\($0) \(home)" }
      } else {
        for _ in 0..<(2 + random.number(below: 14)) {
          bodies.append(body(region, community, in: home, number: number))
        }
        for agency in ["Arbetsförmedlingen", "Försäkringskassan"]
        where random.number(below: 100) < 35 {
          bodies.append("\(agency) \(Self.regions[region])")
        }
        // The picture kinds ask about these two.
        if region == 0, random.number(below: 100) < 60 {
          bodies += ["Arbetsförmedlingen", "Försäkringskassan"]
        }
      }
      var seen: Set<String> = []
      bodies = bodies.filter { seen.insert($0).inserted }
      let near = (0..<(1 + random.number(below: 6))).map {
        places[(region * 36 + community * 7 + $0) % places.count].name
      }
      let start = 2008 + random.number(below: 6)
      func list(_ names: some Sequence<String>) -> String {
        "[" + names.map { "\"\($0)\"" }.joined(separator: ",") + "]"
      }
      return "{\"id\":\(number),\"title\":\"Lärande genom mångfald \(number)\","
        + "\"region\":\"\(Self.regions[region])\",\"owner\":\"\(bodies[0])\","
        + "\"partners\":\(list(bodies.dropFirst())),\"municipalities\":\(list(near)),"
        + "\"start\":\"\(start)-03-01\",\"end\":\"\(start + 1 + random.number(below: 2))-06-30\","
        + "\"grantSEK\":\(200_000 + random.number(below: 9_000) * 1_000)}\n"
    }.joined()
  }

  /// One of the community's bodies, the first ones most often; now and then somebody's only project.
  private mutating func body(
    _ region: Int, _ community: Int, in home: String, number: Int
  ) -> String {
    if random.number(below: 5) == 0 {
      return "Engångs \(Self.kinds[random.number(below: 10)]) \(number)"
    }
    // One in ten comes from another community.
    let from = random.number(below: 10) == 0 ? random.number(below: 5) : community
    // Zipf's law, near enough: the logarithm of the rank is spread evenly.
    let ranks = [1, 2, 4, 8, 16, 32, 60]
    let step = random.number(below: ranks.count - 1)
    let rank = ranks[step] + random.number(below: ranks[step + 1] - ranks[step])
    let name = Self.firstNames[(rank + from * 3 + region) % Self.firstNames.count]
    let kind = Self.kinds[(rank / 4 + from) % Self.kinds.count]
    return "\(name) \(kind) \(Self.regions[region]) \(from + 1)"
  }
}

/// Seeded numbers (SplitMix64, Steele, Lea and Flood 2014).
private struct SplitMix {
  var state: UInt64

  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) >> 33) % limit
  }
}
