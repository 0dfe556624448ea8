import Diagnostics
import ListModel
import TestSupport

@testable import Analysis

/// An edition in which 市水务局 and 市住建局 both lead a matter, and decisions about it.
enum SmallDecision {
  static let matter = "雨污水管网"

  static func catalogue(_ decisions: [Decision]?, share: String = "建设管网", asOf: String = "2022-09-30")
    -> Catalogue
  {
    func entry(_ lead: String) -> DutyBoundary {
      SmallMatter.entry(
        matter, .init("市水务局", lead == "市水务局" ? .lead : .assist, "维护管网"),
        .init("市住建局", lead == "市住建局" ? .lead : .assist, share))
    }
    var catalogue = SmallMatter.catalogue([
      (SmallMatter.water, [entry("市水务局")]), (SmallMatter.housing, [entry("市住建局")]),
    ])
    catalogue.registers.decisions = decisions
    catalogue.edition.asOf = CalendarDate(asOf)!
    return catalogue
  }

  static func judgement(of catalogue: Catalogue) -> Judgement {
    let input = AnalysisInput(catalogue)
    return Analyzer.judgement(of: RuleRegistry.rules.map { Analyzer.ask($0, about: input) }, about: input) {
      bytes in
      let digits = String(bytes.reduce(UInt64(17)) { ($0 &* 1_099_511_628_211) ^ UInt64($1) }, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }

  /// The finding about the two leads while nothing is decided.
  static func finding(in catalogue: Catalogue = catalogue(nil)) -> JudgedFinding {
    judgement(of: catalogue).findings.first { $0.rule.name == "multiple-leads" }!
  }

  /// A row that closes the finding about the two leads, but for what a test says otherwise.
  static func decision(
    rule: String = "multiple-leads", units: String = "市水务局、市住建局", subject: String? = matter,
    number: String = "三编办〔2022〕5号", date: String = "2022-01-01", until: String = "2023-12-31",
    fingerprint: String? = nil, row: Int32 = 2
  ) -> Decision {
    Decision(
      rule: Located(rule, row: row, column: 1),
      units: units.split(separator: "、").map { Located(String($0), row: row, column: 2) },
      subject: subject.map { Located($0, row: row, column: 3) }, body: Located("市委编办", row: row, column: 5),
      documentNumber: Located(number, row: row, column: 6), date: CalendarDate(date)!,
      expiryDate: CalendarDate(until)!, expiryText: Located(until, row: row, column: 8),
      fingerprint: Located(fingerprint ?? finding().fingerprint, row: row, column: 9),
      origin: Located("", row: row, column: 1).origin)
  }

  /// What a rule about decisions finds.
  static func findings(
    of rule: Rule, _ decisions: Decision..., share: String = "建设管网", asOf: String = "2022-09-30"
  )
    -> [Finding]
  {
    judgement(of: catalogue(decisions, share: share, asOf: asOf)).findings.filter {
      $0.rule.name == rule.name
    }
    .map(\.finding)
  }
}
