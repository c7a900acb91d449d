import Exploration

/// What the script that moves pictures says, in the page's language.
enum ViewerTexts {
  private static let keys: [TextKey] = [
    .zoomIn, .zoomOut, .zoomFit, .undo, .redo, .expand, .collapse, .pin, .unpin, .close, .loading,
    .pictureHelp, .pictureList, .openPage, .evidence, .download, .errorTitle,
  ]

  /// The texts as a JSON object.
  static func json(_ texts: Texts) -> String {
    JSONValue.object(keys.map { .init($0.rawValue, .string(texts[$0])) }).compact
  }
}
