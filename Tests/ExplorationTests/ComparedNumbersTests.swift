import GraphAlgorithms
import Testing

@testable import Exploration

@Suite struct ComparedNumbersTests {
  @Test func `marked and listed numbers have in common with a column what sets have`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let bound = Int.random(in: 1...400, using: &generator)
      func numbers() -> [Int] {
        let share = Double.random(in: 0...1, using: &generator)
        return (0..<bound).filter { _ in Double.random(in: 0..<1, using: &generator) < share * share
        }
      }
      let (first, second, column) = (numbers(), numbers(), numbers())
      let frozen = FrozenColumn(column.map(Int32.init))
      let isOdd = { (place: Int) in column[place] % 2 == 1 }
      let one = Set(first).intersection(column).sorted()
      // Below a bound that is 64 times as large they are listed.
      for (bound, numbers) in [(bound, first), (bound * 64, first)] {
        let compared = ComparedNumbers(numbers, below: bound)
        #expect(compared.common(with: frozen) == one)
        #expect(compared.commonCount(with: frozen) == one.count)
        #expect(compared.common(with: frozen, where: isOdd) == one.filter { $0 % 2 == 1 })
        #expect(compared.commonCount(with: frozen, where: isOdd) == one.count { $0 % 2 == 1 })
      }
      #expect(ComparedNumbers(first).common(with: frozen) == one)
      #expect(AscendingLists.common(FrozenColumn(first.map(Int32.init)), frozen) == one)
      let wanted = Set(first).union(second).filter { $0 % 3 != 0 }
      let columns = [first, second].map { FrozenColumn($0.map(Int32.init)) }
      for bound in [bound, bound * 1_000] {
        let compared = ComparedNumbers(in: columns, below: bound) { $0 % 3 != 0 }
        #expect(compared.common(with: frozen) == wanted.intersection(column).sorted())
      }
    }
  }
}
