import ProjectModel
import Testing

@Suite struct XXHash64Tests {
  /// From the tests of the python-xxhash package, which wraps the reference implementation.
  @Test(arguments: [
    ("", 0xEF46_DB37_51D8_E999 as UInt64), ("a", 0xD24E_C4F1_A98C_6E5B),
    ("abc", 0x44BC_2CF5_AD77_0999),
    ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
  ])
  func `sums are those of the reference implementation`(text: String, sum: UInt64) {
    #expect(Array(text.utf8).withUnsafeBytes(XXHash64.sum) == sum)
  }
}
