import Analysis
import Diagnostics

extension ReportInput {
  /// Why a rule was not asked, or had nothing to judge; nil where it judged something.
  func reason(of outcome: RuleOutcome) -> BilingualText? {
    switch outcome.status {
    case .skipped(let reason): reason
    case .notApplicable where outcome.rule.needsEarlierEdition && comparison == nil:
      BilingualText(
        zh: "没有与更早的一期相比（--against）", en: "the edition was not compared with an earlier one (--against)")
    case .notApplicable where outcome.rule.judgesDecisions:
      BilingualText(zh: "裁定台账里没有裁定", en: "the register of decisions has none")
    case .notApplicable:
      BilingualText(zh: "清单里没有它要看的内容", en: "the lists have nothing that it could judge")
    case .passed, .failed: nil
    }
  }
}
