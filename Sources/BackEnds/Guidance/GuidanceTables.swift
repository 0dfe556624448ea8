import Diagnostics
import FileFormats
import ListModel

/// The comparison with the guidance catalogue (指导目录对照表) as a workbook and as a web page.
package struct GuidanceTables: Sendable {
  private let comparison: GuidanceComparison
  private let language: Language

  package init(_ comparison: GuidanceComparison, in language: Language) {
    self.comparison = comparison
    self.language = language
  }

  /// `comparison.xlsx` and `comparison.html`.
  ///
  /// - Throws: where the workbook grows beyond what an archive holds.
  package func outputs() throws -> [OutputFile] {
    let book = try workbook()
    return [OutputFile(path: "comparison.html") { page() }, OutputFile(path: "comparison.xlsx") { book }]
  }

  private func workbook() throws -> [UInt8] {
    typealias Cell = XLSXWriter.Cell
    let table =
      [columns.map { Cell($0, isHeader: true) }]
      + comparison.rows.enumerated().map { number, row in [Cell(number + 1)] + cells(row).map { Cell($0) } }
    let summary =
      [[Cell(words("对照结果", "mark"), isHeader: true), Cell(words("项数", "lines"), isHeader: true)]]
      + comparison.counts.map { [Cell(name(of: $0.mark)), Cell($0.count)] }
    return try XLSXWriter.workbook([
      XLSXWriter.Sheet(
        name: words("对照表", "comparison"), rows: table, frozenRows: 1,
        columnWidths: [6, 16, 30, 12, 36, 34, 30, 12, 36, 14, 10, 24]),
      XLSXWriter.Sheet(name: words("汇总", "totals"), rows: summary, frozenRows: 1, columnWidths: [14, 8]),
    ])
  }

  private func page() -> [UInt8] {
    var html: [UInt8] = []
    func markup(_ text: String) { html += text.utf8 }
    func text(_ text: String) { html.appendEscaped(text) }
    let title = comparison.title + words("：与指导目录对照表", ": comparison with the guidance catalogue")
    markup(
      "<!DOCTYPE html>\n<html lang=\"\(language == .zh ? "zh-CN" : "en")\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    text(title)
    markup("</title>\n<style>\n\(Self.style)</style>\n</head>\n<body>\n<h1>")
    text(title)
    markup("</h1>\n<p>")
    text(
      comparison.asOf.description + "："
        + comparison.counts.map { "\(name(of: $0.mark)) \($0.count)" }.joined(separator: "，"))
    markup("</p>\n<table>\n<thead><tr>")
    for column in columns {
      markup("<th scope=\"col\">")
      text(column)
      markup("</th>")
    }
    markup("</tr></thead>\n<tbody>\n")
    for (number, row) in comparison.rows.enumerated() {
      markup("<tr class=\"\(row.mark.rawValue)\">")
      for cell in [String(number + 1)] + cells(row) {
        markup("<td>")
        text(cell)
        markup("</td>")
      }
      markup("</tr>\n")
    }
    markup("</tbody>\n</table>\n</body>\n</html>\n")
    return html
  }

  private var columns: [String] {
    language == .zh
      ? [
        "序号", "目录编码", "目录名称", "目录类别", "目录依据", "本级编码", "本级名称", "本级类别", "本级依据", "单位", "对照结果", "差异",
      ]
      : [
        "no.", "catalogue code", "catalogue name", "catalogue category", "catalogue basis", "listed code",
        "listed name", "listed category", "listed basis", "unit", "mark", "differs in",
      ]
  }

  /// What stands behind the number of a line.
  private func cells(_ row: GuidanceComparison.Row) -> [String] {
    func cells(_ listing: GuidanceComparison.Listing?) -> [String] {
      listing.map { [$0.code, $0.name, $0.category, $0.basis] } ?? ["", "", "", ""]
    }
    return cells(row.guided) + cells(row.listed)
      + [
        row.unit ?? "", name(of: row.mark),
        row.differences.map { $0[language] }.joined(separator: language == .zh ? "、" : ", "),
      ]
  }

  private func name(of mark: GuidanceComparison.Mark) -> String {
    language == .zh ? mark.name : mark.rawValue
  }

  private func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private static let style = """
    body { font: 100%/1.6 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 1rem; }
    table { border-collapse: collapse; font-size: .875rem; }
    th, td { border: 1px solid #b8c2cb; padding: .25rem .5rem; text-align: left; vertical-align: top; white-space: pre-line; }
    :is(th, td):is(:nth-child(4), :nth-child(8), :nth-child(10), :nth-child(11)) { white-space: nowrap; }
    td:is(:nth-child(2), :nth-child(6)) { overflow-wrap: anywhere; min-width: 7em; }
    thead th { position: sticky; top: 0; background: #f3f6f8; }
    .kept td { background: #fff4d6; } .added td { background: #e6f2e6; } .unclaimed td { background: #f3f6f8; color: #55636f; }
    @page { size: A4 landscape; margin: 15mm; }
    @media print { thead th { position: static; } }

    """
}
