import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct MultipleLeadsTests {
  private func entry(
    _ water: BoundaryRole, _ housing: BoundaryRole, shares: (String, String) = ("编制规划", "查处违法行为")
  )
    -> DutyBoundary
  {
    SmallMatter.entry("窨井盖治理", .init("市水务局", water, shares.0), .init("市住建局", housing, shares.1))
  }

  @Test func `each list makes its own unit the lead`() {
    let findings = Rule.multipleLeads.findings(
      among: (SmallMatter.water, [entry(.lead, .assist)]), (SmallMatter.housing, [entry(.assist, .lead)]))
    #expect(findings.map(\.subject) == ["窨井盖治理"])
    #expect(findings.first?.quotation.text == "编制规划")
    #expect(findings.first?.related.first?.quotation.text == "查处违法行为")
  }

  @Test func `two leads in agreed entries without a split are told`() {
    let both = entry(.lead, .lead)
    #expect(
      Rule.multipleLeads.findings(among: (SmallMatter.water, [both]), (SmallMatter.housing, [both])).count
        == 1)
  }

  @Test func `a lead divided by area or declared joint is none`() {
    let areas = entry(.lead, .lead, shares: ("负责乡村区域的井盖治理", "负责城镇区域的井盖治理"))
    #expect(
      Rule.multipleLeads.findings(among: (SmallMatter.water, [areas]), (SmallMatter.housing, [areas])).isEmpty
    )
    let joint = entry(.lead, .lead, shares: ("与市住建局共同牵头制定标准", "与市水务局共同牵头制定标准"))
    #expect(
      Rule.multipleLeads.findings(among: (SmallMatter.water, [joint]), (SmallMatter.housing, [joint])).isEmpty
    )
  }

  @Test func `one act on several things is a divided lead, two acts on one thing are none`() {
    func count(_ water: String, _ housing: String) -> Int {
      let both = entry(.lead, .lead, shares: (water, housing))
      return Rule.multipleLeads.findings(among: (SmallMatter.water, [both]), (SmallMatter.housing, [both]))
        .count
    }
    #expect(count("牵头主城区渣土运输的联合整治", "牵头国省道渣土车辆的联合整治") == 0)
    #expect(count("牵头负责供水井盖的更换和养护", "牵头负责道路井盖的更换和养护") == 0)
    #expect(count("牵头井盖治理，编制规划", "牵头井盖治理，查处违法行为") == 1)
    #expect(count("负责井盖治理的规划编制", "负责井盖治理的执法检查") == 1)
  }

  /// What is found where both lists say that two lead, with these shares.
  private func count(_ matter: String, _ water: String, _ housing: String) -> Int {
    let both = SmallMatter.entry(
      matter, .init("市水务局", .lead, water), .init("市住建局", .lead, housing))
    return Rule.multipleLeads.findings(among: (SmallMatter.water, [both]), (SmallMatter.housing, [both]))
      .count
  }

  @Test(arguments: [
    ("未成年人上网场所巡查", "牵头负责网吧的检查", "牵头负责学校的检查"),
    ("流动售卖整治", "牵头负责校内的整治", "牵头负责校外的整治"),
    ("文具玩具整治", "主管校内文具采购的规范", "主管校外流动售卖的整治"),
    ("护栏施划", "负责城区道路护栏的施划并牵头", "牵头负责公路护栏的施划"),
    ("观光塔管理", "在建期间牵头", "投入使用后牵头"),
    ("泵站管理", "负责建设阶段的质量监督", "负责运行阶段的设备检修"),
    ("景区秩序", "牵头负责A级旅游景区", "牵头负责非A级旅游景区"),
    ("景区秩序", "牵头负责A级旅游景区", "牵头负责其他旅游景区"),
    ("路产巡查", "牵头负责国道、省道", "牵头负责县道、乡道"),
    ("民宿整治", "农家乐由市水务局牵头", "星级民宿由市住建局牵头"),
    ("场所检查", "检查网吧和歌舞厅", "检查校外培训机构"),
    ("噪声治理", "统筹协调工业噪声治理", "牵头建筑施工噪声治理"),
    ("网吧和学校检查", "牵头检查网吧", "牵头检查学校"),
    ("水域秩序", "主办白天的巡查", "主办夜间的巡查"),
    ("候船亭管理", "牵头负责候船亭新建", "牵头负责候船亭运营、保养"), ("候船亭管理", "牵头建设", "牵头管养"),
    ("路灯管理", "路灯安装由市水务局牵头", "路灯维修由市住建局牵头"),
  ])
  func `a lead divided by object, area or stage is none`(matter: String, water: String, housing: String) {
    #expect(count(matter, water, housing) == 0)
  }

  @Test(arguments: [
    ("广场舞噪声治理", "按职责牵头组织广场舞噪声治理", "按职责牵头组织广场舞噪声治理"),
    ("广场舞扰民治理", "牵头组织广场舞扰民的联合治理", "统筹协调广场舞扰民的治理行动"),
    ("露天喇叭治理", "牵头组织全市范围内喇叭治理", "统筹协调本市范围内喇叭治理"),
    ("密室逃脱治理", "牵头组织场所安全治理", "统筹协调各类密室场所治理"),
    ("广场舞治理", "牵头治理广场舞，开展事前宣传", "牵头治理广场舞，开展日常事中检查"),
    ("广场舞治理", "都由市水务局牵头", "都由市住建局牵头"),
    ("养犬管理", "牵头负责全市养犬管理", "牵头负责城区养犬管理"),
    ("养犬管理", "主管犬只登记", "主管犬只收容"),
    ("河道采砂", "编制采砂规划，公告禁采期", "查扣采砂机具，立案处罚"),
  ])
  func `two leads of the whole, in whatever words, are told`(matter: String, water: String, housing: String) {
    #expect(count(matter, water, housing) == 1)
  }

  @Test(arguments: [
    ("牵头单位，负责布设红外监测，办理肇事补偿", "牵头单位，负责封控象群活动路段，疏散围观人员", 1),
    ("牵头，维护路段秩序，登记游客", "牵头，核定校区内营位，收取押金", 1), ("牵头，负责汛期值守", "牵头，负责活动区域照明", 1),
    ("牵头，负责城镇区域的象群监测", "牵头，负责乡村区域的象群监测", 0), ("牵头，负责校内的象群宣传", "牵头，负责校外的象群宣传", 0),
    ("牵头，负责汛期的象群监测", "牵头，负责非汛期的象群监测", 0),
  ])
  func `words for places in tasks of wholly other kinds do not divide a lead`(
    water: String, housing: String, expected: Int
  ) {
    #expect(count("亚洲象肇事防范", water, housing) == expected, "\(water)")
  }

  @Test(arguments: [
    ("农家乐由市水务局牵头，星级民宿由市住建局牵头。", 0), ("市水务局牵头负责网吧的检查；市住建局牵头负责学校的检查。", 0),
    ("民宿建设由市水务局牵头，民宿运营由市住建局牵头。", 0),
    ("市水务局牵头，编制整治计划；市住建局牵头，查处违法行为。", 1), ("由市水务局、市住建局牵头，各相关部门配合。", 1),
    ("牵头部门：市水务局、市住建局。市水务局：布设红外监测，办理补偿；市住建局：封控活动路段，疏散人员。", 1),
  ])
  func `one text that divides the lead is read by its clauses`(text: String, count: Int) {
    let entry = SmallMatter.entry("民宿整治", .init("市水务局"), .init("市住建局"), division: text)
    var catalogue = SmallMatter.catalogue([(SmallMatter.water, [entry]), (SmallMatter.housing, [entry])])
    catalogue.readDivisions()
    #expect(Rule.multipleLeads.findings(in: catalogue).count == count)
  }

  @Test(arguments: [
    // a stage or an act each, one of which is the daily work
    "日常监管由市水务局牵头，应急处置由市住建局牵头。", "索道安全检查由市水务局牵头，索道事故救援由市住建局牵头。",
    "审批由市水务局牵头，监管由市住建局牵头，处罚由市公安局牵头。", "索道运营许可由市水务局牵头，索道运营监管由市住建局牵头。",
    "市水务局牵头事前审批，市住建局牵头事中事后监管。", "市水务局牵头日常巡查，市住建局牵头立案查处。",
    "市水务局牵头索道事故防控，负责隐患排查；市住建局负责牵头事故调查。", "市水务局牵头灾前预防；市住建局牵头灾后重建。",
    "市水务局牵头改造方案审查；改造后的消防检查由市公安局牵头；发生火灾的，由市住建局牵头救援。",
    // the whole, and a case or a stage of it
    "市水务局牵头负责索道管理工作；索道险情抢险由市住建局牵头，市水务局配合。", "市水务局牵头负责索道管理工作。发生倒塌事故的，由市住建局牵头组织救援。",
    "市水务局牵头索道运营管理；涉及突发事故的，由市住建局牵头救援。", "市水务局牵头。突发事故救援时，由市住建局牵头。",
    "市水务局牵头，核定承载量；市公安局配合，疏导人员；索道施工环节的安全监督由市住建局牵头。",
    "市水务局牵头，核定承载量；索道跨区运行的，由市住建局牵头协调。",
  ])
  func `a lead divided by act, stage or case in all lists is none`(text: String) {
    #expect(Rule.multipleLeads.findings(of: "山地索道", dividedBy: text, text, text).isEmpty, "\(text)")
  }

  @Test(arguments: [
    // the daily work twice, or the whole and some of its daily work
    "日常监管由市水务局牵头，日常检查由市住建局牵头。", "市水务局牵头山地索道，市住建局牵头山地索道检查。", "市水务局牵头负责山地索道管理；市住建局牵头山地索道登记。",
    "索道登记由市水务局牵头，索道收容由市住建局牵头。", "应急救援由市水务局牵头，应急处置由市住建局牵头。",
    "发生倒塌事故的，由市水务局牵头救援；发生倒塌事故的，由市住建局牵头救援。", "市水务局牵头，开展日常监管；市住建局牵头，开展应急处置。",
    "市水务局牵头全市索道；市住建局牵头山地索道。",
  ])
  func `a lead of the same stage, or of the whole beside another one, is told`(text: String) {
    #expect(Rule.multipleLeads.findings(of: "山地索道", dividedBy: text, text).count == 1, "\(text)")
  }

  @Test(arguments: [
    ("市水务局牵头索道日常监管；发生停运险情时，由市住建局牵头组织疏散乘客。", "索道日常监管由市水务局牵头；发生停运险情时由市住建局牵头组织疏散乘客。"),
    ("市水务局牵头索道日常监管；发生疫情时，由市住建局牵头组织消毒。", "索道日常监管由市水务局牵头；发生疫情时由市住建局牵头组织消毒。"),
    ("市水务局牵头索道日常监管；发现病例后由市住建局牵头组织消毒。", "索道的日常监管由市水务局牵头；市住建局牵头发现病例后的消毒。"),
    ("市水务局牵头日常监管；市住建局牵头疫情处置。", "市水务局牵头日常监管；市住建局牵头疫情处置。"),
    ("市水务局牵头日常监管；市住建局牵头火情扑救。", "日常监管由市水务局牵头；火情扑救由市住建局牵头。"),
    ("市水务局牵头日常监管；市住建局牵头舆情应对。", "日常监管由市水务局牵头；舆情应对由市住建局牵头。"),
  ])
  func `the daily work and what comes up are led apart, whatever the order of words`(
    one: String, other: String
  ) {
    for texts in [(one, other), (other, one), (one, one), (other, other)] {
      #expect(Rule.multipleLeads.findings(of: "山地索道", dividedBy: texts.0, texts.1).isEmpty, "\(texts)")
    }
  }

  @Test func `watching for what may come up is daily work`() {
    let text = "市水务局牵头日常监管；市住建局牵头疫情监测。"
    #expect(Rule.multipleLeads.findings(of: "山地索道", dividedBy: text).count == 1)
    let also = "索道检查由市水务局牵头，同时由市住建局牵头。"
    #expect(Rule.multipleLeads.findings(of: "山地索道", dividedBy: also).count == 1)
    let same = "发生疫情时由市水务局牵头处置；疫情处置由市住建局牵头。"
    #expect(Rule.multipleLeads.findings(of: "山地索道", dividedBy: same).count == 1)
  }

  @Test(arguments: ["双牵头", "共同牵头", "联合牵头", "共同担任牵头单位，", "作为共同牵头部门，", "同为牵头单位，"])
  func `a third list that calls two the leads together declares it as well`(words: String) {
    let text = "由市水务局、市住建局共同牵头开展环境整治；市公安局配合维护秩序。"
    let third = "市水务局与市住建局\(words)开展环境整治；市公安局参与维护秩序。"
    #expect(Rule.multipleLeads.findings(of: "国道沿线", dividedBy: text, text, third).isEmpty, "\(words)")
    #expect(
      Rule.multipleLeads.findings(
        of: "国道沿线", dividedBy: text, text, "市水务局牵头；市住建局牵头开展环境整治。"
      ).count == 1)
  }

  @Test func `each calls its own unit the lead in words of being one`() {
    #expect(
      Rule.multipleLeads.findings(
        of: "药价公示", dividedBy: "市水务局作为牵头部门，制定办法；市住建局负责督促公示。", "市住建局作为牵头部门，督促公示；市水务局负责制定办法。"
      ).count == 1)
  }

  @Test func `a lead by stage that only one list divides is told`() {
    let text = "日常监管由市水务局牵头，应急处置由市住建局牵头。"
    #expect(
      Rule.multipleLeads.findings(of: "山地索道", dividedBy: text, "由市住建局牵头，市水务局配合。").count == 1)
    #expect(
      Rule.multipleLeads.findings(of: "索道应急处置", dividedBy: "市水务局牵头；应急处置由市住建局牵头。").count == 1)
  }

  @Test func `each puts the lead off on the other: a circle, told as that alone`() {
    let lists = [
      (SmallMatter.water, [entry(.assist, .lead)]), (SmallMatter.housing, [entry(.lead, .assist)]),
    ]
    #expect(Rule.multipleLeads.findings(in: SmallMatter.catalogue(lists)).isEmpty)
    #expect(Rule.contradictoryRoles.findings(in: SmallMatter.catalogue(lists)).isEmpty)
    #expect(Rule.circularHandover.findings(in: SmallMatter.catalogue(lists)).count == 1)
  }

  @Test(arguments: [
    "涉及早市的，由市水务局牵头；涉及夜市的，由市住建局牵头。", "涉及新建夜市项目的由市水务局牵头；涉及存量夜市项目的由市住建局牵头。", "属于早市的，由市水务局牵头整治；属于夜市的，由市住建局牵头整治。",
  ])
  func `a lead by the case is divided`(text: String) {
    #expect(Rule.multipleLeads.findings(of: "露天市场防火", dividedBy: text).isEmpty)
    #expect(
      Rule.multipleLeads.findings(
        of: "露天市场防火", dividedBy: text.replacing("夜市", with: "早市").replacing("新建", with: "存量")
      ).count
        == 1)
  }

  @Test func `leads together are declared in whatever words`() {
    let tasks = "市水务局负责检查水质；市住建局负责检查泵房。"
    func count(_ one: String, _ other: String) -> Int {
      Rule.multipleLeads.findings(of: "河岸治理", dividedBy: one + tasks, other + tasks).count
    }
    #expect(count("由市水务局、市住建局共同牵头。", "由市水务局、市住建局联合牵头。") == 0)
    #expect(count("由市水务局、市住建局联合牵头。", "由市水务局牵头，市住建局配合。") == 1)
  }

  @Test func `a third list that makes another unit the lead is told with the lead's own list`() {
    func entry(_ water: BoundaryRole, _ housing: BoundaryRole) -> DutyBoundary {
      SmallMatter.entry(
        "外墙整治", .init("市水务局", water, "鉴定外墙"), .init("市住建局", housing, "清除碎块"),
        .init("市公安局", .assist, "封闭道路"))
    }
    func count(_ rule: Rule, own: DutyBoundary, third: DutyBoundary) -> Int {
      rule.findings(
        among: (SmallMatter.water, [own]), (SmallMatter.housing, [entry(.lead, .share)]),
        (SmallMatter.police, [third])
      ).count
    }
    let lead = entry(.lead, .share)
    #expect(count(.multipleLeads, own: lead, third: entry(.share, .lead)) == 1)
    #expect(count(.contradictoryRoles, own: lead, third: entry(.share, .lead)) == 0)
    // Nobody else is made the lead.
    #expect(count(.multipleLeads, own: lead, third: entry(.lead, .assist)) == 0)
    #expect(count(.contradictoryRoles, own: lead, third: entry(.lead, .assist)) == 1)
  }

  @Test func `two topics that are led, each with words of its own, are apart`() {
    func count(_ text: String) -> Int {
      Rule.multipleLeads.findings(of: "饮用水应急供水", dividedBy: text).count
    }
    #expect(count("供水保障由市水务局牵头，医疗救治由市住建局牵头。") == 0)
    #expect(count("饮用水应急供水由市水务局牵头，医疗救治由市住建局牵头。") == 1)
  }

  @Test(arguments: [
    ("编制摊位方案。（市水务局牵头，市住建局按职责分工负责）", "编制摊位方案。（市住建局牵头，市水务局按职责分工负责）", 1),
    ("（市水务局牵头，市住建局配合）编制摊位方案。", "（市住建局牵头，市水务局配合）编制摊位方案。", 1),
    ("编制摊位方案（责任单位：市水务局牵头，市住建局配合）。", "编制摊位方案（责任单位：市住建局牵头，市水务局配合）。", 1),
    ("编制摊位方案；组织商户签约。（牵头单位：市水务局；配合单位：市住建局）", "编制摊位方案；组织商户签约。（牵头单位：市住建局；配合单位：市水务局）", 1),
    ("编制摊位方案。（市水务局牵头，市住建局配合）", "编制摊位方案（牵头单位：市水务局，配合单位：市住建局）。", 0),
    (
      "编制摊位方案（市水务局牵头，市住建局配合）；安置沿街商户（市住建局牵头，市水务局配合）。",
      "编制摊位方案（市水务局牵头，市住建局配合）；安置沿街商户（市住建局牵头，市水务局配合）。", 0
    ),
  ])
  func `brackets behind a task or before it give roles`(one: String, other: String, count: Int) {
    #expect(Rule.multipleLeads.findings(of: "果蔬市场搬迁", dividedBy: one, other).count == count, "\(one)")
  }

  @Test(arguments: [
    ("市水务局牵头加固竹楼；属于文物的竹楼，由市住建局牵头加固。", 0), ("市水务局牵头加固竹楼，但列入文物名录的竹楼由市住建局牵头加固。", 0),
    ("市水务局牵头，市住建局配合。市水务局核定床位；市住建局派驻巡诊医生，牵头培训护理骨干。", 0),
    ("市水务局牵头，核定床位；市住建局配合，派驻巡诊医生，牵头培训护理骨干。", 0),
    ("市水务局牵头加固竹楼；全市的竹楼，由市住建局牵头加固。", 1), ("市水务局牵头，核定床位；市住建局牵头，培训护理骨干。", 1),
  ])
  func `who leads some of the things, or assists and leads a task of its own, leads no more than that`(
    text: String, count: Int
  ) {
    #expect(Rule.multipleLeads.findings(of: "竹楼加固", dividedBy: text).count == count, "\(text)")
  }

  @Test func `which of several leads calls the talk is not said to be the lead`() {
    let found = Rule.multipleLeads.findings(of: "河岸治理", dividedBy: "由市水务局牵头。", "由市住建局牵头。")
    #expect(found.first?.help?.zh.contains("由最先列出的市水务局召集协商") == true)
    #expect(found.first?.help?.zh.contains("牵头单位市水务局") == false)
  }

  @Test(arguments: ["以市水务局", "明确市水务局", "指定市水务局", "将市水务局", "柴窑治理以市水务局", "柴窑治理明确市水务局"])
  func `whom words make the lead leads`(made: String) {
    let one = "\(made)为牵头单位，监测烟尘；市住建局为配合单位，核对柴窑。"
    let other = "以市住建局为牵头部门，核对柴窑；市水务局为配合部门，监测烟尘。"
    #expect(Rule.multipleLeads.findings(of: "柴窑治理", dividedBy: one, other).count == 1, "\(made)")
    #expect(Rule.multipleLeads.findings(of: "柴窑治理", dividedBy: one, one).isEmpty, "\(made)")
    let assisting = "以市住建局为配合单位，核对柴窑；以市水务局为牵头单位，监测烟尘。"
    #expect(Rule.multipleLeads.findings(of: "柴窑治理", dividedBy: one, assisting).isEmpty, "\(made)")
  }

  @Test(arguments: ["市住建局", "以市住建局", "由市住建局", "各相关部门、市住建局"])
  func `whom words make the lead leads where another one follows in the same clause`(assistant: String) {
    let one = "以市水务局为牵头单位、\(assistant)为配合单位，开展柴窑治理。"
    for other in ["以市水务局为牵头单位，监测烟尘；市住建局为配合单位，核对柴窑。", one] {
      #expect(Rule.multipleLeads.findings(of: "柴窑治理", dividedBy: one, other).isEmpty, "\(other)")
      #expect(Rule.contradictoryRoles.findings(of: "柴窑治理", dividedBy: one, other).isEmpty, "\(other)")
    }
    let swapped = "以市住建局为牵头单位、市水务局为配合单位，开展柴窑治理。"
    #expect(Rule.multipleLeads.findings(of: "柴窑治理", dividedBy: one, swapped).count == 1)
  }

  @Test(arguments: ["联合牵头", "共同牵头"])
  func `who leads together in words does so in brackets`(word: String) {
    let one = "市水务局、市住建局\(word)。市水务局编排赛事，市住建局疏导车流。"
    func bracketed(_ role: String) -> String { "市水务局（\(role)）：编排赛事。市住建局（\(role)）：疏导车流。" }
    #expect(Rule.multipleLeads.findings(of: "龙舟赛事", dividedBy: one, bracketed(word)).isEmpty)
    #expect(Rule.multipleLeads.findings(of: "龙舟赛事", dividedBy: one, bracketed("牵头")).count == 1)
  }
}
