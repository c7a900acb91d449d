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
