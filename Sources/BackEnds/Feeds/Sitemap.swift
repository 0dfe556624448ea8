import FileFormats

/// All pages of the site for search engines (站点地图); left out where the edition does not say where the site is.
///
/// **Source:** sitemaps.org protocol 0.9: full addresses, at most 50 000 a file, then an index of files.
struct Sitemap {
  /// The most pages that a file lists.
  private let limit: Int
  private let address: SiteAddress?

  init(of publication: Publication, limit: Int = 50_000) {
    address = SiteAddress(domain: publication.catalogue.edition.site.siteDomain)
    self.limit = limit
  }

  var downloads: [Download] {
    address == nil ? [] : [Download(path: "sitemap.xml", title: "站点地图：本站全部页面的网址，供搜索引擎收录。")]
  }

  /// The sitemap of the pages among some files, in their order.
  func outputs(listing files: [OutputFile]) -> [OutputFile] {
    guard let address else { return [] }
    let pages = files.map(\.path).filter { $0.hasSuffix(".html") }
    let parts = stride(from: 0, to: pages.count, by: limit).map { pages[$0..<min($0 + limit, pages.count)] }
    guard parts.count > 1 else {
      return [OutputFile(path: "sitemap.xml") { Self.list("urlset", "url", pages[...], at: address) }]
    }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    return [OutputFile(path: "sitemap.xml") { Self.list("sitemapindex", "sitemap", names[...], at: address) }]
      + zip(names, parts).map { name, part in
        OutputFile(path: name) { Self.list("urlset", "url", part, at: address) }
      }
  }

  private static func list(
    _ root: StaticString, _ entry: StaticString, _ paths: ArraySlice<String>, at address: SiteAddress
  ) -> [UInt8] {
    var xml = XMLWriter(capacity: 1 << 16)
    xml.start(root)
    xml.attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
    xml.line()
    for path in paths {
      xml.start(entry)
      xml.element("loc", address.base + path)
      xml.end()
      xml.line()
    }
    xml.end()
    xml.line()
    return xml.bytes
  }
}
