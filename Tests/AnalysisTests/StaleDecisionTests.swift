import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct StaleDecisionTests {
  @Test func `a decision past its last day is told beside its finding`() {
    let decision = SmallDecision.decision(until: "2022-09-29")
    let findings = SmallDecision.findings(of: .staleDecision, decision)
    #expect(
      findings.map(\.message.zh) == ["三编办〔2022〕5号对“雨污水管网”的裁定到 2022-09-29 为止，疑点重新列出。"])
    #expect(findings.first?.quotation.text == "2022-09-29")
    #expect(findings.first?.units == ["市住建局", "市水务局"].sorted())
    #expect(findings.first?.related.map(\.quotation) == [SmallDecision.finding().finding.quotation])
  }

  @Test func `of a text that has changed the present fingerprint is named`() {
    let decision = SmallDecision.decision()
    let changed = SmallDecision.finding(in: SmallDecision.catalogue(nil, share: "建设管网和泵站"))
    let findings = SmallDecision.findings(of: .staleDecision, decision, share: "建设管网和泵站")
    #expect(findings.count == 1 && decision.fingerprint.value != changed.fingerprint)
    #expect(findings.first?.message.zh.contains(changed.fingerprint) == true)
    #expect(findings.first?.quotation.text == decision.fingerprint.value)
    #expect(findings.first?.related.first?.message.zh.contains("multiple-leads") == true)
  }

  @Test func `a decision in force, and one whose fault is mended, are not stale`() {
    #expect(SmallDecision.findings(of: .staleDecision, SmallDecision.decision()).isEmpty)
    let mended = SmallDecision.decision(subject: "养犬管理", until: "2022-09-29", fingerprint: "0123456789abcdef")
    #expect(SmallDecision.findings(of: .staleDecision, mended).isEmpty)
  }
}
