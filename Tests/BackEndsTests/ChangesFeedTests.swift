import Diagnostics
import FileFormats
import ListModel
import TestSupport
import Testing

@testable import BackEnds

@Suite struct ChangesFeedTests {
  private func feed(_ publication: Publication) -> String? {
    ChangesFeed().outputs(for: publication, templates: TemplateSet(files: [:])).first
      .map { String(decoding: $0.render(), as: UTF8.self) }
  }

  private func publication(_ change: (inout Catalogue) -> Void) -> Publication {
    SamplePublication.changed(change)
  }

  private func entries(_ publication: Publication) -> [String] {
    feed(publication)?.matches(of: /<id>(urn:qingdan:change:.*?)<\/id>/).map { String($0.output.1) } ?? []
  }

  @Test func `the feed of a small catalogue is as recorded`() throws {
    let bytes = Array(try #require(feed(SamplePublication.make())).utf8)
    #expect(try Snapshot.difference(bytes, from: "changes.atom") == nil)
  }

  @Test func `without a transfers register there is no feed`() {
    #expect(feed(publication { $0.registers.transfers = nil }) == nil)
    #expect(feed(publication { $0.registers.transfers = [] }) == nil)
  }

  @Test
  func `a change keeps its identifier when others are added, its basis is mended or the edition goes on`() {
    let before = entries(SamplePublication.make())
    let after = entries(
      publication { catalogue in
        catalogue.edition.asOf = CalendarDate(year: 2023, month: 1, day: 1)!
        catalogue.registers.transfers![0].basis = Located("市政府决定（更正）")
        catalogue.registers.transfers!.insert(
          Transfer(
            subject: Located("新事项"), kind: .addition, effectiveDate: catalogue.edition.asOf,
            origin: Located("").origin), at: 0)
      })
    #expect(before.count == 2 && after.count == 3 && Set(before).isSubset(of: after))
  }

  @Test func `two rows that say the same have two identifiers`() {
    let twice = publication { catalogue in
      catalogue.registers.transfers!.append(catalogue.registers.transfers![0])
    }
    #expect(Set(entries(twice)).count == 3)
  }

  @Test func `each entry leads to its row of the page of changes`() throws {
    let publication = SamplePublication.make()
    let rows = try SamplePublication.page("changes.html", of: publication)?
      .matches(of: /<tr id="([^"]*)"/).map { String($0.output.1) }
    let links = feed(publication)?.matches(of: /changes\.html#([^"]*)"/).map { String($0.output.1) }
    #expect(rows?.count == 2 && links == rows)
  }

  @Test func `no change is newer than the edition that tells it`() {
    let days = feed(SamplePublication.make())?.matches(of: /<updated>(.*?)T/).map { String($0.output.1) }
    #expect(days == ["2022-09-30", "2022-09-30", "2019-03-01"])
  }

  @Test func `links are full where the edition says the site's address, else relative`() {
    #expect(
      feed(SamplePublication.make())?.contains(#"href="https://www.example.gov.cn/changes.html""#) == true)
    let nowhere = feed(SamplePublication.make { $0.site.siteDomain = "" })
    #expect(nowhere?.contains(#"href="changes.html""#) == true && nowhere?.contains("rel=\"self\"") == false)
  }
}
