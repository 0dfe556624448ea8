import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

/// What a district says where it gives a task back that the city has passed down to it (`circular-handover`).
@Suite struct PushedBackTaskTests {
  private static let units =
    SmallEdition.units + [
      SmallEdition.unit("三亚市天涯区人民政府", "天涯区", level: "区级"),
      SmallEdition.unit("三亚市水县人民政府", "水县", level: "县级"),
    ]

  /// What is found where 市住建局 and 天涯区 each write one text about all.
  private func findings(_ city: String, _ district: String, matter: String = "中转点设置") -> [Finding] {
    let texts = [("市住建局", SmallMatter.housing, city), ("天涯区", Self.units.count - 2, district)]
    var catalogue = SmallEdition.catalogue(
      texts.map { name, unit, text in
        SmallEdition.submission(name, unit: UnitID(unit)) {
          $0.boundaries = [SmallMatter.entry(matter, .init("市住建局"), .init("天涯区"), division: text)]
        }
      })
    catalogue.registers.units = UnitRegister(units: Self.units)
    catalogue.readDivisions()
    return Rule.circularHandover.findings(in: catalogue)
  }

  @Test(arguments: [
    "天涯区无力承接小型中转点的审批，退回市住建局审批；天涯区负责巡查。", "天涯区无力承接小型中转点的审批，退回市住建局审批。",
    "天涯区负责巡查，小型中转点的审批因无力承接已退回市住建局。", "小型中转点的审批因承接不住退回市住建局；天涯区负责巡查。",
    "小型中转点的审批，因无专业人员，仍请市住建局办理；天涯区负责现场查看。", "小型中转点的审批因人手不足退回市住建局；天涯区负责巡查。",
    "天涯区目前不具备承接小型中转点审批的条件，仍由市住建局审批；天涯区负责巡查。", "天涯区没有小型中转点的审批能力，仍请市住建局审批；天涯区负责巡查。",
    "区级不承接小型中转点的审批，因缺乏执法人员，现退回市住建局办理；天涯区负责巡查。", "小型中转点的审批天涯区接不住，转回市住建局办理；天涯区负责巡查。",
    "缺少专业力量，小型中转点的审批仍请市住建局办理；天涯区负责巡查。",
  ])
  func `a district that cannot take what it is given pushes it back, however it says why`(district: String) {
    for city in ["小型中转点的审批已下放天涯区实施；市住建局负责制定设置标准。", "小型中转点的审批已下放至各区；市住建局负责业务培训。"] {
      let found = findings(city, district)
      #expect(found.map(\.units) == [["天涯区", "市住建局"].sorted()], "\(city) \(district)")
    }
  }

  @Test func `the matter itself, given to and fro, is a circle beside another task of the district's`() {
    let found = findings(
      "小型中转点的审批已下放天涯区实施；市住建局负责制定设置标准。", "天涯区无力承接小型中转点的审批，退回市住建局审批；天涯区负责巡查。",
      matter: "小型中转点审批")
    #expect(found.count == 1)
  }

  @Test(arguments: [
    // The district takes it, in whatever words, or hands back something else.
    "天涯区承接小型中转点的审批；大型中转点退回市住建局审批。", "小型中转点的审批由天涯区负责，因地制宜设置点位；技术难题请市住建局指导。",
    "天涯区负责小型中转点的审批，因材料不全退回申请人。", "天涯区无力承接噪声监测，退回市住建局办理；小型中转点的审批由天涯区实施。",
    "天涯区审批小型中转点，因无监测人员，监测请市住建局办理。", "天涯区负责小型中转点的审批，无法办理的，告知申请人。",
    "天涯区无检测设备，由市住建局检测噪声；天涯区审批小型中转点。",
  ])
  func `a district that keeps the task is in no circle`(district: String) {
    #expect(findings("小型中转点的审批已下放天涯区实施；市住建局负责制定设置标准。", district).isEmpty, "\(district)")
  }
}
