import ProjectModel

/// Whether a name is one of the 290 municipalities'.
///
/// Nearly all are written exactly as the register has them and are found in a hash table of bytes;
/// the register itself, which forgives blanks and capitals, is asked for the others.
enum MunicipalityNames {
  static func isKnown(_ text: ByteText, _ range: Range<Int>) -> Bool {
    var slot = Int(truncatingIfNeeded: hash(text, range)) & mask
    while let name = table[slot] {
      if name.count == range.count, text.holds(name, at: range.lowerBound, before: range.upperBound)
      {
        return true
      }
      slot = (slot + 1) & mask
    }
    return isKnown(text.string(range))
  }

  static func isKnown(_ name: String) -> Bool {
    // The longest name of the register is far shorter; longer ones are not worth folding.
    name.utf8.count <= 64 && MunicipalityRegister.municipality(named: name) != nil
  }

  private static let mask = 1023

  /// Open addressing with linear steps; 290 names in 1,024 slots.
  private static let table: [[UInt8]?] = {
    var slots = [[UInt8]?](repeating: nil, count: mask + 1)
    for municipality in MunicipalityRegister.all {
      let name = Array(municipality.name.utf8)
      name.withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return }
        let text = ByteText(base: base, count: bytes.count)
        var slot = Int(truncatingIfNeeded: hash(text, 0..<bytes.count)) & mask
        while slots[slot] != nil { slot = (slot + 1) & mask }
        slots[slot] = name
      }
    }
    return slots
  }()

  /// FNV-1a, whose higher bits are folded in since only the lowest ten are used.
  private static func hash(_ text: ByteText, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in range { hash = (hash ^ UInt64(text[offset])) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
