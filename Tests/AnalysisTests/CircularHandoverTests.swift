import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct CircularHandoverTests {
  private static let matter = "窨井盖治理"
  private static let parties = ["市水务局", "市住建局", "市公安局"]

  /// What is found where these units each write this of themselves, and nothing of the others.
  private func findings(_ shares: String?...) -> [Finding] {
    let lists = shares.enumerated().compactMap { unit, share in
      share.map { (unit, [Self.entry(unit, $0, among: shares.count)]) }
    }
    return Rule.circularHandover.findings(in: SmallMatter.catalogue(lists))
  }

  private static func entry(_ unit: Int, _ share: String, among count: Int) -> DutyBoundary {
    DutyBoundary(
      matter: Located(matter, row: 2, column: 1),
      parties: parties.prefix(count).enumerated().map { index, name in
        BoundaryParty(
          unit: Located(name, row: Int32(index) + 2, column: 2), role: .share,
          share: index == unit ? Located(share, row: Int32(index) + 2, column: 3) : nil)
      })
  }

  private func entry(
    _ water: BoundaryRole?, _ housing: BoundaryRole?, _ police: BoundaryRole? = nil,
    shares: (String, String, String)? = nil
  ) -> DutyBoundary {
    SmallMatter.entry(
      Self.matter, .init("市水务局", water, shares?.0), .init("市住建局", housing, shares?.1),
      .init("市公安局", police, shares?.2))
  }

  private func findings(in lists: [(unit: Int, entries: [DutyBoundary])], by rule: Rule = .circularHandover)
    -> [Finding]
  {
    rule.findings(in: SmallMatter.catalogue(lists))
  }

  @Test(arguments: [
    ("市水务局统筹井盖后期补助；窨井盖治理由市住建局负责。", "窨井盖治理请市水务局处置；市住建局提供名录。", 1),
    ("市水务局统筹井盖后期补助；窨井盖治理属于市住建局职责。", "窨井盖治理请市水务局处置；市住建局提供名录。", 1),
    ("市水务局统筹井盖后期补助；窨井盖治理由市住建局负责。", "窨井盖治理由市住建局负责；市水务局提供名录。", 0),
    ("市水务局牵头建设阶段的调度；由市住建局牵头运营阶段的调度。", "由市水务局牵头建设阶段的调度；市住建局牵头运营阶段的调度。", 0),
    ("市水务局牵头窨井盖治理；窨井盖治理由市住建局负责实施。", "市水务局牵头窨井盖治理；市住建局负责实施。", 0),
  ])
  func `who leads something else can give the matter away`(water: String, housing: String, count: Int) {
    #expect(
      Rule.circularHandover.findings(of: Self.matter, dividedBy: water, housing).count == count, "\(water)")
  }

  // MARK: What is told
  // MARK: What is told

  @Test func `three units that send a task round are told with the way and every word`() {
    let findings = findings(
      "负责供水井盖的维护；道路塌陷处的井盖加固由市住建局负责", "道路塌陷处井盖的加固由市公安局负责", "道路塌陷处的井盖加固，移交市水务局处理")
    #expect(findings.map(\.subject) == [Self.matter])
    #expect(findings.first?.units == ["市住建局", "市公安局", "市水务局"])
    #expect(findings.first?.message.zh.contains("市水务局 → 市住建局 → 市公安局 → 市水务局") == true)
    #expect(findings.first?.quotation.text == "道路塌陷处的井盖加固由市住建局负责")
    #expect(
      findings.first?.related.map(\.quotation.text) == ["道路塌陷处井盖的加固由市公安局负责", "道路塌陷处的井盖加固，移交市水务局处理"])
    #expect(findings.first?.witness?.zh.contains("问市公安局，清单写归市水务局") == true)
  }

  @Test(arguments: [
    ("井盖日常清掏由市住建局负责", "井盖日常清掏由市水务局负责"),
    ("井盖日常清掏由市住建局承担。", "由市水务局负责井盖的日常清掏"),
    ("井盖的日常清掏工作，由市住建局负责", "井盖日常清掏工作交由市水务局办理"),
    ("将井盖日常清掏移交市住建局", "井盖日常清掏转由市水务局实施"),
    ("此项工作由市住建局负责", "窨井盖治理工作由市水务局负责"),
    ("由市住建局负责", "由三亚市水务局负责"),
    ("以市住建局为主", "以市水务局为主，本局配合"),
    ("市住建局牵头，本局配合", "市水务局牵头，我局配合"),
    ("接到投诉的，移交市住建局处理", "接到投诉的，移交市水务局处理"),
    ("接到群众投诉，转市住建局办理", "接到群众投诉，转市水务局办理"),
    ("发现井盖缺失，由市住建局补装", "井盖缺失的补装由市水务局负责"),
    ("权属不明井盖的更换由市住建局负责", "井盖更换由市水务局负责"),
    ("不再承担井盖更换，由市住建局负责", "井盖更换由市水务局负责"),
    ("井盖更换不属于本局职责，由市住建局负责", "井盖更换不属于我局职责，由市水务局负责"),
    ("井盖更换由市住建局查处和实施", "井盖更换由市水务局查处和实施"),
    ("负责供水（井盖更换由市住建局负责）", "负责供热（井盖更换由市水务局负责）"),
    ("市住建局负责井盖更换", "市水务局负责井盖更换"),
    ("井盖设置报市住建局审批", "井盖设置报市水务局审批"),
    ("井盖更换属于市住建局职责", "井盖更换系市水务局的职责范围"),
    ("破损井盖的清运请市住建局处置", "破损井盖的清运由市水务局负责"),
    ("井盖更换按属地原则由市住建局负责", "井盖更换应当依照职责分工由市水务局负责"),
    ("巡查发现破损井盖，移交市住建局处理", "破损井盖的更换由市水务局负责"),
    ("井盖更换由住房和城乡建设局负责", "井盖更换由原市水利局负责"),
    // by a label
    ("井盖更换的责任单位为市住建局", "井盖更换的主管部门是市水务局"), ("井盖更换责任主体为市住建局", "井盖更换以市水务局为责任单位"),
    ("井盖更换的职责在市住建局", "井盖更换的主管单位应当是市水务局"), ("井盖更换实施主体是市住建局", "井盖更换的牵头单位为市水务局"),
    // with a reason or a remark before it
    ("井盖更换涉及面广，由市住建局负责", "井盖更换技术性强，由市水务局负责"),
    ("井盖更换，根据三定规定，由市住建局负责", "井盖更换按照产权由市水务局负责"),
    ("井盖更换工作量大，应由市住建局负责", "井盖更换，按照道路权属由市水务局统一组织实施"),
    ("道路井盖涉及跨区路段，其更换由市住建局负责", "道路井盖的更换由市水务局统一组织实施"),
    ("井盖更换情况复杂，仍由市住建局牵头落实", "井盖更换应由市水务局负责"),
    // by others' hands
    ("井盖更换由市住建局督促产权单位落实", "井盖更换由市水务局负责"),
    ("井盖更换由市住建局组织权属单位实施", "井盖更换由市水务局责令产权人负责"),
    // beside other tasks of the thing
    ("供热井盖清掏由市住建局负责", "负责供水井盖清掏的指导，供热井盖的清掏由市水务局负责"),
    // in the names of statutes
    ("井盖更换由住建部门负责", "井盖更换由水行政主管部门负责"),
  ])
  func `two units that each point to the other are told, however they say it`(water: String, housing: String)
  {
    #expect(findings(water, housing).count == 1, "\(water) / \(housing)")
  }

  @Test func `roles that each list gives to the next are a circle`() {
    let two = [
      (SmallMatter.water, [entry(.assist, .lead)]), (SmallMatter.housing, [entry(.lead, .assist)]),
    ]
    #expect(findings(in: two).first?.message.zh.contains("市水务局 → 市住建局 → 市水务局") == true)
    let three = [
      (SmallMatter.water, [entry(.assist, .lead, .assist)]),
      (SmallMatter.housing, [entry(.assist, .assist, .lead)]),
      (SmallMatter.police, [entry(.lead, .assist, .assist)]),
    ]
    #expect(findings(in: three).count == 1)
    let shares = [
      (SmallMatter.water, [entry(.assist, .share)]), (SmallMatter.housing, [entry(.share, .assist)]),
    ]
    #expect(findings(in: shares).count == 1)
  }

  @Test func `a task that each entry writes into the next unit's share is a circle`() {
    let own = ("清理河岸井盖", "巡查城区井盖", "查处盗窃井盖案件")
    let lists = [
      (SmallMatter.water, [entry(.share, .share, .share, shares: (own.0, own.1 + "，更换破损的井盖", own.2))]),
      (SmallMatter.housing, [entry(.share, .share, .share, shares: (own.0, own.1, own.2 + "，更换破损井盖"))]),
      (SmallMatter.police, [entry(.share, .share, .share, shares: (own.0 + "；更换破损的井盖", own.1, own.2))]),
    ]
    let findings = findings(in: lists)
    #expect(findings.count == 1)
    #expect(findings.first?.message.zh.contains("更换破损") == true)
  }

  @Test func `who keeps another stage does not keep the one that it gives away`() {
    let lists = [
      (
        SmallMatter.water,
        [entry(.share, .share, shares: ("负责废弃井盖收集暂存监管", "负责废弃井盖集中处置监管", ""))]
      ),
      (
        SmallMatter.housing,
        [entry(.share, .share, shares: ("负责废弃井盖集中处置监管", "负责废弃井盖运输监管", ""))]
      ),
    ]
    #expect(findings(in: lists).count == 1)
  }

  @Test func `what a district is given and pushes back is a circle`() {
    let city = SmallMatter.entry(
      Self.matter, .init("市住建局", .share, "负责标准制定；一万平方米以下项目的审批下放区级"), .init("吉阳区住建局", .share))
    let district = SmallMatter.entry(
      Self.matter, .init("市住建局", .share), .init("吉阳区住建局", .share, "负责受理；审批接不住的，审批报市级办理"))
    let findings = findings(in: [(SmallMatter.housing, [city]), (SmallMatter.districtHousing, [district])])
    #expect(findings.count == 1)
    #expect(findings.first?.message.zh.contains("市住建局 → 吉阳区住建局 → 市住建局") == true)
  }

  @Test(arguments: [
    ("小型井盖的设置审批权限已委托吉阳区住建局行使", "小型井盖的设置审批仍由市住建局行使"),
    ("小型井盖的设置审批委托区级实施", "小型井盖的设置审批由市级办理"),
    ("小型井盖的设置审批已下放吉阳区住建局实施", "小型井盖的设置审批仍由市住建局实施"),
    ("小型井盖的设置审批已下放，由吉阳区住建局承接", "小型井盖的设置审批承接不了，退回市住建局办理"),
    ("小型井盖的设置审批下放吉阳区住建局", "小型井盖的设置审批区级无力承接，仍由市住建局办理"),
    ("小型井盖的设置审批已下放，由吉阳区住建局承接", "小型井盖的设置审批，区级不具备条件，由市住建局负责"),
    ("小型井盖的设置审批按属地管理，由项目所在区住建部门负责", "小型井盖的设置审批由市住建局负责"),
    ("小型井盖的设置审批下放至各区", "小型井盖的设置审批吉阳区住建局目前不具备承接能力"),
  ])
  func `a power that is entrusted and not taken is a circle`(city: String, district: String) {
    let city = SmallMatter.entry(Self.matter, .init("市住建局", .share, city), .init("吉阳区住建局", .share))
    let district = SmallMatter.entry(
      Self.matter, .init("市住建局", .share), .init("吉阳区住建局", .share, district))
    let lists = [(SmallMatter.housing, [city]), (SmallMatter.districtHousing, [district])]
    #expect(findings(in: lists).count == 1)
  }

  @Test func `two accounts of the matter itself are one task`() {
    func count(_ matter: String, _ city: String, _ district: String) -> Int {
      func entry(_ shares: (String?, String?)) -> DutyBoundary {
        SmallMatter.entry(
          matter, .init("市住建局", .share, shares.0), .init("吉阳区住建局", .share, shares.1))
      }
      return findings(in: [
        (SmallMatter.housing, [entry((city, nil))]), (SmallMatter.districtHousing, [entry((nil, district))]),
      ]).count
    }
    #expect(count("万平方米以下装修工程消防备案", "1万平方米以下的装修工程由吉阳区住建局受理备案", "装修工程消防备案由市住建局受理") == 1)
    #expect(count("国省道和县乡道养护", "国省道养护由吉阳区住建局负责", "县乡道养护由市住建局负责") == 0)
    #expect(count("城镇和农村污水治理", "农村污水治理由吉阳区住建局负责", "城镇污水治理由市住建局负责") == 0)
  }

  @Test func `who has another task of a thing does not keep the one that it gives away`() {
    #expect(findings("井盖加固由市住建局负责", "负责井盖加固人员培训；井盖加固由市水务局负责").count == 1)
    #expect(findings("收容由市住建局负责", "负责收容动物的免疫；收容由市水务局负责").count == 1)
    #expect(findings("井盖加固由市住建局负责", "负责井盖加固和井圈更换").isEmpty)
  }

  @Test func `a note and a duty speak as well as a share`() {
    var water = SmallMatter.entry(Self.matter, .init("市水务局", .share), .init("市住建局", .share))
    water.note = Located("本事项由市住建局负责", row: 2, column: 8)
    let lists = [(SmallMatter.water, [water]), (SmallMatter.housing, [entry(.assist, .assist)])]
    var catalogue = SmallMatter.catalogue(lists)
    catalogue.submissions[1].duties = [
      Duty(name: Located("负责市政设施管理"), tasks: [DutyTask(text: Located("窨井盖的治理工作由市水务局负责", row: 5))])
    ]
    #expect(Rule.circularHandover.findings(in: catalogue).count == 1)
  }

  @Test func `a division as one text says it too`() {
    func entry(_ division: String) -> DutyBoundary {
      SmallMatter.entry(Self.matter, .init("市水务局"), .init("市住建局"), division: division)
    }
    var catalogue = SmallMatter.catalogue([
      (SmallMatter.water, [entry("市水务局负责供水井盖；弃管井盖的更换由市住建局负责。")]),
      (SmallMatter.housing, [entry("市住建局负责市政井盖；弃管井盖的更换由市水务局负责。")]),
    ])
    catalogue.readDivisions()
    #expect(Rule.circularHandover.findings(in: catalogue).count == 1)
  }

  @Test func `a task given to one that refuses it is a dead end`() {
    let findings = findings("负责供水井盖；弃管井盖的更换由市住建局负责", "负责市政井盖；不承担弃管井盖的更换")
    #expect(findings.first?.message.zh.contains("市住建局写明不承担（市水务局 → 市住建局）") == true)
    #expect(findings.first?.related.count == 1)
  }

  // MARK: What is not told

  @Test(arguments: [
    // each does its part and gives the other's to the other
    ("负责井盖安装，安装后的养护由市住建局负责", "负责井盖养护，井盖安装由市水务局负责"),
    ("负责建设；验收合格后移交市住建局管理维护", "负责已移交井盖的管理维护；维护中发现质量缺陷的，退回市水务局整改"),
    ("城区的井盖由市住建局管理", "乡村的井盖由市水务局管理"),
    ("城区路段的井盖更换由市住建局负责", "镇区路段的井盖更换由市水务局负责"),
    ("验收前的巡查由市住建局负责", "验收后的巡查由市水务局负责"),
    ("大型井盖的日常更换养护由市住建局负责", "小型井盖的日常更换养护由市水务局负责"),
    ("供水井盖破损的，由市住建局更换", "燃气井盖破损的，由市水务局更换"),
    ("10000平方米以上的审批由市住建局负责", "10000平方米以下的审批由市水务局负责"),
    ("井盖处罚由市住建局负责", "井盖处罚结果公示由市水务局负责"),
    ("已移交市住建局的井盖不再养护", "已移交市水务局的井盖不再养护"),
    ("根据监测结果发布预警", "按照预案疏散群众"),
    ("由市住建局督促指导井盖更换", "由市水务局督促指导井盖更换"),
    ("井盖更换由市住建局组织编制计划", "井盖普查由市水务局组织编制计划"),
    // information and assistance
    ("市住建局协助登杆排查", "市水务局协助登杆排查"), ("市住建局参加井盖排查", "市水务局参加井盖排查"),
    ("将涉嫌盗窃的线索移交市住建局", "将涉嫌盗窃的线索移交市水务局"),
    ("案件移送市住建局", "案件移送市水务局"),
    ("通报市住建局，征求市住建局意见，抄告市住建局", "反馈市水务局，函告市水务局"),
    ("编制规划，报市住建局备案", "编制计划，报市水务局备案"),
    ("编制井盖规划，报市住建局审批", "编制资金方案，报市水务局审批"),
    ("配合市住建局开展井盖更换", "配合市水务局开展井盖更换"),
    ("由市住建局配合井盖更换", "由市水务局配合井盖更换"),
    // of whose things it speaks
    ("负责由市住建局移交的井盖的更换", "负责由市水务局移交的井盖的更换"),
    ("养护市住建局负责的道路上的井盖", "养护市水务局负责的管网上的井盖"),
    ("接收市住建局移交的井盖", "接收市水务局移交的井盖"),
    ("未移交市住建局的井盖，继续养护", "未移交市水务局的井盖，继续养护"),
    ("井盖更换不属于市住建局职责", "井盖更换不属于市水务局职责"),
    ("井盖检测委托第三方机构实施", "井盖检测由市水务局实施"), ("受市住建局委托实施井盖检测", "井盖检测由市水务局实施"),
    ("井盖检测未委托市住建局实施", "井盖检测由市水务局实施"),
    ("需要图纸的，请市住建局提供", "需要管线图的，请市水务局协助"),
    ("巡查发现盗窃线索，移交市住建局处理", "巡查发现盗窃线索，移交市水务局处理"),
    ("属于市住建局监管的井盖，告知产权单位", "属于市水务局监管的井盖，告知产权单位"),
    // joint
    ("会同市住建局开展井盖更换", "会同市水务局开展井盖更换"),
    ("由本局会同市住建局负责井盖更换", "由本局会同市水务局负责井盖更换"),
    ("按照各自职责由市住建局负责", "按照各自职责由市水务局负责"),
    // one of them owns it
    ("井盖更换由市住建局负责", "负责井盖更换；井盖普查由市水务局负责"),
    ("井盖更换由市住建局负责", "承担破损井盖的更换和维修，信息系统由市水务局负责"),
    ("由市住建局负责", "负责井盖更换、巡查和执法"),
    ("井盖更换由市住建局负责", "井盖更换由本局负责，信息系统由市水务局负责"),
  ])
  func `what is divided, told, helped with or owned is no circle`(water: String, housing: String) {
    #expect(findings(water, housing).map(\.message.zh) == [], "\(water) / \(housing)")
  }

  @Test(arguments: ["根据法定职责开展相关工作", "按照各自职责做好窨井盖治理工作", "依据三定规定和部门职责承担相应责任"])
  func `a share that leaves all to duties gives nothing away`(share: String) {
    let lists = [
      (SmallMatter.water, [entry(.share, .share, shares: ("", share, ""))]),
      (SmallMatter.housing, [entry(.share, .share, shares: (share, "", ""))]),
    ]
    #expect(findings(in: lists).isEmpty)
  }

  @Test func `entries that agree on every share are no circle`() {
    let agreed = entry(
      .share, .share, .assist, shares: ("负责供水井盖更换", "负责市政井盖更换", "查处盗窃井盖案件"))
    #expect(
      findings(in: [
        (SmallMatter.water, [agreed]), (SmallMatter.housing, [agreed]), (SmallMatter.police, [agreed]),
      ]).isEmpty)
  }

  @Test func `a lead that one of them takes is no circle`() {
    #expect(
      findings(in: [
        (SmallMatter.water, [entry(.assist, .lead, .assist)]),
        (SmallMatter.housing, [entry(.assist, .assist, .lead)]),
        (SmallMatter.police, [entry(.assist, .assist, .lead)]),
      ]).isEmpty)
    #expect(
      findings(in: [
        (SmallMatter.water, [entry(.lead, .lead, .assist)]),
        (SmallMatter.housing, [entry(.lead, .assist, .assist)]),
      ]).isEmpty)
  }

  @Test func `what a district takes is no circle`() {
    let city = SmallMatter.entry(
      Self.matter, .init("市住建局", .share, "负责一万平方米以上项目的审批；一万平方米以下项目的审批下放区级"),
      .init("吉阳区住建局", .share))
    let district = SmallMatter.entry(
      Self.matter, .init("市住建局", .share), .init("吉阳区住建局", .share, "负责一万平方米以下项目的审批；一万平方米以上项目报市级审批"))
    #expect(
      findings(in: [(SmallMatter.housing, [city]), (SmallMatter.districtHousing, [district])]).isEmpty)
  }

  @Test func `a task that is refused and taken by a third is no dead end`() {
    #expect(findings("弃管井盖的更换由市住建局负责", "不承担弃管井盖的更换", "负责弃管井盖的更换").isEmpty)
    #expect(findings("弃管井盖的更换由市住建局负责", "不再承担弃管井盖的更换，由市公安局负责", "查处盗窃").isEmpty)
  }

  // MARK: One cause, one finding

  @Test func `other rules say nothing more of a circle`() {
    let roles = [
      (SmallMatter.water, [entry(.assist, .lead)]), (SmallMatter.housing, [entry(.lead, .assist)]),
    ]
    for rule in [Rule.contradictoryRoles, .multipleLeads, .assistWithoutLead, .partyMismatch] {
      #expect(findings(in: roles, by: rule).isEmpty, "\(rule.name)")
    }
    let shares = [
      (SmallMatter.water, [entry(.share, .share, shares: ("清理河岸", "更换全市破损的窨井盖", ""))]),
      (SmallMatter.housing, [entry(.share, .share, shares: ("更换全市破损的窨井盖", "巡查道路", ""))]),
    ]
    #expect(findings(in: shares).count == 1)
    #expect(findings(in: shares, by: .repeatedTask).isEmpty)
    #expect(findings(in: shares, by: .divergentDivision).isEmpty)
  }

  @Test func `two thousand entries that hand on take no time`() {
    let entries = (0..<2_000).map { row in
      SmallMatter.entry(
        Self.matter, .init("市水务局", .share, "第\(row)段由市住建局负责"), .init("市住建局", .share), row: Int32(row) * 3 + 2)
    }
    let time = processorTime {
      _ = findings(in: [(SmallMatter.water, entries), (SmallMatter.housing, [entry(.share, .share)])])
    }
    #expect(time < .seconds(20))
  }

  @Test func `a task that a list gives to its own unit and another is no circle`() {
    let text = "观测塔由市水务局维护；观测塔由市住建局维护。"
    #expect(Rule.circularHandover.findings(of: "观测塔维护", dividedBy: text).isEmpty)
    #expect(Rule.repeatedTask.findings(of: "观测塔维护", dividedBy: text).count == 1)
    #expect(
      Rule.circularHandover.findings(of: "观测塔维护", dividedBy: "观测塔由市住建局维护。", "观测塔由市水务局维护。").count == 1)
  }

  @Test(arguments: [("井盖更换", "井盖更换"), ("窨井盖治理", "窨井盖治理")])
  func `a dead end that share and division both tell is one`(given: String, denied: String) {
    let found = Rule.circularHandover.findings(
      of: Self.matter, dividedBy: "市水务局负责接听举报，\(given)转市住建局办理。", "市住建局负责登记；\(denied)不属于市住建局职责。")
    #expect(found.map { $0.related.map(\.quotation.text) } == [["\(denied)不属于市住建局职责"]])
  }

  @Test func `who pushes a task back in the other unit's cell gives it back`() {
    func entry(_ water: String, _ housing: String) -> DutyBoundary {
      SmallMatter.entry(Self.matter, .init("市水务局", .share, water), .init("吉阳区住建局", .share, housing))
    }
    let city = entry("划定范围；井盖清掏已下放吉阳区住建局实施", "宣传护盖知识")
    func count(_ district: DutyBoundary) -> Int {
      findings(in: [(SmallMatter.water, [city]), (SmallMatter.districtHousing, [district])]).count
    }
    #expect(count(entry("井盖清掏因无执法人员承接，退回市水务局办理", "宣传护盖知识")) == 1)
    #expect(count(entry("划定范围", "宣传护盖知识，井盖清掏由本局实施")) == 0)
    // What another unit hands on to whom the cell belongs is no word of the lister's.
    #expect(count(entry("划定范围，受理吉阳区住建局移交的投诉", "宣传护盖知识")) == 0)
  }
}
