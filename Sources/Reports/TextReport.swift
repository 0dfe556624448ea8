import Analysis
import Diagnostics
import ListModel

/// The report for people at a terminal: each finding with an excerpt of its source, then the totals.
package struct TextReport {
  private let input: ReportInput
  private let language: Language
  private let style: TextStyle
  private var lines: [String] = []

  /// - Parameter isColoured: with the colours of a terminal.
  package static func write(_ input: ReportInput, language: Language, isColoured: Bool) -> String {
    var report = TextReport(input: input, language: language, style: TextStyle(isColoured: isColoured))
    for judged in input.judgement.findings.sorted(by: gravestFirst) { report.add(judged) }
    report.addSkippedRules()
    report.addSummary()
    return report.lines.joined(separator: "\n") + "\n"
  }

  private init(input: ReportInput, language: Language, style: TextStyle) {
    self.input = input
    self.language = language
    self.style = style
  }

  /// As many other sides of a finding as are shown in full.
  private static let shownSides = 6

  private static func gravestFirst(_ left: JudgedFinding, _ right: JudgedFinding) -> Bool {
    (right.severity, left.finding.quotation.origin, left.rule.name)
      < (left.severity, right.finding.quotation.origin, right.rule.name)
  }

  private mutating func add(_ judged: JudgedFinding) {
    let finding = judged.finding
    let severity = style.severity(judged.severity, judged.severity.title[language])
    lines.append("\(severity) \(style.strong(finding.message[language]))  [\(judged.rule.name)]")
    addPlace(finding.quotation, indent: "  ")
    for side in finding.related.prefix(Self.shownSides) {
      lines.append("  " + style.emphasis(zhOrEn("另见", "see also")) + " " + side.message[language])
      addPlace(side.quotation, indent: "    ")
    }
    let hidden = finding.related.count - Self.shownSides
    if hidden > 0 {
      lines.append(
        "  " + zhOrEn("还有 \(hidden) 处，见 --format json", "and \(hidden) more places: see --format json"))
    }
    if let witness = finding.witness { addRemark(zhOrEn("具体情形", "case"), witness[language]) }
    if let help = finding.help { addRemark(zhOrEn("怎么办", "what to do"), help[language]) }
    if let fix = finding.fix, finding.help?[language].contains(fix.replacement) != true {
      addRemark(zhOrEn("可改为", "write"), fix.replacement)
    }
    lines.append("")
  }

  private mutating func addRemark(_ label: String, _ text: String) {
    lines.append("  " + style.emphasis(label + zhOrEn("：", ": ")) + text.onOneLine)
  }

  private mutating func addPlace(_ quotation: Quotation, indent: String) {
    let location = input.catalogue.location(of: quotation.origin)
    let heading = location.heading.map { zhOrEn("（\($0)）", " (\($0))") } ?? ""
    lines.append("\(indent)\(style.faint("→")) \(location.description(in: language))\(heading)")
    let excerpt = ExcerptText(input.excerpts[quotation.origin], quotation: quotation.text)
    guard let excerpt else { return }
    lines.append("\(indent)  \(style.faint("│")) \(excerpt.line)")
    lines.append("\(indent)  \(style.faint("│")) \(style.marker(excerpt.marker))")
  }

  private mutating func addSkippedRules() {
    let skipped = input.judgement.outcomes.compactMap { outcome -> (String, BilingualText)? in
      guard case .skipped(let reason) = outcome.status else { return nil }
      return (outcome.rule.name, reason)
    }
    guard !skipped.isEmpty else { return }
    lines.append(style.strong(zhOrEn("未检查的规则", "Rules that were skipped")))
    for (name, reason) in skipped { lines.append("  \(name): \(reason[language])") }
    lines.append("")
  }

  private mutating func addSummary() {
    addCounts(zhOrEn("按规则", "By rule"), by: { [$0.rule.name] })
    addCounts(zhOrEn("按单位", "By unit"), by: \.finding.units)
    let judgement = input.judgement
    let total = input.counts.total
    let (errors, warnings, notes) = (
      judgement.count(.error), judgement.count(.warning), judgement.count(.note)
    )
    lines.append(
      zhOrEn(
        "\(input.catalogue.edition.title)：\(input.counts.powerUnits) 个单位 \(total.powers) 项权力，"
          + "\(input.counts.responsibilityUnits) 个单位 \(total.responsibilities) 项责任；"
          + "错误 \(errors)，警告 \(warnings)，提示 \(notes)。",
        "\(input.catalogue.edition.title): \(input.counts.powerUnits.of("unit")) with \(total.powers.of("power")), "
          + "\(input.counts.responsibilityUnits.of("unit")) with "
          + "\(total.responsibilities.of("responsibility", "responsibilities")); "
          + "\(errors.of("error")), \(warnings.of("warning")), \(notes.of("note"))."))
  }

  /// A table of open findings, most errors first: what to mend first.
  private mutating func addCounts(_ title: String, by keys: (JudgedFinding) -> [String]) {
    var counts: [String: [Severity: Int]] = [:]
    for judged in input.judgement.findings {
      for key in keys(judged) { counts[key, default: [:]][judged.severity, default: 0] += 1 }
    }
    guard !counts.isEmpty else { return }
    let rows = counts.map { key, bySeverity in
      (key: key, numbers: [Severity.error, .warning, .note].map { bySeverity[$0, default: 0] })
    }.sorted { left, right in
      left.numbers == right.numbers
        ? left.key < right.key : right.numbers.lexicographicallyPrecedes(left.numbers)
    }
    let width = rows.map { DisplayWidth.of($0.key) }.max() ?? 0
    lines.append(style.strong(title))
    for row in rows {
      let padding = String(repeating: " ", count: width - DisplayWidth.of(row.key))
      let numbers = zip([Severity.error, .warning, .note], row.numbers).compactMap { severity, number in
        number > 0 ? "\(severity.title[language]) \(number)" : nil
      }
      lines.append("  \(row.key)\(padding)  \(numbers.joined(separator: zhOrEn("，", ", ")))")
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
