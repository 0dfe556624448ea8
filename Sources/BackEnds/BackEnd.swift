import Diagnostics

/// One kind of output of the published catalogue.
package protocol BackEnd: Sendable {
  /// What the downloads page offers of it.
  func downloads(of publication: Publication) -> [Download]

  /// The files of the output, each rendered when it is its turn.
  ///
  /// - Throws: `TemplateFault`, where a template is at fault.
  func outputs(for publication: Publication, templates: TemplateSet) throws -> [OutputFile]
}

extension BackEnd {
  package func downloads(of publication: Publication) -> [Download] { [] }
}

/// A file that the downloads page offers.
package struct Download: Sendable {
  /// As the output file's.
  package let path: String
  package let title: String

  package init(path: String, title: String) {
    self.path = path
    self.title = title
  }
}

/// The outputs that a build writes.
package enum BackEndRegistry {
  /// **Shape:** sorted by name.
  package static let all: [any BackEnd] = [
    CatalogueCSV(),
    CatalogueJSON(),
    CatalogueXLSX(),
    CatalogueXML(),
    ChangesFeed(),
    HTMLSite(),
    LinkedData(),
    SearchIndex(),
  ]

  /// What the downloads page offers, in the order of the registry.
  static func downloads(of publication: Publication) -> [Download] {
    all.flatMap { $0.downloads(of: publication) } + Sitemap(of: publication).downloads
      + SiteManifest.downloads
  }

  /// The files of all outputs in the order of the registry, and the sitemap of the pages among them.
  ///
  /// - Throws: `TemplateFault`, where a template is at fault.
  package static func outputs(for publication: Publication, templates: TemplateSet) throws -> [OutputFile] {
    let files = try all.flatMap { try $0.outputs(for: publication, templates: templates) }
    return files + Sitemap(of: publication).outputs(listing: files)
  }
}

/// The files by which a site can be held against what was published, and what it was made from (清单文件): written when all
/// outputs are there.
package enum SiteManifest {
  /// What the site was made from, and by what.
  package static let sources = "manifest.xml"
  /// The digests of all other files of the site.
  package static let digests = "SHA256SUMS"

  static let downloads = [
    Download(path: sources, title: "本版由哪些文件、按哪些规则生成，附每个文件的摘要（SHA-256）。"),
    Download(
      path: digests, title: "本站全部文件的摘要，可用 qingdan verify 或者 sha256sum -c SHA256SUMS 核对有没有被改动。"),
  ]
}
