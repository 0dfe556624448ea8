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
