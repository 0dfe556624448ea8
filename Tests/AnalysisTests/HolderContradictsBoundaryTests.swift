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
    ("桥梁管线管理", "负责城市桥梁上架设管线的审批", "负责审批后的监管", "城市桥梁上架设管线审批", "行政许可"),
    ("桥梁管线管理", "负责城市桥梁上架设管线的许可", "负责许可后的日常监管", "城市桥梁上架设管线审批", "行政许可"),
    ("河道采砂管理", "负责河道采砂的审批，编制采砂规划", "认定砂场用地", "河道采砂许可", "行政许可"),
    ("户外广告设置管理", "负责审批和日常巡查", "编制设置规划", "大型户外广告设置审批", "行政许可"),
    ("城市排水管理", "核发污水排入排水管网许可证，监测水质", "建设排水管网", "城镇污水排入排水管网许可", "行政许可"),
    ("建筑垃圾处置", "查处擅自倾倒建筑垃圾行为", "核准处置方案", "对擅自倾倒建筑垃圾的处罚", "行政处罚"),
    ("犬只管理", "负责犬只管理违法行为的查处", "制定收容标准", "对犬只伤人的处罚", "行政处罚"),
    ("小餐饮治理", "小餐饮登记由市水务局实施", "核验经营者身份", "小餐饮登记", "行政确认"),
    ("小餐饮治理", "核发小餐饮登记证", "核验经营者身份", "小餐饮登记", "行政许可"),
    ("二次供水管理", "负责二次供水设施清洗单位的备案和抽查", "改造老旧泵房", "二次供水设施清洗单位备案", "其他行政权力"),
    ("排水户管理", "对排水户水质进行监督检查", "建设排水管网", "对排水户水质的监督检查", "行政检查"),
    ("排水户管理", "负责排水户的排水许可和日常监管", "建设排水管网", "排水户排水许可", "行政许可"),
    ("节水管理", "负责节水先进单位的表彰", "推广节水器具", "节水先进单位表彰", "行政奖励"),
    ("移民后期扶持", "发放移民后期扶持资金", "安排住房", "移民后期扶持资金给付", "行政给付"),
    ("海绵城市建设", "组织下沉式绿地竣工验收", "编制导则", "下沉式绿地竣工验收", "其他行政权力"),
    ("建筑垃圾处置", "查处运输不合格车辆的行为", "核准处置方案", "对运输不合格车辆行为的处罚", "行政处罚"),
    ("排水户管理", "查处拒不改正的违法排水行为", "建设排水管网", "对拒不改正的违法排水行为的处罚", "行政处罚"),
    ("不动产管理", "负责不动产登记", "提供测绘成果", "不动产登记", "行政确认"),
    ("锚泊管理", "对违规锚泊船舶实施强制拖离", "通报锚泊信息", "强制拖离违规锚泊船舶", "行政强制"),
    ("河道设障管理", "强制清除河道内阻水障碍物", "通报水情", "河道内阻水障碍物的强制清除", "行政强制"),
    ("水上管理", "负责钓鱼艇的登记和检验", "公布禁渔期", "钓鱼艇登记", "行政确认"),
    ("水上管理", "负责钓鱼艇的检验和登记", "公布禁渔期", "钓鱼艇登记", "行政确认"),
    ("排水户管理", "查处不按照规定提供监测资料的行为", "建设排水管网", "对不按照规定提供监测资料行为的处罚", "行政处罚"),
    ("占用河道管理", "由市住建局编制方案，查处擅自占用河道的行为", "编制方案", "对擅自占用河道的处罚", "行政处罚"),
    ("学校管理", "负责民办学校章程审核", "培训教师", "民办学校章程审核", "其他行政权力"),
    ("地名管理", "审查地名标志设计方案", "制作标志", "地名标志设计方案审查", "行政许可"),
    ("占道管理", "批准临时占用人行道", "养护路面", "临时占用人行道审批", "行政许可"),
    ("水利设施管理", "负责水闸建设审批", "组织演练", "水闸建设审批", "行政许可"),
    ("城乡管理", "查处违法建设", "组织演练", "对违法建设的处罚", "行政处罚"),
    ("空间管理", "负责建设工程规划许可", "组织演练", "建设工程规划许可", "行政许可"),
    ("幼儿接送管理", "受理幼儿接送车许可申请并初审，报县政府决定", "核验驾驶人资格", "幼儿接送车许可", "行政许可"),
    ("幼儿接送管理", "幼儿接送车许可的受理和初审，报市人民政府批准", "提出路线审查意见", "幼儿接送车许可", "行政许可"),
    ("河道采砂管理", "负责河道采砂审批", "负责砂场用地的审批", "河道采砂许可", "行政许可"),
    ("水资源事务", "负责取水许可", "负责抢险", "取水许可", "行政许可"),
    ("水资源事务", "核发取水许可证", "负责排污许可", "取水许可证核发", "行政许可"),
    ("水资源事务", "受理并审批取水申请", "负责抢险", "取水许可", "行政许可"),
    ("工地事务", "负责施工许可证核发", "负责抢险", "建筑工程施工许可证核发", "行政许可"),
    ("街面事务", "负责养犬登记", "收容流浪犬", "养犬登记", "其他行政权力"),
    ("街面事务", "违法取水案件查处", "收容流浪犬", "对擅自取水的处罚", "行政处罚"),
    ("古董拍卖标的审核", "审核古董拍卖标的", "拍卖企业的经营批准", "古董拍卖标的审核", "行政许可"),
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
    ("河道采砂管理", "负责河道采砂审批", "负责采砂作业的审批", "河道采砂许可", "行政许可"),
    ("河道采砂管理", "负责河道采砂审批", "编制采砂规划", "河道管理范围内建设项目工程建设方案审批", "行政许可"),
    ("河道采砂管理", "查处非法采砂行为", "编制采砂规划", "河道采砂许可", "行政许可"),
    ("锚泊管理", "对违规锚泊船舶实施强制拖离", "通报锚泊信息", "强制拖离违规停放车辆", "行政强制"),
    ("计量管理", "对加油机实施强制检定", "检查加油机", "查封不合格加油机", "行政强制"),
    ("河道采砂管理", "会同市住建局审批河道采砂", "编制采砂规划", "河道采砂许可", "行政许可"),
    ("河道采砂管理", "提出河道采砂审批意见", "编制采砂规划", "河道采砂许可", "行政许可"),
    ("河道采砂管理", "不再承担河道采砂审批", "编制采砂规划", "河道采砂许可", "行政许可"),
    ("河道采砂管理", "负责年采量5万吨以上的河道采砂审批", "编制采砂规划", "河道采砂许可", "行政许可"),
    ("建筑垃圾处置", "查处擅自倾倒建筑垃圾行为", "组织执法检查", "对擅自倾倒建筑垃圾的处罚", "行政处罚"),
    ("建筑垃圾处置", "查处擅自倾倒建筑垃圾行为", "核准处置方案", "对擅自占用城市道路的处罚", "行政处罚"),
    ("噪声污染防治", "查处建筑施工夜间超时作业", "监测区域噪声", "对工业企业噪声超标排放的处罚", "行政处罚"),
    ("小餐饮治理", "负责小餐饮登记", "办理小餐饮登记的现场核查", "小餐饮登记", "行政确认"),
    ("小餐饮治理", "负责小餐饮监督检查", "核验经营者身份", "小餐饮登记", "行政确认"),
    ("水上管理", "负责钓鱼艇的登记和检验", "公布禁渔期", "养殖船登记", "行政确认"),
    ("水上管理", "负责钓鱼艇的检验和监测", "公布禁渔期", "钓鱼艇登记", "行政确认"),
    ("小餐饮治理", "查处小餐饮未登记经营行为", "核验经营者身份", "小餐饮登记", "行政确认"),
    ("小餐饮治理", "小餐饮登记由市水务局不再实施", "核验经营者身份", "小餐饮登记", "行政确认"),
    ("小餐饮治理", "配合做好小餐饮登记", "核验经营者身份", "小餐饮登记", "行政确认"),
    ("小餐饮治理", "免予小餐饮登记的，督促经营者公示信息", "核验经营者身份", "小餐饮登记", "行政确认"),
    ("冷库治理", "负责冷库的监督检查", "巡查冷库周边", "对冷库的监督检查", "行政检查"),
    ("冷库治理", "负责冷库的监督检查", "核验车辆通行证", "对屠宰场的监督检查", "行政检查"),
    ("小作坊治理", "负责食品小作坊备案", "公示备案名单", "食品小作坊备案", "其他行政权力"),
    ("城市排水管理", "按照各自职责负责排水许可", "按照各自职责做好相关工作", "排水许可", "行政许可"),
    ("学校管理", "负责民办学校章程审核", "审批民办学校章程", "民办学校章程审批", "行政许可"),
    ("学校管理", "负责民办学校章程审核", "培训教师", "民办学校章程备案审批", "行政许可"),
    ("水利设施管理", "负责水闸建设审批", "组织演练", "水闸运行审批", "行政许可"),
    ("城乡管理", "查处违法建设", "组织演练", "对违法施工的处罚", "行政处罚"),
    ("城乡管理", "查处违法建设", "组织演练", "对违法建设单位未办理验收的处罚", "行政处罚"),
    ("空间管理", "负责建设工程规划许可", "组织演练", "建设工程施工许可", "行政许可"),
    ("幼儿接送管理", "受理幼儿接送车许可申请并初审", "核验驾驶人资格", "幼儿接送车许可", "行政许可"),
    ("幼儿接送管理", "受理幼儿接送车许可申请，报市住建局审批", "核验驾驶人资格", "幼儿接送车许可", "行政许可"),
    ("幼儿接送管理", "受理幼儿接送车许可申请，报市政府决定", "核发幼儿接送车标牌，批准路线", "幼儿接送车许可", "行政许可"),
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
