import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

/// Numbers in shares that bound no competence: neither an overlap nor a gap may be told of them.
@Suite struct ThresholdDecoyTests {
  @Test(arguments: [
    ("3日内报送巡查情况", "5日内反馈处理结果"),
    ("在15个工作日内作出许可决定", "在20个工作日内作出许可决定"),
    ("对违法行为处5000元以下罚款", "对违法行为处5000元以上2万元以下罚款"),
    ("每年开展检查2次以上", "每年开展检查不超过4次"),
    ("每季度抽查不少于10家企业", "每季度抽查5家以下企业"),
    ("抽检合格率达到98%以上", "抽检合格率不低于95%"),
    ("24小时内到达现场处置", "2小时以内报告市应急局"),
    ("建设5000平方米以上的应急避难场所", "建设3000平方米以下的口袋公园"),
    ("清理长度10公里以上的河道垃圾", "清理长度20公里以下的河道垃圾，会同市住建局验收"),
    ("培训从业人员200人次以上", "培训从业人员不超过300人次"),
    ("配备3名以上专职安全员", "配备不超过5名协管员"),
    ("落实补助资金不低于100万元", "安排补助资金不超过200万元"),
    ("保存记录不少于2年", "保存记录3年以上"),
    ("距离学校不少于200米", "距离医院100米以上"),
    ("提前7日以上发布停水公告", "提前3日以内通知用户"),
    ("负责《条例》第十条至第二十条规定的处罚", "负责《条例》第十五条至第三十条规定的处罚"),
    ("落实三府〔2022〕5号文件以上级要求开展检查", "落实三府〔2022〕8号文件要求，2022年9月1日以后开展检查"),
    ("监督县级以上文物保护单位的修缮", "监督区级以下文物点的修缮"),
    ("对首次违法且危害后果轻微的，处200元以下罚款", "对再次违法的，处200元以上罚款"),
    ("责令15日以内改正", "责令7日以上30日以内改正"),
    ("整改期限15日以内", "整改期限15日以上"), ("办理期限20日以内", "办理期限20日以上"), ("公示时间7日以内", "公示时间7日以上"),
    ("全年造林1000亩以上", "全年造林800亩以上"),
    ("车速超过60公里的路段设置标志", "在限速40公里以下的路段设置减速带"),
    ("每500户以上设置一个投放点", "每300户以下设置一个投放点"),
    ("控制噪声不超过55分贝", "监测噪声60分贝以上的点位"),
  ])
  func `shares with such numbers are let be`(_ one: String, _ other: String) {
    let entry = SmallMatter.entry("城乡环境整治", .init("市住建局", .share, one), .init("市水务局", .share, other))
    let lists = SmallMatter.catalogue([(SmallMatter.housing, [entry]), (SmallMatter.water, [entry])])
    #expect(Rule.thresholdOverlap.findings(in: lists).isEmpty, "\(one) / \(other)")
    #expect(Rule.thresholdGap.findings(in: lists).isEmpty, "\(one) / \(other)")
  }

  @Test(arguments: [
    // Parties who do not have one space to divide.
    ("审批10000平方米以上的商业建筑", "审批5000平方米以下的住宅建筑"),
    ("审批投资5000万元以上的政府投资项目", "备案投资3000万元以下的企业投资项目"),
    ("核准10万千瓦以上的风电", "核准5万千瓦以下的水电"),
    ("监管100张以上床位的综合医院", "监管50张以下床位的养老院"),
    ("办理城市规划区范围内500平方米以上的临时建筑", "办理城市规划区范围外1000平方米以下的临时建筑"),
    ("与市水务局共同审批10000平方米以上的取水项目", "与市住建局共同审批10000平方米以下的取水项目"),
    ("负责市管河道1000立方米以上的采砂许可", "负责区管河道1000立方米以下的采砂许可"),
    ("初审10000平方米以上的项目", "审批10000平方米以下的项目"),
    ("审批10000平方米以上的项目", "配合审批10000平方米以下的项目"),
    ("审批建筑高度100米以上的项目", "审批建筑面积100平方米以下的项目"),
    ("审批≥10000㎡的项目", "审批＜1公顷的项目"),
    // Another act, of which no table of scopes knows.
    ("审批高度3米以上的限高架", "对高度4米以下的限高架出具交通安全意见"),
    ("审批高度3米以上的限高架", "统计高度4米以下的限高架"), ("审批长度30米以上的索桥", "在长度50米以下的索桥安装摄像头"),
    ("审批长度30米以上的便桥", "疏导长度50米以下的便桥交通"), ("验收面积5公顷以上的复绿地块", "为面积10公顷以下的复绿地块提供树苗"),
    ("核准起重量40吨以上的吊机", "为起重量50吨以下的吊机建立档案"),
    ("审批1万平方米以上的项目", "审批9999.99平方米以下、以及9999.99至10000平方米（不含10000平方米）的项目"),
  ])
  func `shares that do not divide one space are let be`(_ one: String, _ other: String) {
    let entry = SmallMatter.entry("城乡环境整治", .init("市住建局", .share, one), .init("市水务局", .share, other))
    let lists = SmallMatter.catalogue([(SmallMatter.housing, [entry]), (SmallMatter.water, [entry])])
    #expect(Rule.thresholdOverlap.findings(in: lists).isEmpty, "\(one) / \(other)")
    #expect(Rule.thresholdGap.findings(in: lists).isEmpty, "\(one) / \(other)")
  }

  /// What both rules find where two units have these shares by both lists, with this note.
  private func count(_ one: String, _ other: String, note: String? = nil) -> (overlaps: Int, gaps: Int) {
    var entry = SmallMatter.entry("检测机构管理", .init("市住建局", .share, one), .init("市水务局", .share, other))
    entry.note = note.map { Located($0) }
    let lists = SmallMatter.catalogue([(SmallMatter.housing, [entry]), (SmallMatter.water, [entry])])
    return (
      Rule.thresholdOverlap.findings(in: lists).count, Rule.thresholdGap.findings(in: lists).count
    )
  }

  @Test(arguments: [
    // Of qualifications and risks the first rank is the highest, of hospitals and winds the last.
    ("审批二级以上资质", "审批三级及以下资质"), ("审批一级资质、二级及以上资质", "审批三级以下资质"),
    ("核准2级以上风险作业", "核准3级以下风险作业"), ("审批三级以上医院设置", "审批二级以下医院设置"),
    // Where it is not known, neither way may alarm.
    ("审批二级以上试验室", "审批三级以下试验室"), ("审批三级以上试验室", "审批二级以下试验室"),
  ])
  func `ranks that follow each other are let be, whichever way they go`(_ one: String, _ other: String) {
    #expect(count(one, other) == (0, 0), "\(one) / \(other)")
  }

  @Test func `ranks that two bodies have, or nobody, are told where their way is known`() {
    #expect(count("审批三级以上资质", "审批二级以下资质").overlaps == 1)
    #expect(count("审批二级以上资质", "审批四级以下资质").gaps == 1)
    #expect(count("审批二级以上医院设置", "审批三级以下医院设置").overlaps == 1)
    #expect(count("审批二级以上试验室", "审批二级以下试验室").overlaps == 1)
  }

  @Test(arguments: ["以下不含本数", "本条所称“以上”包括本数，“以下”不包括本数。", "上述以上均含本数，以下均不含本数", "以上包含本数；以下不包含本数"])
  func `what a note declares of the number holds for every bound`(note: String) {
    let (one, other) = ("审批800平方米以上的试验室", "审批800平方米以下的试验室")
    #expect(count(one, other).overlaps == 1)
    #expect(count(one, other, note: note) == (0, 0), "\(note)")
    #expect(count(one, other + "（以下不含本数）") == (0, 0))
    #expect(count(one, other, note: "以上、以下均含本数").overlaps == 1)
    #expect(count(one, other, note: "以上、以下均不含本数").gaps == 1)
  }

  @Test(arguments: ["一年以下的（不含一年）", "一年以下（不含一年）的", "不满一年的"])
  func `a mark behind the bound's 的 excludes the number`(bound: String) {
    let text = "租期一年以上的由市水务局备案，\(bound)由市住建局备案。"
    #expect(Rule.thresholdOverlap.findings(of: "场馆租赁备案", dividedBy: text).isEmpty, "\(text)")
    #expect(Rule.thresholdGap.findings(of: "场馆租赁备案", dividedBy: text).isEmpty, "\(text)")
  }

  @Test(arguments: [
    "50万元以上、不满100万元的，以及不足50万元的，由市住建局备案。", "50万元以上不满100万元的，不足50万元的，由市住建局备案。",
    "50万元以上、不满100万元的，以及不足50万元的由市住建局备案。",
  ])
  func `two ranges before one body are both its own`(rest: String) {
    let text = "合同金额100万元以上的由市水务局备案；合同金额\(rest)"
    #expect(Rule.thresholdGap.findings(of: "加工备案", dividedBy: text).isEmpty, "\(text)")
    #expect(Rule.thresholdOverlap.findings(of: "加工备案", dividedBy: text).isEmpty, "\(text)")
    let crossed = text.replacing("不满100万元", with: "不满120万元")
    #expect(Rule.thresholdOverlap.findings(of: "加工备案", dividedBy: crossed).count == 1, "\(crossed)")
  }

  @Test func `a mark behind the bound's 的 that includes the number is read`() {
    let text = "租期一年以上的由市水务局备案，一年以下的（含一年）由市住建局备案。"
    #expect(Rule.thresholdOverlap.findings(of: "场馆租赁备案", dividedBy: text).count == 1)
  }
}
