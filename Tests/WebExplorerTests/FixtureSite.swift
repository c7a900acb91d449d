import Exploration
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import WebExplorer

/// A site over the five fixture pages, in a store of its own that is gone when the test is.
final class FixtureSite: Sendable {
  let storePath: String
  let server: WebServer
  private let folder: URL

  static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// Beside all other tests an answer may take longer than people wait for one.
  static var patient: ServerLimits {
    var limits = ServerLimits()
    limits.answerTime = .seconds(120)
    return limits
  }

  init(
    _ paths: [String] = ["Pages"], allowsJudgements: Bool = false,
    limits: ServerLimits = FixtureSite.patient
  ) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("samband-web-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    storePath = folder.appendingPathComponent("samband.sqlite").path
    try Self.importing(paths, into: storePath)
    server = try WebServer(
      ServerOptions(
        storePath: storePath, port: 0, allowsJudgements: allowsJudgements, author: "Test",
        limits: limits))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Imports fixtures, by their paths below `Fixtures`, or other files, by whole paths.
  static func importing(_ paths: [String], into store: String) throws {
    _ = try Importer().run(
      paths.map { $0.hasPrefix("/") ? $0 : fixtures.appendingPathComponent($0).path },
      intoStoreAt: store)
  }

  /// Writes a page of project facts beside the store.
  func write(_ text: String, named name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  /// Asks for something through the router.
  func get(_ uri: String, headers: HTTPFields = [:]) async throws -> TestResponse {
    try await send(uri, .get, headers: headers)
  }

  func send(
    _ uri: String, _ method: HTTPRequest.Method, headers: HTTPFields = [:], body: String? = nil
  ) async throws -> TestResponse {
    try await server.application().test(.router) { client in
      try await client.execute(
        uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
      ) { $0 }
    }
  }

  func text(_ uri: String, headers: HTTPFields = [:]) async throws -> String {
    String(buffer: try await get(uri, headers: headers).body)
  }

  func json(_ uri: String, headers: HTTPFields = [:]) async throws -> [String: Any] {
    let answer = try await get(uri, headers: headers)
    let object = try JSONSerialization.jsonObject(with: Data(answer.body.readableBytesView))
    return object as? [String: Any] ?? [:]
  }
}

/// An address of every sort of page over the fixtures.
enum FixtureAddresses {
  static let all = [
    "/", "/search?q=arbetsf%C3%B6rmedlingen", "/search", "/organisation/arbetsformedlingen",
    "/organisation/arbetsformedlingen/gallivare?from=2009&role=partner",
    "/organisation/forsakringskassan?expand=organisation:lo&pin=organisation:arbetsformedlingen",
    "/project/intro-2009-jokkmokk", "/municipality/0680",
    "/who-worked-with?of=LO", "/shared-partners",
    "/shared-partners?of=F%C3%B6rs%C3%A4kringskassan&of=LO", "/path",
    "/path?of=Excentrum%20AB&of=Resurstorget%20i%20%C3%96st", "/clusters",
    "/clusters/arbetsformedlingen", "/co-occurrence", "/co-occurrence?of=organisations", "/compare",
    "/compare?before=2009-2010&after=2012-2014",
    "/explain?of=Arbetsf%C3%B6rmedlingen",
    "/explain?of=Arbetsf%C3%B6rmedlingen&of=F%C3%B6rs%C3%A4kringskassan",
    "/network?around=LO", "/rank", "/rank?by=betweenness", "/timeline", "/timeline?of=LO", "/names",
    "/about", "/card?of=LO",
  ]

  /// The address of a twin.
  static func twin(_ address: String, _ form: String) -> String {
    let halves = address.split(separator: "?", maxSplits: 1)
    let path = halves[0] == "/" ? "/index" : String(halves[0])
    return path + "." + form + (halves.count > 1 ? "?" + halves[1] : "")
  }
}
