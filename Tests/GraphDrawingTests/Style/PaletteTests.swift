import Foundation
import GraphDrawing
import Testing

/// Colours by computation.
///
/// Contrast is what WCAG 2.2 defines. Colour blindness is simulated as in Machado, Oliveira and
/// Fernandes, "A physiologically-based model for simulation of color vision deficiency", 2009,
/// doi:10.1109/TVCG.2009.113, at severity 1.
@Suite struct PaletteTests {
  private struct Linear {
    var red: Double
    var green: Double
    var blue: Double

    init(_ hex: String) {
      let value = Int(hex.dropFirst(), radix: 16) ?? 0
      func channel(_ shift: Int) -> Double {
        let share = Double(value >> shift & 0xFF) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      red = channel(16)
      green = channel(8)
      blue = channel(0)
    }

    /// Multiplied with a matrix, and kept within what a screen shows.
    func seen(_ matrix: [Double]) -> Linear {
      func row(_ start: Int) -> Double {
        min(1, max(0, matrix[start] * red + matrix[start + 1] * green + matrix[start + 2] * blue))
      }
      var result = self
      result.red = row(0)
      result.green = row(3)
      result.blue = row(6)
      return result
    }

    var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

    /// CIE L*a*b* for daylight D65.
    var lab: [Double] {
      func f(_ t: Double) -> Double {
        t > 216.0 / 24_389 ? cbrt(t) : (24_389.0 / 27 * t + 16) / 116
      }
      let x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
      let y = f(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
      let z = f((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
      return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
    }
  }

  private static let visions: [(name: String, matrix: [Double])] = [
    ("full", [1, 0, 0, 0, 1, 0, 0, 0, 1]),
    (
      "protanopia",
      [
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
      ]
    ),
    (
      "deuteranopia",
      [
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881,
      ]
    ),
    (
      "tritanopia",
      [
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900,
      ]
    ),
  ]

  private func contrast(_ a: String, _ b: String) -> Double {
    let (x, y) = (Linear(a).luminance, Linear(b).luminance)
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  /// The smallest difference between any two colours, in L*a*b*, and whose it is.
  private func nearest(
    _ shade: (PaletteColor) -> String, among colors: [PaletteColor], seenBy matrix: [Double]
  ) -> (distance: Double, pair: String) {
    var best = (distance: Double.infinity, pair: "")
    for (index, a) in colors.enumerated() {
      for b in colors[(index + 1)...] {
        let (p, q) = (Linear(shade(a)).seen(matrix).lab, Linear(shade(b)).seen(matrix).lab)
        let distance = zip(p, q).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
        if distance < best.distance { best = (distance, "\(a) / \(b)") }
      }
    }
    return best
  }

  @Test func `the computation knows black on white`() {
    #expect(abs(contrast("#000000", "#FFFFFF") - 21) < 1e-9)
    // WCAG's own example of a grey that just passes.
    #expect(abs(contrast("#767676", "#FFFFFF") - 4.54) < 0.01)
  }

  @Test(arguments: PaletteColor.allCases)
  func `words can be read on every surface, light and dark`(color: PaletteColor) {
    #expect(contrast(color.fill, PaletteColor.text) >= 4.5)
    #expect(contrast(color.darkFill, PaletteColor.darkText) >= 4.5)
  }

  @Test func `small words can be read on the background`() {
    #expect(contrast(PaletteColor.quietText, PaletteColor.background) >= 4.5)
    #expect(contrast(PaletteColor.darkQuietText, PaletteColor.darkBackground) >= 4.5)
    #expect(contrast(PaletteColor.darkText, PaletteColor.darkBackground) >= 4.5)
  }

  @Test(arguments: PaletteColor.allCases)
  func `lines and outlines can be seen on the background`(color: PaletteColor) {
    // WCAG 1.4.11 asks for 3 between graphics and what is beside them.
    #expect(contrast(color.stroke, PaletteColor.background) >= 3)
    #expect(contrast(color.darkStroke, PaletteColor.darkBackground) >= 3)
  }

  @Test(arguments: ["full", "protanopia", "deuteranopia", "tritanopia"])
  func `any two surfaces and any two lines are told apart`(vision: String) throws {
    let matrix = try #require(Self.visions.first { $0.name == vision }?.matrix)
    let all = PaletteColor.allCases
    // A white node is outlined in grey; no line is white.
    let lines = all.filter { $0 != .white }
    // 2.3 is a just noticeable difference; ten leaves four times that for small areas and print.
    for (shade, colors, least) in [
      ({ $0.fill }, all, 10.0), ({ $0.stroke }, lines, 10), ({ $0.darkFill }, all, 8),
      ({ $0.darkStroke }, lines, 10),
    ] as [((PaletteColor) -> String, [PaletteColor], Double)] {
      let found = nearest(shade, among: colors, seenBy: matrix)
      #expect(found.distance >= least, "\(found.pair)")
    }
  }
}
