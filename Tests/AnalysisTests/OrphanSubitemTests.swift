import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct OrphanSubitemTests {
  @Test func `a code of a sub-item needs its main item`() {
    let findings = Rule.orphanSubitem.findings(
      inPowers: SmallEdition.power("甲", "460101012001"), SmallEdition.power("乙", "460101012002"))
    #expect(findings.map(\.related.count) == [1])
  }

  @Test func `a sub-item under its main item is none`() {
    let findings = Rule.orphanSubitem.findings(
      inPowers: SmallEdition.power("甲", "460101012000", subitems: [SmallEdition.power("甲一", "460101012001")]))
    #expect(findings.isEmpty)
  }

  @Test func `a sub-item that reading found alone is told`() {
    let findings = Rule.orphanSubitem.findings {
      $0.powers = [SmallEdition.power("甲一")]
      $0.irregularities = [Irregularity(.orphanSubitem, at: Located("甲一").quotation)]
    }
    #expect(findings.map(\.subject) == ["甲一"])
  }
}
