import ArgumentParser
import Exploration

struct RankCommand: EngineCommand {
  static let configuration = CommandConfiguration.asking(
    RankQuestion.name,
    abstract: "Which organisations stand out: by partners, paths, PageRank or as brokers.")

  @Option(help: "projects, degree, strength, betweenness, pageRank or brokers.")
  var by: MeasureChoice = .degree
  @Flag(help: "Divide by the largest possible value.") var normalized = false
  @OptionGroup var level: LevelOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var output: OutputOptions

  var question: RankQuestion {
    RankQuestion(
      by: by.measure, isNormalized: normalized, level: level.level, filters: filters.filters,
      limit: output.rowLimit)
  }
}

struct ComponentsCommand: EngineCommand {
  static let configuration = CommandConfiguration.asking(
    ComponentsQuestion.name,
    abstract: "The connected parts: which organisations are connected at all.")

  @OptionGroup var level: LevelOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var output: OutputOptions

  var question: ComponentsQuestion {
    ComponentsQuestion(level: level.level, filters: filters.filters, limit: output.rowLimit)
  }
}

struct TimelineCommand: QuestionCommand {
  static let configuration = CommandConfiguration.asking(
    TimelineQuestion.name,
    abstract: "Projects, partners and grants per year, of everything or of one organisation.")

  @Argument(help: "A name, a written form or a key.") var name: String?
  @OptionGroup var level: LevelOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  var question: TimelineQuestion {
    TimelineQuestion(
      organisation: name, level: level.level, filters: filters.filters, limit: output.rowLimit)
  }
}

struct CompareCommand: QuestionCommand {
  static let configuration = CommandConfiguration.asking(
    CompareQuestion.name,
    abstract: "Two periods or two programme areas: ties that are new, gone, stronger or weaker.",
    discussion: "Periods are years or spans of years: 'samband compare 2009-2011 2012-2014'.")

  @Argument(help: "The first period, or with --areas the first programme area.") var first: String
  @Argument(help: "The second.") var second: String
  @Flag(help: "Compare programme areas instead of periods.") var areas = false
  @OptionGroup var level: LevelOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { _ = try sides }

  var question: CompareQuestion {
    get throws {
      CompareQuestion(
        try sides, level: level.level, filters: filters.filters, limit: output.rowLimit)
    }
  }

  private var sides: CompareQuestion.Sides {
    get throws {
      areas
        ? .programmeAreas(first, second) : .periods(try Self.years(first), try Self.years(second))
    }
  }

  private static func years(_ text: String) throws -> ClosedRange<Int> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(parts.count), let first = parts.first ?? nil,
      let last = parts.last ?? nil, (1...9999).contains(first), (first...9999).contains(last)
    else {
      throw ValidationError("'\(text)' is no period, expected a year or years such as 2009-2011.")
    }
    return first...last
  }
}

/// What organisations are ranked by.
enum MeasureChoice: String, CaseIterable, ExpressibleByArgument {
  case projects
  case degree
  case strength
  case betweenness
  case pageRank
  case brokers

  var measure: RankQuestion.Measure {
    switch self {
    case .projects: .projects
    case .degree: .degree
    case .strength: .strength
    case .betweenness: .betweenness
    case .pageRank: .pageRank
    case .brokers: .brokers
    }
  }
}
