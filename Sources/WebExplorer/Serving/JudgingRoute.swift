import Exploration
import HTTPTypes
import Hummingbird
import ProjectModel

/// The one request that changes something: a judgement of two names, posted from the form of a page.
struct JudgingRoute {
  let service: ExplorerService

  /// Judges, and leads back to the names.
  ///
  /// - Throws: ``WebError`` when judging is not allowed, the post comes from elsewhere or lacks the
  ///   token; what judging throws.
  func respond(_ request: Request, _ language: Language) async throws -> Response {
    let options = service.options
    guard options.allowsJudgements else { throw WebError(.noPage) }
    guard request.method == .post else {
      throw WebError(.method(allowed: ["POST"]))
    }
    let type = request.headers[.contentType] ?? ""
    guard type.hasPrefix("application/x-www-form-urlencoded"), isFromHere(request) else {
      throw WebError(.form)
    }
    let fields = try await PostedForm.fields(request, limits: options.limits)
    func value(_ name: String) -> String { fields.last { $0.name == name }?.value ?? "" }
    guard Secrets.areEqual(value("csrf"), service.secrets.form) else {
      throw WebError(.form)
    }
    guard Secrets.areEqual(value("token"), service.secrets.token) else {
      throw WebError(.token)
    }
    guard let verdict = Judgement.Verdict(rawValue: value("verdict")) else {
      throw WebError(
        .parameter(
          name: "verdict", value: value("verdict"),
          expected: Judgement.Verdict.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    let (a, b, because) = (value("a"), value("b"), value("because"))
    try await service.queue.run {
      let judge = try NameJudge(storeAt: options.storePath, author: options.author)
      defer { try? judge.close() }
      _ = try judge.judge(verdict, a, b, because: because)
    }
    var headers = HTTPFields()
    headers[.location] = PageAddress.path(.names) + "?lang=" + language.rawValue
    headers[.contentLength] = "0"
    headers[.cacheControl] = "no-store"
    return Response(status: .seeOther, headers: headers)
  }

  /// A browser says where a post comes from; a program that is none need not.
  private func isFromHere(_ request: Request) -> Bool {
    if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
      return site == "same-origin"
    }
    guard let origin = request.headers[.origin] else { return true }
    return origin == "http://" + (request.head.authority ?? "")
  }
}

/// A posted form.
enum PostedForm {
  /// Reads the fields.
  ///
  /// - Throws: ``WebError`` when there is more than may be posted, or it is no form.
  static func fields(
    _ request: Request, limits: ServerLimits
  ) async throws -> [RequestTarget.Parameter] {
    var body: [UInt8] = []
    for try await part in request.body {
      body += part.readableBytesView
      guard body.count <= limits.bodyLength else {
        throw WebError(.bodyTooLong(limit: limits.bodyLength))
      }
    }
    guard let text = String(validating: body, as: UTF8.self) else {
      throw WebError(.form)
    }
    return try RequestTarget.form(text, limits: limits, valueLength: limits.bodyLength)
  }
}
