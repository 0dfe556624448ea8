import Analysis
import Diagnostics
import ListModel
import Reports
import TestSupport
import Testing

@Suite struct TextReportTests {
  private func lines(_ language: Language, isColoured: Bool = false) -> [String] {
    SmallReport.text(language, isColoured: isColoured).split(separator: "\n").map(String.init)
  }

  @Test func `a finding comes with its fingerprint's beginning, its place, its excerpt and its marker`() {
    #expect(
      Array(lines(.zh).prefix(4)) == [
        "警告 有误。  [malformed-code] 01234567", "  → submissions/市水务局/清单.xlsx 权力 AB3", "    │ 甲 │ 取 水",
        "    │      ^^^^^",
      ])
  }

  @Test
  func `every other side has an excerpt of its own; of a fault at very many places the rest is a line each`()
  {
    let sides = (1...22).map {
      Finding.Side(BilingualText(zh: "第\($0)处", en: "a"), Located("值\($0)", row: Int32($0)).quotation)
    }
    let input = SmallReport.input(findings: [SmallReport.finding(1, .error, related: sides)])
    let lines = String(decoding: TextReport().write(input), as: UTF8.self).split(separator: "\n")
    for number in 1...20 {
      let index = lines.firstIndex(of: "  另见 第\(number)处") ?? 0
      #expect(lines[index + 1] == "    → submissions/市水务局/清单.xlsx 权力 A\(number)")
      #expect(
        lines[index + 2] == "      │ 值\(number)"
          && lines[index + 3].hasSuffix("│ ^^^" + (number > 9 ? "^" : "")))
    }
    #expect(lines.contains("  另见 第22处 → submissions/市水务局/清单.xlsx 权力 A22"))
  }

  @Test func `beyond a limit findings are only counted, in the totals too`() {
    var input = SmallReport.input(findings: (1...5).map { SmallReport.finding($0, .error) })
    input.limit = 2
    for (format, remark, total) in [
      (TextReport() as any ReportFormat, "还有 3 个疑点没有列出（--limit），合计里有。", "错误 5，"),
      (MarkdownReport(), "还有 3 个疑点，见 JSON 报告。", "| 错误 | 5 |"),
    ] {
      let text = String(decoding: (try? format.write(input)) ?? [], as: UTF8.self)
      #expect(text.contains("第1") && text.contains("第2") && !text.contains("第3"), "\(text)")
      #expect(text.contains(remark) && text.contains(total), "\(text)")
    }
  }

  @Test func `the gravest comes first, of the grave ones the form of files, then reading order`() {
    func finding(_ rule: Rule, _ severity: Severity, _ row: Int32) -> JudgedFinding {
      JudgedFinding(
        rule: rule, severity: severity,
        finding: Finding(
          BilingualText(zh: "在第\(row)行", en: ""), at: Located("值", row: row).quotation, units: ["甲局"],
          subject: ""),
        fingerprint: "\(row)")
    }
    let input = SmallReport.input(findings: [
      finding(.sequenceGap, .note, 1), finding(.multipleLeads, .error, 2), finding(.malformedCode, .error, 3),
      finding(.malformedCode, .error, 4), finding(.unreadableFile, .error, 5),
      finding(.formerUnitName, .warning, 6),
    ])
    let lines = String(decoding: TextReport().write(input), as: UTF8.self).split(separator: "\n").map(
      String.init)
    #expect(
      lines.filter { $0.contains("在第") }.map { $0.prefix(7) } == [
        "错误 在第5行", "错误 在第3行", "错误 在第4行", "错误 在第2行", "警告 在第6行", "提示 在第1行",
      ])
    let table = lines.drop { $0 != "按规则（先改排在前面的）" }.dropFirst().prefix(5)
    #expect(
      table.map { $0.split(separator: " ")[0] } == [
        "unreadable-file", "malformed-code", "multiple-leads", "former-unit-name", "sequence-gap",
      ])
  }

  @Test func `what a decision closes is counted, and not told again`() {
    let input = SmallReport.input(findings: [SmallReport.finding(1, .error, closedBy: "1号")])
    let report = String(decoding: TextReport().write(input), as: UTF8.self)
    #expect(!report.contains("第1个有误") && report.hasSuffix("错误 0，警告 0，提示 0；另有已裁定 1。\n"))
  }

  @Test func `what no decision can close has no fingerprint to copy`() {
    let form = JudgedFinding(
      rule: .missingValue, severity: .error, finding: SmallReport.finding(1, .error).finding,
      fingerprint: "0123456789abcdef")
    let report = String(decoding: TextReport().write(SmallReport.input(findings: [form])), as: UTF8.self)
    #expect(report.contains("[missing-value]\n"))
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
