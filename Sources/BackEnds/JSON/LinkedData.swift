import Diagnostics
import FileFormats
import ListModel

/// What a unit offers to citizens as linked data (JSON-LD): the unit, its public services and the powers that are exercised on
/// application, in the terms of schema.org and CPSV-AP.
///
/// A file a unit, to which the unit's page links in its head: the policy of pages forbids scripts in them. All references are
/// relative to the file, so that they hold wherever the site is published.
package struct LinkedData: BackEnd {
  package init() {}

  package func outputs(for publication: Publication, templates: TemplateSet) -> [OutputFile] {
    publication.index.units.enumerated().map { submission, unit in
      OutputFile(path: unit.path(.linkedData)) { LinkedDataDocument(publication, of: submission).written() }
    }
  }
}

/// The writing of one unit as linked data.
private struct LinkedDataDocument {
  private let catalogue: Catalogue
  private let index: PublicationIndex
  private let submission: Int
  private let unit: PublishedUnit

  init(_ publication: Publication, of submission: Int) {
    catalogue = publication.catalogue
    index = publication.index
    self.submission = submission
    unit = index.units[submission]
  }

  /// The categories of powers that begin with an application: what a citizen asks for is a service, what befalls one is none.
  private static let onApplication: Set<PowerCategory> = [
    .licensing, .payment, .confirmation, .reward, .adjudication,
  ]

  func written() -> [UInt8] {
    let services = catalogue.submissions[submission].services
    let powers = index.powers[index.powersBySubmission[submission]].filter { power in
      power.isCounted && power.category.map { Self.onApplication.contains($0) } == true
    }
    var json = JSONText(capacity: 1 << 14)
    json.object { json in
      json.key("@context")
      json.object { json in
        json.text("@vocab", "https://schema.org/")
        json.text("cpsv", "http://purl.org/vocab/cpsv#")
        json.text("cv", "http://data.europa.eu/m8g/")
        json.text("dct", "http://purl.org/dc/terms/")
        json.text("eli", "http://data.europa.eu/eli/ontology#")
      }
      json.key("@graph")
      var identifiers = IdentifierPool()
      json.array(
        [Node.unit] + services.map { .service($0) } + powers.map { .power($0) }
          + instruments(of: services.flatMap(\.bases) + powers.flatMap(\.bases)).map { .instrument($0) },
        onLines: true
      ) { json, node in
        json.object { write(node, to: &$0, &identifiers) }
      }
    }
    json.line()
    return json.bytes
  }

  private enum Node {
    case unit
    case service(PublicService)
    case power(PublishedPower)
    case instrument(PublishedInstrument)
  }

  private func write(_ node: Node, to json: inout JSONText, _ identifiers: inout IdentifierPool) {
    switch node {
    case .unit: writeUnit(to: &json)
    case .service(let service):
      let identifier = identifiers.claim(StableIdentifier.digest("s", [service.name.value]))
      json.text("@id", "#\(identifier)")
      json.text("dct:identifier", identifier)
      json.text("url", "\(unit.identifier).html#services")
      write(service, to: &json)
    case .power(let power): write(power, to: &json)
    case .instrument(let instrument):
      json.text("@id", reference(instrument))
      types(["Legislation", "eli:LegalResource"], to: &json)
      json.text("name", instrument.title)
      json.text("legislationIdentifier", instrument.documentNumber)
    }
  }

  private func writeUnit(to json: inout JSONText) {
    json.text("@id", "\(unit.identifier).html")
    types(["GovernmentOrganization", "cv:PublicOrganisation"], to: &json)
    json.text("name", unit.name)
    json.text("alternateName", unit.shortName == unit.name ? nil : unit.shortName)
    json.text("identifier", unit.unit?.creditCode)
    writeTelephone(unit.telephone ?? "", to: &json)
    json.key("areaServed")
    json.object { json in
      json.text("@type", "AdministrativeArea")
      json.text("name", catalogue.edition.jurisdiction)
      json.text("identifier", catalogue.edition.regionCode)
    }
  }

  private func write(_ service: PublicService, to json: inout JSONText) {
    writeHead(service.name.value, to: &json)
    json.text("description", service.elements[.content]?.value)
    json.text("dct:description", service.elements[.content]?.value)
    if let recipient = service.elements[.recipient]?.value, !recipient.isEmpty {
      json.key("audience")
      json.object { json in
        json.text("@type", "Audience")
        json.text("audienceType", recipient)
      }
    }
    writeChannel(service.elements[.telephone]?.value, service.elements[.place]?.value, to: &json)
    writeInstruments(of: service.bases, to: &json)
  }

  private func write(_ power: PublishedPower, to json: inout JSONText) {
    json.text("@id", "../\(power.href)")
    json.text("dct:identifier", power.item.codeText ?? power.identifier)
    json.text("url", "../\(power.href)")
    writeHead(power.item.name.value, to: &json)
    json.text("identifier", power.item.codeText)
    json.text("serviceType", power.category?.name)
    writeChannel(power.item.elements[.telephone]?.value, nil, to: &json)
    writeInstruments(of: power.bases, to: &json)
  }

  private func writeHead(_ name: String, to json: inout JSONText) {
    types(["GovernmentService", "cpsv:PublicService"], to: &json)
    json.text("name", name)
    json.text("dct:title", name)
    for property in ["serviceOperator", "cv:hasCompetentAuthority"] {
      json.key(property)
      json.object { $0.text("@id", "\(unit.identifier).html") }
    }
    json.text("jurisdiction", catalogue.edition.jurisdiction)
  }

  private func writeChannel(_ telephone: String?, _ place: String?, to json: inout JSONText) {
    let (telephone, place) = (telephone ?? "", place ?? "")
    guard !telephone.isEmpty || !place.isEmpty else { return }
    json.key("availableChannel")
    json.object { json in
      json.text("@type", "ServiceChannel")
      if !telephone.isEmpty {
        json.key("servicePhone")
        json.object { json in
          json.text("@type", "ContactPoint")
          writeTelephone(telephone, to: &json)
        }
      }
      guard !place.isEmpty else { return }
      json.key("serviceLocation")
      json.object { json in
        json.text("@type", "Place")
        json.text("name", place)
      }
    }
  }

  /// Each number where there are several, else the telephone as it is written.
  private func writeTelephone(_ telephone: String, to json: inout JSONText) {
    let numbers = TelephonePiece.pieces(of: telephone).filter { $0.number != nil }.map(\.text)
    guard numbers.count > 1 else { return json.text("telephone", telephone) }
    json.key("telephone")
    json.array(numbers) { $0.string($1) }
  }

  private func writeInstruments(of bases: [LegalBasis], to json: inout JSONText) {
    let cited = instruments(of: bases)
    guard !cited.isEmpty else { return }
    json.key("cv:hasLegalResource")
    json.array(cited) { json, instrument in json.object { $0.text("@id", reference(instrument)) } }
  }

  private func types(_ types: [String], to json: inout JSONText) {
    json.key("@type")
    json.array(types) { $0.string($1) }
  }

  private func reference(_ instrument: PublishedInstrument) -> String {
    "../laws/\(instrument.identifier).html"
  }

  /// The instruments that bases cite. **Shape:** in the order of the texts, each once.
  private func instruments(of bases: [LegalBasis]) -> [PublishedInstrument] {
    var seen: Set<String> = []
    return bases.flatMap(\.citations).compactMap { citation in
      guard let instrument = index.instruments.instrument(of: citation),
        seen.insert(instrument.identifier).inserted
      else { return nil }
      return instrument
    }
  }
}
