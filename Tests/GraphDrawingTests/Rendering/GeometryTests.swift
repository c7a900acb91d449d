import Foundation
import GraphDrawing
import Testing

/// What a reader sees: nothing covers anything, nothing is cut off.
@Suite struct GeometryTests {
  private static let names = SampleDiagrams.all.map(\.name)

  private func draw(_ name: String) throws -> SVGDocument {
    let diagram = try #require(SampleDiagrams.all.first { $0.name == name }?.diagram)
    let picture = try DiagramRenderer().render(diagram, as: .svg)
    return SVGDocument(picture.data)
  }

  @Test(arguments: names)
  func `nodes and words keep apart, and stay inside the picture`(name: String) throws {
    let document = try draw(name)
    #expect(document.isWellFormed, "\(document.problem)")
    let nodes = document.elements(ofClass: "node")
    for (index, node) in nodes.enumerated() {
      let shape = try #require(node.shape)
      for other in nodes[(index + 1)...] {
        let otherShape = try #require(other.shape)
        #expect(!shape.intersects(otherShape, slack: 0.2), "\(node.title) / \(other.title)")
      }
    }
    let texts = document.elements.enumerated().flatMap { number, element in
      element.texts.map { (element: number, text: $0) }
    }
    for (index, entry) in texts.enumerated() {
      #expect(document.viewBox.contains(entry.text.box), "\(entry.text.content) is cut off")
      // Points; smaller letters are not read in print.
      #expect(entry.text.size >= 9)
      for other in texts[(index + 1)...] {
        #expect(
          !entry.text.box.intersects(other.text.box, slack: 0.3),
          "\(entry.text.content) / \(other.text.content)")
      }
    }
    for element in document.elements {
      if let shape = element.shape {
        #expect(document.viewBox.contains(shape, slack: 0.5), "\(element.title) is cut off")
      }
    }
  }

  @Test(arguments: names.filter { $0 != "map" })
  func `words fit in their nodes`(name: String) throws {
    for node in try draw(name).elements(ofClass: "node") {
      let shape = try #require(node.shape)
      for text in node.texts {
        #expect(shape.contains(text.box), "\(text.content) leaves its node")
      }
    }
  }

  @Test func `words on a map cover no mark`() throws {
    let document = try draw("map")
    let nodes = document.elements(ofClass: "node")
    #expect(nodes.count == 22)
    for node in nodes {
      for text in node.texts {
        for other in nodes {
          let mark = try #require(other.shape)
          #expect(!mark.intersects(text.box, slack: 0.2), "\(text.content) on \(other.title)")
        }
      }
    }
  }

  @Test func `a crowded part of a map is drawn larger beside it, with its words`() throws {
    // Habo and Mullsjö are 11 km apart, which is six points on a map of the whole country.
    let document = try draw("map")
    let frames = document.elements(ofClass: "frame").compactMap(\.shape)
    #expect(frames.count == 2)
    let twins = document.elements(ofClass: "twin")
    #expect(twins.contains { $0.title.hasPrefix("Habo") })
    #expect(twins.contains { $0.title.hasPrefix("Mullsjö") })
    let nodes = document.elements(ofClass: "node")
    for twin in twins {
      #expect(frames[0].contains(try #require(twin.shape)))
      #expect(twin.texts.isEmpty)
      let node = try #require(nodes.first { $0.title == twin.title })
      #expect(frames[1].contains(try #require(node.shape)))
      #expect(node.texts.allSatisfy { frames[1].contains($0.box) } && !node.texts.isEmpty)
    }
    // Nobody else's name stands in the frames.
    for node in nodes where !twins.contains(where: { $0.title == node.title }) {
      #expect(!frames.contains { frame in node.texts.contains { frame.intersects($0.box) } })
    }
    #expect(document.elements(ofClass: "frame-name").flatMap(\.texts).count == 2)
  }

  @Test func `marks on a map keep their directions from each other`() throws {
    let document = try draw("map")
    // Where a part of the map is drawn larger beside it, the map keeps a mark for each of its nodes.
    var marks: [String: SVGDocument.Box] = [:]
    for element in document.elements(ofClass: "node") + document.elements(ofClass: "twin") {
      marks[element.title] = element.shape
    }
    #expect(document.elements(ofClass: "twin").count > 5)
    let shapes = try document.elements(ofClass: "node").map { try #require(marks[$0.title]) }
    for (a, first) in SampleDiagrams.places.enumerated() {
      for (b, second) in SampleDiagrams.places.enumerated() {
        // Latitude grows upwards, the picture's y downwards; nudging is at most some points.
        if first.1 > second.1 + 0.6 { #expect(shapes[a].minY < shapes[b].minY) }
        if first.2 > second.2 + 1.2 { #expect(shapes[a].minX > shapes[b].minX) }
      }
    }
  }

  @Test func `the words of groups stand in their boxes and on no node`() throws {
    let document = try draw("clusters")
    let groups = document.elements(ofClass: "group")
    let names = document.elements(ofClass: "group-name")
    #expect(groups.count == 8 && names.count == 8)
    for (index, group) in groups.enumerated() {
      let box = try #require(group.shape)
      #expect(names[index].texts.isEmpty == false)
      for text in names[index].texts { #expect(box.contains(text.box)) }
      for other in groups[(index + 1)...] {
        #expect(!box.intersects(try #require(other.shape)))
      }
      let inside = document.elements(ofClass: "node").filter {
        $0.shape.map { box.contains($0, slack: 0.2) } ?? false
      }
      #expect(inside.count == 5)
    }
  }
}
