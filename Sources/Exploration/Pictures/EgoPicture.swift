import GraphAlgorithms
import GraphDrawing
import ProjectModel

/// The network around one body, in rings by distance: its closest partners, and with a radius above
/// one theirs.
struct EgoPicture {
  let diagram: Diagram

  /// More bodies than this in a ring hide each other's ties.
  private static let mostPartners = 14
  private static let mostFurther = 8

  init(_ question: NetworkQuestion, view: NetworkView, frame: PictureFrame) throws {
    let network = frame.explorer.network
    let asked = try frame.explorer.organisation(question.center ?? "", level: question.level)
    let center = asked.index
    let own = view.projects(of: center, allRoles: true)
    let partners = Self.ranked(
      [center], in: view, limit: question.limit ?? frame.most(Self.mostPartners)
    ) { $0 != center }
    let first = partners.shown.map(\.actor)
    var further: [Int] = []
    var furtherCount = 0
    if question.radius > 1 {
      let found = view.graph.egoNetwork(
        of: [center], radius: question.radius, within: view.events)
      furtherCount = found.actors.count - 1 - partners.total
      let distances = Dictionary(
        uniqueKeysWithValues: zip(found.actors, found.distances).lazy.filter { $0.1 < 2 })
      further = Self.ranked(
        first, in: view, limit: question.limit ?? frame.most(Self.mostFurther)
      ) { distances[$0] == nil }.shown.map(\.actor)
    }
    var diagram = frame.diagram(
      frame.say(
        "The partner network around \(asked.subject.name)",
        "Samarbetena kring \(asked.subject.name)"),
      arrangement: .rings(center: asked.subject.key))
    let bodies = [center] + first + further
    diagram.nodes = bodies.enumerated().map { place, index in
      let count = view.projects(of: index).count
      return frame.body(
        index, size: place == 0 ? 1 : 0, isEmphasized: place == 0,
        tooltip: "\(network.organisations[index].name): \(frame.count(count, .project))")
    }
    let ties = Self.ties(among: bodies, innerCount: 1 + first.count, in: view)
    let strongest = ties.map(\.projects.count).max() ?? 1
    diagram.edges = ties.map { tie in
      frame.tie(
        tie.a, tie.b, style: tie.a == center ? .sharedProjects : .furtherProjects,
        projects: tie.projects,
        strength: PictureFrame.strength(tie.projects.count, of: strongest))
    }
    diagram.strengthLegend = frame.say(
      "Wider: more shared projects, up to \(frame.digits(strongest))",
      "Bredare: fler gemensamma projekt, som mest \(frame.digits(strongest))")
    let hidden = partners.total - first.count + furtherCount - further.count
    if hidden > 0 { diagram.nodes.append(frame.rest(hidden)) }
    diagram.finding =
      partners.shown.first.map { best in
        let name = network.organisations.name(best.actor)
        let shared = frame.count(best.sharedEventCount, .sharedProject)
        return frame.say(
          "\(asked.subject.name) worked with \(frame.count(partners.total, .body)) in "
            + "\(frame.count(own.count, .project)); most often with \(name) (\(shared)).",
          "\(asked.subject.name) har arbetat med \(frame.count(partners.total, .body)) i "
            + "\(frame.count(own.count, .project)); oftast med \(name) (\(shared)).")
      }
      ?? frame.say(
        "Nobody shares a project with \(asked.subject.name).",
        "Ingen har ett gemensamt projekt med \(asked.subject.name).")
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(frame.digits(first.count)) of \(frame.count(partners.total, .body)) one step away"
          + (furtherCount > 0
            ? " and \(frame.digits(further.count)) of \(frame.digits(furtherCount)) further away"
            : "")
          + ", those with most shared projects; between them each body's closest tie (cosine of shared projects).",
        "Visas: \(frame.digits(first.count)) av \(frame.count(partners.total, .body)) ett steg bort"
          + (furtherCount > 0
            ? " och \(frame.digits(further.count)) av \(frame.digits(furtherCount)) längre bort"
            : "")
          + ", de med flest gemensamma projekt; mellan dem varje aktörs närmaste samband (cosinus av gemensamma projekt)."
      ),
      frame.levelSentence(question.level))
    self.diagram = diagram
  }

  /// The partners of some bodies by the number of projects shared with any of them, the first of them
  /// and how many there are.
  private static func ranked(
    _ bodies: [Int], in view: NetworkView, limit: Int, where isWanted: (Int) -> Bool
  ) -> (shown: [CoActor], total: Int) {
    let all = view.graph.coActors(of: bodies, within: view.events).filter { isWanted($0.actor) }
    let places = view.network.nameRanks
    return (
      all.best(limit) {
        (-$0.sharedEventCount, places[$0.actor]) < (-$1.sharedEventCount, places[$1.actor])
      }, all.count
    )
  }

  private struct Tie {
    let a: Int
    let b: Int
    let projects: [Int]
  }

  /// All ties of the centre, and of every other body its closest to another that is drawn.
  private static func ties(among bodies: [Int], innerCount: Int, in view: NetworkView) -> [Tie] {
    let events = bodies.map { body in
      view.graph.events(of: body).map(Int.init).filter(view.counts)
    }
    var result: [Tie] = []
    var isTied: Set<[Int]> = []
    func shared(_ a: Int, _ b: Int) -> [Int] { view.common(events[a], with: [bodies[b]]) }
    for place in bodies.indices.dropFirst() where place < innerCount {
      let projects = shared(0, place)
      if !projects.isEmpty {
        result.append(Tie(a: bodies[0], b: bodies[place], projects: projects))
      }
    }
    for place in bodies.indices.dropFirst() {
      // A body further out hangs on one of the first ring.
      var best: (place: Int, projects: [Int], closeness: Double)?
      for other in 1..<innerCount where other != place {
        let projects = shared(place, other)
        // Against the numbers of projects, or everybody's closest would be the same hub.
        let closeness =
          Double(projects.count)
          / (Double(max(1, events[place].count)) * Double(max(1, events[other].count))).squareRoot()
        if projects.count > (place < innerCount ? 1 : 0), closeness > best?.closeness ?? 0 {
          best = (other, projects, closeness)
        }
      }
      guard let best, isTied.insert([place, best.place].sorted()).inserted else { continue }
      result.append(Tie(a: bodies[place], b: bodies[best.place], projects: best.projects))
    }
    return result
  }
}
