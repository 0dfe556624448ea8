import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UndeclaredOverlapTests {
  private func findings(
    _ lists: [(unit: Int, tasks: [String])], duty: String = "主要职责", boundary: DutyBoundary? = nil
  ) -> [Finding] {
    let submissions = lists.map { unit, tasks in
      SmallEdition.submission(SmallEdition.units[unit].shortName, unit: UnitID(unit)) {
        $0.duties = [
          Duty(
            name: Located(duty),
            tasks: tasks.map { DutyTask(text: Located($0, row: Int32(unit) + 2, column: 2)) })
        ]
        $0.boundaries = boundary.map { [$0] } ?? []
      }
    }
    return Rule.undeclaredOverlap.findings(in: SmallEdition.catalogue(submissions))
  }

  private func fires(_ one: String, _ other: String) -> Bool {
    !findings([(0, [one]), (1, [other])]).isEmpty
  }

  @Test(arguments: [
    ("制定失能等级评估标准", "负责失能等级评估标准的制定", 1), ("汇总隐患房屋台账", "负责隐患房屋台账的汇总", 1), ("制定失能等级评估标准", "制定失能等级认定办法", 0),
  ])
  func `little of an object is the same with its verb before or behind`(
    one: String, other: String, count: Int
  ) {
    #expect(findings([(SmallMatter.water, [one]), (SmallMatter.housing, [other])]).count == count, "\(one)")
  }

  @Test(arguments: [
    ("组织河道采砂现场监管和运砂船舶检查", "组织河道采砂现场监管和运砂船舶检查"),
    ("负责全市窨井盖普查、编号和权属登记", "承担窨井盖的普查、编号与权属登记工作"),
    ("负责城市内涝积水点排查和治理工程的组织实施", "组织城市内涝积水点的排查和治理工程"),
    ("推广绿色建材应用", "推广绿色建材的应用"),
    ("组织实施煤炭消费减量替代和能效对标制度", "组织实施煤炭能效对标和消费减量替代制度"),
    ("负责窨井盖权属登记、普查和病害检测", "负责窨井盖普查、病害检测和权属登记"),
    ("核发城镇污水排入排水管网许可证", "依法核发城镇污水排入排水管网许可证"),
    ("设置虾池溺水风险警示浮标", "设立虾池溺水风险警示浮标"),
  ])
  func `one task in two lists`(one: String, other: String) {
    #expect(fires(one, other))
  }

  @Test(arguments: [
    "组织开展全市节能宣传周活动", "组织开展节水宣传", "指导协调全市养老服务工作", "负责婚俗改革", "统筹协调全市信用体系建设",
    "承担渔港监督",
  ])
  func `a task of few words that exactly two units have word for word`(text: String) {
    let lists = [
      (SmallMatter.water, "负责水利事务"), (SmallMatter.housing, "承担住房任务"), (SmallMatter.police, "维护治安"),
    ]
    func found(_ count: Int, _ other: String) -> [Finding] {
      Rule.undeclaredOverlap.findings(
        in: SmallEdition.catalogue(
          lists.prefix(count).map { unit, duty in
            SmallEdition.submission(SmallEdition.units[unit].shortName, unit: UnitID(unit)) {
              let task = unit == SmallMatter.water ? text : other
              $0.duties = [
                Duty(
                  name: Located(duty),
                  tasks: [DutyTask(text: Located(task, row: Int32(unit) + 2, column: 2))])
              ]
            }
          }))
    }
    #expect(found(2, text).map(\.subject) == [text])
    #expect(found(3, text).isEmpty)
    #expect(found(2, text + "，配合做好相关工作").isEmpty)
  }

  @Test(arguments: [
    "完成市委、市政府交办的其他任务", "负责机关党的建设和党风廉政建设工作", "负责本系统安全生产监督管理工作", "负责信访、保密、档案、政务公开等工作",
    "制定年度工作计划并组织实施", "负责行业领域消防安全和安全生产工作", "负责所属单位国有资产管理和内部审计", "承担法治宣传教育和行政应诉工作",
    "建立日常巡查台账，督促问题整改", "组织开展业务培训和考核", "负责营商环境优化和信用体系建设工作", "负责人大代表建议、政协提案办理",
    "组织开展业务培训", "开展国际交流合作", "负责机关公务用车管理", "做好疫情防控工作", "指导各区业务工作", "组织开展安全生产月活动",
    "开展志愿服务活动", "负责政务热线办理", "承担档案和年鉴工作",
    "按照职责分工做好重污染天气应对工作", "会同有关部门开展河道采砂联合执法行动", "配合做好城市内涝积水点排查治理工程",
  ])
  func `what every unit has, or does together with others`(text: String) {
    #expect(!fires(text, text))
  }

  @Test(arguments: [
    ("负责中小学校食堂食品安全监督管理", "负责医疗机构食堂食品安全监督管理"),
    ("组织编制城镇排水设施专项规划", "组织编制城镇燃气设施专项规划"),
    ("指导农村生活污水处理设施运行维护", "农村生活污水处理设施运行维护"),
    ("负责建成区内河道保洁和水面漂浮物打捞", "负责建成区外河道保洁和水面漂浮物打捞"),
    ("设置虾池溺水风险警示浮标", "设立水库溺水风险警示浮标"),
  ])
  func `other objects, roles and areas`(one: String, other: String) {
    #expect(!fires(one, other))
  }

  @Test func `a general task is compared with its main duty`() {
    let plan = [(0, ["编制年度计划并组织实施"]), (1, ["编制年度计划并组织实施"])]
    #expect(findings(plan, duty: "河道采砂规划许可与现场监管").count == 1)
    #expect(findings(plan, duty: "综合协调").isEmpty)
  }

  @Test func `a boundary, another level and one list alone are no overlap`() {
    let text = "组织河道采砂现场监管和运砂船舶检查"
    let boundary = SmallMatter.entry("河道采砂管理", .init("市水务局", .lead), .init("市住建局", .assist))
    #expect(findings([(0, [text]), (1, [text])], boundary: boundary).isEmpty)
    let others = SmallMatter.entry("河道采砂管理", .init("市水务局", .lead), .init("市公安局", .assist))
    #expect(findings([(0, [text])], boundary: others).isEmpty)
    #expect(findings([(0, [text]), (3, [text])]).isEmpty)
    #expect(findings([(0, [text, text])]).isEmpty)
  }

  @Test func `several lists are one finding that quotes all`() {
    let text = "组织河道采砂现场监管和运砂船舶检查"
    let found = findings([(0, [text]), (1, [text]), (2, ["负责\(text)"])])
    #expect(found.map(\.units) == [["市住建局", "市公安局", "市水务局"]])
    #expect(found.first?.related.map(\.quotation.text) == [text, "负责\(text)"])
    #expect(found.first?.witness?.zh == "问“\(text)”归谁做：看市水务局的清单，归市水务局；看市住建局的清单，归市住建局；看市公安局的清单，归市公安局。")
    #expect(found.first?.help?.zh.contains("还没有单位提出的由列在最前的市水务局召集") == true)
  }

  @Test func `an activity is what is done in it`() {
    #expect(fires("开展河道鱼类增殖放流活动", "组织开展河道鱼类增殖放流"))
    #expect(!fires("开展河道鱼类增殖放流活动", "组织开展河道鱼类繁育活动"))
    #expect(!fires("组织开展河道鱼类增殖放流", "指导河道鱼类增殖放流活动"))
  }
}
