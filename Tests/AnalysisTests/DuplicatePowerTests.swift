import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct DuplicatePowerTests {
  private func findings(
    _ one: PowerItem, _ other: PowerItem, units: (Int, Int) = (0, 1), boundary: DutyBoundary? = nil
  ) -> [Finding] {
    func list(_ unit: Int, _ power: PowerItem) -> Submission {
      SmallEdition.submission(SmallEdition.units[unit].shortName, unit: UnitID(unit)) {
        $0.powers = [power]
        $0.boundaries = boundary.map { [$0] } ?? []
      }
    }
    return Rule.duplicatePower.findings(
      in: SmallEdition.catalogue([list(units.0, one), list(units.1, other)]))
  }

  private func citing(_ title: String, _ name: String = "取水许可") -> PowerItem {
    var power = SmallEdition.power(name)
    power.bases = [LegalBasis(text: Located(title), citations: [Citation(title: title)], defects: [])]
    return power
  }

  @Test func `a power that two units list is told with both rows and both bases`() {
    let found = findings(SmallEdition.power("取水许可"), SmallEdition.power("取水 许可", row: 5))
    #expect(found.map(\.units) == [["市住建局", "市水务局"].sorted()])
    #expect(found.first?.related.count == 3)
    #expect(findings(SmallEdition.power("《取水许可》"), SmallEdition.power("取水许可", row: 5)).count == 1)
  }

  @Test func `one name with a thing of its own is one power, whatever law each cites`() {
    let name = "对桥梁养护的检查"
    #expect(findings(citing("公路法", name), citing("城市道路管理条例", name)).count == 1)
    var remarked = citing("公路法", name)
    remarked.elements[.note] = Located("公路桥梁")
    #expect(findings(remarked, citing("城市道路管理条例", name)).isEmpty)
    for name in ["对违法行为的检查", "对安全生产的检查", "对先进单位的表彰"] {
      #expect(findings(citing("公路法", name), citing("城市道路管理条例", name)).isEmpty, "\(name)")
    }
  }

  @Test
  func
    `another category, other laws of a general name, another level or another district make another power`()
  {
    let power = SmallEdition.power("取水许可")
    #expect(findings(power, SmallEdition.power("取水许可", category: "行政确认")).isEmpty)
    #expect(findings(citing("水法"), citing("森林法")).isEmpty)
    #expect(findings(citing("水法"), citing("水法")).count == 1)
    #expect(findings(power, power, units: (0, 3)).isEmpty)
  }

  @Test func `levels that a row copies from the guidance catalogue are those of other units, too`() {
    func power(_ level: String) -> PowerItem {
      var power = SmallEdition.power("取水许可")
      power.elements[.level] = Located(level)
      return power
    }
    #expect(findings(power("市级、区级"), power("区级"), units: (0, 3)).isEmpty)
    #expect(findings(power("市级、区级"), power("市级、区级"), units: (0, 3)).isEmpty)
    #expect(findings(power("市级、区级"), power("市级、区级")).count == 1)
    #expect(findings(power("区级"), power("区级"), units: (0, 3)).count == 1)
  }

  @Test(arguments: [
    ("三亚市吉阳区东湖街道办事处", "三亚市吉阳区西湖街道办事处", 0), ("三亚市吉阳区东湖街道办事处", "三亚市吉阳区青石镇人民政府", 0),
    ("三亚市东湖街道办事处", "三亚市西湖街道办事处", 0), ("三亚市吉阳区东湖街道办事处", "三亚市吉阳区东湖街道综合行政执法队", 1),
  ])
  func `towns and subdistricts each have the power in their own part`(one: String, other: String, count: Int)
  {
    var catalogue = SmallEdition.catalogue(
      [one, other].enumerated().map { index, name in
        SmallEdition.submission(name, unit: UnitID(index)) { $0.powers = [citing("水法")] }
      })
    catalogue.registers.units = UnitRegister(
      units: [one, other].map { SmallEdition.unit($0, $0, level: "镇街级") })
    #expect(Rule.duplicatePower.findings(in: catalogue).count == count)
  }

  private func subitem(_ name: String, of main: String, category: String = "行政许可", law: String = "水法")
    -> PowerItem
  {
    var item = citing(law, main)
    item.categoryText = Located(category)
    item.subitems = [PowerItem(name: Located(name, row: 3, column: 4), bases: item.bases)]
    return item
  }

  private func citing(_ title: String, _ name: String, category: String) -> PowerItem {
    var power = citing(title, name)
    power.categoryText = Located(category)
    return power
  }

  @Test(arguments: [
    ("水产苗种生产许可", "行政许可"), ("对侵占绿地的处罚", "行政处罚"), ("擅自在桥梁上架设管线", "行政处罚"),
    ("取水许可", "行政许可"), ("港口危险货物作业认可", "行政许可"), ("对渔港水域的监督检查", "行政检查"),
  ])
  func `a sub-item is one power with a main item or another unit's sub-item of its name`(
    name: String, category: String
  ) {
    let one = subitem(name, of: "甲类事项", category: category)
    #expect(findings(one, citing("水法", name, category: category)).map(\.subject) == [name])
    #expect(findings(one, subitem(name, of: "乙类事项", category: category)).map(\.subject) == [name])
  }

  @Test func `a main item with its parts is what another unit lists without parts`() {
    let parts = subitem("新办", of: "取水许可")
    #expect(findings(parts, citing("水法")).map(\.subject) == ["取水许可"])
    #expect(findings(subitem("农业取水", of: "取水许可"), subitem("工业取水", of: "取水许可")).isEmpty)
  }

  @Test(arguments: [
    ("新办", "行政许可"), ("名称变更登记", "其他行政权力"), ("甲级", "行政许可"), ("日常检查", "行政检查"),
    ("对逾期不改正的处罚", "行政处罚"), ("对直接负责的主管人员的处罚", "行政处罚"), ("首次申请许可证核发", "行政许可"),
  ])
  func `a sub-item that only names a part or a step is one of its main item`(name: String, category: String) {
    let one = subitem(name, of: "危险化学品经营许可", category: category)
    #expect(findings(one, subitem(name, of: "烟花爆竹经营许可", category: category)).isEmpty)
  }

  @Test(arguments: ["1.", "1、", "（1）", "(一)", "一、", "①", "1）", "12．", "（十二）、", " 3. "])
  func `the number of a row before a name is none of it`(number: String) {
    let (one, other) = (citing("水法", "对坝顶停车的检查"), citing("水法", number + "对坝顶停车的检查"))
    #expect(findings(one, other).count == 1, "\(number)")
    #expect(findings(subitem("农业取水", of: "取水许可"), subitem(number + "农业取水", of: "取水许可")).count == 1)
  }

  @Test(arguments: [
    ("10千伏线路检查", "千伏线路检查"), ("1、2号桥检查", "2号桥检查"), ("3.5米以上围墙检查", "5米以上围墙检查"), ("一次性用品检查", "次性用品检查"),
    ("1.检查", "2.巡查"),
  ])
  func `a number that belongs to the name stays`(one: String, other: String) {
    #expect(findings(citing("水法", one), citing("水法", other)).isEmpty)
  }

  @Test(arguments: [
    ("加处罚款", "行政处罚法"), ("加处罚款或者滞纳金", "行政强制法"), ("代履行", "行政强制法"), ("证据先行登记保存", "行政处罚法"), ("查封、扣押", "行政强制法"),
    ("行政处罚听证", "行政处罚法"), ("政府信息公开申请答复", "政府信息公开条例"), ("重大行政处罚决定法制审核", "行政处罚法"),
    ("对隐瞒有关情况申请行政许可的处罚", "行政许可法"), ("加处罚款", "浙江省行政程序办法"), ("查封场所、设施或者财物", "行政强制法"),
    ("罚款分期缴纳审批", "行政处罚法"), ("行政处罚信息公示", "行政处罚法"), ("行政许可的撤销", "行政许可法"), ("对未经行政许可擅自从事活动的处罚", "行政许可法"),
    ("行政执法监督检查", "行政处罚法"), ("行政复议答复", "行政复议法"),
  ])
  func `what a general statute gives to every authority is no power of two`(name: String, law: String) {
    #expect(findings(citing(law, name), citing(law, name)).isEmpty, "\(name)")
    #expect(findings(citing(law, name), citing("水法", name)).isEmpty, "\(name)")
    #expect(findings(citing("水法", name), citing("水法", name)).count == 1, "\(name)")
  }

  @Test(arguments: ["对作出突出贡献的单位和个人的奖励", "对做出显著成绩的单位和个人的表彰奖励", "对工作成绩突出的单位和个人给予奖励", "查封、扣押"])
  func `a name without a thing of a field is another power by another law`(name: String) {
    #expect(findings(citing("水法", name), citing("种子法", name)).isEmpty, "\(name)")
    #expect(findings(citing("水法", name), citing("水法", name)).count == 1, "\(name)")
  }

  @Test(arguments: [
    ("对擅自取水逾期不缴纳罚款的加处罚款", "行政处罚法"), ("对清洁生产工作中做出显著成绩的单位和个人的表彰", "清洁生产促进法"), ("查封、扣押违法捕捞的渔船", "行政强制法"),
    ("加处罚款", "农业行政处罚程序规定"), ("对违法采砂船舶的扣押", "行政强制法"),
    ("对政府信息公开工作的监督检查", "政府信息公开条例"), ("行政执法监督", "行政处罚法"), ("取水许可的撤销", "行政许可法"),
  ])
  func `a thing of a field, or a statute of one, makes it one power again`(name: String, law: String) {
    #expect(findings(citing(law, name), citing(law, name)).count == 1, "\(name)")
  }

  @Test(arguments: [
    ("城市绿化管理", "查处侵占公园绿地的行为", "查处侵占道路绿地的行为"),
    ("城市绿化管理", "公园绿地侵占行为的处罚", "公园以外的由市水务局处罚"),
    ("园林工作", "侵占公园绿地的，依法查处", "侵占道路绿地的，依法查处"),
    ("城市绿化执法", "公园内绿化违法行为的处罚", "其他绿化违法行为的处罚"),
    ("园林工作", "公园绿地的监督管理", "道路绿地的监督管理"),
  ])
  func `a matter covers what both do by it, whatever it is called`(
    matter: String, housing: String, water: String
  ) {
    let power = citing("城市绿化条例", "对侵占绿地的处罚", category: "行政处罚")
    let boundary = SmallMatter.entry(matter, .init("市住建局", .share, housing), .init("市水务局", .share, water))
    #expect(findings(power, power, boundary: boundary).isEmpty)
  }

  @Test(arguments: [
    ("城市绿化管理", "编制绿化规划", "养护道路绿化"), ("城市绿化管理", "查处侵占公园绿地的行为", "养护道路绿化"),
    ("市容工作", "查处乱贴广告行为", "查处乱倒垃圾行为"), ("城市绿化管理", "查处砍伐树木行为", "查处偷盗花草行为"),
  ])
  func `a matter by which not both do it covers nothing`(matter: String, housing: String, water: String) {
    let power = citing("城市绿化条例", "对侵占绿地的处罚", category: "行政处罚")
    let boundary = SmallMatter.entry(matter, .init("市住建局", .share, housing), .init("市水务局", .share, water))
    #expect(findings(power, power, boundary: boundary).count == 1)
  }

  @Test func `a boundary of both units, or a division of authority in both rows, covers it`() {
    let power = SmallEdition.power("取水许可")
    let boundary = SmallMatter.entry("取水许可管理", .init("市水务局", .lead), .init("市住建局", .assist))
    #expect(findings(power, power, boundary: boundary).isEmpty)
    var divided = power
    divided.elements[.scope] = Located("建成区以内")
    #expect(findings(divided, divided).isEmpty)
  }

  private func entrusted(source: String? = nil, note: String? = nil) -> PowerItem {
    var power = citing("水法", "对渠首启闭机的检查")
    power.elements[.source] = source.map { Located($0) }
    power.elements[.note] = note.map { Located($0) }
    return power
  }

  @Test func `who acts for another unit, and who has it act, share the power`() {
    let own = entrusted(source: "法定本级行使")
    #expect(findings(own, entrusted(source: "同级委托")).isEmpty)
    #expect(findings(own, entrusted(source: "委托")).isEmpty)
    #expect(findings(own, entrusted(note: "受市水务局委托实施")).isEmpty)
    #expect(findings(entrusted(note: "委托三亚市住房和城乡建设局实施"), own).isEmpty)
  }

  @Test(arguments: [
    ("上级委托", ""), ("法定本级行使", ""), ("", "委托市公安局实施"), ("", "不再委托市水务局实施"), ("", "委托第三方检测机构检测"),
    ("", "由市水务局移交"),
  ])
  func `other sources, other bodies and what is entrusted no more share nothing`(
    source: String, note: String
  ) {
    #expect(
      findings(entrusted(), entrusted(source: source.isEmpty ? nil : source, note: note.isEmpty ? nil : note))
        .count == 1)
    let both = entrusted(source: "同级委托")
    #expect(findings(both, both).count == 1)
  }

  @Test func `only where both have one code it is said so, and names have no breaks in them`() {
    let found = findings(SmallEdition.power("取水\n许可"), SmallEdition.power("取水许可", row: 5))
    #expect(found.map(\.message.zh) == ["市水务局、市住建局都列了“取水许可”。"])
    #expect(found.first?.quotation.text == "取水\n许可")
    #expect(
      findings(SmallEdition.power("取水的许可"), SmallEdition.power("取水许可", row: 5)).map(\.message.zh) == [
        "市水务局、市住建局都列了“取水的许可”，名称分别写作“取水的许可”、“取水许可”。"
      ])
  }

  @Test(arguments: [
    ("月子会所登记", "负责月子会所登记", "负责月子会所从业人员体检", true), ("月子会所备案", "办理月子会所备案", "接收月子会所备案信息", true),
    ("月子会所卫生监管", "检查消毒记录", "检查水质", true), ("月子会所监管", "检查消毒记录", "检查水质", false),
    ("月子会所广告监管", "查处虚假宣传", "巡查广告牌", false), ("月子会所登记", "登记，查处虚假宣传", "登记，查处虚假宣传", false),
  ])
  func `a boundary about another act, or another side of the place, covers no power`(
    matter: String, housing: String, water: String, isTold: Bool
  ) {
    let power = citing("母婴条例", "对月子会所虚假宣传的处罚", category: "行政处罚")
    let boundary = SmallMatter.entry(matter, .init("市住建局", .share, housing), .init("市水务局", .share, water))
    #expect(findings(power, power, boundary: boundary).isEmpty == !isTold, "\(matter)")
  }

  @Test func `a cell with nothing but a mark says nothing of a division of authority`() {
    var power = SmallEdition.power("取水许可")
    power.elements[.scope] = Located("|")
    #expect(findings(power, power).count == 1)
  }
}
