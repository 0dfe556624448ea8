import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct TransferredPowerStillListedTests {
  private typealias Ledger = SmallLedger
  private let rule = Rule.transferredPowerStillListed

  @Test func `the old unit still lists it: told at its row, with the register and the new unit's row`() {
    let found = rule.findings(
      rows: [Ledger.row("取水许可")], Ledger.list(Ledger.water, Ledger.power("取水许可", row: 3)),
      Ledger.list(Ledger.housing, Ledger.power("取水许可", row: 9)))
    #expect(found.map(\.subject) == ["取水许可"])
    #expect(found.first?.quotation == Located("取水许可", row: 3, column: 4).quotation)
    #expect(found.first?.units == ["市住建局", "市水务局"].sorted())
    #expect(found.first?.related.map(\.quotation.text) == ["取水许可", "取水许可"])
  }

  @Test(arguments: [
    "取水许可", "取水 许可", "“取水许可”", "行政许可：取水许可", "取水许可（行政许可）", "取水行政许可", "取水许可审批", "取水许可证核发", "000119001000",
    "000119001000 取水许可", "11450721MB155808114000119001000", "河道采砂许可；取水许可", "河道采砂许可\n取水许可",
    "1.取水许可",
  ])
  func `the row names the power by code, by name, or in other words for permitting`(subject: String) {
    let found = rule.findings(
      rows: [Ledger.row(subject)], Ledger.list(Ledger.water, Ledger.power("取水许可", "000119001000")))
    #expect(found.count == 1, "\(subject)")
  }

  @Test(arguments: ["对取水的许可", "（一）取水许可", "取水许可（含地下水）", "取水许可（新办、变更、延续）", "取水许可（首次申请）", "取水许可（市级）"])
  func `the list may say 对 in front, what belongs to the power, its steps, or its level`(name: String) {
    let found = rule.findings(rows: [Ledger.row("取水许可")], Ledger.list(Ledger.water, Ledger.power(name)))
    #expect(found.count == 1)
  }

  @Test(arguments: [
    ("取水许可", "取水许可（不含地下水）"), ("取水许可", "取水许可（跨区项目）"), ("取水许可", "取水许可（限额以上）"),
    ("取水许可（新办）", "取水许可（变更）"), ("对外承包许可", "承包许可"),
  ])
  func `what a bracket leaves to the old unit, and 对 of another word, make another power`(
    row: String, name: String
  ) {
    #expect(
      rule.findings(rows: [Ledger.row(row)], Ledger.list(Ledger.water, Ledger.power(name))).isEmpty)
  }

  @Test(arguments: [
    ("在江河、湖泊新建、改建渡槽审批", "在江河、湖泊新建或者改建渡槽审批"), ("生产、经营种子许可", "生产或经营种子许可"),
    ("会计从业资格证核发", "会计从业资格证书核发"), ("采砂许可证书核发", "采砂许可证核发"),
    ("养老机构设置审批", "设置养老机构审批"), ("设置养老机构审批", "养老机构设置审批"),
    ("民办非企业单位成立登记", "民办非企业单位（社会服务机构）成立登记"),
    ("社会服务机构成立登记", "民办非企业单位（社会服务机构）成立登记"),
    ("民办非企业单位（社会服务机构）成立登记", "民办非企业单位成立登记"),
    ("民办非企业单位（社会服务机构）成立登记", "社会服务机构成立登记"),
  ])
  func `small words, 证书 for 证, the place of the verb and another name in brackets make no other power`(
    row: String, name: String
  ) {
    let found = rule.findings(rows: [Ledger.row(row)], Ledger.list(Ledger.water, Ledger.power(name)))
    #expect(found.count == 1, "\(row) \(name)")
  }

  @Test(arguments: [
    ("民办非企业单位成立登记", "民办非企业单位（养老机构）成立登记"), ("出租汽车经营许可", "出租汽车（网络预约出租汽车）经营许可"),
    ("测绘单位认定", "测绘单位（乙级）认定"), ("占道经营许可", "占道（临时）经营许可"), ("用地单位认定", "用地单位（不含涉外机构）认定"),
  ])
  func `a bracket in the middle that narrows the thing makes another power`(row: String, name: String) {
    #expect(
      rule.findings(rows: [Ledger.row(row)], Ledger.list(Ledger.water, Ledger.power(name))).isEmpty,
      "\(row) \(name)")
  }

  @Test(arguments: ["对与从业人员订立协议，免除或者减轻责任的处罚", "对和他人串通，提供虚假报告的处罚", "“取水许可”"])
  func `a name that begins with a small word, and one with commas, is one power's`(name: String) {
    let found = rule.findings(
      rows: [Ledger.row(name)], Ledger.list(Ledger.water, Ledger.power(name, row: 3)),
      Ledger.list(Ledger.housing, Ledger.power(name, row: 9)))
    #expect(found.count == 1)
  }

  @Test(arguments: [
    "26项水行政许可", "取水许可等5项", "取水许可等", "水务领域行政许可权", "水资源费征收", "取水", "划转事项清单见附件", "……", "一、", "许可", "《》",
  ])
  func `a row that names a field, a number of powers or nothing readable says nothing`(subject: String) {
    let found = rule.findings(
      rows: [Ledger.row(subject)], Ledger.list(Ledger.water, Ledger.power("取水许可", "000119001000")),
      Ledger.list(Ledger.housing, Ledger.power("燃气经营许可", row: 9)))
    #expect(found.isEmpty, "\(subject)")
    let missing = Rule.transferredPowerNotReceived.findings(
      rows: [Ledger.row(subject)], Ledger.list(Ledger.water),
      Ledger.list(Ledger.housing, Ledger.power("燃气经营许可", row: 9)))
    #expect(missing.isEmpty || subject == "水资源费征收", "\(subject)")
  }

  @Test(arguments: [
    "小型渔船检验、小型货船检验", "小型货船检验，小型渔船检验", "小型渔船检验、林业植物检疫", "小型渔船检验、取水许可、河道采砂许可证核发", "取水许可,小型渔船检验",
  ])
  func `of several names in a cell each is a power's`(cell: String) {
    let found = rule.findings(
      rows: [Ledger.row(cell)], Ledger.list(Ledger.water, Ledger.power("小型渔船检验", row: 3)),
      Ledger.list(Ledger.housing, Ledger.power("燃气经营许可", row: 9)))
    #expect(found.map(\.subject) == ["小型渔船检验"], "\(cell)")
  }

  @Test(arguments: ["林木、林地权属争议处理", "对收集、贮存医疗废物的处罚", "饲料添加剂、混合型饲料生产许可", "渔船、货船检验"])
  func `a name with a list of objects is one power's`(name: String) {
    let missing = Rule.transferredPowerNotReceived.findings(
      rows: [Ledger.row(name)], Ledger.list(Ledger.water), Ledger.list(Ledger.housing, Ledger.power("燃气经营许可"))
    )
    #expect(missing.map(\.subject) == [name])
  }

  @Test func `the day counts: not the day before, and as the edition's day is set`() {
    let lists = [Ledger.list(Ledger.water, Ledger.power("取水许可"))]
    let rows = [Ledger.row("取水许可", on: (2022, 10, 1))]
    #expect(rule.findings(in: Ledger.catalogue(rows, lists)).isEmpty)
    for (day, count) in [(30, 0), (1, 1)] {
      let date = CalendarDate(year: 2022, month: day == 30 ? 9 : 10, day: day)!
      #expect(rule.findings(in: Ledger.catalogue(rows, lists, asOf: date)).count == count)
    }
  }

  @Test func `later rows override earlier ones, whatever their order in the register`() {
    let back = [
      Ledger.row("取水许可", from: ["市住建局"], to: ["市水务局"], on: (2022, 6, 1)), Ledger.row("取水许可"),
    ]
    #expect(rule.findings(rows: back, Ledger.list(Ledger.water, Ledger.power("取水许可"))).isEmpty)
    let on = [Ledger.row("取水许可"), Ledger.row("取水许可", from: ["市住建局"], to: ["市公安局"], on: (2022, 6, 1))]
    let found = rule.findings(
      rows: on, Ledger.list(Ledger.water, Ledger.power("取水许可")),
      Ledger.list(Ledger.housing, Ledger.power("取水许可", row: 5)))
    #expect(found.count == 2)
  }

  @Test func `rows by code and by name of one power are one account`() {
    let rows = [
      Ledger.row("000119001000"), Ledger.row("取水许可", from: ["市住建局"], to: ["市水务局"], on: (2022, 6, 1)),
    ]
    #expect(
      rule.findings(rows: rows, Ledger.list(Ledger.water, Ledger.power("取水许可", "000119001000"))).isEmpty)
  }

  @Test func `a former or informal name in the register is the unit`() {
    for name in ["三亚市水利局", "水务局", "三亚市水务局"] {
      let found = rule.findings(
        rows: [Ledger.row("取水许可", from: [name])], Ledger.list(Ledger.water, Ledger.power("取水许可")))
      #expect(found.count == 1, "\(name)")
    }
  }

  @Test func `all sub-items of a main item are places of one finding`() {
    let main = Ledger.power(
      "取水许可", "000119001000",
      subitems: [
        Ledger.power("取水许可（新办）", "000119001001", row: 3), Ledger.power("取水许可（延续）", "000119001002", row: 4),
      ])
    let found = rule.findings(rows: [Ledger.row("000119001000")], Ledger.list(Ledger.water, main))
    #expect(found.count == 1)
    #expect(found.first?.related.count == 3)
  }

  @Test
  func
    `supervision stays: inspection of the same field, and rows that give the power to its new body, are none`()
  {
    let inspection = Ledger.power("对取水许可实施的监督检查", category: "行政检查")
    let handedOver = Ledger.power("取水许可", row: 4, body: "市住建局")
    #expect(
      rule.findings(rows: [Ledger.row("取水许可")], Ledger.list(Ledger.water, inspection, handedOver)).isEmpty)
  }

  @Test func `a part that stays, by the register or by the row, is none; the bare level is no division`() {
    let row = Ledger.row("取水许可", note: "地下水取水部分划转")
    #expect(rule.findings(rows: [row], Ledger.list(Ledger.water, Ledger.power("取水许可"))).isEmpty)
    let divided = Ledger.power("取水许可", scope: "崖州湾科技城范围以外的取水许可")
    #expect(rule.findings(rows: [Ledger.row("取水许可")], Ledger.list(Ledger.water, divided)).isEmpty)
    let level = Ledger.power("取水许可", scope: "市级")
    #expect(rule.findings(rows: [Ledger.row("取水许可")], Ledger.list(Ledger.water, level)).count == 1)
  }

  @Test(arguments: [
    ("水库管理范围内建设项目审批", nil), ("铁路线路安全保护范围内爆破许可", nil), ("总部分布式能源站核准", nil), ("50米以下浮桥架设许可", nil),
    ("取水许可", "在全市范围内划转"), ("取水许可", "审批划走，监管保留在原单位"), ("水库管理范围内建设项目审批", "水库管理范围内建设项目审批一并划转"),
    ("000119001000 水库管理范围内建设项目审批", nil),
  ])
  func `words of a power's own name do not make a part of it`(subject: String, note: String?) {
    let name = subject.replacing("000119001000 ", with: "")
    let found = rule.findings(
      rows: [Ledger.row(subject, note: note)],
      Ledger.list(Ledger.water, Ledger.power(name, "000119001000", row: 3)))
    #expect(found.count == 1, "\(subject)")
  }

  @Test(arguments: [
    ("000119001000 取水许可（地下水部分）", nil), ("000119001000 取水许可（日取水量1000立方米以下）", nil),
    ("取水许可", "园区范围内的划转"), ("水库管理范围内建设项目审批", "水库管理范围内建设项目审批中大型水库以外的部分划转"),
  ])
  func `a row or a note that names less than the power leaves the rest`(subject: String, note: String?) {
    let found = rule.findings(
      rows: [Ledger.row(subject, note: note)],
      Ledger.list(Ledger.water, Ledger.power("取水许可", "000119001000", row: 3)),
      Ledger.list(Ledger.housing, Ledger.power("水库管理范围内建设项目审批", row: 4)))
    #expect(found.isEmpty, "\(subject)")
  }

  @Test(arguments: [
    "不含地下水", "只划转地表水取水", "农业取水暂不划转", "仅划转受理环节", "农业取水的仍由市水务局审批", "除农业取水外一并划转", "保留农业取水", "仅下放日常监督检查",
    "农业取水继续由原单位办理",
  ])
  func `a note of the register that leaves a part, or moves no more than one, leaves both their parts`(
    note: String
  ) {
    let rows = [Ledger.row("取水许可", note: note)]
    let lists = [
      Ledger.list(Ledger.water, Ledger.power("取水许可", row: 3)),
      Ledger.list(Ledger.housing, Ledger.power("取水许可", row: 9)),
    ]
    #expect(rule.findings(in: Ledger.catalogue(rows, lists)).isEmpty, "\(note)")
    #expect(Rule.duplicatePower.findings(in: Ledger.catalogue(rows, lists)).isEmpty, "\(note)")
  }

  @Test(arguments: [
    "监管仍由原单位负责", "事中事后监管保留在市水务局", "人员编制不划转", "档案暂不移交", "含全部子项", "整体划转", "原单位不再审批", "划转后执法职责不变",
  ])
  func `a note of what stays beside the power leaves nothing of it`(note: String) {
    let found = rule.findings(
      rows: [Ledger.row("取水许可", note: note)], Ledger.list(Ledger.water, Ledger.power("取水许可", row: 3)))
    #expect(found.count == 1, "\(note)")
  }

  private func noted(_ note: String) -> PowerItem {
    var power = Ledger.power("取水许可", row: 3)
    power.elements[.note] = Located(note)
    return power
  }

  @Test(arguments: [
    "农业取水的仍由本局审批", "保留农业取水许可", "农业取水除外", "仅限农业取水", "跨区的由市水务局办理", "农业取水继续由本局负责", "不含农业取水", "农业取水由本局审批",
    "仅办理农业取水",
  ])
  func `a note of the list that says what stays is a division`(note: String) {
    let found = rule.findings(rows: [Ledger.row("取水许可")], Ledger.list(Ledger.water, noted(note)))
    #expect(found.isEmpty, "\(note)")
  }

  @Test(arguments: [
    "监管仍由本局负责", "已划转", "保留原编码", "仅限工作日办理", "仅限窗口办理", "由市住建局办理", "按规定办理", "由市水务局办理", "该事项由本局办理", "咨询由本局负责",
    "档案继续由本局负责保管",
  ])
  func `a note of the list about something else is none`(note: String) {
    let found = rule.findings(rows: [Ledger.row("取水许可")], Ledger.list(Ledger.water, noted(note)))
    #expect(found.count == 1, "\(note)")
  }

  @Test(arguments: [
    ("仅限学校取水", true), ("负责农业取水", true), ("负责园区内的取水许可", true), ("农业取水许可", true), ("负责全市的取水许可", false),
    ("市级权限", false), ("按照法定权限审批", false), ("市水务局负责取水许可的受理、审查和决定", false),
  ])
  func `a scope that names a part is a division, one that names the power is none`(
    scope: String, isDivision: Bool
  ) {
    let found = rule.findings(
      rows: [Ledger.row("取水许可")], Ledger.list(Ledger.water, Ledger.power("取水许可", row: 3, scope: scope)))
    #expect(found.isEmpty == isDivision, "\(scope)")
  }

  @Test func `without the register the rule is skipped; a power of both units is told by this rule alone`() {
    let verdict = Analyzer.ask(rule, about: AnalysisInput(SmallEdition.catalogue([])))
    guard case .skipped = verdict.status else { return #expect(Bool(false)) }
    let both = [
      Ledger.list(Ledger.water, Ledger.power("取水许可")),
      Ledger.list(Ledger.housing, Ledger.power("取水许可", row: 5)),
    ]
    #expect(Rule.duplicatePower.findings(in: Ledger.catalogue([Ledger.row("取水许可")], both)).isEmpty)
    #expect(Rule.duplicatePower.findings(in: Ledger.catalogue([], both)).count == 1)
  }

  @Test func `of several names in a cell each is a power, unless the whole is one`() {
    let both = rule.findings(
      rows: [Ledger.row("取水许可、河道采砂许可")],
      Ledger.list(Ledger.water, Ledger.power("取水许可"), Ledger.power("河道采砂许可", row: 3)),
      Ledger.list(Ledger.housing, Ledger.power("取水许可", row: 9), Ledger.power("河道采砂许可", row: 10)))
    #expect(both.map(\.subject) == ["取水许可", "河道采砂许可"])
    let whole = rule.findings(
      rows: [Ledger.row("对侮辱、诽谤他人的处罚"), Ledger.row("烟花爆竹经营许可、运输许可", row: 3)],
      Ledger.list(
        Ledger.water, Ledger.power("对侮辱、诽谤他人的处罚", category: "行政处罚"), Ledger.power("烟花爆竹经营许可、运输许可", row: 3)),
      Ledger.list(Ledger.housing))
    #expect(whole.map(\.subject) == ["对侮辱、诽谤他人的处罚", "烟花爆竹经营许可、运输许可"])
    // No list has the whole, and its pieces are no powers.
    let missing = Rule.transferredPowerNotReceived.findings(
      rows: [Ledger.row("对侮辱、诽谤他人的处罚")], Ledger.list(Ledger.water), Ledger.list(Ledger.housing))
    #expect(missing.map(\.subject) == ["对侮辱、诽谤他人的处罚"])
  }

  @Test func `a sub-item that stands alone goes with its main item`() {
    let found = rule.findings(
      rows: [Ledger.row("000119001000")], Ledger.list(Ledger.water, Ledger.power("取水许可变更", "000119001002")))
    #expect(found.map(\.subject) == ["取水许可变更"])
  }

  @Test(arguments: [
    ("货运站经营备案", "货运站（场）经营的备案", "其他行政权力"), ("货运站（场）经营备案", "货运站经营备案", "其他行政权力"),
    ("彩钢棚拆除备案", "彩钢棚（含活动板房）拆除备案", "其他行政权力"), ("对施工便道未冲洗的处罚", "施工便道未冲洗", "行政处罚"),
    ("对未办理取水许可擅自取水的处罚", "对擅自占用城市人行道、未办理取水许可擅自取水的处罚", "行政处罚"),
    ("对港口经营人擅自从事经营的处罚", "港口经营人未清除航道淤泥、港口经营人擅自从事经营", "行政处罚"),
    ("LED广告牌设置审批", "LED广告牌设置审批", "行政许可"), ("河道管理许可", "河道管\u{F9E4}许可", "行政许可"),
    ("施工便道未冲洗", "对施工便道未冲洗的行政处罚", "行政处罚"), ("对施工围挡未设喷淋的处罚", "对施工围挡未设喷淋、破损未修复的处罚", "行政处罚"),
    ("对施工围挡未设喷淋的处罚", "对施工便道未冲洗或者施工围挡未设喷淋的处罚", "行政处罚"), ("游泳馆开放许可", "游泳馆开放", "行政许可"),
  ])
  func `a bracket within the name, a name that leaves the act to its category, and one of several offences`(
    subject: String, name: String, category: String
  ) {
    let found = rule.findings(
      rows: [Ledger.row(subject)],
      Ledger.list(Ledger.water, Ledger.power(name, category: category, row: 3)))
    #expect(found.count == 1, "\(name)")
  }

  @Test(arguments: [
    ("货运站经营备案", "货运站（不含零担）经营备案", "其他行政权力"), ("危险货物运输许可", "危险货物（剧毒）运输许可", "行政许可"),
    ("对施工便道未冲洗的处罚", "施工便道未冲洗", "行政检查"), ("取水许可", "取水", "行政检查"),
    ("对施工围挡未设喷淋的处罚", "对施工围挡破损、未设喷淋的处罚", "行政处罚"), ("对施工围挡未设喷淋的处罚", "施工围挡未设喷淋、破损整改备案", "其他行政权力"),
  ])
  func `a bracket that limits, another category, and half of an offence make another power`(
    subject: String, name: String, category: String
  ) {
    let found = rule.findings(
      rows: [Ledger.row(subject)],
      Ledger.list(Ledger.water, Ledger.power(name, category: category, row: 3)))
    #expect(found.isEmpty, "\(name)")
  }

  @Test func `of several offences the message names the one that has gone`() {
    let found = rule.findings(
      rows: [Ledger.row("对围挡未设喷淋的处罚")],
      Ledger.list(Ledger.water, Ledger.power("对围挡未设喷淋、破损未修复的处罚", category: "行政处罚")))
    #expect(found.first?.message.zh.hasPrefix("“对围挡未设喷淋、破损未修复的处罚”中的“对围挡未设喷淋的处罚”自") == true)
  }
}
