import Diagnostics
import FileFormats
import ListModel

/// The whole catalogue in one JSON document (docs/schemas/catalogue.schema.json).
package struct CatalogueJSON: BackEnd {
  package init() {}

  package func downloads(of publication: Publication) -> [Download] {
    [
      Download(
        path: "catalogue.json", title: "全部清单的 JSON 数据，供程序读取：本版清单、单位、引用的法律，权力和责任一项一条。")
    ]
  }

  package func outputs(for publication: Publication, templates: TemplateSet) -> [OutputFile] {
    [OutputFile(path: "catalogue.json") { CatalogueJSONDocument(publication).written() }]
  }
}

/// The writing of one catalogue as JSON: what a thing does not have is left out.
private struct CatalogueJSONDocument {
  private let publication: Publication
  private let catalogue: Catalogue
  private let index: PublicationIndex

  init(_ publication: Publication) {
    self.publication = publication
    catalogue = publication.catalogue
    index = publication.index
  }

  func written() -> [UInt8] {
    var json = JSONText(capacity: 1 << 23)
    json.object { json in
      json.key("version")
      json.number(1)
      json.key("edition")
      writeEdition(to: &json)
      json.key("counts")
      writeCounts(to: &json)
      json.key("units")
      json.array(index.units.indices, onLines: true) { writeUnit($1, to: &$0) }
      json.key("instruments")
      json.array(index.instruments.instruments, onLines: true) { writeInstrument($1, to: &$0) }
      json.key("powers")
      json.array(index.powers, onLines: true) { writePower($1, to: &$0) }
      json.key("responsibilities")
      json.array(responsibilities, onLines: true) { writeResponsibility($1, to: &$0) }
    }
    json.line()
    return json.bytes
  }

  // MARK: The edition

  private func writeEdition(to json: inout JSONText) {
    let edition = catalogue.edition
    json.object { json in
      json.text("name", edition.name)
      json.text("title", edition.title)
      json.text("jurisdiction", edition.jurisdiction)
      json.text("region", edition.regionCode)
      json.text("level", edition.level)
      json.text("asOf", edition.asOf.description)
      json.text("issuer", edition.issuer)
      json.text("countingBasis", edition.countingBasis.rawValue)
      json.key("illustrative")
      json.boolean(edition.isIllustrative)
      json.key("hasErrors")
      json.boolean(publication.hasErrors)
    }
  }

  private func writeCounts(to json: inout JSONText) {
    let counts = index.counts
    json.object { json in
      json.count("powerUnits", counts.powerUnits)
      json.count("powers", counts.total.powers)
      json.count("responsibilityUnits", counts.responsibilityUnits)
      json.count("responsibilities", counts.total.responsibilities)
    }
  }

  private func writeUnit(_ submission: Int, to json: inout JSONText) {
    let unit = index.units[submission]
    let counts = index.counts.bySubmission[submission]
    json.object { json in
      json.text("id", unit.identifier)
      json.text("name", unit.name)
      json.text("shortName", unit.shortName)
      json.text("kind", unit.kind)
      json.text("level", unit.unit?.level)
      json.text("creditCode", unit.unit?.creditCode)
      json.text("telephone", unit.telephone)
      json.count("powers", counts.powers)
      json.count("responsibilities", counts.responsibilities)
    }
  }

  private func writeInstrument(_ instrument: PublishedInstrument, to json: inout JSONText) {
    json.object { json in
      json.text("id", instrument.identifier)
      json.text("title", instrument.title)
      json.text("number", instrument.documentNumber)
      json.text("rank", instrument.rank)
    }
  }

  // MARK: Items

  private func writePower(_ power: PublishedPower, to json: inout JSONText) {
    json.object { json in
      json.text("id", power.identifier)
      json.text("unit", index.units[power.submission].identifier)
      json.text("main", power.mainIdentifier)
      json.text("name", power.item.name.value)
      json.text("code", power.item.codeText)
      json.text("category", power.item.categoryWord)
      json.text("categoryCode", power.category?.code)
      json.key("counted")
      json.boolean(power.isCounted)
      for element in PowerElement.allCases {
        json.text(element.rawValue, power.item.elements[element]?.value)
      }
      write(power.item.bases, to: &json)
    }
  }

  /// A responsibility: a work item (nil for a duty without any), or what its case says.
  private enum Responsibility {
    case task(Duty, DutyTask?)
    case boundary(DutyBoundary, matter: String)
    case oversight(OversightRule)
    case service(PublicService)

    var part: ListPart {
      switch self {
      case .task: .duties
      case .boundary: .boundaries
      case .oversight: .oversight
      case .service: .services
      }
    }
  }

  /// All responsibilities, unit by unit in the order of the lists.
  private var responsibilities: [(submission: Int, item: Responsibility)] {
    catalogue.submissions.enumerated().flatMap { submission, list in
      var items: [Responsibility] = []
      for duty in list.duties {
        let tasks: [DutyTask?] = duty.tasks.isEmpty ? [nil] : duty.tasks
        for task in tasks { items.append(.task(duty, task)) }
      }
      for (boundary, matter) in zip(list.boundaries, index.matterOfBoundary[submission]) {
        items.append(.boundary(boundary, matter: index.matters[matter].identifier))
      }
      items += list.oversight.map { .oversight($0) }
      items += list.services.map { .service($0) }
      return items.map { (submission, $0) }
    }
  }

  private func writeResponsibility(
    _ responsibility: (submission: Int, item: Responsibility), to json: inout JSONText
  ) {
    json.object { json in
      json.text("part", responsibility.item.part.rawValue)
      json.text("unit", index.units[responsibility.submission].identifier)
      switch responsibility.item {
      case .task(let duty, let task):
        json.text("name", task?.text.value)
        json.text("duty", duty.name.value)
        json.text("office", task?.office?.value)
        json.text("accountability", duty.accountability?.value)
        json.text("note", duty.note?.value)
      case .boundary(let boundary, let matter):
        write(boundary, matter, by: responsibility.submission, to: &json)
      case .oversight(let rule):
        json.text("name", rule.name.value)
        json.text("industry", rule.industry?.value)
        for element in OversightElement.allCases {
          json.text(element.rawValue, rule.elements[element]?.value)
        }
        write(rule.bases, to: &json)
        json.text("note", rule.note?.value)
      case .service(let service):
        json.text("name", service.name.value)
        for element in ServiceElement.allCases {
          json.text(element.rawValue, service.elements[element]?.value)
        }
        write(service.bases, to: &json)
        json.text("note", service.note?.value)
      }
    }
  }

  private func write(
    _ boundary: DutyBoundary, _ matter: String, by lister: Int, to json: inout JSONText
  ) {
    json.text("name", boundary.matter.value)
    json.text("matter", matter)
    if !boundary.parties.isEmpty {
      json.key("parties")
      json.array(boundary.parties) { json, party in
        json.object { json in
          json.text("name", party.unit.value)
          json.text(
            "unit", index.submission(named: party.unit.value, by: lister).map { index.units[$0].identifier })
          json.text("role", party.role?.rawValue)
          json.text("share", party.share?.value)
        }
      }
    }
    json.text("division", boundary.division?.value)
    write(boundary.bases, to: &json)
    json.text("example", boundary.example?.value)
    json.text("note", boundary.note?.value)
  }

  private func write(_ bases: [LegalBasis], to json: inout JSONText) {
    guard !bases.isEmpty else { return }
    json.key("bases")
    json.array(bases) { json, basis in
      json.object { json in
        json.text("text", basis.text.value)
        let cited = basis.citations.compactMap { index.instruments.instrument(of: $0)?.identifier }
        guard !cited.isEmpty else { return }
        json.key("instruments")
        json.array(cited) { $0.string($1) }
      }
    }
  }
}

extension JSONText {
  /// A member that holds a text; none where there is no text.
  mutating func text(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    key(name)
    string(text)
  }

  /// A member that holds a number.
  mutating func count(_ name: String, _ count: Int) {
    key(name)
    number(count)
  }
}
