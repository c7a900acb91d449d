/// A JSON value whose members keep their order, so that the same answer is the same bytes.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number; one that JSON cannot write (infinite, not a number) is written as `null`.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Members in the order they are written.
  case object([Member])

  /// A name with its value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: JSONValue

    /// Creates a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// A text, or `null`.
  public static func text(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  /// A whole number, or `null`.
  public static func count(_ count: Int?) -> JSONValue {
    count.map(JSONValue.integer) ?? .null
  }

  /// A list of texts.
  public static func texts(_ texts: some Sequence<String>) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }

  /// An object of members in the order given.
  public static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { Member($0.key, $0.value) })
  }

  /// The value as one line of JSON.
  public var compact: String {
    var writer = JSONWriter(isIndented: false)
    writer.write(self)
    return writer.text
  }

  /// The value as JSON over several lines, two spaces a level, with a final newline.
  public var indented: String {
    var writer = JSONWriter(isIndented: true)
    writer.write(self)
    return writer.text + "\n"
  }
}
