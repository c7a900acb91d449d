import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import WebExplorer

/// The store is imported into, judged in and taken away while it is served.
@Suite struct StoreChangeTests {
  @Test func `after an import the next answer is of the new state`() async throws {
    let site = try FixtureSite(["Pages/000.txt", "Pages/001.txt"])
    let before = try await site.json("/index.json")
    _ = try await site.json("/organisation/arbetsformedlingen.json")
    try FixtureSite.importing(["Pages"], into: site.storePath)
    let after = try await site.json("/index.json")
    #expect(before["store"] as? String != after["store"] as? String)
    let body = try await site.json("/organisation/arbetsformedlingen.json")
    #expect(body["store"] as? String == after["store"] as? String)
    // Two of the five pages, then all; counted by hand.
    #expect(Self.projects(before) == 2)
    #expect(Self.projects(after) == 5)
  }

  @Test func `answers during imports are each of one state`() async throws {
    let pages = (0..<5).map { "Pages/00\($0).txt" }
    let site = try FixtureSite([pages[0]])
    let importing = Task.detached {
      for page in pages.dropFirst() { try FixtureSite.importing([page], into: site.storePath) }
    }
    // What a state is called decides how many projects it holds.
    var countByState: [String: Set<Int>] = [:]
    for _ in 0..<40 {
      let answer = try await site.get("/index.json")
      #expect([200, 503].contains(answer.status.code))
      guard answer.status == .ok else { continue }
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(answer.body.readableBytesView)) as? [String: Any])
      countByState[json["store"] as? String ?? "", default: []].insert(Self.projects(json) ?? -1)
      try await Task.sleep(for: .milliseconds(10))
    }
    try await importing.value
    for (state, counts) in countByState { #expect(counts.count == 1, "\(state): \(counts)") }
    let last = try await site.json("/index.json")
    #expect(Self.projects(last) == 5)
  }

  private static func projects(_ statistics: [String: Any]) -> Int? {
    (statistics["rows"] as? [[String: Any]])?.first { $0["label"] as? String == "projects" }?[
      "count"] as? Int
  }

  @Test func `names are judged with the token, from the form, and with nothing less`()
    async throws
  {
    let site = try FixtureSite(allowsJudgements: true)
    let page = try await site.text("/names")
    let form = try #require(page.firstMatch(of: /name="csrf" value="([0-9a-f]{32})"/)?.1)
    func post(csrf: String, token: String, site origin: String? = nil) async throws -> Int {
      var headers = HTTPFields()
      headers[.contentType] = "application/x-www-form-urlencoded"
      if let origin { headers[.origin] = origin }
      let body =
        "a=organisation:lo&b=organisation:dhr&because=because+of+a+test&verdict=different"
        + "&csrf=\(csrf)&token=\(token)"
      return try await site.send("/names/judge", .post, headers: headers, body: body).status.code
    }
    let token = site.server.token
    #expect(try await post(csrf: "", token: token) == 403)
    #expect(try await post(csrf: String(form), token: "") == 403)
    #expect(try await post(csrf: String(form), token: token, site: "http://evil.example") == 403)
    #expect(try await site.get("/names/judge").status == .methodNotAllowed)
    #expect(try await post(csrf: String(form), token: token) == 303)
    #expect(try await site.text("/names").contains("because of a test"))
  }

  @Test func `without being allowed to nobody can judge`() async throws {
    let site = try FixtureSite()
    let answer = try await site.send("/names/judge", .post, body: "a=1")
    #expect(answer.status == .notFound)
    #expect(try await !site.text("/names").contains("method=\"post\""))
  }

  @Test func `a store that is taken away is told of without its path`() async throws {
    let site = try FixtureSite()
    for ending in ["", "-wal", "-shm", ".graph"] {
      try? FileManager.default.removeItem(atPath: site.storePath + ending)
    }
    let answer = try await site.get("/index.json")
    #expect(answer.status == .serviceUnavailable)
    #expect(!String(buffer: answer.body).contains(site.storePath))
    #expect(answer.headers[.retryAfter] != nil)
  }
}
