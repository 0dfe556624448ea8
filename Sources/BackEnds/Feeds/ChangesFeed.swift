import Diagnostics
import FileFormats
import ListModel

/// What the transfers register records as an Atom feed, the latest first; none where the edition has no such register.
///
/// **Source:** RFC 4287.
package struct ChangesFeed: BackEnd {
  package init() {}

  static let path = "changes.atom"

  /// Whether the feed is written.
  static func isWritten(for catalogue: Catalogue) -> Bool { catalogue.registers.transfers?.isEmpty == false }

  package func downloads(of publication: Publication) -> [Download] {
    Self.isWritten(for: publication.catalogue)
      ? [Download(path: Self.path, title: "清单变动的订阅源（Atom），用阅读器订阅或由程序读取。")] : []
  }

  package func outputs(for publication: Publication, templates: TemplateSet) -> [OutputFile] {
    guard Self.isWritten(for: publication.catalogue) else { return [] }
    return [OutputFile(path: Self.path) { Self.feed(of: publication.catalogue) }]
  }

  private static func feed(of catalogue: Catalogue) -> [UInt8] {
    let edition = catalogue.edition
    let address = SiteAddress(domain: edition.site.siteDomain)
    let base = address?.base ?? ""
    var xml = XMLWriter()
    xml.start("feed")
    xml.attribute("xmlns", "http://www.w3.org/2005/Atom")
    xml.attribute("xml:lang", "zh-CN")
    xml.line()
    leaf("id", "\(namespace):changes:\(edition.regionCode)", to: &xml)
    leaf("title", "清单变动 - \(edition.title)", to: &xml)
    leaf("updated", moment(edition.asOf), to: &xml)
    xml.start("author")
    xml.element("name", edition.issuer.isEmpty ? edition.jurisdiction : edition.issuer)
    xml.end()
    xml.line()
    link("alternate", base + IdentifiedTransfer.page, "text/html", to: &xml)
    if let address { link("self", address.base + path, "application/atom+xml", to: &xml) }
    for change in (catalogue.registers.transfers ?? []).latestFirst {
      let transfer = change.transfer
      xml.start("entry")
      xml.line()
      leaf("id", "\(namespace):change:\(edition.regionCode):\(change.identifier)", to: &xml)
      leaf("title", "\(transfer.kind.name)：\(transfer.subject.value)", to: &xml)
      leaf("updated", moment(min(transfer.effectiveDate, edition.asOf)), to: &xml)
      link("alternate", base + change.href, "text/html", to: &xml)
      xml.start("category")
      xml.attribute("term", transfer.kind.rawValue)
      xml.attribute("label", transfer.kind.name)
      xml.end()
      xml.line()
      leaf("content", content(of: transfer), to: &xml)
      xml.end()
      xml.line()
    }
    xml.end()
    xml.line()
    return xml.bytes
  }

  private static let namespace = "urn:qingdan"

  private static func content(of transfer: Transfer) -> String {
    let lines = [
      ("生效日期", transfer.effectiveDate.description),
      ("划出单位", transfer.from.map(\.value).joined(separator: "、")),
      ("划入单位", transfer.to.map(\.value).joined(separator: "、")),
      ("依据", transfer.basis?.value ?? ""), ("备注", transfer.note?.value ?? ""),
    ]
    return lines.filter { !$0.1.isEmpty }.map { "\($0.0)：\($0.1)" }.joined(separator: "\n")
  }

  /// The beginning of a day in China.
  private static func moment(_ day: CalendarDate) -> String { "\(day)T00:00:00+08:00" }

  private static func leaf(_ name: StaticString, _ text: String, to xml: inout XMLWriter) {
    xml.element(name, text)
    xml.line()
  }

  private static func link(_ relation: String, _ href: String, _ type: String, to xml: inout XMLWriter) {
    xml.start("link")
    xml.attribute("rel", relation)
    xml.attribute("type", type)
    xml.attribute("href", href)
    xml.end()
    xml.line()
  }
}

/// A change as the outputs name it.
struct IdentifiedTransfer {
  /// The page that tells all changes.
  static let page = "changes.html"

  let identifier: String
  let transfer: Transfer

  /// Its row there.
  var href: String { "\(Self.page)#\(identifier)" }
}

extension [Transfer] {
  /// The latest first; those of one day in the register's order.
  var latestFirst: [IdentifiedTransfer] {
    var pool = IdentifierPool()
    return enumerated().sorted {
      ($1.element.effectiveDate, $0.offset) < ($0.element.effectiveDate, $1.offset)
    }
    .map { IdentifiedTransfer(identifier: pool.claim($0.element.identifier), transfer: $0.element) }
  }
}

extension Transfer {
  /// The same as long as the row says the same of what happens to what, whatever stands beside it.
  fileprivate var identifier: String {
    StableIdentifier.digest(
      "c",
      [subject.value, kind.rawValue, effectiveDate.description]
        + [from, to].map { $0.map(\.value).joined(separator: "、") })
  }
}
