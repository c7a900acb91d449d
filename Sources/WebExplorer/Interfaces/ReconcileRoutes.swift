import Exploration
import Foundation
import HTTPTypes
import Hummingbird

/// The reconciliation service of OpenRefine (W3C Reconciliation Service API 0.2): other people's
/// lists of names matched against the store.
struct ReconcileRoutes {
  let service: ExplorerService

  private static let mostQueries = 200

  /// Answers a request to the service.
  func respond(
    _ target: RequestTarget, _ request: Request, _ language: Language
  ) async throws -> Response {
    let texts = Texts(language)
    let isPost = request.method == .post
    let rest = Array(target.path.dropFirst())
    let isService = rest.isEmpty || rest == [""]
    guard request.method == .get || request.method == .head || isPost && isService else {
      throw WebError(.method(allowed: ["GET", "HEAD"] + (isService ? ["POST"] : [])))
    }
    let query = QueryReader(target)
    switch rest {
    case [], [""]:
      var queries = target["queries"]
      var extending = target["extend"]
      if isPost {
        let fields = try await PostedForm.fields(request, limits: service.options.limits)
        queries = fields.last { $0.name == "queries" }?.value ?? queries
        extending = fields.last { $0.name == "extend" }?.value ?? extending
      }
      if let queries {
        return try await answer(request) { explorer in
          try Reconciler(explorer: explorer, texts: texts).results(
            Self.queries(queries), most: Self.mostQueries)
        }
      }
      if let extending {
        return try await answer(request) { explorer in
          try Reconciler(explorer: explorer, texts: texts).extended(
            Self.object(extending, name: "extend"), most: Self.mostQueries)
        }
      }
      return finished(
        Reconciler.manifest(base: "http://" + (request.head.authority ?? ""), texts: texts), request
      )
    case ["suggest", "entity"]:
      let prefix = query.text("prefix") ?? ""
      return try await answer(request) { explorer in
        try Reconciler(explorer: explorer, texts: texts).suggestions(prefix)
      }
    case ["suggest", "type"]:
      return finished(Reconciler.types(query.text("prefix") ?? "", texts: texts), request)
    case ["suggest", "property"], ["properties"]:
      return finished(Reconciler.properties(query.text("prefix") ?? "", texts: texts), request)
    case ["preview"]:
      return try await preview(try query.required("id"), target, request, language)
    default: throw WebError(.noPage)
    }
  }

  private func answer(
    _ request: Request, _ body: @escaping @Sendable (Explorer) throws -> JSONValue
  ) async throws -> Response {
    let service = service
    let value = try await service.queue.run {
      try service.watch.consistently { try body($0.explorer) }
    }
    return finished(value, request)
  }

  private func finished(_ value: JSONValue, _ request: Request) -> Response {
    ResponseWriter.response(
      FinishedAnswer(
        mediaType: AnswerForm.json.mediaType, body: Array(value.compact.utf8)), to: request,
      terms: .init(isShared: true))
  }

  /// A thing on a small page, for a frame in OpenRefine.
  private func preview(
    _ id: String, _ target: RequestTarget, _ request: Request, _ language: Language
  ) async throws -> Response {
    let service = service
    let texts = Texts(language)
    let html = try await service.queue.run {
      try service.watch.consistently { snapshot in
        let answer = try ShowQuestion(subject: id, level: .exact).answer(from: snapshot.explorer)
        let subject = answer.subjects.first
        var page = Page(title: subject?.name ?? id)
        page.sort = subject.map { texts.kind($0.kind) }
        let facts = answer.rows.first?.facts ?? []
        let counts = facts.filter { ["projectCount", "partnerCount"].contains($0.name) }
        page.lead = counts.map { fact in
          "\(texts.fact(fact.name)): \(texts.figures.whole(fact.json.whole ?? 0))"
        }
        return service.writer.preview(page, texts: texts)
      }
    }
    return ResponseWriter.response(
      FinishedAnswer(mediaType: AnswerForm.html.mediaType, body: Array(html.utf8)), to: request,
      terms: .init(isShared: true, isFramed: true))
  }

  private static func queries(_ text: String) throws -> [String: Any] {
    try object(text, name: "queries")
  }

  private static func object(_ text: String, name: String) throws -> [String: Any] {
    guard
      let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)),
      let object = value as? [String: Any]
    else {
      throw WebError(
        .parameter(name: name, value: String(text.prefix(40)), expected: "a JSON object"))
    }
    return object
  }
}
