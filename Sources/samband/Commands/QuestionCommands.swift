import ArgumentParser
import Exploration

struct WhoWorkedWithCommand: EngineCommand {
  static let configuration = CommandConfiguration.asking(
    WhoWorkedWithQuestion.name,
    abstract: "Which organisations share a project with one, how often, in which roles and when.")

  @Argument(help: "A name, a written form or a key.") var name: String
  @OptionGroup var level: LevelOptions
  @OptionGroup var successions: SuccessionOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var output: OutputOptions

  var question: WhoWorkedWithQuestion {
    WhoWorkedWithQuestion(
      organisation: name, level: level.level, filters: filters.filters,
      acrossSuccessions: successions.acrossSuccessions, limit: output.rowLimit)
  }
}

struct SharedPartnersCommand: EngineCommand {
  static let configuration = CommandConfiguration.asking(
    SharedPartnersQuestion.name,
    abstract: "Which organisations worked with all of several, together or apart.")

  @Argument(help: "Two or more names, written forms or keys.") var names: [String]
  @Flag(help: "Rank partners with many collaborators lower (Adamic-Adar).") var discountHubs = false
  @OptionGroup var level: LevelOptions
  @OptionGroup var successions: SuccessionOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard names.count > 1 else {
      throw ValidationError("shared-partners was given one name, expected two or more.")
    }
  }

  var question: SharedPartnersQuestion {
    SharedPartnersQuestion(
      organisations: names, discountsHubs: discountHubs, level: level.level,
      filters: filters.filters, acrossSuccessions: successions.acrossSuccessions,
      limit: output.rowLimit)
  }
}

struct CoOccurrenceCommand: EngineCommand {
  static let configuration = CommandConfiguration.asking(
    CoOccurrenceQuestion.name,
    abstract: "Which municipalities, or organisations, stand in the same projects.")

  @Option(name: .customLong("as"), help: "Draw municipalities as a map or a matrix.")
  var form: PairFormChoice = .map
  @Option(help: "What is paired: municipalities or organisations.")
  var of: PairChoice = .municipalities
  @OptionGroup var level: LevelOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var output: OutputOptions

  func adjust(_ options: inout PictureOptions) { options.form = form.form }

  var question: CoOccurrenceQuestion {
    CoOccurrenceQuestion(
      scope: of.scope, filters: filters.filters, level: level.level, limit: output.rowLimit)
  }
}

/// What co-occurrence pairs.
enum PairChoice: String, CaseIterable, ExpressibleByArgument {
  case municipalities
  case organisations

  var scope: CoOccurrenceQuestion.Scope {
    switch self {
    case .municipalities: .municipalities
    case .organisations: .organisations
    }
  }
}

struct ClustersCommand: EngineCommand {
  static let configuration = CommandConfiguration.asking(
    ClustersQuestion.name,
    abstract: "Groups of organisations that work with each other more than with others.")

  @Option(help: "Above 1 gives more and smaller clusters.") var resolution = 1.0
  @Option(help: "Seeds the search.") var seed: UInt64 = 1
  @Option(help: "Draw only the cluster with this id, as answers give it.") var cluster: String?
  @OptionGroup var level: LevelOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard resolution.isFinite, resolution > 0 else {
      throw ValidationError("--resolution is \(resolution), expected a number above 0.")
    }
  }

  func adjust(_ options: inout PictureOptions) { options.cluster = cluster }

  var question: ClustersQuestion {
    ClustersQuestion(
      resolution: resolution, seed: seed, level: level.level, filters: filters.filters,
      limit: output.rowLimit)
  }
}

struct PathCommand: QuestionCommand {
  static let configuration = CommandConfiguration.asking(
    PathQuestion.name,
    abstract: "How two organisations are connected, project by project.")

  @Argument(help: "Where the path starts.") var a: String
  @Argument(help: "Where it ends.") var b: String
  @Option(help: "How many shortest paths at most.") var count = 3
  @OptionGroup var level: LevelOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...100).contains(count) else {
      throw ValidationError("--count is \(count), expected 1 to 100.")
    }
  }

  var question: PathQuestion {
    PathQuestion(
      from: a, to: b, count: count, level: level.level, filters: filters.filters)
  }
}

struct NetworkCommand: QuestionCommand {
  static let configuration = CommandConfiguration.asking(
    NetworkQuestion.name,
    abstract: "The partner network, whole or around one body.")

  @Option(help: "The body in the middle.") var around: String?
  @Option(help: "How many steps around it.") var radius = 1
  @Flag(help: "Only ties that chance does not explain.") var backbone = false
  @Option(help: "The largest corrected p value of a tie of the backbone.") var significance = 0.05
  @Option(
    help: "What a picture shows: everything, backbone or clusters (default: by the size).")
  var detail: DetailChoice?
  @OptionGroup var level: LevelOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...20).contains(radius) else {
      throw ValidationError("--radius is \(radius), expected 1 to 20.")
    }
    guard (0...1).contains(significance) else {
      throw ValidationError("--significance is \(significance), expected 0 to 1.")
    }
  }

  func adjust(_ options: inout PictureOptions) { options.detail = detail?.detail }

  var question: NetworkQuestion {
    NetworkQuestion(
      around: around, radius: radius, backboneAt: backbone ? significance : nil,
      level: level.level, filters: filters.filters,
      limit: output.rowLimit)
  }
}

struct ShowCommand: QuestionCommand {
  static let configuration = CommandConfiguration.asking(
    ShowQuestion.name,
    abstract: "Everything the store knows of one organisation, project or municipality.")

  @Argument(help: "A name, a title, a written form or a key.") var name: String
  @OptionGroup var level: LevelOptions
  @OptionGroup var successions: SuccessionOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  var question: ShowQuestion {
    ShowQuestion(
      subject: name, level: level.level, filters: filters.filters,
      acrossSuccessions: successions.acrossSuccessions)
  }
}

struct SearchCommand: QuestionCommand {
  static let configuration = CommandConfiguration.asking(
    SearchQuestion.name,
    abstract: "Find bodies, projects and places by name, whatever the spelling.")

  @Argument(help: "A name or a part of one.") var text: String
  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  var question: SearchQuestion {
    SearchQuestion(text: text, limit: output.rowLimit)
  }
}

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration.asking(
    ExplainTieQuestion.name,
    abstract: "The lines behind a tie between two bodies, or behind one body's name.")

  @Argument(help: "One or two names, written forms or keys.") var names: [String]
  @OptionGroup var level: LevelOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...2).contains(names.count) else {
      throw ValidationError("explain was given \(names.count) names, expected one or two.")
    }
  }

  func run() throws {
    if names.count == 2 {
      try output.write(
        ExplainTieQuestion(
          first: names[0], second: names[1], level: level.level, filters: filters.filters,
          limit: output.rowLimit),
        from: store.explorer())
    } else {
      try output.write(
        ExplainNameQuestion(
          organisation: names[0], level: level.level,
          mostLines: output.chosenFormat == .table ? Self.mostLines : nil, limit: output.rowLimit),
        from: store.explorer())
    }
  }

  /// A table names the first lines of each form only, and some bodies stand on hundreds of thousands.
  private static let mostLines = 2_000
}

struct StatsCommand: EngineCommand {
  static let configuration = CommandConfiguration.asking(
    StatsQuestion.name, abstract: "What the store holds and how sure it is.")

  @OptionGroup var store: StoreOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var output: OutputOptions

  var question: StatsQuestion {
    StatsQuestion(limit: output.limit == nil ? nil : output.rowLimit)
  }
}
