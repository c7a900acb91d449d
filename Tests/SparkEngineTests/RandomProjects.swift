import Foundation

/// Random projects as a table of JSON lines: few bodies, so that they meet often and tie in counts.
struct RandomProjects {
  let seed: UInt64
  let lines: [String]

  private static let bodies = [
    "Arbetsförmedlingen", "Arbetsförmedlingen Gällivare", "Arbetsförmedlingen Umeå",
    "Försäkringskassan", "Försäkringskassan Gällivare", "Jokkmokks kommun", "Umeå kommun", "LO",
    "Coompanion", "Delta AB", "Epsilon AB", "Zeta AB", "Åkeri \"Ö\" AB", "O'Brien & Co AB",
    "Ärla AB", "Theta ekonomisk förening", "Iota AB", "Kappa \\ Lambda AB",
  ]
  private static let places = ["Eksjö", "Jönköping", "Umeå", "Gällivare", "Habo", "Håbo", "Malmö"]
  private static let regions = ["Småland och Öarna", "Övre Norrland", "Sydsverige", nil]
  private static let areas = ["1 Kompetensförsörjning", "2 Ökat arbetskraftsutbud", nil]

  init(seed: UInt64) {
    self.seed = seed
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    /// A number below a bound (xorshift; G. Marsaglia, 2003).
    func draw(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33) % bound
    }
    func some(_ all: [String], upTo most: Int) -> [String] {
      (0..<draw(most + 1)).map { _ in all[draw(all.count)] }
    }
    let count = draw(25)
    lines = (0..<count).map { number in
      var fields: [String: Any] = [
        "id": "P\(number)", "title": "Projekt \(draw(20))",
        "partners": some(Self.bodies, upTo: 5), "coFinancers": some(Self.bodies, upTo: 2),
        "participants": some(Self.bodies, upTo: 2), "municipalities": some(Self.places, upTo: 4),
      ]
      if draw(8) > 0 { fields["owner"] = Self.bodies[draw(Self.bodies.count)] }
      if let region = Self.regions[draw(4)] { fields["region"] = region }
      if let area = Self.areas[draw(3)] { fields["programmeArea"] = area }
      let year = 2008 + draw(8)
      if draw(6) > 0 { fields["start"] = "\(year)-03-01" }
      if draw(6) > 0 { fields["end"] = "\(year + draw(3))-09-30" }
      let data = try? JSONSerialization.data(withJSONObject: fields, options: .sortedKeys)
      return String(decoding: data ?? Data(), as: UTF8.self)
    }
  }
}
