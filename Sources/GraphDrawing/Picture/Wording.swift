/// The few words that a picture says by itself.
struct Wording {
  private let isSwedish: Bool

  init(language: String) {
    isSwedish = language.lowercased().split(separator: "-").first == "sv"
  }

  /// What a picture without nodes says when its maker gave it no finding.
  var nothingToShow: String {
    isSwedish ? "Det finns inget att visa." : "There is nothing to show."
  }

  /// Which engine placed the nodes.
  func placed(by engine: LayoutEngine) -> String {
    isSwedish
      ? "Placerad av Graphviz \(engine.rawValue)."
      : "Placed by Graphviz's \(engine.rawValue)."
  }

  /// That part of a map is drawn larger, and how much.
  func enlarged(_ letter: String, by factor: Double) -> String {
    let times = Escaping.number(factor)
    return isSwedish
      ? "\(letter), \(times.replacing(".", with: ",")) gånger så stort"
      : "\(letter), \(times) times as large"
  }

  /// What stands in the larger drawings of a map's parts, and what in the map.
  var enlargedParts: String {
    isSwedish
      ? "Inramade delar av kartan är ritade större bredvid, med samband och namn i dem."
      : "Framed parts of the map are drawn larger beside it, with the ties and names inside them."
  }

  /// What the words are set in.
  func set(in typeface: String) -> String {
    isSwedish ? "Satt i \(typeface)." : "Set in \(typeface)."
  }

  /// That engines were given up before another ended.
  func givenUp(_ engines: [LayoutEngine]) -> String {
    let names = engines.map(\.rawValue).joined(separator: ", ")
    return isSwedish
      ? "Hann inte bli klar i tid: \(names)." : "Did not finish in time: \(names)."
  }
}
