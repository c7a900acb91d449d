import ArgumentParser
import Exploration

/// What can be chosen of every picture.
struct PictureChoices: ParsableArguments {
  @Option(help: "The language of a picture's own words: en or sv.")
  var language: LanguageChoice = .en

  @Option(
    help: "The paper a picture is for: a4, a4-portrait, slide, or WxH in points, as 800x600.")
  var page: String?

  var options: PictureOptions {
    var options = PictureOptions()
    options.language = language.language
    if let page { _ = options.choose(page: page) }
    return options
  }

  func validate() throws {
    var options = PictureOptions()
    if let page, !options.choose(page: page) {
      throw ValidationError(
        "--page is '\(page)', expected a4, a4-portrait, slide, or WxH in points from 72 to 14400.")
    }
  }
}

/// The languages of pictures.
enum LanguageChoice: String, CaseIterable, ExpressibleByArgument {
  case en
  case sv

  var language: PictureLanguage {
    switch self {
    case .en: .english
    case .sv: .swedish
    }
  }
}

/// How much of a network is drawn.
enum DetailChoice: String, CaseIterable, ExpressibleByArgument {
  case everything
  case backbone
  case clusters

  var detail: NetworkDetail {
    switch self {
    case .everything: .everything
    case .backbone: .backbone
    case .clusters: .clusters
    }
  }
}

/// How pairs of municipalities are drawn.
enum PairFormChoice: String, CaseIterable, ExpressibleByArgument {
  case map
  case matrix

  var form: CoOccurrenceForm {
    switch self {
    case .map: .map
    case .matrix: .matrix
    }
  }
}
