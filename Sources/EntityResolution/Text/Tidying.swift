/// Names as they are shown: as written, but not shouted.
enum Tidying {
  /// A whole name.
  static func shown(_ reading: NameReading) -> String {
    guard reading.isAllCapitals, reading.words.count > 1 || reading.length > 6 else {
      return reading.clean
    }
    return joined(Array(reading.words.indices), of: reading)
  }

  /// Some words of a name, as the name of a part.
  static func shown(_ indices: [Int], of reading: NameReading) -> String {
    var text = joined(indices, of: reading)
    if !reading.isAllCapitals, let first = indices.first, let last = indices.last,
      last - first == indices.count - 1
    {
      let words = reading.words
      text = String(
        reading.clean[words[first].written.startIndex..<words[last].written.endIndex])
    }
    guard let first = text.first, first.isLowercase else { return text }
    return first.uppercased() + text.dropFirst()
  }

  private static func joined(_ indices: [Int], of reading: NameReading) -> String {
    var result = ""
    var last = -2
    for index in indices {
      let word = reading.words[index]
      if !result.isEmpty {
        let mark = index == last + 1 ? word.gap : .blank
        result += mark == .parenthesis ? " " : mark.shown
      }
      result += reading.isAllCapitals ? calm(word, isFirst: result.isEmpty) : String(word.written)
      last = index
    }
    return result
  }

  /// A shouted word in the case it would have in running text.
  private static func calm(_ word: NameWord, isFirst: Bool) -> String {
    let written = String(word.written)
    if acronyms.contains(written) || written.contains(where: \.isNumber) { return written }
    let lower = written.lowercased()
    if !isFirst, word.traits.contains(.connective) || lowered.contains(lower) { return lower }
    return lower.prefix(1).uppercased() + lower.dropFirst()
  }

  private static let acronyms: Set<String> = [
    "AB", "HB", "KB", "IUC", "LO", "ABF", "AF", "FK", "SFI", "IFO", "AIC", "SDF", "IT", "HR", "EU",
    "IF", "IK", "BK", "FC", "GIF", "UF", "DHR", "HRF", "FUB", "GR", "KSL", "SKL", "SKR", "TCO",
    "PRO",
    "NBV", "SISU", "ALMI", "AME", "AMC", "VGR", "SLU", "KTH", "LTU", "ESF", "USA", "UK", "RSMH",
    "LRF",
    "KFUM", "KFUK", "IOGT", "NTO", "HSO", "HSB", "NTF", "SPF",
  ]

  private static let lowered: Set<String> = [
    "län", "läns", "kommun", "stad", "kommuns", "stads", "landsting", "förening", "ekonomisk",
    "folkhögskola", "samordningsförbund", "universitet", "högskola", "församling", "enheten",
    "enhet",
    "förvaltningen", "förvaltning", "studieförbund",
  ]
}
