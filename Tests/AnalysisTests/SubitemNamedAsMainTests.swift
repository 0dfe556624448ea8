import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct SubitemNamedAsMainTests {
  @Test func `a sub-item with the name of its main item divides nothing`() {
    let findings = Rule.subitemNamedAsMain.findings(
      inPowers: SmallEdition.power(
        "取水许可", subitems: [SmallEdition.power("取水 许可"), SmallEdition.power("取水许可（延续）")]))
    #expect(findings.map(\.subject) == ["取水 许可"])
  }

  @Test func `a sub-item by its code does not stand beside its main item`() {
    let findings = Rule.subitemNamedAsMain.findings(
      inPowers: SmallEdition.power("甲", "460101012000"), SmallEdition.power("甲一", "460101012001"))
    #expect(findings.map(\.subject) == ["甲一"])
  }

  @Test func `main items are none`() {
    let findings = Rule.subitemNamedAsMain.findings(
      inPowers: SmallEdition.power("甲", "460101012000"), SmallEdition.power("乙", "460101013000"))
    #expect(findings.isEmpty)
  }
}
