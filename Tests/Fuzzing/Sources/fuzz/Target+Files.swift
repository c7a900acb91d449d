import Exploration
import Foundation
import GraphStore
import ProjectModel

/// The files beside a store, changed: whatever they say is noticed, or answered from without harm.
extension Target {
  /// The first byte says whether the checksums are put right after the changes, and how questions are
  /// asked; the changes follow.
  static let graph: Reading = { input in
    let store = FixtureStore.shared
    var bytes = store.graph
    Changes(input.dropFirst()).apply(to: &bytes)
    if (input.first ?? 0) & 1 == 0 { GraphBytes.putRight(&bytes) }
    store.write(bytes, ending: ".graph")
    guard (try? GraphFile(path: store.path + ".graph")) != nil else { return }
    ask(
      (input.first ?? 0) & 2 == 0 ? .rolledUp : .exact,
      [
        Filters(), Filters(from: 2010, municipality: "Jokkmokk", role: .partner),
        Filters(role: .coFinancier), Filters(from: 2010, role: .partner),
      ][Int((input.first ?? 0) >> 2 & 3)])
  }

  /// The same of the cluster file.
  static let clusters: Reading = { input in
    let store = FixtureStore.shared
    var bytes = store.clusters
    Changes(input.dropFirst()).apply(to: &bytes)
    if (input.first ?? 0) & 1 == 0, bytes.count >= 32 {
      put(UInt64(bytes.count), at: 16, in: &bytes)
      putSum(of: 0..<(bytes.count - 8), at: bytes.count - 8, in: &bytes)
    }
    store.write(bytes, ending: ".clusters")
    do {
      let explorer = try Explorer(readingStoreAt: store.path)
      _ = try ClustersQuestion().answer(from: explorer).json.indented
    } catch {
      expect(false, "clusters are found anew: \(error)")
    }
  }

  /// Asks every question.
  private static func ask(_ level: OrganisationLevel, _ filters: Filters) {
    let explorer: Explorer
    do {
      explorer = try Explorer(readingStoreAt: FixtureStore.shared.path)
    } catch {
      return expect(false, "a store opens whatever its graph file is: \(error)")
    }
    _ = explorer.bestConnectedOrganisation
    _ = explorer.years
    let (a, b) = ("organisation:arbetsformedlingen", "organisation:forsakringskassan")
    let questions: [any Question] =
      [
        WhoWorkedWithQuestion(organisation: a, level: level, filters: filters),
        SharedPartnersQuestion(
          organisations: [a, b], discountsHubs: true, level: level, filters: filters),
        CoOccurrenceQuestion(filters: filters, level: level),
        CoOccurrenceQuestion(scope: .organisations, filters: filters, level: level),
        // Not those that are kept beside the store.
        ClustersQuestion(resolution: 1.5, level: level, filters: filters),
        CompareQuestion(.periods(2009...2010, 2011...2014), level: level, filters: filters),
        ComponentsQuestion(level: level, filters: filters),
        ExplainTieQuestion(first: a, second: b, level: level, filters: filters),
        ExplainNameQuestion(organisation: a, level: level),
        NetworkQuestion(around: a, radius: 2, level: level, filters: filters),
        NetworkQuestion(backboneAt: 0.5, level: level, filters: filters),
        PathQuestion(
          from: "Excentrum AB", to: "Resurstorget i Öst", level: level, filters: filters),
        TimelineQuestion(level: level, filters: filters),
        TimelineQuestion(organisation: a, level: level, filters: filters),
        ShowQuestion(subject: a, level: level, filters: filters),
        ShowQuestion(subject: "project:intro-2009-jokkmokk", level: level, filters: filters),
        ShowQuestion(subject: "municipality:0680", level: level, filters: filters),
        StatsQuestion(),
      ]
      + RankQuestion.Measure.allCases.map {
        RankQuestion(by: $0, isNormalized: true, level: level, filters: filters)
      }
      + ["arbets", "län", "a", "Jönköping i", "arbetsfrömedlingen", "åöä"].map {
        SearchQuestion(text: $0)
      }
    for question in questions { answer(question, explorer) }
  }

  /// A question may be refused, for names may be gone; what is answered can be written.
  private static func answer(_ question: some Question, _ explorer: Explorer) {
    guard let answer = try? question.answer(from: explorer) else { return }
    _ = answer.csv
    let json = answer.json.indented
    expect(
      (try? JSONSerialization.jsonObject(with: Data(json.utf8))) != nil, "an answer is JSON")
  }

  fileprivate static func put(_ value: UInt64, at place: Int, in bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { source in
      for (offset, byte) in source.enumerated() { bytes[place + offset] = byte }
    }
  }

  fileprivate static func putSum(of range: Range<Int>, at place: Int, in bytes: inout [UInt8]) {
    let sum = bytes.withUnsafeBytes { XXHash64.sum(of: .init(rebasing: $0[range])) }
    put(sum, at: place, in: &bytes)
  }
}

/// What vouches for a graph file's columns, put right so that it is the columns that are read.
private enum GraphBytes {
  private static let headerLength = 4_096
  private static let blockLength = 65_536

  static func putRight(_ bytes: inout [UInt8]) {
    guard bytes.count >= headerLength else { return }
    Target.put(UInt64(bytes.count), at: 16, in: &bytes)
    let offset = bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: 48, as: UInt64.self))
    }
    if let offset = Int(exactly: offset), offset >= headerLength, offset <= bytes.count {
      let starts = stride(from: headerLength, to: offset, by: blockLength)
      bytes.removeLast(bytes.count - offset)
      for start in starts {
        let place = bytes.count
        bytes += [UInt8](repeating: 0, count: 8)
        Target.putSum(of: start..<min(start + blockLength, offset), at: place, in: &bytes)
      }
      Target.put(UInt64(bytes.count), at: 16, in: &bytes)
      Target.putSum(of: offset..<bytes.count, at: 56, in: &bytes)
    }
    Target.putSum(of: 0..<(headerLength - 8), at: headerLength - 8, in: &bytes)
  }
}
