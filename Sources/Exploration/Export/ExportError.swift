import Foundation

/// An export that could not be made; whatever was begun is taken away again.
public struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// The system refused; the number is that of `errno`.
    case system(operation: String, code: Int32)
    /// The folder to write to holds something that such an export does not make.
    case occupied
    /// A file stands where a folder is to be made, or a folder where a file is.
    case otherKind(expected: String)
    /// The projection has more ties than were allowed.
    case tooManyTies(count: Int, limit: Int)
    /// The question's answer holds no network.
    case noNetwork(question: String)
  }

  /// What went wrong.
  public let reason: Reason
  /// The file or folder, or the projection.
  public let path: String

  /// Creates an error.
  public init(_ reason: Reason, path: String) {
    self.reason = reason
    self.path = path
  }

  /// The error as one line that says what to do.
  public var description: String {
    switch reason {
    case .system(let operation, let code):
      "\(path): \(operation) failed: \(String(cString: strerror(code)))\(Self.advice(code))"
    case .occupied:
      "\(path): the folder holds other files, expected a new one or one that an export made"
    case .otherKind(let expected):
      "\(path): something else has this name, expected \(expected)"
    case .tooManyTies(let count, let limit):
      "\(path) has \(count) ties, more than the \(limit) allowed; expected --threshold, --backbone "
        + "or a larger --most-ties"
    case .noNetwork(let question):
      "the answer to '\(question)' holds no network to export, expected --format csv or json of it"
    }
  }

  private static func advice(_ code: Int32) -> String {
    switch code {
    case ENOENT: "; make the folder first"
    case EACCES, EPERM, EROFS: "; choose a place you may write to"
    case ENOSPC, EDQUOT, EFBIG: "; make room or choose another disk"
    default: ""
    }
  }
}
