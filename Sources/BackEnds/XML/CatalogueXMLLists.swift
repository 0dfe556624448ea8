import Diagnostics
import FileFormats
import ListModel

extension CatalogueDocument {
  /// The units with their lists, part by part.
  mutating func writeUnits() {
    element("units") {
      $0.xml.line()
      for submission in $0.catalogue.submissions.indices {
        $0.element("unit") { $0.writeUnit(submission) }
      }
    }
  }

  /// What stands in the element of a unit.
  mutating func writeUnit(_ submission: Int) {
    let unit = index.units[submission]
    let counts = index.counts.bySubmission[submission]
    xml.attribute("id", unit.identifier)
    xml.attribute("name", unit.name)
    xml.attribute("shortName", unit.shortName)
    attribute("kind", unit.kind)
    attribute("level", unit.unit?.level)
    attribute("creditCode", unit.unit?.creditCode)
    xml.attribute("powers", counts.powers)
    xml.attribute("responsibilities", counts.responsibilities)
    xml.line()
    let list = catalogue.submissions[submission]
    part("duties", list.duties) { $0.write($1) }
    part("boundaries", Array(list.boundaries.enumerated())) {
      $0.write($1.element, $1.offset, of: submission)
    }
    part("oversight", list.oversight) { $0.write($1) }
    part("services", list.services) { $0.write($1) }
    part("powers", index.powersBySubmission[submission].filter { index.powers[$0].main == nil }) {
      $0.writePower($1)
    }
  }

  private mutating func part<Item>(
    _ name: StaticString, _ items: [Item], _ write: (inout CatalogueDocument, Item) -> Void
  ) {
    element(name) {
      if !items.isEmpty { $0.xml.line() }
      for item in items { write(&$0, item) }
    }
  }

  // MARK: Responsibilities

  private mutating func write(_ duty: Duty) {
    element("duty") {
      $0.xml.attribute("name", duty.name.value)
      $0.xml.line()
      for task in duty.tasks {
        $0.element("task") {
          $0.attribute("office", task.office?.value)
          $0.xml.text(task.text.value)
        }
      }
      $0.leaf("accountability", duty.accountability?.value)
      $0.leaf("note", duty.note?.value)
    }
  }

  private mutating func write(_ boundary: DutyBoundary, _ ordinal: Int, of submission: Int) {
    let matter = index.matters[index.matterOfBoundary[submission][ordinal]]
    element("boundary") {
      $0.xml.attribute("matter", matter.identifier)
      $0.xml.attribute("name", boundary.matter.value)
      $0.writeOrigin(boundary.matter.origin)
      $0.xml.line()
      for party in boundary.parties { $0.write(party, by: submission) }
      $0.leaf("division", boundary.division?.value)
      $0.write(boundary.bases)
      $0.leaf("example", boundary.example?.value)
      $0.leaf("note", boundary.note?.value)
    }
  }

  private mutating func write(_ party: BoundaryParty, by lister: Int) {
    let unit = index.submission(named: party.unit.value, by: lister).map { index.units[$0] }
    element("party") {
      $0.xml.attribute("name", party.unit.value)
      $0.attribute("unit", unit?.identifier)
      $0.attribute("role", party.role?.rawValue)
      $0.xml.text(party.share?.value ?? "")
    }
  }

  private mutating func write(_ rule: OversightRule) {
    element("rule") {
      $0.xml.attribute("name", rule.name.value)
      $0.attribute("industry", rule.industry?.value)
      $0.xml.line()
      for element in OversightElement.allCases { $0.leaf(element.xmlName, rule.elements[element]?.value) }
      $0.write(rule.bases)
      $0.leaf("note", rule.note?.value)
    }
  }

  private mutating func write(_ service: PublicService) {
    element("service") {
      $0.xml.attribute("name", service.name.value)
      $0.xml.line()
      for element in ServiceElement.allCases { $0.leaf(element.xmlName, service.elements[element]?.value) }
      $0.write(service.bases)
      $0.leaf("note", service.note?.value)
    }
  }

  // MARK: Powers

  private mutating func writePower(_ ordinal: Int) {
    let power = index.powers[ordinal]
    element("power") {
      $0.write(power)
      for subitem in $0.index.powers[ordinal + 1..<ordinal + 1 + power.subitems] {
        $0.element("subitem") { $0.write(subitem) }
      }
    }
  }

  private mutating func write(_ power: PublishedPower) {
    xml.attribute("id", power.identifier)
    xml.attribute("name", power.item.name.value)
    attribute("code", power.item.codeText)
    attribute("category", power.item.categoryWord)
    attribute("categoryCode", power.category?.code)
    flag("counted", power.isCounted)
    writeOrigin(power.item.name.origin)
    xml.line()
    for element in PowerElement.allCases { leaf(element.xmlName, power.item.elements[element]?.value) }
    write(power.item.bases)
  }

  // MARK: What items have in common

  private mutating func write(_ bases: [LegalBasis]) {
    for basis in bases {
      element("basis") {
        $0.xml.line()
        $0.leaf("text", basis.text.value)
        for citation in basis.citations { $0.write(citation) }
      }
    }
  }

  private mutating func write(_ citation: Citation) {
    guard let instrument = index.instruments.instrument(of: citation) else { return }
    element("cites") {
      $0.xml.attribute("instrument", instrument.identifier)
      $0.attribute("version", citation.version)
      $0.attribute("clauses", Citation.standardForm(of: citation.clauses))
    }
  }

  private mutating func writeOrigin(_ origin: Origin) {
    xml.attribute("origin", catalogue.location(of: origin).description(in: .zh))
  }
}

extension OversightElement {
  /// The name of the element in catalogues.
  fileprivate var xmlName: StaticString {
    switch self {
    case .object: "object"
    case .content: "content"
    case .manner: "manner"
    case .measures: "measures"
    case .procedure: "procedure"
    case .handling: "handling"
    }
  }
}

extension ServiceElement {
  /// The name of the element in catalogues.
  fileprivate var xmlName: StaticString {
    switch self {
    case .content: "content"
    case .recipient: "recipient"
    case .office: "office"
    case .place: "place"
    case .telephone: "telephone"
    }
  }
}

extension PowerElement {
  /// The name of the element in catalogues.
  fileprivate var xmlName: StaticString {
    switch self {
    case .body: "body"
    case .decidingBody: "decidingBody"
    case .office: "office"
    case .level: "level"
    case .source: "source"
    case .scope: "scope"
    case .duty: "duty"
    case .dutyBasis: "dutyBasis"
    case .accountability: "accountability"
    case .accountabilityBasis: "accountabilityBasis"
    case .telephone: "telephone"
    case .timeLimit: "timeLimit"
    case .fee: "fee"
    case .note: "note"
    }
  }
}
