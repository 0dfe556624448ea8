import Diagnostics
import ListModel
import Testing

@testable import BackEnds

/// Powers whose category is none of the ten, or not given, have a row and a page of their own.
@Suite struct UncategorisedPowersTests {
  private let doubtful = SamplePublication.changed { catalogue in
    catalogue.submissions[0].powers[0].categoryText = Located("行政其他")
    catalogue.submissions[0].powers.append(PowerItem(name: Located("水源地巡查")))
  }

  private func numbers(_ page: String) -> [Int] {
    page.matches(
      of:
        /<a href="[^"]*categories\/?[^"]*\.html">[^<]*<\/a><\/th>(?:<td class="bars">.*?<\/td>)?<td[^>]*>(\d+)</
    )
    .compactMap { Int($0.output.1) }
  }

  @Test(arguments: ["index.html", "categories/index.html"])
  func `the rows of categories sum to all powers`(path: String) throws {
    let page = try SamplePublication.page(path, of: doubtful) ?? ""
    let counts = numbers(page)
    #expect(counts.count == 11 && counts.last == 2)
    #expect(counts.reduce(0, +) == doubtful.index.counts.total.powers)
    #expect(page.contains("categories/unknown.html\">类别不明</a>"))
  }

  @Test func `the page of them lists them, and the unit leads there`() throws {
    let unit = doubtful.index.units[0]
    let page = try SamplePublication.page("categories/unknown.html", of: doubtful) ?? ""
    #expect(page.contains("<h1>类别不明</h1>") && page.contains("水源地巡查</a>") && page.contains("污水排入排水管网许可</a>"))
    let unitPage = try SamplePublication.page(unit.href, of: doubtful) ?? ""
    #expect(unitPage.contains("<a href=\"../categories/unknown.html#\(unit.identifier)\">类别不明</a> 2"))
  }

  @Test func `where each power has a category there is neither row nor page`() throws {
    let whole = SamplePublication.make()
    #expect(try SamplePublication.page("categories/unknown.html", of: whole) == nil)
    for path in ["index.html", "categories/index.html", whole.index.units[0].href] {
      #expect(try SamplePublication.page(path, of: whole)?.contains("类别不明") == false, "\(path)")
    }
  }
}
