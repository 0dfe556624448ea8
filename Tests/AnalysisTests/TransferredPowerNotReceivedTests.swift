import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct TransferredPowerNotReceivedTests {
  private typealias Ledger = SmallLedger
  private let rule = Rule.transferredPowerNotReceived

  private func found(_ subject: String, _ powers: PowerItem..., rows: [Transfer]? = nil) -> [Finding] {
    var list = Ledger.list(Ledger.housing)
    list.powers = powers
    return rule.findings(
      in: Ledger.catalogue(rows ?? [Ledger.row(subject)], [Ledger.list(Ledger.water), list]))
  }

  @Test func `the new unit lacks it: told where its power list begins, with the row of the register`() {
    let found = found("取水许可", SmallLedger.power("燃气经营许可"))
    #expect(found.map(\.subject) == ["取水许可"])
    #expect(found.first?.units == ["市住建局", "市水务局"].sorted())
    #expect(found.first?.quotation.text == "")
    #expect(found.first?.related.map(\.quotation.text) == ["取水许可"])
  }

  @Test func `a new power has to be listed by the unit to which it is given, unless it is abolished since`() {
    let row = Ledger.row("蓄水池改造备案", .addition, from: [])
    func found(_ rows: Transfer..., listed: String = "燃气经营许可") -> [Finding] {
      Rule.transferredPowerNotReceived.findings(
        rows: rows, Ledger.list(Ledger.housing, Ledger.power(listed, category: "其他行政权力")))
    }
    #expect(found(row).map(\.subject) == ["蓄水池改造备案"])
    #expect(found(row).first?.units == ["市住建局"])
    #expect(found(row, listed: "蓄水池改造备案").isEmpty)
    #expect(found(row, Ledger.row("蓄水池改造备案", .abolition, from: [], to: [], on: (2022, 6, 1))).isEmpty)
    #expect(
      found(row, Ledger.row("蓄水池改造备案", from: ["市住建局"], to: ["市公安局"], on: (2022, 6, 1))).isEmpty)
    #expect(found(Ledger.row("蓄水池改造备案", .addition, from: [], on: (2023, 1, 1))).isEmpty)
    #expect(found(Ledger.row("水务领域行政许可权", .addition, from: [])).isEmpty)
  }

  @Test func `of names into which a power is split each is received by whoever lists it`() {
    let row = Ledger.row(
      "泵房验收", .split, from: ["市住建局"], to: ["市住建局", "市水务局"], note: "拆分为“泵房土建验收”“泵房设备验收”")
    let housing = Ledger.list(Ledger.housing, Ledger.power("泵房土建验收", category: "行政确认"))
    let water = Ledger.list(Ledger.water, Ledger.power("泵房设备验收", category: "行政确认", row: 3))
    #expect(rule.findings(rows: [row], housing, water).isEmpty)
    #expect(rule.findings(rows: [row], housing, Ledger.list(Ledger.water)).map(\.subject) == ["泵房设备验收"])
  }

  @Test(arguments: ["取水许可", "取水许可审批", "取水许可证核发（含变更、延续）", "取水许可（新办、变更）"])
  func `the new unit lists it, under this name or a longer one`(name: String) {
    #expect(found("取水许可", Ledger.power(name)).isEmpty, "\(name)")
  }

  @Test func `the new unit lists it by code under another name, or as sub-items`() {
    #expect(found("000119001000", Ledger.power("取水申请批准", "000119001000")).isEmpty)
    let main = Ledger.power(
      "取水类许可", "000119001000", subitems: [Ledger.power("取水申请批准", "000119001001", row: 3)])
    #expect(found("000119001000", main).isEmpty)
  }

  @Test(arguments: [
    "消防监督检查", "公共场所卫生许可延续", "林业植物检疫", "医院评审", "对损坏各类环境卫生设施的处罚", "对从事医疗废物的收集、贮存等活动的处罚",
    "对市容环境卫生违法行为的强制措施", "林木、林地权属争议处理", "中等职业学校设置审批", "高等学校教师资格认定", "公众聚集场所投入使用、营业前消防安全检查",
    "土地使用权登记", "水利工程竣工检查", "残疾人机动轮椅车燃油补贴发放", "见义勇为人员表彰", "耕地占用补偿争议调解",
  ])
  func `a power that nobody lists is missing, whatever it does`(subject: String) {
    #expect(found(subject, Ledger.power("燃气经营许可")).map(\.subject) == [subject])
    #expect(found(subject, Ledger.power(subject)).isEmpty)
  }

  @Test(arguments: [
    ("取水许可（延续）", "取水许可（新办）", 1), ("取水许可（延续）", "取水许可（新办、延续）", 0), ("取水许可（换证）", "取水许可（延续）", 0),
    ("取水许可（首次申请）", "取水许可（新办）", 0), ("取水许可（地下水）", "取水许可（新办）", 0), ("取水许可（地下水）", "取水许可（地表水源）", 0),
    ("出租汽车经营许可（巡游）", "出租汽车经营许可（网约）", 1), ("取水许可（市级权限）", "取水许可（延续）", 0),
    ("取水许可（延续）", "取水许可", 0), ("取水许可", "取水许可（延续）", 0), ("取水许可延续", "取水许可", 0),
    ("道路运输经营许可（客运）", "道路运输经营许可（货运）", 1), ("出租汽车经营许可（网约车）", "出租汽车经营许可（巡游车）", 1),
    ("道路运输经营许可（危险货物）", "道路运输经营许可（普通货物）", 1), ("测绘资质审批（甲级）", "测绘资质审批（乙级）", 1),
    ("测绘资质审批（一级）", "测绘资质审批（二级）", 1), ("道路运输经营许可（经营性）", "道路运输经营许可（非经营性）", 1),
    ("出租汽车经营许可（网约）", "出租汽车经营许可（网约车）", 0), ("经营许可（危险化学品）", "经营许可（危化品）", 0),
    ("施工许可（建筑工程）", "施工许可（建设工程）", 0), ("道路运输经营许可（道路客运）", "道路运输经营许可（公路客运）", 0),
    ("特种设备许可（年检）", "特种设备许可（年审）", 0), ("测绘资质审批（甲级）", "测绘资质审批（市级）", 0),
    ("测绘资质审批（乙级）", "测绘资质审批（乙级单位）", 0), ("测绘资质审批（市级）", "测绘资质审批（省级）", 0),
    ("测绘资质审批（县级以上）", "测绘资质审批（乙级）", 0), ("取水许可（非居民）", "取水许可（非营利）", 0),
  ])
  func `brackets tell powers apart where they say different things of one kind`(
    subject: String, listed: String, count: Int
  ) {
    #expect(found(subject, Ledger.power(listed)).count == count, "\(subject) \(listed)")
  }

  @Test func `of a power that was split each part is looked for, whether the old one is still there or not`()
  {
    let rows = [
      Ledger.row("取水许可", .split, from: ["市住建局"], to: ["市住建局"], note: "拆分为“取水许可（新办）”“取水许可（延续）”")
    ]
    #expect(found("", Ledger.power("取水许可（新办）"), rows: rows).map(\.subject) == ["取水许可（延续）"])
    #expect(found("", Ledger.power("取水许可"), rows: rows).count == 2)
  }

  @Test func `a neighbour with one other noun is not it`() {
    #expect(found("道路旅客运输经营许可", Ledger.power("道路货物运输经营许可")).count == 1)
    #expect(found("对未取得取水许可证取水的处罚", Ledger.power("对擅自停止供水的处罚", category: "行政处罚")).count == 1)
  }

  @Test func `taking over from above is receiving; giving on or abolishing later is not lacking`() {
    let over = [Ledger.row("取水许可", .takeover, from: ["省水务厅"])]
    #expect(found("取水许可", rows: over).count == 1)
    let on = [Ledger.row("取水许可"), Ledger.row("取水许可", .abolition, from: [], to: [], on: (2022, 5, 1))]
    #expect(found("取水许可", rows: on).isEmpty)
    let further = [
      Ledger.row("取水许可"), Ledger.row("取水许可", from: ["市住建局"], to: ["市公安局"], on: (2022, 5, 1)),
    ]
    #expect(found("取水许可", rows: further).isEmpty)
  }

  @Test func `a merged or renamed power is looked for under its new name`() {
    let rows = [Ledger.row("河道采砂许可", .merger, note: "与河道取土许可合并为“河道采砂取土许可”")]
    #expect(found("", Ledger.power("河道采砂许可"), rows: rows).map(\.subject) == ["河道采砂取土许可"])
    #expect(found("", Ledger.power("河道采砂取土许可"), rows: rows).isEmpty)
  }

  @Test func `a district whose list was not sent in lacks nothing, nor one of whose bodies lists it`() {
    let rows = [Ledger.row("取水许可", .delegation, to: ["吉阳区卫健委"]), Ledger.row("取水许可", .delegation, to: ["各区"])]
    #expect(rule.findings(rows: rows, Ledger.list(Ledger.water)).isEmpty)
    let district = Ledger.list(Ledger.district, Ledger.power("取水许可", row: 8))
    #expect(
      rule.findings(rows: rows, Ledger.list(Ledger.water), Ledger.list(4), district).isEmpty)
  }

  @Test func `a list of which a file could not be read lacks nothing`() {
    var list = Ledger.list(Ledger.housing)
    list.irregularities = [Irregularity(.unreadableFile(.encrypted), at: Located("").quotation)]
    #expect(rule.findings(rows: [Ledger.row("取水许可")], list).isEmpty)
  }

  @Test(arguments: ["水务领域行政处罚权", "水务行政处罚权", "水务、渔业领域的行政处罚权"])
  func
    `a field of penalties is missing where the new unit lists no penalty, or none on its registered instruments`(
      subject: String
    )
  {
    func penalty(_ name: String, law: String = "渔业法") -> PowerItem {
      var power = Ledger.power(name, category: "行政处罚")
      power.bases = [LegalBasis(text: Located(law), citations: [Citation(title: law)], defects: [])]
      return power
    }
    #expect(found(subject, Ledger.power("燃气经营许可")).map(\.subject) == [subject])
    #expect(found(subject, penalty("对擅自取水的处罚")).isEmpty)
    #expect(found(subject, penalty("对破坏水务设施的处罚")).isEmpty)
    #expect(found(subject, Ledger.power("对擅自取水的处罚", category: "其他")).isEmpty)
    let law = LegalBasis(text: Located("《水法》"), citations: [Citation(title: "水法")], defects: [])
    let name = Located("水务、渔业执法", row: 2, column: 1, file: 1)
    let field = EnforcementField(
      name: name, bodies: [Located("市住建局")], basis: law, effectiveDate: nil, origin: name.origin)
    func count(_ power: PowerItem) -> Int {
      var list = Ledger.list(Ledger.housing)
      list.powers = [power]
      return rule.findings(in: Ledger.catalogue([Ledger.row(subject)], [list], fields: [field])).count
    }
    #expect(count(penalty("对擅自取水的处罚")) == 1)
    #expect(count(penalty("对擅自取水的处罚", law: "中华人民共和国水法")) == 0)
  }

  @Test func `a field that was given on, or goes in part, lacks nothing where it was`() {
    let on = [
      Ledger.row("水务领域行政处罚权"),
      Ledger.row("水务行政处罚权", from: ["市住建局"], to: ["市公安局"], on: (2022, 5, 1)),
    ]
    #expect(found("", Ledger.power("燃气经营许可"), rows: on).isEmpty)
    let part = [Ledger.row("水务领域行政处罚权", note: "仅限部分事项")]
    #expect(found("", Ledger.power("燃气经营许可"), rows: part).isEmpty)
    #expect(rule.findings(rows: [Ledger.row("水务领域行政处罚权")], Ledger.list(Ledger.water)).isEmpty)
  }
}
