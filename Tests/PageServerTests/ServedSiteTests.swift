import Diagnostics
import Testing

@testable import PageServer

/// What is answered, whatever carries it.
@Suite struct ServedSiteTests {
  private let files = [
    "index.html": "<h1>首页</h1>", "units/1.html": "<h1>一</h1>", "units/index.html": "<h1>单位</h1>",
    "style.css": "p {}", "catalogue.xlsx": "PK", "units/市水.csv": "名称", "a.weird": "?", "feed.atom": "<feed/>",
    "unit.jsonld": "{}",
  ]

  private func site(notice: BilingualText? = nil) -> ServedSite {
    ServedSite(version: "7x1", notice: notice) { [files] in files[$0].map { Array($0.utf8) } }
  }

  private func answer(
    _ path: String, method: String = "GET", host: String = "localhost", notice: BilingualText? = nil
  ) throws -> (response: Response, text: String) {
    let request = try #require(RequestHead("\(method) \(path) HTTP/1.1\r\nHost: \(host)".utf8))
    let response = try #require(site(notice: notice).response(to: request))
    return (response, String(decoding: response.body, as: UTF8.self))
  }

  @Test func `a page is given with the script that reloads it behind its end, and nothing else is changed`()
    throws
  {
    let (response, text) = try answer("/units/1.html")
    #expect(response.status == .ok && response.contentType == "text/html; charset=utf-8")
    #expect(
      text
        == "<h1>一</h1><script src=\"/.qingdan/reload.js\" data-version=\"7x1\" defer></script>\n")
    #expect(try answer("/style.css").text == "p {}")
  }

  @Test(arguments: [("/", "首页"), ("/index.html", "首页"), ("/units/", "单位"), ("/?q=1", "首页")])
  func `a folder is its index`(path: String, heading: String) throws {
    #expect(try answer(path).text.hasPrefix("<h1>\(heading)</h1>"))
  }

  @Test
  func `a folder without its stroke leads to the folder, so that links in its index go where they should`()
    throws
  {
    let response = try answer("/units").response
    #expect(response.status == .movedPermanently)
    #expect(response.fields.contains { $0 == ("Location", "/units/") })
  }

  @Test(arguments: [
    ("/style.css", "text/css; charset=utf-8"), ("/units/%E5%B8%82%E6%B0%B4.csv", "text/csv; charset=utf-8"),
    ("/a.weird", "application/octet-stream"), ("/feed.atom", "application/atom+xml; charset=utf-8"),
    ("/unit.jsonld", "application/ld+json; charset=utf-8"),
    ("/catalogue.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("/.qingdan/reload.js", "text/javascript; charset=utf-8"),
  ])
  func `a browser is told what a file is`(path: String, type: String) throws {
    let response = try answer(path).response
    #expect(response.status == .ok && response.contentType == type)
  }

  @Test(arguments: [
    "/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/units/../../etc/passwd", "//etc/passwd", "/./index.html",
    "/units/1.html/", "/.qingdan/", "/nothing.html",
  ])
  func `what the site does not have is not there, and the page that says so loads itself anew`(path: String)
    throws
  {
    let (response, text) = try answer(path)
    #expect(response.status == .notFound && response.contentType == "text/html; charset=utf-8")
    #expect(text.contains("没有这一页") && text.contains("no such page") && text.contains("reload.js"))
  }

  @Test func `nothing that a browser sends becomes markup`() throws {
    let (_, text) = try answer("/%3Cscript%3Ealert(1)%3C/script%3E%22%E2%80%AE")
    #expect(text.contains("<code>/&lt;script&gt;alert(1)&lt;/script&gt;&quot;</code>"))
  }

  @Test func `a notice stands in every page, in both languages, and is no markup`() throws {
    let notice = BilingualText(zh: "第3行：<b>坏了", en: "line 3: <b> & \"broken\"")
    for path in ["/index.html", "/gone.html"] {
      let (_, text) = try answer(path, notice: notice)
      #expect(text.contains("role=\"alert\"") && text.contains("页面仍是上一次的"))
      #expect(text.contains("第3行：&lt;b&gt;坏了"))
      #expect(text.contains("line 3: &lt;b&gt; &amp; &quot;broken&quot;"))
    }
    #expect(try answer("/style.css", notice: notice).text == "p {}")
    #expect(try answer("/index.html").text.contains("role=\"alert\"") == false)
  }

  @Test func `a page elsewhere whose name leads here is refused`() throws {
    let (response, text) = try answer("/index.html", host: "evil.example")
    #expect(response.status == .forbidden && !text.contains("首页"))
  }

  @Test func `whoever wants to change something is refused`() throws {
    let response = try answer("/index.html", method: "POST").response
    #expect(response.status == .methodNotAllowed && response.fields.contains { $0 == ("Allow", "GET, HEAD") })
  }

  @Test func `what cannot be read is a bad request`() {
    #expect(site().response(to: nil)?.status == .badRequest)
  }
}
