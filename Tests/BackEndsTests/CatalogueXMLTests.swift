import Diagnostics
import FileFormats
import ListModel
import TestSupport
import Testing

@testable import BackEnds

@Suite struct CatalogueXMLTests {
  private func bytes(_ publication: Publication) throws -> [UInt8] {
    let files = CatalogueXML().outputs(for: publication, templates: TemplateSet(files: [:]))
    return try #require(files.first).render()
  }

  @Test func `the catalogue document of a small catalogue is as recorded`() throws {
    #expect(try Snapshot.difference(bytes(SamplePublication.make()), from: "catalogue.xml") == nil)
  }

  @Test(arguments: [CountingBasis.subitem, .mainItem])
  func `the catalogue document is valid against its schema`(basis: CountingBasis) throws {
    let publication = SamplePublication.make { $0.countingBasis = basis }
    let schema = try Repository.bytes("docs/schemas/catalogue.xsd")
    #expect(XMLSchemaValidator.remarks(on: try bytes(publication), schema: schema).isEmpty)
  }

  @Test func `the document of a unit is valid against the same schema, and says of which edition it is`()
    throws
  {
    let schema = try Repository.bytes("docs/schemas/catalogue.xsd")
    let publication = SamplePublication.make(hasErrors: true)
    let files = CatalogueXML().outputs(for: publication, templates: TemplateSet(files: [:])).dropFirst()
    #expect(files.map(\.path) == publication.index.units.map { "units/\($0.identifier).xml" })
    for file in files { #expect(XMLSchemaValidator.remarks(on: file.render(), schema: schema).isEmpty) }
    let unit = String(decoding: try #require(files.first).render(), as: UTF8.self)
    #expect(unit.contains(#"asOf="2022-09-30" illustrative="true" hasErrors="true""#))
  }

  @Test func `the document of a unit holds its element of the catalogue, byte for byte`() throws {
    let publication = SamplePublication.make()
    let files = CatalogueXML().outputs(for: publication, templates: TemplateSet(files: [:]))
    let catalogue = String(decoding: try bytes(publication), as: UTF8.self)
    for file in files.dropFirst() {
      let unit = String(decoding: file.render(), as: UTF8.self)
      let part = try #require(unit.firstRange(of: " id=\"u-").map { unit[$0.lowerBound...] })
      #expect(catalogue.contains("<unit" + part))
    }
  }

  @Test func `references that lead nowhere are refused by the schema`() throws {
    let schema = try Repository.bytes("docs/schemas/catalogue.xsd")
    let document = String(decoding: try bytes(SamplePublication.make()), as: UTF8.self)
    let broken = document.replacing("cites instrument=\"l-", with: "cites instrument=\"l-x")
    #expect(!XMLSchemaValidator.remarks(on: Array(broken.utf8), schema: schema).isEmpty)
  }

  @Test func `identifiers are those of the pages`() throws {
    let publication = SamplePublication.make()
    let document = String(decoding: try bytes(publication), as: UTF8.self)
    let pages = try HTMLSite().outputs(for: publication, templates: SamplePublication.templates()).map(\.path)
    for path in pages
    where path.hasPrefix("powers/") || path.hasPrefix("matters/m-") || path.hasPrefix("units/u-") {
      let identifier = path.split(separator: "/")[1].dropLast(".html".count)
      #expect(document.contains("id=\"\(identifier)\""))
    }
  }
}
