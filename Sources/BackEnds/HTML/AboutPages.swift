import Diagnostics
import ListModel

extension SitePages {
  /// The page that offers the catalogue's other outputs.
  var downloads: OutputFile {
    page(.downloads, at: "downloads.html") { site in
      var context = TemplateContext(pageTitle: "下载", column: "下载", crumbs: [])
      context[.identifier] = .text("downloads")
      context[.subject] = .text("权责清单")
      context[.downloads] = .list(
        BackEndRegistry.downloads(of: site.publication).map {
          [.href: .text($0.path), .name: .text($0.path), .text: .text($0.title)]
        })
      context[.units] = .list(
        site.index.units.enumerated().map { submission, unit in
          [
            .unitName: .text(unit.shortName), .unitHref: .text(unit.href),
            .files: .list(site.files(of: submission)),
          ]
        })
      return context
    }
  }

  /// Links to the files of a unit.
  func files(of submission: Int) -> [TemplateContext] {
    publication.files(of: submission).map { [.href: .text($0.path), .name: .text($0.title)] }
  }

  /// The page that says what the lists are, how they are counted and what they were made from.
  var about: OutputFile {
    page(.about, at: "about.html") { $0.aboutContext() }
  }

  private func aboutContext() -> TemplateContext {
    let edition = catalogue.edition
    var context = TemplateContext(pageTitle: "说明", column: "说明", crumbs: [])
    context[.identifier] = .text("about")
    context[.subject] = .text("权责清单")
    let fields =
      [
        ("名称", edition.title), ("行政区域", "\(edition.jurisdiction) \(edition.regionCode)"),
        ("层级", edition.level),
        ("公布机关", edition.issuer), ("截至日期", edition.asOf.description),
      ] + (publication.editionDigest.map { [("本版摘要", $0)] } ?? [])
    context[.fields] = .list(
      fields.filter { !$0.1.isEmpty }.map { [.label: .text($0.0), .text: .text($0.1)] })
    context[.files] = .list(
      zip(catalogue.files, publication.fileDigests).map { [.name: .text($0.path), .digest: .text($1)] })
    return context
  }
}
