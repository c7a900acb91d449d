import Exploration
import HTTPTypes

/// The only place where errors become answers: one page and one shape of JSON.
struct ErrorAnswers: Sendable {
  private let writer: PageWriter
  private let log: @Sendable (String) -> Void
  private let numbers: Numbers

  /// Makes answers.
  ///
  /// - Parameters:
  ///   - writer: Writes the page.
  ///   - log: Is told of unexpected errors, with the identifier that the reader is given.
  init(writer: PageWriter, log: @escaping @Sendable (String) -> Void) {
    self.writer = writer
    self.log = log
    numbers = Numbers()
  }

  /// What a reader is told of an error.
  func webError(_ error: any Error) -> WebError {
    switch error {
    case let error as WebError: return error
    case let error as LookupError: return WebError(.lookup(error))
    case let error as NamesError:
      return WebError(.judgement("\(error)"))
    default:
      let id = "e" + String(numbers.next())
      log("error \(id): \(error)")
      // The layers below are not known here, but their errors' names are.
      switch "\(type(of: error))" {
      case "StoreError": return WebError(.store)
      case "DrawingError": return WebError(.notDrawn)
      default: return WebError(.unexpected(id: id))
      }
    }
  }

  /// The error as an answer.
  func answer(_ error: WebError, asPage: Bool, texts: Texts) -> FinishedAnswer {
    if asPage {
      return FinishedAnswer(
        mediaType: AnswerForm.html.mediaType, body: Array(writer.html(error, texts: texts).utf8))
    }
    let json = JSONValue.members([
      "ok": .bool(false), "status": .integer(error.status.code),
      "error": .string(error.sentence(texts)), "details": error.details,
    ])
    return FinishedAnswer(
      mediaType: AnswerForm.json.mediaType, body: Array(json.indented.utf8))
  }
}
