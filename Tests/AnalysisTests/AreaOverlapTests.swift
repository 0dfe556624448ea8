import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct AreaOverlapTests {
  /// The small edition with a park, managed by 市水务局, in 吉阳区.
  private func catalogue(_ submissions: [Submission]) -> Catalogue {
    var catalogue = SmallEdition.catalogue(submissions)
    catalogue.registers.areas = [
      ListedArea(name: Located("亚龙湾科技园"), outer: [Located("吉阳区")], manager: Located("市水务局")),
      ListedArea(name: Located("迎宾新区"), outer: [Located("吉阳区")]),
      ListedArea(name: Located("东岸湿地"), outer: [Located("亚龙湾科技园")]),
    ]
    return catalogue
  }

  private func findings(_ park: String, _ district: String, note: String? = nil) -> [Finding] {
    var entry = SmallMatter.entry("规划许可", .init("市水务局", .share, park), .init("吉阳区住建局", .share, district))
    entry.note = note.map { Located($0) }
    let lists = [(SmallMatter.water, entry), (SmallMatter.districtHousing, entry)]
    return Rule.areaOverlap.findings(
      in: catalogue(
        lists.map { unit, entry in
          SmallEdition.submission(SmallEdition.units[unit].shortName, unit: UnitID(unit)) {
            $0.boundaries = [entry]
          }
        }))
  }

  @Test(arguments: ["许可", "审批", "批准", "登记", "验收", "处罚", "裁决", "负责许可"])
  func `an act before 园区内 is none of the area's name`(act: String) {
    #expect(findings("\(act)园区内的围墙拆改", "\(act)吉阳区内的围墙拆改").count == 1, "\(act)")
    #expect(findings("\(act)园区内的围墙拆改", "\(act)吉阳区内园区以外的围墙拆改").isEmpty, "\(act)")
  }

  @Test func `a park is also called as its managing body is`() {
    let register = UnitRegister(units: [
      SmallEdition.unit("三亚市临港化工产业园管理委员会", "临港产业园管委会"),
      SmallEdition.unit("三亚市柯城区住房和城乡建设局", "柯城区住建局", level: "区级"),
    ])
    func findings(_ park: String, _ district: String) -> [Finding] {
      let entry = SmallMatter.entry(
        "围墙拆改", .init("临港产业园管委会", .share, park), .init("柯城区住建局", .share, district))
      var catalogue = SmallEdition.catalogue(
        [("临港产业园管委会", 0), ("柯城区住建局", 1)].map { name, unit in
          SmallEdition.submission(name, unit: UnitID(unit)) { $0.boundaries = [entry] }
        })
      catalogue.registers.units = register
      catalogue.registers.areas = [
        ListedArea(name: Located("临港化工产业园"), outer: [Located("柯城区")], manager: Located("临港产业园管委会"))
      ]
      return Rule.areaOverlap.findings(in: catalogue)
    }
    #expect(findings("审批临港产业园内的围墙拆改", "审批柯城区内的围墙拆改").count == 1)
    #expect(findings("审批临港产业园内的围墙拆改", "审批柯城区内的围墙拆改，临港产业园除外").isEmpty)
  }

  @Test func `parks in general are taken out by any word for them`() {
    for park in ["园区", "开发区", "度假区", "高新区"] {
      #expect(findings("许可\(park)内的围墙拆改", "许可\(park)以外的围墙拆改").isEmpty, "\(park)")
    }
  }

  @Test func `a park in a district has two competent bodies`() {
    let findings = findings("办理亚龙湾科技园规划范围内的建设工程规划许可", "办理吉阳区范围内的建设工程规划许可")
    #expect(findings.map(\.subject) == ["规划许可"])
    #expect(findings.first?.units == ["吉阳区住建局", "市水务局"])
    #expect(findings.first?.witness?.zh == "亚龙湾科技园内的一件“规划许可”：市水务局、吉阳区住建局均有权")
    #expect(findings.first?.related.first?.quotation.text == "办理吉阳区范围内的建设工程规划许可")
  }

  /// What is found where 市水务局 and 柯城区住建局 list one text, and 衢江经开区 lies in 柯城区.
  private func findings(inText division: String) -> [Finding] {
    let register = UnitRegister(units: [
      SmallEdition.units[0], SmallEdition.unit("三亚市柯城区住房和城乡建设局", "柯城区住建局", level: "区级"),
    ])
    let entry = SmallMatter.entry("占道审批", .init("市水务局"), .init("柯城区住建局"), division: division)
    var catalogue = SmallEdition.catalogue(
      [("市水务局", 0), ("柯城区住建局", 1)].map { name, unit in
        SmallEdition.submission(name, unit: UnitID(unit)) { $0.boundaries = [entry] }
      })
    catalogue.registers.units = register
    catalogue.registers.areas = [ListedArea(name: Located("衢江经开区"), outer: [Located("柯城区")])]
    catalogue.readDivisions()
    return Rule.areaOverlap.findings(in: catalogue)
  }

  @Test(arguments: [
    "柯城区住建局审批柯城区内的占道；市水务局审批衢江经开区内的占道。", "市水务局审批衢江经济开发区内的占道；柯城区住建局审批柯城区范围内的占道。",
  ])
  func `a district whose name ends in 城区, and a park by the long name of its kind, are known`(text: String) {
    #expect(findings(inText: text).count == 1)
  }

  @Test(arguments: [
    "柯城区范围内的由柯城区住建局审批，其中衢江经开区由市水务局审批。", "柯城区范围内的由柯城区住建局审批，但衢江经开区范围内的由市水务局审批。",
    "柯城区范围内的由柯城区住建局审批。其中，衢江经济开发区内的由市水务局审批。", "柯城区范围内的由柯城区住建局审批，衢江经开区范围内的仍由市水务局审批。",
    "柯城区住建局审批柯城区内（经开区外）的占道；市水务局审批经开区内的占道。",
  ])
  func `an area that a text gives away as a part of the other is no overlap`(text: String) {
    #expect(findings(inText: text).isEmpty)
  }

  @Test(arguments: [
    ("清运{}内的厨余垃圾", "监督{}内的厨余垃圾清运", 0), ("组织{}内的道路清扫", "考核{}内的道路清扫质量", 0), ("建设{}内的公厕", "管护{}内的公厕", 0),
    ("清扫{}内的道路", "清扫{}内的道路", 1), ("清运{}内的厨余垃圾", "收运{}内的厨余垃圾", 1),
    ("负责{}内的厨余垃圾", "清运{}内的厨余垃圾", 1), ("监督{}内的厨余垃圾清运", "监督{}内的厨余垃圾清运", 1),
  ])
  func `who does something and who watches over it do not the same`(
    park: String, district: String, count: Int
  ) {
    let texts = [park.replacing("{}", with: "衢江经开区"), district.replacing("{}", with: "柯城区")]
    #expect(findings(inText: "市水务局\(texts[0])；柯城区住建局\(texts[1])。").count == count, "\(texts)")
  }

  @Test func `an area is also called without the city's name`() {
    let entry = SmallMatter.entry(
      "企业安全检查", .init("市水务局", .share, "负责滨海园企业的安全检查"), .init("吉阳区住建局", .share, "负责本行政区域内企业的安全检查"))
    var catalogue = catalogue(
      [SmallMatter.water, SmallMatter.districtHousing].map { unit in
        SmallEdition.submission(SmallEdition.units[unit].shortName, unit: UnitID(unit)) {
          $0.boundaries = [entry]
        }
      })
    catalogue.registers.areas = [
      ListedArea(name: Located("三亚滨海园"), outer: [Located("吉阳区")], manager: Located("市水务局"))
    ]
    #expect(Rule.areaOverlap.findings(in: catalogue).count == 1)
  }

  @Test func `who divide by a quantity are told by their bounds, not by their areas`() {
    #expect(
      findings("办理亚龙湾科技园范围内100平方米以上的规划许可", "办理吉阳区范围内100平方米以内的规划许可").isEmpty)
    #expect(
      findings("办理亚龙湾科技园范围内100平方米以上的规划许可", "办理吉阳区范围内100平方米以上的规划许可").count == 1)
  }

  @Test func `bodies of a park and of the city that divide by quantity say nothing of areas`() {
    let entry = SmallMatter.entry(
      "热气球营地审批", .init("市水务局", .share, "负责库容4000立方米以上的热气球营地的审批"),
      .init("市住建局", .share, "负责库容4000立方米以下的热气球营地的审批"))
    let lists = [SmallMatter.water, SmallMatter.housing].map { unit in
      SmallEdition.submission(SmallEdition.units[unit].shortName, unit: UnitID(unit)) {
        $0.boundaries = [entry]
      }
    }
    #expect(Rule.areaOverlap.findings(in: catalogue(lists)).isEmpty)
  }

  @Test(arguments: [
    ("审批亚龙湾科技园内满8班次/周（含8班次/周）以上的规划许可", "审批吉阳区内8班次/周以内的规划许可"),
    ("审批亚龙湾科技园内3颗星以上的规划许可", "审批吉阳区内二颗星以下的规划许可"),
  ])
  func `a bound that is not read leaves open whether two do the same`(_ park: String, _ district: String) {
    #expect(findings(park, district).isEmpty)
  }

  @Test(arguments: [
    ("办理园区内建设工程规划许可", "办理辖区内建设工程规划许可"),
    ("审批建设工程规划许可", "审批建设工程规划许可和用地规划许可"),
    ("负责亚龙湾科技园的规划许可", "核发本辖区建设工程规划许可证"),
    ("办理东岸湿地范围内的规划许可", "办理吉阳区范围内的规划许可"),
    ("办理科技园内建设工程规划许可", "办理本行政区域内建设工程规划许可"),
    ("负责科技园企业的规划许可", "负责本行政区域内企业的规划许可"),
    ("办理亚龙湾科技园范围内的规划许可", "办理亚龙湾科技园范围内的规划许可审批"),
  ])
  func `other words for areas that lie in each other`(_ park: String, _ district: String) {
    #expect(findings(park, district).count == 1, "\(park) / \(district)")
  }

  @Test(arguments: [
    ("办理亚龙湾科技园范围内的规划许可", "办理吉阳区范围内的规划许可，亚龙湾科技园范围内的除外"),
    ("办理亚龙湾科技园范围内的规划许可，以市水务局为主", "办理吉阳区范围内的规划许可"),
    ("办理亚龙湾科技园范围内的规划许可", "办理吉阳区范围内的规划许可；亚龙湾科技园划出后，吉阳区住建局不再负责"),
    ("办理亚龙湾科技园范围内的规划许可", "办理亚龙湾科技园范围以外的规划许可"),
    ("办理亚龙湾科技园范围内的规划许可", "办理吉阳区其他区域的规划许可"),
    ("办理亚龙湾科技园范围内的规划许可", "办理天涯区范围内的规划许可"),
    ("办理亚龙湾科技园范围内的规划许可", "查处辖区内违法建设"),
    ("会同吉阳区住建局办理亚龙湾科技园范围内的规划许可", "办理吉阳区范围内的规划许可"),
    ("办理亚龙湾科技园范围内10000平方米以上的规划许可", "办理辖区内不满10000平方米的规划许可"),
    ("组织亚龙湾科技园招商", "负责辖区内的建设工程规划许可"),
    ("办理科技园内建设工程规划许可", "办理本行政区域内建设工程规划许可（科技园除外）"),
    ("办理科技园内建设工程规划许可", "办理本行政区域内科技园以外的建设工程规划许可"),
    ("办理科技园内建设工程规划许可", "办理本行政区域内建设工程规划许可，科技园内的由市水务局办理"),
  ])
  func `other words for shares that settle it, or do something else`(_ park: String, _ district: String) {
    #expect(findings(park, district).isEmpty, "\(park) / \(district)")
  }

  @Test(arguments: [
    ("审批亚龙湾科技园内充电桩的设置", "审批吉阳区内充电桩的设置"),
    ("负责亚龙湾科技园内绿地的养护", "负责吉阳区内绿地的养护"),
    ("负责亚龙湾科技园绿地的养护", "负责吉阳区绿地的养护"),
    ("核准亚龙湾科技园内的外摆摊位", "核准全区范围内的外摆摊位"),
    ("负责亚龙湾科技园内公厕的管理", "负责吉阳区内公厕的管理"),
    ("保洁亚龙湾科技园内的公厕", "保洁吉阳区范围内的公厕"),
    ("核准迎宾新区内的摊位", "核准吉阳区内的摊位"),
    ("核准亚龙湾科技园内外墙广告", "核准吉阳区内外墙广告"),
    ("核准亚龙湾科技园范围内的摊位", "核准吉阳区（含亚龙湾科技园）范围内的摊位"),
    ("核准亚龙湾科技园范围内的摊位", "核准吉阳区范围内的摊位（不含早餐车）"),
    ("核准亚龙湾科技园范围内的摊位", "核准吉阳区范围内的摊位，法律法规另有规定的除外"),
    ("核准亚龙湾科技园范围内的摊位，配合城管部门开展巡查", "核准吉阳区范围内的摊位"),
    ("亚龙湾科技园内的摊位由市水务局核准", "吉阳区内的摊位由吉阳区住建局核准"),
  ])
  func `plain words for areas, and exceptions of something else`(_ park: String, _ district: String) {
    #expect(findings(park, district).count == 1, "\(park) / \(district)")
  }

  @Test(arguments: [
    "核准吉阳区范围内的摊位（不含亚龙湾科技园）", "核准吉阳区（不含亚龙湾科技园）范围内的摊位", "核准吉阳区范围内的摊位，不包括亚龙湾科技园",
    "核准吉阳区（除亚龙湾科技园外）的摊位", "核准吉阳区除亚龙湾科技园以外的摊位", "核准吉阳区（扣除亚龙湾科技园）的摊位",
    "核准吉阳区范围内的摊位（园区除外）", "核准吉阳区范围内的摊位；亚龙湾科技园范围内的由市水务局核准",
    "核准吉阳区范围内的摊位；亚龙湾科技园内的，由其管理机构负责", "核准吉阳区范围内的摊位，各园区内的由园区管理机构核准",
    "核准吉阳区范围内的摊位，亚龙湾科技园除外", "核准吉阳区范围内的摊位，依法由园区管理机构核准的除外",
    "核准吉阳区范围内的摊位；亚龙湾科技园的，从其规定",
  ])
  func `the park is taken out, or given to its body`(_ district: String) {
    #expect(findings("核准亚龙湾科技园范围内的摊位", district).isEmpty, "\(district)")
  }

  @Test(arguments: [
    "核准吉阳区范围内的摊位，迎宾新区除外", "核准吉阳区（迎宾新区除外）的摊位", "核准吉阳区范围内的摊位，迎宾新区管理范围内的除外",
    "核准吉阳区范围内的摊位（不含迎宾新区、亚龙湾科技园）", "核准迎宾新区以外的摊位", "核准迎宾新区外的摊位",
  ])
  func `an area whose name ends like a district`(_ district: String) {
    #expect(findings("核准迎宾新区范围内的摊位", district).isEmpty, "\(district)")
  }

  private func findings(_ park: String, city: String) -> [Finding] {
    let entry = SmallMatter.entry("园区权限", .init("市水务局", .share, park), .init("市住建局", .share, city))
    let lists = [(SmallMatter.water, entry), (SmallMatter.housing, entry)]
    return Rule.areaOverlap.findings(
      in: catalogue(
        lists.map { unit, entry in
          SmallEdition.submission(SmallEdition.units[unit].shortName, unit: UnitID(unit)) {
            $0.boundaries = [entry]
          }
        }))
  }

  @Test(arguments: [
    "办理全市范围的施工图审查和建设工程规划许可", "办理全市范围内的建设工程规划许可", "办理全市建设工程规划许可", "办理建设工程规划许可",
    "办理三亚市行政区域内的建设工程规划许可", "办理全市（含亚龙湾科技园）的建设工程规划许可", "办理本市范围内的建设工程规划许可，制定审图标准",
  ])
  func `every area lies in the city`(_ city: String) {
    let findings = findings("办理亚龙湾科技园规划范围内的方案审查和建设工程规划许可，按月报送台账", city: city)
    #expect(findings.map(\.units) == [["市住建局", "市水务局"]], "\(city)")
  }

  @Test(arguments: [
    "办理亚龙湾科技园范围以外的建设工程规划许可", "办理全市范围的建设工程规划许可，亚龙湾科技园除外", "办理全市（不含各园区）的建设工程规划许可",
    "制定全市范围的建设工程规划许可审图标准", "检查全市建设工程规划许可的实施", "办理全市范围的用地审批", "办理全市范围的建设工程规划许可；园区内的由园区管理机构办理",
    "办理全市范围的建设工程规划许可，园区内的以园区管理机构的意见为准", "审批重大项目", "指导园区办理建设工程规划许可",
  ])
  func `a body of the city that leaves the park to its body, or decides something else`(_ city: String) {
    #expect(findings("办理亚龙湾科技园规划范围内的建设工程规划许可", city: city).isEmpty, "\(city)")
  }

  /// What the lists of the park and of a body of the city give, each in its own words.
  private func divergent(_ ofPark: (park: String, city: String), _ ofCity: (park: String, city: String))
    -> (areas: [Finding], divisions: [Finding])
  {
    let entries = [ofPark, ofCity].enumerated().map { index, texts in
      SmallMatter.entry(
        "规划许可", .init("市水务局", .share, texts.park), .init("市住建局", .share, texts.city),
        row: Int32(index * 5 + 2))
    }
    let catalogue = catalogue(
      zip([SmallMatter.water, SmallMatter.housing], entries).map { unit, entry in
        SmallEdition.submission(SmallEdition.units[unit].shortName, unit: UnitID(unit)) {
          $0.boundaries = [entry]
        }
      })
    return (Rule.areaOverlap.findings(in: catalogue), Rule.divergentDivision.findings(in: catalogue))
  }

  @Test func `a body that takes the park back in its own list is told once`() {
    let park = "办理亚龙湾科技园规划范围内的建设工程规划许可"
    let city = "办理亚龙湾科技园范围以外的建设工程规划许可，制定全市通用的审图标准"
    let taken = divergent((park, city), (park, "办理全市范围的建设工程规划许可，制定全市通用的审图标准"))
    #expect(taken.areas.count == 1)
    #expect(taken.divisions.isEmpty)
  }

  @Test func `an overlap that both lists have hides nothing else that differs`() {
    let park = "办理亚龙湾科技园规划范围内的建设工程规划许可"
    let city = "办理全市范围的建设工程规划许可，每月公布审批结果"
    let found = divergent((park, city), (park, city.replacing("每月", with: "每年")))
    #expect(found.areas.count == 1)
    #expect(found.divisions.count == 1)
  }

  @Test func `the end of a body's name stands for the body`() {
    let findings = findings("亚龙湾科技园范围内的摊位由水务局核准", "吉阳区范围内的摊位由住建局核准")
    #expect(findings.first?.message.zh.contains("市水务局、吉阳区住建局都有权") == true)
  }

  @Test func `a note may say who prevails`() {
    let note = "园区范围内以市水务局的意见为准"
    #expect(findings("办理亚龙湾科技园范围内的规划许可", "办理辖区内的规划许可", note: note).isEmpty)
  }

  private func power(_ scope: String?, level: String, row: Int32) -> PowerItem {
    var power = SmallEdition.power("建设工程规划许可证核发", row: row)
    power.elements[.scope] = scope.map { Located($0, row: row, column: 8) }
    power.elements[.level] = Located(level, row: row, column: 9)
    return power
  }

  private func powers(_ park: String?, _ district: String?) -> [Finding] {
    Rule.areaOverlap.findings(
      in: catalogue([
        SmallEdition.submission { $0.powers = [power(park, level: "市级", row: 2)] },
        SmallEdition.submission("吉阳区住建局", unit: UnitID(SmallMatter.districtHousing)) {
          $0.powers = [power(district, level: "区级", row: 3)]
        },
      ]))
  }

  @Test func `one power of a park and of the district around it`() {
    #expect(powers("亚龙湾科技园规划范围内", "吉阳区范围内").map(\.subject) == ["建设工程规划许可证核发"])
    #expect(powers(nil, nil).count == 1)
    #expect(powers("亚龙湾科技园规划范围内", "吉阳区范围内，亚龙湾科技园范围内的除外").isEmpty)
  }

  @Test func `without a register of areas it is skipped`() {
    let verdict = Analyzer.ask(.areaOverlap, about: AnalysisInput(SmallMatter.catalogue([])))
    if case .skipped = verdict.status {} else { Issue.record("\(verdict.status)") }
  }

  /// What is found where a park's body and the government of the district around it each write one text about all.
  private func findings(written texts: [(unit: String, text: String)]) -> [Finding] {
    let units = [
      SmallEdition.unit("三亚市吉阳区人民政府", "吉阳区", level: "区级"),
      SmallEdition.unit("三亚市亚龙湾高新区管理委员会", "亚龙湾高新区管委会"), SmallEdition.unit("三亚市水务局", "市水务局"),
    ]
    var catalogue = SmallEdition.catalogue(
      texts.map { unit, text in
        let entry = SmallMatter.entry(
          "天线架设", .init("吉阳区"), .init("亚龙湾高新区管委会"), division: text)
        let id = UnitID(units.firstIndex { $0.shortName == unit } ?? 0)
        return SmallEdition.submission(unit, unit: id) { $0.boundaries = [entry] }
      })
    catalogue.registers.units = UnitRegister(units: units)
    catalogue.registers.areas = [
      ListedArea(
        name: Located("亚龙湾高新区"), outer: [Located("吉阳区")], manager: Located("亚龙湾高新区管委会"))
    ]
    catalogue.readDivisions()
    return Rule.areaOverlap.findings(in: catalogue)
  }

  @Test(arguments: [
    "高新区内的天线由管委会许可；吉阳区内的天线由吉阳区许可。", "高新区内的天线由本委许可；吉阳区内的天线由吉阳区政府许可。",
    "高新区内的天线由园区管委会许可；吉阳区辖区内的天线由区政府许可。", "高新区内的天线由亚龙湾高新区管委会许可；吉阳区内的天线由吉阳区人民政府许可。",
  ])
  func `what a list calls its own body, and how the other list has the same division, settles nothing`(
    park: String
  ) {
    for district in ["高新区内的天线由亚龙湾高新区管委会许可；吉阳区内的天线由吉阳区许可。", park.replacing("本委", with: "管委会")] {
      let found = findings(written: [("亚龙湾高新区管委会", park), ("吉阳区", district)])
      #expect(found.map(\.units) == [["亚龙湾高新区管委会", "吉阳区"]], "\(park) \(district)")
    }
  }

  @Test(arguments: [
    "高新区内的天线由管委会许可；高新区以外的天线由吉阳区许可。", "高新区内的天线由管委会许可，其余由区政府许可。",
    "吉阳区内的天线由吉阳区政府许可，其中高新区内的由管委会许可。", "高新区内的天线由管委会许可；吉阳区内的塔吊由吉阳区政府检查。",
  ])
  func `a list that settles who acts in the park does so for both`(park: String) {
    let district = "高新区内的天线由亚龙湾高新区管委会许可；吉阳区内的天线由吉阳区许可。"
    #expect(findings(written: [("亚龙湾高新区管委会", park), ("吉阳区", park)]).isEmpty, "\(park)")
    #expect(findings(written: [("亚龙湾高新区管委会", park), ("吉阳区", district)]).count <= 1)
  }
}
