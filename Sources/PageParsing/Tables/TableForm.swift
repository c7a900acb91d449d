/// What is peculiar to the tables of one source.
struct TableForm: Hashable, Sendable {
  /// What stands between the names of a list.
  var listSeparator = UInt8(ascii: "|")
  /// Words that stand where nothing is known.
  var absentValues: Set<String> = []
  /// Whether a list may be one text with separators, in JSON too.
  var textsAreLists = false
  /// Whether days are written 04/09/2023, the day first.
  var isDayFirst = false
  /// Whether the id is several columns together.
  var idHasSeveralColumns = false
  /// Whether the id stands behind the programme's code: `2021SE05SFPR001_23-017-S01`.
  var idFollowsProgramme = false
  /// Whether columns that are no field are noted.
  var notesUnknownColumns = true

  /// Whether a value stands where nothing is known.
  func isAbsent(_ words: Range<Int>, in text: ByteText) -> Bool {
    !absentValues.isEmpty && absentValues.contains(text.string(words))
  }
}
