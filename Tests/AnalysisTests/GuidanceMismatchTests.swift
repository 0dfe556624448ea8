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

  @Test(arguments: [
    ("《水法》第四十九条", 1), ("《水法》第四十八条第一款", 0), ("《中华人民共和国水法》（2016年修正）第48条", 0), ("《水法》", 0),
    ("《水法》第四十八条之一", 1), ("《水法》第七条、第四十八条；《取水条例》第三条", 0), ("《水法》第七条至第九条", 1),
  ])
  func `another article is another basis, a finer clause or a further basis is none`(
    basis: String, count: Int
  ) {
    let findings = Rule.guidanceMismatch.findings(
      inPowers: SmallEdition.power("取水许可", "460101012000", basis: basis), guidance: guidance)
    #expect(findings.count == count, "\(basis)")
  }

  @Test func `what was read of a basis counts before its letters`() {
    var power = SmallEdition.power("取水许可", "460101012000")
    for (article, count) in [(48, 0), (49, 1)] {
      power.bases = [SmallRegister.basis("中华人民共和国水法", article)]
      #expect(Rule.guidanceMismatch.findings(inPowers: power, guidance: guidance).count == count)
    }
  }
}
