/// Names and values for Graphviz, in the order they are set.
struct Attributes: Hashable, ExpressibleByDictionaryLiteral {
  struct Pair: Hashable {
    var name: String
    var value: String
  }

  private(set) var pairs: [Pair] = []

  init(dictionaryLiteral elements: (String, String)...) {
    pairs = elements.map { Pair(name: $0.0, value: $0.1) }
  }

  /// Values that stand for themselves.
  var plain: [(String, String)] { pairs.map { ($0.name, $0.value) } }

  subscript(name: String) -> String? {
    get { pairs.first { $0.name == name }?.value }
    set {
      pairs.removeAll { $0.name == name }
      if let newValue { pairs.append(Pair(name: name, value: newValue)) }
    }
  }

  func merging(_ other: Attributes) -> Attributes {
    var result = self
    for pair in other.pairs { result[pair.name] = pair.value }
    return result
  }
}
