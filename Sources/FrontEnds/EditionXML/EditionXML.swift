import Diagnostics
import FileFormats
import ListModel

/// Reads `edition.xml`: what an edition is; docs/schemas/edition.xsd.
package enum EditionXML {
  package static let namespace = "urn:qingdan:edition:1"

  /// An edition, and what is amiss in its description.
  package struct ReadEdition: Sendable {
    package var edition: Edition
    package var irregularities: [Irregularity]
  }

  /// - Parameter name: the name of the edition's folder.
  /// - Throws: where the bytes are no XML of this kind, or lack title, as-of date or jurisdiction.
  package static func read(
    _ bytes: [UInt8], name: String, file: FileID, limits: ReadingLimits = ReadingLimits()
  ) throws(FormatFault) -> ReadEdition {
    let root = try XMLElement(document: bytes, limits: limits)
    guard root.name == "edition", root.namespace == namespace else {
      throw missing("<edition xmlns=\"\(namespace)\">", root)
    }
    var reader = EditionReader(file: file)
    let edition = try reader.edition(root, name: name)
    return ReadEdition(edition: edition, irregularities: reader.irregularities)
  }

  /// What an edition cannot do without.
  fileprivate static func missing(_ what: String, _ element: XMLElement) -> FormatFault {
    .damaged(
      detail: BilingualText(
        zh: "edition.xml 缺少或写错了 \(what)", en: "edition.xml lacks \(what), or has it wrong"),
      place: element.place)
  }
}

/// Takes the elements of an edition one by one.
private struct EditionReader {
  let file: FileID
  private(set) var irregularities: [Irregularity] = []

  init(file: FileID) { self.file = file }

  mutating func edition(_ root: XMLElement, name: String) throws(FormatFault) -> Edition {
    guard let title = value("title", of: root) else { throw EditionXML.missing("title", root) }
    guard let asOf = value("asOf", of: root).flatMap({ CalendarDate($0) }) else {
      throw EditionXML.missing("asOf (2022-09-30)", root)
    }
    guard let jurisdiction = root.child("jurisdiction"), let place = value("name", of: jurisdiction),
      let code = value("code", of: jurisdiction), code.utf8.count == 6,
      code.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw EditionXML.missing("<jurisdiction name code=\"460200\" level>", root) }
    tellUnknown(root)
    var edition = Edition(
      name: name, title: title, jurisdiction: place, regionCode: code,
      level: value("level", of: jurisdiction) ?? "",
      asOf: asOf, issuer: root.child("issuer")?.text.trimmingOuterSpace ?? "", origin: origin(root))
    edition.isIllustrative = flag("illustrative", of: root)
    edition.countingBasis = countingBasis(root.child("counting"))
    edition.declaredTotals = totals(root.child("totals"))
    edition.site = site(root.child("site"))
    edition.severityOverrides = severities(root.child("severities"))
    edition.codeSchemes = codeSchemes(root.child("codes"))
    return edition
  }

  private mutating func countingBasis(_ element: XMLElement?) -> CountingBasis {
    guard let element, let word = element["basis"] else { return .subitem }
    guard let basis = CountingBasis(rawValue: word) else {
      tellWrong("basis", word, "subitem、main-item", element)
      return .subitem
    }
    return basis
  }

  private mutating func totals(_ element: XMLElement?) -> DeclaredTotals {
    var totals = DeclaredTotals()
    guard let element else { return totals }
    if let powers = element.child("powers") {
      totals.powerUnits = number("units", of: powers)
      totals.powers = number("items", of: powers)
    }
    if let responsibilities = element.child("responsibilities") {
      totals.responsibilityUnits = number("units", of: responsibilities)
      totals.responsibilities = number("items", of: responsibilities)
    }
    return totals
  }

  private mutating func site(_ element: XMLElement?) -> SiteMetadata {
    guard let element else { return SiteMetadata() }
    return SiteMetadata(
      siteName: value("name", of: element) ?? "", siteDomain: value("domain", of: element) ?? "",
      siteIDCode: value("idCode", of: element) ?? "")
  }

  private mutating func severities(_ element: XMLElement?) -> [String: Severity] {
    var severities: [String: Severity] = [:]
    for rule in element?.children("rule") ?? [] {
      guard let name = value("name", of: rule), let word = value("severity", of: rule) else {
        tellWrong("rule", rule["name"] ?? "", "name, severity", rule)
        continue
      }
      guard let severity = Severity(rawValue: word) else {
        tellWrong("severity", word, Severity.allCases.map(\.rawValue).joined(separator: "、"), rule)
        continue
      }
      if severities.updateValue(severity, forKey: name) != nil { tellRepeated(name, rule) }
    }
    return severities
  }

  private mutating func codeSchemes(_ element: XMLElement?) -> [CodeScheme] {
    guard let element else { return CodeScheme.national }
    return element.children("scheme").compactMap { scheme in
      let word = value("name", of: scheme) ?? ""
      guard let known = CodeScheme(rawValue: word) else {
        tellWrong("scheme", word, CodeScheme.allCases.map(\.rawValue).joined(separator: "、"), scheme)
        return nil
      }
      return known
    }
  }

  // MARK: Values

  private func value(_ name: String, of element: XMLElement) -> String? {
    let value = element[name]?.trimmingOuterSpace
    return value?.isEmpty == true ? nil : value
  }

  private mutating func flag(_ name: String, of element: XMLElement) -> Bool {
    guard let word = value(name, of: element) else { return false }
    if word != "true" && word != "false" { tellWrong(name, word, "true、false", element) }
    return word == "true"
  }

  private mutating func number(_ name: String, of element: XMLElement) -> Located<Int>? {
    guard let word = value(name, of: element) else { return nil }
    guard let number = Int(word), (0...100_000_000).contains(number) else {
      tellWrong(name, word, "0、1、2…", element)
      return nil
    }
    return Located(number, at: origin(element))
  }

  private func origin(_ element: XMLElement) -> Origin { Origin(file: file, place: element.place) }

  // MARK: Faults

  /// Tells elements and attributes that an edition does not have.
  private mutating func tellUnknown(_ element: XMLElement) {
    let known = Self.markup[element.name]
    let attributes = element.attributes.filter {
      $0.namespace.isEmpty && known?.attributes.contains($0.name) != true
    }
    for attribute in attributes { tellUnread("\(attribute.name)=\"\(attribute.value)\"", element) }
    var seen: Set<String> = []
    for child in element.children {
      guard known?.children.contains(child.name) == true, child.namespace == EditionXML.namespace else {
        tellUnread("<\(child.name)>", child)
        continue
      }
      let mayRepeat = child.name == "rule" || child.name == "scheme"
      if !seen.insert(child.name).inserted, !mayRepeat { tellRepeated("<\(child.name)>", child) }
      tellUnknown(child)
    }
  }

  private mutating func tellUnread(_ text: String, _ element: XMLElement) {
    irregularities.append(Irregularity(.unreadContent(.markup), at: Quotation(text, at: origin(element))))
  }

  private mutating func tellWrong(_ name: String, _ value: String, _ allowed: String, _ element: XMLElement) {
    irregularities.append(
      RegisterFault.fault(
        "“\(name)”的值不对，应为：\(allowed)", "“\(name)” has a wrong value; it must be \(allowed)",
        Quotation(value, at: origin(element))))
  }

  private mutating func tellRepeated(_ name: String, _ element: XMLElement) {
    irregularities.append(
      RegisterFault.fault(
        "重复：只取一个", "It is given twice; only one counts", Quotation(name, at: origin(element))))
  }

  private static let markup: [String: (attributes: [String], children: [String])] = [
    "edition": (
      ["title", "asOf", "illustrative"],
      ["jurisdiction", "issuer", "counting", "totals", "site", "severities", "codes"]
    ),
    "jurisdiction": (["name", "code", "level"], []),
    "issuer": ([], []),
    "counting": (["basis"], []),
    "totals": ([], ["powers", "responsibilities"]),
    "powers": (["units", "items"], []),
    "responsibilities": (["units", "items"], []),
    "site": (["name", "domain", "idCode"], []),
    "severities": ([], ["rule"]),
    "rule": (["name", "severity"], []),
    "codes": ([], ["scheme"]),
    "scheme": (["name"], []),
  ]
}
