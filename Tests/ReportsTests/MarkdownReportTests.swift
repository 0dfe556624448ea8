import Diagnostics
import Testing

@testable import Reports

@Suite struct MarkdownReportTests {
  private func lines(_ language: Language) -> [String] {
    String(decoding: MarkdownReport().write(SmallReport.input(language, templates: false)), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `totals, then units with findings, then findings with all sides, then skipped rules`() {
    #expect(
      lines(.zh) == [
        "## 小清单", "", "判断日期：2022-09-30", "", "| 合计 | 数量 |", "|---|--:|", "| 报送单位 | 2 |", "| 权力事项 | 1 |",
        "| 责任事项 | 0 |", "| 错误 | 0 |", "| 警告 | 1 |", "| 提示 | 0 |", "", "### 按单位", "",
        "| 单位 | 权力事项 | 责任事项 | 疑点 |",
        "|---|--:|--:|--:|", "| 市水务局 | 1 | 0 | 警告 1 |", "", "### 疑点", "", "**警告** 有误。 `malformed-code`", "",
        "- submissions/市水务局/清单.xlsx 权力 AB3：“取 \"水\"”",
      ] + (1...6).map { "- 第\($0)处 — submissions/市水务局/清单.xlsx 权力 A1：“乙”" } + [
        "- 还有 2 处", "- 怎么办：改。", "", "### 未检查的规则", "", "- `unknown-unit` 没有名录", "", "",
      ])
  }

  @Test func `the same in English`() {
    #expect(lines(.en).contains("| responsibilities | 0 |"))
    #expect(lines(.en).contains("- and 2 more places"))
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("*_`[x](y)<b>", "\\*\\_\\`\\[x\\](y)\\<b\\>"), ("第一行\r\n\t第二行 ", "第一行 第二行"),
    ("# 1. + =", "\\# 1. + ="), ("- 1", "\\- 1"), ("1. 2.", "1\\. 2."), ("https://a.b", "https\\://a.b"),
    ("见www.a.b", "见www\\.a.b"), ("@office", "@\u{2060}office"), ("清单.xlsx 8:30", "清单.xlsx 8:30"),
    ("$x$ &amp; ~~c~~ :d:", "\\$x\\$ \\&amp; \\~\\~c\\~\\~ \\:d:"), ("\\", "\\\\"), ("", ""),
  ])
  func `marks of Markdown are shown as they are`(text: String, written: String) {
    #expect(MarkdownText.inline(text) == written)
  }

  @Test func `a long text is cut by letters, not by marks`() {
    #expect(MarkdownText.inline("****", longest: 2) == "\\*\\*…")
    #expect(MarkdownText.inline("**", longest: 2) == "\\*\\*")
  }
}
