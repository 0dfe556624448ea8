import ListModel
import TestSupport
import Testing

@testable import BackEnds

@Suite struct SitemapTests {
  private func outputs(_ publication: Publication) throws -> [OutputFile] {
    try BackEndRegistry.outputs(for: publication, templates: SamplePublication.templates())
  }

  @Test func `the sitemap lists every page of the site by its full address, and nothing else`() throws {
    let files = try outputs(SamplePublication.make())
    let sitemap = try #require(files.first { $0.path == "sitemap.xml" })
    let addresses = String(decoding: sitemap.render(), as: UTF8.self).matches(of: /<loc>(.*?)<\/loc>/)
    let pages = files.map(\.path).filter { $0.hasSuffix(".html") }
    #expect(addresses.map { String($0.output.1) } == pages.map { "https://www.example.gov.cn/\($0)" })
  }

  @Test func `without an address of the site there is no sitemap, and no download of one`() throws {
    let publication = SamplePublication.make { $0.site.siteDomain = "" }
    #expect(try !outputs(publication).contains { $0.path.hasPrefix("sitemap") })
    #expect(!BackEndRegistry.downloads(of: publication).contains { $0.path == "sitemap.xml" })
  }

  @Test func `more pages than one file may list are listed in several, which the sitemap names`() throws {
    let pages = ["a.html", "b.html", "style.css", "c.html"].map { OutputFile(path: $0) { [] } }
    let files = Sitemap(of: SamplePublication.make(), limit: 2).outputs(listing: pages)
    #expect(files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
    let texts = files.map { String(decoding: $0.render(), as: UTF8.self) }
    #expect(texts[0].contains("<sitemap><loc>https://www.example.gov.cn/sitemap-2.xml</loc></sitemap>"))
    #expect(texts[1].contains("/b.html") && !texts[1].contains("/c.html") && texts[2].contains("/c.html"))
  }

  @Test(arguments: [
    ("www.example.gov.cn", "https://www.example.gov.cn/"),
    ("http://10.1.2.3:8080/qd/", "http://10.1.2.3:8080/qd/"),
    ("www.example.gov.cn/lists", "https://www.example.gov.cn/lists/"),
    ("", nil), ("三亚.政务", nil), ("a b", nil), ("javascript://x\"><script>", nil), ("/lists", nil),
  ])
  func `an address is read off the domain, or none is made up`(domain: String, base: String?) {
    #expect(SiteAddress(domain: domain)?.base == base)
  }
}
