import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

/// What decisions close.
@Suite struct DecisionTests {
  private func judgement(
    _ decisions: Decision..., share: String = "建设管网", asOf: String = "2022-09-30"
  ) -> Judgement {
    SmallDecision.judgement(of: SmallDecision.catalogue(decisions, share: share, asOf: asOf))
  }

  private func closedBy(_ judgement: Judgement) -> String? {
    judgement.findings.first { $0.rule.name == "multiple-leads" }?.closedBy
  }

  @Test func `a decision closes one finding, which then counts for nothing`() {
    let open = SmallDecision.judgement(of: SmallDecision.catalogue(nil))
    let closed = judgement(SmallDecision.decision())
    #expect(closedBy(open) == nil && closedBy(closed) == "三编办〔2022〕5号")
    #expect(closed.count(.error) == open.count(.error) - 1 && closed.closedCount == 1)
    #expect(closed.findings.count == open.findings.count)
    let outcome = closed.outcomes.first { $0.rule.name == "multiple-leads" }
    #expect(outcome?.status == .passed)
  }

  @Test func `it closes up to its last day, and not on the day after`() {
    let decision = SmallDecision.decision(until: "2023-12-31")
    #expect(closedBy(judgement(decision, asOf: "2023-12-31")) != nil)
    #expect(closedBy(judgement(decision, asOf: "2024-01-01")) == nil)
  }

  @Test func `it closes nothing before it is made`() {
    #expect(closedBy(judgement(SmallDecision.decision(date: "2022-09-30"))) != nil)
    #expect(closedBy(judgement(SmallDecision.decision(date: "2022-10-01"))) == nil)
  }

  @Test func `a changed text opens the finding again, another place does not`() {
    #expect(closedBy(judgement(SmallDecision.decision(), share: "建设管网和泵站")) == nil)
    var moved = SmallDecision.catalogue([SmallDecision.decision()])
    moved.submissions[0].boundaries.insert(SmallMatter.entry("养犬", .init("市水务局"), .init("市公安局")), at: 0)
    #expect(closedBy(SmallDecision.judgement(of: moved)) != nil)
  }

  @Test func `other names of the units, the rule's title and a short fingerprint are as good`() {
    let short = String(SmallDecision.finding().fingerprint.prefix(8)).uppercased()
    let titled = SmallDecision.decision(
      rule: Rule.multipleLeads.title.zh, units: "三亚市水利局、三亚市住房和城乡建设局", fingerprint: short)
    #expect(closedBy(judgement(titled)) != nil)
    #expect(closedBy(judgement(SmallDecision.decision(units: "", subject: nil))) != nil)
    #expect(closedBy(judgement(SmallDecision.decision(fingerprint: String(short.prefix(7))))) == nil)
  }

  @Test func `what the row says otherwise than the finding closes nothing`() {
    for wrong in [
      SmallDecision.decision(rule: "party-mismatch"), SmallDecision.decision(units: "市水务局"),
      SmallDecision.decision(subject: "养犬管理"),
    ] {
      #expect(closedBy(judgement(wrong)) == nil)
    }
  }

  @Test func `of two decisions the later one counts, and the other is left in peace`() {
    let old = SmallDecision.decision(number: "1号", date: "2021-01-01", until: "2022-01-01", row: 2)
    let changed = SmallDecision.decision(number: "2号", fingerprint: "0123456789abcdef", row: 3)
    let now = SmallDecision.decision(number: "3号", date: "2022-02-01", row: 4)
    let earlier = SmallDecision.decision(number: "4号", date: "2022-01-15", row: 5)
    let judged = judgement(old, changed, now, earlier)
    #expect(closedBy(judged) == "3号")
    #expect(!judged.findings.contains { $0.rule.judgesDecisions })
  }

  @Test func `faults of form, and of decisions themselves, cannot be closed`() {
    #expect(RuleRegistry.rules.filter { $0.family == .form }.allSatisfy { !$0.isClosable })
    #expect(
      !Rule.staleDecision.isClosable && !Rule.unusedDecision.isClosable && Rule.multipleLeads.isClosable)
    var catalogue = SmallDecision.catalogue(nil)
    catalogue.submissions[0].irregularities = [
      Irregularity(.missingValue(part: .services, column: "服务事项", item: nil), at: Located("").quotation)
    ]
    let fault = SmallDecision.judgement(of: catalogue).findings.first { $0.rule.family == .form }
    guard let fault else {
      Issue.record("no fault of form")
      return
    }
    catalogue.registers.decisions = [
      SmallDecision.decision(
        rule: fault.rule.name, units: "", subject: nil, fingerprint: fault.fingerprint)
    ]
    let judged = SmallDecision.judgement(of: catalogue)
    #expect(judged.closedCount == 0)
    #expect(judged.findings.contains { $0.rule.name == "unused-decision" })
  }

  @Test func `a dossier leaves out what is decided`() throws {
    let catalogue = SmallDecision.catalogue([SmallDecision.decision()])
    let judged = SmallDecision.judgement(of: catalogue)
    let rules = try Dossier(of: judged, about: AnalysisInput(catalogue)).cases.flatMap(\.findings).map(
      \.title)
    #expect(!rules.contains(Rule.multipleLeads.title))
  }

  @Test func `without decisions there is nothing to judge, and a register that was not read is skipped`() {
    func status(_ catalogue: Catalogue) -> RuleOutcome.Status? {
      SmallDecision.judgement(of: catalogue).outcomes.first { $0.rule.name == "unused-decision" }?.status
    }
    #expect(status(SmallDecision.catalogue(nil)) == .notApplicable)
    #expect(status(SmallDecision.catalogue([])) == .notApplicable)
    var unread = SmallDecision.catalogue(nil)
    unread.registers.unread = ["decisions"]
    guard case .skipped? = status(unread) else {
      Issue.record("not skipped")
      return
    }
  }
}
