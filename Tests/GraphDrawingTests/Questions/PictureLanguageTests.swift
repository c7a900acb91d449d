import Exploration
import GraphDrawing
import ProjectModel
import Testing

/// Everything that a Swedish picture says itself is Swedish.
@Suite struct PictureLanguageTests {
  @Test func `filters and roles are said in the picture's language`() throws {
    let explorer = try SampleStore.pages.get().explorer
    let filters = Filters(from: 2009, region: "Östra Mellansverige", role: .coFinancier)
    let question = NetworkQuestion(filters: filters)
    let swedish = try #require(
      try question.picture(from: explorer, options: PictureOptions(language: .swedish)))
    #expect(
      swedish.caption.contains(
        "Urval: från 2009, region Östra Mellansverige, roll medfinansiär."))
    let english = try #require(try question.picture(from: explorer, options: PictureOptions()))
    #expect(
      english.caption.contains(
        "Filtered: from 2009, region Östra Mellansverige, role co-financier."))
  }

  @Test func `a municipality's picture is a map of those it shares projects with`() throws {
    // Eksjö stands in two of the five pages, in both with Jönköping.
    let explorer = try SampleStore.pages.get().explorer
    let diagram = try #require(
      try ShowQuestion(subject: "Eksjö").picture(from: explorer, options: PictureOptions()))
    #expect(diagram.arrangement == .fixed)
    #expect(diagram.nodes.first?.label == "Eksjö" && diagram.nodes.first?.isEmphasized == true)
    #expect(diagram.nodes.allSatisfy { $0.position != nil })
    #expect(diagram.edges.first?.tooltip == "Eksjö – Jönköping, 2 shared projects")
    #expect(diagram.edges.count == diagram.nodes.count - 1)
  }
}
