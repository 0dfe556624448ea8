import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct RegisterFaultTests {
  private func findings(_ kind: Irregularity.Kind) -> [String] {
    var catalogue = SmallEdition.catalogue([])
    catalogue.irregularities = [Irregularity(kind, at: Located("市水务局").quotation)]
    return Rule.registerFault.findings(in: catalogue).map(\.message.zh)
  }

  @Test func `what reading a register found is told`() {
    #expect(
      findings(
        .registerFault(
          BilingualText(zh: "简称重复", en: "The short name repeats"),
          mend: BilingualText(zh: "删去一行。", en: "Delete one.")))
        == ["简称重复。"])
    #expect(findings(.unreadableFile(.empty)) == ["无法读取：文件是空的。"])
    #expect(findings(.damagedNumber).isEmpty)
  }

  @Test func `faults of submissions are not of the registers`() {
    #expect(Rule.registerFault.findings(inIrregularities: .unreadableFile(.empty)).isEmpty)
  }

  @Test func `a severity for a rule that is not there is told with the nearest name`() {
    var catalogue = SmallEdition.catalogue([])
    catalogue.edition.severityOverrides = [
      "unknwon-unit": Located(.note, at: Located("", row: 7).origin),
      "unknown-unit": Located(.note, at: Located("").origin),
    ]
    let findings = Rule.registerFault.findings(in: catalogue)
    #expect(findings.map(\.quotation.text) == ["unknwon-unit"])
    #expect(findings.first?.quotation.origin == Located("", row: 7).origin)
    #expect(findings.first?.help?.zh == "是不是“unknown-unit”？")
  }

  @Test(arguments: [
    ("460101012000", "行政许可", 0), ("12345", "行政许可", 1), ("460101012000", "行政许渴", 1),
    ("460202012000", "行政许可", 1),
    ("462000012000", "公共服务", 0),
  ])
  func `an entry of the guidance catalogue that contradicts itself is told`(
    code: String, category: String, count: Int
  ) {
    var catalogue = SmallEdition.catalogue(
      [], guidance: [GuidanceEntry(code: Located(code), name: Located("取水许可"), category: Located(category))])
    catalogue.edition.codeSchemes = [.basic12]
    #expect(Rule.registerFault.findings(in: catalogue).count == count)
  }
}
