import Analysis
import Diagnostics
import FileFormats
import ListModel

/// The report as a workbook: what it is about (说明), the findings (问题清单), their other sides (其他各方), what a change mends and
/// does to the list, and the counts by unit and by rule.
package struct XLSXReport: ReportFormat {
  package let name = "xlsx"
  package let purpose = "a workbook to filter and pass on"
  package let isBinary = true

  package init() {}

  package func write(_ input: ReportInput) throws -> [UInt8] {
    let sheets = XLSXReportSheets(input)
    return try XLSXWriter.workbook(
      [XLSXSummary(input).sheet, sheets.findings, sheets.sides] + XLSXComparison.sheets(input)
        + [sheets.byUnit, sheets.byRule])
  }
}

private struct XLSXReportSheets {
  private let input: ReportInput
  private let language: Language
  private let wording: FindingWording
  /// The open findings in the order of mending.
  private let open: [JudgedFinding]
  /// The same, then the closed ones; a finding's number is its place here.
  private let all: [JudgedFinding]

  init(_ input: ReportInput) {
    self.input = input
    language = input.language
    wording = FindingWording(input)
    open = input.fixFirst
    all = open + input.closed
  }

  // MARK: Sheets

  var findings: XLSXWriter.Sheet {
    .table(
      words("问题清单", "findings"),
      [
        (words("序号", "no."), 6), (words("等级", "severity"), 8), (words("问题", "finding"), 34),
        (words("单位", "units"), 14), (words("事项", "subject"), 16), (words("文件", "file"), 24),
        (words("位置", "place"), 14), (words("原文", "quote"), 26), (words("具体情形", "case"), 26),
        (words("怎么办", "what to do"), 32), (words("可改为", "write"), 16), (words("规则", "rule"), 16),
        (words("规则名", "rule's name"), 16), (words("裁定", "decision"), 12), (words("指纹", "fingerprint"), 18),
      ],
      all.enumerated().map { index, judged in
        let finding = judged.finding
        return [.number(index + 1)]
          + .texts(
            [
              judged.severity.title[language], finding.message[language],
              finding.units.joined(separator: words("、", ", ")), finding.subject,
            ] + place(of: finding.quotation) + [
              finding.witness?[language] ?? "", finding.help?[language] ?? "",
              wording.replacement(in: finding) ?? "",
              judged.rule.title[language], judged.rule.name, judged.closedBy ?? "", judged.fingerprint,
            ])
      })
  }

  var sides: XLSXWriter.Sheet {
    .table(
      words("其他各方", "other sides"),
      [
        (words("序号", "no."), 6), (words("问题", "finding"), 44), (words("说明", "side"), 44),
        (words("文件", "file"), 34), (words("位置", "place"), 18), (words("原文", "quote"), 44),
      ],
      all.enumerated().flatMap { index, judged in
        judged.finding.related.map { side in
          [.number(index + 1)]
            + .texts(
              [judged.finding.message[language], side.message[language]] + place(of: side.quotation))
        }
      })
  }

  var byUnit: XLSXWriter.Sheet {
    .table(
      words("按单位", "by unit"), [(words("单位", "unit"), 24)] + severities,
      FindingCounts.byUnit(open).map { [.text($0.unit)] + $0.counts.numbers.map { .number($0) } })
  }

  /// The rules that found something in the order of mending, then those that were skipped, then all others.
  var byRule: XLSXWriter.Sheet {
    let counts = FindingCounts.byRule(open)
    let others = input.judgement.outcomes.filter { outcome in
      !counts.contains { $0.rule.name == outcome.rule.name }
    }
    let skipped = others.filter { if case .skipped = $0.status { true } else { false } }
    let rest = others.filter { if case .skipped = $0.status { false } else { true } }
    return .table(
      words("按规则", "by rule"),
      [(words("规则", "rule"), 28), (words("规则名", "rule's name"), 30), (words("结果", "outcome"), 40)]
        + severities,
      counts.map { rule, counts in
        .texts([rule.title[language], rule.name, words("有疑点", "failed")])
          + counts.numbers.map { .number($0) }
      }
        + (skipped + rest).map { outcome in
          .texts([outcome.rule.title[language], outcome.rule.name, status(of: outcome)])
            + FindingCounts().numbers.map { .number($0) }
        })
  }

  // MARK: Cells

  private var severities: [XLSXWriter.Sheet.Column] {
    FindingCounts.severities.map { ($0.title[language], 8) }
  }

  private func status(of outcome: RuleOutcome) -> String {
    guard let reason = input.reason(of: outcome)?[language] else { return words("通过", "passed") }
    if case .skipped = outcome.status { return words("未检查：", "skipped: ") + reason }
    return words("不适用：", "not applicable: ") + reason
  }

  /// The file, where in it, and the text there.
  private func place(of quotation: Quotation) -> [String] {
    let location = input.catalogue.location(of: quotation.origin)
    let place = location.description(in: language).dropFirst(location.file.count).drop { $0 == " " }
    let heading = location.heading.map { words("（\($0)）", " (\($0))") } ?? ""
    return [location.file, place + heading, quotation.text]
  }

  private func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
