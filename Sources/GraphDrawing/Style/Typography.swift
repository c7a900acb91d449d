/// Typefaces and sizes of a picture, in points; none below 9, so that print stays legible.
///
/// Graphviz measures with letters fitted to the dots of a screen of 96 dots an inch, while browsers
/// and printers do not fit them. The sizes are those at which the measured words are no narrower than
/// the drawn ones; at 10 points they would be up to 4 % too narrow and touch their boxes.
enum Typography {
  /// Metric-compatible with Liberation Sans and close to Helvetica, so that what is measured here is
  /// as wide as what is shown elsewhere.
  static let regular = "Arial"
  static let bold = "Arial Bold"
  /// What an SVG names, most wanted first.
  static let svgFamilies = "Arial, 'Liberation Sans', Helvetica, sans-serif"

  /// How much wider than in the regular face a heading is in the bold one at most: by the advance widths
  /// of Arial the headings of pictures are up to 10 % wider.
  static let boldWidth = 1.12

  static let heading = 18.0
  static let finding = 12.0
  /// The words of a node, by how large the node is.
  static func label(size: Double) -> Double {
    size < 0.25 ? 10.5 : size < 0.6 ? 12 : 13.5
  }
  static let subtitle = 9.0
  /// Bars, cells and the words beside them.
  static let cell = 10.5
  static let edgeLabel = 9.0
  static let groupLabel = 12.0
  static let legend = 10.5
  static let caption = 9.0

  /// About how wide a text is in points; for breaking lines, not for placing boxes.
  ///
  /// Advance widths of Helvetica rounded to a few classes, in thousandths of the font size.
  static func approximateWidth(of text: some StringProtocol, size: Double) -> Double {
    var total = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "i", "j", "l", "'", "|": total += 225
      case "f", "t", "I", "r", " ", ".", ",", ":", ";", "!", "/", "(", ")", "[", "]", "-":
        total += 300
      case "c", "k", "s", "v", "x", "y", "z", "J": total += 500
      case "m", "M", "w", "W", "@", "%", "–", "—", "…": total += 880
      case "A"..."Z", "Å", "Ä", "Ö", "&": total += 710
      default:
        switch scalar.value {
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: break
        case 0x1100...0x115F, 0x2E80...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F000...0x3FFFF:
          total += 1_000
        default: total += 556
        }
      }
    }
    return Double(total) * size / 1_000
  }
}
