import Exploration

extension JSONValue {
  /// The member of an object with a name.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The elements of a list; none of anything else.
  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// The members of an object; none of anything else.
  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// A text.
  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// A whole number.
  var whole: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }
}
