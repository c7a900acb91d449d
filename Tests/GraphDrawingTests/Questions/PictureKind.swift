import Exploration
import Foundation
import GraphDrawing
import Testing

/// Every kind of picture that questions have.
enum PictureKind: String, CaseIterable, Sendable {
  case overview, network, backbone, around, clusters, cluster, whoWorkedWith, sharedPartners, path
  case map, matrix, organisations, timeline, timelineOfOne, compare, project, municipality
  case rank, search

  /// Whether its nodes are boxes with their words inside, which must not share ground.
  var hasBoxes: Bool {
    switch self {
    case .map, .matrix, .timeline, .timelineOfOne, .municipality, .rank: false
    default: true
    }
  }

  func diagram(
    of explorer: Explorer, options: PictureOptions = PictureOptions()
  ) throws -> Diagram? {
    var options = options
    let hub = "Arbetsförmedlingen"
    switch self {
    case .overview:
      options.detail = .clusters
      return try NetworkQuestion().picture(from: explorer, options: options)
    case .network: return try NetworkQuestion().picture(from: explorer, options: options)
    case .backbone:
      return try NetworkQuestion(backboneAt: 0.05).picture(from: explorer, options: options)
    case .around:
      return try NetworkQuestion(around: hub, radius: 2).picture(from: explorer, options: options)
    case .clusters: return try ClustersQuestion().picture(from: explorer, options: options)
    case .cluster:
      options.cluster = try ClustersQuestion(limit: 1).answer(from: explorer).rows.first?.id
      return try ClustersQuestion().picture(from: explorer, options: options)
    case .whoWorkedWith:
      return try WhoWorkedWithQuestion(organisation: hub).picture(from: explorer, options: options)
    case .sharedPartners:
      return try SharedPartnersQuestion(organisations: [hub, "Försäkringskassan"])
        .picture(from: explorer, options: options)
    case .path:
      let rows = try NetworkQuestion().answer(from: explorer).rows
      return try PathQuestion(from: rows.last?.a.key ?? "", to: rows.last?.b.key ?? "")
        .picture(from: explorer, options: options)
    case .map: return try CoOccurrenceQuestion().picture(from: explorer, options: options)
    case .matrix:
      options.form = .matrix
      return try CoOccurrenceQuestion().picture(from: explorer, options: options)
    case .organisations:
      return try CoOccurrenceQuestion(scope: .organisations)
        .picture(from: explorer, options: options)
    case .timeline: return try TimelineQuestion().picture(from: explorer, options: options)
    case .timelineOfOne:
      return try TimelineQuestion(organisation: hub).picture(from: explorer, options: options)
    case .compare:
      return try CompareQuestion(.periods(2009...2010, 2012...2014))
        .picture(from: explorer, options: options)
    case .rank: return try RankQuestion().picture(from: explorer, options: options)
    case .search:
      return try SearchQuestion(text: "kommun").picture(from: explorer, options: options)
    case .municipality:
      let pair = try #require(try CoOccurrenceQuestion(limit: 1).answer(from: explorer).rows.first)
      return try ShowQuestion(subject: pair.a.key).picture(from: explorer, options: options)
    case .project:
      let row = try WhoWorkedWithQuestion(organisation: hub, limit: 1).answer(from: explorer).rows[
        0]
      return try ShowQuestion(subject: row.projects[0].key).picture(
        from: explorer, options: options)
    }
  }
}
