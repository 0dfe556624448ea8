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

  // MARK: Items under other names and in other formats

  /// What becomes of a finding at the code of a power that both editions have.
  private func counts(
    code: String, then later: String, quoting texts: (String, String), message: String = "“取水许可”有误",
    then laterMessage: String = "“取水许可”有误"
  ) -> [Int] {
    func power(_ code: String) -> PowerItem { SmallEdition.power("取水许可", code) }
    let (before, after) = (power(code), power(later))
    let editions = [before, after].map { SmallEdition.catalogue([SmallChange.powers(0, $0)]) }
    func judgement(_ power: PowerItem, _ text: String, _ message: String) -> Judgement {
      let finding = Finding(
        BilingualText(shared: message), at: Quotation(text, at: power.code?.origin ?? power.name.origin),
        units: ["市水务局"], subject: "取水许可")
      return Judgement(
        outcomes: [],
        findings: [JudgedFinding(rule: .malformedCode, severity: .error, finding: finding, fingerprint: text)]
      )
    }
    let changes = FindingChanges(
      from: judgement(before, texts.0, message), to: judgement(after, texts.1, laterMessage),
      in: JointWords(
        ListChanges(from: editions[0], to: editions[1]), from: editions[0], to: editions[1]))
    return [changes.brought.count, changes.mended.count, changes.standing.count]
  }

  @Test func `what is quoted otherwise of one and the same element stands`() {
    let code = "000119001000"
    #expect(counts(code: code, then: code, quoting: ("一", "二")) == [0, 0, 1])
  }

  @Test func `where the element says something else, or the message does, another finding is brought`() {
    let code = "000119001000"
    #expect(counts(code: code, then: "000119002000", quoting: ("一", "二")) == [1, 1, 0])
    #expect(counts(code: code, then: code, quoting: ("一", "二"), then: "“取水许可”另有误") == [1, 1, 0])
  }
}
