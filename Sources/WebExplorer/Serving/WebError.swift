import Exploration
import HTTPTypes

/// A request that is answered with an error.
struct WebError: Error {
  /// What is wrong.
  enum Reason: Hashable, Sendable {
    /// There is no such page.
    case noPage
    /// The page has no answer of that form.
    case noForm(String)
    /// A name means nothing, or several things.
    case lookup(LookupError)
    /// A parameter's value is none of what it may be.
    case parameter(name: String, value: String, expected: String)
    /// A parameter is missing.
    case missing(name: String)
    /// The path and query are no target.
    case notATarget
    /// The path and query are longer than they may be, in bytes.
    case tooLong(limit: Int)
    /// A posted body is longer than it may be, in bytes.
    case bodyTooLong(limit: Int)
    /// The method is not among those that the page has.
    case method(allowed: [String])
    /// The host is not one that the explorer answers for.
    case host
    /// The token is missing or wrong.
    case token
    /// A posted body that is no form, or comes from another site.
    case form
    /// Something that may not be judged that way, in a sentence.
    case judgement(String)
    /// Too many answers are asked for at the same time.
    case busy
    /// The answer takes too long; it is being worked out.
    case slow
    /// The answer is larger than it may be.
    case tooLarge
    /// The picture cannot be drawn within its limits.
    case notDrawn
    /// The store cannot be read now.
    case store
    /// Something else; the identifier stands in the log.
    case unexpected(id: String)
  }

  /// What is wrong.
  let reason: Reason

  /// Makes an error.
  init(_ reason: Reason) {
    self.reason = reason
  }

  /// The status of the answer.
  var status: HTTPResponse.Status {
    switch reason {
    case .noPage, .noForm, .lookup: .notFound
    case .parameter, .missing, .notATarget: .badRequest
    case .tooLong: .uriTooLong
    case .method: .methodNotAllowed
    case .host: .misdirectedRequest
    case .token, .form: .forbidden
    case .judgement: .conflict
    case .busy, .slow, .store, .notDrawn: .serviceUnavailable
    case .tooLarge, .bodyTooLong: .contentTooLarge
    case .unexpected: .internalServerError
    }
  }

  /// After how many seconds asking again makes sense.
  var retryAfter: Int? {
    switch reason {
    case .busy, .store: 2
    case .slow, .notDrawn: 5
    default: nil
    }
  }

  /// The error in a sentence.
  func sentence(_ texts: Texts) -> String {
    switch reason {
    case .noPage: texts[.errorNoPage]
    case .noForm(let form): texts(.errorNoForm, form)
    case .lookup(.unknown(let name, let what, _)): texts(.errorUnknown, texts.sort(what), name)
    case .lookup(.ambiguous(let name, let candidates)):
      texts(.errorAmbiguous, name, texts.figures.whole(candidates.count))
    case .parameter(let name, let value, let expected):
      texts(.errorParameter, name, value, expected)
    case .missing(let name): texts(.errorMissing, name)
    case .notATarget: texts[.errorNotATarget]
    case .tooLong(let limit), .bodyTooLong(let limit):
      texts(.errorTooLong, texts.figures.whole(limit))
    case .method(let allowed): texts(.errorMethod, allowed.joined(separator: ", "))
    case .host: texts[.errorHost]
    case .token: texts[.errorToken]
    case .form: texts[.errorForm]
    case .judgement(let sentence): sentence
    case .busy: texts[.errorBusy]
    case .slow: texts[.errorSlow]
    case .tooLarge: texts[.errorTooLarge]
    case .notDrawn: texts[.errorNotDrawn]
    case .store: texts[.errorStore]
    case .unexpected(let id): texts(.errorUnexpected, id)
    }
  }

  /// What helps a program further, as JSON.
  var details: JSONValue {
    switch reason {
    case .lookup(.unknown(_, _, let near)): .members(["near": .texts(near)])
    case .lookup(.ambiguous(_, let candidates)):
      .members(["candidates": .array(candidates.map(\.json))])
    case .parameter(let name, _, let expected):
      .members(["parameter": .string(name), "expected": .string(expected)])
    case .missing(let name): .members(["parameter": .string(name)])
    case .method(let allowed): .members(["allowed": .texts(allowed)])
    case .unexpected(let id): .members(["id": .string(id)])
    default: .members([:])
    }
  }
}
