/// Boxes to be placed and what ties them, with nothing of what they show.
struct LayoutTask {
  var sizes: [Size]
  var links: [LayoutLink]
  var seed: Int
  /// Width over height to aim at.
  var aspectRatio: Double
  /// Free space between boxes.
  var gap = 12.0
  /// What a page holds beside each other.
  var greatestWidth = Double.infinity

  /// The part of the task that some of its boxes make.
  func restricted(to members: [Int]) -> LayoutTask {
    var numbers: [Int: Int] = [:]
    for (number, member) in members.enumerated() { numbers[member] = number }
    var part = self
    part.sizes = members.map { sizes[$0] }
    part.links = links.compactMap { link in
      guard let from = numbers[link.from], let to = numbers[link.to] else { return nil }
      return LayoutLink(from: from, to: to, weight: link.weight)
    }
    return part
  }

  /// The boxes' numbers by connected part, parts and members in ascending order.
  var components: [[Int]] {
    var parents = Array(sizes.indices)
    func root(_ start: Int) -> Int {
      var number = start
      while parents[number] != number {
        parents[number] = parents[parents[number]]
        number = parents[number]
      }
      return number
    }
    for link in links {
      let (a, b) = (root(link.from), root(link.to))
      if a != b { parents[max(a, b)] = min(a, b) }
    }
    var places: [Int: Int] = [:]
    var result: [[Int]] = []
    for number in sizes.indices {
      let top = root(number)
      if let place = places[top] {
        result[place].append(number)
      } else {
        places[top] = result.count
        result.append([number])
      }
    }
    return result
  }

  /// For each box, the boxes it is tied to, ascending and each once.
  var neighbors: [[Int]] {
    var result = [[Int]](repeating: [], count: sizes.count)
    for link in links where link.from != link.to {
      result[link.from].append(link.to)
      result[link.to].append(link.from)
    }
    return result.map { list in
      var once: [Int] = []
      for number in list.sorted() where once.last != number { once.append(number) }
      return once
    }
  }
}

/// A tie between two boxes.
struct LayoutLink: Hashable {
  var from: Int
  var to: Int
  /// How much nearer than others the two belong, from 0 on.
  var weight: Double
}
