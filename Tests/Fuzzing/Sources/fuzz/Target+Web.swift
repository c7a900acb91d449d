import Dispatch
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import NIOEmbedded
import Synchronization
import WebExplorer

/// Requests to the explorer: the first line is method and target, lines of headers follow, after an
/// empty line the body.
///
/// Every request is answered, and nothing of it gets into what a browser runs.
extension Target {
  static let web: Reading = { input in
    guard let request = WebRequest(input) else { return }
    let answer = Mutex<Result<WebAnswer, any Error>?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    Task {
      let result: Result<WebAnswer, any Error>
      do {
        result = .success(try await WebAnswer(to: request))
      } catch {
        result = .failure(error)
      }
      answer.withLock { $0 = result }
      isDone.signal()
    }
    isDone.wait()
    switch answer.withLock({ $0 }) {
    case .success(let answer): check(answer, to: request)
    case .failure(let error): expect(false, "a request is answered: \(error)")
    case nil: expect(false, "a request is answered")
    }
  }

  private static func check(_ answer: WebAnswer, to request: WebRequest) {
    let text = String(decoding: answer.body, as: UTF8.self)
    expect(answer.head.status.code < 500, "a request is the reader's own fault: \(text)")
    let headers = answer.head.headerFields
    let hasBody = request.head.method != .head && answer.head.status != .notModified
    expect(
      !hasBody || headers[.contentLength] == String(answer.body.count),
      "an answer is as long as it says")
    expect(
      headers[.location].map { $0.hasPrefix("/") && !$0.hasPrefix("//") } ?? true,
      "nobody is sent elsewhere")
    guard hasBody, headers[.contentEncoding] == nil else { return }
    switch headers[.contentType]?.prefix(while: { $0 != ";" }) {
    case "application/json":
      expect(
        (try? JSONSerialization.jsonObject(with: Data(answer.body))) != nil, "an answer is JSON")
    case "text/html", "image/svg+xml":
      expect(!text.contains("<q7"), "what is asked is no markup")
      expect(!text.contains("<script>"), "a page has no script in it")
      expect(text.firstMatch(of: /\son[a-z]+="/) == nil, "no element has a script")
    default: break
    }
  }
}

/// A request as an input tells it.
private struct WebRequest: Sendable {
  let head: HTTPRequest
  let body: [UInt8]

  init?(_ input: [UInt8]) {
    var lines = input.split(separator: 10, omittingEmptySubsequences: false)[...]
    let words = String(decoding: lines.removeFirst(), as: UTF8.self)
      .split(separator: " ", maxSplits: 1)
    guard words.count == 2, let method = HTTPRequest.Method(String(words[0])) else { return nil }
    var headers = HTTPFields()
    while let line = lines.first, !line.isEmpty {
      lines.removeFirst()
      let field = String(decoding: line, as: UTF8.self)
        .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard field.count == 2, let name = HTTPField.Name(String(field[0])) else { return nil }
      headers[name] = field[1].trimmingCharacters(in: .whitespaces)
    }
    head = HTTPRequest(
      method: method, scheme: "http", authority: "localhost", path: String(words[1]),
      headerFields: headers)
    body = Array(lines.dropFirst().joined(separator: [10]))
  }
}

/// What the explorer over the fixture pages answers.
private struct WebAnswer: Sendable {
  let head: HTTPResponse
  let body: [UInt8]

  init(to request: WebRequest) async throws {
    let application = Self.application
    let response = try await application.responder.respond(
      to: Request(
        head: request.head, body: RequestBody(buffer: ByteBuffer(bytes: request.body))),
      context: BasicRequestContext(
        source: ApplicationRequestContextSource(
          channel: EmbeddedChannel(), logger: application.logger)))
    let collector = BodyCollector()
    try await response.body.write(collector)
    head = response.head
    body = collector.bytes
  }

  /// Answers are not kept, for each is to be made anew, and may take as long as they take, for libFuzzer
  /// watches the time.
  private static let application: Application<ExplorerResponder> = {
    var limits = ServerLimits()
    limits.cachedBytes = 0
    limits.answerTime = .seconds(600)
    do {
      return try WebServer(
        ServerOptions(
          storePath: FixtureStore.shared.path, allowsJudgements: true, limits: limits),
        log: { FileHandle.standardError.write(Data(($0 + "\n").utf8)) }
      ).application()
    } catch {
      fatalError("the explorer cannot be opened: \(error)")
    }
  }()
}

/// Takes an answer's body.
private final class BodyCollector: ResponseBodyWriter {
  private(set) var bytes: [UInt8] = []

  func write(_ buffer: ByteBuffer) async throws { bytes += buffer.readableBytesView }

  func finish(_: HTTPFields?) async throws {}
}
