import Foundation
import GraphDrawing
import Testing

@Suite struct GalleryTests {
  /// Where to put the sample pictures to be looked at; without it nothing is written.
  private static let folder = ProcessInfo.processInfo.environment["DIAGRAM_GALLERY"]

  @Test(arguments: SampleDiagrams.all.map(\.name))
  func `every sample is drawn without an error`(name: String) throws {
    let diagram = try #require(SampleDiagrams.all.first { $0.name == name }?.diagram)
    let start = Date()
    let picture = try DiagramRenderer().render(diagram, as: .svg)
    if let folder = Self.folder {
      try picture.data.write(to: URL(filePath: folder).appending(path: name + ".svg"))
      print(
        name, picture.engine, picture.width, picture.height, -start.timeIntervalSinceNow,
        picture.warnings)
    }
    #expect(picture.data.count > 500)
  }
}
