import Diagnostics
import Foundation
import ListModel
import TestSupport
import Testing

@Suite struct DivisionParserTests {
  private static let parser = DivisionParser(
    register: UnitRegister(
      units: [
        ("三亚市住房和城乡建设局", "市住建局"), ("三亚市水务局", "市水务局"), ("三亚市市场监督管理局", "市市场监管局"),
        ("三亚市公安局", "市公安局"), ("中国人民银行三亚市中心支行", "人行三亚中支"), ("中共三亚市委宣传部", "市委宣传部"),
      ].map {
        Unit(
          name: $0, shortName: $1, formerNames: [], kind: "政府工作部门",
          origin: Origin(file: FileID(0), place: .wholeFile))
      }))

  private func shares(_ text: String) -> [String] { Self.parser.parse(text).map(LabelledDivision.line) }

  @Test(arguments: ["区分政府信息公开申请与一般诉求", "核对政府采购合同和付款凭证", "监管政府投资项目和社会投资项目"])
  func `things of the government are not units`(task: String) {
    let text = "市公安局负责巡查；市水务局负责办理来信分派，\(task)，督促答复"
    #expect(Set(Self.parser.parse(text).map(\.unit)) == ["市公安局", "市水务局"])
  }

  @Test(arguments: [
    "检查定点零售机构", "检查养老机构消防安全", "约谈建设单位负责人", "培训村委会干部", "更新监测站设备", "组建专家委员会", "处罚用人单位", "关停污染企业",
    "选聘第三方机构", "签约服务站护理员", "新建社区服务中心", "建设消防站", "检查检验检测机构负责人", "取缔非法医疗机构", "检查养老机构落实消防责任", "签约定点零售机构",
    "检查施工单位", "处罚经营单位负责人", "登记生产企业落实整改",
    "培训行业协会会员", "改造社区服务中心",
  ])
  func `a clause that begins with what is done to a body is a task, and names no unit`(task: String) {
    for text in [
      "市公安局负责公布名录；\(task)。市水务局配合供水。", "1.市公安局：负责公布名录；\(task)。\n2.市水务局：配合供水。",
      "牵头单位：市公安局，公布名录，\(task)\n配合单位：市水务局，供水", "市公安局牵头，公布名录，\(task)；市水务局配合供水。",
    ] {
      let shares = Self.parser.parse(text)
      #expect(Set(shares.map(\.unit)) == ["市公安局", "市水务局"], "\(text)")
      #expect(shares.contains { $0.unit == "市公安局" && $0.tasks.contains { $0.contains(task) } }, "\(text)")
    }
  }

  @Test(arguments: [
    "监测预警中心负责发布预警", "审批机关核发许可证", "检验检测机构出具报告", "建设单位落实措施", "养护企业清理路面", "养护作业单位落实措施", "收运服务企业清理路面",
    "规划和自然资源部门审查方案", "教育行政部门检查校车",
    "打击走私办公室负责查缉", "建设行政主管部门审批", "保护区管理机构负责巡护", "监督管理部门查处", "气象部门发布预警",
  ])
  func `a body whose name begins like an act still acts`(clause: String) {
    let shares = Self.parser.parse("市公安局负责公布名录；\(clause)。")
    #expect(shares.count == 2, "\(clause)")
    #expect(shares.last.map { clause.hasPrefix(String($0.unit)) } == true, "\(clause)")
  }

  // MARK: The labelled set

  @Test func `the labelled divisions are read as labelled`() throws {
    let sets = try LabelledDivision.sets()
    #expect(sets.reduce(0) { $0 + $1.divisions.count } >= 150)
    for (name, divisions) in sets {
      var pairs = (right: 0, all: 0)
      var tasks = (right: 0, all: 0)
      for division in divisions {
        let found = Set(shares(division.text))
        let expected = Set(division.shares)
        tasks.right += found.intersection(expected).count
        tasks.all += found.union(expected).count
        let foundPairs = Set(found.map(LabelledDivision.pair))
        let expectedPairs = Set(expected.map(LabelledDivision.pair))
        pairs.right += foundPairs.intersection(expectedPairs).count
        pairs.all += foundPairs.union(expectedPairs).count
      }
      print(
        "divisions, \(name): \(divisions.count) texts; units and roles \(pairs.right) of \(pairs.all);",
        "with task boundaries \(tasks.right) of \(tasks.all)")
      #expect(pairs.right * 100 >= pairs.all * 98, "\(name)")
      #expect(tasks.right * 100 >= tasks.all * 95, "\(name)")
    }
  }

  // MARK: Single readings

  @Test func `a lead and those called in are told apart`() {
    #expect(
      shares("由市住建局牵头，会同市水务局、财政等部门开展排查。")
        == ["= 市住建局 牵头 开展排查", "= 市水务局 配合", "= 财政 配合"])
  }

  @Test func `what is taken from one unit goes to the next`() {
    #expect(
      shares("市住建局不再承担排水审批，由市水务局负责。") == ["= 市住建局 不承担 排水审批", "= 市水务局 负责 排水审批"])
  }

  @Test(arguments: [
    ("市住建局作为牵头部门，排查管网", "= 市住建局 牵头 排查管网"), ("市住建局担任牵头单位，排查管网", "= 市住建局 牵头 排查管网"),
    ("市住建局系排水管网的主管部门，负责排查管网", "= 市住建局 牵头 排水管网"), ("市住建局承担牵头责任，排查管网", "= 市住建局 牵头 排查管网"),
    ("市住建局发挥牵头作用，排查管网", "= 市住建局 牵头 排查管网"), ("市住建局作为配合单位，排查管网", "= 市住建局 配合 排查管网"),
    ("市住建局承担配合职责，排查管网", "= 市住建局 配合 排查管网"), ("市住建局、市水务局双牵头排查管网", "= 市住建局 牵头 排查管网"),
  ])
  func `whatever unit is said to be, by role, it is`(text: String, share: String) {
    #expect(shares(text + "。").first == share)
  }

  @Test(arguments: [
    "协调配合", "支持配合", "主动协同", "联动配合", "协作配合", "主动配合", "全力协助", "做好配合，", "做好配合工作，", "做好协调配合工作，", "积极做好支持配合，",
  ])
  func `who helps in some manner assists`(words: String) {
    #expect(shares("市住建局牵头排查管网；市水务局\(words)提供图纸。").last == "= 市水务局 配合 提供图纸")
  }

  @Test func `help behind its task is help`() {
    for text in ["做好管网排查的配合工作", "负责管网排查配合工作", "做好管网排查的协助配合"] {
      #expect(shares("市住建局牵头；市水务局\(text)。").last == "= 市水务局 配合 管网排查", "\(text)")
    }
    #expect(shares("市住建局作为行业主管部门，排查管网。") == ["= 市住建局 负责 作为行业主管部门，排查管网"])
    #expect(shares("市水务局负责协调管网迁改。") == ["= 市水务局 负责 协调管网迁改"])
    #expect(shares("市水务局支持协同办公平台。") == ["= 市水务局 负责 支持协同办公平台"])
    #expect(shares("市水务局支持管网迁改。") == ["= 市水务局 负责 支持管网迁改"])
  }

  @Test func `a catch-all is kept as what it is`() {
    #expect(shares("其他部门按职责配合。") == ["= 其他部门 兜底配合"])
  }

  @Test func `headings that name units give them nothing`() {
    #expect(
      shares("市住建局、市水务局在防洪中的职责：市住建局负责排涝；市水务局负责调度。") == ["= 市住建局 负责 排涝", "= 市水务局 负责 调度"])
    #expect(shares("（一）牵头部门职责。市住建局负责甲。") == ["= 市住建局 负责 甲"])
  }

  @Test func `what a unit had before is no longer its own`() {
    #expect(
      shares("原由市公安局承担的审批，现由市住建局负责。") == ["= 市公安局 不承担 审批", "= 市住建局 负责 审批"])
    #expect(shares("草原由市林业局负责。") == ["= 市林业局 负责 草原"])
  }

  @Test func `units that only tell which things are meant are no subjects`() {
    #expect(
      shares("由市住建局负责的项目由市水务局验收。") == ["= 市水务局 负责 【由市住建局负责的项目】验收"])
  }

  @Test func `a former or informal name is a unit as well`() {
    #expect(shares("水务局负责供水；人行三亚中支负责支付。") == ["= 水务局 负责 供水", "= 人行三亚中支 负责 支付"])
  }

  @Test func `a text that names no unit as a subject gives nothing`() {
    for text in ["", "。；，", "无", "详见附件", "按照国家有关规定执行", "（（（《"] { #expect(shares(text).isEmpty, "\(text)") }
  }

  @Test func `pieces are verbatim`() {
    let text = "1. 市住建局负责A；\r\n2. 市水务局负责B（含C，D）。"
    for share in Self.parser.parse(text) {
      #expect(text[share.unit.startIndex..<share.unit.endIndex] == share.unit)
      for task in share.tasks { #expect(text[task.startIndex..<task.endIndex] == task) }
    }
    #expect(shares(text) == ["= 市住建局 负责 A", "= 市水务局 负责 B（含C，D）"])
  }

  @Test(arguments: ["由", "由市住建局", "市住建局、", "负责、", "（", "按", "等部门", "在", "的市住建局", "会同", "：", "财政和", "是"])
  func `endless repetition ends`(_ piece: String) {
    let text = String(repeating: piece, count: 20_000)
    var count = 0
    let time = processorTime { count = Self.parser.parse(text).count }
    #expect(count <= 20_000)
    #expect(time < .seconds(20))
  }
}

/// A division with what it says, from the fixture.
private struct LabelledDivision {
  let text: String
  let shares: [String]

  static func sets() throws -> [(name: String, divisions: [LabelledDivision])] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/divisions.txt")
    var sets: [(name: String, divisions: [LabelledDivision])] = []
    for record in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n\n") {
      let lines = record.split(separator: "\n")
      for line in lines where line.hasPrefix("## ") { sets.append((String(line.dropFirst(3)), [])) }
      let text = lines.filter { !$0.hasPrefix("#") && !$0.hasPrefix("= ") }
      guard !text.isEmpty else { continue }
      let shares = lines.filter { $0.hasPrefix("= ") }.map(String.init)
      sets[sets.count - 1].divisions.append(
        LabelledDivision(text: text.joined(separator: "\n"), shares: shares))
    }
    return sets
  }

  /// A share as the fixture writes it.
  static func line(_ share: DivisionShare) -> String {
    let role =
      switch share.role {
      case nil: "不承担"
      case .lead: "牵头"
      case .assist: "配合"
      case .share: "负责"
      case .guide: "指导"
      }
    let condition = share.condition.map { "【\($0)】" } ?? ""
    let tasks = condition + share.tasks.joined(separator: " | ")
    return "= \(share.unit) \(share.isCatchAll ? "兜底" : "")\(role)" + (tasks.isEmpty ? "" : " " + tasks)
  }

  /// Unit and role of such a line.
  static func pair(_ line: String) -> String { line.split(separator: " ").prefix(3).joined(separator: " ") }
}
