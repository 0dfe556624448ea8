import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct HolderContradictsBoundaryTests {
  /// What is found where 市水务局 and 市住建局 list a matter alike and each some powers.
  private func findings(
    _ matter: String, water: String?, housing: String?,
    roles: (BoundaryRole?, BoundaryRole?) = (.share, .share),
    waterPowers: [PowerItem] = [], housingPowers: [PowerItem] = []
  ) -> [Finding] {
    let entry = SmallMatter.entry(
      matter, .init("市水务局", roles.0, water), .init("市住建局", roles.1, housing))
    return Rule.holderContradictsBoundary.findings(
      in: SmallEdition.catalogue(
        [waterPowers, housingPowers].enumerated().map { unit, powers in
          SmallEdition.submission(SmallEdition.units[unit].shortName, unit: UnitID(unit)) {
            $0.boundaries = [entry]
            $0.powers = powers
          }
        }))
  }

  @Test(arguments: [
    ("河道采砂管理", "负责河道采砂的审批，编制采砂规划", "认定砂场用地", "河道采砂许可", "行政许可"),
    ("户外广告设置管理", "负责审批和日常巡查", "编制设置规划", "大型户外广告设置审批", "行政许可"),
    ("城市排水管理", "核发污水排入排水管网许可证，监测水质", "建设排水管网", "城镇污水排入排水管网许可", "行政许可"),
    ("建筑垃圾处置", "查处擅自倾倒建筑垃圾行为", "核准处置方案", "对擅自倾倒建筑垃圾的处罚", "行政处罚"),
    ("犬只管理", "负责犬只管理违法行为的查处", "制定收容标准", "对犬只伤人的处罚", "行政处罚"),
    ("占用河道管理", "由市住建局编制方案，查处擅自占用河道的行为", "编制方案", "对擅自占用河道的处罚", "行政处罚"),
  ])
  func `the list of the other unit has the power`(
    matter: String, water: String, housing: String, power: String, category: String
  ) {
    let power = SmallEdition.power(power, category: category)
    let found = findings(matter, water: water, housing: housing, housingPowers: [power])
    #expect(found.map(\.subject) == [matter])
    #expect(found.first?.units == ["市住建局", "市水务局"])
    #expect(found.first?.quotation.text == power.name.value)
    #expect(found.first?.related.contains { $0.quotation.text == water } == true)
    #expect(findings(matter, water: water, housing: housing, waterPowers: [power]).isEmpty)
  }

  @Test(arguments: [
    ("河道采砂管理", "负责河道采砂审批", "负责砂场用地的审批", "河道采砂许可", "行政许可"),
    ("河道采砂管理", "负责河道采砂审批", "编制采砂规划", "河道管理范围内建设项目工程建设方案审批", "行政许可"),
    ("河道采砂管理", "查处非法采砂行为", "编制采砂规划", "河道采砂许可", "行政许可"),
    ("河道采砂管理", "会同市住建局审批河道采砂", "编制采砂规划", "河道采砂许可", "行政许可"),
    ("河道采砂管理", "提出河道采砂审批意见", "编制采砂规划", "河道采砂许可", "行政许可"),
    ("河道采砂管理", "不再承担河道采砂审批", "编制采砂规划", "河道采砂许可", "行政许可"),
    ("河道采砂管理", "负责年采量5万吨以上的河道采砂审批", "编制采砂规划", "河道采砂许可", "行政许可"),
    ("建筑垃圾处置", "查处擅自倾倒建筑垃圾行为", "组织执法检查", "对擅自倾倒建筑垃圾的处罚", "行政处罚"),
    ("建筑垃圾处置", "查处擅自倾倒建筑垃圾行为", "核准处置方案", "对擅自占用城市道路的处罚", "行政处罚"),
    ("噪声污染防治", "查处建筑施工夜间超时作业", "监测区域噪声", "对工业企业噪声超标排放的处罚", "行政处罚"),
    ("城市排水管理", "按照各自职责负责排水许可", "按照各自职责做好相关工作", "排水许可", "行政许可"),
  ])
  func `shared acts, other acts, other objects and limits are none`(
    matter: String, water: String, housing: String, power: String, category: String
  ) {
    let power = SmallEdition.power(power, category: category)
    #expect(findings(matter, water: water, housing: housing, housingPowers: [power]).isEmpty)
  }

  @Test func `the boundary can give the act in the other's share`() {
    let power = SmallEdition.power("河道采砂许可")
    let found = findings(
      "河道采砂管理", water: "编制采砂规划", housing: "认定砂场用地，由市水务局负责河道采砂审批", housingPowers: [power])
    #expect(found.count == 1)
    let other = findings(
      "河道采砂管理", water: "编制采砂规划，由市住建局负责河道采砂审批", housing: "认定砂场用地", waterPowers: [power])
    #expect(other.count == 1)
  }

  @Test func `a unit without a share is contradicted only where it merely assists`() {
    let power = SmallEdition.power("河道采砂许可")
    let share = "负责河道采砂审批"
    #expect(
      findings("河道采砂管理", water: share, housing: nil, roles: (.lead, .assist), housingPowers: [power]).count
        == 1)
    #expect(
      findings("河道采砂管理", water: share, housing: nil, roles: (.lead, .lead), housingPowers: [power]).isEmpty)
    #expect(
      findings("河道采砂管理", water: share, housing: nil, roles: (nil, nil), housingPowers: [power]).isEmpty)
  }

  @Test func `a division of authority in the row covers it`() {
    var power = SmallEdition.power("河道采砂许可")
    power.elements[.scope] = Located("砂场用地以内")
    #expect(
      findings("河道采砂管理", water: "负责河道采砂审批", housing: "认定砂场用地", housingPowers: [power]).isEmpty)
  }
}
