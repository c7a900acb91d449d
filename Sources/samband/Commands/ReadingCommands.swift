import ArgumentParser
import Exploration
import Foundation
import ProjectModel

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take pages and tables into the store.",
    discussion: """
      Documents that the store holds already are passed over. What was rejected is listed on \
      standard error, and the exit status is then 3.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var reading: ReadingOptions

  @Flag(
    inversion: .prefixedNo,
    help: """
      Find the collaboration clusters as well, or leave that to the first question about them \
      (default: find them in a store of more than three million ties).
      """)
  var clusters: Bool?

  func run() throws {
    let report = try Importing.run(reading, into: store.path)
    try StandardOutput.write(report.summary + "\n")
    if clusters != false, !report.nothingWasRead { try findClusters() }
    try Importing.finish(report)
  }

  private func findClusters() throws {
    let explorer = try store.explorer()
    guard clusters ?? explorer.hasCostlyClusters else { return }
    var bar = ProgressBar()
    defer { bar.end() }
    bar.show(ImportProgress(stage: .clustering, of: 0, of: 0))
    explorer.keepClusters()
    store.tell(of: explorer)
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read pages and tables without storing them, and say what is wrong with them.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case jsonl
  }

  @Option(help: "text: the findings, a line each; jsonl: a record a page.") var format: Format =
    .text
  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Instead of every finding: how many of each kind there are, with examples.")
  var summary = false

  @Flag(
    help:
      "Also find e-mail addresses, telephone numbers and personal identity numbers in what an import would store."
  )
  var personalData = false

  func run() throws {
    let check = PageCheck(
      reader: try reading.reader(), jobs: reading.jobCount, findsPersonalData: personalData)
    var recordCount = 0
    var findingCount = 0
    var isClean = true
    var sum = CheckSummary()
    var bar = ProgressBar()
    // A bar between the lines of an answer would make both unreadable.
    let showsBar = summary || !StandardOutput.isTerminal
    defer { bar.end() }
    let result = try check.run(
      reading.paths, progress: { if showsBar { bar.show($0) } },
      { checked in
        isClean = isClean && checked.isClean
        recordCount += checked.isProject ? 1 : 0
        findingCount += checked.findingCount
        if summary { return sum.add(checked) }
        switch format {
        case .jsonl: try StandardOutput.write(checked.json.compact + "\n")
        case .text:
          for message in checked.messages { try StandardOutput.write(message + "\n") }
        }
      })
    bar.end()
    for problem in result.problems { StandardError.write(problem) }
    if summary {
      sum.end(documentCount: result.documentCount, problems: result.problems)
      try StandardOutput.write(
        format == .jsonl
          ? sum.json.compact + "\n" : TextTable(answer: sum, width: TextTable.usualWidth).text)
    } else if format == .text {
      try StandardOutput.write(
        "\(result.documentCount) documents, \(recordCount) projects, \(findingCount) findings.\n")
    }
    if result.documentCount == 0 { throw ExitStatus.failed }
    if !isClean || !result.problems.isEmpty { throw ExitStatus.rejected }
  }
}

struct ExploreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Read pages and make the first pictures of them.",
    discussion: """
      Writes pictures in reading order, from overview.svg and network.svg to single clusters, bodies \
      and projects, index.html and samband.sqlite. The store is made anew of the pages given.
      """)

  @Option(name: [.short, .long], help: "The folder to write to.") var output = "Output"
  @OptionGroup var picture: PictureChoices
  @OptionGroup var reading: ReadingOptions

  /// What is chosen of every picture, with the command that makes them, the pages apart: the store
  /// says which they were.
  var pictureOptions: PictureOptions {
    var options = picture.options
    var words = ["samband", "explore"]
    if picture.language != .en { words += ["--language", picture.language.rawValue] }
    if let page = picture.page { words += ["--page", page] }
    options.note("command", PictureFacts.command(of: words))
    return options
  }

  func run() throws {
    try FileManager.default.createDirectory(
      atPath: output, withIntermediateDirectories: true)
    let storePath = output + "/samband.sqlite"
    let unfinished = storePath + ".unfinished"
    try Importing.removeStore(at: unfinished)
    defer { try? Importing.removeStore(at: unfinished) }
    let report = try Importing.run(reading, into: unfinished)
    guard report.projectCount > 0 else {
      StandardError.write("samband: no project was read, so there is nothing to explore")
      try Importing.finish(report)
      throw ExitStatus.failed
    }
    let made = try ExplorationReport(
      ofStoreAt: unfinished, rejections: report.rejections, options: pictureOptions)
    for file in made.files {
      try file.data.write(to: URL(fileURLWithPath: output + "/" + file.name), options: .atomic)
    }
    try Importing.removeStore(at: storePath)
    try FileManager.default.moveItem(atPath: unfinished, toPath: storePath)
    for ending in Importing.besides {
      try? FileManager.default.moveItem(atPath: unfinished + ending, toPath: storePath + ending)
    }
    let details = made.files.count { $0.isDetail }
    try StandardOutput.write(
      ([report.summary] + made.findings + ["", "Written to \(output):"]
        + (made.files.filter { !$0.isDetail }.map(\.name) + ["samband.sqlite"]).map { "  " + $0 }
        + (details > 0 ? ["  and \(details) pictures of single clusters, bodies and projects"] : [])
        + [""]).joined(separator: "\n"))
    try Importing.finish(report)
  }
}

struct ResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ResolveQuestion.name,
    abstract: "Say which body a written name means, by which rule and why.",
    discussion: "The name '-' reads names from standard input, one a line.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
    case jsonl
    case csv
  }

  @Argument(help: "Names as written, or - for standard input.") var names: [String]
  @Option(help: "table, json, jsonl or csv.") var format: Format = .table
  @Option(help: "The domain of the owner's e-mail address.") var emailDomain: String?
  @Option(help: "A municipality of the page; may be given several times.")
  var municipality: [String] = []
  @Option(help: "The region of the page.") var region: String?
  @Option(help: "The name's role.") var role: RoleChoice?

  func run() throws {
    let question = ResolveQuestion(
      emailDomain: emailDomain, municipalities: municipality, region: region, role: role?.role)
    if format == .jsonl {
      return try forEachName { try StandardOutput.write(question.row(for: $0).json.compact + "\n") }
    }
    var all: [String] = []
    try forEachName { all.append($0) }
    let answer = question.answer(for: all)
    switch format {
    case .json: try StandardOutput.write(answer.json.indented)
    case .csv: try StandardOutput.write(answer.csv)
    case .table, .jsonl:
      try StandardOutput.write(TextTable(answer: answer, width: TextTable.usualWidth).text)
    }
  }

  private func forEachName(_ body: (String) throws -> Void) throws {
    for name in names {
      if name == "-" {
        while let line = readLine() {
          if !line.isEmpty { try body(line) }
        }
      } else {
        try body(name)
      }
    }
  }
}
