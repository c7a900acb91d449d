import EntityResolution
import Foundation
import PageParsing
import ProjectModel

/// Measures how long it takes to say which body each name of many projects means, and in how much
/// memory.
///
/// `resolving FILE…` reads each file of JSON lines, puts its names into memory, and then resolves them
/// as an import does: every project is shown to the resolver, what all of them tell is decided, every
/// project is resolved, and suggestions are made. One line of JSON for each file; reading is not in
/// the time.
@main
struct Resolving {
  static func main() throws {
    let paths = CommandLine.arguments.dropFirst()
    guard !paths.isEmpty else {
      FileHandle.standardError.write(Data("resolving FILE… needs a file of JSON lines\n".utf8))
      exit(64)
    }
    for path in paths { print(try measure(path)) }
  }

  /// More pairs than anybody will judge, as in an import.
  private static let mostSuggestions = 5_000

  private static func measure(_ path: String) throws -> String {
    let projects = try Projects(path)
    let before = Process.peakMegabytes
    let start = Process.seconds
    var run = ResolutionRun()
    for index in projects.indices { run.observe(projects, index) }
    run.freeze()
    for index in projects.indices { run.resolve(projects, index) }
    let suggestions = run.suggestionCount(limit: mostSuggestions)
    let seconds = Process.seconds - start
    let names = Double(max(2, projects.nameCount))
    return """
      {"path":"\(path)","projects":\(projects.count),"names":\(projects.nameCount),\
      "mentions":\(projects.mentionCount),"resolved":\(run.resolvedCount),\
      "suggestions":\(suggestions),"cpu":\(seconds),\
      "nanosecondsPerNLogN":\(seconds * 1e9 / (names * log2(names))),\
      "megabytesOfNames":\(before),"peakMegabytes":\(Process.peakMegabytes)}
      """
  }
}

/// A resolver at work, asked as an import asks it.
private struct ResolutionRun {
  private var names = CorpusResolver()
  private let places = MunicipalityResolver()
  private var placesByName: [Int: Municipality?] = [:]
  /// Which names have been resolved in a way that stays.
  private var settled: Set<Int> = []
  private(set) var resolvedCount = 0

  mutating func observe(_ projects: Projects, _ index: Int) {
    let project = projects[index]
    let scope = ScopeMark(project.scope)
    var fresh: [Projects.Mention] = []
    for mention in project.mentions where mention.role != .municipality {
      let isKnown =
        mention.role != .owner
        && names.observeAgain(number: mention.name, role: mention.role, scope: scope)
      if !isKnown { fresh.append(mention) }
    }
    if !fresh.isEmpty { names.observe(asked(fresh, project, projects)) }
  }

  mutating func freeze() { names.freeze() }

  mutating func resolve(_ projects: Projects, _ index: Int) {
    let project = projects[index]
    let owner = project.mentions.first { $0.role == .owner }?.name
    let tellsOfOwner = names.tellsOfOwner(NameContext(emailDomain: project.emailDomain))
    var open: [Projects.Mention] = []
    for mention in project.mentions where mention.role != .municipality {
      let isSettled =
        names.isSettled(number: mention.name) && !(tellsOfOwner && mention.name == owner)
      if isSettled, !settled.insert(mention.name).inserted {
        resolvedCount += 1
      } else {
        open.append(mention)
      }
    }
    if !open.isEmpty { resolvedCount += names.resolve(asked(open, project, projects)).count }
  }

  func suggestionCount(limit: Int) -> Int { names.suggestions(limit: limit).count }

  private mutating func asked(
    _ mentions: [Projects.Mention], _ project: Projects.Project, _ projects: Projects
  ) -> ProjectNames {
    var municipalities: [Municipality] = []
    for mention in project.mentions where mention.role == .municipality {
      if placesByName[mention.name] == nil {
        placesByName[mention.name] = .some(
          places.municipality(writtenAs: projects.name(mention.name))?.municipality)
      }
      if let place = placesByName[mention.name] ?? nil { municipalities.append(place) }
    }
    return ProjectNames(
      context: NameContext(
        scope: project.scope, emailDomain: project.emailDomain, municipalities: municipalities,
        region: project.region),
      names: mentions.map { (projects.name($0.name), $0.role) }, numbers: mentions.map(\.name))
  }
}

/// What this process has needed.
private enum Process {
  /// Processor time of all threads.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The most memory resident; 0 where the system does not tell.
  static var peakMegabytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }
}
