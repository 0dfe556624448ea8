import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct RepeatedTaskTests {
  private func entry(_ water: String, _ housing: String) -> DutyBoundary {
    SmallMatter.entry("窨井盖治理", .init("市水务局", .share, water), .init("市住建局", .share, housing))
  }

  @Test func `a task that two lists give to two units is told with both shares`() throws {
    let findings = Rule.repeatedTask.findings(
      among: (SmallMatter.water, [entry("更换供水井盖，负责受理井盖缺失举报", "更换道路井盖")]),
      (SmallMatter.housing, [entry("更换供水井盖", "更换道路井盖，受理井盖缺失的举报")]))
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.message.zh.contains("“负责受理井盖缺失举报”同时给了市水务局、市住建局"))
    #expect(finding.quotation.text == "更换供水井盖，负责受理井盖缺失举报")
    #expect(finding.related.map(\.quotation.text) == ["更换道路井盖，受理井盖缺失的举报"])
  }

  @Test(arguments: [
    ("回收废旧农膜", "废旧农膜回收", 1), ("投放鱼苗种苗", "鱼苗种苗投放", 1), ("流转撂荒耕地", "撂荒耕地的流转", 1), ("储备救灾帐篷", "救灾帐篷储备", 1),
    ("回收废旧农膜", "废旧农膜清运", 0), ("回收废旧农膜", "废旧轮胎回收", 0), ("安全生产", "生产安全", 0),
  ])
  func `the same letters with the act before or behind are one task`(one: String, other: String, count: Int) {
    let both = entry(one, other)
    #expect(
      Rule.repeatedTask.findings(among: (SmallMatter.water, [both]), (SmallMatter.housing, [both])).count
        == count,
      "\(one) / \(other)")
  }

  @Test func `lists that agree are told together`() {
    let entry = {
      SmallMatter.entry(
        "窨井盖治理", .init("市水务局", .share, "更换供水井盖，并负责受理井盖缺失的举报"), .init("市住建局", .share, $0))
    }
    let findings = Rule.repeatedTask.findings(
      among: (SmallMatter.water, [entry("更换道路井盖")]),
      (SmallMatter.housing, [entry("更换道路井盖，受理井盖缺失的举报")]),
      (SmallMatter.police, [entry("更换道路井盖")]))
    #expect(
      findings.first?.witness?.zh == "“负责受理井盖缺失的举报”：市水务局、市公安局的清单都给市水务局；市住建局的清单同时给市水务局、市住建局")
  }

  @Test func `who only repeats what another list says of the two is not in the conflict`() {
    let entry = { (water: String, housing: String) in
      SmallMatter.entry(
        "窨井盖治理", .init("市水务局", .share, water), .init("市住建局", .share, housing),
        .init("市公安局", .share, "指挥绕行"))
    }
    let right = entry("更换供水井盖，受理井盖缺失的举报", "更换道路井盖")
    let wrong = entry("更换供水井盖", "更换道路井盖，受理井盖缺失的举报")
    func units(_ water: DutyBoundary, _ housing: DutyBoundary, _ police: DutyBoundary) -> [[String]] {
      Rule.repeatedTask.findings(
        among: (SmallMatter.water, [water]), (SmallMatter.housing, [housing]), (SmallMatter.police, [police])
      ).map(\.units)
    }
    #expect(units(right, wrong, right) == [["市住建局", "市水务局"]])
    #expect(units(right, right, wrong) == [["市住建局", "市公安局", "市水务局"]])
  }

  @Test func `a list whose share does without the word that its text has as the role says the same`() {
    let task = "企业更换破损井盖"
    func guided(_ water: String, _ housing: String) -> DutyBoundary {
      SmallMatter.entry(
        "窨井盖治理", .init("市水务局", .guide, water), .init("市住建局", .guide, housing), .init("市公安局", .share, "指挥绕行"))
    }
    let findings = Rule.repeatedTask.findings(
      among: (SmallMatter.water, [guided("督促\(task)", "养护道路井盖")]),
      (SmallMatter.housing, [guided("巡查供水井盖", "养护道路井盖，\(task)")]),
      (SmallMatter.police, [guided(task, "养护道路井盖")]))
    #expect(findings.map(\.units) == [["市住建局", "市水务局"]])
  }

  @Test(arguments: [
    // Each in a sentence of its own, in the same words.
    "市水务局负责化粪池满溢清掏；市住建局负责化粪池满溢清掏。",
    // One of them names the matter before the task.
    "市水务局负责布局规划和化粪池清掏检查；市住建局负责公共厕所服务点化粪池清掏检查和人员培训。",
  ])
  func `a text that gives a task to two units is told`(division: String) {
    let entry = SmallMatter.entry("公共厕所服务点管理", .init("市水务局"), .init("市住建局"), division: division)
    var catalogue = SmallMatter.catalogue([(SmallMatter.water, [entry]), (SmallMatter.housing, [entry])])
    catalogue.readDivisions()
    #expect(Rule.repeatedTask.findings(in: catalogue).map(\.units) == [["市住建局", "市水务局"]], "\(division)")
  }

  @Test(arguments: [
    "供水井盖丢失由市水务局、市住建局负责补装。", "市水务局、市住建局负责供水井盖丢失补装。", "市水务局、市住建局分别负责供水井盖丢失补装。",
  ])
  func `a task of two units in one sentence is declared`(division: String) {
    let entry = SmallMatter.entry("窨井盖治理", .init("市水务局"), .init("市住建局"), division: division)
    var catalogue = SmallMatter.catalogue([(SmallMatter.water, [entry]), (SmallMatter.housing, [entry])])
    catalogue.readDivisions()
    #expect(Rule.repeatedTask.findings(in: catalogue).isEmpty, "\(division)")
  }

  @Test func `a task among several of one clause is told, in whatever order of words`() {
    for (water, housing) in [
      ("负责供水井盖的更换、养护和巡查", "负责供水井盖的养护"),
      ("负责核发井盖占道许可证、开挖许可证", "核发开挖许可证"),
      ("对供水井盖质量进行抽检", "供水井盖质量的抽检"),
    ] {
      let findings = Rule.repeatedTask.findings(
        among: (SmallMatter.water, [entry(water, "受理群众投诉")]),
        (SmallMatter.housing, [entry("编制年度计划", housing)]))
      #expect(findings.count == 1, "\(water)")
    }
  }

  @Test(arguments: [
    ("负责道路清扫", "负责道路清扫"), ("负责桥梁检测", "桥梁的检测"), ("负责农村道路清扫", "负责农村道路清扫"),
    ("负责学校食堂检查", "检查学校食堂"), ("审批占道施工", "审批占道施工"),
  ])
  func `a task of few words is told where both have it`(water: String, housing: String) {
    #expect(Rule.repeatedTask.findings(among: (SmallMatter.water, [entry(water, housing)])).count == 1)
  }

  @Test(arguments: [
    ("负责选址布点和井盖铸造检验", "负责井盖铸造检验和举报受理"), ("负责设施建设及旧井盖接收", "负责旧井盖接收和台账管理"),
    ("负责分类投放、厨余桶清运", "负责沿街巡查、厨余桶清运"), ("负责外包堆场备案和安全检查", "负责路面巡查和外包堆场备案"),
  ])
  func `a short task in a list of tasks is told where both have it`(water: String, housing: String) {
    #expect(
      Rule.repeatedTask.findings(among: (SmallMatter.water, [entry(water, housing)])).count == 1, "\(water)")
  }

  @Test(arguments: [
    ("负责井盖铸造和安全检查", "负责井盖更换和安全检查"), ("负责政策宣传和业务培训", "负责技能竞赛和业务培训"),
    ("负责农村公路、高速公路的绿化", "负责农村公路、城市道路的照明"), ("负责铸铁井盖检验", "负责复合井盖检验和举报受理"),
    ("配合做好选址和旧井盖接收", "负责旧井盖接收"), ("负责数据汇总和隐患排查", "负责信息公开和隐患排查"),
  ])
  func `pieces of lists that name no thing, or another one, are no task of two`(
    water: String, housing: String
  ) {
    #expect(
      Rule.repeatedTask.findings(among: (SmallMatter.water, [entry(water, housing)])).isEmpty, "\(water)")
  }

  @Test func `few words that name no thing are no task`() {
    for task in ["做好监管", "负责日常检查", "依法处罚", "制定工作方案", "受理投诉举报", "提供相关资料", "加强监督管理"] {
      #expect(Rule.repeatedTask.findings(among: (SmallMatter.water, [entry(task, task)])).isEmpty, "\(task)")
    }
    #expect(Rule.repeatedTask.findings(among: (SmallMatter.water, [entry("负责城区道路清扫", "负责公路清扫")])).isEmpty)
  }

  @Test func `what each list only puts off on the other unit is not given twice`() {
    let findings = Rule.repeatedTask.findings(
      among: (SmallMatter.water, [entry("登记供水井盖", "受理井盖缺失的举报")]),
      (SmallMatter.housing, [entry("受理井盖缺失举报", "登记道路井盖")]))
    #expect(findings.isEmpty)
  }

  @Test func `a task that one text gives to two units beside others is told`() {
    let entry = SmallMatter.entry(
      "窨井盖治理", .init("市水务局"), .init("市住建局"), division: "市水务局负责更换供水井盖，受理井盖缺失举报；市住建局负责更换道路井盖，受理井盖缺失举报。")
    var catalogue = SmallMatter.catalogue([(SmallMatter.water, [entry])])
    catalogue.readDivisions()
    #expect(Rule.repeatedTask.findings(in: catalogue).count == 1)
  }

  @Test(arguments: ["由市住建局负责", "交由市住建局办理", "转市住建局处理"])
  func `a task that a unit gives to another is not its own`(giving: String) {
    let findings = Rule.repeatedTask.findings(
      among: (SmallMatter.water, [entry("登记供水井盖，汇总井盖缺失举报并编发简报\(giving)", "更换道路井盖")]),
      (SmallMatter.housing, [entry("登记供水井盖", "更换道路井盖，汇总井盖缺失举报并编发简报")]))
    #expect(findings.isEmpty)
  }

  @Test func `what is done jointly or by each in its own field is given once`() {
    for task in ["联合开展井盖安全隐患排查", "负责本行业井盖设施的安全管理", "做好监管工作", "按照职责权限查处井盖违法行为", "根据法定职责开展相关工作"] {
      #expect(Rule.repeatedTask.findings(among: (SmallMatter.water, [entry(task, task)])).isEmpty, "\(task)")
    }
  }

  /// How often the rule tells where both lists divide a matter in these words.
  private func count(_ division: String, in matter: String = "窨井盖治理") -> Int {
    let entry = SmallMatter.entry(matter, .init("市水务局"), .init("市住建局"), division: division)
    var catalogue = SmallMatter.catalogue([(SmallMatter.water, [entry]), (SmallMatter.housing, [entry])])
    catalogue.readDivisions()
    return Rule.repeatedTask.findings(in: catalogue).count
  }

  @Test(arguments: [
    // what follows from the clause before, of whatever that speaks
    "市水务局负责供水井盖监测，定期公布监测结果；市住建局负责道路井盖养护，定期公布监测结果。",
    "市水务局负责供水井盖监管，建立信息共享机制；市住建局负责道路井盖监管，建立信息共享机制。",
    "市水务局负责供水井盖检查，发现隐患督促整改；市住建局负责道路井盖检查，发现隐患督促整改。",
    "市水务局负责供水井盖监管，及时移送违法线索；市住建局负责道路井盖监管，及时移送违法线索。",
    "市水务局负责供水安全，指导督促企事业单位加强安全管理；市住建局负责施工安全，指导督促企事业单位加强安全管理。",
    "市水务局负责制定供水应急预案并组织演练；市住建局负责制定道路应急预案并组织演练。",
    "市水务局负责落实综合防灾规划相关要求，编制洪水防治规划；市住建局负责落实综合防灾规划相关要求，编制抗震规划。",
    // help for one task beside another of one's own
    "市水务局负责井盖周边治安巡查；市住建局配合做好井盖周边治安巡查，负责井盖内部安全管理。",
    "市水务局负责井盖周边治安巡查；市住建局配合市水务局做好井盖周边治安巡查，并负责井盖内部安全管理。",
    "市水务局负责井盖周边预案演练；市住建局参加井盖周边预案演练，负责现场救治。",
    // each calls the other in
    "市水务局会同市住建局划定井盖经营区域；市住建局会同市水务局划定井盖经营区域，并负责市场改造。",
  ])
  func `clauses that go on with their own sentence, help and joint acts are no repeated tasks`(
    division: String
  ) {
    #expect(count(division) == 0, "\(division)")
  }

  @Test(arguments: [
    "市水务局负责供水井盖养护，拆除违规井圈；市住建局负责道路井盖养护，拆除违规井圈。",
    "市水务局配合制定规范，负责井盖质量抽检；市住建局负责井盖质量抽检。",
    "市水务局会同市住建局制定规范，负责井盖质量抽检；市住建局负责井盖质量抽检。",
  ])
  func `a task behind another one of its sentence, help or a joint act is told`(division: String) {
    #expect(count(division) == 1, "\(division)")
  }

  @Test func `a task that is the matter in other words is told`() {
    #expect(
      count("市水务局负责高层建筑消防设施的定期检查；市住建局督促物业维护，对高层建筑消防设施定期进行检查。", in: "高层建筑消防设施检查") == 1)
    #expect(
      count("市水务局负责餐饮具集中消毒单位的监督检查；市住建局负责餐饮具集中消毒单位的监督检查和进货查验。", in: "餐饮具集中消毒监管") == 1)
  }

  @Test func `of a clause of several tasks the one that both have is named`() {
    let findings = Rule.repeatedTask.findings(
      among: (SmallMatter.water, [entry("负责供水井盖的更换、养护和巡查", "负责供水井盖的养护")]))
    #expect(findings.first?.message.zh.contains("“供水井盖养护”同时给了") == true)
    let joined = Rule.repeatedTask.findings(
      among: (SmallMatter.water, [entry("检疫种苗、砍除病树", "砍除病树、封锁疫区道路")]))
    #expect(joined.first?.message.zh.contains("“砍除病树”同时给了") == true)
  }

  @Test(arguments: [
    "市水务局负责监测河岸水质；市住建局配合监测河岸水质。", "市水务局负责监测河岸水质；市住建局负责配合监测河岸水质。",
    "市水务局负责监测河岸水质；市住建局参与监测河岸水质。", "市水务局负责监测河岸水质；市住建局配合市水务局监测河岸水质。",
    "市水务局负责监测河岸水质；市住建局协助监测河岸水质，清理河岸垃圾。", "市水务局负责监测河岸水质；市住建局指导监测河岸水质。",
    "河岸水质由市水务局负责监测；河岸水质由市住建局配合监测。", "河岸泵房由市水务局会同市住建局审批；河岸泵房由市住建局会同市水务局审批。",
    "河岸泵房由市水务局审批；河岸泵房由市住建局验收。",
    "市水务局负责供水；市住建局检查河岸泵房；市水务局配合检查河岸泵房。",
    "市水务局负责供水；市住建局负责照明；河岸泵房由市水务局、市住建局审批。",
    "市水务局负责河岸边坡监测预警，会同市住建局；市住建局会同市水务局，负责河岸边坡监测预警。",
  ])
  func `help and guidance with what another unit does is no task given twice`(division: String) {
    #expect(count(division, in: "河岸治理") == 0, "\(division)")
  }

  @Test(arguments: [
    "河岸泵房由市水务局审批；河岸泵房由市住建局审批。", "河岸泵房由市水务局负责审批；河岸泵房由市住建局审批。",
    "河岸泵房由市水务局审批；市住建局审批河岸泵房。",
    "市水务局负责供水；市住建局负责照明；河岸泵房由市水务局审批；河岸泵房由市住建局审批。",
    "市水务局负责供水；市住建局检查河岸泵房；市水务局检查河岸泵房。", "市水务局督促企业更换破损护栏；市住建局督促企业更换破损护栏。",
  ])
  func `a task whose thing stands before its unit, or that two only guide, is told`(division: String) {
    #expect(count(division, in: "河岸治理") == 1, "\(division)")
  }

  @Test func `units with the same words of one text are each quoted with their names`() throws {
    let found = Rule.repeatedTask.findings(of: "河岸治理", dividedBy: "市水务局审批河岸泵房；市住建局审批河岸泵房。")
    let finding = try #require(found.first)
    let quoted = [finding.quotation.text] + finding.related.map(\.quotation.text)
    #expect(quoted == ["市水务局审批河岸泵房", "市住建局审批河岸泵房"])
    #expect(finding.witness?.zh == "“审批河岸泵房”：市水务局、市住建局的清单都同时给市水务局、市住建局")
  }

  @Test(arguments: [
    ("修剪遮挡标志的行道树、补植枯死苗木", "补植枯死苗木、防治蛀干害虫"), ("修剪遮挡标志的行道树和补植枯死苗木", "补植枯死苗木"),
    ("采购消防艇，训练义务消防队", "编制预案，对义务消防队进行训练"), ("训练义务消防队", "负责义务消防队的训练"),
  ])
  func `a task by a verb that no table has is told`(water: String, housing: String) {
    #expect(
      Rule.repeatedTask.findings(among: (SmallMatter.water, [entry(water, housing)])).count == 1, "\(water)")
  }

  @Test(arguments: [
    ("浇灌公园绿地、城市街头绿地", "修剪道路绿带、城市街头绿地"), ("浇灌公园绿地、城市街头绿地", "负责城市街头绿地、道路绿带的修剪"),
    ("补植枯死苗木", "负责枯死苗木、倒伏树木的清理"), ("训练义务消防队", "对义务消防队进行考核"),
  ])
  func `a thing in two lists of tasks is no task`(water: String, housing: String) {
    #expect(
      Rule.repeatedTask.findings(among: (SmallMatter.water, [entry(water, housing)])).isEmpty, "\(water)")
  }

  @Test(arguments: [
    ("制定减量目标、抽查包装空隙率", "抽查包装空隙率、查处违法行为"), ("制定减量目标和抽查包装空隙率", "抽查包装空隙率和查处违法行为"),
    ("制定减量目标、抽查包装空隙率", "抽查包装空隙率"), ("检疫种苗、砍除病树", "砍除病树、封锁疫区道路"), ("勘测井位、封填废弃水井", "登记井位、封填废弃水井"),
    ("核定自有停车面积、张贴夜停告知书", "抓拍违停、张贴夜停告知书"), ("采购急救箱、更换过期药品", "培训急救员、更换过期药品"),
    ("采购隔离室床位和查验消毒记录", "培训保健老师和查验消毒记录"), ("饮水机采购、滤芯更换", "水质监测、滤芯更换"),
    ("制定修缮导则、审查修缮方案、验收修缮工程", "划定保护线、审查修缮方案"), ("制定修缮导则以及拨付补助经费", "公布名录及拨付补助经费"),
    ("指导生态养殖、采集尾水样品", "核定排口位置和采集尾水样品"), ("制定导则并疏散被困群众", "发布预警并疏散被困群众"), ("编制规划、铲除入侵植物", "入侵植物的铲除"),
  ])
  func `a task joined to others is told, at whatever place of the lists`(water: String, housing: String) {
    #expect(
      Rule.repeatedTask.findings(among: (SmallMatter.water, [entry(water, housing)])).count == 1, "\(water)")
  }

  @Test(arguments: [
    ("审核施工方案、竣工图纸", "编制施工方案、竣工图纸"), ("检查运输车辆、养殖场所", "登记屠宰车间、养殖场所"), ("编制规划、更换记录", "拨付补助、更换记录"),
    ("检查供水井盖、督促隐患整改", "检查道路井盖、督促隐患整改"), ("检查供水井盖、公布检查结果", "巡查道路井盖、公布检查结果"),
    ("核定排污口、疏散通道", "巡查下水口、疏散通道"), ("更换供水井盖、抢修供水管道", "更换道路井盖、抢修排水管道"),
    ("采购器材、风险评估", "编制预案、风险评估"), ("采购器材和绩效考核", "编制预案和绩效考核"), ("配合砍除病树", "负责检疫种苗、砍除病树"),
    ("查处张贴广告、悬挂横幅", "巡查涂写墙面、悬挂横幅"), ("督促企业划线、擦洗护栏漆面", "擦洗护栏漆面"),
  ])
  func `things, papers and what follows from other tasks are no task of two`(water: String, housing: String) {
    #expect(
      Rule.repeatedTask.findings(among: (SmallMatter.water, [entry(water, housing)])).isEmpty, "\(water)")
  }

  @Test(arguments: [
    ("复核用地红线，汇总备案信息", "审核建设方案，备案信息的汇总", 1), ("复核用地红线；汇总备案信息", "审核建设方案；汇总备案信息", 1),
    ("汇总备案信息", "汇总备案信息", 1), ("受理备案，汇总备案信息", "审核建设方案，汇总备案信息", 0),
    ("复核用地红线，通报检查结果", "审核建设方案，通报检查结果", 0), ("复核用地红线，汇总有关信息", "审核建设方案，汇总有关信息", 0),
  ])
  func `what is done with the matter itself, and not with the clause before, is a task`(
    water: String, housing: String, count: Int
  ) {
    let entry = SmallMatter.entry("农业用地备案", .init("市水务局", .share, water), .init("市住建局", .share, housing))
    #expect(
      Rule.repeatedTask.findings(among: (SmallMatter.water, [entry])).count == count, "\(water)")
  }

  @Test(arguments: [
    ("培训农村厨师", 1), ("培训救生员", 1), ("发放健康证", 1), ("核发健康证", 1), ("印制宣传菜谱", 1), ("提供资料", 0), ("维护现场秩序", 0),
  ])
  func `the same short task of one that assists is told, but few words of help are none`(
    task: String, count: Int
  ) {
    let lead = SmallMatter.Party("市水务局", .lead, "登记聚餐，\(task)")
    let entry = SmallMatter.entry("农村聚餐", lead, .init("市住建局", .assist, "处置病例，\(task)"))
    #expect(Rule.repeatedTask.findings(among: (SmallMatter.water, [entry])).count == count, "\(task)")
    let helpers = SmallMatter.entry(
      "农村聚餐", .init("市公安局", .lead, "登记聚餐"), .init("市水务局", .assist, "发放健康证"), .init("市住建局", .assist, "发放健康证"))
    #expect(Rule.repeatedTask.findings(among: (SmallMatter.water, [helpers])).isEmpty)
  }
}
