import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct MissingLegalBasisTests {
  @Test(arguments: [nil, "", "无", "——"])
  func `a power without a basis is told`(basis: String?) {
    let findings = Rule.missingLegalBasis.findings(inPowers: SmallEdition.power("甲", basis: basis))
    #expect(findings.map(\.subject) == ["甲"])
  }

  @Test func `a power without a name is spoken of as such`() {
    let messages = Rule.missingLegalBasis.findings(inPowers: SmallEdition.power("", basis: nil)).map(
      \.message)
    #expect(messages.map(\.zh) == ["一项没有名称的职权没有实施依据。"])
    #expect(messages.map(\.en) == ["A power without a name has no legal basis."])
  }

  @Test func `the finding stands at the cell of the basis, where the form has one`() {
    let cell = Located("", row: 9)
    var power = SmallEdition.power("甲", basis: nil)
    power.emptyBasis = cell
    #expect(Rule.missingLegalBasis.findings(inPowers: power).map(\.quotation) == [cell.quotation])
    let none = Rule.missingLegalBasis.findings(inPowers: SmallEdition.power("甲", basis: "——"))
    #expect(none.map(\.quotation.text) == ["——"])
  }

  @Test func `the basis may stand with the main item, or with each sub-item`() {
    let findings = Rule.missingLegalBasis.findings(
      inPowers: SmallEdition.power("甲", subitems: [SmallEdition.power("甲一", basis: nil)]),
      SmallEdition.power("乙", basis: nil, subitems: [SmallEdition.power("乙一")]))
    #expect(findings.isEmpty)
  }

  @Test func `the sub-items of one main item are one finding`() {
    let findings = Rule.missingLegalBasis.findings(
      inPowers: SmallEdition.power(
        "甲", basis: nil,
        subitems: [SmallEdition.power("甲一", basis: nil), SmallEdition.power("甲二", basis: nil)]))
    #expect(findings.map(\.related.count) == [1])
  }

  @Test func `a file without the column is left to the rule for columns`() {
    let findings = Rule.missingLegalBasis.findings {
      $0.powers = [SmallEdition.power("甲", basis: nil)]
      $0.irregularities = [
        Irregularity(.missingColumn(part: .powers, column: "实施依据"), at: Located("").quotation)
      ]
    }
    #expect(findings.isEmpty)
  }
}
