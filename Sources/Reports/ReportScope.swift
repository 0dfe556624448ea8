import Analysis
import Diagnostics

/// What a report is narrowed to: nobody may take it for one on the whole edition.
package struct ReportScope: Sendable {
  /// Units and files as they were asked for. **Shape:** non-empty.
  package let names: [String]
  /// What is said of the whole edition; nil where only the lists of these units were read.
  package let whole: (judgement: Judgement, comparison: EditionComparison?)?

  package init(names: [String], whole: (judgement: Judgement, comparison: EditionComparison?)?) {
    self.names = names
    self.whole = whole
  }
}

extension ReportInput {
  /// What was found in all that was read, whatever the report is narrowed to.
  var wholeJudgement: Judgement { scope?.whole?.judgement ?? judgement }

  /// The comparison of all that was read.
  var wholeComparison: EditionComparison? { scope?.whole?.comparison ?? comparison }

  /// To what the report is narrowed, in words; nil for one on the whole edition.
  var scopeRemark: String? {
    guard let scope else { return nil }
    let names = scope.names.joined(separator: language == .zh ? "、" : ", ")
    guard scope.whole != nil else {
      return BilingualText(
        zh: "只读取了\(names)的清单，没有与其他单位的清单核对。",
        en: "Only the lists of \(names) were read; they were not held against those of other units.")[
          language]
    }
    let counts = FindingCounts.severities.map { severity in
      language == .zh
        ? "\(severity.title.zh) \(judgement.count(severity))"
        : judgement.count(severity).of(severity.title.en)
    }
    return BilingualText(
      zh: "本报告只列与\(names)有关的疑点：\(counts.joined(separator: "，"))。合计是全部清单的。",
      en:
        "This report has only what concerns \(names): \(counts.joined(separator: ", ")). The totals are those of the "
        + "whole edition.")[language]
  }
}
