import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import WebExplorer

/// What is put into addresses to get in or to take the server down.
///
/// By default three hundred addresses are tried; `SAMBAND_ADDRESSES` says how many.
@Suite struct StormTests {
  private static let site = Result { try FixtureSite() }
  private var site: FixtureSite { get throws { try Self.site.get() } }

  private static let addressCount =
    ProcessInfo.processInfo.environment["SAMBAND_ADDRESSES"].flatMap(Int.init) ?? 300

  private static let parameters = [
    "of", "q", "from", "to", "region", "programme-area", "municipality", "role", "limit", "lang",
    "around", "radius", "by", "before", "after", "resolution", "seed", "expand", "pin", "queries",
    "query", "prefix", "type", "layout", "detail",
  ]

  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let letter = Character(Unicode.Scalar(byte))
      return letter.isASCII && (letter.isLetter || letter.isNumber)
        ? String(letter) : "%" + String(Int(byte) + 256, radix: 16).uppercased().dropFirst()
    }.joined()
  }

  @Test func `what would run in a page is text in every field of every page`() async throws {
    let value =
      "javascript:alert(1)\"><script>alert(1)</script></title><svg onload=alert(1)>{{csrf}}"
    // Pages that draw no picture of their own accord, which would be drawn again for each address.
    let paths = [
      "/search", "/who-worked-with", "/shared-partners", "/path", "/compare", "/explain", "/card",
      "/names", "/about", "/organisation/\(Self.escaped(value))", "/\(Self.escaped(value))",
      "/reconcile", "/municipality/\(Self.escaped(value))", "/clusters/\(Self.escaped(value))",
    ]
    for path in paths {
      for name in ["of", "q", "from", "region", "role", "lang", "limit", "before", "queries"] {
        let answer = try await site.get("\(path)?\(name)=\(Self.escaped(value))")
        let html = String(buffer: answer.body)
        // JSON is no page, and no browser is allowed to take it for one.
        let isText =
          answer.headers[.contentType]?.hasPrefix("application/json") == true
          && answer.headers[.xContentTypeOptions] == "nosniff"
          || !html.contains("<script>alert") && !html.contains("<svg onload")
            && !html.contains("href=\"javascript:") && !html.contains("src=\"javascript:")
        #expect(isText, "\(path) \(name)")
        #expect(answer.status.code < 500, "\(path) \(name) \(answer.status.code)")
      }
    }
  }

  @Test func `line breaks in addresses reach no header`() async throws {
    for path in [
      "/key/organisation:x%0d%0aSet-Cookie:%20a=b", "/key/%0d%0a%0d%0a<script>",
      "/organisation/x%0d%0aLocation:%20http://evil.example", "/?lang=sv%0d%0aX-Evil:%201",
      "/key///evil.example/x", "/key/http://evil.example",
    ] {
      let answer = try await site.get(path)
      for field in answer.headers {
        #expect(!field.value.contains("\n") && !field.value.contains("\r"), "\(path)")
        #expect(field.name.rawName.lowercased() != "x-evil" && field.name != .setCookie, "\(path)")
      }
      if let location = answer.headers[.location] {
        #expect(location.hasPrefix("/") && !location.hasPrefix("//"), "\(path): \(location)")
      }
    }
  }

  @Test func `no address leads out of the store`() async throws {
    for path in [
      "/../../../../etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd",
      "/organisation/..%2f..%2fetc%2fpasswd", "/project/%00", "/assets/../../etc/passwd",
      "/....//....//etc/passwd", "/%5c..%5c..%5cetc%5cpasswd", "/organisation/%ff%fe",
    ] {
      let answer = try await site.get(path)
      #expect((400...499).contains(answer.status.code), "\(path) \(answer.status.code)")
      #expect(!String(buffer: answer.body).contains("root:"), "\(path)")
    }
  }

  @Test func `addresses made at random never fail the server`() async throws {
    var random = SeededAddresses(seed: 9)
    for number in 0..<Self.addressCount {
      let address = random.next(Self.parameters)
      let answer = try await site.get(address)
      #expect(answer.status.code < 500, "\(number): \(address.prefix(300)) \(answer.status.code)")
    }
  }
}

/// Addresses of the fixtures, damaged; a generator with a stated seed.
private struct SeededAddresses {
  private static let signs = Array("%&=?/;+.~:@[]{}|\\^`<>\"'".utf8)
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, count)
  }

  mutating func next(_ parameters: [String]) -> String {
    // The twins: pages hold pictures, which take their time.
    let known = FixtureAddresses.all[below(FixtureAddresses.all.count)]
    var text = FixtureAddresses.twin(known, "json")
    if below(2) == 0 {
      text += text.contains("?") ? "&" : "?"
      text += parameters[below(parameters.count)] + "="
      let values = [
        "", "-1", "99999999999999999999", "NaN", "1e309", "0", "%00", "LO", "2009-2010",
      ]
      text += values[below(values.count)]
    }
    var bytes = Array(text.utf8)
    for _ in 0..<below(5) where bytes.count > 1 {
      let place = 1 + below(bytes.count - 1)
      switch below(4) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(Self.signs[below(Self.signs.count)], at: place)
      case 2: bytes[place] = UInt8(33 + below(94))
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 8)], at: place)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
