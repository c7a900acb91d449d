import Foundation
import PageParsing

/// Measures how fast pages and tables are read, and in how much memory.
///
/// `reading PATH…` reads every path on one core and prints one line of JSON for each: a folder as the
/// text pages in it, a file as JSON lines. `cpu` is what the parser takes from bytes in memory to
/// records, as an import meets them: each file is read, then parsed. `cpuWithFiles` has the reading of
/// the files in it. A folder is gone through ``Reading/rounds`` times with the parser and as often
/// without it, in turns; `cpu` is the difference of the medians.
@main
struct Reading {
  static func main() throws {
    let paths = CommandLine.arguments.dropFirst()
    guard !paths.isEmpty else {
      try FileHandle.standardError.write(
        contentsOf: Data("reading PATH… needs a folder of pages or a file of JSON lines\n".utf8))
      exit(64)
    }
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        try FileHandle.standardError.write(contentsOf: Data("\(path) is not there\n".utf8))
        exit(1)
      }
      let measured = isFolder.boolValue ? try pages(path) : try table(path)
      print(measured.line(path))
    }
  }

  /// How often the pages of a folder are parsed.
  static let rounds = 11

  private struct Measured {
    var projects = 0
    var bytes = 0
    var seconds = 0.0
    var secondsWithFiles = 0.0

    func line(_ path: String) -> String {
      let peak = Reading.peakMegabytes
      let rate = Double(bytes) / seconds / 1e6
      return """
        {"path":"\(path)","projects":\(projects),"bytes":\(bytes),"cpu":\(seconds),\
        "cpuWithFiles":\(secondsWithFiles),"megabytesPerSecond":\(rate),"peakMegabytes":\(peak)}
        """
    }
  }

  /// The most memory that the process has had resident; 0 where the system does not tell.
  private static var peakMegabytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }

  private static func pages(_ folder: String) throws -> Measured {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let paths = names.filter { $0.hasSuffix(".txt") }.map { folder + "/" + $0 }
    let reader = PageReader()
    var result = Measured()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    func goThrough(_ take: (UnsafeRawBufferPointer, String) -> Void) throws -> Double {
      let start = ProcessorTime.now()
      for path in paths { try read(path, into: &buffer) { take($0, path) } }
      return ProcessorTime.now() - start
    }
    var (reading, parsing): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      (result.projects, result.bytes) = (0, 0)
      reading.append(try goThrough { bytes, _ in result.bytes += bytes.count })
      parsing.append(
        try goThrough { bytes, path in
          if !reader.read(bytes, document: path).isRejected { result.projects += 1 }
        })
    }
    result.secondsWithFiles = parsing.sorted()[rounds / 2]
    result.seconds = result.secondsWithFiles - reading.sorted()[rounds / 2]
    return result
  }

  /// Gives the bytes of a file, which lie in the buffer until the next one is read.
  private static func read(
    _ path: String, into buffer: inout [UInt8], _ take: (UnsafeRawBufferPointer) -> Void
  ) throws {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw CocoaError(.fileReadUnknown) }
    if Int(status.st_size) > buffer.count {
      buffer = [UInt8](repeating: 0, count: Int(status.st_size))
    }
    buffer.withUnsafeMutableBytes {
      let count = Glibc.read(descriptor, $0.baseAddress, $0.count)
      take(UnsafeRawBufferPointer(rebasing: $0[..<max(0, count)]))
    }
  }

  private static func table(_ path: String) throws -> Measured {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw CocoaError(.fileReadUnknown)
    }
    var result = Measured()
    let start = ProcessorTime.now()
    var filesOnly = 0.0
    try TableReader(format: .jsonLines).read(
      chunks: {
        let start = ProcessorTime.now()
        defer { filesOnly += ProcessorTime.now() - start }
        let data = try file.read(upToCount: 1 << 20) ?? Data()
        result.bytes += data.count
        return data.isEmpty ? nil : [UInt8](data)
      }, document: path
    ) { if !$0.isRejected { result.projects += 1 } }
    result.secondsWithFiles = ProcessorTime.now() - start
    result.seconds = result.secondsWithFiles - filesOnly
    return result
  }
}

/// How much time the processor has spent on this process.
private enum ProcessorTime {
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
