import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct DivergentDivisionTests {
  /// What is found where 市水务局 writes this of 市公安局, and 市公安局 that of itself.
  private func findings(_ other: String, _ own: String) -> [String] {
    Rule.divergentDivision.findings(
      among: (SmallMatter.water, [SmallMatter.entry("河道采砂", .init("市公安局", .assist, other))]),
      (SmallMatter.police, [SmallMatter.entry("河道采砂", .init("市公安局", .assist, own))])
    ).map(\.quotation.text)
  }

  /// What is found where two of three lists give the things of 市公安局 and 市水务局 as `agreed`, and the third as `changed`.
  private func findings(_ agreed: (police: String, water: String), _ changed: (police: String, water: String))
    -> [String]
  {
    let lists = [(SmallMatter.police, agreed), (SmallMatter.water, agreed), (SmallMatter.housing, changed)]
    return Rule.divergentDivision.findings(
      in: SmallMatter.catalogue(
        lists.enumerated().map { index, list in
          (
            unit: list.0,
            entries: [
              SmallMatter.entry(
                "绿地认养", .init("市公安局", .share, list.1.police), .init("市水务局", .share, list.1.water),
                .init("市住建局", .share, "核对成活率"), row: Int32(index * 5 + 2))
            ]
          )
        })
    ).map(\.message.zh)
  }

  @Test(arguments: [
    ("布置二十名警力守护赛场", "布置五十名警力守护赛场", 1), ("栽植三十株红树", "栽植五十株红树", 1), ("悬挂三十面警示旗", "悬挂五十面警示旗", 1),
    ("布置二十名警力守护赛场", "布置20名警力守护赛场", 0), ("依照条例第二十三条收运厨余垃圾", "依照条例第五条收运厨余垃圾", 0),
    ("在工作日清运摊档的厨余垃圾", "在节假日清运摊档的厨余垃圾", 1), ("工作日巡查夜市", "双休日巡查夜市", 1), ("在工作日清运摊档的厨余垃圾", "工作日负责清运摊档厨余垃圾", 0),
    ("3个工作日内核查举报", "三个工作日内负责核查举报", 0),
  ])
  func `numbers in words and days of work are part of a task`(other: String, own: String, count: Int) {
    #expect(findings(other, own).count == count, "\(other)")
  }

  @Test(arguments: [
    ("审批岸线用海", "检验河道采砂船", 1), ("抽检采砂", "许可运砂", 1),
    ("修建河道", "评定河道", 1), ("审批河道采砂", "核准采砂", 0), ("检查河道采砂", "巡查河道", 0),
    ("负责审批用海", "负责检验采砂", 1), ("管理河道采砂", "负责审批用海", 0),
  ])
  func `short tasks of wholly other acts are told`(other: String, own: String, count: Int) {
    #expect(findings(other, own).count == count, "\(other)")
  }

  @Test(arguments: [
    ("布置二十名警力守护赛场", "布置五十名警力守护赛场", "不同的是：“二十”与“五十”。"), ("审批城区的采砂申请", "审批农村的采砂申请", "不同的是：“城区”与“农村”。"),

  ])
  func `the words that differ are named`(other: String, own: String, words: String) {
    let witness = witnesses(other, own).first ?? ""
    #expect(witness.hasSuffix(words), "\(witness)")
    #expect(DifferingWords.all("巡查小型采砂船", "巡查中小型采砂船").map { [$0.own, $0.other] } == [["", "中小"]])
    #expect(DifferingWords.all("登记采砂船舶", "查处非法运砂").isEmpty)
    #expect(DifferingWords.all("看护取水口", "发挥作用，做好取水口看护").isEmpty)
  }

  @Test func `of long shares only what differs is quoted`() {
    let rest = "，登记采砂船舶和运砂车辆，公示作业时段和作业范围，核定采砂总量和开采深度，组织专家评审采砂方案，清点上岸砂石数量和堆放位置"
    #expect(
      witnesses("每月巡查采砂现场\(rest)", "每年巡查采砂现场\(rest)")
        == ["就“河道采砂”找市公安局：市水务局的清单写它“每月巡查采砂现场”，它自己的清单写“每年巡查采砂现场”。不同的是：“每月”与“每年”。"])
  }

  private func witnesses(_ other: String, _ own: String) -> [String] {
    Rule.divergentDivision.findings(
      among: (SmallMatter.water, [SmallMatter.entry("河道采砂", .init("市公安局", .assist, other))]),
      (SmallMatter.police, [SmallMatter.entry("河道采砂", .init("市公安局", .assist, own))])
    ).compactMap { $0.witness?.zh }
  }

  @Test func `a thing that another list gives to another unit is told`() {
    let agreed = (police: "发布公园、街头绿地和行道树的认养目录", water: "开放公路用地内绿化带的认养路段")
    #expect(findings(agreed, (agreed.police.replacing("和行道树", with: ""), agreed.water + "和行道树")).count == 1)
    #expect(findings(agreed, (agreed.police.replacing("、街头绿地", with: ""), "开放街头绿地、公路用地内绿化带的认养路段")).count == 1)
    #expect(findings(agreed, (agreed.police.replacing("和行道树", with: ""), agreed.water)).isEmpty)
    #expect(findings(agreed, (agreed.police, agreed.water + "和行道树")).isEmpty)
  }

  @Test func `a thing that the other list names in short has not moved`() {
    let lists = [
      (SmallMatter.police, "证明由市水务局出具", "业主公示夜间采砂证明"), (SmallMatter.water, "出具夜间采砂证明", "业主公示"),
    ]
    let found = Rule.divergentDivision.findings(
      in: SmallMatter.catalogue(
        lists.map { unit, water, police in
          (
            unit: unit,
            entries: [
              SmallMatter.entry("河道采砂", .init("市水务局", .share, water), .init("市公安局", .guide, police))
            ]
          )
        }))
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    ("占地1000平方米以上的采砂场由市公安局审批", "达到1000平方米的采砂场由市公安局审批", 0), ("审批面积在1000平方米及以上的采砂场", "审批不少于1000平方米的采砂场", 0),
    ("审批1000平方米（含）以上的采砂场", "审批达1000平方米的采砂场", 0), ("审批1000平方米以上的采砂场", "审批1000平方米以下的采砂场", 1),
    ("检查城区（不含高新区）的采砂场", "检查城区除高新区以外的采砂场", 0), ("检查城区（高新区除外）的采砂场", "检查城区（不包括高新区）的采砂场", 0),
    ("检查城区（不含高新区）的采砂场", "检查城区（不含保税区）的采砂场", 1), ("每12个月更新采砂户名录", "每年更新采砂户名录", 0),
    ("每三个月更新采砂户名录", "每季更新采砂户名录", 0), ("每7日更新采砂户名录", "每周更新采砂户名录", 0), ("每6个月更新采砂户名录", "每年更新采砂户名录", 1),
    ("每月更新采砂户名录", "每年更新采砂户名录", 1), ("抽样检验采砂船油品", "抽检采砂船油品", 0), ("对采砂船油品抽样检测", "抽检采砂船油品", 0),
    ("检测采砂船油品", "处罚采砂船油品", 1),
  ])
  func `a bound, an exception, a period and an act in other words are the same`(
    one: String, other: String, count: Int
  ) {
    for texts in [(one, other), (other, one)] {
      #expect(findings(texts.0, texts.1).count == count, "\(texts)")
    }
  }

  @Test(arguments: [
    ("核发捕捞许可证", "注销捕捞许可证", 1), ("设置禁行标志牌", "拆除禁行标志牌", 1), ("征收垃圾处理费", "减免垃圾处理费", 1), ("开启防洪闸门", "关闭防洪闸门", 1),
    ("维修体育器材", "采购体育器材", 1), ("禁行标志牌的设置", "拆除禁行标志牌", 1), ("审核高龄津贴", "发放高龄津贴", 1),
    ("核发捕捞许可证", "核发、注销捕捞许可证", 0), ("核发捕捞许可证", "审批捕捞许可证", 0), ("设置禁行标志牌", "安装禁行标志牌", 0),
    ("更换破损井盖", "维修破损井盖", 0),
    ("拨付贴息资金", "发放贴息资金", 0), ("清理水面浮萍", "打捞水面浮萍", 0), ("查扣拼装车辆", "取缔拼装车辆", 0), ("设置禁行标志牌", "管理禁行标志牌", 0),
    ("征收垃圾处理费", "收取垃圾处理费", 0), ("建设公共厕所", "新建公共厕所", 0), ("检查灭火器材", "抽查灭火器材", 0),
  ])
  func `another act on the same thing is another share`(one: String, other: String, count: Int) {
    #expect(findings(one, other).count == count, "\(one) / \(other)")
  }

  @Test(arguments: [
    ("划定蜜源林保护区，补植蜜源树种", "划定蜜源林保护区", 1), ("划定蜜源林保护区", "划定蜜源林保护区，补植蜜源树种", 0),
    ("划定蜜源林保护区，保护蜜源林", "划定蜜源林保护区", 0),
  ])
  func `a further task of the other list is told although it is about the same thing`(
    one: String, other: String, count: Int
  ) {
    #expect(findings(one, other).count == count, "\(one) / \(other)")
  }

  @Test func `another list takes a task away from a unit in the unit's own share`() {
    let agreed = (police: "核发游船营运证，核定航线", water: "受理服务诉求")
    #expect(findings(agreed, ("游船营运证由市水务局核发，核定航线", agreed.water)).count == 1)
    #expect(findings(agreed, ("游船营运证由市公安局核发，核定航线", agreed.water)).isEmpty)
    #expect(findings(agreed, ("会同市水务局核发游船营运证，核定航线", agreed.water)).isEmpty)
  }

  @Test(arguments: [
    ("派员下井检查通风系统并封闭越界巷道", "派员下井检查通风系统"), ("检查通风系统，并封闭越界巷道", "检查通风系统"),
    ("检查通风系统以及封闭越界巷道", "检查通风系统"), ("检查通风系统、封闭越界巷道", "检查通风系统"), ("检查通风系统和封闭越界巷道", "检查通风系统"),
    ("检查通风系统并负责封闭越界巷道", "检查通风系统"),
  ])
  func `a task that another list joins to the unit's own is told`(other: String, own: String) {
    #expect(findings(other, own).count == 1, "\(other)")
    #expect(findings(own, other).isEmpty, "\(other)")
  }

  @Test(arguments: [
    ("检查通风系统并督促整改", "检查通风系统"), ("检查并督促维护通风系统", "检查通风系统，督促维护通风系统"), ("审查合并设置方案", "审查合并的设置方案"),
    ("检查通风系统、排水系统", "检查通风系统和排水系统"), ("核定光伏并网发电容量", "核定并网容量"), ("封闭越界巷道并检查通风系统", "检查通风系统、封闭越界巷道"),
    ("检查通风系统并通报检查结果", "检查通风系统"),
  ])
  func `what only follows, or is the own text in another order, is none`(other: String, own: String) {
    #expect(findings(other, own).isEmpty, "\(other)")
  }

  @Test func `another task, another number or a denial is told at both texts`() {
    #expect(findings("查扣运砂车辆和采砂机具", "侦办暴力抗法刑事案件").count == 1)
    #expect(findings("核定5000立方米以上的采砂作业", "核定3000立方米以上的采砂作业").count == 1)
    #expect(findings("负责查处河道非法采砂", "不再负责查处河道非法采砂").count == 1)
    #expect(findings("侦办刑事案件，每月巡查码头堆场", "侦办达到追诉标准的刑事案件").count == 1)
  }

  @Test(arguments: [
    ("负责农村道路的日常清扫和保洁", "负责建成区道路的日常清扫和保洁"), ("组织电梯困人救援", "不组织电梯困人救援"),
    ("负责水泵房清淤", "无水泵房清淤职责"), ("桥下空间隔离设施维修", "桥下空间隔离设施维修由市住建局负责"),
    ("负责施工阶段扬尘检查", "负责竣工后扬尘检查"), ("负责消防车道标识的验收", "负责消防车道标识的备案"),
    ("负责步道设备采购、安装、维修", "负责步道设备采购"), ("每月检查高层窗台一次", "每年检查高层窗台一次"),
    ("审查充电桩的位置，组织充电桩竣工验收", "审查充电桩的位置"), ("负责产地证明核发", "负责屠宰检疫证明核发"),
    ("检测水源水质，处罚违规取水", "检测水源水质"), ("负责省道护栏的维修", "负责县道护栏的维修"),
    ("巡查公办幼儿园周边", "巡查民办幼儿园周边"), ("核查运砂船舶证书", "登记采砂船；运砂船舶证书由市住建局负责核查"),
    ("负责事前审查", "负责事后核查"), ("负责白天巡逻", "负责夜间巡逻"), ("监测水质，公布结果", "监测水质"),
    ("每年检查堆场一次", "每年检查堆场两次"), ("组织船民疏散，安置受灾群众", "组织船民疏散"),
    ("查处夜间偷采行为", "查处夜间偷采行为不属于本局职责"),
    ("巡查公路省道护栏", "巡查公路县道护栏"), ("检查每批采砂设备一年", "检查每批采砂设备一月"),
    ("检查采砂船舶，查封电焊机具", "检查采砂船舶"), ("不查处不按规定停泊的船舶", "查处不按规定停泊的船舶"),
  ])
  func `another thing, time, place or act, a denial and a lacking task are told`(other: String, own: String) {
    #expect(findings(other, own).count == 1)
  }

  @Test(arguments: [
    ("负责打捞景观湖水面漂浮物", "承担景观湖水面漂浮物的打捞工作"), ("对活禽进行检疫", "开展活禽检疫"),
    ("检测直饮水水质，培训校医，公布检测结果", "公布检测结果；培训校医；检测直饮水水质"),
    ("督促医院在十五日内修复消毒设备", "督促医院在15日内修复消毒设备"), ("由市公安局负责调节湿地水位", "负责调节湿地水位"),
    ("配合拆除影响施工的违建", "协助拆除影响施工的违法建设"), ("审批户外广告的设置", "负责户外广告设置的许可"),
    ("制定采砂规划", "采砂规划的制订"), ("检查加油站", "对加油站开展监督检查，建立台账"), ("巡查码头堆场", "码头堆场的日常巡查和监管"),
    ("处罚无证采砂", "对无证采砂行为立案查处"), ("核发运砂船舶证书", "做好运砂船舶证书颁发工作，逐船登记"),
    ("配合开展执法", "协助做好执法工作"), ("拆除河岸违章建筑", "负责河岸违法建设的拆除"),
    ("查扣采砂机具", "负责查扣采砂机具和运砂车辆"), ("核查采砂船舶的证书", "核查挖沙船舶证书"),
    ("指导协调、监督检查采砂安全生产", "协调和监督检查采砂安全生产工作"),
    ("在办理营业执照时告知经营者选址要求", "配合做好采砂单位选址要求的告知工作"), ("维护河道护栏", "对河道护栏进行维修养护"),
    ("查处无证采砂", "查处未取得许可证采砂"), ("查处擅自挖沙", "查处未经批准挖沙"), ("检查镇街码头", "检查乡镇码头"),
    ("巡查城区堆场", "巡查城市建成区堆场"), ("在采砂登记环节告知期限", "办理采砂登记时告知期限"),
    ("清运其他堆场的砂石", "清运大型堆场以外的堆场砂石"), ("办理采砂船备案", "采砂船的备案"),
    ("方案审查", "审查临时码头搭建方案"), ("审查临时码头搭建方案", "方案由市公安局审查"),
    ("侦办非法采砂案件，维护执法秩序", "非法采砂案件侦办和执法秩序维护"),
    ("清理沿河流动摊点", "沿河流动摊贩的清理"), ("查处遛犬不清理粪便", "查处携犬外出不清理粪便"),
    ("不足1000平方米的由市公安局审批并监督修复", "挖掘滩涂面积不满1000平方米的由市公安局审批、监督修复"),
    ("核定采砂量低于500吨的作业", "核定采砂量少于500吨的作业"),
    ("检查采砂船舶，涉嫌犯罪的移送市水务局立案", "检查采砂船舶"),
    ("采砂船备案及其作业的监管，并会同市水务局开展联合检查", "开展采砂污染防治：市公安局负责采砂船备案和作业监管"),
    ("对未经定期检验的船舶不发检验合格标志", "对未按规定进行定期检验的船舶，不予核发检验合格标志"),
  ])
  func `the same work in other words is not told`(other: String, own: String) {
    #expect(findings(other, own).isEmpty)
  }

  @Test func `other words and more detail are the same share`() {
    #expect(findings("负责侦办非法采砂刑事案件", "侦办达到追诉标准的非法采砂案件，打击涉恶团伙").isEmpty)
    #expect(findings("负责公共雨污水管网的运行和维护", "承担公共雨污水管网运行、维护").isEmpty)
    #expect(findings("侦办案件，打击团伙", "打击团伙；侦办案件").isEmpty)
  }

  @Test func `amounts in other units or other numerals are the same`() {
    #expect(findings("审批50000平方米以上的采砂场", "审批5万平方米以上的采砂场").isEmpty)
    #expect(findings("审批5公顷以上的采砂场", "审批75亩以上的采砂场").isEmpty)
    #expect(findings("核定五千立方米以上的采砂作业", "核定5000立方米以上的采砂作业").isEmpty)
    #expect(findings("检查租期一年以上的堆场", "检查租期12个月以上的堆场").isEmpty)
    #expect(findings("审批5公顷以上的采砂场", "审批70亩以上的采砂场").count == 1)
    #expect(findings("检查租期半年以上的堆场", "检查租期6个月以上的堆场").isEmpty)
    #expect(findings("检查2021年以前建成的堆场", "检查2021年以前的建成堆场").isEmpty)
    #expect(findings("检查租期一年以上的堆场", "检查租期10个月以上的堆场").count == 1)
  }

  @Test func `a task on the same thing that has nothing else in common is another one`() {
    #expect(findings("责令砂石加工企业安装地磅", "统计砂石加工企业产能").count == 1)
    #expect(findings("责令砂石加工企业安装地磅", "责令砂石加工企业安装地磅，统计砂石加工企业产能").isEmpty)
    #expect(findings("责令砂石加工企业安装地磅", "督促砂石加工企业装设地磅").isEmpty)
  }

  @Test func `a unit denies a part of what another list gives to it`() {
    func count(_ water: String, _ housing: String) -> Int {
      Rule.divergentDivision.findings(of: "包装物处置", dividedBy: water, housing).count
    }
    let given = "市水务局负责回收包装物；市住建局负责回收后的运输和处置监管。"
    #expect(count(given, "市水务局负责回收包装物；市住建局负责回收后的处置监管，不承担运输监管。") == 1)
    #expect(count(given, "市水务局负责回收包装物；市住建局负责回收后的运输和处置监管，不承担仓储监管。") == 0)
    let both = "市水务局负责回收包装物；市住建局负责回收后的处置监管，不承担运输监管。"
    #expect(count(both, both) == 0)
  }

  @Test func `one of several places that the unit's own list leaves out is nobody's`() {
    #expect(findings("在城区和乡镇集市巡查运砂车辆", "在城区集市巡查运砂车辆").count == 1)
    #expect(findings("在城区、乡镇集市巡查运砂车辆", "在城区集市巡查运砂车辆").count == 1)
    #expect(findings("在城区集市巡查运砂车辆", "在城区和乡镇集市巡查运砂车辆").isEmpty)
    #expect(findings("在城区和乡镇集市巡查运砂车辆", "在城区集市巡查运砂车辆，在乡镇集市检查码头").isEmpty)
    #expect(findings("在城区和乡镇集市巡查运砂车辆", "在集市巡查运砂车辆，含乡镇").isEmpty)
    #expect(findings("在城区和乡镇集市巡查运砂车辆", "在城区等集市巡查运砂车辆").isEmpty)
  }

  @Test(arguments: [
    ("将砂场纳入年度名录", "把砂场列入年度名录", 0), ("设立禁采标牌", "设置禁采标牌", 0), ("划定禁采河段", "划分禁采河段", 0),
    ("评选示范砂场", "评定示范砂场", 0), ("收取采砂费用", "征收采砂费用", 0), ("设立禁采标牌", "拆除禁采标牌", 1),
  ])
  func `everyday verbs for one act are the same`(one: String, other: String, count: Int) {
    #expect(findings(one, other).count == count, "\(one) / \(other)")
  }

  @Test func `bounds of what is only counted are the same where no whole number lies between them`() {
    #expect(findings("备案7层及以下堆场", "备案不满8层堆场").isEmpty)
    #expect(findings("备案7层及以下堆场", "备案不满八层堆场").isEmpty)
    #expect(findings("备案七层以下堆场", "备案不足八层的堆场").isEmpty)
    #expect(findings("备案大于或者等于八层的堆场", "备案8层以上的堆场").isEmpty)
    #expect(findings("备案14间及以下工棚", "备案不足15间工棚").isEmpty)
    #expect(findings("备案超过7层的堆场", "备案8层以上的堆场").isEmpty)
    #expect(findings("备案7层及以下堆场", "备案不满7层堆场").count == 1)
    #expect(findings("备案7吨及以下采砂船", "备案不满8吨采砂船").count == 1)
  }

  @Test(arguments: [
    ("审批不满300平方米的采砂场", "审批300平方米以下（不含300平方米）的采砂场", 0), ("审批不满300平方米的采砂场", "审批300平方米以下（不含本数）的采砂场", 0),
    ("审批不满300平方米的采砂场", "审批300平方米以下(不含)的采砂场", 0), ("审批不满300平方米的采砂场", "审批300平方米（不含300平方米）以下的采砂场", 0),
    ("审批不满300平方米的采砂场", "审批300平方米以下的采砂场（不含300平方米）", 0), ("审批不满2公顷的采砂场", "审批30亩以下（不包括30亩）的采砂场", 0),
    ("备案不满7吨的采砂船", "备案7吨以下（不含7吨）的采砂船", 0), ("备案2层以下的堆场", "备案3层以下（不含3层）的堆场", 0),
    ("备案长度超过20.5米的采砂船", "备案长度20.5米以上（不含20.5米）的采砂船", 0),
    ("审批300平方米以下（含300平方米）的采砂场", "审批300平方米以下的采砂场", 0),
    ("审批300平方米以下（含300平方米）的采砂场", "审批300平方米以下（不含300平方米）的采砂场", 1),
    ("审批300平方米以下（含本数）的采砂场", "审批300平方米以下（不含本数）的采砂场", 1), ("备案3层以下（含3层）的堆场", "备案3层以下（不含3层）的堆场", 1),
    ("审批不满300平方米的采砂场", "审批500平方米以下（不含500平方米）的采砂场", 1), ("审批不满300平方米的采砂场", "审批300平方米以上（不含300平方米）的采砂场", 1),
  ])
  func `a bound says in any wording whether its number belongs to it`(one: String, other: String, count: Int)
  {
    for texts in [(one, other), (other, one)] {
      #expect(findings(texts.0, texts.1).count == count, "\(texts)")
    }
  }

  @Test(arguments: ["三亚市住房和城乡建设局", "市住房和城乡建设局", "市住建局"])
  func `a unit by any of its names is the same unit`(name: String) {
    let own = "市住建局牵头城镇建成区范围内的露天焚烧管控，夜间巡查；市水务局通报火点。"
    let other = "城镇建成区范围内的露天焚烧由\(name)牵头，夜间巡查；市水务局通报火点。"
    #expect(Rule.divergentDivision.findings(of: "秸秆禁烧", dividedBy: other, own).isEmpty)
  }

  @Test func `that nobody leads is no part of the share before it`() {
    let tasks = "市水务局负责救治；市住建局负责菌类交易抽查"
    let found = Rule.divergentDivision.findings(
      of: "菌类中毒防控", dividedBy: tasks + "；二者互不隶属，不设牵头单位。", "不设牵头单位。" + tasks + "。")
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    // An act more on the same thing.
    ("对宰杀间进行采样", "对宰杀间进行消毒并采样", 1), ("对从业人员进行培训", "对从业人员进行培训并发证", 1), ("培训从业人员", "培训从业人员并建档", 0),
    // Lists with a member in common, and each with one of its own.
    ("检验小学、初中校服", "检验初中、高中校服", 1), ("抽检狗粮、鸟粮", "抽检猫粮、狗粮", 1), ("抽检猪肉、果品", "抽检水果、猪肉", 0),
    ("检查摊贩、商铺", "检查商铺、流动商贩", 0), ("抽检狗粮、猫粮", "抽检猫粮、狗粮", 0),
    // A letter that names a further thing, and a numeral that counts nothing.
    ("对小学生开展法治辅导", "对中小学生开展法治辅导", 1), ("检测酒窖二氧化碳浓度", "检测酒窖一氧化碳浓度", 1),
    ("对中小学生开展法治辅导", "对小学生开展法治辅导", 0),
    // Verbs in short.
    ("制发溯源码，检查商户扫码", "对商户扫码情况进行检查，印制发放溯源码", 0), ("编写印制图录", "编印图录", 0), ("制发溯源码", "销毁溯源码", 1),
  ])
  func `members of lists and contracted verbs`(own: String, other: String, count: Int) {
    #expect(findings(other, own).count == count, "\(own) / \(other)")
  }
}
