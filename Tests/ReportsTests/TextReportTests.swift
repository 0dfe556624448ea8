import Diagnostics
import Reports
import Testing

@Suite struct TextReportTests {
  private func lines(_ language: Language, isColoured: Bool = false) -> [String] {
    SmallReport.text(language, isColoured: isColoured).split(separator: "\n").map(String.init)
  }

  @Test func `a finding comes with its place, its excerpt and its marker`() {
    #expect(
      Array(lines(.zh).prefix(4)) == [
        "警告 有误。  [malformed-code]", "  → submissions/市水务局/清单.xlsx 权力 AB3", "    │ 甲 │ 取 水",
        "    │      ^^^^^",
      ])
  }

  @Test func `of many other places six are shown and the rest counted`() {
    let lines = lines(.en)
    #expect(lines.count { $0.hasPrefix("  see also") } == 6)
    #expect(lines.contains("  and 2 more places: see --format json"))
  }

  @Test func `skipped rules, then counts by rule and unit, then the totals`() {
    #expect(
      Array(lines(.zh).suffix(7)) == [
        "未检查的规则", "  unknown-unit: 没有名录", "按规则（先改排在前面的）", "  malformed-code  警告 1", "按单位", "  市水务局  警告 1",
        "小清单：1 个单位 1 项权力，0 个单位 0 项责任；错误 0，警告 1，提示 0。",
      ])
  }

  @Test func `colours only where asked for`() {
    #expect(!lines(.zh).contains { $0.contains("\u{1B}") })
    #expect(lines(.zh, isColoured: true)[0].hasPrefix("\u{1B}[1;33m警告\u{1B}[0m "))
  }

  @Test func `nothing in a file commands the terminal or breaks a line`() {
    let report = String(decoding: TextReport().write(SampleReport.input(.zh)), as: UTF8.self)
    #expect(!report.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(report.contains("::error:: a,b:c  [x](1)"))
  }
}
