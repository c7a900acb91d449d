import Foundation

/// What only this run of the explorer knows.
struct Secrets: Sendable {
  /// Who shows it may judge names.
  let token: String
  /// Stands in every form of this run, so that no other site's form is taken for one.
  let form: String

  /// Draws new secrets from the system's source of randomness.
  ///
  /// - Throws: When there is none.
  init() throws {
    token = try Self.drawn(byteCount: 12)
    form = try Self.drawn(byteCount: 16)
  }

  /// Whether two texts are the same, in a time that does not tell where they differ.
  static func areEqual(_ a: String, _ b: String) -> Bool {
    let a = Array(a.utf8)
    let b = Array(b.utf8)
    guard a.count == b.count else { return false }
    return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func drawn(byteCount: Int) throws -> String {
    let source = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/dev/urandom"))
    defer { try? source.close() }
    guard let bytes = try source.read(upToCount: byteCount), bytes.count == byteCount else {
      throw CocoaError(.fileReadUnknown)
    }
    return bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
