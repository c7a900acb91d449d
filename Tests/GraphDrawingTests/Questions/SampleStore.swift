import Exploration
import Foundation
import ProjectModel

/// A store of a few pages or of many made-up projects; its folder goes with it.
final class SampleStore: Sendable {
  let explorer: Explorer
  private let folder: URL

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The five fixture pages.
  static let pages = Result { try SampleStore(root.appendingPathComponent("Fixtures/Pages").path) }

  /// 1,200 projects of some 2,000 bodies with two hubs, the same every time.
  static let many = Result { try SampleStore(table: rows(count: 1_200)) }

  /// 2,500 projects with the structure of a whole programme.
  static let programme = Result {
    var programme = SampleProgramme()
    return try SampleStore(table: programme.lines(count: 2_500))
  }

  /// The store of a name that tests are run with.
  static func named(_ name: String) throws -> SampleStore {
    try (name == "pages" ? pages : name == "many" ? many : programme).get()
  }

  private convenience init(table: String) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("samband-picture-tests-" + UUID().uuidString + ".jsonl")
    try Data(table.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try self.init(file.path)
  }

  private init(_ path: String) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("samband-picture-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let store = folder.appendingPathComponent("samband.sqlite").path
    _ = try Importer().run([path], intoStoreAt: store)
    explorer = try Explorer(readingStoreAt: store)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private static func rows(count: Int) -> String {
    var state: UInt64 = 42
    func number(below limit: Int) -> Int {
      // Knuth's linear congruential generator (MMIX); its upper bits are random enough for samples.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let places = MunicipalityRegister.all.sorted { $0.code < $1.code }
    let kinds = [
      "Bygg AB", "Folkhögskola", "Samordningsförbund", "Företagarförening", "Rehab",
      "Utvecklingscentrum för arbetsmarknad och integration", "Coompanion",
    ]
    let first = ["Lind", "Hed", "Kall", "Västra Skogs", "Ör"]
    return (0..<count).map { project in
      let home = number(below: places.count)
      let near = (0..<(2 + number(below: 4))).map {
        places[(home + $0 * (1 + number(below: 2))) % places.count].name
      }
      var bodies = (0..<(1 + number(below: 5))).map { _ in
        "\(first[number(below: first.count)])\(["berg", "vik", "torp"][number(below: 3)]) "
          + "\(kinds[number(below: kinds.count)]) \(near[number(below: near.count)])"
      }
      if number(below: 10) < 4 { bodies.append("Arbetsförmedlingen") }
      if number(below: 10) < 3 { bodies.append("Försäkringskassan") }
      let start = 2008 + number(below: 6)
      func list(_ names: [String]) -> String {
        "[" + names.map { "\"\($0)\"" }.joined(separator: ",") + "]"
      }
      return
        "{\"id\":\(project),\"title\":\"Vägen till arbete \(project)\",\"owner\":\"\(bodies[0])\","
        + "\"partners\":\(list(Array(bodies.dropFirst()))),\"municipalities\":\(list(near)),"
        + "\"start\":\"\(start)-03-01\",\"end\":\"\(start + 1 + number(below: 2))-06-30\","
        + "\"grantSEK\":\(200_000 + number(below: 900) * 1_000)}\n"
    }.joined()
  }
}
