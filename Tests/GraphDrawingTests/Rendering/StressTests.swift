import CGraphviz
import Foundation
import GraphDrawing
import Testing

/// Runs that take minutes: `SAMBAND_STRESS=1 swift test --filter StressTests`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SAMBAND_STRESS"] != nil))
struct StressTests {
  @Test func `ten thousand pictures leave the memory as it was`() throws {
    let diagrams = [
      SampleDiagrams.bipartite, SampleDiagrams.clusters, SampleDiagrams.map, SampleDiagrams.ego,
      SampleDiagrams.path,
    ]
    func draw(_ count: Int) throws {
      for number in 0..<count {
        _ = try DiagramRenderer().render(diagrams[number % diagrams.count], as: .svg)
      }
    }
    // The first pictures load plugins and fonts and fill the allocator's pools.
    try draw(500)
    let before = graphviz_resident_bytes()
    try draw(10_000)
    let after = graphviz_resident_bytes()
    print("resident before \(before >> 10) KB, after \(after >> 10) KB")
    // Graphviz itself keeps 0.34 KB a picture with links and classes.
    #expect(after < before + (16 << 20))
  }
}
