import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

/// Pages and their twins, asked for through the router.
@Suite struct PageTests {
  private static let site = Result { try FixtureSite() }
  private var site: FixtureSite { get throws { try Self.site.get() } }

  @Test(arguments: FixtureAddresses.all)
  func `every page is whole, in both languages`(address: String) async throws {
    for language in ["sv", "en"] {
      var headers = HTTPFields()
      headers[.acceptLanguage] = language
      let answer = try await site.get(address, headers: headers)
      let html = String(buffer: answer.body)
      #expect(answer.status == .ok, "\(address)")
      #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"), "\(address)")
      #expect(html.hasSuffix("</html>\n"), "\(address)")
      #expect(!html.contains("{{"), "\(address) shows a template")
      #expect(!html.contains("Optional("), "\(address)")
      #expect(html.components(separatedBy: "<h1>").count == 2, "\(address)")
      // Every id is used once.
      let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(address) repeats ids")
    }
  }

  @Test(arguments: [
    ("/who-worked-with?of=LO", "partners-table", "key"),
    ("/shared-partners?of=F%C3%B6rs%C3%A4kringskassan&of=LO", "partners-table", "key"),
    ("/search?q=kommun", "found-table", "key"), ("/clusters", "clusters-table", "id"),
    ("/rank", "rank-table", "key"), ("/timeline", "years-table", "year"),
    ("/co-occurrence", "pairs-table", "a b"), ("/network?around=LO", "ties-table", "a b"),
    ("/compare?before=2009-2010&after=2012-2014", "changes-table", "a b"),
  ])
  func `a page's table and its JSON twin hold the same rows in the same order`(
    address: String, table: String, key: String
  ) async throws {
    let html = try await site.text(address)
    let json = try await site.json(FixtureAddresses.twin(address, "json"))
    let rows = json["rows"] as? [[String: Any]] ?? []
    let expected = rows.map { row in
      key.split(separator: " ").map { name -> String in
        let value = row[String(name)]
        return (value as? [String: Any])?["key"] as? String ?? value.map { "\($0)" } ?? ""
      }.joined(separator: " ")
    }
    let part = try #require(html.components(separatedBy: "id=\"\(table)\"").dropFirst().first)
    let body = part.components(separatedBy: "</table>")[0]
    let shown = body.matches(of: /<tr data-key="([^"]*)"/).map { String($0.1) }
    #expect(!shown.isEmpty)
    #expect(shown == expected)
    let total = try #require(body.firstMatch(of: /data-total="(\d+)"/)?.1)
    #expect(Int(total) == json["total"] as? Int)
  }

  @Test func `a body's page and its JSON twin tell the same facts`() async throws {
    let html = try await site.text("/organisation/forsakringskassan")
    let json = try await site.json("/organisation/forsakringskassan.json")
    let row = try #require((json["rows"] as? [[String: Any]])?.first)
    func fact(_ key: String) -> String? {
      html.components(separatedBy: "data-fact=\"\(key)\"").dropFirst().first?
        .firstMatch(of: /<dd>([^<]*)/).map { String($0.1) }
    }
    #expect(fact("projectCount") == (row["projectCount"] as? Int).map(String.init))
    #expect(fact("partnerCount") == (row["partnerCount"] as? Int).map(String.init))
    #expect(fact("key") == row["key"] as? String)
    for project in row["projects"] as? [[String: Any]] ?? [] {
      #expect(html.contains("data-key=\"\(project["key"] as? String ?? "-")\""))
    }
  }

  @Test(arguments: FixtureAddresses.all)
  func `every twin that a page names is there`(address: String) async throws {
    let html = try await site.text(address)
    let twins = html.matches(of: /<link rel="alternate" type="([^"]+)" href="([^"]+)">/)
    #expect(twins.count == 4, "\(address)")
    for twin in twins {
      let uri = String(twin.2).replacing("&amp;", with: "&")
      let answer = try await site.get(uri)
      // A question that is not asked yet has no answer.
      let isAsked = answer.status != .badRequest
      if isAsked { #expect(answer.status == .ok, "\(uri)") }
      if isAsked { #expect(answer.headers[.contentType]?.hasPrefix(String(twin.1)) == true) }
    }
  }

  @Test func `all links of all pages are alive`() async throws {
    let site = try site
    var open = Set(FixtureAddresses.all)
    var seen: Set<String> = []
    // Two steps from every sort of page.
    for _ in 0..<2 {
      var found: Set<String> = []
      for address in open.subtracting(seen).sorted().prefix(150) {
        seen.insert(address)
        let answer = try await site.get(address)
        #expect(answer.status == .ok || answer.status == .badRequest, "\(address)")
        guard answer.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
        for match in String(buffer: answer.body).matches(of: /\shref="(\/[^"]*)"/) {
          found.insert(String(match.1).replacing("&amp;", with: "&"))
        }
      }
      open = found
    }
    #expect(seen.count > 60)
  }

  @Test func `a name from a page cannot become markup`() async throws {
    let hostile = "<script>alert(1)</script>\"'&"
    let html = try await site.text(
      "/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%26")
    #expect(!html.contains("<script>alert"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    let json = try await site.json("/search.json?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%26")
    let subject = (json["of"] as? [[String: Any]])?.first
    #expect(subject?["name"] as? String == hostile)
  }

  @Test func `a reader's language is asked for, and the address can name another`() async throws {
    var swedish = HTTPFields()
    swedish[.acceptLanguage] = "sv-SE,sv;q=0.9,en;q=0.5"
    #expect(try await site.text("/", headers: swedish).contains("Vem har arbetat med vem?"))
    #expect(try await site.text("/?lang=en", headers: swedish).contains("Who worked with whom?"))
    #expect(try await site.text("/").contains("Who worked with whom?"))
    // The language in an address stays in the links.
    #expect(try await site.text("/?lang=sv").contains("/clusters?lang=sv"))
  }

  @Test func `an office is shown for itself, with the filters of its address`() async throws {
    // INTRO (2009 to 2010) ties Gällivare's employment office to ten bodies; Fixtures/Pages/003.txt.
    let json = try await site.json(
      "/organisation/arbetsformedlingen/gallivare.json?from=2009&to=2010")
    let row = try #require((json["rows"] as? [[String: Any]])?.first)
    #expect(row["name"] as? String == "Arbetsförmedlingen Gällivare")
    #expect(row["projectCount"] as? Int == 1)
    #expect((json["filters"] as? [String: Any])?["from"] as? Int == 2009)
  }

  @Test func `an unfolded body stands in the picture with its partners`() async throws {
    let plain = try await site.text("/organisation/dhr.svg")
    let open = try await site.text("/organisation/dhr.svg?expand=organisation:forsakringskassan")
    #expect(!plain.contains("organisation:hoglandets-samordningsforbund"))
    #expect(open.contains("node-organisation:hoglandets-samordningsforbund"))
  }
}
