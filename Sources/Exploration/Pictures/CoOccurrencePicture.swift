import Foundation
import GraphAlgorithms
public import GraphDrawing
import ProjectModel

extension CoOccurrenceQuestion {
  /// Beyond so many ties a map cannot be read.
  private static let mostTies = 250

  /// Municipalities where they are, tied by the number of projects that list both; organisations
  /// wherever their ties pull them.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    var whole = self
    whole.limit = nil
    let answer = try whole.answer(from: explorer)
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    let shown = Array(answer.rows.prefix(limit ?? Self.mostTies))
    let what = scope == .municipalities ? "municipalities" : "organisations"
    var diagram = Diagram(title: "Which \(what) stand in the same projects")
    diagram.seed = options.seed
    diagram.strengthLegend = "Wider: more common projects"
    diagram.arrangement = options.arrangement ?? (scope == .municipalities ? .fixed : .springs)
    let strongest = shown.first?.count ?? 1
    diagram.nodes = nodes(of: shown, frame)
    diagram.edges = shown.map { row in
      DiagramEdge(
        id: row.a.key + " " + row.b.key, from: row.a.key, to: row.b.key, style: .sameProjects,
        tooltip: "\(row.a.name) and \(row.b.name): "
          + row.projects.map(\.title).joined(separator: ", "),
        strength: PictureFrame.strength(row.count, of: strongest))
    }
    diagram.finding =
      answer.rows.first.map {
        "\(Wording.count(answer.total, "pair")) of \(what) stand in one project; most often "
          + "\($0.a.name) and \($0.b.name) (\(Wording.count($0.count, "project")))."
      } ?? "No two \(what) stand in one project."
    diagram.caption = frame.caption(
      "Shown: \(shown.count) of \(Wording.count(answer.total, "pair"))"
        + (shown.count < answer.total ? ", those with most common projects." : "."),
      scope == .municipalities
        ? "Each municipality stands at a point inside it (municipal boundaries of 2014)." : "")
    return diagram
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
      let municipality = network.municipalities[index]
      let count = network.municipalityGraph.events(of: index).count
      return DiagramNode(
        id: subject.key, label: subject.name, style: .place,
        tooltip: "\(subject.name): \(Wording.count(count, "project"))",
        link: frame.options.link(subject.key), size: 0,
        position: Self.point(municipality, among: network.municipalities))
    }
  }

  /// Degrees to points: a transverse cylinder is close enough over Sweden's width, so a degree of
  /// longitude is shortened by the cosine of the middle latitude of all that are drawn.
  private static func point(_ place: Municipality, among all: [Municipality]) -> DiagramPoint {
    let latitudes = all.map(\.latitude)
    let middle = ((latitudes.min() ?? 60) + (latitudes.max() ?? 60)) / 2
    let height = max(1, (latitudes.max() ?? 60) - (latitudes.min() ?? 60))
    let pointsPerDegree = min(220, mapHeight / height)
    return DiagramPoint(
      x: place.longitude * cos(middle * .pi / 180) * pointsPerDegree,
      y: place.latitude * pointsPerDegree)
  }

  /// The height of a map in points, a little less than a page of A4.
  private static let mapHeight = 640.0
}
