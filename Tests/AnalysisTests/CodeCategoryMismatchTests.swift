import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct CodeCategoryMismatchTests {
  @Test func `the type part of a code must be the category`() {
    let findings = Rule.codeCategoryMismatch.findings(inPowers: SmallEdition.power("甲", "460201012000"))
    #expect(findings.map(\.message.zh) == ["编码 460201012000 的类型段 02 是“行政处罚”，清单写的是“行政许可”。"])
    #expect(Rule.codeCategoryMismatch.findings(inPowers: SmallEdition.power("甲", "460101012000")).isEmpty)
  }

  @Test func `sub-items are wrong together with their main item`() {
    let findings = Rule.codeCategoryMismatch.findings(
      inPowers: SmallEdition.power(
        "甲", "460201012000", subitems: [SmallEdition.power("甲一", "460201012001", category: nil, basis: nil)]))
    #expect(findings.map(\.related.count) == [1])
  }

  @Test func `the letters of a place's own scheme must be the category's`() {
    var catalogue = SmallEdition.catalogue([
      SmallEdition.submission {
        $0.powers = [SmallEdition.power("甲", "CF-0001"), SmallEdition.power("乙", "XK-0002", row: 3)]
      }
    ])
    #expect(Rule.codeCategoryMismatch.findings(in: catalogue).isEmpty)
    catalogue.edition.codePatterns = [CodePattern(name: "甲", pattern: "{letters}-{main:4}")!]
    #expect(
      Rule.codeCategoryMismatch.findings(in: catalogue).map(\.message.zh)
        == ["编码 CF-0001 的类型段 CF 是“行政处罚”，清单写的是“行政许可”。"])
  }
}
