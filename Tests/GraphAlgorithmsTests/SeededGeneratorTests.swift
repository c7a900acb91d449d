import GraphAlgorithms
import Testing

@Suite struct SeededGeneratorTests {
  // xoshiro256** with its state filled by four numbers of SplitMix64, written in Python 3.11 from the
  // description of its authors, D. Blackman and S. Vigna.
  @Test func `the numbers are those of the description`() {
    var generator = SeededGenerator(seed: 42)
    let found = (0..<4).map { _ in generator.next() }
    #expect(
      found == [
        1_546_998_764_402_558_742, 6_990_951_692_964_543_102, 12_544_586_762_248_559_009,
        17_057_574_109_182_124_193,
      ])
  }
}
