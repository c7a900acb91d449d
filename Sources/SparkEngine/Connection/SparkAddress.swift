import Foundation

/// Where an engine is and how to get in, as Spark Connect writes it: `sc://host:15002/;token=…`.
///
/// See "Connection string" in Spark's `connect-client.md`. Parameters that are not known here are
/// passed over, as other clients do.
public struct SparkAddress: Hashable, Sendable {
  /// The host's name or address; IPv6 without brackets.
  public let host: String
  /// The port; 15002 when none is given.
  public let port: Int
  /// Whether the connection is secured; a token asks for it, unless `use_ssl=false` is given or the
  /// host is this machine.
  public let usesTLS: Bool
  /// What is sent as the bearer token.
  public let token: String?
  /// The name under which the engine lists the session.
  public let user: String
  /// A file of certificates that are trusted in place of the system's; the environment's
  /// `SSL_CERT_FILE` when an address is read.
  public var trustedCertificates: String?

  /// Spark Connect's own port.
  public static let usualPort = 15002

  /// Reads an address.
  ///
  /// - Throws: ``SparkEngineError`` that says what is wrong with it.
  public init(_ text: String) throws(SparkEngineError) {
    // A token in an error would end up in somebody's log.
    let shown = text.split(separator: ";").first.map(String.init) ?? text
    func malformed(_ problem: String) -> SparkEngineError {
      SparkEngineError(.malformedAddress(shown, problem: problem))
    }
    guard text.hasPrefix("sc://") else { throw malformed("it does not begin with sc://") }
    let rest = text.dropFirst("sc://".count)
    let authority = rest.prefix { $0 != "/" && $0 != ";" }
    guard !authority.contains("@") else { throw malformed("it holds a user before the host") }
    let (host, port) = try Self.hostAndPort(authority, malformed)
    var values: [String: String] = [:]
    for pair in rest.dropFirst(authority.count).drop(while: { $0 == "/" }).split(separator: ";") {
      guard let mark = pair.firstIndex(of: "=") else {
        throw malformed("a parameter after ; has no =")
      }
      values[String(pair[..<mark])] = String(pair[pair.index(after: mark)...])
    }
    self.host = host
    self.port = port
    trustedCertificates = ProcessInfo.processInfo.environment["SSL_CERT_FILE"]
    token = values["token"]
    user = values["user_id"] ?? "samband"
    switch values["use_ssl"]?.lowercased() {
    case "true": usesTLS = true
    case "false": usesTLS = false
    case nil: usesTLS = values["token"] != nil && !Self.isLoopback(host)
    default: throw malformed("use_ssl is neither true nor false")
    }
  }

  /// `host:port`, for messages.
  public var name: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

  /// Where the calls go.
  var base: String {
    "\(usesTLS ? "https" : "http")://\(name)/spark.connect.SparkConnectService/"
  }

  private static func hostAndPort(
    _ authority: Substring, _ malformed: (String) -> SparkEngineError
  ) throws(SparkEngineError) -> (String, Int) {
    var host = authority
    var port: Substring?
    if authority.hasPrefix("["), let close = authority.firstIndex(of: "]") {
      host = authority[authority.index(after: authority.startIndex)..<close]
      let after = authority[authority.index(after: close)...]
      port = after.hasPrefix(":") ? after.dropFirst() : nil
    } else if let mark = authority.lastIndex(of: ":") {
      host = authority[..<mark]
      port = authority[authority.index(after: mark)...]
    }
    guard !host.isEmpty, host.allSatisfy({ !$0.isWhitespace && $0 != "?" && $0 != "#" }) else {
      throw malformed("it names no host")
    }
    guard let port else { return (String(host), usualPort) }
    guard let number = Int(port), (1...65535).contains(number) else {
      throw malformed("'\(port)' is no port")
    }
    return (String(host), number)
  }

  private static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }
}
