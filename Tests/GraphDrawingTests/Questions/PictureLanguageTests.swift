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

  @Test func `an unfolded picture is in its language, and says whose partners it shows`() throws {
    let explorer = try SampleStore.pages.get().explorer
    let question = UnfoldedQuestion(
      WhoWorkedWithQuestion(organisation: "LO"), unfolding: ["organisation:forsakringskassan"],
      keeping: [])
    let swedish = try #require(
      try question.picture(from: explorer, options: PictureOptions(language: .swedish)))
    #expect(swedish.title == "Vilka som arbetat med LO")
    #expect(swedish.finding.hasSuffix("; bredvid dem parterna till Försäkringskassan."))
    #expect(swedish.strengthLegend?.hasPrefix("Bredare: ") == true)
    let english = try #require(try question.picture(from: explorer, options: PictureOptions()))
    #expect(english.finding.hasPrefix("LO shares projects with "))
    #expect(
      english.nodes.filter(\.isEmphasized).map(\.label).sorted() == ["Försäkringskassan", "LO"])
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
