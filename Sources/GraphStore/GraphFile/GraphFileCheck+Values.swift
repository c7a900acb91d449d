import ProjectModel

/// What answers rely on besides numbers that stay below others.
///
/// Checksums tell damage, not intent: a file that came with a store from elsewhere may have all of them right
/// and yet hold what no store does.
extension GraphFileCheck {
  /// A column of rows: where each begins, and the numbers in them.
  typealias Rows = (starts: GraphSection, values: GraphSection)

  /// Ties from either side.
  static let directions: [(Rows, Rows)] = [
    (
      (.municipalityProjectStarts, .municipalityProjects),
      (.projectMunicipalityStarts, .projectMunicipalities)
    ),
    ((.exactProjectStarts, .exactProjects), (.exactOrganisationStarts, .exactOrganisations)),
    ((.wholeProjectStarts, .wholeProjects), (.wholeOrganisationStarts, .wholeOrganisations)),
  ]

  /// Checks that days are days, that years follow each other, that probabilities are some, and that
  /// municipalities are some of Sweden's.
  func checkValues() throws(GraphFileFault) {
    for section in [GraphSection.projectStarts, .projectEnds] {
      for day in numbers(section, as: Int32.self) where day != 0 {
        let number = Int(day)
        guard
          CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100) != nil
        else { throw .damaged("column \(section)") }
      }
    }
    let years = numbers(.years, as: Int32.self)
    for place in years.indices {
      guard years[place] == years[0] &+ Int32(place), (0...9_999).contains(years[place]) else {
        throw .damaged("column years")
      }
    }
    for bits in numbers(.pairAdjustedPValues, as: UInt64.self) {
      guard (0...1).contains(Double(bitPattern: bits)) else {
        throw .damaged("column pairAdjustedPValues")
      }
    }
    for number in numbers(.municipalityCodes, as: Int16.self) {
      let digits = String(number)
      let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      guard MunicipalityRegister.municipality(code: code) != nil else {
        throw .damaged("column municipalityCodes")
      }
    }
  }

  /// Checks that the places of each word end where they should, and are subjects.
  func checkPostings() throws(GraphFileFault) {
    let starts = numbers(.postingStarts, as: UInt32.self)
    let postings = numbers(.postings, as: UInt8.self)
    let bound = count(.rankedSubjects)
    for row in 0..<(starts.count - 1) {
      var rank = -1
      var gap = 0
      var shift = 0
      for place in Int(starts[row])..<Int(starts[row + 1]) {
        let byte = postings[place]
        // No number of 32 bits has more groups.
        guard shift <= 28 else { throw .damaged("column postings") }
        gap |= Int(byte & 0x7F) << shift
        shift += 7
        guard byte < 0x80 else { continue }
        rank += gap + 1
        guard rank < bound else { throw .damaged("column postings") }
        (gap, shift) = (0, 0)
      }
      guard shift == 0 else { throw .damaged("column postings") }
    }
  }

  /// Checks that both directions hold the same ties; each row is known to be ascending.
  ///
  /// - Complexity: O(rows + ties) time, 4 bytes a row.
  func checkDirections(_ one: Rows, _ other: Rows) throws(GraphFileFault) {
    let (starts, values) = (
      numbers(one.starts, as: UInt32.self), numbers(one.values, as: UInt32.self)
    )
    let ends = numbers(other.starts, as: UInt32.self)
    let others = numbers(other.values, as: UInt32.self)
    guard values.count == others.count else { throw .damaged("column \(other.values)") }
    // Walking the rows upwards must meet the members of each other row in their order.
    var cursors = Array(ends)
    for row in 0..<(starts.count - 1) {
      for place in Int(starts[row])..<Int(starts[row + 1]) {
        let value = Int(values[place])
        let cursor = cursors[value]
        guard cursor < ends[value + 1], others[Int(cursor)] == UInt32(row) else {
          throw .damaged("column \(other.values)")
        }
        cursors[value] = cursor + 1
      }
    }
  }
}
