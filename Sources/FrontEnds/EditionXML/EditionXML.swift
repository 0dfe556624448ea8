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
    let root = try XMLElement(document: bytes, limits: limits, locatingAttributes: true)
    guard root.name == "edition", root.namespace == namespace else {
      let fault = BilingualText(
        zh: "根元素应为 <edition xmlns=\"\(namespace)\">", en: "the root is to be <edition xmlns=\"\(namespace)\">"
      )
      throw unusable([(fault, root.place)])
    }
    var reader = EditionReader(file: file)
    let edition = try reader.edition(root, name: name)
    return ReadEdition(edition: edition, irregularities: reader.irregularities)
  }

  /// Tells everything at once that an edition cannot do without, at the place of the first.
  fileprivate static func unusable(_ faults: [(text: BilingualText, place: Place)]) -> FormatFault {
    .damaged(
      detail: BilingualText(
        zh: faults.map(\.text.zh).joined(separator: "；"), en: faults.map(\.text.en).joined(separator: "; ")),
      place: faults.first?.place ?? .wholeFile)
  }
}

/// Takes the elements of an edition one by one.
private struct EditionReader {
  let file: FileID
  private(set) var irregularities: [Irregularity] = []

  init(file: FileID) { self.file = file }

  mutating func edition(_ root: XMLElement, name: String) throws(FormatFault) -> Edition {
    let title = value("title", of: root)
    let writtenDay = value("asOf", of: root)
    let asOf = writtenDay.flatMap { CalendarDate($0) }
    let jurisdiction = root.child("jurisdiction")
    let place = jurisdiction.flatMap { value("name", of: $0) }
    let code = jurisdiction.flatMap { value("code", of: $0) }
    guard let title, let asOf, let jurisdiction, let place, let code, Self.isRegionCode(code) else {
      var faults: [(BilingualText, Place)] = []
      func tell(_ fault: BilingualText, _ attribute: String, of element: XMLElement) {
        faults.append((fault, origin(element, attribute).place))
      }
      if title == nil { tell(.missing("title"), "title", of: root) }
      if asOf == nil {
        tell(
          writtenDay.map { .wrong("asOf", $0, "2022-09-30") } ?? .missing("asOf"), "asOf", of: root)
      }
      if place == nil { tell(.missing("jurisdiction/name"), "name", of: jurisdiction ?? root) }
      if !(code.map(Self.isRegionCode) ?? false) {
        tell(
          code.map { .wrong("jurisdiction/code", $0, "460200") } ?? .missing("jurisdiction/code"), "code",
          of: jurisdiction ?? root)
      }
      throw EditionXML.unusable(faults)
    }
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
    edition.codePatterns = codePatterns(root.child("codes"))
    return edition
  }

  /// GB/T 2260: six digits.
  private static func isRegionCode(_ code: String) -> Bool {
    code.utf8.count == 6 && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
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
    let code = value("idCode", of: element) ?? ""
    let isCode = code.utf8.count == 10 && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if !code.isEmpty, !isCode { tellWrong("idCode", code, "10 位数字", element, en: "ten digits") }
    return SiteMetadata(
      siteName: value("name", of: element) ?? "", siteDomain: value("domain", of: element) ?? "",
      siteIDCode: code)
  }

  private mutating func severities(_ element: XMLElement?) -> [String: Located<Severity>] {
    var severities: [String: Located<Severity>] = [:]
    for rule in element?.children("rule") ?? [] {
      guard let name = value("name", of: rule), let word = value("severity", of: rule) else {
        tellWrong("rule", rule["name"] ?? "", "name, severity", rule)
        continue
      }
      guard let severity = Severity(rawValue: word) else {
        tellWrong("severity", word, Severity.allCases.map(\.rawValue).joined(separator: "、"), rule)
        continue
      }
      let located = Located(severity, at: origin(rule, "name"))
      if severities.updateValue(located, forKey: name) != nil { tellRepeated(name, rule) }
    }
    return severities
  }

  private mutating func codeSchemes(_ element: XMLElement?) -> [CodeScheme] {
    guard let element else { return CodeScheme.national }
    return element.children("scheme").filter { $0["pattern"] == nil }.compactMap { scheme in
      let word = value("name", of: scheme) ?? ""
      guard let known = CodeScheme(rawValue: word) else {
        tellWrong("scheme", word, CodeScheme.allCases.map(\.rawValue).joined(separator: "、"), scheme)
        return nil
      }
      return known
    }
  }

  /// Schemes with a pattern of their own.
  private mutating func codePatterns(_ element: XMLElement?) -> [CodePattern] {
    (element?.children("scheme") ?? []).compactMap { scheme in
      guard let text = scheme["pattern"]?.trimmingOuterSpace else { return nil }
      guard let pattern = CodePattern(name: value("name", of: scheme) ?? "", pattern: text) else {
        tellWrong("pattern", text, "{letters}{region:6}{main:4}{sub:2}", scheme)
        return nil
      }
      return pattern
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
    return Located(number, at: origin(element, name))
  }

  private func origin(_ element: XMLElement) -> Origin { Origin(file: file, place: element.place) }

  /// The place of an attribute's value; of the element where it has no such attribute.
  private func origin(_ element: XMLElement, _ attribute: String) -> Origin {
    Origin(file: file, place: element.attributes.first { $0.name == attribute }?.place ?? element.place)
  }

  // MARK: Faults

  /// Tells elements and attributes that an edition does not have.
  private mutating func tellUnknown(_ element: XMLElement) {
    let known = Self.markup[element.name]
    let attributes = element.attributes.filter {
      $0.namespace.isEmpty && known?.attributes.contains($0.name) != true
    }
    for attribute in attributes {
      tellUnread("\(attribute.name)=\"\(attribute.value)\"", Origin(file: file, place: attribute.place))
    }
    var seen: Set<String> = []
    for child in element.children {
      guard known?.children.contains(child.name) == true, child.namespace == EditionXML.namespace else {
        tellUnread("<\(child.name)>", origin(child))
        continue
      }
      let mayRepeat = child.name == "rule" || child.name == "scheme"
      if !seen.insert(child.name).inserted, !mayRepeat { tellRepeated("<\(child.name)>", child) }
      tellUnknown(child)
    }
  }

  private mutating func tellUnread(_ text: String, _ origin: Origin) {
    irregularities.append(Irregularity(.unreadContent(.markup), at: Quotation(text, at: origin)))
  }

  private mutating func tellWrong(
    _ name: String, _ value: String, _ allowed: String, _ element: XMLElement, en: String? = nil
  ) {
    irregularities.append(
      RegisterFault.fault(
        "“\(name)”的值不对，应为：\(allowed)", "“\(name)” has a wrong value; it must be \(en ?? allowed)",
        Quotation(value, at: origin(element, name)),
        mend: ("在 edition.xml 里改正“\(name)”。", "Mend “\(name)” in edition.xml.")))
  }

  private mutating func tellRepeated(_ name: String, _ element: XMLElement) {
    irregularities.append(
      RegisterFault.fault(
        "重复：只取一个", "It is given twice; only one counts", Quotation(name, at: origin(element, "name")),
        mend: ("删去多余的一个。", "Delete one of them.")))
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
    "scheme": (["name", "pattern"], []),
  ]
}

extension BilingualText {
  fileprivate static func missing(_ what: String) -> BilingualText {
    BilingualText(zh: "缺少 \(what)", en: "\(what) is missing")
  }

  fileprivate static func wrong(_ what: String, _ value: String, _ example: String) -> BilingualText {
    BilingualText(
      zh: "\(what) 写的是“\(value)”，应如 \(example)", en: "\(what) is “\(value)” and should be like \(example)")
  }
}
