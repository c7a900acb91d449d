import Foundation
import Testing

/// The pages' HTML, read by a program that is made to find fault with it.
@Suite(.serialized, .enabled(if: Tidy.isInstalled, "bash .ci/install installs tidy"))
struct MarkupTests {
  @Test(.timeLimit(.minutes(3))) func `tidy has nothing against any page`() async throws {
    let site = try FixtureSite()
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("samband-markup-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (number, address) in (FixtureAddresses.all + ["/nothing"]).enumerated() {
      let file = folder.appendingPathComponent("\(number).html")
      // tidy does not know the elements of SVG, which have tests of their own, nor that since HTML 5.2
      // a name and its value may stand in a division of their list.
      let html = try await site.text(address).replacing(
        /<svg .*<\/svg>/.dotMatchesNewlines(), with: ""
      ).replacing(/<div data-fact="[^"]*">(<dt>.*<\/dd>)<\/div>/) { $0.1 }
      try html.write(to: file, atomically: true, encoding: .utf8)
      let complaints = try Self.complaints(of: file, in: folder)
      #expect(complaints == [], "\(address)")
    }
  }

  private static func complaints(of file: URL, in folder: URL) throws -> [String] {
    let report = folder.appendingPathComponent("report.txt")
    try Data().write(to: report)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Tidy.path)
    process.arguments = ["-errors", "-quiet", "--show-info", "no", file.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: report)
    try process.run()
    process.waitUntilExit()
    return try String(contentsOf: report, encoding: .utf8).split(separator: "\n").map(String.init)
      // An empty cell is allowed, and ARIA 1.1 is younger than tidy 5.6.
      .filter { !$0.contains("trimming empty") && !$0.contains("\"aria-current\"") }
  }
}

/// A program that finds fault with HTML (html-tidy.org).
enum Tidy {
  static let path = "/usr/bin/tidy"
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }
}
