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
}
