import Foundation
public import ProjectModel

/// Judgements as the JSON lines of nomenklatura's resolver: a list of two identifiers (the greater
/// first), the judgement (`positive`, `negative` or `unsure`), a score or `null`, the user and a time.
///
/// The form knows identities only: what is a part of what is not in it.
public enum NomenklaturaFile {
  /// The active judgements of identity, and the pairs somebody was unsure of, as lines.
  public static func text(of judgements: [Judgement], unsure: Set<[String]>) -> String {
    var lines: [(pair: [String], line: String)] = []
    func add(_ a: String, _ b: String, _ word: String, _ user: String?, _ time: String?) {
      // Identifiers are ordered by code points there.
      let pair = [a, b].sorted { $1.unicodeScalars.lexicographicallyPrecedes($0.unicodeScalars) }
      guard pair[0] != pair[1] else { return }
      let line = JSONValue.array(
        pair.map(JSONValue.string) + [.string(word), .null, .text(user), .text(time)])
      lines.append((pair, line.compact))
    }
    for judgement in judgements.sorted() where judgement.isActive && judgement.isOfIdentity {
      var subject = judgement.subject.key
      if judgement.verdict == .different, subject == judgement.object.key {
        subject = ApartKey.key(form: judgement.subject.name, origin: subject)
      }
      add(
        subject, judgement.object.key, judgement.verdict == .same ? "positive" : "negative",
        judgement.author, judgement.day.description)
    }
    for pair in unsure where pair.count == 2 { add(pair[0], pair[1], "unsure", nil, nil) }
    return lines.sorted { ($0.pair[0], $0.pair[1], $0.line) < ($1.pair[0], $1.pair[1], $1.line) }
      .map { $0.line + "\n" }.joined()
  }

  /// A line of the file.
  struct Edge: Hashable {
    let line: Int
    let a: String
    let b: String
    let word: String
    let user: String?
    let day: CalendarDay?
  }

  /// Reads lines; what is no edge is listed and stops nothing.
  static func read(_ text: String) -> (edges: [Edge], problems: [JudgementFile.Problem]) {
    var edges: [Edge] = []
    var problems: [JudgementFile.Problem] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
      guard let list = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [Any],
        list.count >= 3, let a = list[0] as? String, let b = list[1] as? String,
        let word = list[2] as? String, a != b, !a.isEmpty, !b.isEmpty,
        ["positive", "negative", "unsure", "no_judgement"].contains(word)
      else {
        problems.append(
          .init(
            line: index + 1,
            message:
              "this is no line of a resolver, expected two identifiers, positive, negative or "
              + "unsure, a score, a user and a time"))
        continue
      }
      let user = list.count > 4 ? list[4] as? String : nil
      let time = list.count > 5 ? list[5] as? String : nil
      edges.append(
        Edge(
          line: index + 1, a: a, b: b, word: word, user: user.flatMap { $0.isEmpty ? nil : $0 },
          day: time.flatMap { CalendarDay(iso: $0.prefix(10)) }))
    }
    return (edges, problems)
  }

  /// The edges between bodies, with canonical identifiers taken out: what is one with the same
  /// canonical identifier is one body.
  static func betweenBodies(_ edges: [Edge]) -> [Edge] {
    var members: [String: [(key: String, edge: Edge)]] = [:]
    for edge in edges where edge.word == "positive" {
      if isBody(edge.a), !isBody(edge.b) { members[edge.b, default: []].append((edge.a, edge)) }
      if isBody(edge.b), !isBody(edge.a) { members[edge.a, default: []].append((edge.b, edge)) }
    }
    let standIns = members.mapValues { $0.map(\.key).min() ?? "" }
    var result: [Edge] = []
    for canonical in members.keys.sorted() {
      for (key, edge) in members[canonical] ?? [] where key != standIns[canonical] {
        result.append(
          Edge(
            line: edge.line, a: key, b: standIns[canonical] ?? key, word: edge.word,
            user: edge.user, day: edge.day))
      }
    }
    for edge in edges {
      let ends = [edge.a, edge.b].map { isBody($0) ? $0 : standIns[$0] }
      let isMembership = edge.word == "positive" && isBody(edge.a) != isBody(edge.b)
      guard !isMembership, let a = ends[0], let b = ends[1], a != b else { continue }
      result.append(
        Edge(line: edge.line, a: a, b: b, word: edge.word, user: edge.user, day: edge.day))
    }
    return result.sorted { ($0.line, $0.a, $0.b) < ($1.line, $1.a, $1.b) }
  }

  private static func isBody(_ identifier: String) -> Bool {
    identifier.hasPrefix("organisation:") && identifier.utf8.count > "organisation:".utf8.count
  }
}
