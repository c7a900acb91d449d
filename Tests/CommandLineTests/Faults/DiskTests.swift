import Foundation
import Testing

/// A disk that is really full, and one that really cannot be written: a file system in memory that only
/// the commands on it see.
@Suite(.enabled(if: OwnDisk.isPossible, "needs file systems of its own"), .serialized)
struct DiskTests {
  /// What a script has told, by the names that it gave: `echo "name: value"`, the value to the end.
  private func told(_ samband: SambandProcess, _ script: String) throws -> [String: String] {
    let outcome = try #require(try samband.runMounting("set -e\n" + script))
    #expect(outcome.status == 0, "\(outcome.errors)")
    return Dictionary(
      outcome.output.split(separator: "\n").compactMap { line in
        let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        return halves.count == 2
          ? (String(halves[0]), halves[1].trimmingCharacters(in: .whitespaces)) : nil
      }, uniquingKeysWith: { $1 })
  }

  /// Runs the program in a script: its status under one name, what it said of errors in a file.
  private func run(_ name: String, _ arguments: String) -> String {
    """
    if "$0" \(arguments) >\(name).out 2>\(name).err; then echo "\(name): 0"; else echo "\(name): $?"; fi

    """
  }

  private func text(_ samband: SambandProcess, _ name: String) -> String {
    let file = samband.folder.appendingPathComponent(name)
    return (try? String(contentsOf: file, encoding: .utf8)) ?? "no \(name)"
  }

  /// One line that names the store.
  private func expectClear(_ samband: SambandProcess, _ name: String, _ at: String) {
    let errors = text(samband, name + ".err")
    #expect(
      errors.split(separator: "\n").count == 1 && errors.hasPrefix("samband: ")
        && errors.contains("store/s.sqlite"), "\(at): \(errors)")
  }

  private let importing = "import Fixtures/Pages --store store/s.sqlite"

  @Test(arguments: [0, 16, 64, 100, 160, 220, 280, 340, 400, 500, 700, 1_000])
  func `a first import on a disk of some kilobytes is done or nothing, and done with more room`(
    kilobytes: Int
  ) throws {
    let samband = try SambandProcess()
    let told = try told(
      samband,
      """
      mkdir store before after
      mount -t tmpfs -o size=\(kilobytes == 0 ? 4 : kilobytes)k none store
      \(kilobytes == 0 ? "echo >store/other" : "")
      \(run("first", importing))
      cp -r store/. before
      mount -o remount,size=64m store
      rm -f store/other
      \(run("again", importing))
      \(run("doctor", "doctor --store store/s.sqlite"))
      cp -r store/. after
      """)
    let at = "\(kilobytes) kB"
    let first = try #require(told["first"])
    let before = try StoreContent(copying: samband.folder.appendingPathComponent("before"))
    let after = try #require(
      try StoreContent(copying: samband.folder.appendingPathComponent("after")))
    if first == "0" {
      #expect(before == after, "\(at)")
    } else {
      #expect(first == "1", "\(at)")
      expectClear(samband, "first", at)
      #expect(before == nil, "\(at)")
    }
    #expect(told["again"] == "0", "\(at): \(text(samband, "again.err"))")
    #expect(told["doctor"] == "0", "\(at): \(text(samband, "doctor.out"))")
    let left = try FileManager.default.contentsOfDirectory(
      atPath: samband.folder.appendingPathComponent("after").path
    ).filter { $0.contains("unfinished") }
    #expect(left.isEmpty, "\(at)")
  }

  @Test(arguments: [0, 4, 40, 120])
  func `on a full disk questions are answered, and an import says why not and loses nothing`(
    kilobytes: Int
  ) throws {
    let samband = try SambandProcess()
    let question = "explain Arbetsförmedlingen --format json --store store/s.sqlite"
    let told = try told(
      samband,
      """
      mkdir store before between after
      mount -t tmpfs -o size=64m none store
      \(run("first", importing))
      \(run("expected", question))
      cp -r store/. before
      head -c \(kilobytes * 1_024) /dev/zero >store/room
      used=$(df -k --output=used store | tail -1)
      mount -o remount,size=$((used))k store
      rm store/room
      \(run("answer", question))
      \(run("import", "import Fixtures/Headers --store store/s.sqlite"))
      \(run("later", question))
      cp -r store/. between
      mount -o remount,size=64m store
      \(run("again", "import Fixtures/Headers --store store/s.sqlite"))
      \(run("doctor", "doctor --store store/s.sqlite"))
      cp -r store/. after
      """)
    let at = "\(kilobytes) kB"
    #expect(told["answer"] == "0", "\(at): \(text(samband, "answer.err"))")
    #expect(text(samband, "answer.out") == text(samband, "expected.out"), "\(at)")
    let content = try ["before", "between", "after"].map {
      try #require(try StoreContent(copying: samband.folder.appendingPathComponent($0)))
    }
    if told["import"] != "0" {
      #expect(told["import"] == "1", "\(at)")
      expectClear(samband, "import", at)
      #expect(told["later"] == "0", "\(at): \(text(samband, "later.err"))")
    }
    #expect(content[1].isMadeOf(content[0], content[2]), "\(at)")
    #expect(told["again"] == "0", "\(at): \(text(samband, "again.err"))")
    #expect(told["doctor"] == "0", "\(at): \(text(samband, "doctor.out"))")
  }

  @Test func `on a read-only disk questions are answered and nothing is changed`() throws {
    let samband = try SambandProcess()
    let question = "explain Arbetsförmedlingen --format json --store store/s.sqlite"
    let told = try told(
      samband,
      """
      mkdir store
      mount -t tmpfs -o size=64m none store
      \(run("first", importing))
      \(run("expected", question))
      sums=$(cat store/* | cksum)
      mount -o remount,ro store
      \(run("answer", question))
      \(run("clusters", "clusters --format json --store store/s.sqlite"))
      \(run("import", "import Fixtures/Headers --store store/s.sqlite"))
      \(run("new", "import Fixtures/Headers --store store/s.sqlite-new"))
      \(run(
        "judgement",
        "names same 'Excentrum AB' 'Älvsby folkhögskola' --because x --by y --store store/s.sqlite"
      ))
      if [ "$sums" = "$(cat store/* | cksum)" ]; then echo "same: yes"; fi
      """)
    #expect(told["answer"] == "0", "\(text(samband, "answer.err"))")
    #expect(text(samband, "answer.out") == text(samband, "expected.out"))
    #expect(told["clusters"] == "0", "\(text(samband, "clusters.err"))")
    for refused in ["import", "new", "judgement"] {
      #expect(told[refused] == "1", "\(refused)")
      expectClear(samband, refused, refused)
    }
    #expect(told["same"] == "yes")
  }
}

/// Whether a command can have file systems that nobody else sees.
private enum OwnDisk {
  static let isPossible: Bool = {
    let outcome = try? SambandProcess().runMounting("mkdir d && mount -t tmpfs none d")
    return outcome?.status == 0
  }()
}
