import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

/// Areas that hold for all of a jurisdiction, or for what stands before a comma.
@Suite struct WholeAreaTests {
  @Test(arguments: ["全县的", "本县行政区域内的", "青岭县范围内的"])
  func `in the edition of a county all of the county is the whole`(whole: String) {
    let register = UnitRegister(units: [
      SmallEdition.unit("青岭县茶山景区管理委员会", "茶山景区管委会", level: "县级"),
      SmallEdition.unit("青岭县文化和旅游局", "县文旅局", level: "县级"),
    ])
    func findings(_ park: String, _ county: String) -> [Finding] {
      let entry = SmallMatter.entry(
        "越野车道", .init("茶山景区管委会", .share, park), .init("县文旅局", .share, county))
      var catalogue = SmallEdition.catalogue(
        [("茶山景区管委会", 0), ("县文旅局", 1)].map { name, unit in
          SmallEdition.submission(name, unit: UnitID(unit)) { $0.boundaries = [entry] }
        })
      catalogue.edition.jurisdiction = "青岭县"
      catalogue.edition.level = "县级"
      catalogue.registers.units = register
      catalogue.registers.areas = [
        ListedArea(name: Located("茶山风景区"), outer: [Located("石桥镇")], manager: Located("茶山景区管委会"))
      ]
      return Rule.areaOverlap.findings(in: catalogue)
    }
    #expect(findings("审批茶山风景区范围内的越野车道经营", "审批\(whole)越野车道经营").count == 1)
    #expect(findings("审批景区范围内的越野车道经营", "审批\(whole)越野车道经营").count == 1)
    #expect(findings("审批景区范围内的越野车道经营", "审批\(whole)越野车道经营，茶山风景区除外").isEmpty)
  }

  @Test func `a thing before the comma belongs to who decides behind it`() {
    func count(_ text: String) -> Int {
      let entry = SmallMatter.entry("立面改造", .init("市住建局"), .init("吉阳区住建局"), division: text)
      var catalogue = SmallMatter.catalogue([
        (SmallMatter.housing, [entry]), (SmallMatter.districtHousing, [entry]),
      ])
      catalogue.registers.areas = [
        ListedArea(name: Located("亚龙湾科技园"), outer: [Located("吉阳区")], manager: Located("市水务局"))
      ]
      catalogue.readDivisions()
      return Rule.areaOverlap.findings(in: catalogue).count
    }
    #expect(count("亚龙湾科技园的立面改造，由市住建局审批；吉阳区的立面改造，由吉阳区住建局审批。") == 1)
    #expect(count("亚龙湾科技园的立面改造，由市住建局审批；吉阳区的店招设置，由吉阳区住建局审批。") == 0)
    #expect(count("亚龙湾科技园的立面改造，由市住建局审批；吉阳区的立面改造，由吉阳区住建局审批，亚龙湾科技园除外。") == 0)
  }
}
