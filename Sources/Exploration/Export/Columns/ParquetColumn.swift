/// A column of a Parquet file: its name, what it holds, and how it is written.
struct ParquetColumn: Hashable {
  /// What a column holds.
  enum Kind: Hashable {
    /// A whole number of 32 bits.
    case int32
    /// A whole number of 64 bits.
    case int64
    /// A number with a fraction.
    case double
    /// A text in UTF-8.
    case text
    /// A day, as days since the first of January 1970.
    case day
  }

  let name: String
  let kind: Kind
  /// Whether a row may have no value.
  let isOptional: Bool
  /// Whether few values come again and again: each is then written once a group of rows.
  let isRepetitive: Bool
  /// What it means, in a sentence for the manifest.
  let meaning: String

  init(
    _ name: String, _ kind: Kind, isOptional: Bool = false, isRepetitive: Bool = false,
    _ meaning: String
  ) {
    self.name = name
    self.kind = kind
    self.isOptional = isOptional
    self.isRepetitive = isRepetitive
    self.meaning = meaning
  }
}

/// A value in a row.
enum ParquetValue: Hashable {
  case int(Int)
  case double(Double)
  case text(String)
  case none

  init(_ number: Int?) {
    self = number.map(ParquetValue.int) ?? .none
  }

  init(_ text: String?) {
    self = text.map(ParquetValue.text) ?? .none
  }
}

/// The values of one column in one group of rows, encoded while they come.
///
/// - SeeAlso: Apache Parquet, "Encodings" (PLAIN, RLE, RLE_DICTIONARY).
struct ParquetChunk {
  let column: ParquetColumn
  private var plain: [UInt8] = []
  private var places: [UInt32] = []
  private var placesByValue: [ParquetValue: UInt32] = [:]
  private var isPresent: [Bool] = []
  private(set) var nullCount = 0
  /// The least and the greatest of whole numbers.
  private(set) var range: ClosedRange<Int>?

  init(_ column: ParquetColumn) {
    self.column = column
  }

  /// What is said of a chunk whose values were written.
  init(emptied chunk: ParquetChunk) {
    column = chunk.column
    nullCount = chunk.nullCount
    range = chunk.range
  }

  /// About how many bytes are waiting.
  var size: Int { plain.count + places.count * 4 }

  /// Adds the value of the next row.
  mutating func append(_ value: ParquetValue) {
    if column.isOptional { isPresent.append(value != .none) }
    if case .none = value {
      nullCount += 1
      return
    }
    if case .int(let number) = value {
      range = min(range?.lowerBound ?? number, number)...max(range?.upperBound ?? number, number)
    }
    guard column.isRepetitive else { return appendPlain(value) }
    if let place = placesByValue[value] {
      places.append(place)
    } else {
      let place = UInt32(placesByValue.count)
      placesByValue[value] = place
      places.append(place)
      appendPlain(value)
    }
  }

  /// The values that are written once, if the column is written so, and how many there are.
  var dictionary: (bytes: [UInt8], count: Int)? {
    column.isRepetitive ? (plain, placesByValue.count) : nil
  }

  /// The page that holds the rows.
  var page: [UInt8] {
    var page: [UInt8] = []
    if column.isOptional {
      var levels: [UInt8] = []
      Self.pack(isPresent.map { $0 ? 1 : 0 }, width: 1, to: &levels)
      Self.append(UInt32(levels.count), to: &page)
      page += levels
    }
    guard column.isRepetitive else { return page + plain }
    let width = max(
      1, UInt32.bitWidth - UInt32(max(1, placesByValue.count) - 1).leadingZeroBitCount)
    page.append(UInt8(width))
    Self.pack(places, width: width, to: &page)
    return page
  }

  private mutating func appendPlain(_ value: ParquetValue) {
    switch (value, column.kind) {
    case (.int(let number), .int64):
      Self.append(UInt64(bitPattern: Int64(number)), to: &plain)
    case (.int(let number), _):
      Self.append(UInt32(bitPattern: Int32(truncatingIfNeeded: number)), to: &plain)
    case (.double(let number), _):
      Self.append(number.bitPattern, to: &plain)
    case (.text(let text), _):
      Self.append(UInt32(text.utf8.count), to: &plain)
      plain.append(contentsOf: text.utf8)
    case (.none, _):
      break
    }
  }

  /// The least or greatest number as the file's statistics have it.
  func bytes(of number: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    if column.kind == .int64 {
      Self.append(UInt64(bitPattern: Int64(number)), to: &bytes)
    } else {
      Self.append(UInt32(bitPattern: Int32(truncatingIfNeeded: number)), to: &bytes)
    }
    return bytes
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Numbers of a few bits, eight at a time, the lowest bits first.
  private static func pack(_ numbers: [UInt32], width: Int, to bytes: inout [UInt8]) {
    let groups = (numbers.count + 7) / 8
    guard groups > 0 else { return }
    ThriftWriter.appendVarint(UInt64(groups) << 1 | 1, to: &bytes)
    var waiting: UInt64 = 0
    var waitingBits = 0
    for place in 0..<groups * 8 {
      waiting |= UInt64(place < numbers.count ? numbers[place] : 0) << UInt64(waitingBits)
      waitingBits += width
      while waitingBits >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: waiting))
        waiting >>= 8
        waitingBits -= 8
      }
    }
  }
}
