import Diagnostics
import FileFormats
import ListModel
import Testing

@testable import BackEnds

@Suite struct GuidanceTablesTests {
  private let comparison = GuidanceComparison(
    title: "小清单", asOf: CalendarDate(year: 2022, month: 9, day: 30)!,
    rows: [
      .init(
        .kept, unit: "市水务局",
        guided: .init(code: "000119001000", name: "取水<许可>", category: "行政许可", basis: "《水法》"),
        listed: .init(code: "000119001000", name: "取水许可证核发", category: "行政许可", basis: "《水法》"),
        differences: [BilingualText(zh: "名称", en: "name")])
    ])

  @Test func `the workbook reads back to the lines of the comparison`() throws {
    let outputs = try GuidanceTables(comparison, in: .zh).outputs()
    let book = try #require(outputs.first { $0.path == "comparison.xlsx" })
    let document = try XLSXReader.read(book.render())
    let texts = document.blocks.flatMap { block -> [String] in
      if case .table(let table) = block { table.cells.map(\.text) } else { [] }
    }
    #expect(texts.contains("取水<许可>"))
    #expect(texts.contains("保留"))
    #expect(texts.contains("差异"))
  }

  @Test func `what is counted can be summed`() throws {
    let outputs = try GuidanceTables(comparison, in: .zh).outputs()
    let book = try #require(outputs.first { $0.path == "comparison.xlsx" })
    let archive = try ZIPArchive(book.render(), limits: ReadingLimits())
    for (sheet, cell) in [(1, "A2"), (2, "B2")] {
      let entry = try #require(archive.entries.first { $0.name == "xl/worksheets/sheet\(sheet).xml" })
      let xml = String(decoding: try archive.read(entry), as: UTF8.self)
      #expect(xml.contains(try Regex("<c r=\"\(cell)\"( s=\"[0-9]\")?><v>")), "\(xml)")
    }
  }

  @Test func `the page escapes what units wrote`() throws {
    let outputs = try GuidanceTables(comparison, in: .en).outputs()
    let page = try #require(outputs.first { $0.path == "comparison.html" })
    let html = String(decoding: page.render(), as: UTF8.self)
    #expect(html.contains("取水&lt;许可&gt;"))
    #expect(html.contains("<td>kept</td><td>name</td>"))
  }
}
