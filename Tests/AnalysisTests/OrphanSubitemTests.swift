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
      let name = Located("甲一")
      $0.irregularities = [Irregularity(.orphanSubitem(first: name.origin), at: name.quotation)]
    }
    #expect(findings.map(\.subject) == ["甲一"])
  }

  @Test func `sub-items that lack the same main item are one finding`() {
    let findings = Rule.orphanSubitem.findings {
      let name = Located("甲一")
      $0.powers = [SmallEdition.power("甲一")]
      $0.irregularities = [name, Located("甲二")].map {
        Irregularity(.orphanSubitem(first: name.origin), at: $0.quotation)
      }
    }
    #expect(findings.map(\.message.zh) == ["子项“甲一”等 2 个上面没有主项。"])
    #expect(findings.map(\.related.count) == [1])
  }

  @Test func `the sub-item of a place's own scheme, too, needs its main item, and stands below it`() {
    var catalogue = SmallEdition.catalogue([
      SmallEdition.submission { $0.powers = [SmallEdition.power("甲", "XK-000101")] }
    ])
    catalogue.edition.codePatterns = [CodePattern(name: "甲", pattern: "{letters}-{main:4}{sub:2}")!]
    #expect(Rule.orphanSubitem.findings(in: catalogue).map(\.subject) == ["甲"])
    catalogue.submissions[0].powers.append(SmallEdition.power("乙", "XK-000100", row: 3))
    #expect(Rule.orphanSubitem.findings(in: catalogue).isEmpty)
    #expect(Rule.subitemNamedAsMain.findings(in: catalogue).map(\.subject) == ["甲"])
  }

  @Test func `a sub-item with the code of another main item than the one above it is told`() {
    let main = SmallEdition.power(
      "甲", "460101012000",
      subitems: [SmallEdition.power("甲一", "460101012001"), SmallEdition.power("甲二", "460101013002", row: 3)])
    let findings = Rule.orphanSubitem.findings(inPowers: main)
    #expect(findings.map(\.subject) == ["甲二"])
    #expect(findings.map(\.message.zh) == ["子项“甲二”的编码属于主项 460101013000，却列在主项 460101012000 下面。"])
    #expect(findings.first?.related.map(\.quotation.text) == ["460101012000"])
  }
}
