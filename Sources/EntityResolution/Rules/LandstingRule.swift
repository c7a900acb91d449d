import ProjectModel

/// The name is a landsting or a region with its county, however it is put: Landstinget i Jönköpings
/// län, Jönköpings läns landsting, Region Jönköping.
struct LandstingRule: NameRule {
  func resolve(_ inquiry: Inquiry) -> Resolution? {
    guard inquiry.reading.traits.contains(.regional) else { return nil }
    let words = inquiry.words
    guard let index = words.firstIndex(where: { $0.traits.contains(.regional) }),
      !inquiry.hasLegalForm(words.indices)
    else { return nil }
    let isRegion = words[index].text.hasPrefix("region")
    var used: Set<Int> = [index]
    var next = index + 1
    if next < words.count, words[next].text == "i" {
      used.insert(next)
      next += 1
    }
    let following =
      next < words.count && !words[next].gap.isBreak ? inquiry.place(beginningAt: next) : nil
    let preceding =
      isRegion ? nil : inquiry.places.first { $0.range.upperBound == index && $0.isGenitive }
    guard let span = preceding ?? following else { return nil }
    if case .locality = span.place { return nil }
    if case .district = span.place { return nil }
    let (county, isByCity) = CountyNames.county(meantBy: span.place)
    guard !isByCity, let body = Self.body(of: county, isRegion: isRegion) else { return nil }
    used.formUnion(span.range)
    if span.range.upperBound < words.count, words[span.range.upperBound].text == "län" {
      used.insert(span.range.upperBound)
    }
    let rest = words.indices.filter { !used.contains($0) }
    let isMarked = rest.first.map { words[$0].gap.isBreak && $0 > index } ?? true
    guard isMarked || rest.allSatisfy({ inquiry.isGeneric($0) }) else { return nil }
    return inquiry.part(
      of: body, named: Array(rest), kind: .region, rule: rest.isEmpty ? .register : .localBranch,
      confidence: rest.isEmpty ? 0.98 : 0.93,
      reason: rest.isEmpty
        ? "'\(inquiry.reading.clean)' is the \(isRegion ? "region" : "landsting") of '\(county.name)'"
        : "'\(inquiry.reading.clean)' is a unit of '\(body.name)'")
  }

  private static func body(of county: County, isRegion: Bool) -> Organisation? {
    byCounty[county.code + (isRegion ? "R" : "L")].flatMap {
      BodyRegister.body(named: $0)?.organisation
    }
  }

  private static let byCounty: [String: String] = {
    var table: [String: String] = ["09R": "Region Gotland"]
    for row in RegionTable.rows.split(separator: "\n") {
      let fields = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6 else { continue }
      table[fields[0] + "L"] = fields[1]
      table[fields[0] + "R"] = fields[2]
    }
    return table
  }()
}
