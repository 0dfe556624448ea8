import Analysis
import Diagnostics
import FileFormats
import ListModel

/// The report as a workbook: the findings (问题清单), their other sides (其他各方), and the counts by unit and by rule.
package struct XLSXReport: ReportFormat {
  package let name = "xlsx"
  package let purpose = "a workbook to filter and pass on"
  package let isBinary = true

  package init() {}

  package func write(_ input: ReportInput) throws -> [UInt8] {
    let sheets = XLSXReportSheets(input)
    return try XLSXWriter.workbook([sheets.findings, sheets.sides, sheets.byUnit, sheets.byRule])
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

  /// A column of a sheet. **Units:** the width in characters.
  private typealias Column = (title: String, width: Int)

  // MARK: Sheets

  var findings: XLSXWriter.Sheet {
    sheet(
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
        return [
          String(index + 1), judged.severity.title[language], finding.message[language],
          finding.units.joined(separator: words("、", ", ")), finding.subject,
        ] + place(of: finding.quotation) + [
          finding.witness?[language] ?? "", finding.help?[language] ?? "",
          wording.replacement(in: finding) ?? "",
          judged.rule.title[language], judged.rule.name, judged.closedBy ?? "", judged.fingerprint,
        ]
      })
  }

  var sides: XLSXWriter.Sheet {
    sheet(
      words("其他各方", "other sides"),
      [
        (words("序号", "no."), 6), (words("问题", "finding"), 44), (words("说明", "side"), 44),
        (words("文件", "file"), 34), (words("位置", "place"), 18), (words("原文", "quote"), 44),
      ],
      all.enumerated().flatMap { index, judged in
        judged.finding.related.map { side in
          [String(index + 1), judged.finding.message[language], side.message[language]]
            + place(of: side.quotation)
        }
      })
  }

  var byUnit: XLSXWriter.Sheet {
    sheet(
      words("按单位", "by unit"), [(words("单位", "unit"), 24)] + severities,
      FindingCounts.byUnit(open).map { [$0.unit] + $0.counts.numbers.map(String.init) })
  }

  /// The rules that found something in the order of mending, then those that were skipped, then all others.
  var byRule: XLSXWriter.Sheet {
    let counts = FindingCounts.byRule(open)
    let others = input.judgement.outcomes.filter { outcome in
      !counts.contains { $0.rule.name == outcome.rule.name }
    }
    let skipped = others.filter { if case .skipped = $0.status { true } else { false } }
    let rest = others.filter { if case .skipped = $0.status { false } else { true } }
    return sheet(
      words("按规则", "by rule"),
      [(words("规则", "rule"), 28), (words("规则名", "rule's name"), 30), (words("结果", "outcome"), 40)]
        + severities,
      counts.map { rule, counts in
        [rule.title[language], rule.name, words("有疑点", "failed")] + counts.numbers.map(String.init)
      }
        + (skipped + rest).map { outcome in
          [outcome.rule.title[language], outcome.rule.name, status(of: outcome)]
            + FindingCounts().numbers.map(String.init)
        })
  }

  // MARK: Cells

  private var severities: [Column] { FindingCounts.severities.map { ($0.title[language], 8) } }

  private func status(of outcome: RuleOutcome) -> String {
    switch outcome.status {
    case .passed, .failed: words("通过", "passed")
    case .skipped(let reason): words("未检查：", "skipped: ") + reason[language]
    case .notApplicable: words("不适用", "not applicable")
    }
  }

  /// The file, where in it, and the text there.
  private func place(of quotation: Quotation) -> [String] {
    let location = input.catalogue.location(of: quotation.origin)
    let place = location.description(in: language).dropFirst(location.file.count).drop { $0 == " " }
    let heading = location.heading.map { words("（\($0)）", " (\($0))") } ?? ""
    return [location.file, place + heading, quotation.text]
  }

  private func sheet(_ name: String, _ columns: [Column], _ rows: [[String]]) -> XLSXWriter.Sheet {
    let header = columns.map { XLSXWriter.Cell($0.title, isHeader: true) as XLSXWriter.Cell? }
    var sheet = XLSXWriter.Sheet(
      name: name,
      rows: [header]
        + rows.map { row in row.map { XLSXWriter.Cell($0.withoutControls) as XLSXWriter.Cell? } },
      frozenRows: 1, columnWidths: columns.map(\.width))
    sheet.isFiltered = true
    return sheet
  }

  private func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
