import Foundation

/// A path with wildcards, as shells know them, for patterns that no shell has expanded.
///
/// ```
/// pages/*.txt   pages/0[0-4]?.txt   archive/**/*.html
/// ```
///
/// `*` stands for any characters of a name, `?` for one, `[a-c]` and `[!a]` for one of a set, and a
/// part that is `**` for any number of folders. Hidden files need a written dot. Links to folders are
/// not followed by `**`.
struct GlobPattern {
  private let parts: [String]
  private let isAbsolute: Bool

  /// Whether a path holds a wildcard at all.
  static func isPattern(_ path: String) -> Bool {
    path.contains { "*?[".contains($0) }
  }

  init(_ pattern: String) {
    parts = pattern.split(separator: "/").map(String.init).filter { $0 != "." }
    isAbsolute = pattern.hasPrefix("/")
  }

  /// The files and folders that the pattern means, sorted, each once.
  func paths() -> [String] {
    var found: Set<String> = []
    walk(from: isAbsolute ? "/" : "", parts[...], into: &found)
    return found.sorted()
  }

  private func walk(from folder: String, _ parts: ArraySlice<String>, into found: inout Set<String>)
  {
    guard let part = parts.first else {
      if !folder.isEmpty { found.insert(folder) }
      return
    }
    let rest = parts.dropFirst()
    if part == "**" {
      walk(from: folder, rest, into: &found)
      for name in Self.names(in: folder) where !name.hasPrefix(".") {
        let path = Self.joined(folder, name)
        if FileStatus(ofLinkItself: path)?.kind == .folder {
          walk(from: path, parts, into: &found)
        }
      }
    } else if Self.isPattern(part) {
      for name in Self.names(in: folder)
      where part.hasPrefix(".") == name.hasPrefix(".") && Self.matches(name, part) {
        walk(from: Self.joined(folder, name), rest, into: &found)
      }
    } else {
      let path = Self.joined(folder, part)
      if FileStatus(of: path) != nil { walk(from: path, rest, into: &found) }
    }
  }

  private static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder == "/" ? "/" + name : folder + "/" + name
  }

  /// Whether a name fits a pattern without slashes.
  ///
  /// - Complexity: O(n·m): only the last `*` is ever tried again.
  static func matches(_ name: String, _ pattern: String) -> Bool {
    let name = Array(name)
    let pattern = Array(pattern)
    var (at, inside) = (0, 0)
    var lastStar: (at: Int, inside: Int)?
    while at < name.count {
      if inside < pattern.count, pattern[inside] == "*" {
        lastStar = (at, inside)
        inside += 1
      } else if let next = step(name[at], pattern, inside) {
        at += 1
        inside = next
      } else if let star = lastStar {
        at = star.at + 1
        inside = star.inside + 1
        lastStar = (at, star.inside)
      } else {
        return false
      }
    }
    return pattern[inside...].allSatisfy { $0 == "*" }
  }

  /// Where the pattern goes on when one character fits; `nil` when it does not.
  private static func step(_ character: Character, _ pattern: [Character], _ start: Int) -> Int? {
    guard start < pattern.count else { return nil }
    switch pattern[start] {
    case "?": return start + 1
    case "[":
      let isNegated = start + 1 < pattern.count && "!^".contains(pattern[start + 1])
      let first = start + (isNegated ? 2 : 1)
      // A bracket right at the beginning belongs to the set; a set without an end is a bracket.
      guard first < pattern.count, let end = pattern[(first + 1)...].firstIndex(of: "]") else {
        return character == "[" ? start + 1 : nil
      }
      return set(pattern[first..<end], holds: character) != isNegated ? end + 1 : nil
    default: return pattern[start] == character ? start + 1 : nil
    }
  }

  private static func set(_ set: ArraySlice<Character>, holds character: Character) -> Bool {
    var rest = set
    while let low = rest.popFirst() {
      if rest.first == "-", rest.count > 1 {
        rest.removeFirst()
        let high = rest.removeFirst()
        if low <= high, (low...high).contains(character) { return true }
      } else if low == character {
        return true
      }
    }
    return false
  }
}
