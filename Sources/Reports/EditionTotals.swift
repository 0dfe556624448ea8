import Analysis
import Diagnostics
import ListModel

/// The totals of an edition beside those of the one that it is compared with; of all that was read, whatever the report is
/// narrowed to.
struct EditionTotals {
  struct Row {
    let title: String
    /// nil where the edition stands for itself.
    let before: Int?
    let now: Int
  }

  /// **Shape:** units, powers, responsibilities, then open findings, the gravest first.
  let rows: [Row]

  init(_ input: ReportInput) {
    let comparison = input.wholeComparison
    let now = Self.numbers(
      input.wholeJudgement.findings + (comparison?.standing ?? []), input.catalogue, input.counts)
    let before = comparison.map { Self.numbers($0.judgement.findings, $0.catalogue, $0.counts) }
    let titles =
      [
        BilingualText(zh: "报送单位", en: "units"), BilingualText(zh: "权力事项", en: "powers"),
        BilingualText(zh: "责任事项", en: "responsibilities"),
      ]
      + FindingCounts.severities.map { BilingualText(zh: $0.title.zh, en: $0.title.en + "s") }
    rows = titles.enumerated().map { index, title in
      Row(title: title[input.language], before: before?[index], now: now[index])
    }
  }

  private static func numbers(_ findings: [JudgedFinding], _ catalogue: Catalogue, _ counts: CatalogueCounts)
    -> [Int]
  {
    [catalogue.submittingUnits, counts.total.powers, counts.total.responsibilities]
      + FindingCounts.severities.map { severity in
        findings.count { $0.severity == severity && $0.closedBy == nil }
      }
  }
}
