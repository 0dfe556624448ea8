import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnknownCategoryTests {
  @Test func `one unknown word is one finding`() {
    let findings = Rule.unknownCategory.findings(
      inPowers: SmallEdition.power("甲", category: "行政审判"), SmallEdition.power("乙", category: "行政审判"))
    #expect(findings.map(\.related.count) == [1])
  }

  @Test(arguments: ["行政许可", "许可", "其他职权", "其他行政权力（行政备案）"])
  func `usual words are none`(word: String) {
    #expect(Rule.unknownCategory.findings(inPowers: SmallEdition.power("甲", category: word)).isEmpty)
  }
}
