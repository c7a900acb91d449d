import ArgumentParser

/// The root of the command line.
struct Samband: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "samband",
    abstract: "Who worked with whom in publicly funded projects, with the line behind every tie.",
    discussion: """
      Read pages with 'explore' or 'import', then ask. The store is Output/samband.sqlite unless \
      --store or the environment variable SAMBAND_STORE says otherwise. Exit status: 0 answered, \
      1 failed, 2 a name was not found or is ambiguous, 3 something was rejected, 64 wrong usage.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Reading pages",
        subcommands: [
          ExploreCommand.self, ImportCommand.self, CheckCommand.self, ResolveCommand.self,
        ]),
      CommandGroup(
        name: "Asking",
        subcommands: [
          WhoWorkedWithCommand.self, SharedPartnersCommand.self, CoOccurrenceCommand.self,
          ClustersCommand.self, PathCommand.self, NetworkCommand.self, ShowCommand.self,
          RankCommand.self, ComponentsCommand.self, CompareCommand.self, TimelineCommand.self,
          SearchCommand.self,
          ExplainCommand.self, StatsCommand.self,
        ]),
      CommandGroup(
        name: "Checking pictures", subcommands: [VerifyCommand.self, DrawCommand.self]),
      CommandGroup(name: "Into other tools", subcommands: [ExportCommand.self]),
      CommandGroup(name: "Judging names", subcommands: [NamesCommand.self]),
      CommandGroup(name: "This machine", subcommands: [DoctorCommand.self]),
      CommandGroup(name: "In a browser", subcommands: [ServeCommand.self]),
    ])
}
