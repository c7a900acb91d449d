/// Which names of this machine requests may be addressed to.
///
/// A page of another site that makes its own name lead here could read what the explorer answers;
/// it cannot make a browser send another host than its own. So addresses in digits are answered,
/// and names only when they are this machine's.
struct HostCheck: Sendable {
  private let names: Set<String>

  /// Answers for `localhost` and the name that the explorer listens on.
  init(listeningOn host: String) {
    names = ["localhost", host.lowercased()]
  }

  /// Whether a request to such a host is answered.
  ///
  /// - Parameter authority: The value of `Host`, with or without a port.
  /// - Returns: Whether it is an address or a name of this machine.
  func allows(_ authority: String?) -> Bool {
    guard let authority, !authority.isEmpty else { return false }
    let host = Self.withoutPort(authority.lowercased())
    return names.contains(host) || Self.isAddress(host)
  }

  private static func withoutPort(_ authority: String) -> String {
    if authority.hasPrefix("[") {
      return authority.split(separator: "]").first.map { $0 + "]" } ?? authority
    }
    return authority.split(separator: ":", maxSplits: 1).first.map(String.init) ?? authority
  }

  private static func isAddress(_ host: String) -> Bool {
    if host.hasPrefix("[") {
      return host.hasSuffix("]")
        && host.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
