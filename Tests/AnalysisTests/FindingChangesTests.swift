import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct FindingChangesTests {
  /// A finding of one text or several, the first at its place.
  private func finding(
    _ texts: String..., rule: Rule = .unknownUnit, units: [String] = ["市水务局"], subject: String = "甲",
    severity: Severity = .error, closedBy: String? = nil
  ) -> JudgedFinding {
    let message = BilingualText(shared: "x")
    let finding = Finding(
      message, at: Located(texts[0]).quotation, units: units, subject: subject,
      related: texts.dropFirst().map { Finding.Side(message, Located($0).quotation) })
    return JudgedFinding(
      rule: rule, severity: severity, finding: finding,
      fingerprint: ([rule.name, subject] + units + texts).joined(separator: " "), closedBy: closedBy)
  }

  private func counts(_ earlier: [JudgedFinding], _ later: [JudgedFinding]) -> [Int] {
    let changes = FindingChanges(
      from: Judgement(outcomes: [], findings: earlier), to: Judgement(outcomes: [], findings: later))
    return [changes.brought.count, changes.mended.count, changes.standing.count]
  }

  @Test func `what one edition alone has is brought or mended, what both have stands`() {
    #expect(counts([finding("甲"), finding("乙")], [finding("乙"), finding("丙")]) == [1, 1, 1])
    #expect(counts([], []) == [0, 0, 0])
  }

  @Test func `whoever mends some places of many brings nothing, and has not mended it all`() {
    #expect(counts([finding("甲", "乙", "丙")], [finding("乙", "丙")]) == [0, 0, 1])
    #expect(counts([finding("甲", "乙", "乙")], [finding("乙", "甲")]) == [0, 0, 1])
    #expect(counts([finding("", "", subject: "甲")], [finding("", subject: "甲")]) == [0, 0, 1])
  }

  @Test
  func `a finding that a decision closed, and that is open again, is brought; one that it closes stands`() {
    var closed = finding("甲")
    closed.closedBy = "三编办〔2022〕5号"
    #expect(counts([closed], [finding("甲")]) == [1, 0, 0])
    #expect(counts([finding("甲")], [closed]) == [0, 0, 1])
    #expect(counts([closed], [closed]) == [0, 0, 1])
  }

  @Test func `what was closed is brought, too, where other words or fewer places have opened it`() {
    let number = "三编办〔2022〕5号"
    #expect(counts([finding("甲", "乙", closedBy: number)], [finding("甲", "丙")]) == [1, 0, 0])
    #expect(counts([finding("甲", "乙", "丙", closedBy: number)], [finding("甲", "乙")]) == [1, 0, 0])
    #expect(
      counts([finding("甲", "乙", closedBy: number)], [finding("甲", "丙", closedBy: number)]) == [0, 0, 1])
  }

  @Test func `what has become graver is brought, what has become lighter stands`() {
    #expect(counts([finding("甲", severity: .note)], [finding("甲")]) == [1, 0, 0])
    #expect(counts([finding("甲", "乙", severity: .warning)], [finding("甲", "丙")]) == [1, 0, 0])
    #expect(counts([finding("甲")], [finding("甲", severity: .note)]) == [0, 0, 1])
  }

  @Test
  func `a fault of which a side was worded anew stands; with one more place it is told, and not as mended`() {
    #expect(counts([finding("甲", "乙")], [finding("甲", "丙")]) == [0, 0, 1])
    #expect(counts([finding("甲", "乙", "丙")], [finding("丁", "丙")]) == [0, 0, 1])
    #expect(counts([finding("甲", "乙")], [finding("甲", "乙", "丙")]) == [1, 0, 0])
  }

  @Test func `of a unit with a file that cannot be read nothing is mended`() {
    let changes = FindingChanges(
      from: Judgement(outcomes: [], findings: [finding("甲", units: ["市林业局", "市水务局"]), finding("乙")]),
      to: Judgement(outcomes: [], findings: []), isUnread: { $0 == "市林业局" })
    #expect(changes.mended.map(\.finding.quotation.text) == ["乙"])
  }

  @Test func `texts that are all others, another unit, rule or subject are another finding`() {
    #expect(counts([finding("甲", "乙")], [finding("丙", "丁")]) == [1, 1, 0])
    #expect(counts([finding("甲")], [finding("乙")]) == [1, 1, 0])
    #expect(counts([finding("甲", "乙")], [finding("甲", units: ["市住建局"])]) == [1, 1, 0])
    #expect(counts([finding("甲", "乙")], [finding("甲", rule: .formerUnitName)]) == [1, 1, 0])
    #expect(counts([finding("", "", subject: "甲")], [finding("", subject: "乙")]) == [1, 1, 0])
  }
}
