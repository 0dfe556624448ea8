import Analysis
import Diagnostics
import FileFormats
import ListModel

/// The report for people at a terminal: each finding with an excerpt of its source, then the totals.
package struct TextReport: ReportFormat {
  package let name = "text"
  package let purpose = "for people at a terminal"
  package let isOfLines = true
  package let showsExcerpts = true

  package init() {}

  package func write(_ input: ReportInput) -> [UInt8] {
    var lines = TextReportLines(input)
    lines.addFindings()
    lines.addComparison()
    lines.addSkippedRules()
    lines.addSummary()
    return Array((lines.lines.joined(separator: "\n") + "\n").utf8)
  }
}

/// The lines of the report.
private struct TextReportLines {
  private let input: ReportInput
  private let language: Language
  private let style: TextStyle
  private(set) var lines: [String] = []

  init(_ input: ReportInput) {
    self.input = input
    language = input.language
    style = TextStyle(isColoured: input.isColoured)
  }

  /// As many other sides of a finding as are shown with an excerpt; of a fault at more places the rest is a line each.
  private static let excerptedSides = 20

  mutating func addFindings() {
    let findings = input.fixFirst
    for judged in findings.prefix(input.limit) { add(judged) }
    let rest = findings.count - input.limit
    guard rest > 0 else { return }
    lines.append(
      zhOrEn(
        "还有 \(rest) 个疑点没有列出（--limit），合计里有。",
        "\(rest.of("more finding")) not shown (--limit); the totals have them."))
    lines.append("")
  }

  private mutating func add(_ judged: JudgedFinding) {
    let finding = judged.finding
    let severity = style.severity(judged.severity, judged.severity.title[language])
    let fingerprint = judged.shownFingerprint.map { " " + style.faint(String($0)) } ?? ""
    lines.append(
      "\(severity) \(style.strong(finding.message[language].inOneLine))  [\(judged.rule.name)]\(fingerprint)")
    addPlace(finding.quotation, indent: "  ")
    for (index, side) in finding.related.enumerated() {
      let head = "  " + style.emphasis(zhOrEn("另见", "see also")) + " " + side.message[language].inOneLine
      if index < Self.excerptedSides {
        lines.append(head)
        addPlace(side.quotation, indent: "    ")
      } else {
        lines.append("\(head) \(style.faint("→")) \(place(of: side.quotation))")
      }
    }
    if let witness = finding.witness { addRemark(zhOrEn("具体情形", "case"), witness[language]) }
    if let help = finding.help { addRemark(zhOrEn("怎么办", "what to do"), help[language]) }
    if let fix = finding.fix, finding.help?[language].contains(fix.replacement) != true {
      addRemark(zhOrEn("可改为", "write"), fix.replacement)
    }
    lines.append("")
  }

  private mutating func addRemark(_ label: String, _ text: String) {
    lines.append("  " + style.emphasis(label + zhOrEn("：", ": ")) + text.inOneLine)
  }

  private func place(of quotation: Quotation) -> String {
    let location = input.catalogue.location(of: quotation.origin)
    let heading = location.heading.map { zhOrEn("（\($0)）", " (\($0))") } ?? ""
    return (location.description(in: language) + heading).inOneLine
  }

  private mutating func addPlace(_ quotation: Quotation, indent: String) {
    lines.append("\(indent)\(style.faint("→")) \(place(of: quotation))")
    let excerpt = ExcerptText(input.excerpts[quotation.origin], quotation: quotation.text)
    guard let excerpt else { return }
    lines.append("\(indent)  \(style.faint("│")) \(excerpt.line)")
    lines.append("\(indent)  \(style.faint("│")) \(style.marker(excerpt.marker))")
  }

  mutating func addComparison() {
    guard let comparison = input.comparison else { return }
    let text = ComparisonText(
      comparison: comparison, catalogue: input.catalogue, language: language, style: style)
    lines += text.lines
  }

  mutating func addSkippedRules() {
    let skipped = input.judgement.outcomes.compactMap { outcome -> (String, BilingualText)? in
      guard case .skipped(let reason) = outcome.status else { return nil }
      return (outcome.rule.name, reason)
    }
    guard !skipped.isEmpty else { return }
    lines.append(style.strong(zhOrEn("未检查的规则", "Rules that were skipped")))
    for (name, reason) in skipped { lines.append("  \(name): \(reason[language])") }
    lines.append("")
  }

  mutating func addSummary() {
    let findings = input.fixFirst
    addCounts(
      zhOrEn("按规则（先改排在前面的）", "By rule, what to mend first"),
      FindingCounts.byRule(findings).map { ($0.rule.name, $0.counts) })
    addCounts(
      zhOrEn("按单位", "By unit"), FindingCounts.byUnit(findings).map { ($0.unit, $0.counts) })
    let judgement = input.wholeJudgement
    let total = input.counts.total
    let (errors, warnings, notes) = (
      judgement.count(.error), judgement.count(.warning), judgement.count(.note)
    )
    let closed = judgement.closedCount
    lines.append(
      zhOrEn(
        "\(input.catalogue.edition.title)：\(input.counts.powerUnits) 个单位 \(total.powers) 项权力，"
          + "\(input.counts.responsibilityUnits) 个单位 \(total.responsibilities) 项责任；"
          + "错误 \(errors)，警告 \(warnings)，提示 \(notes)" + (closed > 0 ? "；另有已裁定 \(closed)。" : "。"),
        "\(input.catalogue.edition.title): \(input.counts.powerUnits.of("unit")) with \(total.powers.of("power")), "
          + "\(input.counts.responsibilityUnits.of("unit")) with "
          + "\(total.responsibilities.of("responsibility", "responsibilities")); "
          + "\(errors.of("error")), \(warnings.of("warning")), \(notes.of("note"))"
          + (closed > 0 ? "; \(closed) closed by decisions." : ".")))
    if let remark = input.scopeRemark { lines.append(remark) }
    if let comparison = input.comparison {
      lines.append(
        ChangeWording(language: language).findings(of: comparison, brought: input.judgement))
    }
  }

  /// A table of open findings.
  private mutating func addCounts(_ title: String, _ rows: [(name: String, counts: FindingCounts)]) {
    guard !rows.isEmpty else { return }
    let width = rows.map { DisplayWidth.of($0.name) }.max() ?? 0
    lines.append(style.strong(title))
    for row in rows {
      let padding = String(repeating: " ", count: width - DisplayWidth.of(row.name))
      lines.append("  \(row.name.inOneLine)\(padding)  \(row.counts.words(in: language))")
    }
    lines.append("")
  }

  private func zhOrEn(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
}

extension Severity {
  /// The word that reports use.
  package var title: BilingualText {
    switch self {
    case .error: BilingualText(zh: "错误", en: "error")
    case .warning: BilingualText(zh: "警告", en: "warning")
    case .note: BilingualText(zh: "提示", en: "note")
    }
  }
}
