import ProjectModel

/// The bytes of a cluster file.
///
/// All numbers are little-endian: magic, version, number of stability runs, length, the state's digest
/// and fingerprint, the digest that was started from, modularity, numbers of organisations,
/// stabilities and names; then the columns; last the checksum of everything before it.
extension StoredPartition {
  /// The first eight bytes.
  static let magic: [UInt8] = Array("SAMBANDC".utf8)
  /// Raised when the form changes; files of other versions are made anew.
  static let version: UInt32 = 1
  private static let headerLength = 8 + 4 + 4 + 8 + 16 + 8 + 16 + 8 + 3 * 8

  var bytes: [UInt8] {
    let length =
      Self.headerLength + keyHashes.count * 8 + communities.count * 4 + stabilities.count * 8
      + names.count * 4 + 8
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    func append(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    bytes += Self.magic
    append(Self.version)
    append(UInt32(clamping: stabilityRuns))
    append(Int64(length))
    bytes += state.digestBytes
    append(state.fingerprint)
    bytes += GraphFileState(digest: startedFrom, fingerprint: 0).digestBytes
    append((modularity ?? .nan).bitPattern)
    for count in [keyHashes.count, stabilities.count, names.count] { append(Int64(count)) }
    for hash in keyHashes { append(hash) }
    for community in communities { append(community) }
    for stability in stabilities { append(stability.bitPattern) }
    for name in names { append(name) }
    append(bytes.withUnsafeBytes(XXHash64.sum))
    return bytes
  }

  /// Reads a file's bytes.
  ///
  /// - Throws: ``ClusterFileFault`` when this is no cluster file of this version, or not a whole one.
  init(bytes: UnsafeRawBufferPointer) throws(ClusterFileFault) {
    guard bytes.prefix(8).elementsEqual(Self.magic) else { throw .notAClusterFile }
    guard bytes.count >= Self.headerLength + 8 else { throw .cutOff }
    var reader = LittleEndianReader(bytes: bytes, place: 8)
    let version = reader.next(UInt32.self)
    guard version == Self.version else { throw .otherVersion(Int(version)) }
    stabilityRuns = Int(reader.next(UInt32.self))
    guard reader.next(Int64.self) == Int64(bytes.count) else { throw .cutOff }
    var last = LittleEndianReader(bytes: bytes, place: bytes.count - 8)
    let content = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count - 8)])
    guard last.next(UInt64.self) == XXHash64.sum(of: content) else { throw .damaged }
    state = GraphFileState(
      digest: reader.text(GraphFileState.digestLength), fingerprint: reader.next(UInt64.self))
    startedFrom = reader.text(GraphFileState.digestLength)
    let modularity = Double(bitPattern: reader.next(UInt64.self))
    self.modularity = modularity.isNaN ? nil : modularity
    let counts = (0..<3).map { _ in Int(reader.next(Int64.self)) }
    // What has its checksum and yet does not fit was not written by this version.
    guard counts.allSatisfy({ (0...Int(Int32.max)).contains($0) }), counts[2] % 2 == 0,
      counts[1] == 0 || counts[1] == counts[0],
      Self.headerLength + counts[0] * 12 + counts[1] * 8 + counts[2] * 4 + 8 == bytes.count
    else { throw .damaged }
    keyHashes = (0..<counts[0]).map { _ in reader.next(UInt64.self) }
    communities = (0..<counts[0]).map { _ in reader.next(Int32.self) }
    stabilities = (0..<counts[1]).map { _ in Double(bitPattern: reader.next(UInt64.self)) }
    names = (0..<counts[2]).map { _ in reader.next(Int32.self) }
    let (clusters, organisations) = (Int32(counts[2] / 2), Int32(counts[0]))
    guard communities.allSatisfy({ $0 >= 0 && $0 < clusters }),
      names.allSatisfy({ $0 >= -1 && $0 < organisations })
    else { throw .damaged }
  }
}

/// Reads one number after the other.
struct LittleEndianReader {
  let bytes: UnsafeRawBufferPointer
  var place: Int

  mutating func next<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type) -> Number {
    defer { place += MemoryLayout<Number>.size }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Number.self))
  }

  /// A text that ends at its first zero, or after so many bytes.
  mutating func text(_ length: Int) -> String {
    defer { place += length }
    return String(decoding: bytes[place..<(place + length)].prefix { $0 != 0 }, as: UTF8.self)
  }
}
