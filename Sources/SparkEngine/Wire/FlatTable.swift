/// A column of an engine's answer.
enum FlatColumn {
  case integers([Int?])
  case numbers([Double?])
  case texts([String?])
  case truths([Bool?])

  /// Adds the rows of another column of the same kind.
  mutating func append(_ other: FlatColumn) throws(SparkEngineError) {
    switch (self, other) {
    case (.integers(let mine), .integers(let more)): self = .integers(mine + more)
    case (.numbers(let mine), .numbers(let more)): self = .numbers(mine + more)
    case (.texts(let mine), .texts(let more)): self = .texts(mine + more)
    case (.truths(let mine), .truths(let more)): self = .truths(mine + more)
    default: throw SparkEngineError(.malformedReply("a column whose type changes on the way"))
    }
  }
}

/// An engine's answer: named columns of the same length.
struct FlatTable {
  private(set) var names: [String] = []
  private(set) var columns: [FlatColumn] = []
  private(set) var rowCount = 0

  init() {}

  init(names: [String], columns: [FlatColumn], rowCount: Int) {
    self.names = names
    self.columns = columns
    self.rowCount = rowCount
  }

  /// Adds the rows of a further batch.
  mutating func append(_ other: FlatTable) throws(SparkEngineError) {
    guard !columns.isEmpty else {
      self = other
      return
    }
    guard other.names == names else {
      throw SparkEngineError(.malformedReply("batches with different columns"))
    }
    for index in columns.indices { try columns[index].append(other.columns[index]) }
    rowCount += other.rowCount
  }

  /// A column of whole numbers that may be missing.
  func optionalIntegers(_ name: String) throws(SparkEngineError) -> [Int?] {
    switch try column(name) {
    case .integers(let values): return values
    // A sum of integers is a decimal without places on some engines.
    case .texts(let values): return values.map { $0.flatMap { Int($0) } }
    default: throw SparkEngineError(.malformedReply("a column '\(name)' without whole numbers"))
    }
  }

  /// A column of whole numbers of which none is missing.
  func integers(_ name: String) throws(SparkEngineError) -> [Int] {
    let all = try optionalIntegers(name)
    let values = all.compactMap { $0 }
    guard values.count == all.count else {
      throw SparkEngineError(.malformedReply("a column '\(name)' with gaps"))
    }
    return values
  }

  /// A column of texts that may be missing.
  func optionalTexts(_ name: String) throws(SparkEngineError) -> [String?] {
    guard case .texts(let values) = try column(name) else {
      throw SparkEngineError(.malformedReply("a column '\(name)' without texts"))
    }
    return values
  }

  /// A column of texts; missing ones are empty.
  func texts(_ name: String) throws(SparkEngineError) -> [String] {
    try optionalTexts(name).map { $0 ?? "" }
  }

  /// A column of numbers that may be missing.
  func optionalNumbers(_ name: String) throws(SparkEngineError) -> [Double?] {
    switch try column(name) {
    case .numbers(let values): return values
    case .integers(let values): return values.map { $0.map(Double.init) }
    default: throw SparkEngineError(.malformedReply("a column '\(name)' without numbers"))
    }
  }

  private func column(_ name: String) throws(SparkEngineError) -> FlatColumn {
    guard let index = names.firstIndex(of: name) else {
      // An answer without rows may come without columns.
      if columns.isEmpty { return .integers([]) }
      throw SparkEngineError(.malformedReply("no column '\(name)'"))
    }
    return columns[index]
  }
}
