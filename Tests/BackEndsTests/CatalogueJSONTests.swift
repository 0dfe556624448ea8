import Diagnostics
import Foundation
import ListModel
import TestSupport
import Testing

@testable import BackEnds

@Suite struct CatalogueJSONTests {
  private typealias Object = [String: Any]

  private func bytes(_ publication: Publication) throws -> [UInt8] {
    let files = CatalogueJSON().outputs(for: publication, templates: TemplateSet(files: [:]))
    return try #require(files.first).render()
  }

  private func object(_ bytes: [UInt8]) throws -> Object {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Object)
  }

  @Test func `the JSON of a small catalogue is as recorded`() throws {
    #expect(try Snapshot.difference(bytes(SamplePublication.make()), from: "catalogue.json") == nil)
  }

  @Test func `the JSON has every counted item once`() throws {
    let publication = SamplePublication.make()
    let catalogue = try object(bytes(publication))
    let powers = catalogue["powers"] as? [Object] ?? []
    #expect(powers.count { $0["counted"] as? Bool == true } == publication.counts.total.powers)
    let responsibilities = catalogue["responsibilities"] as? [Object] ?? []
    #expect(responsibilities.count { $0["name"] != nil } == publication.counts.total.responsibilities)
  }

  @Test func `the JSON has no key that its schema does not have`() throws {
    let schema = try object(Repository.bytes("docs/schemas/catalogue.schema.json"))
    let properties = schema["properties"] as? Object ?? [:]
    let catalogue = try object(bytes(SamplePublication.make()))
    #expect(Set(catalogue.keys) == Set(properties.keys))
    for list in ["units", "instruments", "powers", "responsibilities"] {
      let known = ((properties[list] as? Object)?["items"] as? Object)?["properties"] as? Object ?? [:]
      for item in catalogue[list] as? [Object] ?? [] {
        #expect(Set(item.keys).isSubset(of: known.keys), "\(list)")
      }
    }
  }

  @Test func `what is hostile in a list comes back from the JSON as it was`() throws {
    let hostile = "\"\\</script>\n\t\u{1}\u{7F}\u{2028}\u{202E}'&{{x}}"
    let sample = SamplePublication.make()
    var catalogue = sample.catalogue
    catalogue.submissions[0].powers[0].elements[.duty] = Located(hostile)
    let written = try object(
      bytes(Publication(catalogue: catalogue, fileDigests: sample.fileDigests, hasErrors: false)))
    #expect((written["powers"] as? [Object])?.first?["duty"] as? String == hostile)
  }
}
