import ProjectModel

/// Whether a name is one of the 290 municipalities'.
///
/// Nearly all are written exactly as the register has them and are found in a table of bytes;
/// the register itself, which forgives blanks and capitals, is asked for the others.
enum MunicipalityNames {
  static func isKnown(_ text: ByteText, _ range: Range<Int>) -> Bool {
    table.word(text, range) != nil || isKnown(text.string(range))
  }

  static func isKnown(_ name: String) -> Bool {
    // The longest name of the register is far shorter; longer ones are not worth folding.
    name.utf8.count <= 64 && MunicipalityRegister.municipality(named: name) != nil
  }

  private static let table = WordTable(MunicipalityRegister.all.map(\.name))
}
