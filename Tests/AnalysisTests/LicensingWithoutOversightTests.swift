import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct LicensingWithoutOversightTests {
  private typealias Ledger = SmallLedger
  private let rule = Rule.licensingWithoutOversight

  private func oversight(_ name: String, object: String? = nil, content: String? = nil, basis: String? = nil)
    -> OversightRule
  {
    var elements: Elements<OversightElement> = [:]
    elements[.object] = object.map { Located($0) }
    elements[.content] = content.map { Located($0) }
    let bases = basis.map {
      [LegalBasis(text: Located($0), citations: [Citation(title: $0)], defects: [])]
    }
    return OversightRule(name: Located(name), elements: elements, bases: bases ?? [])
  }

  private func found(_ names: String..., oversight: OversightRule..., rows: [Transfer] = []) -> [Finding] {
    var list = Ledger.list(Ledger.water, oversight: oversight)
    list.powers = names.enumerated().map { Ledger.power($0.element, row: Int32($0.offset) + 2) }
    return rule.findings(in: Ledger.catalogue(rows, [list, Ledger.overseer]))
  }

  @Test func `licences that no rule covers are one finding of their unit`() {
    let bare = found("河道采砂许可", "取水许可", "城镇排水许可", oversight: oversight("水库大坝安全责任检查"))
    #expect(bare.map(\.subject) == ["河道采砂许可"])
    #expect(bare.first?.related.map(\.quotation.text) == ["取水许可", "城镇排水许可"])
    #expect(found("取水许可").count == 1)
    #expect(found("取水许可", oversight: oversight("取水监督检查")).isEmpty)
  }

  @Test func `one letter at the ends of two names covers nothing`() {
    #expect(found("取水许可", oversight: oversight("城市节水")).map(\.subject) == ["取水许可"])
  }

  @Test func `words of its field in name, object or content cover a licence`() {
    #expect(found("取水许可", oversight: oversight("计量设施检查", object: "取水单位")).isEmpty)
    #expect(found("生产建设项目水土保持方案审批", oversight: oversight("开发建设监督", content: "水土流失防治")).isEmpty)
    #expect(found("道路旅客运输经营许可", oversight: oversight("道路运输企业监督检查制度")).isEmpty)
    #expect(found("林木采伐许可证核发", oversight: oversight("伐区监督", object: "采伐单位")).isEmpty)
  }

  @Test func `a short name covers the thing whose letters it keeps in order`() {
    #expect(found("医疗器械经营许可", oversight: oversight("医器械企业检查")).isEmpty)
    #expect(found("易制毒化学品经营许可", oversight: oversight("专项抽查", object: "易化品企业")).isEmpty)
    #expect(found("易制毒化学品经营许可", oversight: oversight("专项抽查", object: "易爆品企业")).count == 1)
    #expect(found("易制毒化学品经营许可", oversight: oversight("专项抽查", object: "日化品企业")).count == 1)
  }

  @Test(arguments: [
    ("城市桥梁占用许可", "城市照明养护检查", "城市照明养护企业"), ("民用航空器登记许可", "民用枪支检查", "民用枪支持有人"),
    ("建设工程抗震设防审批", "建设工程招标代理检查", nil), ("水路旅客运输许可", "水路货物运输企业检查", "水路货物运输船舶"),
  ])
  func `what only places both in a great field covers no licence`(
    power: String, rule: String, object: String?
  ) {
    #expect(found(power, oversight: oversight(rule, object: object)).count == 1, "\(power)")
  }

  @Test(arguments: [
    ("城市桥梁占用许可", "城市桥梁检查"), ("城市道路挖掘许可", "道路挖掘现场检查"), ("城市道路挖掘许可", "城市道路检查"), ("城市供水经营许可", "供水质量检查"),
    ("建设工程规划许可", "建设工程批后检查"), ("建设工程抗震设防审批", "建设工程质量检查"), ("水路旅客运输许可", "水路运输检查"), ("民办学校设立审批", "民办教育检查"),
    ("民用航空器登记许可", "民用航空安全检查"), ("农村宅基地审批", "农村建房和宅基地检查"),
  ])
  func `a word of the field, or all of the field, covers a licence`(power: String, rule: String) {
    #expect(found(power, oversight: oversight(rule)).isEmpty, "\(power) / \(rule)")
  }

  @Test func `words that every licence has cover none`() {
    for name in ["企业安全监督检查制度", "旅行社经营许可检查", "对持有烟花爆竹许可证的单位的检查"] {
      #expect(found("取水许可", oversight: oversight(name)).count == 1, "\(name)")
    }
  }

  @Test(
    arguments: [
      ("行政许可事后监督检查制度", nil), ("对取得行政许可的单位和个人的监督检查", nil), ("被许可人监督检查", nil), ("“双随机、一公开”抽查", "各类市场主体"),
      ("信用监管制度", "取得许可的单位和个人"), ("三亚市水务局行政审批事项事中事后监管办法", nil), ("水务行业日常监督检查", "本行业各单位"),
    ] as [(String, String?)])
  func `a rule that reaches all licence holders covers every licence`(name: String, object: String?) {
    #expect(found("取水许可", "河道采砂许可", oversight: oversight(name, object: object)).isEmpty, "\(name)")
  }

  @Test func `one statute for both covers it`() {
    var power = Ledger.power("取水许可")
    power.bases = [
      LegalBasis(text: Located("水法"), citations: [Citation(title: "中华人民共和国水法")], defects: [])
    ]
    let rule = oversight("节约用水监督", basis: "水法")
    #expect(
      self.rule.findings(in: Ledger.catalogue([], [Ledger.list(Ledger.water, power, oversight: [rule])]))
        .isEmpty)
  }

  @Test
  func
    `an approval that came by transfer is supervised where it came from; one that has gone is told as such`()
  {
    let came = Ledger.row("取水许可", from: ["市住建局"], to: ["市水务局"])
    #expect(found("取水许可", rows: [came]).isEmpty)
    #expect(found("取水许可", rows: [Ledger.row("取水许可")]).isEmpty)
    #expect(found("取水许可", rows: [Ledger.row("取水许可", from: [], to: ["市水务局"])]).count == 1)
  }

  @Test
  func
    `a boundary may give supervision to another; a list without the part is told otherwise; only licences count`()
  {
    let boundary = SmallMatter.entry(
      "取水许可审管衔接", .init("市水务局", .share, "审批"), .init("市住建局", .share, "监督检查"))
    #expect(
      rule.findings(
        in: Ledger.catalogue(
          [], [Ledger.list(Ledger.water, Ledger.power("取水许可"), boundaries: [boundary]), Ledger.overseer])
      )
      .isEmpty)
    let bare = SmallEdition.submission {
      $0.parts = []
      $0.powers = [Ledger.power("取水许可")]
    }
    #expect(rule.findings(in: SmallEdition.catalogue([bare, Ledger.overseer])).isEmpty)
    let penalty = Ledger.list(Ledger.water, Ledger.power("对擅自取水的处罚", category: "行政处罚"))
    #expect(rule.findings(in: SmallEdition.catalogue([penalty, Ledger.overseer])).isEmpty)
  }

  @Test func `an edition that does not speak of oversight has nothing to judge, one that says 无 has`() {
    var list = Ledger.list(Ledger.water, Ledger.power("取水许可"))
    #expect(rule.findings(in: Ledger.catalogue([], [list])).count == 1)
    list.parts = []
    let verdict = Analyzer.ask(rule, about: AnalysisInput(Ledger.catalogue([], [list])))
    guard case .notApplicable = verdict.status else { return #expect(Bool(false)) }
  }
}
