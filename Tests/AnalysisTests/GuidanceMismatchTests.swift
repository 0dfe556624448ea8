import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct GuidanceMismatchTests {
  private let guidance = [
    GuidanceEntry(
      code: Located("460101012000"), name: Located("取水许可"), category: Located("行政许可"),
      basis: Located("《水法》第四十八条"))
  ]

  @Test func `another name, category and basis are told together`() {
    let findings = Rule.guidanceMismatch.findings(
      inPowers: SmallEdition.power("取水证", "460101012000", category: "行政确认", basis: "《水利条例》"),
      guidance: guidance)
    #expect(findings.map(\.message.zh) == ["“取水证”的名称、类别、设定依据与指导目录不一致。"])
  }

  @Test func `a law by its full title is the same law`() {
    let findings = Rule.guidanceMismatch.findings(
      inPowers: SmallEdition.power("取水许可", "460101012000"), guidance: guidance)
    #expect(findings.isEmpty)
  }

  @Test func `a power without a code is held against the entry of its name`() {
    let findings = Rule.guidanceMismatch.findings(
      inPowers: SmallEdition.power("取水许可", basis: "《水利条例》第三条"), guidance: guidance)
    #expect(findings.map(\.message.zh) == ["“取水许可”的设定依据与指导目录不一致。"])
  }
}
