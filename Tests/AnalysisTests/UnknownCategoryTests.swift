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

  @Test(arguments: ["01", "01行政许可", "01-行政许可", "行政许可类", "行政確認", "行政處罰", "其他行政權力", "10"])
  func `codes, 类 and traditional characters are read`(word: String) {
    #expect(Rule.unknownCategory.findings(inPowers: SmallEdition.power("甲", category: word)).isEmpty)
  }

  @Test(arguments: [
    ("行政许克", "行政许可"), ("行证处罚", "行政处罚"), ("02行政许可", "行政许可、行政处罚"), ("行政奖", "行政奖励"),
  ])
  func `the nearest are named`(word: String, near: String) {
    let findings = Rule.unknownCategory.findings(inPowers: SmallEdition.power("甲", category: word))
    #expect(findings.map(\.help?.zh) == ["相近的有：\(near)。核对后改为十类之一。"])
  }

  @Test(arguments: ["行政审判", "11", "1", "备案"])
  func `where none is near, all are named`(word: String) {
    let findings = Rule.unknownCategory.findings(inPowers: SmallEdition.power("甲", category: word))
    #expect(findings.first?.help?.zh.contains("其他行政权力") == true)
  }
}
