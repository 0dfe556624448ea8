import Diagnostics
import Testing

@testable import Reports

@Suite struct ExcerptTextTests {
  @Test func `the marker stands below the marked cell, two columns for a wide character`() throws {
    let excerpt = try #require(ExcerptText(.row(["1", "取水", "许可A"], marked: 2), quotation: "许可A"))
    #expect(excerpt.line == "1 │ 取水 │ 许可A")
    #expect(excerpt.marker == String(repeating: " ", count: 11) + "^^^^^")
  }

  @Test func `cells before the marked one give way in a long row`() throws {
    let cells = (0..<9).map { _ in String(repeating: "长", count: 40) } + ["这里"]
    let excerpt = try #require(ExcerptText(.row(cells, marked: 9), quotation: "这里"))
    #expect(excerpt.line.hasPrefix("… │ "))
    #expect(DisplayWidth.of(excerpt.line) <= 100)
    #expect(DisplayWidth.of(excerpt.line) == DisplayWidth.of(excerpt.marker))
  }

  @Test func `of a cell that holds more only the quoted piece is marked`() throws {
    let cell = "甲局负责审批；乙局负责检查。"
    let excerpt = try #require(ExcerptText(.row(["1", cell], marked: 1), quotation: "乙局负责检查"))
    #expect(excerpt.line == "1 │ " + cell)
    #expect(excerpt.marker == String(repeating: " ", count: 18) + String(repeating: "^", count: 12))
  }

  @Test func `a piece far inside of a long cell is brought into view`() throws {
    let cell = String(repeating: "长", count: 50) + "\n乙局负责检查" + String(repeating: "长", count: 50)
    let excerpt = try #require(ExcerptText(.row(["1", cell, "3"], marked: 1), quotation: "乙局负责检查"))
    #expect(excerpt.line.hasPrefix("1 │ …长长长长长 乙局负责检查长"))
    #expect(excerpt.line.hasSuffix("长… │ 3"))
    #expect(excerpt.marker == String(repeating: " ", count: 16) + String(repeating: "^", count: 12))
  }

  @Test func `an indented line is moved, and the marker with it`() throws {
    let line = Excerpt.line("    <power 名=\"甲\" name=\"取水许可\"/>", column: 5)
    let excerpt = try #require(ExcerptText(line, quotation: "取水许可"))
    #expect(excerpt.line == "<power 名=\"甲\" name=\"取水许可\"/>")
    #expect(excerpt.marker == String(repeating: " ", count: 21) + "^^^^^^^^")
  }

  @Test func `without a source the quotation is shown, and nothing without both`() {
    #expect(ExcerptText(nil, quotation: "甲\n乙")?.line == "甲 乙")
    #expect(ExcerptText(nil, quotation: "") == nil)
  }

  @Test(arguments: [("取水", 4), ("ABC", 3), ("e\u{301}", 1), ("\u{1B}a", 1), ("（", 2), ("“", 1)])
  func `the display width is that of a terminal`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
