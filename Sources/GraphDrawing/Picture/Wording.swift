/// The few words that a picture says by itself.
struct Wording {
  /// What a picture without nodes says when its maker gave it no finding.
  var nothingToShow: String

  init(language: String) {
    let isSwedish = language.lowercased().split(separator: "-").first == "sv"
    nothingToShow = isSwedish ? "Det finns inget att visa." : "There is nothing to show."
  }
}
