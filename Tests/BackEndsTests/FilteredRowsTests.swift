import Diagnostics
import ListModel
import Testing

@testable import BackEnds

/// How many items a row stands for, for the filter of a page to count as the headings do: `data-items`, one where it is not said.
@Suite struct FilteredRowsTests {
  /// The sum over the rows of a section, as the filter makes it.
  private func items(in section: Substring) -> Int {
    section.matches(of: /<(?:tbody|tr)( class="[^"]*")?(?: data-items="(\d+)")?>/).reduce(0) { sum, row in
      // A group counts as one row; the rows within it do not.
      let isGroup = row.output.0.hasPrefix("<tbody")
      guard isGroup == section.contains("class=\"list grouped\"") else { return sum }
      return sum + (row.output.2.map { Int($0)! } ?? 1)
    } - (section.contains("class=\"list grouped\"") || !section.contains("<table") ? 0 : 1)
  }

  @Test(arguments: [CountingBasis.subitem, .mainItem])
  func `the rows of a unit's page stand for as many items as its tiles say`(basis: CountingBasis) throws {
    let publication = SamplePublication.changed { catalogue in
      catalogue.edition.countingBasis = basis
      // Listed twice, and a duty without a task.
      catalogue.submissions[0].boundaries.append(catalogue.submissions[0].boundaries[0])
      catalogue.submissions[0].duties.append(Duty(name: Located("负责河湖管理")))
    }
    for (submission, unit) in publication.index.units.enumerated() {
      let page = try SamplePublication.page(unit.href, of: publication) ?? ""
      let sections = page.matches(of: /(?s)<section aria-labelledby="([a-z]+)">.*?<\/section>/)
      #expect(sections.count == ListPart.allCases.count)
      for section in sections {
        let part = try #require(ListPart(rawValue: String(section.output.1)))
        let count = publication.index.counts.bySubmission[submission][part]
        #expect(items(in: section.output.0) == count, "\(unit.shortName) \(part)")
      }
    }
  }

  @Test func `a power that the totals leave out stands for none on the page of a law, too`() throws {
    let publication = SamplePublication.make()
    let law = try #require(publication.index.instruments.instruments.first { $0.rank == "行政法规" })
    let page = try SamplePublication.page(law.href, of: publication) ?? ""
    #expect(
      page.contains(/<tr data-items="0"><th scope="row"><a [^>]*>对违反排水管理规定的处罚<\/a> <span class="note">主项/))
    #expect(page.ranges(of: "data-items").count == 1)
  }
}
