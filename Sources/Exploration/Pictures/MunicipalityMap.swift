import Foundation
import GraphDrawing
import ProjectModel

/// Where municipalities stand on a picture.
enum MunicipalityMap {
  /// The other municipalities around those that are drawn, so that the land can be recognised.
  static func backdrop(behind nodes: [DiagramNode]) -> [DiagramPoint] {
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
  static func point(_ place: Municipality) -> DiagramPoint {
    DiagramPoint(
      x: place.longitude * cos(middleLatitude * .pi / 180) * pointsPerDegree,
      y: place.latitude * pointsPerDegree)
  }

  /// What stands where, and what the dots are.
  static func sentence(_ frame: PictureFrame) -> String {
    frame.say(
      "Each municipality stands at a point inside it (municipal boundaries of 2014); the faint "
        + "dots are the other municipalities.",
      "Varje kommun står vid en punkt inom kommunen (gränser från 2014); de svaga prickarna är "
        + "övriga kommuner.")
  }

  private static let middleLatitude = 62.0
  /// Smygehuk to Treriksröset are 14 degrees; so many points make a map a little higher than a page of
  /// A4 is, heading and legend included.
  private static let pointsPerDegree = 52.0
  private static let margin = 30.0
}
