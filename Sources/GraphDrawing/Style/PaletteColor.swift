/// The colours of pictures, named after the palette of Okabe and Ito (2008), which readers with any
/// of the common colour vision deficiencies can tell apart.
///
/// Their palette is for lines and dots. Here each name has four shades: surfaces light enough to read
/// dark words on, lines dark enough to see on white, and the same two for a dark background. The
/// shades were chosen so that any two surfaces, and any two lines, stay apart under protanopia,
/// deuteranopia and tritanopia; the tests compute it.
public enum PaletteColor: String, CaseIterable, Hashable, Codable, Sendable {
  /// Orange.
  case orange
  /// Sky blue.
  case skyBlue
  /// Bluish green.
  case bluishGreen
  /// Yellow.
  case yellow
  /// Blue.
  case blue
  /// Vermillion, an orange red.
  case vermillion
  /// Reddish purple.
  case reddishPurple
  /// Black; dark grey as a surface, so that words on it can be read.
  case black
  /// Grey.
  case gray
  /// White; its outline is a dark grey.
  case white

  /// The colour of a surface with dark words on it, as `#RRGGBB`.
  public var fill: String {
    switch self {
    case .orange: "#F2BC45"
    case .skyBlue: "#98D4F8"
    case .bluishGreen: "#35BE88"
    case .yellow: "#FDE992"
    case .blue: "#4A95E6"
    case .vermillion: "#DE7B45"
    case .reddishPurple: "#EE93CB"
    case .black: "#828282"
    case .gray: "#C9C9C9"
    case .white: "#FFFFFF"
    }
  }

  /// The colour of a line on a light background, as `#RRGGBB`.
  public var stroke: String {
    switch self {
    case .orange: "#CC7A00"
    case .skyBlue: "#0F97D4"
    case .bluishGreen: "#14805A"
    case .yellow: "#8A8530"
    case .blue: "#1F4E8C"
    case .vermillion: "#C23B01"
    case .reddishPurple: "#B8679A"
    case .black: "#151515"
    case .gray: "#636363"
    case .white: "#6B7280"
    }
  }

  /// The colour of a surface with light words on it, as `#RRGGBB`.
  public var darkFill: String {
    switch self {
    case .orange: "#8F5E00"
    case .skyBlue: "#25749C"
    case .bluishGreen: "#0B5E40"
    case .yellow: "#6F6F2C"
    case .blue: "#1B3A63"
    case .vermillion: "#5F2408"
    case .reddishPurple: "#A03084"
    case .black: "#0B0D10"
    case .gray: "#676B72"
    case .white: "#2B3138"
    }
  }

  /// The colour of a line on a dark background, as `#RRGGBB`.
  public var darkStroke: String {
    switch self {
    case .orange: "#F5A625"
    case .skyBlue: "#3CC0FF"
    case .bluishGreen: "#1FA86A"
    case .yellow: "#F3E271"
    case .blue: "#6A8CC4"
    case .vermillion: "#D9682A"
    case .reddishPurple: "#ECACD1"
    case .black: "#F9F9F9"
    case .gray: "#949494"
    case .white: "#9AA4B0"
    }
  }

  /// The colour of words, on surfaces and on the background.
  public static let text = "#111111"
  /// The colour of words in the dark mode.
  public static let darkText = "#F3F4F6"
  /// The background.
  public static let background = "#FFFFFF"
  /// The background in the dark mode.
  public static let darkBackground = "#14181D"
  /// The colour of small words: legend and caption.
  public static let quietText = "#4B5563"
  /// The colour of small words in the dark mode.
  public static let darkQuietText = "#B6BEC9"
  /// The surface of a group's box.
  static let groupFill = "#F3F4F6"
  /// The outline of a group's box.
  static let groupStroke = "#9CA3AF"
  /// The surface of a group's box in the dark mode.
  static let darkGroupFill = "#1D232B"
  /// The outline of a group's box in the dark mode.
  static let darkGroupStroke = "#566070"
}
