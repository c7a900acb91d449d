/// Names and values for Graphviz, in the order they are set.
struct Attributes: Hashable, ExpressibleByDictionaryLiteral {
  struct Pair: Hashable {
    var name: String
    var value: String
  }

  private(set) var pairs: [Pair] = []
  private(set) var markupPairs: [Pair] = []

  init(dictionaryLiteral elements: (String, String)...) {
    pairs = elements.map { Pair(name: $0.0, value: $0.1) }
  }

  /// Values that stand for themselves.
  var plain: [(String, String)] { pairs.map { ($0.name, $0.value) } }
  /// Values in Graphviz's HTML-like language.
  var markup: [(String, String)] { markupPairs.map { ($0.name, $0.value) } }

  subscript(name: String) -> String? {
    get { pairs.first { $0.name == name }?.value }
    set {
      pairs.removeAll { $0.name == name }
      if let newValue { pairs.append(Pair(name: name, value: newValue)) }
    }
  }

  mutating func setMarkup(_ name: String, _ value: String) {
    markupPairs.removeAll { $0.name == name }
    markupPairs.append(Pair(name: name, value: value))
  }

  func merging(_ other: Attributes) -> Attributes {
    var result = self
    for pair in other.pairs { result[pair.name] = pair.value }
    for pair in other.markupPairs { result.setMarkup(pair.name, pair.value) }
    return result
  }
}
