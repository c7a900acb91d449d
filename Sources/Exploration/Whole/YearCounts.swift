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
  ///   - projects: The projects; `nil` for all that count, which are kept for a whole store.
  ///   - view: What counts.
  ///   - asked: An organisation that is not counted.
  /// - Returns: The counts.
  static func of(_ projects: [Int]?, in view: NetworkView, except asked: Int?) -> YearCounts {
    if projects == nil, view.isWhole, let kept = kept(in: view.network) { return kept }
    return YearCounts(counting: projects, in: view, except: asked)
  }

  private static func kept(in network: Network) -> YearCounts? {
    guard let years = network.kept(.years), let projects = network.kept(.yearProjectCounts),
      let begun = network.kept(.yearBegunCounts),
      let organisations = network.kept(.yearOrganisationCounts),
      let grants = network.keptNumbers(.yearGrants, as: Int64.self)
    else { return nil }
    let rows = years.indices.map { place in
      TimelineQuestion.Row(
        year: Int(years[place]), projectCount: Int(projects[place]),
        startedCount: Int(begun[place]), organisationCount: Int(organisations[place]),
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
  /// - Complexity: O(ties · years of a project).
  init(counting projects: [Int]?, in view: NetworkView, except asked: Int?) {
    let all = view.network.projects
    let projects = projects ?? all.indices.filter(view.counts)
    let dated = projects.compactMap { project -> DatedProject? in
      guard let first = all.firstYear(project), let last = all.lastYear(project) else { return nil }
      return DatedProject(index: project, first: first, last: max(first, last))
    }
    undated = projects.count - dated.count
    guard let first = dated.lazy.map(\.first).min(), let last = dated.lazy.map(\.last).max() else {
      rows = []
      return
    }
    // By year after the first; a project adds itself where it begins and leaves after its last year.
    var changes = [Int](repeating: 0, count: last - first + 2)
    var begun = [Int](repeating: 0, count: changes.count)
    var grants = [Kronor](repeating: Kronor(0), count: changes.count)
    for project in dated {
      changes[project.first - first] += 1
      changes[project.last - first + 1] -= 1
      begun[project.first - first] += 1
      if let grant = all.grant(project.index) {
        grants[project.first - first] = grants[project.first - first].adding(grant)
      }
    }
    let organisations = Self.organisations(in: dated, from: first, to: last, view, except: asked)
    var running = 0
    rows = (first...last).map { year in
      running += changes[year - first]
      return TimelineQuestion.Row(
        year: year, projectCount: running, startedCount: begun[year - first],
        organisationCount: organisations[year - first], grant: grants[year - first])
    }
  }

  /// A project with the years that it ran in.
  private struct DatedProject {
    let index: Int
    let first: Int
    let last: Int
  }

  /// How many years are counted in one pass over the ties.
  private static let yearsAtOnce = 31

  /// For each year the number of organisations in the projects that ran in it.
  private static func organisations(
    in projects: [DatedProject], from first: Int, to last: Int, _ view: NetworkView,
    except asked: Int?
  ) -> [Int] {
    let traversal = AffiliationTraversal(view.ties.whole)
    return stride(from: first, through: last, by: yearsAtOnce).flatMap { start in
      let end = min(start + yearsAtOnce - 1, last)
      let running = projects.filter { $0.first <= end && $0.last >= start }
      let years = running.map { project -> Int32 in
        let low = max(project.first, start) - start
        let high = min(project.last, end) - start
        return Int32((Int64(2) << high) - (Int64(1) << low))
      }
      return traversal.participantCounts(
        in: running.map(\.index), classes: years, except: asked.map { [$0] } ?? [],
        by: view.ties.filter
      ).prefix(end - start + 1)
    }
  }
}
