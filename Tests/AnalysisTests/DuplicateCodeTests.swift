import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct DuplicateCodeTests {
  @Test func `two powers of one code are told with all places`() {
    let findings = Rule.duplicateCode.findings(
      inPowers: SmallEdition.power("甲", "460101012000"), SmallEdition.power("乙", "460101012000", row: 3),
      SmallEdition.power("丙", "460101013000"))
    #expect(findings.map(\.subject) == ["460101012000"])
    #expect(findings.first?.related.map(\.message.zh) == ["市水务局：乙"])
  }

  @Test func `one power of two units is no matter of codes`() {
    let catalogue = SmallEdition.catalogue([
      SmallEdition.submission { $0.powers = [SmallEdition.power("甲", "460101012000")] },
      SmallEdition.submission("市住建局", unit: UnitID(1)) {
        $0.powers = [SmallEdition.power("甲", "460101012000")]
      },
    ])
    #expect(Rule.duplicateCode.findings(in: catalogue).isEmpty)
  }
}
