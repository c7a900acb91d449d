import ProjectModel

/// The first page of a graph file: what it is, which state of which store it mirrors, where its
/// columns lie, and by what they are checked.
///
/// All numbers are little-endian. A file that begins with another magic, version, width or length is
/// not read any further.
struct GraphFileHeader: Equatable, Sendable {
  /// The first eight bytes.
  static let magic: [UInt8] = Array("SAMBANDG".utf8)
  /// Raised when a column changes; files of other versions are made anew.
  static let version: UInt32 = 5
  /// The header's own length; the columns follow.
  static let length = 4096
  /// How many bytes are checked together; the last block may be shorter.
  static let blockLength = 65_536

  /// Where a column lies.
  struct Place: Equatable, Sendable {
    let section: GraphSection
    let offset: Int
    /// The number of numbers, each as wide as the section's width says.
    let count: Int

    var end: Int { offset + count * section.width }
  }

  /// The whole file's length in bytes.
  var fileLength: Int
  /// What the file mirrors.
  var state: GraphFileState
  /// Where the blocks' checksums lie, one for every block between the header and them.
  var checksumOffset: Int
  /// The checksum of the checksums.
  var checksumOfChecksums: UInt64
  /// What tells whether anybody wrote the file since it was checked.
  var seal: GraphFileSeal
  /// The columns.
  var places: [Place]

  /// The header's bytes, its own checksum in the last eight.
  var bytes: [UInt8] {
    var bytes: [UInt8] = Self.magic
    func append(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(Self.version)
    append(UInt32(places.count))
    append(Int64(fileLength))
    bytes += state.digestBytes
    append(state.fingerprint)
    append(Int64(checksumOffset))
    append(checksumOfChecksums)
    append(seal.inode)
    for place in places {
      append(place.section.rawValue)
      append(UInt32(place.section.width))
      append(Int64(place.offset))
      append(Int64(place.count))
    }
    bytes += [UInt8](repeating: 0, count: max(0, Self.length - 8 - bytes.count))
    append(bytes.withUnsafeBytes(XXHash64.sum))
    return bytes
  }

  init(
    fileLength: Int, state: GraphFileState, checksumOffset: Int, checksumOfChecksums: UInt64,
    seal: GraphFileSeal, places: [Place]
  ) {
    self.fileLength = fileLength
    self.state = state
    self.checksumOffset = checksumOffset
    self.checksumOfChecksums = checksumOfChecksums
    self.seal = seal
    self.places = places
  }

  /// Reads a header.
  ///
  /// - Parameter file: All bytes of the file.
  /// - Throws: ``GraphFileFault`` when this is no graph file of this version, or not a whole one.
  init(of file: UnsafeRawBufferPointer) throws(GraphFileFault) {
    guard file.count >= Self.length else { throw .cutOff }
    guard file.prefix(8).elementsEqual(Self.magic) else { throw .notAGraphFile }
    var reader = LittleEndianReader(bytes: file, place: 8)
    let version = reader.next(UInt32.self)
    guard version == Self.version else { throw .otherVersion(Int(version)) }
    let own = UnsafeRawBufferPointer(rebasing: file[..<(Self.length - 8)])
    var last = LittleEndianReader(bytes: file, place: Self.length - 8)
    guard last.next(UInt64.self) == XXHash64.sum(of: own) else { throw .damaged("its header") }
    let placeCount = Int(reader.next(UInt32.self))
    fileLength = Int(reader.next(Int64.self))
    guard fileLength == file.count else { throw .cutOff }
    state = GraphFileState(
      digest: reader.text(GraphFileState.digestLength), fingerprint: reader.next(UInt64.self))
    checksumOffset = Int(reader.next(Int64.self))
    checksumOfChecksums = reader.next(UInt64.self)
    seal = GraphFileSeal(inode: reader.next(UInt64.self))
    places = []
    guard placeCount == GraphSection.allCases.count, checksumOffset >= Self.length,
      checksumOffset <= fileLength
    else { throw .damaged("its header") }
    for section in GraphSection.allCases {
      guard reader.next(UInt32.self) == section.rawValue,
        Int(reader.next(UInt32.self)) == section.width
      else { throw .damaged("its header") }
      let offset = Int(reader.next(Int64.self))
      let count = Int(reader.next(Int64.self))
      guard offset >= Self.length, offset <= checksumOffset, offset.isMultiple(of: 8), count >= 0,
        count <= (checksumOffset - offset) / section.width
      else { throw .damaged("its header") }
      places.append(Place(section: section, offset: offset, count: count))
    }
  }

  /// How many blocks are checked.
  var blockCount: Int {
    (checksumOffset - Self.length + Self.blockLength - 1) / Self.blockLength
  }
}

/// The state of a store that a graph file mirrors.
public struct GraphFileState: Hashable, Sendable {
  static let digestLength = 16

  /// The digest of the sources and judgements; empty before anything was concluded.
  public let digest: String
  /// A number made of what else tells one store's conclusions from another's: the rules, and a
  /// sample of the rows.
  public let fingerprint: UInt64

  var digestBytes: [UInt8] {
    let bytes = Array(digest.utf8.prefix(Self.digestLength))
    return bytes + [UInt8](repeating: 0, count: Self.digestLength - bytes.count)
  }
}

/// Why a graph file is not used as it is.
public enum GraphFileFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is none.
  case missing
  /// The system does not let it be read.
  case unreadable(String)
  /// It is shorter or longer than it says.
  case cutOff
  /// It is something else.
  case notAGraphFile
  /// It was made by another version of the program.
  case otherVersion(Int)
  /// A part of it does not have its checksum, or is not what it should be.
  case damaged(String)
  /// It mirrors another state of the store, or another store.
  case stale

  /// What is wrong, after the words "the graph file".
  public var description: String {
    switch self {
    case .missing: "is missing"
    case .unreadable(let reason): "cannot be read (\(reason))"
    case .cutOff: "is not as long as it says"
    case .notAGraphFile: "is no graph file"
    case .otherVersion(let version): "is of version \(version), expected \(GraphFileHeader.version)"
    case .damaged(let part): "is damaged in \(part)"
    case .stale: "mirrors another state of the store"
    }
  }
}
