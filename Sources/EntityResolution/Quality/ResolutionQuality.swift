public import ProjectModel

/// How right resolutions are against labels: over all pairs of names, how many of the pairs that
/// are put together belong together, and how many that belong together are put together.
///
/// A name counts as put together with another when both are parts of one body, or the body itself. A
/// name that no reader could place belongs together with none, so whatever it is put together with
/// is wrong. Labels that name one body in two ways (`Göteborgs stad`, `Göteborgs kommun`) are read as
/// one where a register says so; `labelsReadAsOne` lists them.
public struct ResolutionQuality: Sendable {
  /// What one rule did.
  public struct RuleQuality: Hashable, Sendable {
    /// The rule.
    public let rule: ResolutionRule
    /// How many names it decided.
    public let names: Int
    /// How many of them were put together with a name that they do not belong with.
    public let wronglyJoined: Int
    /// How many of them miss a name that they belong with.
    public let missed: Int
  }

  /// Two names that were judged wrongly.
  public struct WrongPair: Hashable, Sendable {
    /// The first name, by row.
    public let a: LabelledName
    /// The second name.
    public let b: LabelledName
    /// How the first was resolved.
    public let aResolution: Resolution
    /// How the second was resolved.
    public let bResolution: Resolution
  }

  /// Pairs put together that belong together.
  public let rightPairs: Int
  /// Pairs put together that do not belong together.
  public let wronglyJoined: [WrongPair]
  /// Pairs that belong together and were not put together.
  public let missed: [WrongPair]
  /// What each rule did, by the rules' raw names.
  public let rules: [RuleQuality]
  /// Labels that differ in spelling and were read as one body, each group sorted.
  public let labelsReadAsOne: [[String]]
  /// How the names were resolved, in the order of the labels.
  public let resolutions: [Resolution]

  /// The share of pairs put together that belong together; 1 when none was put together.
  public var precision: Double { share(rightPairs, of: rightPairs + wronglyJoined.count) }
  /// The share of pairs that belong together that were put together; 1 when none belongs together.
  public var recall: Double { share(rightPairs, of: rightPairs + missed.count) }

  /// Resolves every labelled name by itself, with the context that its row gives, and compares.
  ///
  /// - Parameters:
  ///   - labels: The labelled names.
  ///   - resolver: What resolves them.
  /// - Complexity: O(n²) in the number of labels.
  public init(of labels: [LabelledName], by resolver: NameResolver = .init()) {
    self.init(of: labels, resolvedAs: labels.map { resolver.resolve($0.written, in: $0.context) })
  }

  /// Compares resolutions that were made elsewhere.
  ///
  /// - Parameters:
  ///   - labels: The labelled names.
  ///   - resolutions: One resolution for each, in the same order; labels without one are left out.
  public init(of labels: [LabelledName], resolvedAs resolutions: [Resolution]) {
    self.resolutions = resolutions
    let count = min(labels.count, resolutions.count)
    var labelKeys: [String?] = []
    var spellings: [String: Set<String>] = [:]
    for label in labels.prefix(count) {
      let key = label.parent.map { Self.labelKey($0) }
      labelKeys.append(key)
      if let key, let parent = label.parent { spellings[key, default: []].insert(parent) }
    }
    let bodies = resolutions.prefix(count).map { $0.parent?.key ?? $0.organisation.key }
    var right = 0
    var joined: [WrongPair] = []
    var missed: [WrongPair] = []
    var wrongNames: Set<Int> = []
    var missedNames: Set<Int> = []
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) {
        let isTogether = bodies[a] == bodies[b]
        let belongs = labelKeys[a] != nil && labelKeys[a] == labelKeys[b]
        guard isTogether || belongs else { continue }
        if isTogether && belongs {
          right += 1
          continue
        }
        // The same unplaceable name on one page is one name: nothing is known of the pair.
        if labelKeys[a] == nil, labelKeys[b] == nil, labels[a].written == labels[b].written {
          continue
        }
        let pair = WrongPair(
          a: labels[a], b: labels[b], aResolution: resolutions[a], bResolution: resolutions[b])
        if isTogether {
          joined.append(pair)
          wrongNames.formUnion([a, b])
        } else if !Self.needsMore(labels[a]) && !Self.needsMore(labels[b]) {
          missed.append(pair)
          missedNames.formUnion([a, b])
        }
      }
    }
    rightPairs = right
    wronglyJoined = joined
    self.missed = missed
    rules = ResolutionRule.allCases.compactMap { rule in
      let names = resolutions.indices.prefix(count).filter { resolutions[$0].rule == rule }
      guard !names.isEmpty else { return nil }
      return RuleQuality(
        rule: rule, names: names.count, wronglyJoined: names.filter(wrongNames.contains).count,
        missed: names.filter(missedNames.contains).count)
    }
    labelsReadAsOne = spellings.values.filter { $0.count > 1 }.map { $0.sorted() }
      .sorted { $0[0] < $1[0] }
  }

  private func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }

  /// Whether a generic name's row gives nothing that could resolve it: it cannot be known without
  /// its page.
  private static func needsMore(_ label: LabelledName) -> Bool {
    label.isGeneric && label.context.emailDomain == nil && label.context.organisationNumber == nil
  }

  /// The body that a label means, where a register knows the label; else the label itself.
  private static func labelKey(_ parent: String) -> String {
    let resolution = NameResolver().resolve(parent)
    switch resolution.rule {
    case .register, .municipality, .countyBoard: return resolution.organisation.key
    default: return parent.lowercased()
    }
  }
}
