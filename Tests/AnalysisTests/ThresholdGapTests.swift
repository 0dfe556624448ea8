import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct ThresholdGapTests {
  private func findings(_ city: String, _ district: String, others: SmallMatter.Party? = nil) -> [Finding] {
    var entry = SmallMatter.entry("施工许可", .init("市住建局", .share, city), .init("吉阳区住建局", .share, district))
    if let others {
      entry.parties += SmallMatter.entry("施工许可", others, row: 7).parties
    }
    return Rule.thresholdGap.findings(
      among: (SmallMatter.housing, [entry]), (SmallMatter.districtHousing, [entry]))
  }

  @Test func `nobody is competent at the number itself`() {
    let findings = findings("审批建筑面积超过10000平方米的项目", "审批建筑面积不满10000平方米的项目")
    #expect(findings.map(\.subject) == ["施工许可"])
    #expect(findings.first?.units == ["吉阳区住建局", "市住建局"])
    #expect(findings.first?.witness?.zh == "建筑面积恰为10000平方米：无人有权")
  }

  @Test(arguments: [
    ("审批10000平方米以上的项目", "审批5000平方米以下的项目", "超过5000平方米、不满10000平方米，例如5001平方米：无人有权"),
    ("审批10000平方米以上的项目", "审批不满5000平方米的项目", "5000平方米以上、不满10000平方米，例如5000平方米：无人有权"),
    ("审批投资额5000万元以上的项目", "审批投资额不满3000万元的项目", "投资额3000万元以上、不满5000万元，例如投资额为3000万元：无人有权"),
    ("审批10层以上的住宅", "审批8层以下的住宅", "恰为9层：无人有权"),
    ("审批10000平方米以上的项目", "审批不超过9999平方米的项目", "超过9999平方米、不满10000平方米，例如9999.5平方米：无人有权"),
    ("核准330千伏及以上输变电项目", "核准110千伏及以下输变电项目", "恰为220千伏：无人有权"),
    (
      "审批市管道路挖掘申请，审批区管道路挖掘面积1000平方米以上的申请", "审批辖区内区管道路挖掘面积不满500平方米的申请",
      "区管道路挖掘面积500平方米以上、不满1000平方米，例如区管道路挖掘面积为500平方米：无人有权"
    ),
    ("核准7个月以上的临时占用", "核准不满半年的临时占用", "恰为6个月：无人有权"),
    ("审批占道期限1年以上的申请", "审批占道期限不满6个月的申请", "占道期限6个月以上、不满12个月，例如占道期限为6个月：无人有权"),
    ("占地0.5亩以上的由市级审批", "占地不满300平方米的由区级审批", "占地0.45亩以上、不满0.5亩，例如占地为0.45亩：无人有权"),
    ("审批堆存能力300标箱以上的堆场", "审批堆存能力不足290个标准箱的堆场", "堆存能力290标箱以上、不满300标箱，例如堆存能力为290标箱：无人有权"),
    ("占地2公顷以上的由市级审批", "占地15亩以下的由区级审批", "占地超过1公顷、不满2公顷，例如占地为1.5公顷：无人有权"),
  ])
  func `other words for bounds with something between`(_ city: String, _ district: String, _ witness: String)
  {
    #expect(findings(city, district).map { $0.witness?.zh } == [witness], "\(city) / \(district)")
  }

  @Test(arguments: [
    (
      "审批投资5000万元以上且面积1万平方米以上的项目", "审批投资不满5000万元且面积不满1万平方米的项目",
      "投资为5000万元、面积为0.5万平方米：无人有权"
    ),
    ("审批8层以上且高度24米以上的建筑", "审批7层以下且高度不满24米的建筑", "为8层、高度为12米：无人有权"),
    (
      "投资5000万元以上且面积1万平方米以上的由市级审批", "投资不满5000万元且面积1万平方米以上的由区级审批；投资不满5000万元且面积不满1万平方米的由区级审批",
      "投资为5000万元、面积为0.5万平方米：无人有权"
    ),
  ])
  func `a case that is large by one quantity and small by the other`(
    _ city: String, _ district: String, _ witness: String
  ) {
    #expect(findings(city, district).map { $0.witness?.zh } == [witness], "\(city) / \(district)")
  }

  @Test(arguments: [
    ("审批投资5000万元以上且面积1万平方米以上的项目", "审批投资不满5000万元或者面积不满1万平方米的项目"),
    ("审批投资5000万元以上或者面积1万平方米以上的项目", "审批投资不满5000万元且面积不满1万平方米的项目"),
    ("审批投资5000万元以上且面积1万平方米以上的项目", "审批投资不满5000万元且面积不满1万平方米的项目，其余由市住建局审批"),
    ("审批投资5000万元以上且面积1万平方米以上的项目", "审批投资不满5000万元且面积不满1万平方米的项目，审批投资不满5000万元的项目，审批面积不满1万平方米的项目"),
    ("审批投资5000万元以上且面积1万平方米以上的项目", "检查投资不满5000万元且面积不满1万平方米的项目"),
  ])
  func `two quantities that leave no case to nobody`(_ city: String, _ district: String) {
    #expect(findings(city, district).isEmpty, "\(city) / \(district)")
  }

  @Test(arguments: [
    ("审批10000平方米以上的项目", "审批不满10000平方米的项目"),
    ("审批8层以上住宅", "审批7层以下住宅"),
    ("审批100张以上床位的医院", "审批99张以下床位的医院"),
    ("核准220千伏及以上输变电项目", "核准110千伏及以下输变电项目"),
    ("审批10000平方米以上的项目", "审批5000平方米以下的项目，其余由市住建局审批"),
    ("审批10000平方米以上的住宅", "审批5000平方米以下的公共建筑"),
    ("审批10000平方米以上的项目", "检查5000平方米以下的项目"),
    ("审批5000平方米以上10000平方米以下的项目", "审批超过10000平方米的项目"),
    ("负责项目审批，10000平方米以上的组织专家评审", "负责5000平方米以下的项目审批"),
    ("审批建筑面积10000平方米以上的项目", "审批用地面积5000平方米以下的项目"),
    ("核准半年以上的临时占用", "核准不满6个月的临时占用"),
    ("审批道路挖掘申请，审批区管道路挖掘面积1000平方米以上的申请", "审批辖区内区管道路挖掘面积不满500平方米的申请"),
    ("处10000元以上罚款", "处5000元以下罚款"),
    ("在10日以后公告", "在5日以内公告"),
    ("审批10000平方米以上的项目", "审批所有项目"),
  ])
  func `other words for shares that leave no gap`(_ city: String, _ district: String) {
    #expect(findings(city, district).isEmpty, "\(city) / \(district)")
  }

  @Test func `a share of the rest, or of everything, closes the gap`() {
    let city = "审批10000平方米以上的项目"
    let district = "审批5000平方米以下的项目"
    #expect(findings(city, district).count == 1)
    #expect(findings(city, district, others: .init("市水务局", .share, "审批其他项目")).isEmpty)
    #expect(findings(city, district, others: .init("市水务局", .share, "审批水务项目")).count == 1)
    #expect(findings(city, district, others: .init("市水务局", .share, "审批5000平方米以上10000平方米以下的项目")).isEmpty)
  }

  @Test func `a bound that only one list moves leaves a gap between the lists`() {
    let city = SmallMatter.entry(
      "施工许可", .init("市住建局", .share, "审批10000平方米以上的项目"), .init("吉阳区住建局", .share, "审批不满10000平方米的项目"))
    let district = SmallMatter.entry(
      "施工许可", .init("市住建局", .share, "审批10000平方米以上的项目"), .init("吉阳区住建局", .share, "审批不满9000平方米的项目"))
    let lists = [(SmallMatter.housing, [city]), (SmallMatter.districtHousing, [district])]
    #expect(
      Rule.thresholdGap.findings(in: SmallMatter.catalogue(lists)).map { $0.witness?.zh } == [
        "9000平方米以上、不满10000平方米，例如9000平方米：无人有权"
      ]
    )
    #expect(Rule.divergentDivision.findings(in: SmallMatter.catalogue(lists)).isEmpty)
  }

  /// What is found where two districts and a body of the city have one text.
  private func findings(inText division: String) -> [Finding] {
    let units =
      SmallEdition.units + [
        SmallEdition.unit("三亚市天涯区人民政府", "天涯区", level: "区级"),
        SmallEdition.unit("三亚市崖州区人民政府", "崖州区", level: "区级"),
      ]
    let entry = SmallMatter.entry(
      "婚礼核准", .init("市公安局"), .init("天涯区"), .init("崖州区"), division: division)
    var catalogue = SmallMatter.catalogue([(SmallMatter.police, [entry])])
    catalogue.registers.units = UnitRegister(units: units)
    catalogue.readDivisions()
    return Rule.thresholdGap.findings(in: catalogue)
  }

  @Test func `a text that divides a quantity between two districts may leave a gap between them`() {
    let city = "预计人数1001人以上的，由市公安局核准；预计人数500人以上1000人以下的，由天涯区核准；"
    #expect(findings(inText: city + "预计人数不满499人的，由崖州区核准。").map { $0.witness?.zh } == ["预计人数恰为499人：无人有权"])
    #expect(findings(inText: city + "预计人数不满500人的，由崖州区核准。").isEmpty)
    #expect(findings(inText: city + "崖州区范围内预计人数不满400人的，由崖州区核准。").isEmpty)
    #expect(findings(inText: city + "预计人数不满400人的，由崖州区核准，其余由市公安局核准。").isEmpty)
  }

  @Test func `a gap of many values is told with all of them`() throws {
    let finding = try #require(findings("审批10000平方米以上的项目", "审批5000平方米以下的项目").first)
    #expect(finding.message.zh.contains("超过5000平方米、不满10000平方米时"))
    #expect(finding.help?.zh.hasPrefix("商定这一段归谁") == true)
  }

  @Test func `levels of noise are quantities`() {
    #expect(findings("许可声级超过70分贝的商演", "许可声级低于70分贝的商演").count == 1)
    #expect(findings("许可声级超过70分贝的商演", "许可声级70dB以下的商演").isEmpty)
  }
}
