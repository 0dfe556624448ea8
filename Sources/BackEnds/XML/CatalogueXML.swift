import Diagnostics
import FileFormats
import ListModel

/// The consolidated catalogue in one XML document, and the lists of each unit in one of its own, for machines
/// (docs/schemas/catalogue.xsd).
package struct CatalogueXML: BackEnd {
  package init() {}

  package func downloads(of publication: Publication) -> [Download] {
    [
      Download(
        path: "catalogue.xml",
        title:
          "全部清单的结构化数据，供程序读取：各单位的职责、职责边界、监管制度、公共服务和权力，连同出处、引用的法律和数量。格式为 XML，命名空间 urn:qingdan:catalogue:1。"
      )
    ]
  }

  package func outputs(for publication: Publication, templates: TemplateSet) -> [OutputFile] {
    [
      OutputFile(path: "catalogue.xml") {
        var document = CatalogueDocument(publication)
        return document.written()
      }
    ]
      + publication.index.units.enumerated().map { submission, unit in
        OutputFile(path: unit.path(.document)) {
          var document = CatalogueDocument(publication, capacity: 1 << 16)
          return document.written(unit: submission)
        }
      }
  }
}

/// The writing of one catalogue document.
struct CatalogueDocument {
  let publication: Publication
  // Apart from the publication, which would be copied for each look into them.
  let catalogue: Catalogue
  let index: PublicationIndex
  var xml: XMLWriter

  init(_ publication: Publication, capacity: Int = 1 << 23) {
    xml = XMLWriter(capacity: capacity)
    self.publication = publication
    catalogue = publication.catalogue
    index = publication.index
  }

  mutating func written() -> [UInt8] {
    xml.start("catalogue")
    xml.attribute("xmlns", "urn:qingdan:catalogue:1")
    xml.line()
    writeEdition()
    writeCounts()
    writeFiles()
    writeInstruments()
    writeMatters()
    writeUnits()
    xml.end()
    xml.line()
    return xml.bytes
  }

  /// The document of one unit: its element of the catalogue, which also says of which edition it is.
  mutating func written(unit submission: Int) -> [UInt8] {
    xml.start("unit")
    xml.attribute("xmlns", "urn:qingdan:catalogue:1")
    xml.attribute("edition", catalogue.edition.title)
    xml.attribute("asOf", catalogue.edition.asOf.description)
    flag("illustrative", catalogue.edition.isIllustrative)
    flag("hasErrors", publication.hasErrors)
    writeUnit(submission)
    xml.end()
    xml.line()
    return xml.bytes
  }

  /// An element whose attributes and children the body writes, on lines of its own.
  mutating func element(_ name: StaticString, _ body: (inout CatalogueDocument) -> Void) {
    xml.start(name)
    body(&self)
    xml.end()
    xml.line()
  }

  /// A child that holds text alone; none where there is no text.
  mutating func leaf(_ name: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    xml.element(name, text)
    xml.line()
  }

  /// An attribute; none where there is no value.
  mutating func attribute(_ name: StaticString, _ value: String?) {
    if let value, !value.isEmpty { xml.attribute(name, value) }
  }

  mutating func flag(_ name: StaticString, _ value: Bool) {
    xml.attribute(name, value ? "true" : "false")
  }

  private mutating func writeEdition() {
    let edition = catalogue.edition
    element("edition") {
      $0.attribute("name", edition.name)
      $0.xml.attribute("title", edition.title)
      $0.xml.attribute("jurisdiction", edition.jurisdiction)
      $0.xml.attribute("region", edition.regionCode)
      $0.xml.attribute("level", edition.level)
      $0.xml.attribute("asOf", edition.asOf.description)
      $0.xml.attribute("issuer", edition.issuer)
      $0.xml.attribute("countingBasis", edition.countingBasis.rawValue)
      $0.flag("illustrative", edition.isIllustrative)
      $0.flag("hasErrors", $0.publication.hasErrors)
    }
  }

  private mutating func writeCounts() {
    let counts = index.counts
    element("counts") {
      $0.xml.attribute("powerUnits", counts.powerUnits)
      $0.xml.attribute("powers", counts.total.powers)
      $0.xml.attribute("responsibilityUnits", counts.responsibilityUnits)
      $0.xml.attribute("responsibilities", counts.total.responsibilities)
      $0.xml.line()
      for part in ListPart.allCases {
        $0.element("part") {
          $0.xml.attribute("name", part.rawValue)
          $0.xml.attribute("title", part.name)
          $0.xml.attribute("count", counts.total[part])
        }
      }
      for category in PowerCategory.allCases {
        $0.element("category") {
          $0.xml.attribute("code", category.code)
          $0.xml.attribute("name", category.name)
          $0.xml.attribute("count", counts.total.powersByCategory[category] ?? 0)
        }
      }
    }
  }

  private mutating func writeFiles() {
    element("files") {
      $0.xml.line()
      for (file, digest) in zip($0.catalogue.files, $0.publication.fileDigests) {
        $0.element("file") {
          $0.xml.attribute("path", file.path)
          $0.xml.attribute("sha256", digest)
        }
      }
    }
  }

  private mutating func writeInstruments() {
    element("instruments") {
      $0.xml.line()
      for instrument in $0.index.instruments.instruments {
        $0.element("instrument") {
          $0.xml.attribute("id", instrument.identifier)
          $0.xml.attribute("title", instrument.title)
          $0.attribute("number", instrument.documentNumber)
          $0.attribute("rank", instrument.rank)
          $0.xml.attribute("powers", instrument.powers)
          $0.xml.attribute("others", instrument.others)
          if !instrument.versions.isEmpty { $0.xml.line() }
          for version in instrument.versions { $0.write(version) }
        }
      }
    }
  }

  private mutating func write(_ version: Instrument) {
    element("version") {
      $0.attribute("date", version.versionDate?.description)
      $0.attribute("effective", version.effectiveDate?.description)
      $0.attribute("articles", version.articles.map(String.init))
      $0.attribute("status", version.status)
      $0.attribute("repealed", version.repealDate?.description)
    }
  }

  private mutating func writeMatters() {
    element("matters") {
      $0.xml.line()
      for matter in $0.index.matters {
        $0.element("matter") {
          $0.xml.attribute("id", matter.identifier)
          $0.xml.attribute("name", matter.matter.name)
          $0.xml.line()
          for submission in matter.submissions {
            let unit = $0.index.units[submission]
            $0.element("listed") { $0.xml.attribute("unit", unit.identifier) }
          }
        }
      }
    }
  }
}
