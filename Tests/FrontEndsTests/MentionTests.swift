import FileFormats
import ListModel
import Testing

@testable import FrontEnds

/// Lines that speak of a part or a category, and are the heading of none.
struct MentionTests {
  private let duties = TableSketch.table("序号|主要职责|具体工作事项\n1|负责工地管理|检查工地")
  private let powers = "职权名称|实施依据\n某项检查|依据"

  @Test(arguments: [
    "主要职责：负责燃气管理和供水管理、排水管理", "建筑工地的行政处罚由市综合执法局行使", "公共服务事项由窗口办理电话88888888",
    "监管制度由市市场监管局另行制定印发", "我局不再另行承担公共服务",
  ])
  func `a line under a table that speaks of a part or a category is told`(line: String) {
    let list = TableSketch.read(
      TableSketch.paragraphs("一、主要职责") + [.table(duties)] + TableSketch.paragraphs(line))
    #expect(list.faults == [.unreadContent(.paragraph)])
    #expect(list.account.unread == 1)
  }

  @Test func `a sentence above a table gives its powers no category, and is told`() {
    let line = "本局的行政处罚由市综合执法局行使"
    let list = TableSketch.read(TableSketch.paragraphs(line) + [.table(TableSketch.table(powers))])
    #expect(list.powerOutline == ["某项检查/"])
    #expect(list.faults.contains(.unreadContent(.paragraph)))
    let rows = TableSketch.read("\(line)|\n" + powers)
    #expect(rows.powerOutline == ["某项检查/"])
    #expect(rows.faults.contains(.unreadContent(.cell)))
  }

  @Test(arguments: [
    "行政处罚另行公布", "行政处罚暂停实施", "行政处罚详见附件", "行政处罚已取消", "行政处罚不列入", "行政处罚待定", "本表不含行政处罚", "没有行政处罚",
    "我局无行政处罚", "负责行政处罚", "本局不再行使行政处罚", "已取消的行政处罚", "暂停的行政处罚事项", "关于行政处罚", "除行政处罚外", "非行政处罚", "以上为行政处罚",
    "上述行政处罚", "行政处罚（市本级不行使）", "行政处罚相关手续", "行政处罚同上", "行政处罚部分事项调整中",
    "行政处罚—另行公布", "行政处罚（略）",
    "行政处罚（由市综合执法局行使）", "行政处罚（已划转）", "行政处罚事项共5项已划转市综合执法局",
  ])
  func `a short sentence changes the category of nothing below it, and is told`(line: String) {
    let above = TableSketch.read(TableSketch.paragraphs(line) + [.table(TableSketch.table(powers))])
    #expect(above.powerOutline == ["某项检查/"])
    #expect(above.faults.contains(.unreadContent(.paragraph)))
    let row = TableSketch.read("\(line)|<\n" + powers)
    #expect(row.powerOutline == ["某项检查/"])
    #expect(row.faults.contains(.unreadContent(.cell)))
    let between = TableSketch.read(
      "行政检查|<|<\n序号|职权名称|实施依据\n1|某项检查|依据\n\(line)|<|<\n2|另一检查|依据")
    #expect(between.powerOutline == ["某项检查/行政检查", "另一检查/行政检查"])
    #expect(between.faults == [.unreadContent(.cell)])
    let next = TableSketch.read(
      TableSketch.paragraphs("行政检查") + [.table(TableSketch.table(powers))]
        + TableSketch.paragraphs(line) + [.table(TableSketch.table("职权名称|实施依据\n另一检查|依据"))])
    #expect(next.powerOutline == ["某项检查/行政检查", "另一检查/行政检查"])
    #expect(next.faults == [.unreadContent(.paragraph)])
  }

  @Test func `a sentence over both columns of a narrow table is no item`() {
    let list = TableSketch.read("行政检查|<\n\(powers)\n行政处罚另行公布|<\n另一检查|依据")
    #expect(list.powerOutline == ["某项检查/行政检查", "另一检查/行政检查"])
    #expect(list.faults == [.unreadContent(.cell)])
  }

  @Test(arguments: ["不含行政处罚", "行政处罚另行公布", "行政处罚（已划转）", "取消的行政处罚"])
  func `a sheet's name that speaks of a category gives none`(name: String) {
    let list = TableSketch.read(powers, name: name)
    #expect(list.powerOutline == ["某项检查/"])
    #expect(list.faults == [.missingColumn(part: .powers, column: "职权类别")])
  }

  @Test(arguments: ["行政处罚", "2行政处罚（定稿）", "市水务局行政处罚汇总2022", "行政处罚新"])
  func `a sheet's name gives a category whatever else it says`(name: String) {
    #expect(TableSketch.read(powers, name: name).powerOutline == ["某项检查/行政处罚"])
  }

  @Test(arguments: ["二、行政处罚（续）", "行政处罚事项清单（续表）", "接上级委托的行政处罚"])
  func `a heading between two tables is one though it says that something goes on`(line: String) {
    let table = TableSketch.paragraphs("一、行政检查") + [.table(TableSketch.table(powers))]
    let list = TableSketch.read(
      table + TableSketch.paragraphs(line) + [.table(TableSketch.table("职权名称|实施依据\n另一处罚|依据"))])
    #expect(list.powerOutline == ["某项检查/行政检查", "另一处罚/行政处罚"])
  }

  @Test(arguments: ["取消事项", "已取消", "暂不公布", "共性职权"])
  func `a short line between two tables of powers is told`(line: String) {
    let table = TableSketch.paragraphs("一、行政检查") + [.table(TableSketch.table(powers))]
    let list = TableSketch.read(
      table + TableSketch.paragraphs(line) + [.table(TableSketch.table("职权名称|实施依据\n另一检查|依据"))])
    #expect(list.faults == [.unreadContent(.paragraph)])
  }

  @Test(arguments: ["二、公共服务", "公共服务事项", "主要职责"])
  func `powers below the name of another part are of no category that is known`(line: String) {
    let list = TableSketch.read(
      "序号|职权名称|实施依据\n一、行政检查|<|<\n1|某项检查|依据\n\(line)|<|<\n2|某项服务|依据")
    #expect(list.powerOutline == ["某项检查/行政检查", "某项服务/\(line)"])
  }

  @Test func `what stands behind the name of a part in a row above the header is told`() {
    let list = TableSketch.read("主要职责：负责燃气管理|<|<\n序号|主要职责|具体工作事项\n1|负责工地管理|检查工地")
    #expect(list.faults == [.unreadContent(.cell)])
    #expect(list.submission.duties.count == 1)
  }

  @Test(arguments: [
    "（一）行政检查", "表一 行政检查（共1项）", "市水务局行政检查事项清单", "行政检查类", "一、市水务局行政检查：", "行政检查公示",
    "权力清单：行政检查", "水利工程行政检查", "表1：行政检查目录（2022年版）", "行政检查（试行）目录",
    "不动产登记行政检查", "无线电行政检查", "未成年人保护行政检查", "市水务局保留的行政检查", "受委托的行政检查事项", "行政检查流程图",
    "行政检查实施情况", "行政检查（不含委托事项）", "行政检查（原园林局职权）", "行政检查（共3项，其中委托1项）",
  ])
  func `a heading gives the powers below it their category`(line: String) {
    let list = TableSketch.read(TableSketch.paragraphs(line) + [.table(TableSketch.table(powers))])
    #expect(list.powerOutline == ["某项检查/行政检查"])
    #expect(list.faults.isEmpty)
    #expect(TableSketch.read("\(line)|<\n" + powers).powerOutline == ["某项检查/行政检查"])
  }

  @Test(arguments: ["主要职责", "与相关部门的职责边界", "市水务局公共服务事项清单", "三、公共服务事项：", "公共服务事项（共0项）"])
  func `the name of a part alone is its heading wherever it stands`(line: String) {
    let list = TableSketch.read(
      TableSketch.paragraphs("一、主要职责") + [.table(duties)] + TableSketch.paragraphs(line))
    #expect(!list.faults.contains(.unreadContent(.paragraph)))
    #expect(list.account.unread == 0)
  }
}
