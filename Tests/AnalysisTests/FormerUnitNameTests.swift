import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct FormerUnitNameTests {
  @Test func `a former name with one successor has a fix at each place`() {
    let findings = Rule.formerUnitName.findings {
      $0.boundaries = [SmallEdition.boundary("甲", "三亚市水利局"), SmallEdition.boundary("乙", "三亚市水利局")]
    }
    #expect(findings.map(\.fix?.replacement) == ["市水务局"])
    #expect(findings.first?.related.map(\.fix?.replacement) == ["市水务局"])
  }

  @Test func `the fix says where in a cell of several names it is to be made`() {
    let findings = Rule.formerUnitName.findings {
      $0.boundaries = [SmallEdition.boundary("甲", "市住建局、三亚市水利局"), SmallEdition.boundary("乙", "三亚市水利局")]
    }
    #expect(findings.first?.fix?.offset == 5)
    #expect(findings.first?.related.map(\.fix?.offset) == [0])
  }

  @Test func `the fix is safe where the name alone stands for a body of the lister's own territory`() {
    func isSafe(_ name: String, in unit: Int = SmallMatter.water) -> Bool? {
      Rule.formerUnitName.findings(among: (unit, [SmallEdition.boundary("甲", name)])).first?.fix?.isSafe
    }
    #expect(isSafe("三亚市水利局") == true && isSafe("市水利局") == true)
    // A district may have a body of that name of its own.
    #expect(isSafe("水利局", in: SmallMatter.districtHousing) == false)
    #expect(isSafe("市水利局（水政科）") != true)
  }

  @Test func `with several successors there is no fix`() {
    let findings = Rule.formerUnitName.findings { $0.boundaries = [SmallEdition.boundary("甲", "市国土局")] }
    #expect(findings.map(\.fix) == [nil])
    #expect(findings.first?.message.zh == "“市国土局”是停用的单位名称，现为市水务局、市住建局。")
  }

  @Test func `a file that calls its unit by a former name is told`() {
    let findings = Rule.formerUnitName.findings { $0.statedUnits = [StatedUnit(Located("三亚市水利局"))] }
    #expect(findings.map(\.fix?.replacement) == ["市水务局"])
    #expect(Rule.formerUnitName.findings { $0.statedUnits = [StatedUnit(Located("三亚市水务局"))] }.isEmpty)
  }

  @Test func `a name in use is none`() {
    #expect(Rule.formerUnitName.findings { $0.boundaries = [SmallEdition.boundary("甲", "市水务局")] }.isEmpty)
  }

  @Test func `a folder under a former name is told to the unit of today`() {
    let findings = Rule.formerUnitName.findings(
      in: SmallEdition.catalogue([SmallEdition.submission("三亚市水利局", unit: UnitID(0))]))
    #expect(findings.map(\.units) == [["市水务局"]])
  }
}
