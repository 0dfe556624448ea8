import Diagnostics
import FileFormats
import Foundation
import ListModel
import TestSupport
import Testing

@testable import Reports

/// Whoever is handed the report of a comparison, in whatever format, reads that it is one, and with what.
@Suite struct ComparedReportTests {
  private func written(_ format: any ReportFormat, _ language: Language = .zh) throws -> String {
    String(decoding: try format.write(ComparedReport.input(language)), as: UTF8.self)
  }

  @Test func `the page says with what it compares, what is mended, and what changed item by item`() throws {
    let page = try written(HTMLReport())
    #expect(page.contains("与 main 0123456789ab（判断日期：2022-09-30）相比"))
    #expect(page.contains("本次变动带来错误 1、警告 0、提示 0；改掉 1 个疑点；原有的 1 个仍在，不再列出。"))
    #expect(page.contains("<h2>已改掉的疑点</h2>") && page.contains("第7个有误。"))
    #expect(page.contains("main:submissions/市水务局/清单.xlsx 权力 B7"))
    #expect(page.contains("<td>权力清单</td><td>新增</td><td>采砂|许可</td>"))
    let english = try written(HTMLReport(), .en)
    #expect(english.contains("compared with main 0123456789ab as of 2022-09-30"))
    #expect(english.contains("<h2>Mended</h2>") && english.contains("<h2>Change of the list</h2>"))
  }

  @Test func `an edition for itself has nothing of it`() throws {
    let page = String(decoding: try HTMLReport().write(SmallReport.input()), as: UTF8.self)
    #expect(!page.contains("相比") && !page.contains("改掉") && !page.contains("清单变动"))
  }

  @Test func `the workbook says so on its first sheet, and has the changes and what is mended`() throws {
    let sheets = try WorkbookText.sheets(XLSXReport().write(ComparedReport.input()))
    #expect(sheets.map(\.name) == ["说明", "问题清单", "其他各方", "已改掉", "清单变动", "按单位", "按规则"])
    for row in [
      ["相比的一期", "main 0123456789ab", ""], ["改掉的疑点", "1", ""], ["仍在的疑点", "1", ""], ["权力事项", "2", "1"],
      ["错误", "2", "1"], ["警告", "0", "1"],
    ] {
      #expect(sheets[0].rows.contains(row), "\(sheets[0].rows)")
    }
    #expect(sheets[3].rows[1].contains("第7个有误。"))
    #expect(sheets[4].rows[1].prefix(4) == ["市水务局", "权力清单", "新增", "采砂|许可"])
  }

  @Test func `an edition for itself has a sheet of its totals alone`() throws {
    let sheets = try WorkbookText.sheets(XLSXReport().write(SmallReport.input()))
    #expect(sheets.map(\.name) == ["说明", "问题清单", "其他各方", "按单位", "按规则"])
    #expect(sheets[0].rows.contains(["警告", "1"]) && sheets[0].rows.contains(["判断日期", "2022-09-30"]))
  }

  @Test func `every suite has a property that names the base`() throws {
    let root = try XMLElement(document: JUnitReport().write(ComparedReport.input()))
    for suite in root.children("testsuite") {
      let properties = suite.children[0].children.map { $0.attributes.map(\.value) }
      #expect(suite.children[0].name == "properties" && properties == [["against", "main 0123456789ab"]])
    }
    let alone = try XMLElement(document: JUnitReport().write(SmallReport.input()))
    #expect(alone.children("testsuite").allSatisfy { $0.child("properties") == nil })
  }

  @Test func `the run has properties that name the base`() throws {
    let log = try JSONSerialization.jsonObject(with: Data(SARIFReport().write(ComparedReport.input())))
    let run = try #require(((log as? [String: Any])?["runs"] as? [[String: Any]])?.first)
    let against = (run["properties"] as? [String: Any])?["against"] as? [String: Any]
    #expect(against?["name"] as? String == "main" && against?["commit"] as? String == ComparedReport.commit)
    #expect(against?["mended"] as? Int == 1 && against?["standing"] as? Int == 1)
  }

  @Test func `a place in the earlier edition is named by its path there, below a root of its own`() throws {
    let log = try JSONSerialization.jsonObject(with: Data(SARIFReport().write(ComparedReport.input())))
    let run = try #require(((log as? [String: Any])?["runs"] as? [[String: Any]])?.first)
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    let side = try #require((result["relatedLocations"] as? [[String: Any]])?.first)
    let file = (side["physicalLocation"] as? [String: Any])?["artifactLocation"] as? [String: Any]
    #expect(
      file?["uri"] as? String
        == "lists/small/submissions/%E5%B8%82%E6%B0%B4%E5%8A%A1%E5%B1%80/%E6%B8%85%E5%8D%95.xlsx")
    #expect(file?["uriBaseId"] as? String == "EARLIER")
    #expect((side["message"] as? [String: Any])?["text"] as? String == "原来写的是：“旧值”（在 main 0123456789ab 中）")
    let bases = run["originalUriBaseIds"] as? [String: Any]
    #expect(Set(bases.map { Array($0.keys) } ?? []) == ["%SRCROOT%", "EARLIER"])
  }

  @Test func `Markdown tells what is mended, folded, a line each`() throws {
    let lines = try written(MarkdownReport()).split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex(of: "<details><summary>改掉 1 个疑点</summary>"))
    #expect(lines[start + 1].hasPrefix("- **警告** 第7个有误。 `malformed-code` — main\\:submissions/市水务局/清单.xlsx"))
    #expect(lines[start + 2] == "</details>")
  }

  @Test func `of thousands that are mended Markdown tells as many as fit a comment, and counts the rest`()
    throws
  {
    let text = String(
      decoding: MarkdownReport().write(ComparedReport.input(mended: 3_000)), as: UTF8.self)
    #expect(text.unicodeScalars.count < 65_536 && text.contains("改掉 3000 个疑点"))
    #expect(text.contains("- 还有 ") && text.contains("个改掉的疑点，见 JSON 报告。\n\n</details>"))
  }

  @Test func `the list of changes obeys no control in the name of a file`() {
    let input = ComparedReport.input { _, later in
      later.files[0] = SourceFile(path: "submissions/甲\n::error::乙\u{1B}[31m.xml")
    }
    let text = String(decoding: TextReport().write(input), as: UTF8.self)
    #expect(text.contains("→ submissions/甲 ::error::乙 [31m.xml"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `the counts call what became of a duty as the list of changes calls it`() {
    let input = ComparedReport.input { earlier, later in
      earlier.submissions[0].duties = [Duty(name: Located("负责全市河道水库的管理和保护"))]
      later.submissions[0].duties = [Duty(name: Located("负责全市河道水库管理和保护"))]
    }
    let text = String(decoding: TextReport().write(input), as: UTF8.self)
    #expect(text.contains("新增 1，改写 1\n"), "\(text)")
  }
}
