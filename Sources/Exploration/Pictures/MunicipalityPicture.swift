import GraphAlgorithms
import GraphDrawing
import ProjectModel

/// One municipality on the map, tied to those that stand in the same projects.
struct MunicipalityPicture {
  let diagram: Diagram

  /// With more, names cover the map.
  private static let mostMunicipalities = 40

  init(of index: Int, filters: Filters, frame: PictureFrame) throws {
    let network = frame.explorer.network
    let graph = network.municipalityGraph
    let events = try filters.events(in: network)
    let subject = network.municipalities[index]
    let projects = graph.events(of: index).count { events?.contains(Int($0)) ?? true }
    let others = graph.coActors(of: [index], within: events)
      .filter { $0.actor != index }
      .sorted {
        (-$0.sharedEventCount, network.municipalities[$0.actor].name)
          < (-$1.sharedEventCount, network.municipalities[$1.actor].name)
      }
    let shown = others.prefix(frame.most(Self.mostMunicipalities))
    let strongest = shown.first?.sharedEventCount ?? 1
    var diagram = frame.diagram(
      frame.say(
        "Which municipalities stand in projects with \(subject.name)",
        "Vilka kommuner som står i projekt med \(subject.name)"), arrangement: .fixed)
    func node(_ municipality: Municipality, count: Int, isEmphasized: Bool = false) -> DiagramNode {
      DiagramNode(
        id: municipality.key, label: municipality.name, style: frame.told(.place),
        tooltip: "\(municipality.name): "
          + frame.count(count, isEmphasized ? .project : .sharedProject),
        link: frame.options.link(municipality.key), size: isEmphasized ? 0.4 : 0,
        position: MunicipalityMap.point(municipality), isEmphasized: isEmphasized)
    }
    diagram.nodes =
      [node(subject, count: projects, isEmphasized: true)]
      + shown.map { node(network.municipalities[$0.actor], count: $0.sharedEventCount) }
    diagram.backdrop = MunicipalityMap.backdrop(behind: diagram.nodes)
    diagram.edges = shown.map { other in
      let municipality = network.municipalities[other.actor]
      return DiagramEdge(
        id: subject.key + " " + municipality.key, from: subject.key, to: municipality.key,
        style: frame.told(.sameProjects),
        tooltip: "\(subject.name) – \(municipality.name), "
          + frame.count(other.sharedEventCount, .sharedProject),
        // Names stand between the lines of a map, so the widest is not wide.
        strength: PictureFrame.strength(other.sharedEventCount, of: strongest) * 0.4)
    }
    diagram.strengthLegend = frame.say(
      "Wider: more common projects, up to \(frame.digits(strongest))",
      "Bredare: fler gemensamma projekt, som mest \(frame.digits(strongest))")
    let count = frame.count(projects, .project)
    diagram.finding =
      others.first.map { first in
        let name = network.municipalities[first.actor].name
        let shared = frame.digits(first.sharedEventCount)
        return frame.say(
          "\(subject.name) stands in \(count) with \(frame.count(others.count, .municipality)); most "
            + "often with \(name) (\(shared)).",
          "\(subject.name) står i \(count) med \(frame.count(others.count, .municipality)); oftast "
            + "med \(name) (\(shared)).")
      }
      ?? frame.say(
        "\(subject.name) stands in \(count), alone in each.",
        "\(subject.name) står i \(count), ensam i varje.")
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(frame.digits(shown.count)) of \(frame.count(others.count, .municipality))"
          + (shown.count < others.count ? ", those with most common projects." : "."),
        "Visas: \(frame.digits(shown.count)) av \(frame.count(others.count, .municipality))"
          + (shown.count < others.count ? ", de med flest gemensamma projekt." : ".")),
      MunicipalityMap.sentence(frame))
    self.diagram = diagram
  }
}
