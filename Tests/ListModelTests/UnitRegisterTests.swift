import Diagnostics
import ListModel
import Testing

@Suite struct UnitRegisterTests {
  private let day = CalendarDate(year: 2022, month: 9, day: 30)!

  private func unit(
    _ name: String, _ short: String, former: [String] = [], from: CalendarDate? = nil,
    until: CalendarDate? = nil,
    successors: [String] = [], level: String? = nil
  ) -> Unit {
    Unit(
      name: name, shortName: short, formerNames: former, kind: "政府工作部门", level: level, validFrom: from,
      validUntil: until,
      successors: successors, origin: Origin(file: FileID(0), place: .wholeFile))
  }

  private var register: UnitRegister {
    UnitRegister(units: [
      unit("三亚市水务局", "市水务局", former: ["三亚市水利局", "水利局"]),
      unit("三亚市住房和城乡建设局", "市住建局"),
      unit("三亚市发展和改革委员会", "市发展改革委"),
      unit("三亚市市场监督管理局", "市市场监管局"),
      unit("三亚市生态环境局", "市生态环境局"),
      unit(
        "三亚市国土资源局", "市国土局", until: CalendarDate(year: 2019, month: 1, day: 1),
        successors: ["市资规局", "市生态环境局"]),
      unit("三亚市自然资源和规划局", "市资规局", from: CalendarDate(year: 2019, month: 1, day: 1)),
      unit("三亚市吉阳区住房和城乡建设局", "吉阳区住建局"),
      unit("三亚市吉阳区卫生健康委员会", "吉阳区卫健委"),
      unit("三亚市卫生健康委员会", "市卫生健康委"),
      unit("三亚市海棠区人民政府", "海棠区政府"),
      unit("中共三亚市委组织部", "市委组织部"),
      unit("中共三亚市委宣传部", "市委宣传部"),
    ])
  }

  private func resolved(_ name: String, on day: CalendarDate? = nil) -> String {
    let register = register
    func names(_ ids: [UnitID]) -> String { ids.map { register[$0].shortName }.joined(separator: " ") }
    return switch register.resolve(name, on: day ?? self.day) {
    case .registered(let id): "registered " + names([id])
    case .former(let ids): "former " + names(ids)
    case .informal(let id): "informal " + names([id])
    case .ambiguous(let ids): "ambiguous " + names(ids)
    case .unknown: "unknown " + names(register.nearest(to: name, on: day ?? self.day))
    }
  }

  @Test(arguments: ["三亚市水务局", "市水务局", " 市 水务局\n", "市水务局\u{3000}"])
  func `official and short names are registered, whatever the white space`(name: String) {
    #expect(resolved(name) == "registered 市水务局")
  }

  @Test(arguments: [
    ("水务局", "市水务局"), ("三亚水务局", "市水务局"), ("市发改委", "市发展改革委"), ("发展和改革委员会", "市发展改革委"),
    ("市住房城乡建设局", "市住建局"), ("三亚市住建局", "市住建局"), ("吉阳区住房和城乡建设局", "吉阳区住建局"),
    ("吉阳住建局", "吉阳区住建局"), ("市场监管局", "市市场监管局"), ("市市场监督管理局", "市市场监管局"),
    ("市卫健委", "市卫生健康委"), ("资规局", "市资规局"), ("组织部", "市委组织部"), ("海棠区人民政府", "海棠区政府"),
    ("市水务局（市河长办）", "市水务局"),
  ])
  func `a short or generic name that fits one unit is informal`(name: String, unit: String) {
    #expect(resolved(name) == "informal \(unit)")
  }

  @Test(arguments: [
    ("住建局", "市住建局 吉阳区住建局"), ("卫健委", "吉阳区卫健委 市卫生健康委"), ("卫生健康委员会", "吉阳区卫健委 市卫生健康委"),
  ])
  func `a name that fits city and district is ambiguous`(name: String, units: String) {
    #expect(resolved(name) == "ambiguous \(units)")
  }

  @Test func `a former name leads to the unit that bore it`() {
    #expect(resolved("水利局") == "former 市水务局")
    #expect(resolved("市水利局") == "former 市水务局")
  }

  @Test func `a unit out of existence leads to those that took over, from that day on`() {
    #expect(resolved("市国土局") == "former 市生态环境局 市资规局")
    #expect(resolved("国土资源局") == "former 市生态环境局 市资规局")
    #expect(resolved("市国土局", on: CalendarDate(year: 2018, month: 12, day: 31)!) == "registered 市国土局")
    #expect(resolved("市国土局", on: CalendarDate(year: 2019, month: 1, day: 1)!) == "former 市生态环境局 市资规局")
  }

  @Test func `a unit that does not exist yet is not known`() {
    #expect(resolved("市资规局", on: CalendarDate(year: 2018, month: 12, day: 31)!).hasPrefix("unknown"))
  }

  @Test func `an unknown name comes with the nearest ones`() {
    #expect(resolved("市水物局").hasPrefix("unknown 市水务局"))
    #expect(resolved("市农业农村厅") == "unknown ")
    #expect(resolved("") == "unknown ")
    #expect(resolved(String(repeating: "市", count: 10_000)).hasPrefix("unknown"))
  }

  @Test func `one name of two units is ambiguous`() {
    let register = UnitRegister(units: [unit("甲市水务局", "水务局"), unit("乙市水务局", "水务局")])
    #expect(register.resolve("水务局", on: day) == .ambiguous([UnitID(0), UnitID(1)]))
  }

  @Test func `successors in a circle end`() {
    let end = CalendarDate(year: 2020, month: 1, day: 1)
    let register = UnitRegister(units: [
      unit("甲局", "甲局", until: end, successors: ["乙局"]), unit("乙局", "乙局", until: end, successors: ["甲局"]),
    ])
    #expect(register.resolve("甲局", on: day) == .former(successors: []))
  }

  @Test func `a district of one registered unit makes the name that both go by ambiguous`() {
    let register = UnitRegister(units: [
      unit("三亚市住房和城乡建设局", "市住建局"), unit("三亚市乡村振兴局", "市乡村振兴局"),
      unit("三亚市吉阳区住房和城乡建设局", "吉阳区住建局"), unit("三亚市海棠区乡村振兴局", "海棠区乡村振兴局"),
    ])
    #expect(register.resolve("住建局", on: day) == .ambiguous([UnitID(0), UnitID(2)]))
    #expect(register.resolve("乡村振兴局", on: day) == .ambiguous([UnitID(1), UnitID(3)]))
    #expect(register.resolve("市住建局", on: day) == .registered(UnitID(0)))
  }

  /// A city of whose districts, towns and parks the register has one each, and not its own government.
  private var city: UnitRegister {
    UnitRegister(units: [
      unit("云江市水务局", "市水务局"), unit("云江市住房和城乡建设局", "市住建局"),
      unit("云江市临江区人民政府", "临江区政府", level: "区级"), unit("云江市石桥镇人民政府", "石桥镇政府", level: "镇级"),
      unit("云江市滨江新区管理委员会", "滨江新区管委会"), unit("云江市河东街道办事处", "河东街道办"),
      unit("云江市望山区林业局", "望山区林业局", level: "区级"),
    ])
  }

  @Test(arguments: [
    "市政府", "云江市政府", "云江市人民政府", "市人民政府", "县政府", "省人民政府", "县人民政府", "市管委会", "云江市管委会", "市街道办",
    "市林业局",
  ])
  func `the body of a place is never short for that of a place within or beside it`(name: String) {
    #expect(city.resolve(name, on: day) == .unknown)
  }

  @Test(arguments: [
    ("区政府", 2), ("临江区人民政府", 2), ("临江政府", 2), ("镇政府", 3), ("石桥镇人民政府", 3), ("新区管委会", 4), ("管委会", 4),
    ("滨江新区管理委员会", 4), ("街道办", 5), ("河东街道办事处", 5), ("林业局", 6), ("市住房城乡建设局", 1),
  ])
  func `a short name that says whose body it is, or of which there is one, finds it`(name: String, unit: Int)
  {
    let found = city.resolve(name, on: day)
    #expect(found == .informal(UnitID(unit)) || found == .registered(UnitID(unit)))
  }

  @Test(arguments: [
    ("水行政主管部门", "市水务局"), ("县级以上地方人民政府水行政主管部门", "市水务局"), ("水利部门", "市水务局"), ("水务主管部门", "市水务局"),
    ("住房和城乡建设主管部门", "市住建局"), ("住房城乡建设部门", "市住建局"), ("住建部门", "市住建局"), ("建设行政主管部门", "市住建局"), ("房产管理部门", "市住建局"),
    ("发展改革部门", "市发展改革委"), ("发改部门", "市发展改革委"), ("市场监管部门", "市市场监管局"), ("市场监督管理部门", "市市场监管局"),
    ("工商行政管理部门", "市市场监管局"), ("环保部门", "市生态环境局"), ("环境保护主管部门", "市生态环境局"), ("生态环境主管部门", "市生态环境局"),
    ("自然资源部门", "市资规局"), ("规划部门", "市资规局"), ("城乡规划主管部门", "市资规局"), ("卫生健康主管部门", "市卫生健康委"), ("卫健部门", "市卫生健康委"),
    ("本市卫生行政部门", "市卫生健康委"), ("吉阳区住建部门", "吉阳区住建局"), ("市住建部门", "市住建局"),
  ])
  func `what statutes call a body means the one of the matter, else the only one there is`(
    name: String, unit: String
  ) {
    let register = register
    let concerned = ["市住建局", "市卫生健康委"].compactMap { register.resolve($0, on: day).onlyUnit }
    let meant = register.unit(meantBy: name, among: name.hasPrefix("吉阳") ? [] : concerned, on: day)
    #expect(meant.map { register[$0].shortName } == unit)
  }

  @Test(arguments: [
    "住建部门", "卫生健康主管部门", "有关部门", "主管部门", "行业主管部门", "监督管理部门", "执法部门", "审批部门", "司法机关", "行政机关", "金融机构", "医疗机构",
    "教育培训机构", "建设单位", "公安机关", "民用航空主管部门", "",
  ])
  func `a name that may mean several, or no body of a field, means nobody`(name: String) {
    #expect(register.unit(meantBy: name, among: [], on: day) == nil)
  }

  @Test func `an organ of a body that statutes name means the body`() {
    let register = UnitRegister(units: [unit("三亚市公安局", "市公安局"), unit("三亚市交通运输局", "市交通局")])
    for name in ["公安机关", "公安部门", "公安机关交通管理部门", "公安交通管理部门", "当地公安机关"] {
      #expect(register.unit(meantBy: name, among: [], on: day) == UnitID(0), "\(name)")
    }
    #expect(register.unit(meantBy: "交通主管部门", among: [], on: day) == UnitID(1))
  }
}
