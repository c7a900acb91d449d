import GraphStore
import ProjectModel

/// What a judgement does to the graph as things stand.
public enum JudgementStanding: Hashable, Sendable {
  /// It counts.
  case applied
  /// A later judgement says the opposite of the same bodies.
  case superseded(by: String)
  /// It would go against another judgement, which counts for more.
  case contradicted(by: String)
  /// It speaks of names that mean nothing now, or of one body; the sentence says which.
  case dormant(because: String)
  /// It was taken back.
  case undone

  /// The standing in one word, as in JSON.
  public var word: String {
    switch self {
    case .applied: "applied"
    case .superseded: "superseded"
    case .contradicted: "contradicted"
    case .dormant: "dormant"
    case .undone: "undone"
    }
  }

  /// What is to be said of it in a sentence; empty when it simply counts.
  public var remark: String {
    switch self {
    case .applied, .undone: ""
    case .superseded(let id): "Not applied: \(id) says the opposite and is later."
    case .contradicted(let id):
      "Not applied: it would join what \(id) tells apart, or make a ring of parts."
    case .dormant(let why): "Not applied: \(why)"
    }
  }
}

/// What active judgements give, taken together: a function of the judgements and of what the rules
/// concluded, and of nothing else.
struct JudgementPlan {
  /// What changes in the rules' conclusions.
  var names = JudgedNames()
  /// What became of each judgement, by identifier.
  var standings: [String: JudgementStanding] = [:]
  /// Pairs of bodies that are judged to be two, each by ascending key, with the judgement.
  var different: [[String]: Judgement] = [:]

  /// The body that a node of the plan ended as.
  func final(_ key: String) -> String { finals[key] ?? key }
  var finals: [String: String] = [:]
}
