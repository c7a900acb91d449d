import HTTPTypes
public import Hummingbird

/// Answers requests: checks them, finds what they ask for, and turns errors into answers.
public struct ExplorerResponder: HTTPResponder {
  /// What the server tells about a request besides the request itself.
  public typealias Context = BasicRequestContext

  let service: ExplorerService

  /// Answers a request; whatever goes wrong is answered too.
  public func respond(to request: Request, context: Context) async throws -> Response {
    var language = Language.preferred(by: request.headers[.acceptLanguage])
    let asPage = Self.wantsPage(request)
    do {
      guard service.hosts.allows(request.head.authority) else {
        throw WebError(.host)
      }
      let target = try RequestTarget(request.uri.string, limits: service.options.limits)
      language = try PageRequest.language(of: target) ?? language
      return try await found(target, request, language)
    } catch {
      let error = service.errors.webError(error)
      var terms = ResponseWriter.Terms(status: error.status, isStorable: false)
      if let seconds = error.retryAfter { terms.headers.append((.retryAfter, String(seconds))) }
      if case .method(let allowed) = error.reason {
        terms.headers.append((.allow, allowed.joined(separator: ", ")))
      }
      return ResponseWriter.response(
        service.errors.answer(error, asPage: asPage, texts: Texts(language)), to: request,
        terms: terms)
    }
  }

  private func found(
    _ target: RequestTarget, _ request: Request, _ language: Language
  ) async throws -> Response {
    if target.path.first == "reconcile" {
      return try await ReconcileRoutes(service: service).respond(target, request, language)
    }
    if target.path == ["names", "judge"] {
      return try await JudgingRoute(service: service).respond(request, language)
    }
    guard request.method == .get || request.method == .head else {
      throw WebError(.method(allowed: ["GET", "HEAD"]))
    }
    if let asset = Assets.named(target.path) {
      let isNamed = target.query.first?.name == asset.tag
      return ResponseWriter.response(asset, to: request, terms: .init(isImmutable: isNamed))
    }
    if target.path == ["openapi.json"] {
      return ResponseWriter.response(OpenAPI.answer, to: request)
    }
    if target.path == ["robots.txt"] {
      return ResponseWriter.response(Self.robots, to: request)
    }
    if target.path.first == "key" {
      return try redirect(target.path.dropFirst().joined(separator: "/"), target)
    }
    guard let address = PageAddress(path: target.path) else {
      throw WebError(.noPage)
    }
    let page = try PageRequest(
      address, target: target, language: language, limits: service.options.limits,
      allowsJudgements: service.options.allowsJudgements, drawing: service.options.drawing)
    let isKept = !(page.allowsJudgements && address.kind == .names)
    return ResponseWriter.response(
      try await service.answer(
        page, isCompressed: Gzip.isAccepted(by: request.headers[.acceptEncoding])),
      to: request, terms: .init(isStorable: isKept))
  }

  /// From a key, as pictures and reconciled tables hold it, to the page about what has it.
  private func redirect(_ key: String, _ target: RequestTarget) throws -> Response {
    guard let path = PageAddress.path(storeKey: key) else { throw WebError(.noPage) }
    var headers = HTTPFields()
    headers[.location] = path
    headers[.contentLength] = "0"
    return Response(status: .seeOther, headers: headers)
  }

  /// Whether an error is told as a page rather than as JSON.
  private static func wantsPage(_ request: Request) -> Bool {
    // The path as it came, for it may be one that cannot be read.
    let path = request.uri.string.prefix { $0 != "?" }
    if path == "/reconcile" || path.hasPrefix("/reconcile/") { return false }
    let isTwin = AnswerForm.allCases.contains { $0 != .html && path.hasSuffix("." + $0.rawValue) }
    let accept = request.headers[.accept] ?? ""
    return !isTwin && (!accept.contains("application/json") || accept.contains("text/html"))
  }

  private static let robots = FinishedAnswer(
    mediaType: "text/plain; charset=utf-8", body: Array("User-agent: *\nDisallow: /\n".utf8))
}
