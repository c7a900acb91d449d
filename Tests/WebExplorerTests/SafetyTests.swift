import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import WebExplorer

/// What is refused, and how it is told.
@Suite struct SafetyTests {
  private static let site = Result { try FixtureSite() }
  private var site: FixtureSite { get throws { try Self.site.get() } }

  @Test(arguments: FixtureAddresses.all)
  func `no page lets a browser run what is not ours`(address: String) async throws {
    let answer = try await site.get(address)
    let policy = try #require(answer.headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'"))
    #expect(policy.contains("script-src 'self';"))
    #expect(!policy.contains("unsafe-inline"))
    #expect(!policy.contains("unsafe-eval"))
    #expect(policy.contains("frame-ancestors 'none'"))
    #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    // Nothing of a page needs what the policy forbids.
    let html = String(buffer: answer.body)
    #expect(!html.contains("<script>"))
    #expect(!html.contains(" style=\""))
    #expect(html.firstMatch(of: /\son[a-z]+="/) == nil)
    #expect(html.firstMatch(of: /(?:src|href)="(?:https?:)?\/\//) == nil)
  }

  @Test(arguments: FixtureAddresses.all)
  func `every address takes reading only, and says so`(address: String) async throws {
    for method in [HTTPRequest.Method.post, .put, .delete, .patch, .options, .trace] {
      let answer = try await site.send(address, method)
      #expect(answer.status == .methodNotAllowed, "\(method) \(address)")
      #expect(answer.headers[.allow] == "GET, HEAD")
    }
    let head = try await site.send(address, .head)
    let get = try await site.get(address)
    #expect(head.status == get.status)
    #expect(head.body.readableBytes == 0)
    #expect(head.headers[.contentLength] == get.headers[.contentLength])
  }

  @Test(arguments: [
    ("/nothing.json", 404), ("/organisation/nobody-at-all.json", 404),
    ("/organisation.json", 404), ("/clusters/none.json", 404), ("/project/none.json", 404),
    ("/municipality/9999.json", 404), ("/who-worked-with.json", 400),
    ("/who-worked-with.json?of=LO&from=x", 400),
    ("/who-worked-with.json?of=LO&from=2012&to=2009", 400),
    ("/who-worked-with.json?of=LO&role=boss", 400), ("/who-worked-with.json?of=LO&limit=0", 400),
    ("/who-worked-with.json?of=LO&region=Mars", 404), ("/who-worked-with.json?of=kommun", 404),
    ("/compare.json?before=2009", 400), ("/compare.json?before=2010-2009&after=2012", 400),
    ("/clusters.json?resolution=-1", 400), ("/rank.json?by=beauty", 400), ("/search.svg", 400),
    ("/search.json", 400), ("/search.json?q=%FF", 400), ("/search.json?q=%00", 400),
    ("/search.json?q=%zz", 400), ("/../../etc/passwd.json", 400), ("/%2e%2e/x.json", 400),
    ("/..%2f..%2fetc%2fpasswd.json", 404), ("/index.json?lang=xx", 400),
    ("/organisation/" + String(repeating: "a", count: 5_000) + ".json", 414),
    ("/search.json?q=" + String(repeating: "a", count: 600), 400),
    ("/reconcile?queries=nonsense", 400), ("/reconcile/nothing", 404),
    ("/names/judge.json", 404),
  ])
  func `what cannot be answered is told in one shape`(uri: String, status: Int) async throws {
    let answer = try await site.get(uri)
    #expect(answer.status.code == status, "\(uri.prefix(60))")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(answer.body.readableBytesView)) as? [String: Any])
    #expect(json["ok"] as? Bool == false)
    #expect(json["status"] as? Int == status)
    let words = try #require(json["error"] as? String)
    #expect(!words.isEmpty)
    #expect(json["details"] is [String: Any])
    let text = String(buffer: answer.body)
    #expect(!text.contains("/tmp/") && !text.contains(".swift") && !text.contains("Error("))
    // The same as a page.
    let page = try await site.text(uri.replacing(".json", with: ""))
    #expect(!page.contains("/tmp/") && !page.contains(".swift"))
  }

  @Test func `a name that may be several is answered with them`() async throws {
    let json = try await site.json("/who-worked-with.json?of=kommun")
    let details = json["details"] as? [String: Any]
    #expect((details?["candidates"] as? [[String: Any]] ?? []).count > 1)
    let html = try await site.text("/who-worked-with?of=kommun")
    #expect(html.contains("href=\"/organisation/"))
  }

  @Test(arguments: [
    ("evil.example", false), ("127.0.0.1:8001", true), ("localhost", true), ("[::1]:8001", true),
    ("127.0.0.1.evil.example", false), ("localhost.evil.example:80", false), ("", false),
    ("10.0.0.7:8001", true), ("256.1.1.1", false),
  ])
  func `only addresses and this machine's own names are answered for`(
    host: String, isAnswered: Bool
  ) throws {
    #expect(HostCheck(listeningOn: "127.0.0.1").allows(host) == isAnswered)
  }

  @Test func `an answer that a reader has is not sent again, and is small`() async throws {
    let first = try await site.get("/organisation/arbetsformedlingen")
    let tag = try #require(first.headers[.eTag])
    var headers = HTTPFields()
    headers[.ifNoneMatch] = tag
    let second = try await site.get("/organisation/arbetsformedlingen", headers: headers)
    #expect(second.status == .notModified)
    #expect(second.body.readableBytes == 0)
    headers = HTTPFields()
    headers[.acceptEncoding] = "br;q=1, gzip;q=0.8"
    let small = try await site.get("/organisation/arbetsformedlingen", headers: headers)
    #expect(small.headers[.contentEncoding] == "gzip")
    #expect(small.body.readableBytes * 3 < first.body.readableBytes)
    #expect(small.headers[.eTag] != tag)
    headers[.acceptEncoding] = "gzip;q=0"
    let plain = try await site.get("/organisation/arbetsformedlingen", headers: headers)
    #expect(plain.headers[.contentEncoding] == nil)
    #expect(plain.body == first.body)
  }

  @Test func `beyond the limits one is told to come back`() async throws {
    var limits = ServerLimits()
    limits.workers = 1
    limits.waiting = 0
    let site = try FixtureSite(limits: limits)
    let statuses = try await withThrowingTaskGroup(of: (Int, String?).self) { group in
      for number in 0..<24 {
        group.addTask {
          let answer = try await site.get("/clusters.json?seed=\(number)")
          return (answer.status.code, answer.headers[.retryAfter])
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses.contains { $0.0 == 200 })
    for (status, retry) in statuses where status != 200 {
      #expect(status == 503)
      #expect(retry.flatMap { Int($0) } ?? 0 > 0)
    }
    // After the storm everything is as before.
    #expect(try await site.get("/clusters.json").status == .ok)
  }

  @Test func `an answer that takes too long is told of, and ready for the next who asks`()
    async throws
  {
    var limits = ServerLimits()
    limits.answerTime = .zero
    let site = try FixtureSite(limits: limits)
    var status = 0
    for _ in 0..<200 where status != 200 {
      status = try await site.get("/clusters.json").status.code
      #expect([200, 503].contains(status))
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(status == 200)
  }

  @Test func `pages that are posted too large are refused`() async throws {
    let answer = try await site.send(
      "/reconcile", .post, body: "queries=" + String(repeating: "a", count: 300_000))
    #expect(answer.status == .contentTooLarge)
  }
}
