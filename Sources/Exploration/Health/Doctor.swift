import Foundation
import GraphDrawing
import GraphStore

/// Looks at everything on this machine that Samband needs, and says what to do about what is missing.
public struct Doctor: Sendable {
  /// The question's name.
  public static let name = "doctor"

  /// The path of the store that is looked at, if it is there.
  public var storePath: String
  /// The variables that say which letters a terminal shows.
  public var environment: [String: String]

  /// Creates a doctor.
  ///
  /// - Parameters:
  ///   - storePath: The store's path.
  ///   - environment: The process's variables; `nil` for those of this process.
  public init(storePath: String, environment: [String: String]? = nil) {
    self.storePath = storePath
    self.environment = environment ?? ProcessInfo.processInfo.environment
  }

  /// Looks at everything once.
  ///
  /// - Complexity: Reads the whole store; everything else takes a few milliseconds.
  public func examine() -> Answer<HealthRow> {
    let store = storeRows()
    let rows = drawingRows() + [databaseRow(), localeRow()] + store.rows + [diskRow()]
    let failing = rows.count { $0.state == .failing }
    let limited = rows.count { $0.state == .limited }
    return Answer(
      Self.name, of: [], filters: Filters(), storeDigest: store.digest, total: rows.count,
      rows: rows, notes: ["\(failing) failing, \(limited) limited."])
  }

  private func drawingRows() -> [HealthRow] {
    let health: GraphvizHealth
    do {
      health = try GraphvizHealth()
    } catch {
      return [
        HealthRow(
          "Graphviz", .failing, "\(error)",
          advice: "Install libgraphviz: libgvc6 on Debian, graphviz with Homebrew.")
      ]
    }
    let missing = health.missingEngines.map(\.rawValue) + health.missingFormats.map(\.rawValue)
    let plugins =
      missing.isEmpty
      ? HealthRow("Graphviz plugins", .fine, "every layout engine; SVG, PNG, PDF and DOT")
      : HealthRow(
        "Graphviz plugins", .failing, "without " + missing.joined(separator: ", "),
        advice: "Install the missing plugins and run 'dot -c' as root, which lists them anew.")
    let percent = Int((health.measuredWidth * 100).rounded())
    let fonts =
      health.measuresWithDrawnFont
      ? HealthRow("Fonts", .fine, "words are measured with Arial's widths (\(percent) %)")
      : HealthRow(
        "Fonts", .limited, "words are measured at \(percent) % of Arial's widths",
        advice: "Install Liberation Sans (fonts-liberation on Debian), else labels may not fit.")
    return [HealthRow("Graphviz", .fine, "version \(health.version)"), plugins, fonts]
  }

  private func databaseRow() -> HealthRow {
    do {
      let engine = try Store.engine()
      return HealthRow(
        "SQLite", .fine,
        "version \(engine.version), \(engine.hasFullTextSearch ? "with" : "without") FTS5")
    } catch {
      return HealthRow("SQLite", .failing, "\(error)", advice: "Install SQLite 3.40 or later.")
    }
  }

  /// The first of the three variables that is set decides, as in POSIX.
  private func localeRow() -> HealthRow {
    let value = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    guard let value else {
      return HealthRow(
        "Locale", .limited, "none is set", advice: "Set LANG=C.UTF-8, or a locale of yours.")
    }
    let folded = value.lowercased()
    return folded.contains("utf-8") || folded.contains("utf8")
      ? HealthRow("Locale", .fine, value)
      : HealthRow(
        "Locale", .limited, value,
        advice: "Answers are written in UTF-8; set LANG=C.UTF-8, or a locale of yours.")
  }

  private func storeRows() -> (rows: [HealthRow], digest: String) {
    do {
      let store = try Store(path: storePath, mode: .reading)
      defer { try? store.close() }
      let complaints = try store.complaints()
      guard complaints.isEmpty else {
        return (
          complaints.map {
            HealthRow(
              "Store", .failing, "\(storePath): \($0)",
              advice: "Import the pages into a new store; judgements: 'samband names export'.")
          }, ""
        )
      }
      let counts = try store.statistics()
      let digest = try store.stateDigest()
      let found = """
        \(storePath): whole, \(Wording.count(counts.projectCount, "project")), \
        \(Wording.count(counts.organisationCount, "organisation")), state \(digest)
        """
      return ([HealthRow("Store", .fine, found), try graphFileRow(of: store)], digest)
    } catch let error as StoreError where error.reason == .missing {
      return (
        [
          HealthRow(
            "Store", .limited, "\(storePath): none",
            advice: "Make one with 'samband import' or 'samband explore'.")
        ], ""
      )
    } catch {
      return (
        [
          HealthRow(
            "Store", .failing, "\(error)", advice: "Import the pages into a new store.")
        ], ""
      )
    }
  }

  /// Reads the whole graph file, and whether it mirrors the store as it stands.
  private func graphFileRow(of store: Store) throws -> HealthRow {
    let state = try store.graphFileState()
    do throws(GraphFileFault) {
      let file = try GraphFile(path: store.graphFilePath)
      try file.checkWhole()
      guard file.state == state else { throw .stale }
      return HealthRow(
        "Graph file", .fine, "\(store.graphFilePath): whole, \(file.byteCount / 1_000) kB")
    } catch {
      return HealthRow(
        "Graph file", .limited, "\(store.graphFilePath): \(error)",
        advice: "Nothing: the next question makes it anew where the folder can be written.")
    }
  }

  private func diskRow() -> HealthRow {
    let folder = URL(fileURLWithPath: storePath).deletingLastPathComponent()
    // The folder may not be there yet; the disk is that of the first one above it that is.
    var place = folder
    while !FileManager.default.fileExists(atPath: place.path), place.path != "/" {
      place.deleteLastPathComponent()
    }
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: place.path)
    guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
      return HealthRow("Disk", .limited, "free space is not known")
    }
    guard FileManager.default.isWritableFile(atPath: place.path) else {
      return HealthRow(
        "Disk", .limited, "\(place.relativePath): cannot be written",
        advice: "Questions work; to import, use --store with a path that can be written.")
    }
    let megabytes = free / 1_000_000
    return megabytes >= Self.leastFreeMegabytes
      ? HealthRow("Disk", .fine, "\(megabytes) MB free beside the store")
      : HealthRow(
        "Disk", .limited, "\(megabytes) MB free beside the store",
        advice: "A million projects take about 4 GB while they are imported.")
  }

  private static let leastFreeMegabytes: Int64 = 500
}
