import Foundation
import Testing

/// Pictures as commands make and check them.
@Suite struct PictureCommandTests {
  private let samband: SambandProcess

  init() throws {
    samband = try SambandProcess()
    _ = try samband.run(["import", "Fixtures/Pages", "--store", "store.sqlite"])
  }

  private func run(_ arguments: String...) throws -> SambandProcess.Outcome {
    try samband.run(arguments + ["--store", "store.sqlite"])
  }

  private func read(_ name: String) throws -> Data {
    try Data(contentsOf: samband.folder.appendingPathComponent(name))
  }

  @Test func `a picture is made again from the store and compared`() throws {
    #expect(try run("who-worked-with", "LO", "--language", "sv", "-o", "lo.svg").status == 0)
    let good = try run("verify", "lo.svg")
    #expect(good.status == 0)
    #expect(good.output.contains("samband who-worked-with LO --language sv"))
    var text = String(decoding: try read("lo.svg"), as: UTF8.self)
    text = text.replacing(
      "Vilka som arbetat med LO</text>", with: "Vilka som arbetat med PO</text>")
    try Data(text.utf8).write(to: samband.folder.appendingPathComponent("lo.svg"))
    let bad = try run("verify", "lo.svg")
    #expect(bad.status == 1)
    #expect(bad.errors.contains("the bytes differ from byte"))
  }

  @Test(arguments: [
    ["network"], ["network", "--around", "LO"], ["co-occurrence"], ["clusters"], ["rank"],
    ["co-occurrence", "--of", "organisations"], ["compare", "2009-2010", "2012-2014"],
    ["shared-partners", "LO", "DHR"], ["timeline"], ["show", "Eksjö"], ["search", "--", "kommun"],
  ])
  func `every kind of picture is found to be what its command makes`(command: [String]) throws {
    // Without a format on the command line; a table of these has fewer rows than the picture.
    let options = ["--store", "store.sqlite", "-o", "picture.svg"]
    let place = command.firstIndex(of: "--") ?? command.endIndex
    let made = Array(command[..<place]) + options + Array(command[place...])
    #expect(try samband.run(made).status == 0)
    let outcome = try run("verify", "picture.svg")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `a picture of another state of the store says so`() throws {
    _ = try run("network", "-o", "network.svg")
    _ = try samband.run(["import", "Fixtures/Pages/000.txt", "--store", "other.sqlite"])
    let outcome = try samband.run(["verify", "network.svg", "--store", "other.sqlite"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("another state of the store"))
  }

  @Test func `the pictures of a report are made again by themselves`() throws {
    _ = try samband.run(["explore", "Fixtures/Pages", "--output", "made", "--language", "sv"])
    for name in ["overview", "cluster-dhr", "project-intro-2009-jokkmokk"] {
      let outcome = try samband.run(
        ["verify", "made/\(name).svg", "--store", "made/samband.sqlite"])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  @Test(arguments: ["samband import Fixtures", "samband names merge a b", "rm -rf x", ""])
  func `a picture asks for nothing but questions`(command: String) throws {
    let svg =
      "<svg><metadata><meta xmlns=\"urn:diagram\" name=\"command\">\(command)</meta></metadata></svg>"
    try Data(svg.utf8).write(to: samband.folder.appendingPathComponent("foreign.svg"))
    let outcome = try run("verify", "foreign.svg")
    #expect(outcome.status != 0)
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: ["network", "clusters", "timeline"])
  func `a process of its own draws the same bytes`(question: String) throws {
    #expect(try run(question, "-o", "here.svg").status == 0)
    let outcome = try run(question, "-o", "there.svg", "--time-limit", "60")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try read("here.svg") == read("there.svg"))
  }

  @Test func `too little time is one sentence and no file`() throws {
    let outcome = try run("network", "-o", "late.svg", "--time-limit", "0.001")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("was not drawn within"))
    #expect(!FileManager.default.fileExists(atPath: samband.folder.path + "/late.svg"))
  }

  @Test(arguments: [
    ["network", "--page", "a3"], ["network", "--language", "de"], ["network", "--time-limit", "0"],
    ["network", "--detail", "half"], ["co-occurrence", "--as", "globe"],
  ])
  func `a choice that is none is wrong usage`(arguments: [String]) throws {
    #expect(try samband.run(arguments + ["--store", "store.sqlite"]).status == 64)
  }

  @Test func `one cluster is drawn by its id, and an unknown one is not found`() throws {
    let good = try run("clusters", "--cluster", "cluster:dhr", "--format", "svg")
    #expect(good.status == 0)
    #expect(good.output.contains("The cluster around DHR"))
    let bad = try run("clusters", "--cluster", "cluster:none", "--format", "svg")
    #expect(bad.status == 2)
    #expect(bad.errors.contains("cluster:"))
  }
}
