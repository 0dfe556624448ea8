import Diagnostics
import ListModel

extension SitePages {
  /// The page that offers the catalogue's other outputs.
  var downloads: OutputFile {
    page(.downloads, at: "downloads.html") { _ in
      var context = TemplateContext(pageTitle: "下载", column: "下载", crumbs: [])
      context[.downloads] = .list(
        BackEndRegistry.all.flatMap(\.downloads).map {
          [.href: .text($0.path), .name: .text($0.path), .text: .text($0.title)]
        })
      return context
    }
  }

  /// The page that says what the lists are, how they are counted and what they were made from.
  var about: OutputFile {
    page(.about, at: "about.html") { $0.aboutContext() }
  }

  private func aboutContext() -> TemplateContext {
    let edition = catalogue.edition
    var context = TemplateContext(pageTitle: "说明", column: "说明", crumbs: [])
    let fields =
      [
        ("名称", edition.title), ("行政区域", "\(edition.jurisdiction) \(edition.regionCode)"),
        ("层级", edition.level),
        ("公布机关", edition.issuer), ("截至日期", edition.asOf.description),
      ] + (publication.editionDigest.map { [("本版摘要", $0)] } ?? [])
    context[.fields] = .list(fields.map { [.label: .text($0.0), .text: .text($0.1)] })
    context[.files] = .list(
      zip(catalogue.files, publication.fileDigests).map { [.name: .text($0.path), .digest: .text($1)] })
    return context
  }
}
