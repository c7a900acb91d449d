extension String {
  /// The text as a message may quote it: at most 60 characters, on one line, without control
  /// characters and without those that turn the direction of what follows.
  var quotable: String {
    var result = ""
    for (count, character) in enumerated() {
      if count == 60 { return result + "…" }
      let isControl = character.unicodeScalars.contains {
        $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
          || (0x2066...0x2069).contains($0.value)
      }
      result.append(isControl ? " " : character)
    }
    return result
  }

  /// Whether the text may be a contact person's that has slipped under another label.
  ///
  /// Such a text is not quoted: two words that a name may consist of, an address, or a number that
  /// begins with 0 or + as telephone numbers do.
  var mayBePersonal: Bool {
    if contains("@") { return true }
    if let first, first == "0" || first == "+", filter(\.isNumber).count >= 6 { return true }
    let words = split { !$0.isLetter }
    return words.count { $0.first?.isUppercase == true || $0.count >= 4 } > 1
  }
}
