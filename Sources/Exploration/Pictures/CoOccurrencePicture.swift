import Foundation
import GraphAlgorithms
public import GraphDrawing
import ProjectModel

extension CoOccurrenceQuestion {
  /// Beyond so many ties a map's names drown in lines; organisations drown sooner.
  private static let mostTiesOnMap = 130
  private static let mostTies = 60

  /// Municipalities where they are, or as a matrix, by the number of projects that list both;
  /// organisations wherever their ties pull them.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    if scope == .municipalities, options.form == .matrix {
      var whole = self
      whole.limit = nil
      return MatrixPicture(try whole.answer(from: explorer), limit: limit, frame: frame).diagram
    }
    let isMap = scope == .municipalities
    var asked = self
    asked.limit = limit ?? (isMap ? Self.mostTiesOnMap : frame.most(Self.mostTies))
    let answer = try asked.answer(from: explorer)
    let shown = answer.rows
    var diagram = frame.diagram(
      isMap
        ? frame.say(
          "Which municipalities stand in the same projects",
          "Vilka kommuner som står i samma projekt")
        : frame.say(
          "Which organisations stand in the same projects",
          "Vilka aktörer som står i samma projekt"),
      arrangement: isMap ? .fixed : .springs)
    let strongest = shown.first?.count ?? 1
    diagram.strengthLegend = frame.say(
      "Wider: more common projects, up to \(frame.digits(strongest))",
      "Bredare: fler gemensamma projekt, som mest \(frame.digits(strongest))")
    diagram.nodes = nodes(of: shown, frame)
    if isMap { diagram.backdrop = Self.backdrop(behind: diagram.nodes) }
    diagram.edges = shown.map { row in
      DiagramEdge(
        id: row.a.key + " " + row.b.key, from: row.a.key, to: row.b.key,
        style: frame.told(.sameProjects),
        tooltip: "\(row.a.name) – \(row.b.name), \(frame.count(row.count, .project)): "
          + row.projects.prefix(6).map(\.title).joined(separator: "; "),
        // Names stand between the lines of a map, so the widest is not wide.
        strength: PictureFrame.strength(row.count, of: strongest) * (isMap ? 0.4 : 0.8))
    }
    diagram.finding = Self.finding(answer, frame)
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(frame.digits(shown.count)) of \(frame.count(answer.total, .pair))"
          + (shown.count < answer.total ? ", those with most common projects." : "."),
        "Visas: \(frame.digits(shown.count)) av \(frame.count(answer.total, .pair))"
          + (shown.count < answer.total ? ", de med flest gemensamma projekt." : ".")),
      isMap
        ? frame.say(
          "Each municipality stands at a point inside it (municipal boundaries of 2014); the faint "
            + "dots are the other municipalities.",
          "Varje kommun står vid en punkt inom kommunen (gränser från 2014); de svaga prickarna är "
            + "övriga kommuner.") : "")
    return diagram
  }

  static func finding(_ answer: Answer<Row>, _ frame: PictureFrame) -> String {
    guard let first = answer.rows.first else {
      return frame.say("No two stand in one project.", "Inga två står i samma projekt.")
    }
    let isPlaces = first.a.kind == "place"
    let pairs = frame.count(answer.total, .pair)
    let count = frame.count(first.count, .project)
    return frame.say(
      "\(pairs) of \(isPlaces ? "municipalities" : "organisations") stand in one project; most often "
        + "\(first.a.name) and \(first.b.name) (\(count)).",
      "\(pairs) av \(isPlaces ? "kommuner" : "aktörer") står i samma projekt; oftast "
        + "\(first.a.name) och \(first.b.name) (\(count)).")
  }

  private func nodes(of rows: [Row], _ frame: PictureFrame) -> [DiagramNode] {
    let network = frame.explorer.network
    var seen: Set<String> = []
    let subjects = rows.flatMap { [$0.a, $0.b] }.filter { seen.insert($0.key).inserted }
      .sorted { $0.key < $1.key }
    return subjects.compactMap { subject in
      if let index = network.organisationIndex(key: subject.key) {
        return frame.body(index, tooltip: subject.name)
      }
      guard let index = network.municipalities.firstIndex(where: { $0.key == subject.key }) else {
        return nil
      }
      let count = network.municipalityGraph.events(of: index).count
      return DiagramNode(
        id: subject.key, label: subject.name, style: frame.told(.place),
        tooltip: "\(subject.name): \(frame.count(count, .project))",
        link: frame.options.link(subject.key), size: 0,
        position: Self.point(network.municipalities[index]))
    }
  }

  /// The other municipalities around those that are drawn, so that the land can be recognised.
  private static func backdrop(behind nodes: [DiagramNode]) -> [DiagramPoint] {
    let drawn = nodes.compactMap(\.position)
    guard let left = drawn.map(\.x).min(), let right = drawn.map(\.x).max(),
      let bottom = drawn.map(\.y).min(), let top = drawn.map(\.y).max()
    else { return [] }
    let known = Set(nodes.map(\.id))
    return MunicipalityRegister.all.filter { !known.contains($0.key) }.map(point).filter {
      $0.x > left - margin && $0.x < right + margin && $0.y > bottom - margin
        && $0.y < top + margin
    }
  }

  /// Degrees to points: a transverse cylinder is close enough over Sweden's width, so a degree of
  /// longitude is shortened by the cosine of the country's middle latitude.
  private static func point(_ place: Municipality) -> DiagramPoint {
    DiagramPoint(
      x: place.longitude * cos(middleLatitude * .pi / 180) * pointsPerDegree,
      y: place.latitude * pointsPerDegree)
  }

  private static let middleLatitude = 62.0
  /// Smygehuk to Treriksröset are 14 degrees; so many points make a map a little higher than a page of
  /// A4 is, heading and legend included.
  private static let pointsPerDegree = 52.0
  private static let margin = 30.0
}
