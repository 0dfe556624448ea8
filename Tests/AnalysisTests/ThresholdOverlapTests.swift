import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct ThresholdOverlapTests {
  private func findings(_ city: String, _ district: String) -> [Finding] {
    let entry = SmallMatter.entry("施工许可", .init("市住建局", .share, city), .init("吉阳区住建局", .share, district))
    return Rule.thresholdOverlap.findings(
      among: (SmallMatter.housing, [entry]), (SmallMatter.districtHousing, [entry]))
  }

  @Test func `both are competent at the number itself`() {
    let findings = findings("审批建筑面积10000平方米以上项目的施工许可", "审批建筑面积10000平方米以下项目的施工许可")
    #expect(findings.map(\.subject) == ["施工许可"])
    #expect(findings.first?.units == ["吉阳区住建局", "市住建局"])
    #expect(findings.first?.witness?.zh == "建筑面积恰为10000平方米：市住建局、吉阳区住建局均有权")
    #expect(findings.first?.quotation.text == "审批建筑面积10000平方米以上项目的施工许可")
    #expect(findings.first?.related.first?.quotation.text == "审批建筑面积10000平方米以下项目的施工许可")
  }

  @Test(arguments: [
    ("审批二级以上资质", "审批三级及以上资质", "恰为二级"), ("审批2级以上资质", "审批3级及以上资质", "恰为2级"),
    ("审批15亩以上的项目", "审批不满30亩的项目", "15亩以上、不满30亩，例如15亩"),
  ])
  func `a rank is told as the lists write it, and a number without a name by itself`(
    _ city: String, _ district: String, _ point: String
  ) {
    #expect(findings(city, district).first?.witness?.zh == "\(point)：市住建局、吉阳区住建局均有权")
  }

  @Test(arguments: [
    ("审批客房15间以上的民宿", "审批客房20间以下的民宿", "客房15间以上20间以下，例如客房为15间"), ("审批搬迁30户以上的项目", "审批搬迁30户以下的项目", "恰为30户"),
  ])
  func `a number of things is told with the thing`(_ city: String, _ district: String, _ point: String) {
    #expect(findings(city, district).first?.witness?.zh == "\(point)：市住建局、吉阳区住建局均有权")
  }

  @Test(arguments: [
    ("负责10000平方米以上的房屋建筑工程", "负责1公顷以下的房屋建筑工程"),
    ("负责建筑面积5000平方米以上的项目审批", "负责建筑面积10000平方米以下的项目审批"),
    ("负责总投资5000万元以上项目的审批", "负责总投资0.5亿元（含）以下项目的审批"),
    ("负责15亩以上设施农用地审核", "负责1公顷以下设施农用地审核"),
    ("核定容积率1.5以上的工业地块", "核定容积率1.5以下的工业地块"), ("审查容积率超过2.0的地块", "审查容积率不超过2.5的地块"),
    ("审批8层以上住宅", "审批8层及以下住宅"),
    ("核准220千伏及以上输变电项目", "核准220千伏及以下输变电项目"),
    ("审批5000—10000平方米的项目", "审批不超过5000平方米的项目"), ("审批500平方以上的项目", "审批500平方米以下的项目"),
    ("审批500平方米含以上的项目", "审批500平方米以下的项目"),
    ("审批500总吨以上的码头", "审批500总吨以下的码头"), ("审批3000吨级以上的码头", "审批0.3万吨级以下的码头"),
    ("审批年用电量300万千瓦时以上的项目", "审批年用电量300万千瓦时以下的项目"), ("核准限速60公里/小时以上的道路", "核准限速60公里/小时以下的道路"),
    ("审批总投资超过300万的项目", "审批总投资400万元以下的项目"), ("审批合同金额5000万以上的项目", "审批合同金额0.5亿元以下的项目"),
    ("检查5A级以上景区", "检查5A级以下景区"), ("检查四星级以上饭店", "检查四星级以下饭店"),
    ("审批床位50张以上或者投资100万元以上的项目", "审批床位不满50张或者投资不满100万元的项目"),
    ("审批30户（含30户）以上的搬迁", "审批30户以内的搬迁"), ("审批200场（含200场）以上的演出", "审批200场以下的演出"),
    ("6吨以上的锅炉由市住建局检定", "6吨以下的锅炉由吉阳区住建局检定"), ("面积50亩以上的水塘由市住建局治理", "面积50亩以下的水塘由吉阳区住建局治理"),
    ("培训100人以上的企业", "培训100人以下的企业"), ("标的额100万元以上的案件由市住建局管辖", "标的额100万元以下的案件由吉阳区住建局管辖"),
    ("占道超过30日的，由市住建局审批", "占道31日以下的，由区住建局审批"), ("占用期限30日以上", "占用期限30日以内"), ("审批施工工期6个月以上", "审批施工工期6个月以内"),
    ("建筑面积≥10000㎡的项目由本局审批", "建筑面积≤10000㎡的项目由本局审批"),
    ("负责一万平方米以上工程的消防验收", "负责一万平方米以下工程的消防验收和备案抽查"),
    ("监管库容1000万立方米以上的水库", "监管库容1000万立方米以下的水库"),
    ("负责高度超过50米或者建筑面积20000平方米以上的建筑审批", "负责高度50米以下且建筑面积20000平方米以下的建筑审批"),
    ("审批10000平方米以上的公共建筑", "审批10000平方米以下的建筑"),
    ("审批保护区外建筑面积500平方米以上的构筑物", "审批保护区以外建筑面积300平方米以上的构筑物"),
    ("会同市水务局审批10000平方米以上的项目", "审批10000平方米以下的项目"),
    // One side's act is said, the other's is not, or neither is, or both say one that no table of scopes has.
    ("验收5公顷以上的采石场", "负责10公顷以下的采石场"), ("负责5公顷以上的采石场", "管理10公顷以下的采石场"),
    ("养护长度30米以上的索桥", "维修长度50米以下的索桥"), ("拆除5层以上的违法建筑", "拆除8层以下的违法建筑"),
    ("对5公顷以上的采石场进行验收", "对10公顷以下的采石场负责验收"),
  ])
  func `other words for bounds that meet or cross`(_ city: String, _ district: String) {
    #expect(findings(city, district).count == 1, "\(city) / \(district)")
  }

  @Test(arguments: [
    ("负责10000平方米以上的项目审批", "负责不满10000平方米的项目审批"),
    ("审批8层以上住宅", "审批7层及以下住宅"),
    ("审批建筑面积10000平方米以上的项目", "审批用地面积10000平方米以下的项目"),
    ("审批10000平方米以上的项目", "检查10000平方米以下的项目"),
    ("审批10000平方米以上的住宅", "审批10000平方米以下的公共建筑"),
    ("审批市管道路上20平方米以上的占道", "审批区管道路上20平方米以下的占道"),
    ("与吉阳区住建局联合审批10000平方米以上的项目", "审批10000平方米以下的项目"),
    ("会同吉阳区住建局审批10000平方米以上的项目", "审批10000平方米以下的项目"),
    ("审批10000平方米以上的项目", "其余项目由区住建局审批"),
    ("应当在20日以内办结", "应当在15日以内办结"),
    ("处1万元以上10万元以下罚款", "处5000元以上5万元以下罚款"),
    ("每年检查2次以上", "每年检查1次以上"),
    ("由2名以上执法人员实施检查", "由3名以下执法人员实施检查"),
    ("保存监控录像90日以上", "保存监控录像30日以上"),
    ("按不低于5%的比例抽查企业", "按不低于3%的比例抽查企业"),
    ("给予不超过20000元的补助", "给予不超过10000元的补助"),
    ("储备100吨以上的粮食", "储备50吨以上的粮食"), ("抽检食品500批次以上", "抽检食品300批次以上"),
    ("培训从业人员100人以上", "培训从业人员50人以上"), ("治理河道10公里以上", "治理河道5公里以上"),
    ("审批床位50张以上或者投资100万元以上的项目", "审批床位不满50张且投资不满100万元的项目"),
    ("审批床位50张以上或者投资100万元以上的项目", "其余项目由区住建局审批"),
    ("审批1000吨级以上的码头", "审批800吨以下的码头"), ("审批总投资超过300万的项目", "审批面积300万平方米以下的项目"),
    ("监管人口100万以上的城镇", "监管投资100万以下的城镇"), ("检查5A级以上景区", "检查4A级及以下景区"),
    ("整治学校周边200米以内的摊点", "清理学校周边100米以内的摊点"),
    ("审批500平方米以上的场所，其中5000平方米以上的由市级审批", "审批不满500平方米的场所"),
    ("办理崖州湾科技城规划范围内10000平方米以上的规划许可", "办理中央商务区规划范围内10000平方米以下的规划许可"),
    ("审批投资额400万元以上的项目", "审批建筑面积400平方米以下的项目"),
    ("审批保护区内建筑面积500平方米以上的构筑物", "审批保护区外建筑面积500平方米以上的构筑物"),
    ("审批建成区内建筑面积500平方米以上的构筑物", "审批建成区外建筑面积300平方米以上的构筑物"),
    ("审批库区内建筑面积500平方米以上的构筑物", "审批库区以外建筑面积300平方米以上的构筑物"),
    ("审批保护区范围内建筑面积500平方米以上的构筑物", "审批保护区范围外建筑面积500平方米以上的构筑物"),
    ("核准装机容量50兆瓦以上的项目", "核准装机容量不满5万千瓦的项目"),
    ("审批10000平方米以上（15000平方米以上的除外）的项目", "审批15000平方米以上的项目"),
  ])
  func `other words for shares that do not collide`(_ city: String, _ district: String) {
    #expect(findings(city, district).isEmpty, "\(city) / \(district)")
  }

  /// What is found where both lists divide in one text.
  private func findings(_ text: String) -> [String?] {
    let entry = SmallMatter.entry("施工许可", .init("市住建局"), .init("吉阳区住建局"), division: text)
    var catalogue = SmallMatter.catalogue([
      (SmallMatter.housing, [entry]), (SmallMatter.districtHousing, [entry]),
    ])
    catalogue.readDivisions()
    return Rule.thresholdOverlap.findings(in: catalogue).map { $0.witness?.zh }
  }

  @Test(arguments: [
    ("特大型、大型桥梁由市住建局审批；大型、中型桥梁由吉阳区住建局审批。", "大型桥梁"),
    ("一类、二类地块由市住建局审批；二类、三类地块由吉阳区住建局审批。", "二类地块"),
    ("甲级、乙级场馆由市住建局监管；乙级场馆由吉阳区住建局监管。", "乙级场馆"),
    ("剧院、车站由市住建局审批；车站、码头由吉阳区住建局审批。", "车站"),
  ])
  func `a kind that two bodies have is told by its name`(text: String, kind: String) {
    #expect(findings(text) == ["对象是\(kind)：市住建局、吉阳区住建局均有权"], "\(text)")
  }

  @Test(arguments: [
    "特大型、大型桥梁由市住建局审批；中型、小型桥梁由吉阳区住建局审批。", "一类、二类地块由市住建局审批；二类、三类房屋由吉阳区住建局审批。",
    "甲级、乙级场馆由市住建局审批；乙级、丙级场馆由吉阳区住建局巡查。", "剧院、车站由市住建局检查；车站、码头由吉阳区住建局检查。",
    "剧院、车站的消防设计由市住建局审批；车站、码头的广告由吉阳区住建局审批。", "甲级、乙级场馆由市住建局会同吉阳区住建局审批；乙级、丙级场馆由吉阳区住建局审批。",
    "剧院、车站由市住建局、吉阳区住建局审批。",
  ])
  func `kinds apart, other things and other acts are none`(text: String) {
    #expect(findings(text).isEmpty, "\(text)")
  }

  @Test func `what each unit says of itself is compared across the lists`() {
    let city = SmallMatter.entry(
      "施工许可", .init("市住建局", .share, "审批10000平方米以上的项目"), .init("吉阳区住建局", .share, "审批不满10000平方米的项目"))
    let district = SmallMatter.entry(
      "施工许可", .init("市住建局", .share, "审批超过10000平方米的项目"), .init("吉阳区住建局", .share, "审批10000平方米以下的项目"))
    let findings = Rule.thresholdOverlap.findings(
      among: (SmallMatter.housing, [city]), (SmallMatter.districtHousing, [district]))
    #expect(findings.map { $0.witness?.zh } == ["恰为10000平方米：市住建局、吉阳区住建局均有权"])
  }

  @Test(arguments: [
    "市住建局审批建筑面积10000平方米以上的项目；吉阳区住建局审批建筑面积10000平方米以下的项目。",
    "1.市住建局：审批建筑面积10000平方米以上的项目，组织验收。\n2.吉阳区住建局：审批建筑面积10000平方米以下的项目。",
    "牵头单位：市住建局，负责审批建筑面积10000平方米以上的项目。责任单位：吉阳区住建局，负责审批建筑面积10000平方米以下的项目。",
    "由市住建局负责建筑面积10000平方米以上项目的审批，由吉阳区住建局负责10000平方米以下项目的审批",
    "市住建局牵头，负责审批建筑面积10000平方米以上的项目；吉阳区住建局负责审批建筑面积10000平方米以下的项目",
    "建筑面积10000平方米以上的项目由市住建局审批，10000平方米以下的由吉阳区住建局审批",
    "建筑面积10000平方米以上的由市级审批、10000平方米以下的由区级审批",
  ])
  func `a division in one text, in other words`(_ division: String) {
    let entry = SmallMatter.entry("施工许可", .init("市住建局"), .init("吉阳区住建局"), division: division)
    var catalogue = SmallMatter.catalogue([
      (SmallMatter.housing, [entry]), (SmallMatter.districtHousing, [entry]),
    ])
    for _ in 0..<2 {
      let findings = Rule.thresholdOverlap.findings(in: catalogue)
      #expect(findings.map { $0.witness?.zh } == ["建筑面积恰为10000平方米：市住建局、吉阳区住建局均有权"])
      catalogue.readDivisions()
    }
  }

  @Test func `a division in one text is checked in itself`() {
    let entry = SmallMatter.entry(
      "施工许可", .init("市住建局"), .init("吉阳区住建局"), division: "10000平方米以上由市级审批，10000平方米以下由区级审批。")
    let findings = Rule.thresholdOverlap.findings(
      among: (SmallMatter.housing, [entry]), (SmallMatter.districtHousing, [entry]))
    #expect(findings.map { $0.witness?.zh } == ["恰为10000平方米：市住建局、吉阳区住建局均有权"])
  }

  @Test func `helping is no competence, and one cell for several bodies is one competence`() {
    let helping = SmallMatter.entry(
      "施工许可", .init("市住建局", .lead, "审批10000平方米以上的项目"), .init("吉阳区住建局", .assist, "现场核查10000平方米以下的项目"))
    #expect(Rule.thresholdOverlap.findings(among: (SmallMatter.housing, [helping])).isEmpty)
    let joint = SmallMatter.entry("施工许可", .init("市住建局、吉阳区住建局", .share, "审批10000平方米以上的项目"))
    #expect(Rule.thresholdOverlap.findings(among: (SmallMatter.housing, [joint])).isEmpty)
  }

  private func power(_ scope: String, row: Int32 = 2) -> PowerItem {
    var power = SmallEdition.power("建筑工程施工许可", row: row)
    power.elements[.scope] = Located(scope, row: row, column: 8)
    return power
  }

  private func powers(_ city: String, _ district: String) -> Catalogue {
    SmallEdition.catalogue([
      SmallEdition.submission("市住建局", unit: UnitID(SmallMatter.housing)) { $0.powers = [power(city)] },
      SmallEdition.submission("吉阳区住建局", unit: UnitID(SmallMatter.districtHousing)) {
        $0.powers = [power(district, row: 3)]
      },
    ])
  }

  @Test func `the scopes of one power at two levels are compared`() {
    let findings = Rule.thresholdOverlap.findings(in: powers("建筑面积10000平方米以上", "建筑面积10000平方米以下"))
    #expect(findings.map(\.subject) == ["建筑工程施工许可"])
    #expect(findings.first?.witness?.zh == "建筑面积恰为10000平方米：市住建局、吉阳区住建局均有权")
    #expect(Rule.thresholdOverlap.findings(in: powers("建筑面积10000平方米以上", "建筑面积不满10000平方米")).isEmpty)
  }

  @Test(arguments: [
    ("审批大型、中型水库的改造", "审批中型、小型水库的改造", "中型水库改造"), ("大型、中型", "中型、小型", "中型"),
    ("一类、二类历史建筑", "二类、三类历史建筑", "二类历史建筑"), ("审批甲级、乙级资质", "乙级", "乙级资质"), ("大中型水库", "中小型水库", "中型水库"),
    ("负责一级和二级堤防", "二级和三级堤防", "二级堤防"), ("负责大、中型灌区", "负责中、小型灌区", "中型灌区"),
  ])
  func `classes in the scopes of a power are compared, with the act or without`(
    _ city: String, _ district: String, _ kind: String
  ) {
    let findings = Rule.thresholdOverlap.findings(in: powers(city, district))
    #expect(findings.map { $0.witness?.zh } == ["对象是\(kind)：市住建局、吉阳区住建局均有权"], "\(city)")
  }

  @Test(arguments: [
    ("审批大型、中型水库的改造", "审批小型水库的改造"), ("大型、中型", "小型"), ("大型、中型水库", "中型水库除外"), ("市级、区级", "区级"),
    ("国家级、省级", "省级、市级"), ("大型、中型水库", "中型、小型水闸"), ("大型、中型", "大型、中型"), ("审批大型、中型水库", "检查中型、小型水库"),
    ("大型、中型水库", "中型以外的水库"), ("大型、中型水库", "不含中型水库"), ("按分级分类要求办理", "按分级、分类要求办理"),
  ])
  func `scopes whose classes are apart, or are none, are let be`(_ city: String, _ district: String) {
    #expect(Rule.thresholdOverlap.findings(in: powers(city, district)).isEmpty, "\(city) / \(district)")
  }

  @Test func `a permit is the same with and without the word for its document`() {
    var catalogue = powers("建筑面积10000平方米以上", "建筑面积10000平方米以下")
    catalogue.submissions[1].powers[0].name = Located("建筑工程施工许可证核发", row: 3, column: 4)
    #expect(Rule.thresholdOverlap.findings(in: catalogue).count == 1)
  }

  @Test func `a scope that divides between levels by itself is checked, too`() {
    let wrong = "市级：10000平方米以上；区级：10000平方米以下"
    #expect(
      Rule.thresholdOverlap.findings(in: powers(wrong, wrong)).map { $0.witness?.zh } == [
        "恰为10000平方米：市住建局、吉阳区住建局均有权"
      ])
    let right = "市级：10000平方米以上；区级：不满10000平方米"
    #expect(Rule.thresholdOverlap.findings(in: powers(right, right)).isEmpty)
  }

  @Test(arguments: [
    ("核准床位100张以上的护理院", "核准床位120张以下的护理院", "床位100张以上120张以下"),
    ("审批建筑面积超过5000平方米的项目", "审批建筑面积不满10000平方米的项目", "建筑面积超过5000平方米、不满10000平方米"),
    ("审批总投资5000万元以上的项目", "审批总投资3000万元以上的项目", "总投资5000万元以上"),
  ])
  func `an overlap of many values is told with all of them, and with what mends it`(
    _ city: String, _ district: String, _ range: String
  ) throws {
    let finding = try #require(findings(city, district).first)
    #expect(finding.message.zh == "“施工许可”：\(range)时，市住建局、吉阳区住建局都有权。")
    #expect(finding.witness?.zh.hasPrefix("\(range)，例如") == true)
    #expect(finding.help?.zh.hasPrefix("商定这一段归谁，两家以同一个数为界") == true)
  }

  @Test(arguments: [
    ("审批总投资1000万元以上的项目", "审批总投资1000万元以下且里程5公里以下的项目", "总投资恰为1000万元、里程为5公里"),
    ("审批建筑面积1000平方米以上且高度24米以上的建筑", "审批建筑面积1000平方米以下的建筑", "建筑面积恰为1000平方米、高度为24米"),
    (
      "审批总投资1000万元以上且里程3公里以上的项目", "审批总投资2000万元以下且里程5公里以下的项目",
      "总投资1000万元以上2000万元以下、里程为3公里，例如总投资为1000万元、里程为3公里"
    ),
  ])
  func `the case of two quantities names both`(_ city: String, _ district: String, _ point: String) {
    #expect(findings(city, district).first?.witness?.zh == "\(point)：市住建局、吉阳区住建局均有权")
  }

  @Test(arguments: [
    ("审批总投资壹亿元以上的项目", "审批总投资1亿元以下的项目", "总投资恰为1亿元"),
    ("审批总投资三亿五千万元以上的项目", "审批总投资35000万元以下的项目", "总投资恰为35000万元"),
    ("核准里程超过10公里的线路", "核准里程12公里以下的线路", "里程超过10公里、12公里以下，例如里程为11公里"),
    ("查验长度50米以上的堤防", "查验长度50米以下的堤防", "长度恰为50米"), ("裁决争议面积5亩以上的纠纷", "裁决争议面积5亩以下的纠纷", "争议面积恰为5亩"),
  ])
  func `a value is told in a unit that people would use, without the verb`(
    _ city: String, _ district: String, _ point: String
  ) {
    #expect(findings(city, district).first?.witness?.zh == "\(point)：市住建局、吉阳区住建局均有权")
  }

  @Test func `an overlap of one value is mended by a word`() {
    let help = findings("审批建筑面积10000平方米以上项目的施工许可", "审批建筑面积10000平方米以下项目的施工许可").first?.help
    #expect(help?.zh.hasPrefix("商定这一数量归谁，另一方改用“不满”或者“超过”") == true)
  }

  @Test func `numerals of cheques are numbers, their letters in words are none`() {
    #expect(findings("审批投资额五十万元以上的项目", "审批投资额伍拾万元以下的项目").first?.witness?.zh.contains("50万元") == true)
    #expect(findings("审批叁仟伍佰平方米以上的项目", "审批3500平方米以下的项目").count == 1)
    #expect(findings("审批专业队伍人员以上的资质", "审批大陆人员以下的资质").isEmpty)
  }
}
