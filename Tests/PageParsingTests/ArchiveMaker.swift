import CZlib
import Foundation
import PageParsing
import ProjectModel

/// Bytes of archives, put together by hand.
enum ArchiveMaker {
  static let page = Array("<html><h1>Sida</h1><p>Text</p></html>".utf8)

  /// A record: its header fields, its block, and the two line ends after it.
  static func record(
    _ type: String, url: String? = "https://www.esf.se/a", date: String? = "2013-04-05T12:00:00Z",
    fields: [String] = [], length: Int? = nil, version: String = "1.0", _ block: [UInt8]
  ) -> [UInt8] {
    var lines = ["WARC/\(version)", "WARC-Type: \(type)"]
    if let url { lines.append("WARC-Target-URI: \(url)") }
    if let date { lines.append("WARC-Date: \(date)") }
    lines += fields + ["Content-Length: \(length ?? block.count)", "", ""]
    return Array(lines.joined(separator: "\r\n").utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// The block of a response.
  static func http(
    _ body: [UInt8] = page, status: String = "200 OK",
    fields: [String] = ["Content-Type: text/html; charset=utf-8"]
  ) -> [UInt8] {
    Array((["HTTP/1.1 \(status)"] + fields + ["", ""]).joined(separator: "\r\n").utf8) + body
  }

  static func response(_ number: Int, _ body: [UInt8] = page) -> [UInt8] {
    record("response", url: "https://www.esf.se/\(number)", http(body))
  }

  /// Bytes in chunks as HTTP sends them.
  static func chunked(_ body: [UInt8], by size: Int) -> [UInt8] {
    var result: [UInt8] = []
    for start in stride(from: 0, to: body.count, by: size) {
      let chunk = body[start..<min(start + size, body.count)]
      result += Array((String(chunk.count, radix: 16) + ";x=y\r\n").utf8) + chunk + [0x0D, 0x0A]
    }
    return result + Array("0\r\n\r\n".utf8)
  }

  /// One compressed stream: a gzip member, a zlib stream or bare deflate.
  static func deflated(_ bytes: [UInt8], windowBits: Int32 = 31) -> [UInt8] {
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, zlibVersion(),
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return [] }
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        _ = deflate(&stream, Z_FINISH)
      }
    }
    output.removeLast(Int(stream.avail_out))
    return output
  }
}

/// What reading an archive gave.
struct ArchiveReading: Equatable {
  var pages: [ArchivedPage] = []
  var problems: [Finding] = []

  /// Reads bytes in chunks of a size.
  init(_ bytes: [UInt8], chunk: Int = 1 << 16, mostRecordBytes: Int = 64 << 20) {
    var reader = ArchiveReader()
    reader.mostRecordBytes = mostRecordBytes
    var offset = 0
    reader.read(
      chunks: {
        guard offset < bytes.count else { return nil }
        defer { offset += chunk }
        return Array(bytes[offset..<min(offset + chunk, bytes.count)])
      }, document: "a.warc", page: { pages.append($0) }, problem: { problems.append($0) })
  }

  var paths: [String] { pages.map { String($0.url.split(separator: "/").last ?? "") } }
}
