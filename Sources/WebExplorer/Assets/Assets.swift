/// The files that pages refer to; they are part of the program.
enum Assets {
  /// The style sheet.
  static let style = FinishedAnswer(
    mediaType: "text/css; charset=utf-8", body: Array(StyleSheet.text.utf8))
  /// The script.
  static let script = FinishedAnswer(
    mediaType: "text/javascript; charset=utf-8",
    body: Array((Script.start + Script.suggestions + Script.viewer + Script.card + Script.end).utf8)
  )
  /// The icon.
  static let icon = FinishedAnswer(mediaType: "image/svg+xml", body: Array(iconText.utf8))

  /// An asset by its path.
  static func named(_ path: [String]) -> FinishedAnswer? {
    switch path {
    case ["style.css"]: style
    case ["explorer.js"]: script
    case ["icon.svg"]: icon
    default: nil
    }
  }

  private static let iconText = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M8 23 16 8l8 15z" \
    fill="none" stroke="#0072b2" stroke-width="3"/><circle cx="16" cy="8" r="5" fill="#e69f00"/>\
    <circle cx="8" cy="23" r="5" fill="#56b4e9"/><circle cx="24" cy="23" r="5" fill="#009e73"/></svg>
    """
}
