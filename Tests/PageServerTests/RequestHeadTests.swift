import Testing

@testable import PageServer

@Suite struct RequestHeadTests {
  private func request(_ text: String) -> RequestHead? { RequestHead(text.utf8) }

  @Test func `a path is what stands before the query, its escapes undone`() throws {
    let read = try #require(
      request("GET /%E5%B8%82%E6%B0%B4/a%20b.html?q=%2F HTTP/1.1\r\nHOST: localhost:8000"))
    #expect(read.method == "GET" && read.path == "/市水/a b.html" && read.host == "localhost:8000")
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET / HTTP/2", "GET  / HTTP/1.1", "GET http://127.0.0.1/ HTTP/1.1", "GET * HTTP/1.1",
    "GET /%zz HTTP/1.1", "GET /%E HTTP/1.1", "GET /%+1 HTTP/1.1", "GET /%00 HTTP/1.1", "GET /%E5 HTTP/1.1",
    "GET / HTTP/1.1\r\nno field", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: 127.0.0.1",
  ])
  func `what is no request for something on this server is not read`(text: String) {
    #expect(request(text) == nil)
  }

  @Test(arguments: [
    ("localhost", true), ("LOCALHOST:8000", true), ("127.0.0.1", true), ("127.0.0.1:1", true),
    ("127.0.0.1.example.com", false), ("example.com", false), ("example.com:8000", false), ("", false),
    ("localhost:8000:1", false), ("localhost:evil", false), ("localhost.", false), ("user@localhost", false),
    ("[::1]", false),
  ])
  func `only a client that means this machine is for this machine`(host: String, isMeant: Bool) throws {
    let read = try #require(request("GET / HTTP/1.1\r\nHost: \(host)"))
    #expect(read.isForThisMachine == isMeant)
  }

  @Test func `a client that does not say whom it means is not for this machine`() throws {
    #expect(try #require(request("GET / HTTP/1.0")).isForThisMachine == false)
  }
}
