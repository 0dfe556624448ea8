import Analysis
import Diagnostics
import ListModel

/// The report as the summary of a pull request: totals, units, the change of the list, the findings with all sides.
package struct MarkdownReport: ReportFormat {
  package let name = "markdown"
  package let purpose = "for the summary of a pull request"

  package init() {}

  package func write(_ input: ReportInput) -> [UInt8] {
    var report = MarkdownReportLines(input)
    report.addTotals()
    report.addUnits()
    report.addChanges()
    report.addFindings()
    report.addMended()
    report.addSkippedRules()
    return Array((report.lines.joined(separator: "\n") + "\n").utf8)
  }
}

/// The lines of the report.
private struct MarkdownReportLines {
  private let input: ReportInput
  private let language: Language
  /// What no decision closes, in the order of mending.
  private let open: [JudgedFinding]
  private(set) var lines: [String] = []
  /// **Units:** letters.
  private var size = 0

  init(_ input: ReportInput) {
    self.input = input
    language = input.language
    open = input.fixFirst
  }

  /// **Units:** letters. A comment of a pull request has 65 536 at most.
  private static let roomForChanges = 25_000
  private static let roomForFindings = 50_000
  private static let roomForMended = 56_000
  private static let longestQuotation = 80
  private static let shownSides = 6

  private var wording: ChangeWording { ChangeWording(language: language) }

  private func zhOrEn(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }

  private mutating func add(_ more: String...) { add(more) }

  private mutating func add(_ more: [String]) {
    lines += more
    size += more.reduce(0) { $0 + $1.unicodeScalars.count + 1 }
  }

  // MARK: Totals

  mutating func addTotals() {
    let edition = input.catalogue.edition
    add("## " + MarkdownText.inline(edition.title), "")
    let remark = input.scopeRemark.map { ["**" + MarkdownText.inline($0) + "**", ""] } ?? []
    let totals = EditionTotals(input).rows
    guard let comparison = input.comparison else {
      add(zhOrEn("判断日期：\(edition.asOf)", "As of \(edition.asOf)"), "")
      add(remark)
      add(MarkdownText.head([zhOrEn("合计", "Total"), zhOrEn("数量", "Number")], numbers: 1))
      add(totals.map { MarkdownText.row([$0.title, "\($0.now)"]) } + [""])
      return
    }
    let base = MarkdownText.inline(wording.base(comparison))
    add(zhOrEn("判断日期：\(edition.asOf)。\(base)。", "As of \(edition.asOf), \(base)."), "")
    add(remark)
    add("**" + wording.findings(of: comparison, brought: input.judgement) + "**", "")
    add(
      MarkdownText.head(
        [zhOrEn("合计", "Total"), zhOrEn("之前", "Before"), zhOrEn("现在", "Now"), zhOrEn("增减", "Change")],
        numbers: 3))
    for row in totals {
      let before = row.before ?? 0
      add(
        MarkdownText.row([row.title, "\(before)", "\(row.now)", Self.difference(before, row.now)]))
    }
    add("")
  }

  private static func difference(_ one: Int, _ other: Int) -> String {
    one == other ? "" : other > one ? "+\(other - one)" : "−\(one - other)"
  }

  // MARK: Units

  mutating func addUnits() {
    let rows = input.comparison.map(comparedUnits) ?? units
    guard !rows.isEmpty else { return }
    let findings = input.comparison == nil ? zhOrEn("疑点", "Findings") : zhOrEn("新疑点", "New findings")
    let more = input.comparison == nil ? [] : [zhOrEn("改掉", "Mended"), zhOrEn("变动", "Changes")]
    add("### " + zhOrEn("按单位", "By unit"), "")
    add(
      MarkdownText.head(
        [zhOrEn("单位", "Unit"), zhOrEn("权力事项", "Powers"), zhOrEn("责任事项", "Responsibilities"), findings] + more,
        numbers: 3 + more.count))
    add(rows.map(MarkdownText.row) + [""])
  }

  /// The units with findings.
  private var units: [[String]] {
    let counts = Self.countsByUnit(input.catalogue, input.counts)
    return ordered(Set(open.flatMap(\.finding.units))).map { unit in
      let own = counts[unit] ?? ListCounts()
      return [MarkdownText.inline(unit), "\(own.powers)", "\(own.responsibilities)", found(in: unit)]
    }
  }

  /// The units with changes, new findings and mended ones.
  private func comparedUnits(_ comparison: EditionComparison) -> [[String]] {
    let (before, after) = (
      Self.countsByUnit(comparison.catalogue, comparison.counts),
      Self.countsByUnit(input.catalogue, input.counts)
    )
    var changes: [String: Int] = [:]
    for change in comparison.changes.all {
      for unit in change.units { changes[unit, default: 0] += 1 }
    }
    let mended = comparison.mended.flatMap(\.finding.units).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let units = Set(changes.keys).union(mended.keys).union(open.flatMap(\.finding.units))
    return ordered(units).map { unit in
      let one = before[comparison.changes.formerNames[unit] ?? unit] ?? ListCounts()
      let other = after[unit] ?? ListCounts()
      return [
        MarkdownText.inline(unit), Self.turn(one.powers, other.powers),
        Self.turn(one.responsibilities, other.responsibilities), found(in: unit),
        "\(mended[unit, default: 0])",
        "\(changes[unit, default: 0])",
      ]
    }
  }

  /// Units in the order of the register.
  private func ordered(_ units: Set<String>) -> [String] {
    let registered = input.catalogue.registers.units.units.map(\.shortName)
    var rest = units
    return registered.filter { rest.remove($0) != nil } + rest.sorted()
  }

  private func found(in unit: String) -> String {
    let findings = open.filter { $0.finding.units.contains(unit) }
    let counts = [Severity.error, .warning, .note].compactMap { severity in
      let count = findings.count { $0.severity == severity }
      return count > 0 ? "\(severity.title[language]) \(count)" : nil
    }
    return counts.isEmpty ? "0" : counts.joined(separator: zhOrEn("，", ", "))
  }

  private static func turn(_ one: Int, _ other: Int) -> String {
    one == other ? "\(one)" : "\(one) → \(other)"
  }

  private static func countsByUnit(_ catalogue: Catalogue, _ counts: CatalogueCounts) -> [String: ListCounts]
  {
    zip(catalogue.submissions, counts.bySubmission).reduce(into: [:]) { byUnit, pair in
      byUnit[catalogue.shortName(of: pair.0), default: ListCounts()] += pair.1
    }
  }

  // MARK: The change of the list

  mutating func addChanges() {
    guard let changes = input.comparison?.changes else { return }
    add("### " + zhOrEn("清单变动", "Change of the list"), "", wording.counts(of: changes), "")
    guard !changes.isEmpty else { return }
    add(
      MarkdownText.head([
        zhOrEn("单位", "Unit"), zhOrEn("清单", "List"), zhOrEn("变动", "Change"), zhOrEn("事项", "Item"),
        zhOrEn("详情", "Details"),
      ]))
    for (index, change) in changes.all.enumerated() {
      guard size < Self.roomForChanges else {
        let rest = changes.all.count - index
        add("", zhOrEn("还有 \(rest) 项变动，见 JSON 报告。", "\(rest.of("more change")): see the JSON report."))
        break
      }
      let details = wording.details(of: change).map { MarkdownText.inline($0) }.joined(separator: "<br>")
      add(
        MarkdownText.row([
          MarkdownText.inline(change.item.unit), wording.part(change.part), wording.kinds(of: change),
          MarkdownText.inline(wording.name(of: change)), details,
        ]))
    }
    add("")
  }

  // MARK: Findings

  mutating func addFindings() {
    let title = input.comparison == nil ? zhOrEn("疑点", "Findings") : zhOrEn("新带来的疑点", "New findings")
    add("### \(title)", "")
    let closed = input.closed.count
    if closed > 0 {
      add(
        zhOrEn("另有 \(closed) 个疑点已由裁定关闭，不再列出。", "\(closed.of("finding")) closed by decisions, not shown."), "")
    }
    guard !open.isEmpty else { return add(zhOrEn("没有。", "None."), "") }
    for (index, judged) in open.enumerated() {
      guard size < Self.roomForFindings, index < input.limit else {
        let rest = open.count - index
        return add(
          zhOrEn("还有 \(rest) 个疑点，见 JSON 报告。", "\(rest.of("more finding")): see the JSON report."), "")
      }
      add(judged)
    }
  }

  /// Folded, since nobody need do anything about it.
  mutating func addMended() {
    guard let comparison = input.comparison, !comparison.mended.isEmpty else { return }
    let count = comparison.mended.count
    add(
      "<details><summary>" + zhOrEn("改掉 \(count) 个疑点", "\(count.of("finding")) mended") + "</summary>", "")
    for (index, judged) in comparison.mendedGravestFirst.enumerated() {
      guard size < Self.roomForMended else {
        let rest = count - index
        add("- " + zhOrEn("还有 \(rest) 个改掉的疑点，见 JSON 报告。", "\(rest) more: see the JSON report."))
        break
      }
      let place = comparison.place(of: judged.finding.quotation.origin, in: language)
      add(
        "- **\(judged.severity.title[language])** "
          + "\(MarkdownText.inline(judged.finding.message[language])) `\(judged.rule.name)` — "
          + MarkdownText.inline(place))
    }
    add("", "</details>", "")
  }

  private mutating func add(_ judged: JudgedFinding) {
    let finding = judged.finding
    add(
      "**\(judged.severity.title[language])** \(MarkdownText.inline(finding.message[language])) `\(judged.rule.name)`",
      "", "- " + place(of: finding.quotation))
    for side in finding.related.prefix(Self.shownSides) {
      add("- \(MarkdownText.inline(side.message[language])) — \(place(of: side.quotation))")
    }
    let hidden = finding.related.count - Self.shownSides
    if hidden > 0 { add("- " + zhOrEn("还有 \(hidden) 处", "and \(hidden.of("more place"))")) }
    if let witness = finding.witness {
      add("- " + zhOrEn("具体情形：", "case: ") + MarkdownText.inline(witness[language]))
    }
    if let help = finding.help {
      add("- " + zhOrEn("怎么办：", "what to do: ") + MarkdownText.inline(help[language]))
    }
    add("")
  }

  /// A place and what stands there.
  private func place(of quotation: Quotation) -> String {
    let place = MarkdownText.inline(
      input.catalogue.location(of: quotation.origin).description(in: language))
    let text = MarkdownText.inline(quotation.text, longest: Self.longestQuotation)
    return text.isEmpty ? place : place + zhOrEn("：“\(text)”", ": “\(text)”")
  }

  mutating func addSkippedRules() {
    let skipped = input.judgement.outcomes.compactMap { outcome -> String? in
      guard case .skipped(let reason) = outcome.status else { return nil }
      return "- `\(outcome.rule.name)` \(MarkdownText.inline(reason[language]))"
    }
    guard !skipped.isEmpty else { return }
    add("### " + zhOrEn("未检查的规则", "Rules that were skipped"), "")
    add(skipped + [""])
  }
}
