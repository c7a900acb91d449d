import Foundation
import GraphStore
import ProjectModel
import Testing

/// The name index against a search that looks at every text.
@Suite struct NameIndexTests {
  private struct Named {
    let name: String
    let projectCount: Int
    let key: String
    var folded: String { TextFolding.folded(name) }
  }

  private func named(_ network: StoredNetwork) -> [Named] {
    let places = Dictionary(
      uniqueKeysWithValues: network.organisations.enumerated().map { ($1.key, $0) })
    func chain(_ index: Int) -> [Int] {
      let parent = network.organisations[index].parentKey.flatMap { places[$0] }
      return [index] + (parent.map(chain) ?? [])
    }
    return network.organisations.enumerated().map { index, body in
      // A whole body counts with its parts, a part for itself.
      let isWhole = chain(index).count == 1
      return Named(
        name: body.name,
        projectCount: Set(
          network.affiliations.filter {
            isWhole ? chain($0.organisation).last == index : $0.organisation == index
          }.map(\.project)
        ).count,
        key: body.key)
    }
      + network.projects.map { Named(name: $0.title, projectCount: 1, key: $0.key) }
      + network.municipalities.enumerated().map { index, place in
        Named(
          name: place.name,
          projectCount: network.locations.filter { $0.municipality == index }.count,
          key: place.key)
      }
  }

  private func match(_ wanted: String, _ text: String) -> SearchHit.Match? {
    if text == wanted { return .exact }
    if text.hasPrefix(wanted) { return .prefix }
    if text.contains(" " + wanted) || text.contains("-" + wanted) { return .word }
    return text.contains(wanted) ? .fragment : nil
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `finds what a look at every text finds, in the same order`(seed: UInt64) throws {
    let temporary = try TemporaryStore.random(seed: seed, projectCount: 20)
    let all = named(try temporary.store.network())
    let index = NameIndex(try temporary.store.openGraphFile().file)
    #expect(index.subjectCount == all.count)
    let queries = [
      "a", "berg", "Berg", "kommun", "bro f", "bro folkhögskola", "o folk", "al", "ål", "dahl",
      "-dahl", "g-d", "Projekt 3", "projekt", "3", "rehab i ö", "i o", "Växjö", "habo", "-", "zzz",
      "Älvsbro folkhögskola", "äl", "eka-dahl ab", "dahl ab", "skola", "ojekt 1", "",
    ]
    for query in queries {
      let wanted = TextFolding.folded(query)
      let expected = all.enumerated().compactMap { number, named in
        match(wanted, named.folded).map { (number: number, match: $0, named: named) }
      }.sorted {
        ($0.match, -$0.named.projectCount, $0.named.name, $0.named.key)
          < ($1.match, -$1.named.projectCount, $1.named.name, $1.named.key)
      }.filter { _ in !wanted.isEmpty }
      let found = index.find(query, limit: nil)
      #expect(found.hits.map(\.subject) == expected.map(\.number), "\(query)")
      #expect(found.hits.map(\.match) == expected.map(\.match), "\(query)")
      #expect(found.hits.map(\.projectCount) == expected.map(\.named.projectCount), "\(query)")
      #expect(found.total == expected.count)
      let first = index.find(query, limit: 3)
      #expect(first.hits == Array(found.hits.prefix(3)) && first.total == found.total)
      #expect(
        Set(index.exact(query)) == Set(expected.filter { $0.match == .exact }.map(\.number)))
    }
  }

  @Test func `a written form finds the body that it means`() throws {
    let temporary = try TemporaryStore()
    try temporary.add("a.txt", title: "A", owner: "Atrium", partners: ["Bryggeriet"])
    try temporary.conclude()
    let names = NameIndex(try temporary.store.openGraphFile().file)
    #expect(names.find("brygg", limit: nil).hits.map(\.match) == [.prefix])
  }

  @Test(arguments: [
    ("Älvsbro folkhögskla", "Älvsbro folkhögskola"),
    ("alvsbor folkhogskola", "Älvsbro folkhögskola"),
    ("Cederr-Dahl AB", "Ceder-Dahl AB"), ("Bregbjörk", "Bergbjörk"),
  ])
  func `a misspelt name has the nearest first`(written: String, meant: String) throws {
    let temporary = try TemporaryStore()
    try temporary.add(
      "a.txt", title: "A", owner: "Älvsbro folkhögskola",
      partners: ["Ceder-Dahl AB", "Bergbjörk", "Ekabjörk", "Ålbro folkhögskola", "Bergbjörken"])
    try temporary.conclude()
    let file = try temporary.store.openGraphFile().file
    let near = NameIndex(file).similar(to: written, limit: 3)
    let names = file.texts(starts: .organisationNameStarts, bytes: .organisationNames)
    #expect(near.first.map { names[$0.subject] } == meant)
    #expect(near.allSatisfy { $0.match == .similar })
    #expect(NameIndex(file).similar(to: "något helt annat", limit: 3).isEmpty)
  }

  @Test(arguments: [
    ("Älvsbrofolkhögskola", ["Älvsbro folkhögskola", "Ålbro folkhögskola"]),
    ("cederdahl ab", ["Ceder-Dahl AB"]), ("Berg björk", ["Bergbjörk"]), ("Be", []),
    ("något helt annat", []),
  ])
  func `words run together or cut apart are found by their letters`(
    written: String, near: [String]
  ) throws {
    let temporary = try TemporaryStore()
    try temporary.add(
      "a.txt", title: "Berg björ", owner: "Älvsbro folkhögskola",
      partners: ["Ceder-Dahl AB", "Bergbjörk", "Ålbro folkhögskola"])
    try temporary.conclude()
    let file = try temporary.store.openGraphFile().file
    let names = file.texts(starts: .organisationNameStarts, bytes: .organisationNames)
    let found = NameIndex(file).alike(to: written, limit: 3) { $0 < names.count }
    #expect(found.map { names[$0.subject] } == near)
  }
}
