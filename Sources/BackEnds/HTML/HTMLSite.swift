import Diagnostics
import ListModel

/// The catalogue as a static site (HTML 汇编): relative links only; what the script of the templates
/// adds (display, filters) can be done without.
package struct HTMLSite: BackEnd {
  package init() {}

  package func outputs(for publication: Publication, templates: TemplateSet) throws -> [OutputFile] {
    let site = try SitePages(publication, templates: templates)
    return [
      site.home, site.downloads, site.about, site.searchPage,
      PrintedHeader(edition: publication.catalogue.edition).file,
    ]
      + [site.enquiryPage, site.oversightPage, site.servicesPage] + site.changesPage + site.unitPages
      + site.powerPages + site.matterPages + site.categoryPages + site.lawPages
      + templates.assets.map { asset in OutputFile(path: asset.path) { asset.bytes } }
  }
}

/// What all pages of a site are rendered from: the publication and the compiled templates.
final class SitePages: Sendable {
  let publication: Publication
  // Apart from the publication, which would be copied for each look into them.
  let catalogue: Catalogue
  let index: PublicationIndex
  /// What is in doubt about matters, by their indexes.
  let disputes: [Int: [MatterDispute]]
  private let atRoot: [PageKind: Template]
  private let belowRoot: [PageKind: Template]

  /// A kind of page: the name of its template.
  enum PageKind: String, CaseIterable {
    case home, units, unit, power, matters, matter, categories, category, laws, law, downloads, about
    case matrix, enquiry, oversight, services, changes, search
  }

  init(_ publication: Publication, templates: TemplateSet) throws(TemplateFault) {
    self.publication = publication
    catalogue = publication.catalogue
    index = publication.index
    disputes = index.disputesByMatter(publication.disputes, in: catalogue)
    let rootConstants = Self.constants(publication, root: "")
    let folderConstants = Self.constants(publication, root: "../")
    var atRoot: [PageKind: Template] = [:]
    var belowRoot: [PageKind: Template] = [:]
    for kind in PageKind.allCases {
      let template = try templates.template(kind.rawValue)
      atRoot[kind] = template.folding(rootConstants)
      belowRoot[kind] = template.folding(folderConstants)
    }
    self.atRoot = atRoot
    self.belowRoot = belowRoot
  }

  /// A page of the site.
  ///
  /// - Parameters:
  ///   - path: below the output folder, at most one folder deep.
  ///   - context: everything the page's template shows.
  func page(
    _ kind: PageKind, at path: String, context: @escaping @Sendable (SitePages) -> TemplateContext
  ) -> OutputFile {
    let templates = path.utf8.contains(UInt8(ascii: "/")) ? belowRoot : atRoot
    guard let template = templates[kind] else { preconditionFailure("every kind of page has its template") }
    return OutputFile(path: path) { [self] in template.render(context(self)) }
  }

  private static func constants(_ publication: Publication, root: String) -> TemplateContext {
    let edition = publication.catalogue.edition
    var constants: TemplateContext = [
      .root: .text(root), .editionTitle: .text(edition.title), .jurisdiction: .text(edition.jurisdiction),
      .asOf: .text(edition.asOf.description),
      .illustrative: .flag(edition.isIllustrative), .hasErrors: .flag(publication.hasErrors),
      .hasTransfers: .flag(publication.catalogue.registers.transfers?.isEmpty == false),
      .countingNote: .text(edition.countingBasis.note),
    ]
    constants.set(.issuer, edition.issuer)
    constants.set(.siteName, edition.site.siteName)
    constants.set(.siteDomain, edition.site.siteDomain)
    constants.set(.siteIDCode, edition.site.siteIDCode)
    return constants
  }
}

extension CountingBasis {
  /// How powers are counted, in a sentence for readers.
  var note: String {
    switch self {
    case .subitem: "权力数量的口径：没有子项的主项计一项，有子项的按子项计。"
    case .mainItem: "权力数量的口径：按主项计，子项不另计。"
    }
  }
}

/// A step of the way from home to a page.
struct Crumb {
  let name: String
  let href: String

  static let units = Crumb(name: "单位", href: "units/index.html")
  static let categories = Crumb(name: "权力类别", href: "categories/index.html")
  static let matters = Crumb(name: "职责边界", href: "matters/index.html")
  static let laws = Crumb(name: "法律依据", href: "laws/index.html")
}

extension TemplateContext {
  /// What the head of a page shows.
  ///
  /// - Parameters:
  ///   - title: the page's own.
  ///   - column: the column of the site (栏目) in which it stands.
  ///   - crumbs: the way from home to it; nil on the home page itself.
  init(pageTitle title: String, column: String, crumbs: [Crumb]?) {
    // A name may be broken over lines; a title is one.
    let isBroken = title.utf8.span.holdsAny { $0.isBelow(0x20) }
    let title = isBroken ? title.split(whereSeparator: \.isNewline).joined() : title
    // Of small pieces of memory, those of up to a thousand bytes are had most quickly.
    self.init(capacity: 30)
    self[.pageTitle] = .text(title)
    self[.column] = .text(column)
    self[.validity] = .text("有效")
    guard let crumbs else { return }
    let items = crumbs.map { [.name: .text($0.name), .href: .text($0.href)] as TemplateContext }
    self[.crumbs] = .context([.items: .list(items), .here: .text(title)])
  }
}

extension [LegalBasis] {
  /// The bases as they were written, one a line.
  var writtenText: String {
    // Most items have one.
    if let only = first, count == 1 { return only.text.value }
    return map(\.text.value).joined(separator: "\n")
  }
}
