import Diagnostics
import Foundation
import ListModel
import TestSupport
import Testing

@testable import BackEnds

@Suite struct LinkedDataTests {
  private typealias Object = [String: Any]

  private func files(_ publication: Publication) -> [OutputFile] {
    LinkedData().outputs(for: publication, templates: TemplateSet(files: [:]))
  }

  private func graph(_ file: OutputFile) throws -> [Object] {
    let document = try JSONSerialization.jsonObject(with: Data(file.render())) as? Object
    return try #require(document?["@graph"] as? [Object])
  }

  @Test func `the linked data of a small catalogue is as recorded`() throws {
    for file in files(SamplePublication.make()) {
      #expect(try Snapshot.difference(file.render(), from: "site/\(file.path)") == nil)
    }
  }

  @Test func `services are what is done on application, never a penalty`() throws {
    let file = try #require(files(SamplePublication.make()).first)
    let names = try graph(file).filter { ($0["@type"] as? [String])?.first == "GovernmentService" }
      .compactMap { $0["name"] as? String }
    #expect(names == ["排水接入咨询", "污水排入排水管网许可"])
  }

  @Test
  func `every reference leads to a page of the site or a node of the file, and each node has its own name`()
    throws
  {
    let publication = SamplePublication.make()
    let pages = try BackEndRegistry.outputs(for: publication, templates: SamplePublication.templates())
      .map(\.path)
    for file in files(publication) {
      let nodes = try graph(file)
      let names = nodes.compactMap { $0["@id"] as? String }
      #expect(names.count == nodes.count && Set(names).count == names.count)
      let text = String(decoding: file.render(), as: UTF8.self)
      for reference in text.matches(of: /"@id":"(.*?)"/).map({ String($0.output.1) }) {
        let target = reference.hasPrefix("../") ? String(reference.dropFirst(3)) : "units/\(reference)"
        #expect(pages.contains(target) || names.contains(reference), "\(reference)")
      }
    }
  }

  @Test func `several telephones of a service are told each for itself`() throws {
    let publication = SamplePublication.changed {
      $0.submissions[0].services[0].elements[.telephone] = Located("0596-5835555、0596-5835556转2")
    }
    let text = String(decoding: files(publication)[0].render(), as: UTF8.self)
    #expect(text.ranges(of: #""telephone":["0596-5835555","0596-5835556转2"]"#).count == 2)
  }

  @Test func `two services of one name have two identifiers`() throws {
    let sample = SamplePublication.make()
    var catalogue = sample.catalogue
    catalogue.submissions[0].services += catalogue.submissions[0].services
    let publication = Publication(catalogue: catalogue, fileDigests: sample.fileDigests, hasErrors: false)
    let services = try graph(files(publication)[0]).compactMap { $0["@id"] as? String }.filter {
      $0.hasPrefix("#")
    }
    #expect(services.count == 2 && Set(services).count == 2)
  }

  @Test
  func `a unit, its powers and its matters lead to its linked data in their heads, other pages to none`()
    throws
  {
    let files = try HTMLSite().outputs(
      for: SamplePublication.make(), templates: SamplePublication.templates())
    for file in files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.render(), as: UTF8.self)
      let leads = page.contains(
        /<link rel="alternate" type="application\/ld\+json" href="..\/units\/u-[^"]*\.jsonld">/)
      let isOfAUnit = ["units/u-", "powers/", "matters/m-"].contains { file.path.hasPrefix($0) }
      #expect(leads == isOfAUnit, "\(file.path)")
    }
  }
}
