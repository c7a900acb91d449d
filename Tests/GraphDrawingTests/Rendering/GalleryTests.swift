import Foundation
import GraphDrawing
import Testing

@Suite struct GalleryTests {
  /// Where to put the sample pictures to be looked at; without it nothing is written.
  private static let folder = ProcessInfo.processInfo.environment["DIAGRAM_GALLERY"]

  @Test(arguments: SampleDiagrams.all.map(\.name))
  func `every sample is drawn without an error`(name: String) throws {
    let diagram = try #require(SampleDiagrams.all.first { $0.name == name }?.diagram)
    let picture = try DiagramRenderer().render(diagram, as: .svg)
    if let folder = Self.folder {
      for format in PictureFormat.allCases {
        let data = try DiagramRenderer().render(diagram, as: format).data
        try data.write(to: URL(filePath: folder).appending(path: "\(name).\(format.rawValue)"))
      }
    }
    #expect(picture.warnings.isEmpty)
    #expect(picture.data.count > 500)
  }
}
