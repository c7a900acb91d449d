import GraphAlgorithms
import GraphStore
import ProjectModel

/// Projects, organisations and grants per year, from the first year in which a project ran to the last.
struct YearCounts {
  /// The years, oldest first.
  let rows: [TimelineQuestion.Row]
  /// How many of the projects have no day.
  let undated: Int

  /// What some projects come to.
  ///
  /// - Parameters:
  ///   - projects: The projects; `nil` for all that count. Of a whole store, and of a role's ties, what they
  ///     come to is kept, and so are the organisations of the years in which every project counts.
  ///   - view: What counts.
  ///   - asked: An organisation that is not counted.
  /// - Returns: The counts.
  static func of(_ projects: [Int]?, in view: NetworkView, except asked: Int?) -> YearCounts {
    guard projects == nil, let kept = kept(of: view) else {
      return YearCounts(counting: projects, in: view, except: asked)
    }
    return view.events == nil
      ? kept : YearCounts(counting: nil, in: view, except: nil, knowing: kept.rows)
  }

  /// What all projects come to; the organisations by the ties of the view.
  private static func kept(of view: NetworkView) -> YearCounts? {
    let network = view.network
    guard let row = view.keptRow,
      let years = network.kept(.years), let projects = network.kept(.yearProjectCounts),
      let begun = network.kept(.yearBegunCounts),
      let organisations = network.kept(.yearOrganisationCounts),
      let grants = network.keptNumbers(.yearGrants, as: Int64.self)
    else { return nil }
    let rows = years.indices.map { place in
      TimelineQuestion.Row(
        year: Int(years[place]), projectCount: Int(projects[place]),
        startedCount: Int(begun[place]),
        organisationCount: Int(organisations[row * years.count + place]),
        grant: Kronor(Int(grants[place])))
    }
    // Every project that has a day begins in one of the years.
    return YearCounts(
      rows: rows, undated: network.projects.count - rows.reduce(0) { $0 + $1.startedCount })
  }

  private init(rows: [TimelineQuestion.Row], undated: Int) {
    self.rows = rows
    self.undated = undated
  }

  /// Counts what some projects come to.
  ///
  /// - Parameters:
  ///   - projects: The projects; `nil` for all that count.
  ///   - view: What counts.
  ///   - asked: An organisation that is not counted.
  ///   - known: What all projects come to, as far as it is known.
  /// - Complexity: O(ties of the projects), and O(projects).
  init(
    counting projects: [Int]?, in view: NetworkView, except asked: Int?,
    knowing known: [TimelineQuestion.Row] = []
  ) {
    let all = view.network.projects
    var tally = YearTally(
      all, capacity: projects?.count ?? view.events?.allowedCount ?? all.count)
    if let projects {
      for project in projects { tally.add(project) }
    } else if let events = view.events {
      events.forEach { tally.add($0) }
    } else {
      for project in all.indices { tally.add(project) }
    }
    undated = tally.undated
    guard let span = tally.span else {
      rows = []
      return
    }
    let isWhole = projects == nil ? view.wholeYears(of: known) : []
    let kept = Dictionary(uniqueKeysWithValues: known.map { ($0.year, $0.organisationCount) })
    let organisations = tally.organisationCounts(
      in: span.filter { !isWhole.contains($0) }, view, except: asked
    ).merging(kept) { counted, _ in counted }
    rows = tally.years(in: span).map { year in
      TimelineQuestion.Row(
        year: year.year, projectCount: year.running, startedCount: year.begun,
        organisationCount: organisations[year.year] ?? 0, grant: year.grant)
    }
  }
}

extension NetworkView {
  /// The years in which every project that ran counts, if it is known in which years any did.
  fileprivate func wholeYears(of known: [TimelineQuestion.Row]) -> Set<Int> {
    guard let first = known.first?.year, known.count <= 64, let events else { return [] }
    // A bit for each year in which a project ran that does not count.
    var touched: UInt64 = 0
    events.forEachDenied { project in
      guard let years = network.projects.years(project) else { return }
      guard years.lowerBound >= first, years.upperBound < first + known.count else {
        // A forged file: what it says of its years is worth nothing.
        touched = .max
        return
      }
      touched |= (2 << UInt64(years.upperBound - first)) &- (1 << UInt64(years.lowerBound - first))
    }
    return Set(known.indices.filter { touched >> UInt64($0) & 1 == 0 }.map { first + $0 })
  }
}
