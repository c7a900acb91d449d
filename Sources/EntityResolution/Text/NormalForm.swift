/// The form in which two writings of one name are equal: lower case with diacritics, abbreviations
/// spelt out, marks and formalities dropped, AB at the end wherever it stood.
enum NormalForm {
  /// The normal form of a run of words.
  static func text(of words: ArraySlice<NameWord>) -> String {
    var result = ""
    var legalForm: String?
    for (offset, word) in words.enumerated() {
      if isFormality(word, offset: offset) { continue }
      if word.text == "ab", offset == 0, words.count > 1 {
        legalForm = word.text
        continue
      }
      if !result.isEmpty { result.append(" ") }
      result.append(word.text)
    }
    if let legalForm { result += result.isEmpty ? legalForm : " " + legalForm }
    return result
  }

  /// publ and svb, and an acronym in parentheses after the name it shortens.
  private static func isFormality(_ word: NameWord, offset: Int) -> Bool {
    guard offset > 0 else { return false }
    if word.text == "publ" || word.text == "svb" { return true }
    return word.isInParentheses && word.isCapitals && word.text.utf8.count <= 6
      && !word.traits.contains(.place)
  }
}
