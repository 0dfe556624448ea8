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

  /// What is found where a park's body and a body of the whole write this of one matter.
  private func count(
    in jurisdiction: (name: String, unit: String, short: String), _ park: String, _ whole: String
  ) -> Int {
    let register = UnitRegister(units: [
      SmallEdition.unit("\(jurisdiction.name)滨水园区管理委员会", "滨水园区管委会"),
      SmallEdition.unit(jurisdiction.unit, jurisdiction.short),
    ])
    let entry = SmallMatter.entry(
      "遮阳伞设置核准", .init("滨水园区管委会", .share, park), .init(jurisdiction.short, .share, whole))
    var catalogue = SmallEdition.catalogue(
      [("滨水园区管委会", 0), (jurisdiction.short, 1)].map { name, unit in
        SmallEdition.submission(name, unit: UnitID(unit)) { $0.boundaries = [entry] }
      })
    catalogue.edition.jurisdiction = jurisdiction.name
    catalogue.registers.units = register
    catalogue.registers.areas = [
      ListedArea(name: Located("滨水产业园"), outer: [Located("石桥镇")], manager: Located("滨水园区管委会"))
    ]
    return Rule.areaOverlap.findings(in: catalogue).count
  }

  @Test(arguments: ["全州范围内", "本州行政区域内", "全州行政区域内"])
  func `in the edition of a prefecture all of the prefecture is the whole`(whole: String) {
    let place = (name: "青岭苗族自治州", unit: "青岭苗族自治州文化和旅游局", short: "州文旅局")
    #expect(count(in: place, "负责园区范围内崖壁攀岩点的许可", "负责\(whole)崖壁攀岩点的许可") == 1)
    #expect(count(in: place, "负责园区范围内崖壁攀岩点的许可", "负责\(whole)崖壁攀岩点的许可，滨水产业园除外") == 0)
    #expect(count(in: place, "负责园区范围内崖壁攀岩点的许可", "负责\(whole)滑草场的许可") == 0)
  }

  @Test(arguments: ["辖区内", "本辖区内", "本行政区域内"])
  func `the territory of a body of the whole is the whole`(whole: String) {
    let place = (name: "三亚市", unit: "三亚市住房和城乡建设局", short: "市住建局")
    #expect(count(in: place, "园区遮阳伞设置核准", "\(whole)遮阳伞设置核准") == 1)
    #expect(count(in: place, "园区遮阳伞设置核准", "\(whole)遮阳伞设置核准，园区除外") == 0)
    #expect(count(in: place, "园区遮阳伞设置核准", "园区外遮阳伞设置核准") == 0)
    #expect(count(in: place, "园区遮阳伞设置核准", "\(whole)遮阳伞的巡查") == 0)
  }
}
