import Diagnostics
import FileFormats
import ListModel

/// Writes a submission in the native format; reading it again gives the same values.
package enum NativeXMLWriter {
  /// - Parameters:
  ///   - submission: texts without outer white space, and none of them empty.
  ///   - unit: the unit's short name.
  /// - Returns: the file in UTF-8, one element a line.
  package static func bytes(_ submission: Submission, unit: String) -> [UInt8] {
    var page = Page()
    page.open("submission")
    page.xml.attribute("xmlns", NativeMarkup.namespace)
    page.xml.attribute("unit", unit)
    for part in ListPart.allCases { write(part, of: submission, to: &page) }
    page.close()
    page.xml.line()
    return page.xml.bytes
  }

  private static func write(_ part: ListPart, of submission: Submission, to page: inout Page) {
    let occurrences = submission.parts.filter { $0.part == part }
    let items = writers(part, of: submission)
    guard !occurrences.isEmpty || !items.isEmpty else { return }
    page.open(part.markup)
    if items.isEmpty, occurrences.contains(where: \.isExplicitNone) { page.xml.attribute("none", "true") }
    for item in items { item(&page) }
    page.close()
  }

  /// What writes the items of a part, one after the other.
  private static func writers(_ part: ListPart, of submission: Submission) -> [(inout Page) -> Void] {
    switch part {
    case .duties: submission.duties.map { item in { $0.duty(item) } }
    case .boundaries: submission.boundaries.map { item in { $0.boundary(item) } }
    case .oversight: submission.oversight.map { item in { $0.rule(item) } }
    case .services: submission.services.map { item in { $0.service(item) } }
    case .powers: submission.powers.map { item in { $0.power(item, as: "power") } }
    }
  }
}

/// An indented document in the making.
private struct Page {
  var xml = XMLWriter(capacity: 1 << 14)
  private var depth = 0
  /// Whether the open element holds elements, each depth one.
  private var hasChildren: [Bool] = []

  mutating func open(_ name: StaticString) {
    if depth > 0 { breakLine() }
    if !hasChildren.isEmpty { hasChildren[hasChildren.count - 1] = true }
    xml.start(name)
    hasChildren.append(false)
    depth += 1
  }

  mutating func close() {
    depth -= 1
    if hasChildren.popLast() == true { breakLine() }
    xml.end()
  }

  mutating func attribute(_ name: StaticString, _ value: Located<String>?) {
    if let value { xml.attribute(name, value.value) }
  }

  mutating func leaf(_ name: StaticString, _ value: Located<String>?) {
    guard let value else { return }
    open(name)
    xml.text(value.value)
    close()
  }

  mutating func bases(_ bases: [LegalBasis]) {
    for basis in bases { leaf("basis", basis.text) }
  }

  private mutating func breakLine() {
    xml.line()
    xml.text(String(repeating: "  ", count: depth))
  }
}

extension Page {
  mutating func duty(_ duty: Duty) {
    open("duty")
    attribute("name", duty.name)
    for task in duty.tasks {
      open("task")
      attribute("office", task.office)
      xml.text(task.text.value)
      close()
    }
    leaf("accountability", duty.accountability)
    leaf("note", duty.note)
    close()
  }

  mutating func boundary(_ boundary: DutyBoundary) {
    open("boundary")
    attribute("matter", boundary.matter)
    for party in boundary.parties {
      open("party")
      attribute("unit", party.unit)
      if let role = party.role { xml.attribute("role", role.rawValue) }
      if let share = party.share { xml.text(share.value) }
      close()
    }
    leaf("division", boundary.division)
    bases(boundary.bases)
    leaf("example", boundary.example)
    leaf("note", boundary.note)
    close()
  }

  mutating func rule(_ rule: OversightRule) {
    open("rule")
    attribute("name", rule.name)
    attribute("industry", rule.industry)
    for element in OversightElement.allCases { leaf(element.markup, rule.elements[element]) }
    bases(rule.bases)
    leaf("note", rule.note)
    close()
  }

  mutating func service(_ service: PublicService) {
    open("service")
    attribute("name", service.name)
    for element in ServiceElement.allCases where element != .content {
      attribute(element.markup, service.elements[element])
    }
    if service.bases.isEmpty, service.note == nil {
      if let content = service.elements[.content] { xml.text(content.value) }
    } else {
      leaf(ServiceElement.content.markup, service.elements[.content])
    }
    bases(service.bases)
    leaf("note", service.note)
    close()
  }

  mutating func power(_ power: PowerItem, as name: StaticString) {
    open(name)
    attribute("code", power.code)
    attribute("category", power.categoryText)
    attribute("name", power.name)
    for element in PowerElement.writtenAsAttributes { attribute(element.markup, power.elements[element]) }
    bases(power.bases)
    for element in PowerElement.writtenAsElements { leaf(element.markup, power.elements[element]) }
    for subitem in power.subitems { self.power(subitem, as: "subitem") }
    close()
  }
}
