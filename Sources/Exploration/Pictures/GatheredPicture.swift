import GraphAlgorithms
import GraphDrawing
import ProjectModel

/// Bodies that were found together, tied where they share projects.
struct GatheredPicture {
  /// A body with what is said of it.
  struct Member {
    let index: Int
    /// What a pointer shows.
    let tooltip: String
  }

  let nodes: [DiagramNode]
  let edges: [DiagramEdge]
  /// How many pairs of the bodies share projects; those that are drawn are the strongest.
  let tieCount: Int
  /// The number of projects that the strongest tie stands for.
  let strongest: Int

  /// More ties a body than these cannot be followed.
  private static let tiesPerBody = 2

  /// - Complexity: O(ties of the bodies' projects).
  init(_ frame: PictureFrame, view: NetworkView, members: [Member]) {
    nodes = members.map { member in
      frame.body(member.index, tooltip: member.tooltip)
    }
    var pairs: [SharedPair] = []
    view.graph.forEachPair(
      among: members.map(\.index).sorted(), within: view.events,
      mostMembers: NetworkView.mostPairedBodies
    ) { pairs.append($0) }
    pairs.sort {
      (-$0.sharedEventCount, -$0.weight, $0.a, $0.b)
        < (-$1.sharedEventCount, -$1.weight, $1.a, $1.b)
    }
    tieCount = pairs.count
    let strongest = pairs.first?.sharedEventCount ?? 1
    self.strongest = strongest
    edges = pairs.prefix(members.count * Self.tiesPerBody).map { pair in
      frame.tie(
        pair.a, pair.b, style: .sharedProjects,
        projects: view.sharedProjects(of: pair.a, and: pair.b),
        strength: PictureFrame.strength(pair.sharedEventCount, of: strongest))
    }
  }

  /// What the width of the ties means; nothing when all are alike.
  func strengthLegend(_ frame: PictureFrame) -> String? {
    guard strongest > 1 else { return nil }
    return frame.say(
      "Wider: more shared projects, up to \(frame.digits(strongest))",
      "Bredare: fler gemensamma projekt, som mest \(frame.digits(strongest))")
  }

  /// How many of the ties are drawn, in a sentence for captions.
  func tieSentence(_ frame: PictureFrame) -> String {
    frame.say(
      "Ties among them: \(frame.digits(edges.count)) of \(frame.digits(tieCount)), the strongest "
        + "by shared projects.",
      "Samband mellan dem: \(frame.digits(edges.count)) av \(frame.digits(tieCount)), de starkaste "
        + "efter gemensamma projekt.")
  }
}
