import Foundation
import GraphDrawing
import Testing

/// What a drawing process may not do to the one that asked for it.
@Suite struct IsolationTests {
  private func outcome(
    _ executable: String, _ arguments: [String], seconds: Double = 5,
    diagram: Diagram = SampleDiagrams.path
  ) -> DrawingError? {
    let renderer = IsolatedRenderer(
      executable: executable, arguments: arguments, limits: IsolationLimits(seconds: seconds))
    do {
      _ = try renderer.render(diagram, as: .svg)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a drawing that does not end is ended, and the error says what was tried`() throws {
    let error = try #require(outcome("/bin/sleep", ["60"], seconds: 0.6))
    guard case .outOfTime(let seconds, let tried) = error.reason else {
      Issue.record("\(error)")
      return
    }
    #expect(seconds == 0.6)
    // The sample is laid out in layers, so dot comes first.
    #expect(tried == [.dot, .neato, .sfdp])
    #expect(error.description.contains("dot, neato, sfdp"))
  }

  @Test(arguments: [
    ("/bin/false", [String]()), ("/nonexistent/program", []), ("/bin/echo", ["no reply"]),
  ])
  func `a program that does not draw is one clear error`(
    executable: String, arguments: [String]
  ) throws {
    let error = try #require(outcome(executable, arguments))
    guard case .childFailed(let text) = error.reason else {
      Issue.record("\(error)")
      return
    }
    #expect(!text.isEmpty && !text.contains("\n"))
  }

  @Test(arguments: ["/bin/false", "/nonexistent/program"])
  func `a standby that does not stand by leaves the picture to a program of its own`(
    executable: String
  ) throws {
    var renderer = IsolatedRenderer(
      executable: executable, arguments: [], limits: IsolationLimits(seconds: 5))
    renderer.standby = (DrawingStandby(), [])
    let error = try #require(throws: DrawingError.self) {
      try renderer.render(SampleDiagrams.map, as: .svg)
    }
    guard case .childFailed = error.reason else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func `a program that crashes is one clear error`() throws {
    let error = try #require(
      outcome("/bin/sh", ["-c", "kill -SEGV $$"], diagram: SampleDiagrams.map))
    guard case .childCrashed(let signal, _) = error.reason else {
      Issue.record("\(error)")
      return
    }
    #expect(signal == Int(SIGSEGV))
  }

  @Test func `a diagram that is wrong is refused before a process is started`() throws {
    let diagram = Diagram(title: "t", edges: [DiagramEdge(id: "e", from: "a", to: "b")])
    let error = try #require(outcome("/nonexistent/program", [], diagram: diagram))
    #expect(error.reason == .unknownNodeID("a", referredToBy: "e"))
  }

  @Test func `a diagram survives the way to another process`() throws {
    for sample in SampleDiagrams.all {
      let data = try JSONEncoder().encode(sample.diagram)
      #expect(try JSONDecoder().decode(Diagram.self, from: data) == sample.diagram)
    }
  }
}
