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

  private func lists(_ one: String, _ other: String) -> Catalogue {
    SmallEdition.catalogue([
      SmallEdition.submission { $0.powers = [SmallEdition.power(one, "460101012000")] },
      SmallEdition.submission("市住建局", unit: UnitID(1)) {
        $0.powers = [SmallEdition.power(other, "460101012000", row: 3)]
      },
    ])
  }

  @Test func `one code with two names of one object is one power in two lists, and told once`() {
    let catalogue = lists("砍伐城市树木审批", "城市树木砍伐移植许可")
    let found = Rule.duplicatePower.findings(in: catalogue)
    #expect(found.map(\.units) == [["市住建局", "市水务局"]])
    #expect(found.first?.message.zh.contains("编码相同") == true)
    #expect(Rule.duplicateCode.findings(in: catalogue).isEmpty)
  }

  @Test func `one code with names of two objects is a fault of the code`() {
    let catalogue = lists("砍伐城市树木审批", "取水许可")
    #expect(Rule.duplicatePower.findings(in: catalogue).isEmpty)
    #expect(Rule.duplicateCode.findings(in: catalogue).count == 1)
  }
}
