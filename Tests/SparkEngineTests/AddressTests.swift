import SparkEngine
import Testing

@Suite struct AddressTests {
  @Test func `a host alone has Spark Connect's port and no TLS`() throws {
    let address = try SparkAddress("sc://cluster.example")
    #expect(address.host == "cluster.example")
    #expect(address.port == 15002)
    #expect(!address.usesTLS)
    #expect(address.token == nil)
  }

  @Test func `token and TLS stand after a slash and semicolons`() throws {
    let address = try SparkAddress("sc://cluster.example:443/;token=abc=;use_ssl=true;user_id=anna")
    #expect(address.port == 443)
    #expect(address.token == "abc=")
    #expect(address.usesTLS)
    #expect(address.user == "anna")
  }

  /// Spark's own description: setting a token implies TLS.
  @Test func `a token is not sent in the clear but to this machine`() throws {
    #expect(try SparkAddress("sc://cluster.example/;token=t").usesTLS)
    #expect(try !SparkAddress("sc://127.0.0.1:15002/;token=t").usesTLS)
    #expect(try !SparkAddress("sc://cluster.example/;token=t;use_ssl=false").usesTLS)
  }

  @Test func `an IPv6 address stands in brackets`() throws {
    let address = try SparkAddress("sc://[::1]:50051")
    #expect(address.host == "::1")
    #expect(address.port == 50051)
    #expect(address.name == "[::1]:50051")
  }

  @Test(arguments: [
    "http://host:1", "sc://", "sc://host:0", "sc://host:99999", "sc://host:x", "sc://host/;token",
    "sc://host/;use_ssl=maybe", "sc://user@host",
  ])
  func `what is no address is refused in one line`(text: String) throws {
    let error = try #require(throws: SparkEngineError.self) { try SparkAddress(text) }
    #expect(!error.description.contains("\n"))
    #expect(error.description.contains("expected sc://HOST:PORT"))
  }

  @Test func `a token never stands in an error`() throws {
    let error = try #require(throws: SparkEngineError.self) {
      try SparkAddress("sc://host:x/;token=secret")
    }
    #expect(!error.description.contains("secret"))
  }
}
