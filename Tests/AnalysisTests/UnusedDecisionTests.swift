import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnusedDecisionTests {
  private func told(_ decision: Decision, asOf: String = "2022-09-30") -> Finding? {
    let findings = SmallDecision.findings(of: .unusedDecision, decision, asOf: asOf)
    return findings.count == 1 ? findings[0] : nil
  }

  @Test func `a decision whose fault is mended is told`() {
    let told = told(SmallDecision.decision(subject: "养犬管理", fingerprint: "0123456789abcdef"))
    #expect(told?.message.zh == "三编办〔2022〕5号对“养犬管理”的裁定没有关闭任何疑点：没有这样的疑点，清单已经改正，或者本行写错了。")
    #expect(told?.quotation.text == "0123456789abcdef")
  }

  @Test func `a decision that closes its finding, or did, is used`() {
    #expect(told(SmallDecision.decision()) == nil)
    #expect(told(SmallDecision.decision(until: "2022-09-29")) == nil)
  }

  @Test func `a fault of form is told as one that must be mended`() {
    let told = told(SmallDecision.decision(rule: "missing-part", subject: "公共服务事项"))
    #expect(told?.message.zh.contains("是格式问题，不能裁定") == true && told?.quotation.text == "missing-part")
  }

  @Test func `a rule that does not exist is told with the nearest one`() {
    #expect(told(SmallDecision.decision(rule: "multiple-lead"))?.help?.zh == "是不是“multiple-leads”？")
  }

  @Test func `a fingerprint of another finding is told with that one`() {
    let told = told(SmallDecision.decision(subject: "养犬管理"))
    #expect(told?.related.map(\.quotation) == [SmallDecision.finding().finding.quotation])
  }

  @Test func `a decision made after the day of judging is told`() {
    #expect(
      told(SmallDecision.decision(date: "2022-10-12"))?.message.zh.contains(
        "它是 2022-10-12 作出的，本期清单按 2022-09-30 判断")
        == true)
    #expect(told(SmallDecision.decision(date: "2022-10-12"), asOf: "2022-10-12") == nil)
  }

  @Test func `of a rule that was skipped nothing is known, and of a part of the lists nothing is told`() {
    let decision = SmallDecision.decision(rule: "repealed-basis", fingerprint: "0123456789abcdef")
    #expect(told(decision) == nil)
    let catalogue = SmallDecision.catalogue([SmallDecision.decision(fingerprint: "0123456789abcdef")])
    guard
      case .skipped = Analyzer.ask(.unusedDecision, about: AnalysisInput(catalogue, isWhole: false)).status
    else {
      Issue.record("not skipped")
      return
    }
  }
}
